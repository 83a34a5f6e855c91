// Selection for x86-64 beyond the walk itself: constants, addresses, and operands in memory. A load is taken in by its
// only user when nothing between them writes memory.

import { bug } from '../../base/bug.ts';
import { type Block, type Con, ConKind, type Ins, Mem } from '../../il/ir.ts';
import { Flag, Op, opFlags } from '../../il/ops.ts';
import { Cls, int, isCon, isTemp, noRef, type Ref, reg } from '../../il/ref.ts';
import type { ModuleContext } from '../native.ts';
import { numberOf } from '../lower.ts';
import { isNear, type Pool } from '../pool.ts';
import { Selection } from '../selection.ts';
import { contextRegister, type X64Fn } from './fn.ts';

/**
 * How far from a symbol an address relative to the instruction pointer may lie, in bytes. Code and data together take the
 * rest of what 32 bits reach (System V ABI, 3.5.1: the small code model allows for 16 MiB).
 */
export const farFromSymbol = 1 << 24;

const fitsSigned32 = (value: number): boolean => (value | 0) === value;

/** The parts of an address while it is matched. */
class Address {
  base: Ref = noRef;
  index: Ref = noRef;
  scale = 1;
  offset = 0;
  symbol: Ref = noRef;
}

/** Bytes that a load reads, and whether a wider register needs them extended. */
const loadSizes = new Map<number, number>([
  [Op.loadsb, 1],
  [Op.loadub, 1],
  [Op.loadsh, 2],
  [Op.loaduh, 2],
  [Op.loadsw, 4],
  [Op.loaduw, 4],
]);

export class Selector extends Selection {
  readonly machineFn: X64Fn;
  readonly pool: Pool;
  /** Writes to memory before the definition in its block. */
  private readonly defEpoch: Int32Array;
  /** 1 for sums and shifts that are read in addresses only. */
  private readonly isAddressOnly: Uint8Array;
  /** Writes to memory before the instruction being selected. */
  private epoch: number;

  constructor(machineFn: X64Fn, context: ModuleContext, pool: Pool) {
    const { fn } = machineFn;
    super(fn, context);
    this.machineFn = machineFn;
    this.pool = pool;
    this.defEpoch = new Int32Array(fn.temps.length);
    this.isAddressOnly = new Uint8Array(fn.temps.length);
    this.epoch = 0;
    this.countWrites();
    this.findAddresses();
  }

  private countWrites(): void {
    for (const { ins } of this.fn.blocks) {
      let epoch = 0;
      for (const { op, to } of ins) {
        if (isTemp(to)) this.defEpoch[to >>> 3] = epoch;
        if (writesMemory(op)) epoch++;
      }
    }
  }

  /** Sums that vanish into the addresses they are read in. */
  private findAddresses(): void {
    const { fn, uses, isAddressOnly } = this;
    const seen = new Int32Array(uses.length);
    const note = (ref: Ref): void => {
      if (isTemp(ref)) seen[ref >>> 3]!++;
    };
    for (let id = fn.blocks.length - 1; id >= 0; id--) {
      const { ins } = fn.blocks[id]!;
      for (let i = ins.length - 1; i >= 0; i--) {
        const { op, cls, to, a, b } = ins[i]!;
        const flags = opFlags[op]!;
        if ((flags & Flag.load) !== 0) note(a);
        else if ((flags & Flag.store) !== 0) note(b);
        else if (isTemp(to) && (op === Op.add || op === Op.shl) && cls === Cls.l) {
          const t = to >>> 3;
          if (seen[t] !== uses[t] || seen[t] === 0) continue;
          isAddressOnly[t] = 1;
          note(a);
          note(b);
        }
      }
    }
  }

  override run(one: (ins: Ins) => void, jump: (block: Block) => void): void {
    super.run(
      (ins) => {
        if (writesMemory(ins.op)) this.epoch--;
        one(ins);
      },
      (block) => {
        this.epoch = 0;
        for (const { op } of block.ins) if (writesMemory(op)) this.epoch++;
        jump(block);
      },
    );
  }

  // Constants and operands

  /** A temporary with the value. */
  asReg(ref: Ref, cls: number): Ref {
    if (isTemp(ref)) return ref;
    return this.isCostly(ref, cls) ? this.outsideOfLoops(Op.copy, cls, ref) : this.value(Op.copy, cls, ref);
  }

  /** Constants that take a long instruction or a load: addresses, 64-bit patterns, floats other than zero. */
  private isCostly(ref: Ref, cls: number): boolean {
    if (this.block.depth === 0 || !isCon(ref)) return false;
    const { kind, num, bits } = this.fn.cons[ref >>> 3]!;
    if (kind === ConKind.address) return true;
    if (cls >= Cls.s) return bits !== 0n;
    return cls === Cls.l && !(num >= -0x8000_0000 && num <= 0xffff_ffff);
  }

  /** A constant integer in a register, wherever flags live. */
  constant(value: number, cls: number): Ref {
    return this.value(Op.copy, cls, this.fn.int(value));
  }

  /**
   * The load that gives this value, when it may be done here instead: read once, in this block, with no write between.
   */
  loadOf(ref: Ref): Ins | null {
    const ins = this.soleDef(ref);
    if (!ins || (opFlags[ins.op]! & Flag.load) === 0 || !this.isHere(ins)) return null;
    return this.defEpoch[ref >>> 3] === this.epoch ? ins : null;
  }

  /** True when `operand` will give memory for this value of class `cls`. */
  isMemory(ref: Ref, cls: number): boolean {
    if (isCon(ref)) return cls === Cls.s || cls === Cls.d;
    const load = this.loadOf(ref);
    return load !== null && loadFits(load, cls);
  }

  /** A register, or memory that holds the value: a load taken in, a constant of the pool. */
  operand(ref: Ref, cls: number): Ref {
    if (isCon(ref) && (cls === Cls.s || cls === Cls.d)) return this.poolMem(ref, cls);
    const load = this.loadOf(ref);
    if (!load || !loadFits(load, cls)) return this.asReg(ref, cls);
    this.absorb(load);
    return this.address(load.a);
  }

  poolMem(ref: Ref, cls: number): Ref {
    const { bits } = this.fn.cons[ref >>> 3]!;
    return this.symbolMem(this.pool.symbol(cls === Cls.s ? 4 : 8, bits));
  }

  /** Memory of 16 bytes that repeats a 64-bit word. */
  maskMem(word: bigint): Ref {
    return this.symbolMem(this.pool.symbol(16, word, word));
  }

  symbolMem(name: string): Ref {
    return this.fn.addMem(new Mem(noRef, noRef, 1, 0, this.fn.address(name)));
  }

  /** An immediate of a `cls` operation, sign-extended from 32 bits; NaN when there is none. */
  immediate(ref: Ref, cls: number): number {
    if (isTemp(ref)) return Number.NaN;
    const value = numberOf(this.fn, ref);
    if (cls === Cls.w) return isCon(ref) ? this.wordOf(this.fn.cons[ref >>> 3]!) : value | 0;
    return fitsSigned32(value) ? value : Number.NaN;
  }

  private wordOf(constant: Con): number {
    if (constant.kind === ConKind.address) return Number.NaN;
    return Number.isNaN(constant.num) ? Number(BigInt.asIntN(32, constant.bits)) : toWord(constant.num);
  }

  /** An immediate as operand. */
  imm(value: number): Ref {
    return value >= -0x400_0000 && value < 0x400_0000 ? int(value) : this.fn.int(value);
  }

  // Addresses

  /** The addressing mode for an address; what it is computed from is taken in as far as that pays. */
  address(ref: Ref): Ref {
    const parts = new Address();
    const taken: Ins[] = [];
    if (!this.term(ref, parts, taken)) bug('an address without parts always has room');
    for (const ins of taken) this.absorb(ins);
    return this.finishAddress(parts);
  }

  private finishAddress(parts: Address): Ref {
    let { base, index, symbol } = parts;
    if (symbol !== noRef && (base !== noRef || index !== noRef)) {
      const address = this.asReg(symbol, Cls.l);
      if (base === noRef) base = address;
      else index = address;
      symbol = noRef;
    }
    return this.fn.addMem(new Mem(base, index, parts.scale, parts.offset, symbol));
  }

  /** Add a term; false, and nothing changed, when there is no room for it. */
  private term(ref: Ref, parts: Address, taken: Ins[]): boolean {
    if (isCon(ref)) return this.constantTerm(ref, parts);
    const ins = this.defOf(ref);
    if (ins) {
      if (ins.op === Op.addr && parts.base === noRef) {
        parts.base = ins.a;
        taken.push(ins);
        return true;
      }
      if (ins.op === Op.context && parts.base === noRef) {
        parts.base = reg(contextRegister);
        taken.push(ins);
        return true;
      }
      if (ins.cls === Cls.l && this.pays(ins)) {
        if (ins.op === Op.add && this.sumTerm(ins, parts, taken)) return true;
        if (ins.op === Op.shl && this.scaledTerm(ins, parts, taken)) return true;
      }
    }
    return this.registerTerm(ref, parts);
  }

  /** Taking in a sum or shift saves it, and costs no register in an inner loop. */
  private pays(ins: Ins): boolean {
    const t = ins.to >>> 3;
    if (this.isAddressOnly[t] === 0 && this.uses[t] !== 1) return false;
    const isOuter = this.fn.blocks[this.defBlock[t]!]!.depth < this.block.depth;
    // An address costs a register like any value, which an outer loop has added already.
    if (isCon(ins.b)) return !(isOuter && this.fn.cons[ins.b >>> 3]!.kind === ConKind.address);
    if (isCon(ins.a)) return true;
    if (!this.context.options.fusions.indexed) return false;
    return !isOuter;
  }

  private constantTerm(ref: Ref, parts: Address): boolean {
    const constant = this.fn.cons[ref >>> 3]!;
    const offset = parts.offset + constant.num;
    if (!fitsSigned32(offset)) return this.registerTerm(ref, parts);
    const hasSymbol = constant.kind === ConKind.address || parts.symbol !== noRef;
    if (hasSymbol && Math.abs(offset) > farFromSymbol) return this.registerTerm(ref, parts);
    if (constant.kind === ConKind.address) {
      if (!isNear(constant, this.context)) return this.registerTerm(ref, parts);
      if (parts.symbol !== noRef || (parts.base !== noRef && parts.index !== noRef)) return false;
      parts.symbol = constant.num === 0 ? ref : this.fn.address(constant.symbol);
    }
    parts.offset = offset;
    return true;
  }

  private sumTerm(ins: Ins, parts: Address, taken: Ins[]): boolean {
    const { base, index, scale, offset, symbol } = parts;
    const count = taken.length;
    taken.push(ins);
    // The constant first: it takes no register.
    const [first, second] = isCon(ins.b) ? [ins.b, ins.a] : [ins.a, ins.b];
    if (this.term(first, parts, taken) && this.term(second, parts, taken)) return true;
    const isTakenApart = taken.length > count + 1;
    Object.assign(parts, { base, index, scale, offset, symbol });
    taken.length = count;
    // What the first is made of may have left no room for the second.
    if (isTakenApart && isTemp(first)) {
      taken.push(ins);
      if (this.registerTerm(first, parts) && this.term(second, parts, taken)) return true;
      Object.assign(parts, { base, index, scale, offset, symbol });
      taken.length = count;
    }
    return false;
  }

  private scaledTerm(ins: Ins, parts: Address, taken: Ins[]): boolean {
    const amount = numberOf(this.fn, ins.b);
    if (!(amount >= 1 && amount <= 3) || !isTemp(ins.a) || parts.index !== noRef) return false;
    if (parts.symbol !== noRef && parts.base !== noRef) return false;
    parts.index = ins.a;
    parts.scale = 1 << amount;
    taken.push(ins);
    return true;
  }

  private registerTerm(ref: Ref, parts: Address): boolean {
    const isFull = parts.symbol !== noRef && (parts.base !== noRef || parts.index !== noRef);
    if (isFull) return false;
    if (parts.base === noRef) parts.base = this.asReg(ref, Cls.l);
    else if (parts.index === noRef) {
      parts.index = this.asReg(ref, Cls.l);
      parts.scale = 1;
    } else return false;
    return true;
  }

  /** `[a + offset]`, `[a + b]` and so on for LEA. */
  mem(base: Ref, index: Ref = noRef, scale = 1, offset = 0): Ref {
    return this.fn.addMem(new Mem(base, index, scale, offset, noRef));
  }
}

const toWord = (value: number): number => Number(BigInt.asIntN(32, BigInt(value)));

function writesMemory(op: number): boolean {
  return (opFlags[op]! & Flag.store) !== 0 || op === Op.call;
}

/** Does the memory that a load reads hold a value of this class as it is? */
export function loadFits({ op, cls }: Ins, wanted: number): boolean {
  if (wanted === Cls.w) return op === Op.load ? cls <= Cls.l : loadSizes.get(op) === 4;
  return op === Op.load && cls === wanted && cls !== Cls.v;
}
