// Expressions of numbers and comparisons over variables whose values are known.

import { integerTypes, type NumericType } from '../model.ts';
import type { Writer } from '../writer.ts';
import {
  assign,
  binary,
  common,
  extreme,
  isInteger,
  type Known,
  logical,
  rangeOf,
  relational,
  unary,
} from './arithmetic.ts';

/** An expression: its text, its value, and the value without bounds if it is made of whole literals alone. */
interface Term extends Known {
  readonly text: string;
  readonly exact?: bigint;
}

export interface KnownVariable extends Known {
  readonly text: string;
}

const allTypes: readonly NumericType[] = [...integerTypes, ...integerTypes, 'SINGLE', 'DOUBLE'];
const masks = [1n, 7n, 15n, 127n, 128n, 255n, 256n, 32767n, 32768n, 65535n, 65536n, 4294967295n];

/** A type for a new variable. */
export const anyType = (w: Writer): NumericType => w.random.pick(allTypes);

/** A value of the type, often near an end of its range. */
export function sampleOf(w: Writer, type: NumericType): Known {
  if (!isInteger(type)) return assign(type, { type: 'DOUBLE', value: w.random.between(-4000, 4000) / 8 });
  const [low, high] = rangeOf(type);
  const near = BigInt(w.random.below(4));
  const kind = w.random.below(5);
  if (kind === 0) return { type, value: low + near };
  if (kind === 1) return { type, value: high - near };
  if (kind === 2) return assign(type, { type: 'LONG', value: w.random.pick(masks) + near - 2n });
  return assign(type, { type: 'LONG', value: BigInt(w.random.between(low < 0n ? -20 : 0, 200)) });
}

/** A number as a literal that has exactly this value. */
export function literal({ value }: Known): string {
  if (typeof value === 'number') {
    const text = String(value);
    const whole = /[.e]/.test(text) ? text : `${text}.0`;
    return value < 0 ? `(${whole})` : whole;
  }
  if (value === rangeOf('LONG')[0]) return '&H8000000000000000';
  if (value > rangeOf('LONG')[1]) return `&H${value.toString(16).toUpperCase()}`;
  return value < 0n ? `(${value})` : `${value}`;
}

const wholeType = (exact: bigint): NumericType | null =>
  BigInt.asIntN(32, exact) === exact ? 'INTEGER' : BigInt.asIntN(64, exact) === exact ? 'LONG' : null;

function constant(w: Writer): Term {
  if (w.random.chance(5)) {
    const known = sampleOf(w, 'DOUBLE');
    return { ...known, text: literal(known) };
  }
  const exact = w.random.chance(3) ? w.random.pick(masks) : BigInt(w.random.between(-20, 300));
  return { type: wholeType(exact)!, value: exact, exact, text: exact < 0n ? `(${exact})` : `${exact}` };
}

const leaf = (w: Writer, variables: readonly KnownVariable[]): Term =>
  variables.length > 0 && !w.random.chance(3) ? w.random.pick(variables) : constant(w);

const operators = ['+', '-', '*', '+', '-', '*', '/', '\\', 'MOD', ...logical, 'AND', 'AND'];

/** Whole literals compute without bounds, and what comes out says the type. */
function exactly(op: string, a: Term, b: Term): bigint | undefined {
  if (a.exact === undefined || b.exact === undefined) return undefined;
  if (op === '+') return a.exact + b.exact;
  if (op === '-') return a.exact - b.exact;
  return op === '*' ? a.exact * b.exact : undefined;
}

function operation(w: Writer, variables: readonly KnownVariable[], depth: number): Term | null {
  const op = w.random.pick(w.random.chance(4) ? relational : operators);
  const a = term(w, variables, depth - 1);
  const b = term(w, variables, depth - 1);
  const text = `(${a.text} ${op} ${b.text})`;
  const exact = exactly(op, a, b);
  if (exact !== undefined) {
    const type = wholeType(exact);
    return type && { type, value: exact, exact, text };
  }
  const known = binary(op, a, b);
  return known && { ...known, text };
}

const calls: readonly ((w: Writer, a: Term, b: Term) => Term | null)[] = [
  (_w, a) =>
    isInteger(a.type) && !['INTEGER', 'LONG'].includes(a.type) ? null : { ...absolute(a), text: `ABS(${a.text})` },
  (_w, a) => ({ type: 'INTEGER', value: BigInt(Math.sign(Number(a.value))), text: `SGN(${a.text})` }),
  (_w, a) =>
    isInteger(a.type) ? null : { type: 'DOUBLE', value: Math.floor(Number(a.value)), text: `INT(${a.text})` },
  (_w, a) =>
    isInteger(a.type) ? null : { type: 'DOUBLE', value: Math.trunc(Number(a.value)), text: `FIX(${a.text})` },
  (w, a, b) => {
    const name = w.random.pick(['MIN', 'MAX']);
    const known = extreme(name, a, b);
    return known && { ...known, text: `${name}(${a.text}, ${b.text})` };
  },
];

function absolute(a: Term): Known {
  if (typeof a.value === 'number') return { type: a.type, value: Math.abs(a.value) };
  return a.value < 0n ? unary('-', a) : { type: a.type, value: a.value };
}

function conditional(w: Writer, variables: readonly KnownVariable[], depth: number): Term | null {
  const test = condition(w, variables, depth - 1);
  const [a, b] = [term(w, variables, depth - 1), term(w, variables, depth - 1)];
  const known = assign(common(a.type, b.type), test.isTrue ? a : b);
  return { ...known, text: `IIF(${test.text}, ${a.text}, ${b.text})` };
}

function compound(w: Writer, variables: readonly KnownVariable[], depth: number): Term | null {
  const kind = w.random.below(12);
  if (kind < 8) return operation(w, variables, depth);
  const a = term(w, variables, depth - 1);
  if (kind < 10) {
    const op = w.random.pick(['-', 'NOT']);
    if (op === '-' && a.exact !== undefined) {
      const type = wholeType(-a.exact);
      return type && { type, value: -a.exact, exact: -a.exact, text: `(-${a.text})` };
    }
    return { ...unary(op, a), text: `(${op} ${a.text})` };
  }
  if (kind < 11) return w.random.pick(calls)(w, a, term(w, variables, depth - 1));
  return conditional(w, variables, depth);
}

/** A number. */
export function term(w: Writer, variables: readonly KnownVariable[], depth: number): Term {
  if (depth > 0) {
    for (let tries = 0; tries < 4; tries++) {
      const found = compound(w, variables, depth);
      if (found && !Number.isNaN(found.value)) return found;
    }
  }
  return leaf(w, variables);
}

export interface Condition {
  readonly text: string;
  readonly isTrue: boolean;
}

const tables: Readonly<Record<string, (a: boolean, b: boolean) => boolean>> = {
  AND: (a, b) => a && b,
  OR: (a, b) => a || b,
  XOR: (a, b) => a !== b,
  EQV: (a, b) => a === b,
  IMP: (a, b) => !a || b,
};

/** What IF asks: comparisons joined by truth tables. */
export function condition(w: Writer, variables: readonly KnownVariable[], depth: number): Condition {
  const kind = w.random.below(6);
  if (depth > 0 && kind < 2) {
    const op = w.random.pick(logical);
    const [a, b] = [condition(w, variables, depth - 1), condition(w, variables, depth - 1)];
    return { text: `(${a.text} ${op} ${b.text})`, isTrue: tables[op]!(a.isTrue, b.isTrue) };
  }
  if (depth > 0 && kind < 3) {
    const a = condition(w, variables, depth - 1);
    return { text: `(NOT ${a.text})`, isTrue: !a.isTrue };
  }
  const [a, b] = [term(w, variables, depth), term(w, variables, depth)];
  const op = w.random.pick(relational);
  const known = binary(op, a, b);
  if (!known) return { text: '(opaque = 0)', isTrue: true };
  return { text: `(${a.text} ${op} ${b.text})`, isTrue: known.value !== 0n };
}
