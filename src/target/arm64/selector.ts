// Selection for ARM64 beyond the walk itself: constants, which never are operands unless they fit the instruction's
// immediate, and addresses.

import { type Con, ConKind, type Fn, type Ins, Mem } from '../../il/ir.ts';
import { Flag, Op, opFlags, opRows } from '../../il/ops.ts';
import { Cls, clsSizes, int, isCon, isTemp, noRef, type Ref, RefKind, reg } from '../../il/ref.ts';
import { numberOf } from '../lower.ts';
import type { ModuleContext } from '../native.ts';
import { isNear } from '../pool.ts';
import { Selection } from '../selection.ts';
import type { Arm64Fn } from './fn.ts';
import { contextRegister, zeroReg } from './fn.ts';
import { logicalImmediate32, logicalImmediate64 } from './immediates.ts';
import { Arm } from './kinds.ts';
import { op, packed } from './operations.ts';
import { Extend, Shift } from './registers.ts';

/** An operand with a shift or an extension: what ADD_SHIFT and its kind take. */
export interface Modified {
  readonly ref: Ref;
  /** Packed shift and amount. */
  readonly how: Ref;
}

/** How an index is widened, as Mem.extend says it. */
const IndexExtend = { none: 0, unsigned: 1, signed: 2 } as const;

const shiftCodes = new Map<number, number>([
  [Op.shl, Shift.lsl],
  [Op.shr, Shift.lsr],
  [Op.sar, Shift.asr],
]);

const extendCodes = new Map<number, number>([
  [Op.extub, Extend.uxtb],
  [Op.extuh, Extend.uxth],
  [Op.extuw, Extend.uxtw],
  [Op.extsb, Extend.sxtb],
  [Op.extsh, Extend.sxth],
  [Op.extsw, Extend.sxtw],
]);

/** Can ADD and SUB take the constant, or its negation? Twelve bits, or twelve bits shifted by twelve. */
export function fitsAdd(value: number): boolean {
  const magnitude = Math.abs(value);
  return magnitude <= 4095 || (magnitude % 4096 === 0 && magnitude <= 4095 * 4096);
}

/** Can a load or store of `size` bytes reach the offset? Scaled and positive, or nine bits with a sign. */
export const reaches = (offset: number, size: number): boolean =>
  (offset >= -256 && offset <= 255) || (offset >= 0 && offset % size === 0 && offset <= 4095 * size);

export class Selector extends Selection {
  readonly machineFn: Arm64Fn;
  /** Reads of a temporary as the address of a load or store. */
  private readonly addressUses: Int32Array;
  /** The ways of a branch were exchanged: the order of blocks depends on which is which. */
  hasTurned: boolean;

  constructor(machineFn: Arm64Fn, context: ModuleContext) {
    super(machineFn.fn, context);
    this.machineFn = machineFn;
    this.addressUses = countAddressUses(machineFn.fn);
    this.hasTurned = false;
  }

  // Constants

  /** A temporary with the value, or the zero register. */
  asReg(ref: Ref, cls: number): Ref {
    if (isTemp(ref)) return ref;
    if (cls <= Cls.l && this.isZero(ref)) return zeroReg;
    return this.outsideOfLoops(Op.copy, cls, ref);
  }

  /** A temporary with the value, also for zero: where number 31 would be the stack pointer, and in moves. */
  asTemp(ref: Ref, cls: number): Ref {
    if (isTemp(ref)) return ref;
    return this.outsideOfLoops(Op.copy, cls, ref);
  }

  /** A constant integer in a register. */
  constant(value: number, cls: number): Ref {
    return this.asReg(this.fn.int(value), cls);
  }

  conOf(ref: Ref): Con | null {
    return isCon(ref) ? this.fn.cons[ref >>> 3]! : null;
  }

  /** All bits zero, in any class. */
  isZero(ref: Ref): boolean {
    const constant = this.conOf(ref);
    return constant !== null && constant.kind === ConKind.bits && constant.bits === 0n;
  }

  /** Value of a constant integer: sign-reduced for w, NaN for an address, no constant or no safe integer. */
  number(ref: Ref, cls: number): number {
    const constant = this.conOf(ref);
    if (!constant) return (ref & 7) === RefKind.int ? numberOf(this.fn, ref) : Number.NaN;
    if (constant.kind === ConKind.address) return Number.NaN;
    return cls === Cls.w ? Number(BigInt.asIntN(32, constant.bits)) : constant.num;
  }

  /** An immediate as operand. */
  imm(value: number): Ref {
    return value >= -0x400_0000 && value < 0x400_0000 ? int(value) : this.fn.int(value);
  }

  /** The constant as operand of AND, ORR, EOR or TST, or `noRef`. */
  logical(ref: Ref, cls: number): Ref {
    const constant = this.conOf(ref);
    if (!constant || constant.kind === ConKind.address) return noRef;
    const low = Number(BigInt.asIntN(32, constant.bits));
    if (cls === Cls.w) return logicalImmediate32(low) >= 0 ? ref : noRef;
    const high = Number(BigInt.asIntN(32, constant.bits >> 32n));
    return logicalImmediate64(low, high) >= 0 ? ref : noRef;
  }

  // Operands with a shift or an extension

  /** A shift by a constant that only this reads, taken in. */
  shiftedOperand(ref: Ref, cls: number): Modified | null {
    if (!this.context.options.fusions.shift) return null;
    const ins = this.localDef(ref);
    if (!ins || ins.cls !== cls || !isTemp(ins.a)) return null;
    const code = shiftCodes.get(ins.op);
    const amount = this.number(ins.b, Cls.w);
    if (code === undefined || Number.isNaN(amount)) return null;
    this.absorb(ins);
    return { ref: ins.a, how: packed(code, amount & (cls === Cls.w ? 31 : 63)) };
  }

  /** An extension, shifted left by up to 4 or not, that only this reads, taken in: for ADD, SUB and CMP. */
  extendedOperand(ref: Ref, cls: number): Modified | null {
    if (!this.context.options.fusions.shift) return null;
    let ins = this.localDef(ref);
    let amount = 0;
    let outer: Ins | null = null;
    if (ins && ins.op === Op.shl && ins.cls === cls) {
      amount = this.number(ins.b, Cls.w);
      if (!(amount >= 0 && amount <= 4)) return null;
      outer = ins;
      ins = this.localDef(ins.a);
    }
    if (!ins || ins.cls !== cls || !isTemp(ins.a)) return null;
    const code = extendCodes.get(ins.op);
    if (code === undefined) return null;
    if (outer) this.absorb(outer);
    this.absorb(ins);
    return { ref: ins.a, how: packed(code, amount) };
  }

  // Addresses

  /** The address of a symbol in a register. */
  symbolAddress(ref: Ref): Ref {
    return this.outsideOfLoops(Op.copy, Cls.l, ref);
  }

  /** The addressing mode for a load or store of `size` bytes; what it is computed from is taken in where that pays. */
  address(ref: Ref, size: number): Ref {
    const constant = this.conOf(ref);
    if (constant) return this.constantAddress(ref, constant, size);
    const base = this.frameBase(ref);
    if (base !== noRef) return this.mode(base, noRef, 0);
    const ins = this.defOf(ref);
    if (ins && ins.op === Op.add && ins.cls === Cls.l) {
      const found = this.offsetAddress(ins, size) ?? this.indexedAddress(ref, ins, size);
      if (found !== null) return found;
    }
    return this.mode(ref, noRef, 0);
  }

  private mode(base: Ref, index: Ref, offset: number, scale = 1, extend: number = IndexExtend.none): Ref {
    const mem = new Mem(base, index, scale, offset, noRef);
    mem.extend = extend;
    return this.fn.addMem(mem);
  }

  /** A slot, or the context register, when the temporary is the address of one. */
  private frameBase(ref: Ref): Ref {
    const ins = this.defOf(ref);
    if (!ins || (ins.op !== Op.addr && ins.op !== Op.context)) return noRef;
    this.absorb(ins);
    return ins.op === Op.addr ? ins.a : reg(contextRegister);
  }

  /** [register + constant]. */
  private offsetAddress(ins: Ins, size: number): Ref | null {
    const [first, second] = isCon(ins.a) ? [ins.b, ins.a] : [ins.a, ins.b];
    const offset = this.number(second, Cls.l);
    if (Number.isNaN(offset) || !isTemp(first)) return null;
    const def = this.defOf(first);
    // Offsets from a slot are only known later; those the frame cannot reach are made good there.
    const isSlot = def?.op === Op.addr && Math.abs(offset) < 2 ** 30;
    if (!isSlot && !reaches(offset, size)) return null;
    this.absorb(ins);
    const base = this.frameBase(first);
    return this.mode(base === noRef ? first : base, noRef, offset);
  }

  /** [register + index], when all readers of the sum can have it so. */
  private indexedAddress(ref: Ref, ins: Ins, size: number): Ref | null {
    if (!this.context.options.fusions.indexed) return null;
    const t = ref >>> 3;
    const isSole = this.uses[t] === 1;
    if (!isSole && this.addressUses[t] !== this.allUses[t]) return null;
    if (this.fn.blocks[this.defBlock[t]!]!.depth < this.block.depth) return null;
    if (!isTemp(ins.a) && !isTemp(ins.b)) return null;
    const index = this.scaledIndex(ins.b, size) ?? null;
    if (index) return this.withIndex(ins, ins.a, index);
    const other = this.scaledIndex(ins.a, size);
    if (other) return this.withIndex(ins, ins.b, other);
    if (!isSole && !this.isHere(ins)) return null;
    this.absorb(ins);
    const base = isTemp(ins.a) ? ins.a : this.baseOf(ins.a);
    const plain = isTemp(ins.b) ? ins.b : this.baseOf(ins.b);
    return this.mode(base, plain, 0);
  }

  /** An operand of a sum in a register: a symbol or a large constant. */
  private baseOf(ref: Ref): Ref {
    return this.asTemp(ref, Cls.l);
  }

  private withIndex(sum: Ins, base: Ref, index: Index): Ref {
    this.absorb(sum);
    for (const ins of index.taken) this.absorb(ins);
    return this.mode(this.asTemp(base, Cls.l), index.ref, 0, index.scale, index.extend);
  }

  /** An index that the access can shift by its own size or extend from 32 bits; null for a plain register. */
  private scaledIndex(ref: Ref, size: number): Index | null {
    const ins = this.defOf(ref);
    if (!ins || ins.cls !== Cls.l || !this.isCheap(ins)) return null;
    if (ins.op === Op.extsw || ins.op === Op.extuw) return extendedIndex(ins, [], 1);
    if (ins.op !== Op.shl || 1 << this.number(ins.b, Cls.w) !== size || size === 1 || !isTemp(ins.a)) return null;
    const inner = this.defOf(ins.a);
    if (inner && (inner.op === Op.extsw || inner.op === Op.extuw) && inner.cls === Cls.l && this.isCheap(inner)) {
      const index = extendedIndex(inner, [ins], size);
      if (index) return index;
    }
    return { ref: ins.a, scale: size, extend: IndexExtend.none, taken: [ins] };
  }

  /** Done again in the address it costs nothing; but what a loop does not change stays outside of it. */
  private isCheap(ins: Ins): boolean {
    const { depth } = this.fn.blocks[this.defBlock[ins.to >>> 3]!]!;
    return depth >= this.block.depth;
  }

  /** [page of the symbol, low bits], where the symbol is near and aligned as the access needs it. */
  private constantAddress(ref: Ref, constant: Con, size: number): Ref {
    if (constant.kind !== ConKind.address) return this.mode(this.asTemp(ref, Cls.l), noRef, 0);
    const { symbol, num } = constant;
    if (!isNear(constant, this.context) || num % size !== 0 || this.alignOf(symbol) % size !== 0) {
      // One register serves all offsets of a symbol.
      if (num === 0 || !reaches(num, size)) return this.mode(this.symbolAddress(ref), noRef, 0);
      const start = this.fn.address(symbol, 0n, constant.isThread);
      return this.mode(this.symbolAddress(start), noRef, num);
    }
    const page = this.outsideOfLoops(op(Arm.ADRP), Cls.l, ref);
    return this.fn.addMem(new Mem(page, noRef, 1, 0, ref));
  }

  /** Alignment of a data object of the module; 1 for anything else. */
  private alignOf(symbol: string): number {
    return this.machineFn.alignments.get(symbol) ?? 1;
  }
}

interface Index {
  readonly ref: Ref;
  readonly scale: number;
  readonly extend: number;
  readonly taken: readonly Ins[];
}

function extendedIndex(ins: Ins, outer: readonly Ins[], scale: number): Index | null {
  if (!isTemp(ins.a)) return null;
  const extend = ins.op === Op.extsw ? IndexExtend.signed : IndexExtend.unsigned;
  return { ref: ins.a, scale, extend, taken: [...outer, ins] };
}

/** By temporary: how often it is the address of a load or store. */
function countAddressUses(fn: Fn): Int32Array {
  const count = new Int32Array(fn.temps.length);
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      const flags = opFlags[ins.op]!;
      const address = (flags & Flag.load) !== 0 ? ins.a : (flags & Flag.store) !== 0 ? ins.b : noRef;
      if (isTemp(address)) count[address >>> 3]!++;
    }
  }
  return count;
}

/** Bytes that a load or store of the IL touches. */
export function accessSize(ins: Ins): number {
  const { loads, stores } = opRows[ins.op]!;
  const size = stores ?? loads!;
  return size === 0 ? clsSizes[ins.cls]! : size;
}
