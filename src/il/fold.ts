// Values of operations on constants, computed from the operation table. Shared by the optimiser and, through
// `evaluate`, by the interpreter, so that both mean the same by an operation.

import { fusedMultiplyAdd } from './float-format.ts';
import { doubleBits, doubleFromBits, singleBits, singleFromBits } from './ir.ts';
import { arities } from './keywords.ts';
import { Op, Operand, opRows, operandOf, type Value } from './ops.ts';
import { Cls, clsNames } from './ref.ts';

type Evaluator = (a: Value, b: Value, c: Value) => Value | undefined;

/** By `op * 5 + cls`; null where the table has no formula. */
const evaluators: readonly (Evaluator | null)[] = opRows.flatMap((row, op) =>
  clsNames.map((_, cls) => ownEvaluator(op, cls) ?? tableEvaluator(row.eval, cls)),
);

function ownEvaluator(op: number, cls: number): Evaluator | null {
  if (op === Op.copy && cls !== Cls.v) return (a) => a;
  if (op === Op.sel && cls !== Cls.v) return (a, b, c) => (a !== 0 ? b : c);
  if (op === Op.fma && (cls === Cls.s || cls === Cls.d)) {
    const size = cls === Cls.s ? 4 : 8;
    return (a, b, c) => fusedMultiplyAdd(a as number, b as number, c as number, size);
  }
  return null;
}

function tableEvaluator(formula: (typeof opRows)[number]['eval'], cls: number): Evaluator | null {
  if (typeof formula === 'function') return formula as Evaluator;
  return ((formula as Record<string, unknown> | undefined)?.[clsNames[cls]!] as Evaluator | undefined) ?? null;
}

/** The formula of an operation for a result class, on values of its operands' classes; null when it has none. */
export const evaluatorOf = (op: number, cls: number): Evaluator | null => evaluators[op * 5 + cls] ?? null;

/**
 * The value of an operation; `undefined` when it has no formula or is not defined for these operands (division by
 * zero, a float that does not fit an integer). `cast` goes through patterns and loses what a number loses of a NaN;
 * `foldBits` does not.
 */
export function evaluate(op: number, cls: number, a: Value, b: Value = 0, c: Value = 0): Value | undefined {
  if (op === Op.cast) return fromBits(toBits(a, castSource[cls]!), cls);
  const value = evaluators[op * 5 + cls]?.(a, b, c);
  return cls === Cls.l && typeof value === 'number' ? BigInt(value) : value;
}

/** Class of the operand of `cast`, by class of its result. */
const castSource = [Cls.s, Cls.d, Cls.w, Cls.l] as const;

/** The value that a 64-bit pattern has in a class; only the bits that belong to the class count. */
export function fromBits(bits: bigint, cls: number): Value {
  if (cls === Cls.w) return Number(BigInt.asIntN(32, bits));
  if (cls === Cls.l) return BigInt.asIntN(64, bits);
  return cls === Cls.s ? singleFromBits(bits) : doubleFromBits(bits);
}

/** The pattern of a value: a word is sign-extended, a single lies in the low 32 bits. */
export function toBits(value: Value, cls: number): bigint {
  if (cls === Cls.w || cls === Cls.l) return BigInt(value);
  return cls === Cls.s ? singleBits(value as number) : doubleBits(value as number);
}

const signBits = [0n, 0n, 1n << 31n, 1n << 63n] as const;

/**
 * The pattern of the result from the patterns of the operands, or `undefined` where nothing may be folded: no
 * formula, not defined, or a NaN comes out of arithmetic (which one differs between machines).
 */
export function foldBits(op: number, cls: number, a: bigint, b = 0n, c = 0n): bigint | undefined {
  if (cls === Cls.v) return undefined;
  const isFloat = cls >= Cls.s;
  const mask = cls === Cls.s ? 0xffff_ffffn : 0xffff_ffff_ffff_ffffn;
  switch (op) {
    // These move or change bits and so keep a NaN's payload.
    case Op.copy:
    case Op.cast:
      return normalBits(a, cls);
    case Op.sel:
      return normalBits(BigInt.asIntN(32, a) !== 0n ? b : c, cls);
    case Op.neg:
      if (isFloat) return normalBits((a & mask) ^ signBits[cls]!, cls);
      break;
    case Op.abs:
      if (isFloat) return normalBits(a & mask & ~signBits[cls]!, cls);
      break;
  }
  const formula = evaluators[op * 5 + cls];
  if (!formula) return undefined;
  const count = arities[op]!;
  const operand = (bits: bigint, position: number): Value => {
    if (position >= count) return 0;
    const kind = operandOf(op, cls, position);
    return fromBits(bits, kind === Operand.constant ? Cls.w : kind);
  };
  const value = formula(operand(a, 0), operand(b, 1), operand(c, 2));
  if (value === undefined || (isFloat && Number.isNaN(value))) return undefined;
  return toBits(value, cls);
}

/** Word patterns sign-extended, singles zero-extended: so equal values have equal patterns. */
function normalBits(bits: bigint, cls: number): bigint {
  if (cls === Cls.w) return BigInt.asIntN(32, bits);
  return cls === Cls.s ? BigInt.asUintN(32, bits) : BigInt.asIntN(64, bits);
}
