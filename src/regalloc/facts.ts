// What the machine says of each instruction, asked once: its shape, and the fixed registers around it. Instructions are
// numbered through all blocks in order; the number after a block's last instruction is that of its jump.

import { bug } from '../base/bug.ts';
import { type Block, Jump, type Mem } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { type Machine, type MachineFn, RegSet, Shape } from './machine.ts';
import { int32, noBytes, noInts, uint8 } from './tables.ts';

/** Bits of `ends` beside one per operand: the result is never read. */
export const End = { to: 64, c: 128 } as const;

/** Two masks per instruction, one for each word of a RegSet. */
type Masks = [Int32Array, Int32Array];

export class Facts {
  /** Number of the first instruction of each block. */
  start: Int32Array;
  shape: Uint8Array;
  /** Which operands (in the order of Operands) and results of each instruction end there. Others fill it in. */
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

  constructor(machine: Machine, machineFn: MachineFn) {
    this.start = noInts;
    this.shape = noBytes;
    this.ends = noBytes;
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
    const { blocks, mems } = machineFn.fn;
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
    for (const masks of [this.masksBefore, this.masksAfter, this.masksWritten, this.masksWide]) {
      masks[0] = int32(masks[0], total);
      masks[1] = int32(masks[1], total);
    }
    for (let id = 0; id < blocks.length; id++) this.scanBlock(blocks[id]!, this.start[id]!);
  }

  /** Backwards: a fixed register is live from where it is written to where it is read last. */
  private scanBlock(block: Block, base: number): void {
    const { machine, machineFn, tracked, shape } = this;
    const { ins } = block;
    let low = 0;
    let high = 0;
    if (block.jump === Jump.ret && (block.arg & 7) === RefKind.int) {
      const { uses } = machineFn.implicits[block.arg >>> 3]!;
      low = uses.low & tracked.low;
      high = uses.high & tracked.high;
    }
    this.isFixed[base + ins.length] = 0;
    for (let i = ins.length - 1; i >= 0; i--) {
      const one = ins[i]!;
      const { op, to, a, b, c } = one;
      const bits = op < 0 ? 0 : machine.shape(one);
      shape[base + i] = bits;
      let writtenLow = 0;
      let writtenHigh = 0;
      this.usedLow = 0;
      this.usedHigh = 0;
      if (a !== 0) this.use(a);
      if (b !== 0) this.use(b);
      if (c !== 0) {
        if ((bits & Shape.defC) === 0) this.use(c);
        else if ((c & 7) === RefKind.reg) {
          if (c >>> 3 < 32) writtenLow |= 1 << (c >>> 3);
          else writtenHigh |= 1 << ((c >>> 3) & 31);
        }
      }
      if ((to & 7) === RefKind.reg) {
        if (to >>> 3 < 32) writtenLow |= 1 << (to >>> 3);
        else writtenHigh |= 1 << ((to >>> 3) & 31);
      }
      const implicit = op < 0 ? null : machine.implicit(one, machineFn);
      let wideLow = 0;
      let wideHigh = 0;
      if (implicit !== null) {
        writtenLow |= implicit.defs.low | implicit.clobbers.low;
        writtenHigh |= implicit.defs.high | implicit.clobbers.high;
        this.usedLow |= implicit.uses.low;
        this.usedHigh |= implicit.uses.high;
        wideLow = implicit.wideClobbers.low & tracked.low;
        wideHigh = implicit.wideClobbers.high & tracked.high;
      }
      const afterLow = low;
      const afterHigh = high;
      writtenLow &= tracked.low;
      writtenHigh &= tracked.high;
      low = (low & ~writtenLow) | (this.usedLow & tracked.low);
      high = (high & ~writtenHigh) | (this.usedHigh & tracked.high);
      if ((low | high | afterLow | afterHigh | writtenLow | writtenHigh | wideLow | wideHigh) === 0) {
        this.isFixed[base + i] = 0;
        continue;
      }
      this.isFixed[base + i] = 1;
      this.masksBefore[0][base + i] = low;
      this.masksBefore[1][base + i] = high;
      this.masksAfter[0][base + i] = afterLow;
      this.masksAfter[1][base + i] = afterHigh;
      this.masksWritten[0][base + i] = writtenLow;
      this.masksWritten[1][base + i] = writtenHigh;
      this.masksWide[0][base + i] = wideLow;
      this.masksWide[1][base + i] = wideHigh;
    }
    if ((low | high) !== 0) this.checkEntry(block, low, high);
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
