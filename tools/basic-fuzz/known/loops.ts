// FOR loops whose every round is known, also at the ends of the counter's type, and SELECT CASE with the clause that runs.

import { integerTypes, type NumericType } from '../model.ts';
import type { Writer } from '../writer.ts';
import { assign, isInteger, type Known, rangeOf, wrap } from './arithmetic.ts';
import { literal } from './expressions.ts';
import { Snippet } from './snippet.ts';

const mostRounds = 7;

interface Rounds {
  readonly values: readonly (bigint | number)[];
  readonly after: bigint | number;
}

/** The rounds of a loop; null when there are too many. */
function run(type: NumericType, start: Known, limit: Known, step: Known): Rounds | null {
  const values: (bigint | number)[] = [];
  let { value } = start;
  for (;;) {
    if (step.value === 0n || step.value === 0) break;
    if (step.value > 0 ? value > limit.value : value < limit.value) break;
    if (values.length === mostRounds) return null;
    values.push(value);
    if (typeof value === 'number')
      value = Number(assign(type, { type: 'DOUBLE', value: value + Number(step.value) }).value);
    else {
      const next = value + BigInt(step.value);
      value = wrap(type, next);
      if (value !== next) break;
    }
  }
  return { values, after: value };
}

export function loop(w: Writer): void {
  const type = w.random.pick<NumericType>(w.random.chance(2) ? ['INTEGER', 'LONG'] : [...integerTypes, 'DOUBLE']);
  // Whether it starts at the end of the type that it moves away from.
  const isFar = w.random.chance(2);
  const size = w.random.pick([1, 1, 2, 3, 5]);
  const step = assign(type, { type: 'LONG', value: BigInt(w.random.chance(2) ? -size : size) });
  const rounds = isFar ? w.random.pick([1, 1, 2]) : w.random.between(0, 5);
  const slack = isFar ? 2 : 1;
  const isDown = Number(step.value) < 0;
  const first = isFar && isInteger(type) ? farStart(w, type, isDown) : startOf(w, type, isDown, rounds * size);
  const last = assign(type, { type: 'LONG', value: BigInt(first.value) + BigInt(step.value) * BigInt(rounds - 1) });
  const limit = assign(type, { type: 'LONG', value: BigInt(last.value) + BigInt(w.random.between(-slack, slack)) });
  // A negative step in an unsigned type is a large positive one.
  const known = run(type, first, limit, step);
  if (!known) return;
  const s = new Snippet(w);
  const [trace, name] = [s.name('t'), s.name('i')];
  s.line(`DIM ${trace}$: ${trace}$ = ""`);
  const [from, to, by] = [first, limit, step].map((one) => bound(w, s, type, one));
  s.line(`FOR ${name} AS ${type} = ${from} TO ${to}${by === '1' && w.random.chance(2) ? '' : ` STEP ${by}`}`);
  s.inside(() => {
    s.line(`${trace}$ = ${trace}$ + STR$(${name}) + ","`);
    // A program that takes too long would prove nothing.
    s.line(`IF LEN(${trace}$) > 300 THEN EXIT FOR`);
  });
  s.line('NEXT');
  s.line(`${trace}$ = ${trace}$ + STR$(${name})`);
  s.expectText(`${trace}$`, [...known.values, known.after].join(','));
}

/** Where a loop starts, so that it often ends at the end of its type. */
function startOf(w: Writer, type: NumericType, isDown: boolean, span: number): Known {
  const from = BigInt(w.random.between(isInteger(type) && rangeOf(type)[0] === 0n ? 0 : -4, 9));
  if (!isInteger(type) || w.random.chance(2)) return assign(type, { type: 'LONG', value: from });
  const [low, high] = rangeOf(type);
  const slack = BigInt(span + w.random.between(-2, 2));
  return { type, value: wrap(type, isDown ? low + slack : high - slack) };
}

function farStart(w: Writer, type: NumericType, isDown: boolean): Known {
  const [low, high] = rangeOf(type);
  const near = BigInt(w.random.below(3));
  return { type, value: isDown ? high - near : low + near };
}

/** A bound as a literal or in a variable. */
function bound(w: Writer, s: Snippet, type: NumericType, value: Known): string {
  const text = literal(value)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/\.0$/, '');
  if (w.random.chance(2)) return text;
  const name = s.name('k');
  s.line(`DIM ${name} AS ${type}: ${name} = ${text}`);
  if (w.random.chance(2)) s.line(`IF opaque THEN ${name} = 3`);
  return name;
}

interface Item {
  readonly text: string;
  readonly matches: boolean;
}

const relations: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function choice(w: Writer): void {
  const s = new Snippet(w);
  const type = w.random.pick<NumericType>(['BYTE', 'UBYTE', 'SHORT', 'INTEGER', 'UINTEGER', 'LONG', 'DOUBLE']);
  const isHalf = type === 'DOUBLE' && w.random.chance(2);
  const number = (): number => w.random.between(0, 12) + (isHalf && w.random.chance(3) ? 0.5 : 0);
  const value = number();
  const item = (): Item => {
    const [a, b] = [number(), number()];
    const kind = w.random.below(4);
    if (kind === 0) return { text: `${a} TO ${b}`, matches: a <= value && value <= b };
    if (kind === 1 && type !== 'DOUBLE') return { text: `${a}.5`, matches: value === a };
    if (kind < 3) return { text: `${a}`, matches: value === a };
    const relation = w.random.pick(Object.keys(relations));
    return { text: `IS ${relation} ${a}`, matches: relations[relation]!(value, a) };
  };
  const [name, result] = [s.name('k'), s.name('k')];
  s.line(`DIM ${name} AS ${type}: ${name} = ${value}`);
  if (w.random.chance(2)) s.line(`IF opaque THEN ${name} = 1`);
  s.line(`DIM ${result} AS INTEGER: ${result} = 0`);
  const clauses = Array.from({ length: w.random.between(1, 5) }, () =>
    Array.from({ length: w.random.between(1, 3) }, item),
  );
  const hasElse = w.random.chance(2);
  s.line(`SELECT CASE ${name}`);
  clauses.forEach((items, i) => {
    s.line(`CASE ${items.map(({ text }) => text).join(', ')}`);
    s.line(`  ${result} = ${i + 1}`);
  });
  if (hasElse) s.line(`CASE ELSE: ${result} = 99`);
  s.line('END SELECT');
  const taken = clauses.findIndex((items) => items.some(({ matches }) => matches));
  const wanted = taken >= 0 ? taken + 1 : hasElse ? 99 : 0;
  s.refuse(`${result} <> ${wanted}`, result, `${wanted}`);
}
