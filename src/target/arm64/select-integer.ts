// Selection of integer arithmetic. A handler takes an instruction and emits for it; what its operands are computed by
// is taken in where one A64 instruction does both: shifted and extended operands, multiply-add, bit fields, conditional
// increments and negations.

import { ConKind, type Ins } from '../../il/ir.ts';
import { Op, opNames } from '../../il/ops.ts';
import { Cls, isCon, isTemp, noRef, type Ref } from '../../il/ref.ts';
import { compare, condition, isCompare } from './conditions.ts';
import { zeroReg } from './fn.ts';
import { Arm } from './kinds.ts';
import * as a from './operations.ts';
import { type BinaryKinds, Cond, op, opposite, packed } from './operations.ts';
import { Shift } from './registers.ts';
import { fitsAdd, type Selector } from './selector.ts';

export type Handle = (s: Selector, ins: Ins) => void;

const isPower = (value: number): boolean => value > 0 && 2 ** Math.round(Math.log2(value)) === value;
const widthOf = (cls: number): 32 | 64 => (cls === Cls.w ? 32 : 64);

// Sums

function addition(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  let { a: first, b: second } = ins;
  if (isCon(first)) [first, second] = [second, first];
  const imm = s.number(second, cls);
  if (!Number.isNaN(imm) && slotPlusConstant(s, to, first, imm)) return;
  if (fitsAdd(imm)) return s.emit(a.add.ri, cls, to, s.asTemp(first, cls), s.imm(imm));
  if (s.context.options.fusions.madd) {
    if (multiplyAdd(s, ins, first, second, false) || multiplyAdd(s, ins, second, first, false)) return;
  }
  if (increment(s, ins, first, second) || increment(s, ins, second, first)) return;
  if (withModified(s, ins, a.add, op(Arm.ADD_EXT), first, second)) return;
  if (withModified(s, ins, a.add, op(Arm.ADD_EXT), second, first)) return;
  s.emit(a.add.rr, cls, to, s.asReg(first, cls), s.asReg(second, cls));
}

function subtraction(s: Selector, ins: Ins): void {
  const { cls, to, a: first, b: second } = ins;
  const imm = s.number(second, cls);
  if (fitsAdd(imm)) return s.emit(a.sub.ri, cls, to, s.asTemp(first, cls), s.imm(imm));
  if (s.isZero(first)) return negate(s, cls, to, second);
  if (s.context.options.fusions.madd && multiplyAdd(s, ins, first, second, true)) return;
  if (withModified(s, ins, a.sub, op(Arm.SUB_EXT), first, second)) return;
  s.emit(a.sub.rr, cls, to, s.asReg(first, cls), s.asReg(second, cls));
}

/** An address within a slot of the frame. */
function slotPlusConstant(s: Selector, to: Ref, base: Ref, offset: number): boolean {
  const ins = s.defOf(base);
  if (ins?.op !== Op.addr || Math.abs(offset) >= 2 ** 30) return false;
  s.absorb(ins);
  s.emit(a.add.ri, Cls.l, to, s.fn.addMem(a.baseMem(ins.a, offset)));
  return true;
}

/** A sum or difference whose second operand is shifted or extended. */
function withModified(s: Selector, ins: Ins, kinds: BinaryKinds, extended: number, first: Ref, second: Ref): boolean {
  const { cls, to } = ins;
  let modified = s.extendedOperand(second, cls);
  if (modified) {
    s.emit(extended, cls, to, s.asTemp(first, cls), modified.ref, modified.how);
    return true;
  }
  modified = s.shiftedOperand(second, cls);
  if (modified) s.emit(kinds.shifted, cls, to, s.asReg(first, cls), modified.ref, modified.how);
  return modified !== null;
}

/** `addend ± x · y` where only this reads the product. */
function multiplyAdd(s: Selector, { cls, to }: Ins, addend: Ref, product: Ref, isDifference: boolean): boolean {
  const ins = s.localDef(product);
  if (!ins || ins.op !== Op.mul || ins.cls !== cls || addend === product) return false;
  const factors = longFactors(s, cls, ins.a, ins.b);
  if (!factors && isCon(ins.b) && isShortProduct(s.number(ins.b, cls))) return false;
  if (factors && isDifference) return false;
  s.absorb(ins);
  if (factors) {
    const { kind, one, other } = takeFactors(s, factors);
    const long = kind === Arm.SMULL ? Arm.SMADDL : Arm.UMADDL;
    s.emit(op(long), cls, to, one, other, s.asReg(addend, cls));
  } else {
    const kind = isDifference ? Arm.MSUB_RRRR : Arm.MADD_RRRR;
    s.emit(op(kind), cls, to, s.asReg(ins.a, cls), s.asReg(ins.b, cls), s.asReg(addend, cls));
  }
  return true;
}

/** `x + condition`: CSINC adds one where the condition does not hold. */
function increment(s: Selector, { cls, to }: Ins, value: Ref, truth: Ref): boolean {
  const test = s.localDef(truth);
  if (!test || !isCompare(test.op) || !isTemp(value)) return false;
  s.absorb(test);
  s.emit(op(Arm.CSINC), cls, to, value, value, s.imm(opposite(compare(s, test))));
  return true;
}

function negate(s: Selector, cls: number, to: Ref, ref: Ref): void {
  const ins = s.localDef(ref);
  if (ins && ins.cls === cls) {
    if (ins.op === Op.mul && s.context.options.fusions.madd && !longFactors(s, cls, ins.a, ins.b)) {
      s.absorb(ins);
      return s.emit(op(Arm.MNEG_RRRR), cls, to, s.asReg(ins.a, cls), s.asReg(ins.b, cls));
    }
    if (ins.op === Op.and && s.number(ins.b, cls) === 1 && isTemp(ins.a)) {
      s.absorb(ins);
      return s.emit(op(Arm.SBFX), cls, to, ins.a, s.imm(0), s.imm(1));
    }
    if (isCompare(ins.op)) {
      s.absorb(ins);
      return s.emit(op(Arm.CSETM), cls, to, s.imm(compare(s, ins)));
    }
  }
  const shifted = s.shiftedOperand(ref, cls);
  if (shifted) s.emit(op(Arm.NEG_SHIFT), cls, to, shifted.ref, shifted.how);
  else s.emit(op(Arm.NEG_RR), cls, to, s.asReg(ref, cls));
}

// Products

/** Two words extended to longs, both with their sign or both without. */
interface LongFactors {
  readonly isSigned: boolean;
  readonly one: Ins;
  /** An extension, or a constant that an extension would give. */
  readonly other: Ins | Ref;
}

function longFactors(s: Selector, cls: number, one: Ref, other: Ref): LongFactors | null {
  if (cls !== Cls.l) return null;
  const first = s.defOf(one);
  if (!first || (first.op !== Op.extsw && first.op !== Op.extuw) || !isTemp(first.a)) return null;
  const isSigned = first.op === Op.extsw;
  if (isCon(other)) {
    const value = s.number(other, Cls.l);
    const fits = isSigned ? value >= -(2 ** 31) && value < 2 ** 31 : value >= 0 && value < 2 ** 32;
    return fits && !isShortProduct(value) ? { isSigned, one: first, other } : null;
  }
  const second = s.defOf(other);
  return second && second.op === first.op && isTemp(second.a) ? { isSigned, one: first, other: second } : null;
}

function takeFactors(s: Selector, { isSigned, one, other }: LongFactors): { kind: number; one: Ref; other: Ref } {
  s.absorb(one);
  const kind = isSigned ? Arm.SMULL : Arm.UMULL;
  if (typeof other === 'number') {
    const value = s.fn.int(s.number(other, Cls.w));
    return { kind, one: one.a, other: s.asTemp(value, Cls.w) };
  }
  s.absorb(other);
  return { kind, one: one.a, other: other.a };
}

/** Products by 2^k, 2^k ± 1 and −2^k need no multiplication. */
const isShortProduct = (value: number): boolean =>
  isPower(value) || isPower(value - 1) || isPower(value + 1) || isPower(-value);

function multiplication(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  let { a: first, b: second } = ins;
  if (isCon(first)) [first, second] = [second, first];
  const value = s.number(second, cls);
  if (isTemp(first) && productByConstant(s, cls, to, first, value)) return;
  const factors = longFactors(s, cls, first, second);
  if (factors) {
    const { kind, one, other } = takeFactors(s, factors);
    return s.emit(op(kind), cls, to, one, other);
  }
  s.emit(op(Arm.MUL_RRR), cls, to, s.asReg(first, cls), s.asReg(second, cls));
}

function productByConstant(s: Selector, cls: number, to: Ref, x: Ref, value: number): boolean {
  const lsl = (amount: number): Ref => packed(Shift.lsl, amount);
  if (value === 0) s.copy(to, cls, s.fn.int(0));
  else if (value === 1) s.copy(to, cls, x);
  else if (isPower(value)) s.emit(op(Arm.LSL_RRI), cls, to, x, s.imm(Math.log2(value)));
  else if (isPower(-value)) s.emit(op(Arm.NEG_SHIFT), cls, to, x, lsl(Math.log2(-value)));
  else if (isPower(value - 1)) s.emit(a.add.shifted, cls, to, x, x, lsl(Math.log2(value - 1)));
  else if (isPower(value + 1)) {
    const raised = s.value(op(Arm.LSL_RRI), cls, x, s.imm(Math.log2(value + 1)));
    s.emit(a.sub.rr, cls, to, raised, x);
  } else if (value > 0 && Number.isInteger(value)) {
    // 2^j · (2^k + 1)
    let twos = 0;
    let odd = value;
    while (odd % 2 === 0) {
      odd /= 2;
      twos++;
    }
    if (twos === 0 || !isPower(odd - 1)) return false;
    const k = Math.log2(odd - 1);
    const part = s.value(a.add.shifted, cls, x, x, lsl(k));
    s.emit(op(Arm.LSL_RRI), cls, to, part, s.imm(twos));
  } else return false;
  return true;
}

/** Upper half of a product; that of words from the product as longs. */
function highProduct(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  const isSigned = ins.op === Op.mulh;
  const one = s.asReg(ins.a, cls);
  const other = s.asReg(ins.b, cls);
  if (cls === Cls.l) return s.emit(op(isSigned ? Arm.SMULH : Arm.UMULH), cls, to, one, other);
  const product = s.value(op(isSigned ? Arm.SMULL : Arm.UMULL), Cls.l, one, other);
  // The upper half of a register is free in class w.
  s.copy(to, Cls.w, s.value(op(Arm.LSR_RRI), Cls.l, product, s.imm(32)));
}

function division(s: Selector, { op: which, cls, to, a: one, b: other }: Ins): void {
  const isSigned = which === Op.div || which === Op.rem;
  const dividend = s.asReg(one, cls);
  const divisor = s.asReg(other, cls);
  const divide = op(isSigned ? Arm.SDIV_RRR : Arm.UDIV_RRR);
  if (which === Op.div || which === Op.udiv) return s.emit(divide, cls, to, dividend, divisor);
  const quotient = s.value(divide, cls, dividend, divisor);
  s.emit(op(Arm.MSUB_RRRR), cls, to, quotient, divisor, dividend);
}

// Bits

const inverted = new Map<number, { readonly rr: number; readonly shifted: number }>([
  [Op.and, { rr: op(Arm.BIC_RRR), shifted: op(Arm.BIC_SHIFT) }],
  [Op.or, { rr: op(Arm.ORN_RRR), shifted: op(Arm.ORN_SHIFT) }],
  [Op.xor, { rr: op(Arm.EON_RRR), shifted: op(Arm.EON_SHIFT) }],
]);

const bitwise =
  (kinds: BinaryKinds): Handle =>
  (s, ins) => {
    const { cls, to } = ins;
    let { a: first, b: second } = ins;
    if (isCon(first)) [first, second] = [second, first];
    const immediate = s.logical(second, cls);
    if (immediate !== noRef) return s.emit(kinds.ri, cls, to, s.asReg(first, cls), immediate);
    if (withInverted(s, ins, first, second) || withInverted(s, ins, second, first)) return;
    if (withShifted(s, ins, kinds.shifted, first, second) || withShifted(s, ins, kinds.shifted, second, first)) return;
    s.emit(kinds.rr, cls, to, s.asReg(first, cls), s.asReg(second, cls));
  };

function withShifted(s: Selector, { cls, to }: Ins, shifted: number, first: Ref, second: Ref): boolean {
  const modified = s.shiftedOperand(second, cls);
  if (modified) s.emit(shifted, cls, to, s.asReg(first, cls), modified.ref, modified.how);
  return modified !== null;
}

/** x op ~y */
function withInverted(s: Selector, ins: Ins, first: Ref, second: Ref): boolean {
  const { cls, to } = ins;
  const not = s.localDef(second);
  if (!not || not.op !== Op.xor || not.cls !== cls || s.number(not.b, cls) !== -1 || !isTemp(not.a)) return false;
  s.absorb(not);
  const kinds = inverted.get(ins.op)!;
  const modified = s.shiftedOperand(not.a, cls);
  if (modified) s.emit(kinds.shifted, cls, to, s.asReg(first, cls), modified.ref, modified.how);
  else s.emit(kinds.rr, cls, to, s.asReg(first, cls), not.a);
  return true;
}

/** Number of ones in 2^n − 1, or −1. */
function lowMask(value: number): number {
  return value > 0 && isPower(value + 1) ? Math.log2(value + 1) : -1;
}

function conjunction(s: Selector, ins: Ins): void {
  const { cls, to, a: first, b: second } = ins;
  const width = lowMask(s.number(second, cls));
  const shift = s.localDef(first);
  if (width > 0 && shift && shift.cls === cls && isTemp(shift.a)) {
    const amount = s.number(shift.b, Cls.w);
    // Bits that a shift moved down: UBFX.
    const isRight = shift.op === Op.shr || shift.op === Op.sar;
    if (isRight && amount > 0 && amount + width <= widthOf(cls)) {
      s.absorb(shift);
      return s.emit(op(Arm.UBFX), cls, to, shift.a, s.imm(amount), s.imm(width));
    }
  }
  bitwise(a.and)(s, ins);
}

/** (x & ~mask) | ((y & low mask) << k), the masks complementing each other: BFI. */
function disjunction(s: Selector, ins: Ins): void {
  if (insertion(s, ins, ins.a, ins.b) || insertion(s, ins, ins.b, ins.a) || extraction(s, ins)) return;
  bitwise(a.or)(s, ins);
}

function insertion(s: Selector, { cls, to }: Ins, kept: Ref, inserted: Ref): boolean {
  const background = s.localDef(kept);
  if (!background || background.op !== Op.and || background.cls !== cls || !isTemp(background.a)) return false;
  const mask = s.conOf(background.b);
  if (mask?.kind !== ConKind.bits) return false;
  const field = BigInt.asUintN(widthOf(cls), ~mask.bits);
  if (field === 0n) return false;
  const lsb = lowestBit(field);
  const width = lowMask(Number(field >> BigInt(lsb)));
  if (width < 0 || width > 52) return false;
  let source = s.localDef(inserted);
  let shift: Ins | null = null;
  if (lsb > 0) {
    shift = source;
    if (!shift || shift.op !== Op.shl || shift.cls !== cls || s.number(shift.b, Cls.w) !== lsb) return false;
    source = s.localDef(shift.a);
  }
  let from = shift ? shift.a : inserted;
  const isWhole = shift !== null && lsb + width === widthOf(cls);
  if (!isWhole) {
    // The bits above the field must be known to be clear, and so they are when a mask or an extension has cleared them.
    if (!source || source.cls !== cls || clearedAbove(s, source) !== width) return false;
    from = source.a;
  } else source = null;
  if (!isTemp(from)) return false;
  s.absorb(background);
  if (shift) s.absorb(shift);
  if (source) s.absorb(source);
  s.emit(op(Arm.BFI), cls, to, background.a, from, packed(lsb, width));
  return true;
}

/** How many low bits a mask or an extension keeps, −1 when it is neither. */
function clearedAbove(s: Selector, ins: Ins): number {
  if (ins.op === Op.and) return lowMask(s.number(ins.b, ins.cls));
  const field = extensions.get(ins.op);
  return field && !field.isSigned ? field.bits : -1;
}

function lowestBit(value: bigint): number {
  let at = 0;
  while (((value >> BigInt(at)) & 1n) === 0n) at++;
  return at;
}

/** (x << k) | (y >> width − k): EXTR, which is a rotation where x is y. */
function extraction(s: Selector, { cls, to, a: one, b: other }: Ins): boolean {
  const first = s.localDef(one);
  const second = s.localDef(other);
  if (!first || !second || first.cls !== cls || second.cls !== cls) return false;
  const [left, right] = first.op === Op.shl ? [first, second] : [second, first];
  if (left.op !== Op.shl || right.op !== Op.shr || !isTemp(left.a) || !isTemp(right.a)) return false;
  const amount = s.number(right.b, Cls.w);
  if (!(amount > 0 && s.number(left.b, Cls.w) + amount === widthOf(cls))) return false;
  s.absorb(left);
  s.absorb(right);
  s.emit(op(Arm.EXTR), cls, to, left.a, right.a, s.imm(amount));
  return true;
}

function exclusiveOr(s: Selector, ins: Ins): void {
  const { cls, to, a: value, b: mask } = ins;
  if (s.number(mask, cls) !== -1) return bitwise(a.xor)(s, ins);
  const shifted = s.shiftedOperand(value, cls);
  if (shifted) s.emit(op(Arm.MVN_SHIFT), cls, to, shifted.ref, shifted.how);
  else s.emit(op(Arm.MVN_RR), cls, to, s.asReg(value, cls));
}

// Shifts

interface ShiftKinds {
  readonly rr: number;
  readonly ri: number;
}

const shiftKinds = new Map<number, ShiftKinds>([
  [Op.shl, { rr: op(Arm.LSL_RRR), ri: op(Arm.LSL_RRI) }],
  [Op.shr, { rr: op(Arm.LSR_RRR), ri: op(Arm.LSR_RRI) }],
  [Op.sar, { rr: op(Arm.ASR_RRR), ri: op(Arm.ASR_RRI) }],
  [Op.rotr, { rr: op(Arm.ROR_RRR), ri: op(Arm.ROR_RRI) }],
]);

function shift(s: Selector, ins: Ins): void {
  const { cls, to, a: value, b } = ins;
  const kinds = shiftKinds.get(ins.op)!;
  const given = s.number(b, Cls.w);
  if (Number.isNaN(given)) return s.emit(kinds.rr, cls, to, s.asReg(value, cls), s.asReg(b, Cls.w));
  const amount = given & (widthOf(cls) - 1);
  if (amount === 0) return s.copy(to, cls, value);
  if (shiftOfShift(s, ins, amount) || shiftOfExtension(s, ins, amount) || shiftOfMask(s, ins, amount)) return;
  s.emit(kinds.ri, cls, to, s.asReg(value, cls), s.imm(amount));
}

/** A shift to the left and back: a bit field, moved to the right or to the left. */
function shiftOfShift(s: Selector, { op: which, cls, to, a: value }: Ins, right: number): boolean {
  if (which !== Op.shr && which !== Op.sar) return false;
  const inner = s.localDef(value);
  if (!inner || inner.op !== Op.shl || inner.cls !== cls || !isTemp(inner.a)) return false;
  const left = s.number(inner.b, Cls.w);
  const bits = widthOf(cls);
  if (!(left > 0 && left < bits)) return false;
  s.absorb(inner);
  const isSigned = which === Op.sar;
  if (right >= left) {
    const kind = isSigned ? Arm.SBFX : Arm.UBFX;
    s.emit(op(kind), cls, to, inner.a, s.imm(right - left), s.imm(bits - right));
  } else {
    const kind = isSigned ? Arm.SBFIZ : Arm.UBFIZ;
    s.emit(op(kind), cls, to, inner.a, s.imm(left - right), s.imm(bits - left));
  }
  return true;
}

/** An extended word, shifted to the left: SBFIZ and UBFIZ. */
function shiftOfExtension(s: Selector, { op: which, cls, to, a: value }: Ins, left: number): boolean {
  if (which !== Op.shl) return false;
  const inner = s.localDef(value);
  const field = inner && inner.cls === cls && isTemp(inner.a) ? extensions.get(inner.op) : undefined;
  if (!inner || !field) return false;
  s.absorb(inner);
  const width = Math.min(field.bits, widthOf(cls) - left);
  s.emit(op(field.isSigned ? Arm.SBFIZ : Arm.UBFIZ), cls, to, inner.a, s.imm(left), s.imm(width));
  return true;
}

const extensions = new Map<number, { readonly bits: number; readonly isSigned: boolean }>([
  [Op.extsb, { bits: 8, isSigned: true }],
  [Op.extub, { bits: 8, isSigned: false }],
  [Op.extsh, { bits: 16, isSigned: true }],
  [Op.extuh, { bits: 16, isSigned: false }],
  [Op.extsw, { bits: 32, isSigned: true }],
  [Op.extuw, { bits: 32, isSigned: false }],
]);

/** (x & low mask) << k: UBFIZ. */
function shiftOfMask(s: Selector, { op: which, cls, to, a: value }: Ins, left: number): boolean {
  if (which !== Op.shl) return false;
  const inner = s.localDef(value);
  if (!inner || inner.op !== Op.and || inner.cls !== cls || !isTemp(inner.a)) return false;
  const width = lowMask(s.number(inner.b, cls));
  if (width < 1) return false;
  s.absorb(inner);
  s.emit(op(Arm.UBFIZ), cls, to, inner.a, s.imm(left), s.imm(Math.min(width, widthOf(cls) - left)));
  return true;
}

/** There is no rotation to the left: by a constant it is one to the right by the rest. */
function rotateLeft(s: Selector, { cls, to, a: value, b }: Ins): void {
  const given = s.number(b, Cls.w);
  const bits = widthOf(cls);
  const first = s.asReg(value, cls);
  if (Number.isNaN(given)) {
    const back = s.value(op(Arm.NEG_RR), Cls.w, s.asReg(b, Cls.w));
    return s.emit(op(Arm.ROR_RRR), cls, to, first, back);
  }
  const amount = -given & (bits - 1);
  if (amount === 0) return s.copy(to, cls, value);
  s.emit(op(Arm.ROR_RRI), cls, to, first, s.imm(amount));
}

// Extensions

const extendKinds = new Map<number, number>([
  [Op.extsb, op(Arm.SXTB)],
  [Op.extub, op(Arm.UXTB)],
  [Op.extsh, op(Arm.SXTH)],
  [Op.extuh, op(Arm.UXTH)],
  [Op.extsw, op(Arm.SXTW)],
  [Op.extuw, op(Arm.UXTW)],
]);

function extend(s: Selector, { op: which, cls, to, a: value }: Ins): void {
  const { bits, isSigned } = extensions.get(which)!;
  const inner = s.localDef(value);
  const isRight = inner && (inner.op === Op.shr || inner.op === Op.sar) && inner.cls === Cls.w && isTemp(inner.a);
  const amount = isRight ? s.number(inner.b, Cls.w) & 31 : 0;
  if (isRight && amount > 0 && amount + bits <= 32) {
    s.absorb(inner);
    return s.emit(op(isSigned ? Arm.SBFX : Arm.UBFX), cls, to, inner.a, s.imm(amount), s.imm(bits));
  }
  s.emit(extendKinds.get(which)!, cls, to, s.asReg(value, Cls.w));
}

// Choices

/** A comparison as 1 or 0. */
function truth(s: Selector, ins: Ins): void {
  s.emit(op(Arm.CSET), ins.cls, ins.to, s.imm(compare(s, ins)));
}

/** `to = condition ? yes : no`; one of them may be incremented, negated or inverted on the way. */
export function selectInteger(s: Selector, { cls, to, a: test, b: yes, c: no }: Ins): void {
  const [one, zero] = [s.number(yes, cls), s.number(no, cls)];
  if (one === 1 && zero === 0) return s.emit(op(Arm.CSET), cls, to, s.imm(condition(s, test)));
  if (one === 0 && zero === 1) return s.emit(op(Arm.CSET), cls, to, s.imm(opposite(condition(s, test))));
  if (one === -1 && zero === 0) return s.emit(op(Arm.CSETM), cls, to, s.imm(condition(s, test)));
  if (one === 0 && zero === -1) return s.emit(op(Arm.CSETM), cls, to, s.imm(opposite(condition(s, test))));
  const changedNo = changed(s, no, cls);
  if (changedNo) {
    const value = s.asReg(yes, cls);
    return s.emit(op(changedNo.kind), cls, to, value, changedNo.ref, s.imm(condition(s, test)));
  }
  const changedYes = changed(s, yes, cls);
  if (changedYes) {
    const value = s.asReg(no, cls);
    return s.emit(op(changedYes.kind), cls, to, value, changedYes.ref, s.imm(opposite(condition(s, test))));
  }
  const first = s.asReg(yes, cls);
  const second = s.asReg(no, cls);
  s.emit(op(Arm.CSEL), cls, to, first, second, s.imm(condition(s, test)));
}

/** x + 1, −x or ~x that only this reads: CSINC, CSNEG, CSINV compute it. */
function changed(s: Selector, ref: Ref, cls: number): { kind: number; ref: Ref } | null {
  const constant = s.number(ref, cls);
  if (constant === 1) return { kind: Arm.CSINC, ref: zeroReg };
  if (constant === -1) return { kind: Arm.CSINV, ref: zeroReg };
  const ins = s.localDef(ref);
  if (!ins || ins.cls !== cls || !isTemp(ins.a)) return null;
  const kind =
    ins.op === Op.add && s.number(ins.b, cls) === 1
      ? Arm.CSINC
      : ins.op === Op.neg
        ? Arm.CSNEG
        : ins.op === Op.xor && s.number(ins.b, cls) === -1
          ? Arm.CSINV
          : -1;
  if (kind < 0) return null;
  s.absorb(ins);
  return { kind, ref: ins.a };
}

const extreme =
  (cond: number): Handle =>
  (s, { cls, to, a: one, b: other }) => {
    const first = s.asReg(one, cls);
    const second = s.asReg(other, cls);
    s.emit(op(Arm.CMP_RR), cls, noRef, first, second);
    s.emit(op(Arm.CSEL), cls, to, first, second, s.imm(cond));
  };

export function absolute(s: Selector, { cls, to, a: value }: Ins): void {
  const x = s.asTemp(value, cls);
  s.emit(op(Arm.CMP_RI), cls, noRef, x, s.imm(0));
  s.emit(op(Arm.CSNEG), cls, to, x, x, s.imm(Cond.ge));
}

const unary =
  (kind: number): Handle =>
  (s, { cls, to, a: value }) =>
    s.emit(op(kind), cls, to, s.asReg(value, cls));

function trailingZeros(s: Selector, { cls, to, a: value }: Ins): void {
  s.emit(op(Arm.CLZ), cls, to, s.value(op(Arm.RBIT), cls, s.asReg(value, cls)));
}

/** Every comparison, by its name. */
export const comparisons = Object.fromEntries(
  opNames.filter((name) => isCompare(Op[name])).map((name) => [name, truth]),
) as Readonly<Record<string, Handle>>;

export const integerHandlers = {
  add: addition,
  sub: subtraction,
  neg: (s: Selector, { cls, to, a: value }: Ins) => negate(s, cls, to, value),
  mul: multiplication,
  div: division,
  rem: division,
  udiv: division,
  urem: division,
  and: conjunction,
  or: disjunction,
  xor: exclusiveOr,
  sar: shift,
  shr: shift,
  shl: shift,
  rotl: rotateLeft,
  rotr: shift,
  extsb: extend,
  extub: extend,
  extsh: extend,
  extuh: extend,
  extsw: extend,
  extuw: extend,
  smin: extreme(Cond.lt),
  smax: extreme(Cond.gt),
  mulh: highProduct,
  umulh: highProduct,
  clz: unary(Arm.CLZ),
  ctz: trailingZeros,
  bswap: unary(Arm.REV),
} satisfies Record<string, Handle>;
