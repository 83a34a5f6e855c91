// How many values want registers at once, and what follows from it: which callee-saved registers earn their saving,
// whether anything has to be spilled at all, and which loops have registers left for values that only pass through.
// The same walk notes where values end and which registers they must keep off, which is all that assignment needs of
// functions where everything fits.

import type { Block, Ins } from '../il/ir.ts';
import type { Loops } from '../il/loops.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref, RefKind } from '../il/ref.ts';
import { End, type Facts } from './facts.ts';
import type { Liveness } from './live.ts';
import { bankOfCls, Shape } from './machine.ts';
import { bitCount, type Registers } from './registers.ts';
import { int32, noBytes, noInts, uint8 } from './tables.ts';

/** No instruction needs more registers of a bank than this at once. */
const leastRegisters = 6;

/** More than any machine has: the values do not fit whatever the budget. */
const tooMany = 65;

const times = Float64Array.from({ length: 9 }, (_, depth) => 10 ** depth);

/** How often a block runs per call of the function, roughly. */
export function frequency(block: Block): number {
  const { depth } = block;
  const often = times[Math.min(depth, 8)]!;
  return block.isCold ? often / 100 : often;
}

export class Pressure {
  /** Registers (bits of the bank's mask) that fixed values or clobbers take while a temporary is live. */
  forbidden: Int32Array;
  /** 1 for phis that somebody reads. */
  isPhiRead: Uint8Array;
  /** Bank of each temporary. */
  banks: Uint8Array;
  private readonly live: Liveness;
  private readonly facts: Facts;
  private registers: Registers;
  /** By bank and block: most values at any point; most that outlive an instruction which destroys what needs no saving. */
  private readonly most: [Int32Array, Int32Array];
  private readonly across: [Int32Array, Int32Array];
  /** Weighted number of memory accesses saved by the n-th callee-saved register, by bank. */
  private readonly gain: readonly [Float64Array, Float64Array];
  /** Callee-saved registers without which some instruction lacks room, by bank. */
  private readonly missing: [number, number];
  /** Live temporaries in no order; `position` is where a temporary stands among them, or −1. */
  private list: Int32Array;
  private position: Int32Array;
  private count: number;
  private readonly now: [number, number];
  /** Those of them that need not outlive calls in a register: vectors cannot, constants are computed again. */
  private readonly cheap: [number, number];
  /** Registers that need no saving, by bank. */
  private readonly free: [number, number];

  constructor(live: Liveness, facts: Facts, registers: Registers) {
    this.forbidden = noInts;
    this.isPhiRead = noBytes;
    this.banks = noBytes;
    this.live = live;
    this.facts = facts;
    this.registers = registers;
    this.most = [noInts, noInts];
    this.across = [noInts, noInts];
    this.gain = [new Float64Array(tooMany + 1), new Float64Array(tooMany + 1)];
    this.missing = [0, 0];
    this.list = noInts;
    this.position = noInts;
    this.count = 0;
    this.now = [0, 0];
    this.cheap = [0, 0];
    this.free = [0, 0];
  }

  /** Walk a function whose liveness is known; the budget is not decided yet. */
  measure(registers: Registers): void {
    this.registers = registers;
    for (let bank = 0; bank < 2; bank++) this.free[bank] = registers.all[bank]! & ~registers.calleeSaved[bank]!;
    const { fn } = this.live;
    const { blocks, temps } = fn;
    const count = temps.length;
    this.forbidden = int32(this.forbidden, count).fill(0, 0, count);
    this.isPhiRead = uint8(this.isPhiRead, count).fill(0, 0, count);
    this.list = int32(this.list, count);
    this.position = int32(this.position, count).fill(-1, 0, count);
    this.banks = uint8(this.banks, count);
    for (let t = 0; t < count; t++) this.banks[t] = temps[t]!.cls <= 1 ? 0 : 1;
    for (let bank = 0; bank < 2; bank++) {
      this.most[bank] = int32(this.most[bank]!, blocks.length);
      this.across[bank] = int32(this.across[bank]!, blocks.length);
      this.gain[bank]!.fill(0);
      this.missing[bank] = 0;
    }
    this.count = 0;
    for (let id = 0; id < blocks.length; id++) this.measureBlock(blocks[id]!);
  }

  /** True when no point needs more registers than the budget allows: nothing is spilled. */
  fits(): boolean {
    const { registers, missing } = this;
    for (let bank = 0; bank < 2; bank++) {
      const saved = bitCount(registers.allowed[bank]! & registers.calleeSaved[bank]!);
      if (missing[bank]! > saved) return false;
    }
    return true;
  }

  /** Backwards through a block, with the list of what is live. */
  private measureBlock(block: Block): void {
    const { facts, position, now, banks } = this;
    const { read, firstRead, result, second } = facts;
    const { ins, phis } = block;
    const weight = 2 * frequency(block);
    const base = facts.start[block.id]!;
    this.addLiveOut(block);
    const jump = base + ins.length;
    for (let k = firstRead[jump]!; k < firstRead[jump + 1]!; k++) if (position[read[k]!]! < 0) this.add(read[k]!);
    let mostGeneral = now[0]!;
    let mostVector = now[1]!;
    this.across[0][block.id] = 0;
    this.across[1][block.id] = 0;
    this.fit(0, now[0]!, 0);
    this.fit(1, now[1]!, 0);
    for (let i = ins.length - 1; i >= 0; i--) {
      const number = base + i;
      const shape = facts.shape[number]!;
      let ends = 0;
      let definedGeneral = 0;
      let definedVector = 0;
      const to = result[number]!;
      if (to >= 0) {
        if (banks[to] === 0) definedGeneral++;
        else definedVector++;
        if (position[to]! < 0) ends |= End.to;
        else this.remove(to);
      }
      const other = second[number]!;
      if (other >= 0) {
        if (banks[other] === 0) definedGeneral++;
        else definedVector++;
        if (position[other]! < 0) ends |= End.c;
        else this.remove(other);
      }
      if (facts.isPlain(number)) {
        this.fit(0, now[0]! + definedGeneral, 0);
        this.fit(1, now[1]! + definedVector, 0);
      } else {
        this.fitAcross(block, number, 0, definedGeneral, weight);
        this.fitAcross(block, number, 1, definedVector, weight);
        if (!block.isCold) this.forbid(number, ins[i]!);
      }
      const first = firstRead[number]!;
      const last = firstRead[number + 1]!;
      for (let k = first; k < last; k++) {
        const t = read[k]!;
        if (position[t]! >= 0) continue;
        ends |= 1 << (k - first);
        this.add(t);
      }
      facts.ends[number] = ends;
      let freshBank = -1;
      if ((shape & (Shape.early | Shape.tied)) !== 0 && this.needsFresh(ins[i]!, number, shape, ends)) {
        freshBank = to >= 0 ? banks[to]! : bankOfCls(ins[i]!.cls);
      }
      this.fitBefore(number, 0, freshBank === 0);
      this.fitBefore(number, 1, freshBank === 1);
      if (now[0]! > mostGeneral) mostGeneral = now[0]!;
      if (now[1]! > mostVector) mostVector = now[1]!;
    }
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      if (position[t]! >= 0) this.isPhiRead[t] = 1;
    }
    this.clear();
    this.most[0][block.id] = mostGeneral;
    this.most[1][block.id] = mostVector;
    this.earn(0, mostGeneral - bitCount(this.free[0]), weight);
    this.earn(1, mostVector - bitCount(this.free[1]), weight);
  }

  private earn(bank: number, needed: number, weight: number): void {
    if (needed > 0) this.gain[bank]![Math.min(needed, 64)]! += weight;
  }

  private addLiveOut(block: Block): void {
    const { live, position } = this;
    const { edgeStart, edgeTo, edgeIndex, start, temp, fn } = live;
    const end = edgeStart[block.id + 1]!;
    for (let edge = edgeStart[block.id]!; edge < end; edge++) {
      const to = edgeTo[edge]!;
      for (let e = start[to]!; e < start[to + 1]!; e++) if (position[temp[e]!]! < 0) this.add(temp[e]!);
      const { phis } = fn.blocks[to]!;
      for (let i = 0; i < phis.length; i++) {
        const arg = phis[i]!.args[edgeIndex[edge]!]!;
        if ((arg & 7) === RefKind.temp && position[arg >>> 3]! < 0) this.add(arg >>> 3);
      }
    }
  }

  private add(t: number): void {
    const bank = this.banks[t]!;
    this.position[t] = this.count;
    this.list[this.count++] = t;
    this.now[bank]!++;
    if (this.isCheap(t)) this.cheap[bank]!++;
  }

  private remove(t: number): void {
    const bank = this.banks[t]!;
    const at = this.position[t]!;
    const last = this.list[--this.count]!;
    this.list[at] = last;
    this.position[last] = at;
    this.position[t] = -1;
    this.now[bank]!--;
    if (this.isCheap(t)) this.cheap[bank]!--;
  }

  private clear(): void {
    for (let i = 0; i < this.count; i++) this.position[this.list[i]!] = -1;
    this.count = 0;
    for (let bank = 0; bank < 2; bank++) {
      this.now[bank] = 0;
      this.cheap[bank] = 0;
    }
  }

  /** Need not outlive calls in a register: vectors cannot, and constants are computed again. */
  private isCheap(t: number): boolean {
    return this.live.remat[t] !== null || this.live.fn.temps[t]!.cls === Cls.v;
  }

  /** So many values want registers where the busy ones are not to be had. */
  private fit(bank: number, wanted: number, busy: number): void {
    const lacking = wanted - bitCount(this.free[bank]! & ~busy);
    if (lacking <= this.missing[bank]!) return;
    this.missing[bank] = (busy & this.registers.calleeSaved[bank]!) === 0 ? lacking : tooMany;
  }

  private fitBefore(number: number, bank: number, isFresh: boolean): void {
    const word = this.registers.base[bank]! >> 5;
    if (isFresh) this.fit(bank, this.now[bank]! + 1, this.facts.around(word, number));
    else this.fit(bank, this.now[bank]!, this.facts.before(word, number));
  }

  /** What is live here outlives the instruction, whose results are not in the list. */
  private fitAcross(block: Block, number: number, bank: number, defined: number, weight: number): void {
    const { facts, registers } = this;
    const word = registers.base[bank]! >> 5;
    const taken = facts.taken(word, number);
    const wanted = this.now[bank]!;
    this.fit(bank, wanted + defined, taken);
    this.fit(bank, wanted, taken | facts.before(word, number));
    if ((facts.wide(word, number) & ~taken & registers.all[bank]!) !== 0 && this.hasVector()) {
      this.missing[bank] = tooMany;
    }
    const free = this.free[bank]!;
    const written = facts.written(word, number);
    if (bitCount(free & written) < 3) return;
    if (wanted > this.across[bank]![block.id]!) this.across[bank]![block.id] = wanted;
    this.earn(bank, wanted - this.cheap[bank]! - bitCount(free & ~written), weight);
  }

  private hasVector(): boolean {
    const { temps } = this.live.fn;
    for (let i = 0; i < this.count; i++) if (temps[this.list[i]!]!.cls === Cls.v) return true;
    return false;
  }

  /** Values that outlive the instruction keep off what it takes; vectors that cannot outlive it do not fit. */
  private forbid(number: number, one: Ins): void {
    const { facts, registers, list, forbidden } = this;
    const { temps } = this.live.fn;
    const source = one.op === Op.copy && (one.a & 7) === RefKind.temp ? one.a >>> 3 : -1;
    for (let i = 0; i < this.count; i++) {
      const t = list[i]!;
      const word = registers.base[this.banks[t]!]! >> 5;
      let kept = facts.taken(word, number);
      if (temps[t]!.cls === Cls.v) kept |= facts.wide(word, number);
      // The source of a copy may be in the very register.
      if (t === source) kept &= ~facts.written(word, number);
      forbidden[t]! |= kept;
    }
  }

  /** True when the result needs a register that no operand has. */
  private needsFresh(one: Ins, number: number, shape: number, ends: number): boolean {
    if ((shape & Shape.early) !== 0) return true;
    if ((one.a & 7) !== RefKind.temp) return (one.to & 7) === RefKind.temp;
    if (this.endsAt(one.a, number, ends)) return false;
    return (shape & Shape.commutes) === 0 || !this.endsAt(one.b, number, ends);
  }

  private endsAt(ref: Ref, number: number, ends: number): boolean {
    if ((ref & 7) !== RefKind.temp) return false;
    const k = this.facts.indexOf(number, ref >>> 3);
    return k >= 0 && (ends & (1 << k)) !== 0;
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
    const { registers } = this;
    const { blocks } = this.live.fn;
    const most = this.most[bank]!;
    const across = this.across[bank]!;
    const total = bitCount(registers.allowed[bank]!);
    const saved = bitCount(registers.allowed[bank]! & registers.calleeSaved[bank]!);
    const slack = new Int32Array(blocks.length).fill(total);
    for (const block of blocks) {
      const header = loops.headerOf[block.id]!;
      if (header < 0 || block.isCold) continue;
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
