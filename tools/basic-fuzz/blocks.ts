// Random branches and loops. A loop ends because a counter of its own, which nothing else assigns, says so.

import { condition, integer, number, text } from './expressions.ts';
import { integerLiteral, numberLiteral, textLiteral } from './literals.ts';
import { type NumericType, integerTypes } from './model.ts';
import { block } from './statements.ts';
import type { LoopKind, Writer } from './writer.ts';

/** Nesting of blocks in a routine. */
const deepest = 5;

const mayNest = (w: Writer): boolean => w.depth < deepest && w.budget > 0;

/** A block behind which a label may stand, for jumps out of it. */
export function withExit(w: Writer, write: () => void): void {
  const exit = { label: w.fresh('L'), isUsed: false };
  w.body.exits.push(exit);
  write();
  w.body.exits.pop();
  if (exit.isUsed) w.label(exit.label);
}

export function branches(w: Writer): void {
  if (!mayNest(w)) return;
  w.line(`IF ${condition(w, 2)} THEN`);
  w.inside(() => block(w));
  for (let count = w.random.below(3); count > 0; count--) {
    w.line(`${w.random.pick(['ELSEIF', 'ELSE IF'])} ${condition(w, 2)} THEN`);
    w.inside(() => block(w, 3));
  }
  if (w.random.chance(2)) {
    w.line('ELSE');
    w.inside(() => block(w, 3));
  }
  w.line('END IF');
}

export function select(w: Writer): void {
  if (!mayNest(w)) return;
  const isText = w.random.chance(4);
  const value = (): string =>
    isText
      ? textLiteral(w.random)
      : w.random.chance(4)
        ? number(w, 1)
        : w.random.chance(3)
          ? numberLiteral(w.random)
          : integerLiteral(w.random);
  const item = (): string => {
    const kind = w.random.below(5);
    if (kind === 0) return `${value()} TO ${value()}`;
    if (kind === 1) return `IS ${w.random.pick(['=', '<>', '<', '<=', '>', '>='])} ${value()}`;
    return value();
  };
  w.line(`SELECT CASE ${isText ? text(w, 1) : w.random.chance(2) ? `(${integer(w, 1)} AND 7)` : number(w, 1)}`);
  w.inside(() => {
    for (let count = w.random.between(1, 5); count > 0; count--) {
      const items = Array.from({ length: w.random.between(1, 3) }, item);
      w.line(`${w.random.chance(4) ? 'WHEN' : 'CASE'} ${items.join(', ')}`);
      w.inside(() => block(w, 2));
    }
    if (w.random.chance(2)) {
      w.line('CASE ELSE');
      w.inside(() => block(w, 2));
    }
  });
  w.line('END SELECT');
}

/** The body of a loop that is left after `count` rounds at most. */
function loopBody(w: Writer, kind: LoopKind, count: number, before?: () => void): void {
  w.body.loops.push(kind);
  w.repeated(count, () => {
    before?.();
    block(w);
  });
  w.body.loops.pop();
}

interface Range {
  readonly start: string;
  readonly limit: string;
  readonly step: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Bounds of a FOR loop; low above high: the values are nobody's business. */
function rangeOf(w: Writer): Range {
  const low = w.random.between(0, 2);
  const high = low + w.random.between(0, 4);
  const count = high - low + 1;
  const hidden = { low: 1, high: 0 };
  const kind = w.random.below(10);
  if (kind < 5) return { start: `${low}`, limit: `${high}`, step: '', low, high, count };
  if (kind < 7) return { start: `${high}`, limit: `${low}`, step: ' STEP -1', low, high, count };
  if (kind < 8) return { start: `${low}`, limit: `(${integer(w, 1)} AND 3)`, step: '', low, high: 3, count: 4 };
  if (kind < 9) return { start: `${low}`, limit: `${high}`, step: ` STEP ${w.random.between(2, 3)}`, low, high, count };
  const step = w.random.pick([' STEP 0', ' STEP -2', ' STEP 0.5', '']);
  return { start: `${low}`, limit: `${high}`, step, ...hidden, count: 10 };
}

/** Loops that end at the edge of their counter's type. */
const edges: readonly (readonly [NumericType, string])[] = [
  ['BYTE', '125 TO 127'],
  ['BYTE', '-126 TO -128 STEP -1'],
  ['UBYTE', '253 TO 255'],
  ['UBYTE', '2 TO 0 STEP -1'],
  ['SHORT', '32765 TO 32767 STEP 2'],
  ['USHORT', '65530 TO 65535 STEP 3'],
  ['INTEGER', '2147483645 TO 2147483647'],
  ['INTEGER', '-2147483646 TO -2147483648 STEP -1'],
  ['UINTEGER', '4294967293 TO 4294967295'],
  ['LONG', '9223372036854775805 TO 9223372036854775807'],
  ['ULONG', '&HFFFFFFFFFFFFFFFD TO &HFFFFFFFFFFFFFFFF'],
];

export function forLoop(w: Writer): void {
  if (!mayNest(w) || !w.affords(12)) return;
  const name = w.fresh('i');
  withExit(w, () =>
    w.scoped(() => {
      if (w.random.chance(12)) {
        const [type, bounds] = w.random.pick(edges);
        w.line(`FOR ${name} AS ${type} = ${bounds}`);
        loopBody(w, 'FOR', 4, () => w.random.chance(2) && w.line(`PRINT ${name};`));
      } else {
        const { start, limit, step, low, high, count } = rangeOf(w);
        const type = w.random.chance(2) ? '' : ` AS ${w.random.pick([...integerTypes, 'SINGLE', 'DOUBLE'])}`;
        w.line(`FOR ${name}${type} = ${start} TO ${limit}${step}`);
        if (low <= high) w.scope.counters.push({ name, low, high });
        loopBody(w, 'FOR', count);
      }
      w.line(w.random.chance(2) ? 'NEXT' : `NEXT ${name}`);
    }),
  );
  if (w.random.chance(3)) w.line(`PRINT ${name}`);
}

/** Declares the counter of a loop, and gives its name and how often the loop runs. */
function counter(w: Writer): { name: string; count: number } {
  const name = w.fresh('w');
  const count = w.random.between(1, 5);
  w.line(`DIM ${name} AS ${w.random.pick(['INTEGER', 'LONG', 'BYTE', 'DOUBLE'])}: ${name} = 0`);
  return { name, count };
}

const whileTest = (w: Writer, name: string, count: number): string =>
  w.random.chance(2) ? `${name} < ${count}` : `${name} < ${count} AND ${condition(w, 1)}`;
const untilTest = (w: Writer, name: string, count: number): string =>
  w.random.chance(2) ? `${name} >= ${count}` : `${name} >= ${count} OR ${condition(w, 1)}`;

/** A loop around a counter that is raised at the start of each round, so that CONTINUE does no harm. */
function counted(
  w: Writer,
  kind: LoopKind,
  opener: (name: string, count: number) => string,
  closer: (name: string, count: number) => string,
): void {
  if (!mayNest(w) || !w.affords(12)) return;
  withExit(w, () =>
    w.scoped(() => {
      const { name, count } = counter(w);
      w.line(opener(name, count));
      w.scope.counters.push({ name, low: 1, high: count });
      loopBody(w, kind, count, () => w.line(`${name} = ${name} + 1`));
      w.line(closer(name, count));
    }),
  );
}

export const whileLoop = (w: Writer): void =>
  counted(
    w,
    'WHILE',
    (name, count) => `WHILE ${whileTest(w, name, count)}`,
    () => w.random.pick(['WEND', 'END WHILE']),
  );

export const repeatLoop = (w: Writer): void =>
  counted(
    w,
    'REPEAT',
    () => 'REPEAT',
    (name, count) => `UNTIL ${untilTest(w, name, count)}`,
  );

export function doLoop(w: Writer): void {
  const kind = w.random.below(5);
  const opener = (name: string, count: number): string =>
    kind === 0 || kind === 4
      ? `DO WHILE ${whileTest(w, name, count)}`
      : kind === 1
        ? `DO UNTIL ${untilTest(w, name, count)}`
        : 'DO';
  const closer = (name: string, count: number): string =>
    kind === 2
      ? `LOOP WHILE ${whileTest(w, name, count)}`
      : kind >= 3
        ? `LOOP UNTIL ${untilTest(w, name, count)}`
        : 'LOOP';
  counted(w, 'DO', opener, closer);
}
