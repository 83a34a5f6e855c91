// Selection of floating-point arithmetic on xmm registers. Results are IEEE's, operation by operation: nothing is
// contracted or reordered. Masks of 16 bytes come from the module's pool.

import type { Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, isCon, noRef, type Ref, RefKind } from '../../il/ref.ts';
import { compareCls, isCompare, testValue } from './conditions.ts';
import { absolute, type Handle, integerHandlers, select as selectInteger } from './select-integer.ts';
import * as x from './operations.ts';
import { Cond, floatPair, pair } from './operations.ts';
import type { Selector } from './selector.ts';
import { machineOp } from './traits.ts';

const isMem = (ref: Ref): boolean => (ref & 7) === RefKind.mem;

interface FloatBinary {
  readonly rr: readonly [number, number];
  readonly rm: readonly [number, number];
}
const float = (name: string): FloatBinary => ({ rr: floatPair(`${name}s? x, x`), rm: floatPair(`${name}s? x, m#`) });
const adds = float('add');
const subs = float('sub');
const muls = float('mul');
const divs = float('div');
const mins = float('min');
const maxs = float('max');
const sqrts = float('sqrt');
const rounds = { rr: floatPair('rounds? x, x, u8'), rm: floatPair('rounds? x, m#, u8') };
const toDouble = { rr: machineOp('cvtss2sd x, x'), rm: machineOp('cvtss2sd x, m32') };
const toSingle = { rr: machineOp('cvtsd2ss x, x'), rm: machineOp('cvtsd2ss x, m64') };

const bitAnd = { rr: machineOp('andps x, x'), rm: machineOp('andps x, m128') };
const bitAndNot = machineOp('andnps x, x');
const bitOr = machineOp('orps x, x');
const bitXor = { rr: machineOp('xorps x, x'), rm: machineOp('xorps x, m128') };
const compareMask = floatPair('cmps? x, x, u8');
const fused = floatPair('vfmadd213s? x, x, x');

/** Predicates of cmpss and its kind (SDM vol. 2, CMPPD, table 3-1). */
export const Predicate = { eq: 0, lt: 1, le: 2, unordered: 3, ne: 4, ordered: 7 } as const;

const at = (cls: number): 0 | 1 => (cls === Cls.s ? 0 : 1);

function binary(s: Selector, ins: Ins, forms: FloatBinary, commutes: boolean): void {
  const { cls, to } = ins;
  let { a, b } = ins;
  if (commutes && s.isMemory(a, cls) && !s.isMemory(b, cls)) [a, b] = [b, a];
  const first = s.asReg(a, cls);
  const second = s.operand(b, cls);
  s.emit((isMem(second) ? forms.rm : forms.rr)[at(cls)], cls, to, first, second);
}

/** Floats here, integers there. */
const either =
  (integer: Handle, onFloats: Handle): Handle =>
  (s, ins) =>
    ins.cls <= Cls.l ? integer(s, ins) : onFloats(s, ins);

const signBit = (cls: number): bigint => (cls === Cls.s ? 0x8000_0000_8000_0000n : 0x8000_0000_0000_0000n);

function flipSign(s: Selector, { cls, to, a }: Ins): void {
  s.emit(bitXor.rm, cls, to, s.asReg(a, cls), s.maskMem(signBit(cls)));
}

function clearSign(s: Selector, { cls, to, a }: Ins): void {
  s.emit(bitAnd.rm, cls, to, s.asReg(a, cls), s.maskMem(~signBit(cls)));
}

function squareRoot(s: Selector, { cls, to, a }: Ins): void {
  const from = s.operand(a, cls);
  s.emit((isMem(from) ? sqrts.rm : sqrts.rr)[at(cls)], cls, to, from);
}

/** Rounding control of roundss: nearest even 0, down 1, up 2, toward zero 3; bit 3 keeps the inexact flag clear. */
const round =
  (control: number): Handle =>
  (s, { cls, to, a }) => {
    const from = s.operand(a, cls);
    s.emit((isMem(from) ? rounds.rm : rounds.rr)[at(cls)], cls, to, from, s.imm(control | 8));
  };

/** `mask ? yes : no`, bit by bit. */
export function blend(s: Selector, cls: number, to: Ref, mask: Ref, yes: Ref, no: Ref): void {
  const chosen = s.value(bitAnd.rr, cls, mask, yes);
  const others = s.value(bitAndNot, cls, mask, no);
  s.emit(bitOr, cls, to, chosen, others);
}

/**
 * minss gives its second operand for a NaN and for two zeros. Both orders are joined so that −0 is below +0, and where
 * an operand is a NaN the other one is taken.
 */
const extreme =
  (isLeast: boolean): Handle =>
  (s, { cls, to, a, b }) => {
    const one = s.asReg(a, cls);
    const other = s.asReg(b, cls);
    const forms = (isLeast ? mins : maxs).rr[at(cls)];
    const first = s.value(forms, cls, one, other);
    const second = s.value(forms, cls, other, one);
    const joined = s.value(isLeast ? bitOr : bitAnd.rr, cls, first, second);
    takeNumber(s, cls, to, one, other, joined, compareMask[at(cls)]);
  };

/** `joined`, or the other operand where one is a NaN. */
export function takeNumber(s: Selector, cls: number, to: Ref, a: Ref, b: Ref, joined: Ref, compare: number): void {
  const isNanA = s.value(compare, cls, a, a, s.imm(Predicate.unordered));
  const known = s.fn.newTemp('', cls);
  blend(s, cls, known, isNanA, b, joined);
  const isNanB = s.value(compare, cls, b, b, s.imm(Predicate.unordered));
  blend(s, cls, to, isNanB, a, known);
}

function fuse(s: Selector, { cls, to, a, b, c }: Ins): void {
  s.emit(fused[at(cls)], cls, to, s.asReg(a, cls), s.asReg(b, cls), s.asReg(c, cls));
}

// Conversions

function widen(s: Selector, { cls, to, a }: Ins): void {
  const from = s.operand(a, Cls.s);
  s.emit(isMem(from) ? toDouble.rm : toDouble.rr, cls, to, from);
}

function narrow(s: Selector, { cls, to, a }: Ins): void {
  const from = s.operand(a, Cls.d);
  s.emit(isMem(from) ? toSingle.rm : toSingle.rr, cls, to, from);
}

/** Truncations by class of the float, then of the integer. */
const truncate = [pair('cvttss2si r?, x'), pair('cvttsd2si r?, x')] as const;
const convert = [pair('cvtsi2ss x, r?'), pair('cvtsi2sd x, r?')] as const;

const toSigned =
  (source: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(truncate[at(source)][x.isWide(cls)], cls, to, s.asReg(a, source));

/**
 * Unsigned words fit a signed long. For longs from 2^63 on the truncation gives the sign bit alone; what lies below it
 * comes from the truncation of the value less 2^63.
 */
const toUnsigned =
  (source: number): Handle =>
  (s, { cls, to, a }) => {
    const value = s.asReg(a, source);
    const long = truncate[at(source)][1];
    if (cls === Cls.w) return s.copy(to, Cls.w, s.value(long, Cls.l, value));
    const near = s.value(long, Cls.l, value);
    const limit = source === Cls.s ? s.fn.single(2 ** 63) : s.fn.double(2 ** 63);
    const reduced = s.value(subs.rm[at(source)], source, value, s.poolMem(limit, source));
    const far = s.value(long, Cls.l, reduced);
    const isFar = s.value(x.sar.imm[1], Cls.l, near, s.imm(63));
    s.emit(x.or.rr[1], Cls.l, to, s.value(x.and.rr[1], Cls.l, far, isFar), near);
  };

const fromSigned =
  (source: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(convert[at(cls)][x.isWide(source)], cls, to, s.asReg(a, source));

function fromUnsignedWord(s: Selector, { cls, to, a }: Ins): void {
  s.emit(convert[at(cls)][1], cls, to, s.value(x.movWord, Cls.l, s.asReg(a, Cls.w)));
}

/**
 * From 2^63 on half of the value is converted, its lowest bit kept for the rounding, and the result doubled; both
 * without a branch, under a mask of the sign.
 */
function fromUnsignedLong(s: Selector, { cls, to, a }: Ins): void {
  const value = s.asReg(a, Cls.l);
  const mask = s.value(x.sar.imm[1], Cls.l, value, s.imm(63));
  const lowest = s.value(x.and.ri[1], Cls.l, value, s.imm(1));
  const half = s.value(x.or.rr[1], Cls.l, s.value(x.shr.imm[1], Cls.l, value, s.imm(1)), lowest);
  s.emit(x.test[1], Cls.l, noRef, value, value);
  const source = s.value(x.cmov[Cond.s]![1], Cls.l, value, half);
  const converted = s.value(convert[at(cls)][1], cls, source);
  const floatMask = s.value(x.floatOfBits[1], cls, mask);
  const again = s.value(bitAnd.rr, cls, floatMask, converted);
  s.emit(adds.rr[at(cls)], cls, to, converted, again);
}

function cast(s: Selector, { cls, to, a }: Ins): void {
  if (cls <= Cls.l) {
    const source = cls === Cls.w ? Cls.s : Cls.d;
    if (isCon(a)) return s.copy(to, cls, s.fn.bits(s.fn.cons[a >>> 3]!.bits));
    return s.emit(x.bitsOfFloat[x.isWide(cls)], cls, to, s.asReg(a, source));
  }
  s.emit(x.floatOfBits[at(cls)], cls, to, s.asReg(a, cls === Cls.s ? Cls.w : Cls.l));
}

// The choice

const predicates: Readonly<Record<number, readonly [predicate: number, isSwapped: boolean]>> = Object.fromEntries(
  (['s', 'd'] as const).flatMap((letter) => [
    [Op[`ceq${letter}`], [Predicate.eq, false]],
    [Op[`cne${letter}`], [Predicate.ne, false]],
    [Op[`clt${letter}`], [Predicate.lt, false]],
    [Op[`cle${letter}`], [Predicate.le, false]],
    [Op[`cgt${letter}`], [Predicate.lt, true]],
    [Op[`cge${letter}`], [Predicate.le, true]],
    [Op[`co${letter}`], [Predicate.ordered, false]],
    [Op[`cuo${letter}`], [Predicate.unordered, false]],
  ]),
);

const spread = machineOp('pshufd x, x, u8');

/** Ones where the condition holds, in the bits of a float of class `cls`. */
function conditionMask(s: Selector, ref: Ref, cls: number): Ref {
  const ins = s.defOf(ref);
  if (ins && isCompare(ins.op) && compareCls(ins.op) === cls && s.uses[ref >>> 3] === 1 && s.isHere(ins)) {
    s.absorb(ins);
    const [predicate, isSwapped] = predicates[ins.op]!;
    const [a, b] = isSwapped ? [ins.b, ins.a] : [ins.a, ins.b];
    return s.value(compareMask[at(cls)], cls, s.asReg(a, cls), s.asReg(b, cls), s.imm(predicate));
  }
  const ones = s.constant(-1, Cls.l);
  const zero = s.constant(0, Cls.l);
  const mask = s.fn.newTemp('', Cls.l);
  const code = testValue(s, ref);
  if (code < 16) s.emit(x.cmov[code]![1], Cls.l, mask, zero, ones);
  else {
    const [start, other] = code === Cond.equalOrdered ? [ones, zero] : [zero, ones];
    const first = s.value(x.cmov[Cond.ne]![1], Cls.l, start, other);
    s.emit(x.cmov[Cond.p]![1], Cls.l, mask, first, other);
  }
  if (cls !== Cls.v) return s.value(x.floatOfBits[1], cls, mask);
  const low = s.value(x.floatOfBits[1], Cls.v, mask);
  return s.value(spread, Cls.v, low, s.imm(0x44));
}

function selectFloat(s: Selector, { cls, to, a, b, c }: Ins): void {
  const yes = s.asReg(b, cls);
  const no = s.asReg(c, cls);
  blend(s, cls, to, conditionMask(s, a, cls), yes, no);
}

const { add, sub, mul, div, neg } = integerHandlers;

export const floatHandlers = {
  add: either(add, (s, ins) => binary(s, ins, adds, true)),
  sub: either(sub, (s, ins) => binary(s, ins, subs, false)),
  mul: either(mul, (s, ins) => binary(s, ins, muls, true)),
  div: either(div, (s, ins) => binary(s, ins, divs, false)),
  neg: either(neg, flipSign),
  abs: either(absolute, clearSign),
  sel: either(selectInteger, selectFloat),
  sqrt: squareRoot,
  floor: round(1),
  ceil: round(2),
  trunc: round(3),
  rint: round(0),
  fmin: extreme(true),
  fmax: extreme(false),
  fma: fuse,
  exts: widen,
  truncd: narrow,
  stosi: toSigned(Cls.s),
  stoui: toUnsigned(Cls.s),
  dtosi: toSigned(Cls.d),
  dtoui: toUnsigned(Cls.d),
  swtof: fromSigned(Cls.w),
  uwtof: fromUnsignedWord,
  sltof: fromSigned(Cls.l),
  ultof: fromUnsignedLong,
  cast,
} satisfies Record<string, Handle>;
