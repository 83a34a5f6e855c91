// Constants and what operators make of them, exactly as the running program would compute it (docs: language, "Types of
// operations"). What would raise an error, give an infinity, or depend on the C library is left for the run.

import type {
  ArithmeticOp,
  Compare,
  Expr,
  FloatConstant,
  IntegerConstant,
  LogicalOp,
  Relation,
  TextConstant,
} from './typed.ts';
import { doubleType, type FloatType, type IntegerType, integerType, longType, stringType, type Type } from './types.ts';

export type Constant = IntegerConstant | FloatConstant | TextConstant;

export const isConstant = (e: Expr): e is Constant => e.kind === 'integer' || e.kind === 'float' || e.kind === 'text';

export const integerConstant = (value: bigint, type: IntegerConstant['type'] = integerType): IntegerConstant => ({
  kind: 'integer',
  type,
  value,
  isLiteral: false,
});

export const floatConstant = (value: number, type: FloatType = doubleType): FloatConstant => ({
  kind: 'float',
  type,
  value,
});

export const textConstant = (value: string): TextConstant => ({ kind: 'text', type: stringType, value });

export const isIntegerValue = (e: Expr, value: bigint): boolean => e.kind === 'integer' && e.value === value;

/** Low bits of a value as the type reads them. */
export function wrap(value: bigint, type: IntegerType): bigint {
  const bits = type.size * 8;
  return type.isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

/** The type of an unsuffixed integer literal: INTEGER, LONG, or null when it fits neither. */
export function literalType(value: bigint): IntegerType | null {
  if (BigInt.asIntN(32, value) === value) return integerType;
  return BigInt.asIntN(64, value) === value ? longType : null;
}

/** A literal-only expression: typed by its value, DOUBLE when it needs more than 64 bits. */
export function literal(value: bigint): IntegerConstant | FloatConstant {
  const type = literalType(value);
  return type ? { kind: 'integer', type, value, isLiteral: true } : floatConstant(Number(value));
}

// Most literals are small; their nodes are shared.
const smallLiterals = Array.from({ length: 256 }, (_, value) => literal(BigInt(value)));

/** The literal of a whole number from 0 that a DOUBLE holds. */
export const smallLiteral = (value: number): IntegerConstant | FloatConstant =>
  smallLiterals[value] ?? literal(BigInt(value));

const longMost = (1n << 63n) - 1n;
const longLeast = -(1n << 63n);

/** Toward zero, saturating at the range of INTEGER or LONG, then the low bits. */
export function truncate(value: number, type: IntegerType): bigint {
  if (Number.isNaN(value)) return 0n;
  const whole = Math.trunc(value);
  if (type.size < 4 || type === integerType) {
    return wrap(BigInt(Math.min(2147483647, Math.max(-2147483648, whole))), type);
  }
  if (type.name === 'ULONG' && whole >= 0) {
    return whole >= 2 ** 64 ? (1n << 64n) - 1n : BigInt(whole);
  }
  const long = whole >= 2 ** 63 ? longMost : whole < -(2 ** 63) ? longLeast : BigInt(whole);
  return wrap(long, type);
}

/** A numeric constant in another numeric type; null when that must wait for the run. */
export function convertConstant(e: IntegerConstant | FloatConstant, to: IntegerType | FloatType): Expr | null {
  if (e.kind === 'integer') {
    if (to.kind === 'integer') return integerConstant(wrap(e.value, to), to);
    if (to.size === 8) return floatConstant(Number(e.value));
    const value = Number(e.value);
    // Rounding twice could differ from rounding once.
    return Number.isSafeInteger(value) ? floatConstant(Math.fround(value), to) : null;
  }
  if (to.kind === 'integer') return integerConstant(truncate(e.value, to), to);
  const value = to.size === 4 ? Math.fround(e.value) : e.value;
  return Number.isFinite(value) ? floatConstant(value, to) : null;
}

/** `left op right` in the common type of both; null when it is not to be folded. */
export function foldArithmetic(op: ArithmeticOp, type: Type, left: Expr, right: Expr): Expr | null {
  if (left.kind === 'integer' && right.kind === 'integer' && type.kind === 'integer') {
    if (left.isLiteral && right.isLiteral && (op === 'add' || op === 'subtract' || op === 'multiply')) {
      return literal(integerResult(op, left.value, right.value)!);
    }
    const value = integerResult(op, left.value, right.value);
    return value === null ? null : integerConstant(wrap(value, type), type);
  }
  if (left.kind === 'float' && right.kind === 'float' && type.kind === 'float') {
    const value = floatResult(op, left.value, right.value);
    if (value === null) return null;
    const rounded = type.size === 4 ? Math.fround(value) : value;
    return Number.isFinite(rounded) ? floatConstant(rounded, type) : null;
  }
  return null;
}

function integerResult(op: ArithmeticOp, a: bigint, b: bigint): bigint | null {
  switch (op) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'quotient':
      return b === 0n ? null : a / b;
    case 'remainder':
      return b === 0n ? null : a % b;
    default:
      return null;
  }
}

function floatResult(op: ArithmeticOp, a: number, b: number): number | null {
  switch (op) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return b === 0 ? null : a / b;
    case 'remainder':
      return b === 0 ? null : a % b;
    case 'power':
      return exactPower(a, b);
    default:
      return null;
  }
}

// Only powers that every C library computes alike: whole numbers whose exact result a DOUBLE holds.
function exactPower(a: number, b: number): number | null {
  if (!Number.isSafeInteger(a) || Object.is(a, -0) || !Number.isInteger(b) || b < 0 || b > 1100) return null;
  if (b === 0) return 1;
  // Of 0, 1 and -1 only whether the exponent is odd counts.
  const value = BigInt(a) ** BigInt(Math.abs(a) < 2 ? 2 - (b % 2) : b);
  const rounded = Number(value);
  return Number.isFinite(rounded) && BigInt(rounded) === value ? rounded : null;
}

export function foldLogic(op: LogicalOp, type: IntegerType, a: bigint, b: bigint): IntegerConstant {
  const value = op === 'and' ? a & b : op === 'or' ? a | b : op === 'xor' ? a ^ b : op === 'eqv' ? ~(a ^ b) : ~a | b;
  return integerConstant(wrap(value, type), type);
}

/** The truth of a comparison of two constants of one type; null when either is not constant. */
export function foldRelation(op: Relation, left: Expr, right: Expr): boolean | null {
  if (left.kind === 'text' && right.kind === 'text') return holds(op, compareText(left.value, right.value));
  if (left.kind === 'integer' && right.kind === 'integer') {
    return holds(op, left.value < right.value ? -1 : left.value > right.value ? 1 : 0);
  }
  if (left.kind === 'float' && right.kind === 'float') {
    return holds(op, left.value < right.value ? -1 : left.value > right.value ? 1 : 0);
  }
  return null;
}

function holds(op: Relation, order: number): boolean {
  switch (op) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

/** Order by code points: UTF-16 order differs from it above U+D800. */
export function compareText(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The truth of a folded comparison or other integer constant, as -1 and 0. */
export const truthConstant = (value: boolean): IntegerConstant => integerConstant(value ? -1n : 0n);

/** The same comparison with its sides exchanged. */
export const mirrored: Record<Compare['op'], Compare['op']> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

/** What a string function makes of constant arguments; null when it is left for the run. Positions count code points. */
export function foldText(name: string, args: readonly Expr[]): Expr | null {
  const fold = textFolds[name];
  if (!fold || !args.every(isConstant)) return null;
  const values = args.map((arg) => (arg.kind === 'integer' ? Number(arg.value) : (arg as Constant).value));
  const result = fold(...(values as never[]));
  if (result === null) return null;
  return typeof result === 'string' ? textConstant(result) : integerConstant(BigInt(result));
}

// A result beyond this stays a call, so that the program does not swell.
const longestFold = 256;
const blanks = ' \t\n\r\v\f';

const sliced = (text: string, from: number, to: number): string => [...text].slice(Math.max(0, from), to).join('');

const textFolds: Record<string, ((...args: never[]) => string | number | null) | undefined> = {
  LEN: (s: string) => [...s].length,
  ASC: (s: string) => s.codePointAt(0) ?? 0,
  CHR$: (n: number) => (n >= 0 && n <= 0x10ffff && (n < 0xd800 || n > 0xdfff) ? String.fromCodePoint(n) : null),
  UCASE$: (s: string) => s.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  LCASE$: (s: string) => s.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  LTRIM$: (s: string) => s.slice(leading(s)),
  RTRIM$: (s: string) => s.slice(0, trailing(s)),
  TRIM$: (s: string) => s.slice(leading(s), Math.max(leading(s), trailing(s))),
  SPACE$: (n: number) => (n <= longestFold ? ' '.repeat(Math.max(0, n)) : null),
  STRING$: (n: number, what: number | string) => {
    const one = typeof what === 'number' ? (what >= 0 && what < 128 ? String.fromCharCode(what) : null) : firstOf(what);
    return one === null || n > longestFold ? null : one.repeat(Math.max(0, n));
  },
  LEFT$: (s: string, n: number) => (n <= 0 ? '' : sliced(s, 0, n)),
  RIGHT$: (s: string, n: number) => (n <= 0 ? '' : sliced(s, [...s].length - n, [...s].length)),
  MID$: (s: string, p: number, n: number) => (p < 1 || n <= 0 ? '' : sliced(s, p - 1, p - 1 + n)),
  STR$: (n: number) => (Number.isSafeInteger(n) && !Object.is(n, -0) && Math.abs(n) < 1e15 ? String(n) : null),
  CSTR: (n: number) => (Number.isSafeInteger(n) && !Object.is(n, -0) && Math.abs(n) < 1e15 ? String(n) : null),
  INSTR: (...args: (string | number)[]) => {
    const [from, s, t] =
      args.length === 3 ? (args as [number, string, string]) : ([1, ...args] as [number, string, string]);
    if (t === '') return 0;
    const wide = [...s];
    const at = wide
      .slice(Math.max(1, from) - 1)
      .join('')
      .indexOf(t);
    if (at < 0) return 0;
    return (
      Math.max(1, from) +
      [
        ...wide
          .slice(Math.max(1, from) - 1)
          .join('')
          .slice(0, at),
      ].length
    );
  },
} as Record<string, (...args: never[]) => string | number | null>;

const firstOf = (s: string): string => (s === '' ? '' : String.fromCodePoint(s.codePointAt(0)!));

function leading(s: string): number {
  let i = 0;
  while (i < s.length && blanks.includes(s[i]!)) i++;
  return i;
}

function trailing(s: string): number {
  let i = s.length;
  while (i > 0 && blanks.includes(s[i - 1]!)) i--;
  return i;
}

/** Numeric functions that give the same everywhere; for CONSTANT also those of the C library. */
export function foldNumber(name: string, args: readonly Expr[], type: Type, isConstantDemanded: boolean): Expr | null {
  if (args.length !== 1) return null;
  const arg = args[0]!;
  if (arg.kind === 'integer' && arg.type.kind === 'integer') {
    if (name === 'ABS') return integerConstant(wrap(arg.value < 0n ? -arg.value : arg.value, arg.type), arg.type);
    if (name === 'SGN') return integerConstant(arg.value > 0n ? 1n : arg.value < 0n ? -1n : 0n);
    return null;
  }
  if (arg.kind !== 'float') return null;
  const fold = numberFolds[name] ?? (isConstantDemanded ? libraryFolds[name] : undefined);
  const value = fold?.(arg.value);
  if (value === undefined || !Number.isFinite(value)) return null;
  return type.kind === 'integer' ? integerConstant(BigInt(value), type) : floatConstant(value, arg.type);
}

const numberFolds: Record<string, ((x: number) => number) | undefined> = {
  ABS: Math.abs,
  SGN: (x) => (x > 0 ? 1 : x < 0 ? -1 : 0),
  INT: Math.floor,
  FLOOR: Math.floor,
  FIX: Math.trunc,
  TRUNC: Math.trunc,
  CEIL: Math.ceil,
  SQR: Math.sqrt,
  SQRT: Math.sqrt,
};

const libraryFolds: Record<string, ((x: number) => number) | undefined> = {
  SIN: Math.sin,
  COS: Math.cos,
  TAN: Math.tan,
  ATN: Math.atan,
  ATAN: Math.atan,
  LOG: Math.log,
  LN: Math.log,
  EXP: Math.exp,
};
