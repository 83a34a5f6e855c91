// What there is to know of each instruction, found once: its shape, the temporaries that it reads and writes, and the
// fixed registers around it. Instructions are numbered through all blocks in order; the number after a block's last
// instruction is that of its jump. The passes of the allocator run over these tables instead of the instructions.

import { bug } from '../base/bug.ts';
import { type Block, type Ins, Jump, type Mem } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { type Machine, type MachineFn, RegSet, Shape } from './machine.ts';
import { int32, noBytes, noInts, uint8 } from './tables.ts';

/** Bits of `ends` beside one per operand: the result is never read. */
export const End = { to: 64, c: 128 } as const;

/** An instruction reads at most three operands of two temporaries each. */
const mostReads = 6;

/** Two masks per instruction, one for each word of a RegSet. */
type Masks = [Int32Array, Int32Array];

export class Facts {
  /** Number of the first instruction of each block. */
  start: Int32Array;
  shape: Uint8Array;
  /**
   * Temporaries that instruction n reads, each once, named directly or inside an addressing mode, in the order a b c:
   * entries `firstRead[n] … firstRead[n + 1] − 1` of `read`.
   */
  firstRead: Int32Array;
  read: Int32Array;
  /** Temporaries that it writes with `to` and, where that is a result, with `c`; −1 for none. */
  result: Int32Array;
  second: Int32Array;
  /** By temporary: the instruction that computes it again when that is as cheap as a load, else null. */
  readonly remat: (Ins | null)[];
  /** Which operands (in the order of `read`) and results of each instruction end there. Others fill it in. */
  ends: Uint8Array;
  private readonly machine: Machine;
  private readonly tracked: RegSet;
  private machineFn: MachineFn;
  private mems: readonly Mem[];
  /** 1 where any of the masks has a bit: the masks of other instructions are not even cleared. */
  private isFixed: Uint8Array;
  private readonly masksBefore: Masks;
  private readonly masksAfter: Masks;
  private readonly masksWritten: Masks;
  private readonly masksWide: Masks;
  private usedLow: number;
  private usedHigh: number;
  private readCount: number;

  constructor(machine: Machine, machineFn: MachineFn) {
    this.start = noInts;
    this.shape = noBytes;
    this.firstRead = noInts;
    this.read = noInts;
    this.result = noInts;
    this.second = noInts;
    this.remat = [];
    this.ends = noBytes;
    this.readCount = 0;
    this.machine = machine;
    this.tracked = RegSet.of(...machine.order[0], ...machine.order[1]);
    this.machineFn = machineFn;
    this.mems = machineFn.fn.mems;
    this.isFixed = noBytes;
    this.masksBefore = [noInts, noInts];
    this.masksAfter = [noInts, noInts];
    this.masksWritten = [noInts, noInts];
    this.masksWide = [noInts, noInts];
    this.usedLow = 0;
    this.usedHigh = 0;
  }

  /** True when no fixed register is near the instruction. */
  isPlain(number: number): boolean {
    return this.isFixed[number] === 0;
  }

  /** Registers of a word that hold a fixed value when the instruction begins. */
  before(word: number, number: number): number {
    return this.isFixed[number] === 0 ? 0 : this.masksBefore[word]![number]!;
  }

  /** Written or destroyed by it. */
  written(word: number, number: number): number {
    return this.isFixed[number] === 0 ? 0 : this.masksWritten[word]![number]!;
  }

  /** Written by it, or holding a fixed value when it has ended. */
  taken(word: number, number: number): number {
    if (this.isFixed[number] === 0) return 0;
    return this.masksAfter[word]![number]! | this.masksWritten[word]![number]!;
  }

  /** Not to be had before, during or after the instruction. */
  around(word: number, number: number): number {
    if (this.isFixed[number] === 0) return 0;
    return this.masksBefore[word]![number]! | this.masksAfter[word]![number]! | this.masksWritten[word]![number]!;
  }

  /** Lose the upper part of a vector. */
  wide(word: number, number: number): number {
    return this.isFixed[number] === 0 ? 0 : this.masksWide[word]![number]!;
  }

  /** Ask about every instruction of the function, and again when spilling has added some. */
  scan(machineFn: MachineFn): void {
    const { blocks, mems, temps } = machineFn.fn;
    this.machineFn = machineFn;
    this.mems = mems;
    this.start = int32(this.start, blocks.length + 1);
    let total = 0;
    for (let id = 0; id < blocks.length; id++) {
      this.start[id] = total;
      total += blocks[id]!.ins.length + 1;
    }
    this.start[blocks.length] = total;
    this.shape = uint8(this.shape, total);
    this.ends = uint8(this.ends, total);
    this.isFixed = uint8(this.isFixed, total);
    this.firstRead = int32(this.firstRead, total + 1);
    this.result = int32(this.result, total);
    this.second = int32(this.second, total);
    while (this.remat.length < temps.length) this.remat.push(null);
    for (const masks of [this.masksBefore, this.masksAfter, this.masksWritten, this.masksWide]) {
      masks[0] = int32(masks[0], total);
      masks[1] = int32(masks[1], total);
    }
    this.readCount = 0;
    for (let id = 0; id < blocks.length; id++) {
      const block = blocks[id]!;
      const base = this.start[id]!;
      const hasFixed = this.scanBlock(block, base);
      if (hasFixed || block.jump === Jump.ret) this.findFixed(block, base);
    }
    this.firstRead[total] = this.readCount;
  }

  /** Operands, results and the fixed registers that are named; true when there are some. */
  private scanBlock(block: Block, base: number): boolean {
    const { machine, machineFn, shape, isFixed, firstRead, result, second, remat, tracked } = this;
    const { ins, phis } = block;
    const [usedLow, usedHigh] = this.masksBefore;
    const [writtenLow, writtenHigh] = this.masksWritten;
    const [wideLow, wideHigh] = this.masksWide;
    let hasFixed = false;
    if (this.read.length < this.readCount + mostReads * (ins.length + 1)) this.growReads(mostReads * (ins.length + 1));
    for (let i = 0; i < phis.length; i++) remat[phis[i]!.to >>> 3] = null;
    for (let i = 0; i < ins.length; i++) {
      const one = ins[i]!;
      const n = base + i;
      const { op, to, a, b, c } = one;
      const bits = op < 0 ? 0 : machine.shape(one);
      const hasSecond = (bits & Shape.defC) !== 0;
      shape[n] = bits;
      const first = this.readCount;
      firstRead[n] = first;
      this.usedLow = 0;
      this.usedHigh = 0;
      if (a !== 0) this.use(a, first);
      if (b !== 0) this.use(b, first);
      if (c !== 0 && !hasSecond) this.use(c, first);
      let low = 0;
      let high = 0;
      if ((to & 7) === RefKind.temp) {
        result[n] = to >>> 3;
        if (op >= 0) remat[to >>> 3] = machine.isRemat(one) ? one : null;
      } else {
        result[n] = -1;
        if ((to & 7) === RefKind.reg) {
          if (to >>> 3 < 32) low = 1 << (to >>> 3);
          else high = 1 << ((to >>> 3) & 31);
        }
      }
      second[n] = -1;
      if (hasSecond) {
        if ((c & 7) === RefKind.temp) {
          second[n] = c >>> 3;
          remat[c >>> 3] = null;
        } else if ((c & 7) === RefKind.reg) {
          if (c >>> 3 < 32) low |= 1 << (c >>> 3);
          else high |= 1 << ((c >>> 3) & 31);
        }
      }
      let isNarrowing = false;
      const implicit = op < 0 ? null : machine.implicit(one, machineFn);
      if (implicit !== null) {
        const { defs, clobbers, uses, wideClobbers } = implicit;
        low |= defs.low | clobbers.low;
        high |= defs.high | clobbers.high;
        this.usedLow |= uses.low;
        this.usedHigh |= uses.high;
        wideLow[n] = wideClobbers.low & tracked.low;
        wideHigh[n] = wideClobbers.high & tracked.high;
        isNarrowing = (wideLow[n] | wideHigh[n]) !== 0;
      }
      const anyLow = (low | this.usedLow) & tracked.low;
      const anyHigh = (high | this.usedHigh) & tracked.high;
      if ((anyLow | anyHigh) === 0 && !isNarrowing) {
        isFixed[n] = 0;
        continue;
      }
      if (!isNarrowing) {
        wideLow[n] = 0;
        wideHigh[n] = 0;
      }
      isFixed[n] = 1;
      hasFixed = true;
      usedLow[n] = this.usedLow & tracked.low;
      usedHigh[n] = this.usedHigh & tracked.high;
      writtenLow[n] = low & tracked.low;
      writtenHigh[n] = high & tracked.high;
    }
    const n = base + ins.length;
    const { arg } = block;
    isFixed[n] = 0;
    result[n] = -1;
    second[n] = -1;
    firstRead[n] = this.readCount;
    if ((arg & 7) === RefKind.temp) this.read[this.readCount++] = arg >>> 3;
    return hasFixed;
  }

  /** Backwards: a fixed register is live from where it is written to where it is read last. */
  private findFixed(block: Block, base: number): void {
    const { machineFn, tracked, isFixed } = this;
    const [beforeLow, beforeHigh] = this.masksBefore;
    const [afterLow, afterHigh] = this.masksAfter;
    const [writtenLow, writtenHigh] = this.masksWritten;
    const [wideLow, wideHigh] = this.masksWide;
    let low = 0;
    let high = 0;
    if (block.jump === Jump.ret && (block.arg & 7) === RefKind.int) {
      const { uses } = machineFn.implicits[block.arg >>> 3]!;
      low = uses.low & tracked.low;
      high = uses.high & tracked.high;
    }
    for (let n = base + block.ins.length - 1; n >= base; n--) {
      if (isFixed[n] === 0) {
        if ((low | high) === 0) continue;
        isFixed[n] = 1;
        beforeLow[n] = 0;
        beforeHigh[n] = 0;
        writtenLow[n] = 0;
        writtenHigh[n] = 0;
        wideLow[n] = 0;
        wideHigh[n] = 0;
      }
      afterLow[n] = low;
      afterHigh[n] = high;
      low = (low & ~writtenLow[n]!) | beforeLow[n]!;
      high = (high & ~writtenHigh[n]!) | beforeHigh[n]!;
      beforeLow[n] = low;
      beforeHigh[n] = high;
    }
    if ((low | high) !== 0) this.checkEntry(block, low, high);
  }

  private growReads(more: number): void {
    const old = this.read;
    this.read = int32(old, this.readCount + more);
    this.read.set(old.subarray(0, this.readCount));
  }

  private checkEntry(block: Block, low: number, high: number): void {
    const { machine, machineFn } = this;
    const { entry } = machineFn;
    const unknownLow = block.id === 0 ? low & ~entry.low : low;
    const unknownHigh = block.id === 0 ? high & ~entry.high : high;
    if ((unknownLow | unknownHigh) === 0) return;
    const names = new RegSet(unknownLow, unknownHigh).toArray().map((register) => machine.regName(register, 1));
    bug(`register allocation: ${names.join(' ')} read before written in @${block.name} of $${machineFn.fn.name}`);
  }

  private use(ref: Ref, first: number): void {
    const kind = ref & 7;
    if (kind === RefKind.temp) this.addRead(ref >>> 3, first);
    else if (kind === RefKind.reg) this.useReg(ref >>> 3);
    else if (kind === RefKind.mem) {
      const { base, index } = this.mems[ref >>> 3]!;
      if ((base & 7) === RefKind.temp) this.addRead(base >>> 3, first);
      else if ((base & 7) === RefKind.reg) this.useReg(base >>> 3);
      if ((index & 7) === RefKind.temp) this.addRead(index >>> 3, first);
      else if ((index & 7) === RefKind.reg) this.useReg(index >>> 3);
    }
  }

  private addRead(t: number, first: number): void {
    const { read, readCount } = this;
    for (let k = first; k < readCount; k++) if (read[k] === t) return;
    read[this.readCount++] = t;
  }

  /** Position of a temporary among what instruction n reads, −1 when it is not read. */
  indexOf(n: number, t: number): number {
    const { read, firstRead } = this;
    const first = firstRead[n]!;
    const end = firstRead[n + 1]!;
    for (let k = first; k < end; k++) if (read[k] === t) return k - first;
    return -1;
  }

  private useReg(register: number): void {
    if (register < 32) this.usedLow |= 1 << register;
    else this.usedHigh |= 1 << (register & 31);
  }
}
