// Conditions: comparisons and tests that set the flags right where they are read, and the code of the condition that
// then holds. A comparison of floats puts its operands in the order in which only `a` and `ae` are needed: these are
// false for unordered operands, and so are right for < and <= too (Intel SDM vol. 2, UCOMISD).

import type { Ins } from '../../il/ir.ts';
import { Op, opNames } from '../../il/ops.ts';
import { Cls, clsNames, isCon, noRef, type Ref, RefKind } from '../../il/ref.ts';
import * as x from './operations.ts';
import { Cond } from './operations.ts';
import type { Selector } from './selector.ts';
import { machineOp } from './traits.ts';

const integerCodes: Readonly<Record<string, number>> = {
  eq: Cond.e,
  ne: Cond.ne,
  sge: Cond.ge,
  sgt: Cond.g,
  sle: Cond.le,
  slt: Cond.l,
  uge: Cond.ae,
  ugt: Cond.a,
  ule: Cond.be,
  ult: Cond.b,
};

const floatCodes: Readonly<Record<string, number>> = {
  eq: Cond.equalOrdered,
  ne: Cond.notEqualOrUnordered,
  ge: Cond.ae,
  gt: Cond.a,
  le: Cond.ae,
  lt: Cond.a,
  o: Cond.np,
  uo: Cond.p,
};

/** Class, condition code and whether the operands change places; by operation, −1 for what is no comparison. */
const kinds = Int32Array.from(opNames, (name) => {
  const match = /^c(eq|ne|s[gl][te]|u[gl][te]|[gl][te]|o|uo)([wlsd])$/.exec(name);
  if (!match) return -1;
  const [, relation, letter] = match;
  const cls = clsNames.indexOf(letter as 'w');
  const code = (cls <= Cls.l ? integerCodes : floatCodes)[relation!]!;
  const isSwapped = cls >= Cls.s && (relation === 'le' || relation === 'lt');
  return code | (cls << 8) | (isSwapped ? 1 << 16 : 0);
});

export const isCompare = (op: number): boolean => kinds[op]! >= 0;
/** Class of the operands of a comparison. */
export const compareCls = (op: number): number => (kinds[op]! >> 8) & 7;

/** The same relation with its operands exchanged. */
const mirrored: Readonly<Record<number, number>> = {
  [Cond.e]: Cond.e,
  [Cond.ne]: Cond.ne,
  [Cond.l]: Cond.g,
  [Cond.g]: Cond.l,
  [Cond.le]: Cond.ge,
  [Cond.ge]: Cond.le,
  [Cond.b]: Cond.a,
  [Cond.a]: Cond.b,
  [Cond.be]: Cond.ae,
  [Cond.ae]: Cond.be,
};

const ucomis = x.floatPair('ucomis? x, x');
const ucomisMem = x.floatPair('ucomis? x, m#');

/** Set the flags for "the value is not zero" (its low 32 bits); the condition code. */
export function testValue(s: Selector, ref: Ref): number {
  const ins = s.defOf(ref);
  if (ins && isCompare(ins.op) && s.context.options.fusions.branches && isWorthRepeating(s, ins)) {
    s.absorb(ins);
    return compare(s, ins);
  }
  if (!compareByte(s, ref, 0)) compareWithZero(s, ref, Cls.w);
  return Cond.ne;
}

/** A comparison costs no more than a test of its result; elsewhere its operands would have to live longer. */
function isWorthRepeating(s: Selector, ins: Ins): boolean {
  return s.isHere(ins) || s.uses[ins.to >>> 3] === 1;
}

/** Emit the comparison; the condition code. */
export function compare(s: Selector, ins: Ins): number {
  const kind = kinds[ins.op]!;
  const cls = (kind >> 8) & 7;
  const code = kind & 0xff;
  if (cls <= Cls.l) return compareIntegers(s, cls, code, ins.a, ins.b);
  const [a, b] = kind >> 16 ? [ins.b, ins.a] : [ins.a, ins.b];
  const first = s.asReg(a, cls);
  const second = s.operand(b, cls);
  s.emit((isMem(second) ? ucomisMem : ucomis)[cls - Cls.s]!, cls, noRef, first, second);
  return code;
}

const isMem = (ref: Ref): boolean => (ref & 7) === RefKind.mem;

function compareIntegers(s: Selector, cls: number, wanted: number, one: Ref, other: Ref): number {
  let code = wanted;
  let [a, b] = [one, other];
  if (isCon(a) && !isCon(b)) {
    [a, b] = [b, a];
    code = mirrored[code]!;
  }
  const wide = x.isWide(cls);
  const imm = s.immediate(b, cls);
  if (Number.isNaN(imm)) {
    if (s.isMemory(a, cls) && !s.isMemory(b, cls)) {
      const second = s.asReg(b, cls);
      s.emit(x.cmpMemReg[wide], cls, noRef, s.operand(a, cls), second);
      return code;
    }
    const first = s.asReg(a, cls);
    const second = s.operand(b, cls);
    s.emit((isMem(second) ? x.cmp.rm : x.cmp.rr)[wide], cls, noRef, first, second);
    return code;
  }
  if ((code === Cond.e || code === Cond.ne) && compareByte(s, a, imm)) return code;
  if (imm === 0 && signOnly.has(code)) {
    compareWithZero(s, a, cls);
    return code;
  }
  if (s.isMemory(a, cls) && !isCon(a)) {
    s.emit(x.cmpMemImm[wide], cls, noRef, s.operand(a, cls), s.imm(imm));
    return code;
  }
  s.emit(x.cmp.ri[wide], cls, noRef, s.asReg(a, cls), s.imm(imm));
  return code;
}

const cmpByte = machineOp('cmp m8, i');

/** Compare a byte in memory that nobody else reads with a constant, for equality. */
function compareByte(s: Selector, ref: Ref, imm: number): boolean {
  const load = s.loadOf(ref);
  if (!load || load.op !== (imm < 0 ? Op.loadsb : Op.loadub) || imm < -128 || imm > 255) return false;
  s.absorb(load);
  s.emit(cmpByte, Cls.w, noRef, s.address(load.a), s.imm((imm << 24) >> 24));
  return true;
}

/** Conditions that `test` answers like a comparison with zero: it clears carry and overflow. */
const signOnly: ReadonlySet<number> = new Set([Cond.e, Cond.ne, Cond.l, Cond.ge, Cond.le, Cond.g]);

/** Flags of `ref - 0`. A conjunction that nobody else reads is tested as such. */
function compareWithZero(s: Selector, ref: Ref, cls: number): void {
  const ins = s.soleDef(ref);
  // The low word of a conjunction is that of its operands.
  if (ins && ins.op === Op.and && (ins.cls === cls || cls === Cls.w) && s.isHere(ins)) {
    const [a, b] = isCon(ins.a) ? [ins.b, ins.a] : [ins.a, ins.b];
    const imm = s.immediate(b, cls);
    if (!isCon(a)) {
      s.absorb(ins);
      // A mask without sign leaves nothing in the upper half.
      const wide = imm >= 0 ? 0 : x.isWide(cls);
      if (Number.isNaN(imm)) s.emit(x.test[wide], cls, noRef, s.asReg(a, cls), s.asReg(b, cls));
      else if (s.isMemory(a, cls)) s.emit(x.testMemImm[wide], cls, noRef, s.operand(a, cls), s.imm(imm));
      else s.emit(x.testImm[wide], cls, noRef, s.asReg(a, cls), s.imm(imm));
      return;
    }
  }
  const wide = x.isWide(cls);
  if (s.isMemory(ref, cls) && !isCon(ref)) {
    s.emit(x.cmpMemImm[wide], cls, noRef, s.operand(ref, cls), s.imm(0));
  } else {
    const value = s.asReg(ref, cls);
    s.emit(x.test[wide], cls, noRef, value, value);
  }
}
