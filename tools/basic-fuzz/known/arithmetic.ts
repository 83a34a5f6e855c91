// Arithmetic of the language on numbers that are known, written from its definition alone: a witness that shares nothing
// with the compiler. Integers are bigints, floats numbers; null stands for what raises an error or is better not asked.

import type { NumericType } from '../model.ts';

export interface Known {
  readonly type: NumericType;
  readonly value: bigint | number;
}

interface IntegerFacts {
  readonly bits: number;
  readonly isSigned: boolean;
}

const facts: Readonly<Partial<Record<NumericType, IntegerFacts>>> = {
  BYTE: { bits: 8, isSigned: true },
  UBYTE: { bits: 8, isSigned: false },
  SHORT: { bits: 16, isSigned: true },
  USHORT: { bits: 16, isSigned: false },
  INTEGER: { bits: 32, isSigned: true },
  UINTEGER: { bits: 32, isSigned: false },
  LONG: { bits: 64, isSigned: true },
  ULONG: { bits: 64, isSigned: false },
};

export const isInteger = (type: NumericType): boolean => facts[type] !== undefined;

/** The low bits, read as the type reads them. */
export function wrap(type: NumericType, value: bigint): bigint {
  const { bits, isSigned } = facts[type]!;
  return isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

export function rangeOf(type: NumericType): readonly [low: bigint, high: bigint] {
  const { bits, isSigned } = facts[type]!;
  return isSigned ? [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n] : [0n, (1n << BigInt(bits)) - 1n];
}

function clamp(value: number, low: bigint, high: bigint): bigint {
  if (Number.isNaN(value)) return 0n;
  if (!Number.isFinite(value)) return value > 0 ? high : low;
  const whole = BigInt(Math.trunc(value));
  return whole < low ? low : whole > high ? high : whole;
}

/** A float as an integer: toward zero; what the target's word does not hold saturates, then the low bits are kept. */
function truncate(type: NumericType, value: number): bigint {
  if (type === 'ULONG' && value > 0) return clamp(value, 0n, rangeOf('ULONG')[1]);
  const word = ['UINTEGER', 'LONG', 'ULONG'].includes(type) ? 'LONG' : 'INTEGER';
  return wrap(type, clamp(value, ...rangeOf(word)));
}

/** The value as an assignment to a variable of the type stores it. */
export function assign(type: NumericType, { value }: Known): Known {
  if (isInteger(type)) return { type, value: typeof value === 'bigint' ? wrap(type, value) : truncate(type, value) };
  if (type === 'DOUBLE') return { type, value: Number(value) };
  // An integer becomes the nearest SINGLE at once; a detour through a DOUBLE may round twice.
  if (typeof value === 'bigint' && BigInt.asIntN(53, value) !== value) return { type, value: Number.NaN };
  return { type, value: Math.fround(Number(value)) };
}

const promoted = (type: NumericType): NumericType =>
  type === 'UINTEGER' ? 'LONG' : isInteger(type) && facts[type]!.bits < 32 ? 'INTEGER' : type;

const ranks: readonly NumericType[] = ['INTEGER', 'LONG', 'ULONG', 'SINGLE', 'DOUBLE'];

/** The type in which an operator computes. */
export function common(a: NumericType, b: NumericType): NumericType {
  const types = [promoted(a), promoted(b)];
  const [low, high] = types.sort((x, y) => ranks.indexOf(x) - ranks.indexOf(y)) as [NumericType, NumericType];
  return high === 'SINGLE' && (low === 'LONG' || low === 'ULONG') ? 'DOUBLE' : high;
}

export const truth = (is: boolean): Known => ({ type: 'INTEGER', value: is ? -1n : 0n });

const asInteger = (a: Known): Known => (isInteger(a.type) ? a : assign('LONG', a));

function quotient(a: bigint, b: bigint, op: string): bigint {
  return op === '\\' ? a / b : a % b;
}

const wholeOperators: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  AND: (a, b) => a & b,
  OR: (a, b) => a | b,
  XOR: (a, b) => a ^ b,
  EQV: (a, b) => ~(a ^ b),
  IMP: (a, b) => ~a | b,
};

const floatOperators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};

const relations: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export const logical: readonly string[] = ['AND', 'OR', 'XOR', 'EQV', 'IMP'];
export const relational: readonly string[] = Object.keys(relations);

/** `a op b`. */
export function binary(op: string, a: Known, b: Known): Known | null {
  if (logical.includes(op)) {
    const [left, right] = [asInteger(a), asInteger(b)];
    return whole(common(left.type, right.type), wholeOperators[op]!, left, right);
  }
  const type = common(a.type, b.type);
  const relation = relations[op];
  if (relation) {
    const [left, right] = [assign(type, a).value, assign(type, b).value];
    return Number.isNaN(left) || Number.isNaN(right) ? null : truth(relation(left < right ? -1 : left > right ? 1 : 0));
  }
  if (op === '/') {
    const [left, right] = [Number(a.value), Number(b.value)];
    if (right === 0) return null;
    return a.type === 'SINGLE' && b.type === 'SINGLE'
      ? finite('SINGLE', Math.fround(left / right))
      : finite('DOUBLE', left / right);
  }
  if (op === '\\' || op === 'MOD') return divide(op, type, a, b);
  if (isInteger(type)) return whole(type, wholeOperators[op]!, a, b);
  const [left, right] = [Number(assign(type, a).value), Number(assign(type, b).value)];
  const value = floatOperators[op]!(left, right);
  return finite(type, type === 'SINGLE' ? Math.fround(value) : value);
}

function divide(op: string, type: NumericType, a: Known, b: Known): Known | null {
  if (isInteger(type)) {
    const [left, right] = [assign(type, a).value as bigint, assign(type, b).value as bigint];
    return right === 0n ? null : { type, value: wrap(type, quotient(left, right, op)) };
  }
  if (a.type === 'ULONG' || b.type === 'ULONG') return null;
  if (op === 'MOD') return Number(b.value) === 0 ? null : finite('DOUBLE', Number(a.value) % Number(b.value));
  const [left, right] = [asInteger(a).value as bigint, asInteger(b).value as bigint];
  return right === 0n ? null : { type: 'LONG', value: wrap('LONG', left / right) };
}

function whole(type: NumericType, op: (a: bigint, b: bigint) => bigint, a: Known, b: Known): Known {
  return { type, value: wrap(type, op(assign(type, a).value as bigint, assign(type, b).value as bigint)) };
}

const finite = (type: NumericType, value: number): Known | null => (Number.isFinite(value) ? { type, value } : null);

/** `op a`, where op is `-` or NOT. */
export function unary(op: string, a: Known): Known {
  if (op === 'NOT') {
    const operand = asInteger(a);
    const type = promoted(operand.type);
    return { type, value: wrap(type, ~(operand.value as bigint)) };
  }
  const type = promoted(a.type);
  if (typeof a.value === 'number') return { type, value: -a.value };
  const result = type === 'ULONG' ? 'LONG' : type;
  return { type: result, value: wrap(result, -a.value) };
}

/** MIN or MAX of two. */
export function extreme(name: string, a: Known, b: Known): Known | null {
  const type = common(a.type, b.type);
  const isLess = binary('<', a, b);
  if (!isLess) return null;
  return assign(type, (isLess.value !== 0n) === (name === 'MIN') ? a : b);
}
