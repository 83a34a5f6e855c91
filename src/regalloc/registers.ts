// Registers as the allocator counts them: one 32-bit mask per bank, and per instruction the fixed ones among them.
// A bank lies within one word of a RegSet, so bit r of a mask is register r of that word (`base` + r).

import { bug } from '../base/bug.ts';
import { type Block, Jump, type Mem } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { type Machine, type MachineFn, RegSet, Shape } from './machine.ts';

export function bitCount(mask: number): number {
  mask -= (mask >>> 1) & 0x5555_5555;
  mask = (mask & 0x3333_3333) + ((mask >>> 2) & 0x3333_3333);
  return Math.imul((mask + (mask >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The registers in play, after a test's restriction and before and after the budget for callee-saved ones. */
export class Registers {
  /** Number of bit 0 of a bank's mask: 0 or 32. */
  readonly base: readonly [number, number];
  /** Bits that may be used at all. */
  readonly all: readonly [number, number];
  readonly calleeSaved: readonly [number, number];
  /** Bits in order of preference. */
  readonly order: readonly [readonly number[], readonly number[]];
  /** Bits in use: those not callee-saved, and callee-saved ones as far as the budget goes. */
  readonly allowed: [number, number];
  readonly isRestricted: boolean;

  constructor(machine: Machine, limit: number) {
    const picked = machine.order.map((list) => (limit > 0 ? restrict(list, machine.calleeSaved, limit) : list));
    const baseOf = (bank: number): number => (machine.order[bank]![0] ?? 0) & 32;
    const maskOf = (bank: number, isWanted: (register: number) => boolean): number =>
      picked[bank]!.reduce((mask, register) => (isWanted(register) ? mask | (1 << (register & 31)) : mask), 0);
    const isSaved = (register: number): boolean => machine.calleeSaved.has(register);
    this.base = [baseOf(0), baseOf(1)];
    this.all = [maskOf(0, () => true), maskOf(1, () => true)];
    this.calleeSaved = [maskOf(0, isSaved), maskOf(1, isSaved)];
    this.order = [picked[0]!.map((register) => register & 31), picked[1]!.map((register) => register & 31)];
    this.allowed = [this.all[0], this.all[1]];
    this.isRestricted = limit > 0;
  }

  setOf(masks: readonly [number, number]): RegSet {
    const words: [number, number] = [0, 0];
    words[this.base[0] >> 5]! |= masks[0];
    words[this.base[1] >> 5]! |= masks[1];
    return new RegSet(words[0], words[1]);
  }
}

/** `limit` registers, half of them callee-saved if there are as many. */
function restrict(list: readonly number[], calleeSaved: RegSet, limit: number): readonly number[] {
  const saved = list.filter((register) => calleeSaved.has(register));
  const savedCount = Math.min(saved.length, limit >> 1);
  const others = list.filter((register) => !calleeSaved.has(register)).slice(0, limit - savedCount);
  return [...others, ...saved.slice(0, limit - others.length)];
}

/** Two masks per instruction, one for each word of a RegSet. */
type Masks = [Int32Array, Int32Array];
const newMasks = (size: number): Masks => [new Int32Array(size), new Int32Array(size)];

/** Fixed registers around each instruction of a block: filled by `scan`, indexed by word and place. */
export class FixedRegs {
  /** Hold a fixed value when the instruction begins. */
  before: Masks;
  /** Hold a fixed value when it has ended. */
  after: Masks;
  /** Written or destroyed by it. */
  written: Masks;
  /** Lose the upper part of a vector. */
  wide: Masks;
  private readonly machine: Machine;
  private readonly machineFn: MachineFn;
  private readonly mems: readonly Mem[];
  private readonly tracked: RegSet;
  private usedLow: number;
  private usedHigh: number;

  constructor(machine: Machine, machineFn: MachineFn) {
    this.machine = machine;
    this.machineFn = machineFn;
    this.mems = machineFn.fn.mems;
    this.tracked = RegSet.of(...machine.order[0], ...machine.order[1]);
    this.before = newMasks(256);
    this.after = newMasks(256);
    this.written = newMasks(256);
    this.wide = newMasks(256);
    this.usedLow = 0;
    this.usedHigh = 0;
  }

  scan(block: Block): void {
    const { machine, machineFn, tracked } = this;
    const { ins } = block;
    if (ins.length > this.before[0].length) {
      const size = ins.length * 2;
      this.before = newMasks(size);
      this.after = newMasks(size);
      this.written = newMasks(size);
      this.wide = newMasks(size);
    }
    const { before, after, written, wide } = this;
    let low = 0;
    let high = 0;
    if (block.jump === Jump.ret && (block.arg & 7) === RefKind.int) {
      const { uses } = machineFn.implicits[block.arg >>> 3]!;
      low = uses.low & tracked.low;
      high = uses.high & tracked.high;
    }
    for (let i = ins.length - 1; i >= 0; i--) {
      const one = ins[i]!;
      after[0][i] = low;
      after[1][i] = high;
      let writtenLow = 0;
      let writtenHigh = 0;
      this.usedLow = 0;
      this.usedHigh = 0;
      const { to, a, b, c } = one;
      if (a !== 0) this.use(a);
      if (b !== 0) this.use(b);
      if (c !== 0) {
        if ((c & 7) === RefKind.reg && (machine.shape(one) & Shape.defC) !== 0) {
          if (c >>> 3 < 32) writtenLow |= 1 << (c >>> 3);
          else writtenHigh |= 1 << ((c >>> 3) & 31);
        } else this.use(c);
      }
      if ((to & 7) === RefKind.reg) {
        if (to >>> 3 < 32) writtenLow |= 1 << (to >>> 3);
        else writtenHigh |= 1 << ((to >>> 3) & 31);
      }
      const implicit = one.op < 0 ? null : machine.implicit(one, machineFn);
      if (implicit) {
        writtenLow |= implicit.defs.low | implicit.clobbers.low;
        writtenHigh |= implicit.defs.high | implicit.clobbers.high;
        this.usedLow |= implicit.uses.low;
        this.usedHigh |= implicit.uses.high;
        wide[0][i] = implicit.wideClobbers.low & tracked.low;
        wide[1][i] = implicit.wideClobbers.high & tracked.high;
      } else {
        wide[0][i] = 0;
        wide[1][i] = 0;
      }
      written[0][i] = writtenLow & tracked.low;
      written[1][i] = writtenHigh & tracked.high;
      low = (low & ~writtenLow) | (this.usedLow & tracked.low);
      high = (high & ~writtenHigh) | (this.usedHigh & tracked.high);
      before[0][i] = low;
      before[1][i] = high;
    }
    const { entry } = machineFn;
    const isEntry = block.id === 0;
    if ((low & ~(isEntry ? entry.low : 0)) !== 0 || (high & ~(isEntry ? entry.high : 0)) !== 0) {
      const names = new RegSet(low, high).toArray().map((register) => machine.regName(register, 1));
      bug(`register allocation: ${names.join(' ')} read before written in @${block.name} of $${machineFn.fn.name}`);
    }
  }

  private use(ref: Ref): void {
    const kind = ref & 7;
    if (kind === RefKind.reg) this.useReg(ref >>> 3);
    else if (kind === RefKind.mem) {
      const mode = this.mems[ref >>> 3]!;
      if ((mode.base & 7) === RefKind.reg) this.useReg(mode.base >>> 3);
      if ((mode.index & 7) === RefKind.reg) this.useReg(mode.index >>> 3);
    }
  }

  private useReg(register: number): void {
    if (register < 32) this.usedLow |= 1 << register;
    else this.usedHigh |= 1 << (register & 31);
  }
}
