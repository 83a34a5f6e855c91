// Random programs: the same seed gives the same program, a few of them do the same everywhere, and what differs is shrunk.
// The campaign is tools/fuzz-basic.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fuzzer } from '../../tools/basic-fuzz/fuzzer.ts';
import { shrink } from '../../tools/basic-fuzz/shrink.ts';
import { generateBasic } from '../../tools/basic-generator.ts';

test('a seed is a program', () => {
  assert.equal(generateBasic(5), generateBasic(5));
  assert.notEqual(generateBasic(5), generateBasic(6));
});

test('programs do the same on every engine and in other forms', async () => {
  const fuzzer = await Fuzzer.open({ size: 0, all: true, arm64: 0, verify: 3 });
  for (let seed = 1; seed <= 6; seed++) assert.equal(await fuzzer.check(seed), null, `seed ${seed}`);
  assert.equal(fuzzer.report.programs, 6);
});

test('shrinking keeps what is looked for and little else', async () => {
  const text =
    'DIM a AS INTEGER\nFOR i = 1 TO 3\n  IF a < (i + 4) THEN\n    PRINT "x"; (a + (7 * i))\n  END IF\nNEXT\nPRINT a\n';
  const small = await shrink(text, (one) => one.includes('7 *') && one.includes('PRINT'), 5000);
  assert.equal(small.trim(), 'PRINT 7 * i');
});
