// Selection of floating-point arithmetic. Results are IEEE's, operation by operation; a product and a sum become one
// instruction that rounds once only where the options allow it.

import type { Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, isCon, noRef, type Ref } from '../../il/ref.ts';
import { condition } from './conditions.ts';
import { Arm } from './kinds.ts';
import { arrangementOf, op } from './operations.ts';
import { absolute, type Handle, integerHandlers, selectInteger } from './select-integer.ts';
import type { Selector } from './selector.ts';

const binary =
  (kind: number): Handle =>
  (s, { cls, to, a, b }) =>
    s.emit(op(kind), cls, to, s.asReg(a, cls), s.asReg(b, cls));

const unary =
  (kind: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(op(kind), cls, to, s.asReg(a, cls));

/** Integers here, floats there. */
const either =
  (integer: Handle, onFloats: Handle): Handle =>
  (s, ins) =>
    ins.cls <= Cls.l ? integer(s, ins) : onFloats(s, ins);

/** The product that only this reads, where it may be contracted. */
function product(s: Selector, ref: Ref, cls: number): Ins | null {
  if (!s.context.options.fpContract || !s.context.options.fusions.madd) return null;
  const ins = s.localDef(ref);
  return ins && ins.op === Op.mul && ins.cls === cls ? ins : null;
}

function fuse(s: Selector, kind: number, { cls, to }: Ins, factors: Ins, addend: Ref): void {
  s.absorb(factors);
  s.emit(op(kind), cls, to, s.asReg(factors.a, cls), s.asReg(factors.b, cls), s.asReg(addend, cls));
}

function add(s: Selector, ins: Ins): void {
  const { cls, a, b } = ins;
  const first = product(s, a, cls);
  if (first) return fuse(s, Arm.FMADD_RRRR, ins, first, b);
  const second = product(s, b, cls);
  if (second) return fuse(s, Arm.FMADD_RRRR, ins, second, a);
  binary(Arm.FADD_RRR)(s, ins);
}

function subtract(s: Selector, ins: Ins): void {
  const { cls, a, b } = ins;
  const subtrahend = product(s, b, cls);
  if (subtrahend) return fuse(s, Arm.FMSUB_RRRR, ins, subtrahend, a);
  const minuend = product(s, a, cls);
  if (minuend) return fuse(s, Arm.FNMSUB_RRRR, ins, minuend, b);
  binary(Arm.FSUB_RRR)(s, ins);
}

/** The negated product is the product with its sign flipped: one instruction, rounded the same. */
function negate(s: Selector, ins: Ins): void {
  const { cls, to, a } = ins;
  const inner = s.localDef(a);
  if (inner && inner.op === Op.mul && inner.cls === cls) {
    s.absorb(inner);
    return s.emit(op(Arm.FNMUL_RRR), cls, to, s.asReg(inner.a, cls), s.asReg(inner.b, cls));
  }
  unary(Arm.FNEG_RR)(s, ins);
}

/** How FRINT rounds: to nearest even, up, down, toward zero. */
const Rounding = { nearest: 0, up: 1, down: 2, zero: 3 } as const;

const round =
  (mode: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(op(Arm.FRINT_RR), cls, to, s.asReg(a, cls), s.imm(mode));

function fusedMultiplyAdd(s: Selector, { cls, to, a, b, c }: Ins): void {
  s.emit(op(Arm.FMADD_RRRR), cls, to, s.asReg(a, cls), s.asReg(b, cls), s.asReg(c, cls));
}

// Conversions: the modifier tells that the operand is a double or a long

const toInteger =
  (kind: number, source: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(op(kind, source === Cls.d ? 1 : 0), cls, to, s.asReg(a, source));

const fromInteger =
  (kind: number, source: number): Handle =>
  (s, { cls, to, a }) =>
    s.emit(op(kind, source === Cls.l ? 1 : 0), cls, to, s.asReg(a, source));

function cast(s: Selector, { cls, to, a }: Ins): void {
  const source = [Cls.s, Cls.d, Cls.w, Cls.l][cls]!;
  if (isCon(a)) return s.copy(to, cls, s.fn.bits(s.conOf(a)!.bits));
  s.emit(op(cls <= Cls.l ? Arm.FMOV_GF : Arm.FMOV_FG), cls, to, s.asReg(a, source));
}

/** Scalars have FCSEL; of vectors the differing bits are exchanged under a mask. */
function selectFloat(s: Selector, { cls, to, a, b, c }: Ins): void {
  const yes = s.asReg(b, cls);
  const no = s.asReg(c, cls);
  if (cls !== Cls.v) return s.emit(op(Arm.FCSEL), cls, to, yes, no, s.imm(condition(s, a)));
  const ones = s.value(op(Arm.CSETM), Cls.l, s.imm(condition(s, a)));
  const mask = s.value(op(Arm.NEON_DUP, arrangementOf('l')), Cls.v, ones);
  const difference = s.value(op(Arm.NEON_EOR), Cls.v, yes, no);
  const chosen = s.value(op(Arm.NEON_AND), Cls.v, difference, mask);
  s.emit(op(Arm.NEON_EOR), Cls.v, to, no, chosen, noRef);
}

export const floatHandlers = {
  add: either(integerHandlers.add, add),
  sub: either(integerHandlers.sub, subtract),
  mul: either(integerHandlers.mul, binary(Arm.FMUL_RRR)),
  div: either(integerHandlers.div, binary(Arm.FDIV_RRR)),
  neg: either(integerHandlers.neg, negate),
  abs: either(absolute, unary(Arm.FABS_RR)),
  sel: either(selectInteger, selectFloat),
  sqrt: unary(Arm.FSQRT_RR),
  floor: round(Rounding.down),
  ceil: round(Rounding.up),
  trunc: round(Rounding.zero),
  rint: round(Rounding.nearest),
  fmin: binary(Arm.FMINNM_RRR),
  fmax: binary(Arm.FMAXNM_RRR),
  fma: fusedMultiplyAdd,
  exts: (s: Selector, { cls, to, a }: Ins) => s.emit(op(Arm.FCVT_SD), cls, to, s.asReg(a, Cls.s)),
  truncd: (s: Selector, { cls, to, a }: Ins) => s.emit(op(Arm.FCVT_DS), cls, to, s.asReg(a, Cls.d)),
  stosi: toInteger(Arm.FCVTZS, Cls.s),
  stoui: toInteger(Arm.FCVTZU, Cls.s),
  dtosi: toInteger(Arm.FCVTZS, Cls.d),
  dtoui: toInteger(Arm.FCVTZU, Cls.d),
  swtof: fromInteger(Arm.SCVTF, Cls.w),
  uwtof: fromInteger(Arm.UCVTF, Cls.w),
  sltof: fromInteger(Arm.SCVTF, Cls.l),
  ultof: fromInteger(Arm.UCVTF, Cls.l),
  cast,
} satisfies Record<string, Handle>;
