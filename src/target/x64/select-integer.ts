// Selection of integer arithmetic. Handlers take the instruction and emit for it; operands that are constants, loads
// or part of an address are taken in where x86-64 can.

import type { Ins } from '../../il/ir.ts';
import { Op, opNames } from '../../il/ops.ts';
import { Cls, isCon, isTemp, noRef, type Ref, RefKind, reg } from '../../il/ref.ts';
import { compare, isCompare, testValue } from './conditions.ts';
import { R } from './fn.ts';
import * as x from './operations.ts';
import { type Binary, Cond, isWide, type Shift } from './operations.ts';
import type { Selector } from './selector.ts';

const isMem = (ref: Ref): boolean => (ref & 7) === RefKind.mem;

/** A two-address operation with a register, memory or an immediate. */
function binary(s: Selector, ins: Ins, forms: Binary, commutes: boolean): void {
  const { cls, to } = ins;
  let { a, b } = ins;
  const wide = isWide(cls);
  if (commutes && (isCon(a) || (s.isMemory(a, cls) && !s.isMemory(b, cls) && !isCon(b)))) [a, b] = [b, a];
  const imm = s.immediate(b, cls);
  if (!Number.isNaN(imm)) return s.emit(forms.ri[wide], cls, to, s.asReg(a, cls), s.imm(imm));
  const first = s.asReg(a, cls);
  const second = s.operand(b, cls);
  s.emit((isMem(second) ? forms.rm : forms.rr)[wide], cls, to, first, second);
}

/** Does a temporary have readers beyond the instruction at hand? Then a three-address form saves a copy. */
const livesOn = (s: Selector, ref: Ref): boolean => isTemp(ref) && ref >>> 3 < s.uses.length && s.uses[ref >>> 3]! > 1;

/** Three, five or nine times a value that only this reads, plus a number. */
function multiplyAdd(s: Selector, { cls, to }: Ins, product: Ref, imm: number): boolean {
  const ins = s.localDef(product);
  if (!ins || ins.op !== Op.mul || ins.cls !== cls || !s.context.options.fusions.madd) return false;
  const [a, b] = isCon(ins.a) ? [ins.b, ins.a] : [ins.a, ins.b];
  const factor = s.immediate(b, cls);
  if (factor !== 3 && factor !== 5 && factor !== 9) return false;
  s.absorb(ins);
  const value = s.asReg(a, cls);
  s.emit(x.lea[isWide(cls)], cls, to, s.mem(value, value, factor - 1, imm));
  return true;
}

function addition(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  let { a, b } = ins;
  const wide = isWide(cls);
  if (isCon(a)) [a, b] = [b, a];
  const imm = s.immediate(b, cls);
  if (s.isMemory(b, cls) || s.isMemory(a, cls)) return binary(s, ins, x.add, true);
  if (!Number.isNaN(imm)) {
    if (multiplyAdd(s, ins, a, imm)) return;
    const base = s.asReg(a, cls);
    return s.emit(x.lea[wide], cls, to, s.mem(base, noRef, 1, imm));
  }
  if (!livesOn(s, a) || !livesOn(s, b)) return binary(s, ins, x.add, true);
  s.emit(x.lea[wide], cls, to, s.mem(s.asReg(a, cls), s.asReg(b, cls)));
}

function subtraction(s: Selector, ins: Ins): void {
  const { cls, to, a, b } = ins;
  const imm = s.immediate(b, cls);
  if (!Number.isNaN(imm) && imm !== -0x8000_0000 && !isCon(a)) {
    return s.emit(x.lea[isWide(cls)], cls, to, s.mem(s.asReg(a, cls), noRef, 1, -imm));
  }
  if (s.immediate(a, cls) === 0) return s.emit(x.neg[isWide(cls)], cls, to, s.asReg(b, cls));
  binary(s, ins, x.sub, false);
}

function exclusiveOr(s: Selector, ins: Ins): void {
  const { cls, to, a, b } = ins;
  if (s.immediate(b, cls) === -1) return s.emit(x.not[isWide(cls)], cls, to, s.asReg(a, cls));
  binary(s, ins, x.xor, true);
}

function multiplication(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  let { a, b } = ins;
  const wide = isWide(cls);
  if (isCon(a)) [a, b] = [b, a];
  const imm = s.immediate(b, cls);
  if (Number.isNaN(imm)) {
    if (s.isMemory(a, cls) && !s.isMemory(b, cls)) [a, b] = [b, a];
    const first = s.asReg(a, cls);
    const second = s.operand(b, cls);
    return s.emit((isMem(second) ? x.imulMem : x.imul)[wide], cls, to, first, second);
  }
  if (imm === 3 || imm === 5 || imm === 9) {
    const value = s.asReg(a, cls);
    return s.emit(x.lea[wide], cls, to, s.mem(value, value, imm - 1));
  }
  const power = imm > 0 && (imm & (imm - 1)) === 0 ? 31 - Math.clz32(imm) : -1;
  if (power >= 0) return s.emit(x.shl.imm[wide], cls, to, s.asReg(a, cls), s.imm(power));
  if (s.isMemory(a, cls) && !isCon(a)) {
    return s.emit(x.imulMemImm[wide], cls, to, s.operand(a, cls), s.imm(imm));
  }
  s.emit(x.imulImm[wide], cls, to, s.asReg(a, cls), s.imm(imm));
}

function negation(s: Selector, { cls, to, a }: Ins): void {
  s.emit(x.neg[isWide(cls)], cls, to, s.asReg(a, cls));
}

/** Division: rdx:rax by an operand, quotient to rax, remainder to rdx. */
function division(s: Selector, { op, cls, to, a, b }: Ins): void {
  const wide = isWide(cls);
  const isSigned = op === Op.div || op === Op.rem;
  const dividend = s.asReg(a, cls);
  const divisor = s.asReg(b, cls);
  s.copy(reg(R.rax), cls, dividend);
  if (isSigned) s.emit(x.signRdx[wide], cls, noRef);
  else s.copy(reg(R.rdx), Cls.w, s.fn.int(0));
  s.emit((isSigned ? x.idiv : x.div)[wide], cls, noRef, divisor);
  s.copy(to, cls, reg(op === Op.div || op === Op.udiv ? R.rax : R.rdx));
}

/** Upper half of a product. Words are multiplied as longs. */
function highProduct(s: Selector, { op, cls, to, a, b }: Ins): void {
  const isSigned = op === Op.mulh;
  if (cls === Cls.w) {
    const wide = (ref: Ref): Ref =>
      isCon(ref)
        ? s.constant(isSigned ? s.immediate(ref, cls) : s.immediate(ref, cls) >>> 0, Cls.l)
        : s.value(isSigned ? x.movsxd : x.movWord, Cls.l, ref);
    const first = wide(isCon(a) ? b : a);
    const other = isCon(a) ? a : b;
    const imm = s.immediate(other, cls);
    const product =
      !Number.isNaN(imm) && (isSigned || imm >= 0)
        ? s.value(x.imulImm[1], Cls.l, first, s.imm(imm))
        : s.value(x.imul[1], Cls.l, first, wide(other));
    // The upper half of a register is free in class w.
    const high = s.value(x.shr.imm[1], Cls.l, product, s.imm(32));
    return s.copy(to, Cls.w, high);
  }
  const [one, other] = isCon(a) ? [b, a] : [a, b];
  const first = s.asReg(one, cls);
  const second = s.asReg(other, cls);
  s.copy(reg(R.rax), cls, first);
  s.emit((isSigned ? x.imulWide : x.mulWide)[1], cls, noRef, second);
  s.copy(to, cls, reg(R.rdx));
}

const shifting =
  (forms: Shift) =>
  (s: Selector, { cls, to, a, b }: Ins): void => {
    const wide = isWide(cls);
    const value = s.asReg(a, cls);
    const amount = s.immediate(b, Cls.w);
    if (!Number.isNaN(amount)) {
      const count = amount & (cls === Cls.w ? 31 : 63);
      if (count === 0) return s.copy(to, cls, value);
      if (forms === x.shl && livesOn(s, a) && count <= 3) {
        const address = count === 1 ? s.mem(value, value) : s.mem(noRef, value, 1 << count);
        return s.emit(x.lea[wide], cls, to, address);
      }
      return s.emit(forms.imm[wide], cls, to, value, s.imm(count));
    }
    const count = s.asReg(b, Cls.w);
    if (forms.any && s.context.options.features.has('bmi2')) return s.emit(forms.any[wide], cls, to, value, count);
    s.copy(reg(R.rcx), Cls.w, count);
    s.emit(forms.cl[wide], cls, to, value, reg(R.rcx));
  };

const extendByte = (s: Selector, { cls, to, a }: Ins): void =>
  s.emit(x.movsxByte[isWide(cls)], cls, to, s.asReg(a, Cls.w));
const extendHalf = (s: Selector, { cls, to, a }: Ins): void =>
  s.emit(x.movsxHalf[isWide(cls)], cls, to, s.asReg(a, Cls.w));
const clearAboveByte = (s: Selector, { cls, to, a }: Ins): void => s.emit(x.movzxByte, cls, to, s.asReg(a, Cls.w));
const clearAboveHalf = (s: Selector, { cls, to, a }: Ins): void => s.emit(x.movzxHalf, cls, to, s.asReg(a, Cls.w));

function extendWord(s: Selector, { op, cls, to, a }: Ins): void {
  const isSigned = op === Op.extsw;
  if (isCon(a)) {
    const value = s.immediate(a, Cls.w);
    if (!Number.isNaN(value)) return s.copy(to, cls, s.fn.int(isSigned ? value : value >>> 0));
  }
  const from = s.operand(a, Cls.w);
  if (isMem(from)) s.emit(isSigned ? x.loadSigned.word : x.loadWord, cls, to, from);
  else s.emit(isSigned ? x.movsxd : x.movWord, cls, to, from);
}

/** The result of a comparison as 1 or 0: a register cleared beforehand, since setcc writes 8 bits only. */
function comparison(s: Selector, ins: Ins): void {
  const { cls, to } = ins;
  const zero = s.constant(0, Cls.w);
  const code = isCompare(ins.op) ? compare(s, ins) : Cond.ne;
  if (code < 16) return s.emit(x.set[code]!, cls, to, zero);
  const isEqual = code === Cond.equalOrdered;
  const byParity = s.value(x.set[isEqual ? Cond.np : Cond.p]!, Cls.w, zero);
  const second = s.constant(0, Cls.w);
  const byZero = s.value(x.set[isEqual ? Cond.e : Cond.ne]!, Cls.w, second);
  s.emit((isEqual ? x.and : x.or).rr[0], cls, to, byZero, byParity);
}

/** `to = flags hold code ? yes : no` with conditional moves. */
export function choose(s: Selector, cls: number, to: Ref, code: number, yes: Ref, no: Ref): void {
  const wide = isWide(cls);
  if (code < 16) return s.emit((isMem(yes) ? x.cmovMem : x.cmov)[code]![wide], cls, to, no, yes);
  const isEqual = code === Cond.equalOrdered;
  const [start, other] = isEqual ? [yes, no] : [no, yes];
  const first = s.value(x.cmov[Cond.ne]![wide], cls, start, other);
  s.emit(x.cmov[Cond.p]![wide], cls, to, first, other);
}

/** The choice between integers. */
export function select(s: Selector, { cls, to, a, b, c }: Ins): void {
  const yes = s.asReg(b, cls);
  const no = s.asReg(c, cls);
  choose(s, cls, to, testValue(s, a), yes, no);
}

const extreme =
  (code: number) =>
  (s: Selector, { cls, to, a, b }: Ins): void => {
    const one = s.asReg(a, cls);
    const other = s.asReg(b, cls);
    s.emit(x.cmp.rr[isWide(cls)], cls, noRef, one, other);
    s.emit(x.cmov[code]![isWide(cls)], cls, to, other, one);
  };

/** |a|: the negated value, or the value where negating made it negative. */
export function absolute(s: Selector, { cls, to, a }: Ins): void {
  const value = s.asReg(a, cls);
  const negated = s.value(x.neg[isWide(cls)], cls, value);
  s.emit(x.cmov[Cond.s]![isWide(cls)], cls, to, negated, value);
}

function byteSwap(s: Selector, { cls, to, a }: Ins): void {
  s.emit(x.bswap[isWide(cls)], cls, to, s.asReg(a, cls));
}

/** bsr gives the number of the highest bit, and for zero only a flag (SDM vol. 2, BSR). */
function leadingZeros(s: Selector, { cls, to, a }: Ins): void {
  const wide = isWide(cls);
  const value = s.asReg(a, cls);
  if (s.context.options.features.has('lzcnt')) return s.emit(x.lzcnt[wide], cls, to, value);
  const bits = wide ? 64 : 32;
  const ifZero = s.constant(2 * bits - 1, cls);
  const highest = s.value(x.bsr[wide], cls, value);
  const known = s.value(x.cmov[Cond.e]![wide], cls, highest, ifZero);
  s.emit(x.xor.ri[wide], cls, to, known, s.imm(bits - 1));
}

function trailingZeros(s: Selector, { cls, to, a }: Ins): void {
  const wide = isWide(cls);
  const value = s.asReg(a, cls);
  if (s.context.options.features.has('bmi1')) return s.emit(x.tzcnt[wide], cls, to, value);
  const ifZero = s.constant(wide ? 64 : 32, cls);
  const lowest = s.value(x.bsf[wide], cls, value);
  s.emit(x.cmov[Cond.e]![wide], cls, to, lowest, ifZero);
}

export type Handle = (s: Selector, ins: Ins) => void;

/** Every comparison, by its name. */
export const comparisons = Object.fromEntries(
  opNames.filter((name) => isCompare(Op[name])).map((name) => [name, comparison]),
) as Readonly<Record<string, Handle>>;

export const integerHandlers = {
  add: addition,
  sub: subtraction,
  neg: negation,
  mul: multiplication,
  div: division,
  rem: division,
  udiv: division,
  urem: division,
  and: (s: Selector, ins: Ins) => binary(s, ins, x.and, true),
  or: (s: Selector, ins: Ins) => binary(s, ins, x.or, true),
  xor: exclusiveOr,
  sar: shifting(x.sar),
  shr: shifting(x.shr),
  shl: shifting(x.shl),
  rotl: shifting(x.rol),
  rotr: shifting(x.ror),
  extsb: extendByte,
  extub: clearAboveByte,
  extsh: extendHalf,
  extuh: clearAboveHalf,
  extsw: extendWord,
  extuw: extendWord,
  smin: extreme(Cond.l),
  smax: extreme(Cond.g),
  mulh: highProduct,
  umulh: highProduct,
  clz: leadingZeros,
  ctz: trailingZeros,
  bswap: byteSwap,
} satisfies Record<string, Handle>;
