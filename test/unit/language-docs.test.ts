// The examples of docs/language.md print what they say, on every engine. UPDATE=1 rewrites what they say.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { suite } from '../../tools/suites/lang.ts';

const path = 'docs/language.md';
const text = readFileSync(path, 'utf8');
const example = /```basic\n([\s\S]*?)```/g;

const rewritten = new Map<string, string>();
for (const match of text.matchAll(example)) {
  const program = match[1]!;
  if (!program.includes("\n'>")) continue;
  const line = text.slice(0, match.index).split('\n').length;
  test(`the example in line ${line}`, async () => {
    const { expected, failures } = await suite.run({ path, text: program });
    assert.deepEqual(failures ?? [], []);
    rewritten.set(program, expected);
    if (process.env.UPDATE !== '1') assert.equal(program, expected);
  });
}

test('there are examples', () => {
  assert.ok(rewritten.size > 10);
  if (process.env.UPDATE !== '1') return;
  writeFileSync(
    path,
    text.replace(example, (whole, program: string) => whole.replace(program, () => rewritten.get(program) ?? program)),
  );
});
