// Every operation of test/unit/arm64-checklist.txt is an instruction of ours; where the list has a word, it is equal.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadImmediate32, loadImmediate64 } from '../../src/target/arm64/choices.ts';
import { vectorImmediate } from '../../src/target/arm64/immediates.ts';
import { encode, instructionByName } from '../../src/target/arm64/instructions.ts';

/** Operations that choose among instructions. */
const functions: Record<string, unknown> = { loadImmediate32, loadImmediate64, vectorImmediate };

const lines = readFileSync(new URL('arm64-checklist.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test('the checklist is complete: general, vector and element operations', () => {
  const names = lines.map((line) => line.split(' = ')[0]!);
  assert.equal(new Set(names).size, 436 + 240 + 47);
});

test('every operation has an instruction, and the words agree', () => {
  let words = 0;
  for (const line of lines) {
    const [, what, word] = /^\w+ = (.*?)(?: : ([0-9A-F]{8}))?$/.exec(line)!;
    for (const one of what!.split(', ')) {
      if (one.endsWith('()')) {
        assert.equal(typeof functions[one.slice(0, -2)], 'function', line);
        continue;
      }
      const [name, ...operands] = one.split(' ');
      const instruction = instructionByName(name!);
      assert.ok(instruction, line);
      if (word === undefined) continue;
      words++;
      const made = operands.length > 0 ? encode(instruction, ...operands.map(Number)) : instruction.base >>> 0;
      assert.equal(made?.toString(16).padStart(8, '0').toUpperCase(), word, line);
    }
  }
  assert.ok(words > 380, `${words} words compared`);
});
