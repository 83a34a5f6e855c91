// From a place in the text to the name that stands there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, completionsAt, definitionOf, describe, referencesTo, useAt } from '../../src/editor/index.ts';

const text = `TYPE Point
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
DIM total AS LONG, p AS Point
CONST limit = 10
FUNCTION Twice(n AS LONG) AS LONG
  DIM inner AS LONG
  Twice = n * 2 + inner
END FUNCTION
total = Twice(total) + limit
p.X = SQR(total)
`;

const analysis = analyse('test.bas', text);

const at = (words: string, skip = 0): number => text.indexOf(words) + skip;

test('a variable knows its type, its declaration and its uses', () => {
  const use = useAt(analysis, at('total = Twice'))!;
  assert.equal(describe(use.definition), 'DIM total AS LONG');
  assert.equal(definitionOf(use.definition), at('total AS'));
  const places = referencesTo(analysis, use.definition).map(({ start }) => start);
  assert.deepEqual(places, [at('total AS'), at('total = '), at('total) + '), at('total)\n')]);
});

test('procedures, constants, fields, built-ins and parameters are described', () => {
  const shown = (offset: number): string => describe(useAt(analysis, offset)!.definition);
  assert.equal(shown(at('Twice(total)')), 'FUNCTION Twice(n AS LONG) AS LONG');
  assert.equal(shown(at('limit\n')), 'CONSTANT limit = 10');
  assert.equal(shown(at('p.X', 2)), 'X AS DOUBLE');
  assert.equal(shown(at('SQR')), 'SQR(DOUBLE) AS DOUBLE');
  assert.equal(shown(at('n * 2')), 'parameter n AS LONG');
  assert.equal(shown(at('Point\nCONST')), 'TYPE Point');
});

test('completion offers members behind a point and visible names elsewhere', () => {
  const names = (offset: number): string[] => completionsAt(analysis, offset).map((one) => one.text);
  assert.deepEqual(names(at('p.X', 2)), ['X', 'Y']);
  assert.ok(names(at('inner\n', 2)).includes('inner'));
  assert.ok(!names(at('total = Twice', 0)).includes('inner'));
  assert.deepEqual(names(at('limit\n', 3)), ['limit']);
});
