// Procedures whose reference parameters are the same variable, an element, a copy in parentheses, or the module's own.

import { integerTypes, type NumericType } from '../model.ts';
import type { Writer } from '../writer.ts';
import { wrap } from './arithmetic.ts';
import { Snippet } from './snippet.ts';

/** A place with a value. */
interface Cell {
  value: bigint;
}

export function aliases(w: Writer): void {
  const s = new Snippet(w);
  const type = w.random.pick<NumericType>(integerTypes);
  const [first, second, array, routine] = [s.name('k'), s.name('k'), s.name('k'), s.name('Known')];
  const cells: Readonly<Record<string, Cell>> = {
    [first]: { value: BigInt(w.random.between(1, 9)) },
    [second]: { value: BigInt(w.random.between(1, 9)) },
    [`${array}(1)`]: { value: BigInt(w.random.between(1, 9)) },
    [`${array}(2)`]: { value: BigInt(w.random.between(1, 9)) },
  };
  s.line(`DIM ${first} AS ${type}, ${second} AS ${type}, ${array}(2) AS ${type}`);
  for (const [place, { value }] of Object.entries(cells)) s.line(`${place} = ${value}`);

  const params = Array.from({ length: 3 }, () => ({ name: s.name('k'), isCopy: w.random.chance(4) }));
  // At module level the procedure sees the variable itself, too.
  const names = params.map(({ name }) => name);
  if (w.body.kind === 'module') names.push(first);
  const changes = Array.from({ length: w.random.between(2, 5) }, () => ({
    target: w.random.below(names.length),
    source: w.random.below(names.length),
    op: w.random.pick(['+', '*', '-', 'swap']),
  }));
  const list = params.map(({ name, isCopy }) => `${isCopy ? 'BYVAL' : 'BYREF'} ${name} AS ${type}`);
  const lines = changes.map(({ target, source, op }) =>
    op === 'swap'
      ? `SWAP ${names[target]}, ${names[source]}`
      : `${names[target]} = ${names[target]} ${op} ${names[source]}`,
  );
  s.routine([`SUB ${routine}(${list.join(', ')})`, ...lines, 'END SUB']);

  for (let calls = w.random.between(1, 2); calls > 0; calls--) {
    const places = params.map(() => w.random.pick(Object.keys(cells)));
    const isGuarded = params.map(() => w.random.chance(6));
    s.line(`${routine} ${places.map((place, i) => (isGuarded[i] ? `(${place})` : place)).join(', ')}`);
    const bound = places.map((place, i) => (params[i]!.isCopy || isGuarded[i] ? { ...cells[place]! } : cells[place]!));
    bound.push(cells[first]!);
    for (const { target, source, op } of changes) apply(type, op, bound[target]!, bound[source]!);
  }
  const text = Object.keys(cells).map((place) => `STR$(${place})`);
  const trace = `${s.name('t')}$`;
  s.line(`DIM ${trace}: ${trace} = ${text.join(' + "," + ')}`);
  s.expectText(
    trace,
    Object.values(cells)
      .map(({ value }) => value)
      .join(','),
  );
}

function apply(type: NumericType, op: string, target: Cell, source: Cell): void {
  const [a, b] = [target.value, source.value];
  if (op === 'swap') {
    target.value = b;
    source.value = a;
  } else target.value = wrap(type, op === '+' ? a + b : op === '-' ? a - b : a * b);
}
