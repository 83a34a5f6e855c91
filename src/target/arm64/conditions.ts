// Conditions: comparisons and tests that set the flags right where they are read, and the condition code that then
// holds. Floats are compared quietly and their codes chosen so that unordered operands give what the IL says (LT is MI,
// LE is LS: Arm ARM, C1.2.4); the opposite of a code is right for them too, so nothing is ever inverted in the IL.

import type { Block, Ins } from '../../il/ir.ts';
import { Jump } from '../../il/ir.ts';
import { Op, opNames } from '../../il/ops.ts';
import { Cls, clsNames, isCon, isTemp, noRef, type Ref } from '../../il/ref.ts';
import { Arm } from './kinds.ts';
import { Cond, op, opposite, packed } from './operations.ts';
import { fitsAdd, type Selector } from './selector.ts';

const integerCodes: Readonly<Record<string, number>> = {
  eq: Cond.eq,
  ne: Cond.ne,
  sge: Cond.ge,
  sgt: Cond.gt,
  sle: Cond.le,
  slt: Cond.lt,
  uge: Cond.cs,
  ugt: Cond.hi,
  ule: Cond.ls,
  ult: Cond.cc,
};

const floatCodes: Readonly<Record<string, number>> = {
  eq: Cond.eq,
  ne: Cond.ne,
  ge: Cond.ge,
  gt: Cond.gt,
  le: Cond.ls,
  lt: Cond.mi,
  o: Cond.vc,
  uo: Cond.vs,
};

/** Condition code and class of the operands, packed; by operation, −1 for what is no comparison. */
const comparisons = Int32Array.from(opNames, (name) => {
  const match = /^c(eq|ne|s[gl][te]|u[gl][te]|[gl][te]|o|uo)([wlsd])$/.exec(name);
  if (!match) return -1;
  const cls = clsNames.indexOf(match[2] as 'w');
  return (cls <= Cls.l ? integerCodes : floatCodes)[match[1]!]! | (cls << 8);
});

export const isCompare = (operation: number): boolean => comparisons[operation]! >= 0;
const codeOf = (operation: number): number => comparisons[operation]! & 0xff;
/** Class of the operands of a comparison. */
const operandCls = (operation: number): number => comparisons[operation]! >> 8;

/** The same relation with its operands exchanged; floats included. */
const mirrored: Readonly<Record<number, number>> = {
  [Cond.eq]: Cond.eq,
  [Cond.ne]: Cond.ne,
  [Cond.lt]: Cond.gt,
  [Cond.gt]: Cond.lt,
  [Cond.le]: Cond.ge,
  [Cond.ge]: Cond.le,
  [Cond.cc]: Cond.hi,
  [Cond.hi]: Cond.cc,
  [Cond.ls]: Cond.cs,
  [Cond.cs]: Cond.ls,
};

/** Flags NZCV under which each condition holds. */
const flagsFor: readonly number[] = (() => {
  const n = 8;
  const z = 4;
  const c = 2;
  const v = 1;
  const flags = new Array<number>(16).fill(0);
  flags[Cond.eq] = z;
  flags[Cond.cs] = c;
  flags[Cond.mi] = n;
  flags[Cond.vs] = v;
  flags[Cond.hi] = c;
  flags[Cond.lt] = n;
  flags[Cond.le] = z;
  return flags; // ne, cc, pl, vc, ls, ge and gt hold without any
})();

/** A test that the flags answer: integers compared, floats compared, or bits tested. */
interface Test {
  readonly ins: Ins;
  readonly cond: number;
}

/** Set the flags for "the value is not zero" (its low 32 bits); the condition under which that is so. */
export function condition(s: Selector, ref: Ref): number {
  const test = testOf(s, ref);
  if (test) {
    s.absorb(test.ins);
    return compare(s, test.ins);
  }
  const inner = negationOf(s, ref);
  if (inner !== null) {
    s.absorb(s.defOf(ref)!);
    return opposite(condition(s, inner));
  }
  const chain = chainOf(s, ref);
  if (chain) return emitChain(s, chain);
  compareIntegers(s, Cls.w, Cond.ne, ref, s.fn.int(0));
  return Cond.ne;
}

/** The comparison behind a value, when it may be done here. */
function testOf(s: Selector, ref: Ref): Test | null {
  const ins = s.defOf(ref);
  if (!ins || !isCompare(ins.op)) return null;
  // A comparison costs no more than a test of its result; elsewhere its operands would have to live longer.
  if (!s.isHere(ins) && s.uses[ref >>> 3] !== 1) return null;
  if (negationOf(s, ref) !== null) return null;
  return { ins, cond: codeOf(ins.op) };
}

/** `x = 0` for a truth value x that is tested here only. */
function negationOf(s: Selector, ref: Ref): Ref | null {
  const ins = s.localDef(ref);
  if (!ins || ins.op !== Op.ceqw || !s.isZero(ins.b)) return null;
  const inner = s.defOf(ins.a);
  return inner && isTruth(s, inner) && s.uses[ins.a >>> 3] === 1 ? ins.a : null;
}

/** 0 or 1, and better computed as a condition. */
const isTruth = (s: Selector, ins: Ins): boolean =>
  (isCompare(ins.op) && s.isHere(ins)) || ((ins.op === Op.and || ins.op === Op.or) && chainOf(s, ins.to) !== null);

/** A conjunction or disjunction of comparisons that nobody else reads. */
interface Chain {
  readonly ins: Ins;
  /** Done first: a comparison or another chain. */
  readonly first: Ref;
  /** A comparison. */
  readonly last: Ref;
}

function chainOf(s: Selector, ref: Ref): Chain | null {
  if (!s.context.options.fusions.branches) return null;
  const ins = s.localDef(ref);
  if (!ins || (ins.op !== Op.and && ins.op !== Op.or) || ins.cls > Cls.l) return null;
  const isLeaf = (operand: Ref): boolean => {
    const def = s.localDef(operand);
    return def !== null && isCompare(def.op);
  };
  const isLink = (operand: Ref): boolean => isLeaf(operand) || chainOf(s, operand) !== null;
  if (isLeaf(ins.b) && isLink(ins.a)) return { ins, first: ins.a, last: ins.b };
  if (isLeaf(ins.a) && isLink(ins.b)) return { ins, first: ins.b, last: ins.a };
  return null;
}

/**
 * Compare once more where the first condition leaves it open; else set flags that give the answer (Arm ARM, CCMP).
 */
function emitChain(s: Selector, { ins, first, last }: Chain): number {
  s.absorb(ins);
  const before = condition(s, first);
  const isAnd = ins.op === Op.and;
  const test = s.defOf(last)!;
  s.absorb(test);
  let { a, b } = test;
  let cond = codeOf(test.op);
  const cls = operandCls(test.op);
  if (isCon(a) && !isCon(b) && mirrored[cond] !== undefined && cls <= Cls.l) {
    [a, b] = [b, a];
    cond = mirrored[cond]!;
  }
  const goOn = isAnd ? before : opposite(before);
  const otherwise = flagsFor[isAnd ? opposite(cond) : cond]!;
  const how = packed(otherwise, goOn);
  if (cls >= Cls.s) {
    s.emit(op(Arm.FCCMP_RR), cls, noRef, s.asReg(a, cls), s.asReg(b, cls), how);
    return cond;
  }
  const value = s.number(b, cls);
  const first2 = s.asReg(a, cls);
  if (value >= 0 && value <= 31) s.emit(op(Arm.CCMP_RI), cls, noRef, first2, s.imm(value), how);
  else if (value >= -31 && value < 0) s.emit(op(Arm.CCMN_RI), cls, noRef, first2, s.imm(-value), how);
  else s.emit(op(Arm.CCMP_RR), cls, noRef, first2, s.asReg(b, cls), how);
  return cond;
}

/** Emit the comparison; the condition code. */
export function compare(s: Selector, ins: Ins): number {
  const cls = operandCls(ins.op);
  const cond = codeOf(ins.op);
  if (cls <= Cls.l) return compareIntegers(s, cls, cond, ins.a, ins.b);
  if (isFloatZero(s, ins.b, cls)) {
    s.emit(op(Arm.FCMP_RZ), cls, noRef, s.asReg(ins.a, cls));
    return cond;
  }
  s.emit(op(Arm.FCMPQ_RR), cls, noRef, s.asReg(ins.a, cls), s.asReg(ins.b, cls));
  return cond;
}

/** Either zero: they compare alike. */
function isFloatZero(s: Selector, ref: Ref, cls: number): boolean {
  const constant = s.conOf(ref);
  if (!constant) return false;
  return BigInt.asUintN(cls === Cls.s ? 31 : 63, constant.bits) === 0n;
}

/** Compare integers; the condition that then says what `wanted` says of them. */
function compareIntegers(s: Selector, cls: number, wanted: number, one: Ref, other: Ref): number {
  let cond = wanted;
  let [a, b] = [one, other];
  if (isCon(a) && !isCon(b)) {
    [a, b] = [b, a];
    cond = mirrored[cond]!;
  }
  let value = s.number(b, cls);
  if (value === 0 && testBits(s, a, cls, cond)) return cond;
  if (!Number.isNaN(value)) {
    if (!fitsAdd(value)) [cond, value] = nearby(cond, value, cls);
    if (fitsAdd(value)) {
      // Number 31 would be the stack pointer here.
      s.emit(op(Arm.CMP_RI), cls, noRef, s.asTemp(a, cls), s.imm(value));
      return cond;
    }
  }
  const first = (): Ref => s.asReg(a, cls);
  let modified = s.extendedOperand(b, cls);
  if (modified) {
    s.emit(op(Arm.CMP_EXT), cls, noRef, s.asTemp(a, cls), modified.ref, modified.how);
    return cond;
  }
  modified = s.shiftedOperand(b, cls);
  if (modified) {
    s.emit(op(Arm.CMP_SHIFT), cls, noRef, first(), modified.ref, modified.how);
    return cond;
  }
  if (isTemp(a) && isTemp(b) && mirrored[cond] !== undefined) {
    modified = s.extendedOperand(a, cls);
    if (modified) {
      s.emit(op(Arm.CMP_EXT), cls, noRef, b, modified.ref, modified.how);
      return mirrored[cond]!;
    }
    modified = s.shiftedOperand(a, cls);
    if (modified) {
      s.emit(op(Arm.CMP_SHIFT), cls, noRef, b, modified.ref, modified.how);
      return mirrored[cond]!;
    }
  }
  s.emit(op(Arm.CMP_RR), cls, noRef, first(), s.asReg(b, cls));
  return cond;
}

/** The same relation with a neighbour of the constant, which may fit: x < 4097 is x ≤ 4096. */
function nearby(cond: number, value: number, cls: number): [cond: number, value: number] {
  const limit = cls === Cls.w ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
  if (value <= -limit || value >= limit) return [cond, value];
  switch (cond) {
    case Cond.lt:
      return fitsAdd(value - 1) ? [Cond.le, value - 1] : [cond, value];
    case Cond.ge:
      return fitsAdd(value - 1) ? [Cond.gt, value - 1] : [cond, value];
    case Cond.le:
      return fitsAdd(value + 1) ? [Cond.lt, value + 1] : [cond, value];
    case Cond.gt:
      return fitsAdd(value + 1) ? [Cond.ge, value + 1] : [cond, value];
    default:
      return [cond, value];
  }
}

/** A conjunction that nobody else reads, compared with zero: TST. Its sign and zero flags are those of the result. */
function testBits(s: Selector, ref: Ref, cls: number, cond: number): boolean {
  if (cond !== Cond.eq && cond !== Cond.ne && cond !== Cond.lt && cond !== Cond.ge) return false;
  const ins = s.localDef(ref);
  if (!ins || ins.op !== Op.and || ins.cls > Cls.l || !isTemp(ins.a)) return false;
  if (ins.cls !== cls && !(cond <= Cond.ne && isLowMask(s, ins))) return false;
  s.absorb(ins);
  const immediate = s.logical(ins.b, cls);
  if (immediate !== noRef) {
    s.emit(op(Arm.TST_RI), cls, noRef, ins.a, immediate);
    return true;
  }
  const modified = s.shiftedOperand(ins.b, cls);
  if (modified) s.emit(op(Arm.TST_SHIFT), cls, noRef, ins.a, modified.ref, modified.how);
  else s.emit(op(Arm.TST_RR), cls, noRef, ins.a, s.asReg(ins.b, cls));
  return true;
}

/** A conjunction with a constant below 2^31: zero as a word when it is zero as a long. */
function isLowMask(s: Selector, ins: Ins): boolean {
  const mask = s.number(ins.b, Cls.l);
  return mask >= 0 && mask < 2 ** 31;
}

// Branches

/** What a `jnz` of the machine tests, in `block.cond`: 0 and 1 a whole word or long, 2 + n bit n. */
export const BranchTest = { word: 0, long: 1, firstBit: 2 } as const;

/** End a block with a branch on a value: on the flags, or on a register compared with zero, or one bit of it. */
export function branch(s: Selector, block: Block): void {
  if (s.context.options.fusions.branches && testRegister(s, block)) return;
  block.cond = condition(s, block.arg);
  block.jump = Jump.cond;
  block.arg = noRef;
}

function testRegister(s: Selector, block: Block): boolean {
  const { arg } = block;
  const ins = s.defOf(arg);
  if (!ins) {
    if (!isTemp(arg)) return false;
    block.cond = BranchTest.word;
    return true;
  }
  if (isCompare(ins.op)) return testOf(s, arg) !== null && testComparison(s, block, ins);
  if (ins.op === Op.and && bitOf(s, ins) >= 0 && s.localDef(arg)) {
    s.absorb(ins);
    block.cond = BranchTest.firstBit + bitOf(s, ins);
    block.arg = ins.a;
    return true;
  }
  if (chainOf(s, arg) || testableAnd(s, arg)) return false;
  block.cond = BranchTest.word;
  return true;
}

/** A conjunction worth a TST. */
function testableAnd(s: Selector, ref: Ref): boolean {
  const ins = s.localDef(ref);
  return ins !== null && ins.op === Op.and && isTemp(ins.a) && (ins.cls === Cls.w || isLowMask(s, ins));
}

/** The bit that a conjunction leaves, −1 when it is not a single one below 32. */
function bitOf(s: Selector, ins: Ins): number {
  if (ins.op !== Op.and || ins.cls > Cls.l || !isTemp(ins.a)) return -1;
  const mask = s.number(ins.b, ins.cls);
  if (ins.cls === Cls.w && mask === -0x8000_0000) return 31;
  if (!(mask > 0 && mask <= 0x8000_0000) || !Number.isInteger(Math.log2(mask))) return -1;
  return Math.log2(mask);
}

/** Comparisons with zero that CBZ and TBZ make: equality, and the sign. */
function testComparison(s: Selector, block: Block, ins: Ins): boolean {
  const cls = operandCls(ins.op);
  if (cls > Cls.l || !isTemp(ins.a) || !s.isZero(ins.b)) return false;
  const cond = codeOf(ins.op);
  const sign = BranchTest.firstBit + (cls === Cls.w ? 31 : 63);
  let isInverted = false;
  let value = ins.a;
  let test: number;
  let inner: Ins | null = null;
  if (cond === Cond.eq || cond === Cond.ne) {
    inner = s.localDef(ins.a);
    if (inner && inner.op === Op.and && inner.cls === cls && isTemp(inner.a)) {
      const bit = bitOf(s, inner);
      if (bit < 0) return false;
      value = inner.a;
      test = BranchTest.firstBit + bit;
    } else {
      inner = null;
      test = cls === Cls.w ? BranchTest.word : BranchTest.long;
    }
    isInverted = cond === Cond.eq;
  } else if (cond === Cond.lt || cond === Cond.ge) {
    test = sign;
    isInverted = cond === Cond.ge;
  } else return false;
  s.absorb(ins);
  if (inner) s.absorb(inner);
  block.cond = test;
  block.arg = value;
  if (isInverted) {
    [block.s1, block.s2] = [block.s2, block.s1];
    s.hasTurned = true;
  }
  return true;
}
