// How many values want registers at once, and what follows from it: which callee-saved registers earn their saving,
// and which loops have registers left for values that only pass through.

import type { Block } from '../il/ir.ts';
import { RefKind } from '../il/ref.ts';
import type { Loops } from '../il/loops.ts';
import type { Liveness } from './live.ts';
import { bankOfCls, Shape } from './machine.ts';
import { Operands } from './operands.ts';
import { bitCount, type FixedRegs, type Registers } from './registers.ts';

/** No instruction needs more registers of a bank than this at once. */
const leastRegisters = 6;

/** How often a block runs per call of the function, roughly. */
export function frequency(block: Block): number {
  const times = 10 ** Math.min(block.depth, 8);
  return block.isCold ? times / 100 : times;
}

/** Values wanting registers in a block, by bank. */
interface Demand {
  /** Most at any point. */
  readonly most: Int32Array;
  /** Most that outlive an instruction which destroys the registers that need no saving. */
  readonly across: Int32Array;
}

const newDemand = (blocks: number): Demand => ({ most: new Int32Array(blocks), across: new Int32Array(blocks) });

export class Pressure {
  private readonly live: Liveness;
  private readonly registers: Registers;
  private readonly demand: readonly [Demand, Demand];
  /** Weighted number of memory accesses saved by the n-th callee-saved register, by bank. */
  private readonly gain: readonly [Float64Array, Float64Array];

  constructor(live: Liveness, registers: Registers, fixed: FixedRegs) {
    const count = live.fn.blocks.length;
    this.live = live;
    this.registers = registers;
    this.demand = [newDemand(count), newDemand(count)];
    this.gain = [new Float64Array(66), new Float64Array(66)];
    this.measure(fixed);
  }

  private measure(fixed: FixedRegs): void {
    const { live, registers, demand, gain } = this;
    const { fn, machine, remat } = live;
    const { temps, blocks } = fn;
    const isLive = new Uint8Array(temps.length);
    const operands = new Operands(fn);
    const now = [0, 0];
    const cheap = [0, 0];
    const add = (t: number, sign: number): void => {
      const cls = temps[t]!.cls;
      isLive[t] = sign > 0 ? 1 : 0;
      now[bankOfCls(cls)]! += sign;
      // Vectors outlive calls only in memory, constants need not outlive them.
      if (cls === 4 || remat[t]) cheap[bankOfCls(cls)]! += sign;
    };
    const freeToUse = [0, 1].map((bank) => registers.all[bank]! & ~registers.calleeSaved[bank]!);
    for (const block of blocks) {
      const weight = 2 * frequency(block);
      fixed.scan(block);
      live.loadOut(block);
      for (let i = 0; i < live.outCount; i++) add(live.out[i]!, 1);
      if ((block.arg & 7) === RefKind.temp && !isLive[block.arg >>> 3]) add(block.arg >>> 3, 1);
      const most = [now[0]!, now[1]!];
      const across = [0, 0];
      for (let i = block.ins.length - 1; i >= 0; i--) {
        const ins = block.ins[i]!;
        const shape = machine.shape(ins);
        if ((ins.to & 7) === RefKind.temp && isLive[ins.to >>> 3]) add(ins.to >>> 3, -1);
        if ((shape & Shape.defC) !== 0 && (ins.c & 7) === RefKind.temp && isLive[ins.c >>> 3]) add(ins.c >>> 3, -1);
        for (let bank = 0; bank < 2; bank++) {
          const written = fixed.written[registers.base[bank]! >> 5]![i]!;
          if (bitCount(freeToUse[bank]! & written) < 3) continue;
          const needed = now[bank]! - cheap[bank]! - bitCount(freeToUse[bank]! & ~written);
          if (now[bank]! > across[bank]!) across[bank] = now[bank]!;
          if (needed > 0) gain[bank]![Math.min(needed, 64)]! += weight;
        }
        operands.gather(ins, shape);
        for (let k = 0; k < operands.count; k++) if (!isLive[operands.temps[k]!]) add(operands.temps[k]!, 1);
        for (let bank = 0; bank < 2; bank++) if (now[bank]! > most[bank]!) most[bank] = now[bank]!;
      }
      for (const phi of block.phis) if (isLive[phi.to >>> 3]) add(phi.to >>> 3, -1);
      for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) add(live.temp[e]!, -1);
      live.clearOut();
      for (let bank = 0; bank < 2; bank++) {
        demand[bank]!.most[block.id] = most[bank]!;
        demand[bank]!.across[block.id] = across[bank]!;
        const needed = most[bank]! - bitCount(freeToUse[bank]!);
        if (needed > 0) gain[bank]![Math.min(needed, 64)]! += weight;
      }
    }
  }

  /** Allow callee-saved registers as long as the next one saves at least what it costs. */
  budget(saveCost: number): void {
    const { registers, gain } = this;
    if (registers.isRestricted) return;
    for (let bank = 0; bank < 2; bank++) {
      const sums = gain[bank]!;
      for (let n = 63; n > 0; n--) sums[n]! += sums[n + 1]!;
      let allowed = registers.all[bank]! & ~registers.calleeSaved[bank]!;
      let n = 1;
      for (const bit of registers.order[bank]!) {
        if ((registers.calleeSaved[bank]! & (1 << bit)) === 0) continue;
        if (sums[n++]! < saveCost && bitCount(allowed) >= leastRegisters) break;
        allowed |= 1 << bit;
      }
      registers.allowed[bank] = allowed;
    }
  }

  /**
   * Registers to spare in each loop (negative: missing) at its tightest warm point, by header number.
   */
  slack(bank: number, loops: Loops): Int32Array {
    const { registers, demand } = this;
    const { blocks } = this.live.fn;
    const total = bitCount(registers.allowed[bank]!);
    const saved = bitCount(registers.allowed[bank]! & registers.calleeSaved[bank]!);
    const slack = new Int32Array(blocks.length).fill(total);
    for (const block of blocks) {
      const header = loops.headerOf[block.id]!;
      if (header < 0 || block.isCold) continue;
      const { most, across } = demand[bank]!;
      slack[header] = Math.min(slack[header]!, total - most[block.id]!);
      if (across[block.id]! > 0) slack[header] = Math.min(slack[header]!, saved - across[block.id]!);
    }
    for (const header of loops.headers) {
      const outer = loops.parent[header]!;
      if (outer >= 0) slack[outer] = Math.min(slack[outer]!, slack[header]!);
    }
    return slack;
  }
}
