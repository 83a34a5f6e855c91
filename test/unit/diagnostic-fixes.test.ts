// The mends that diagnostics offer: written into the text, they take the mistake away.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.ts';
import { Diagnostics, type Fix, toJson } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../diag');
const expectation = /^'(?:[ \t]*\^* (?:warning )?\[[A-Z-]+\] |> )/;

function checked(text: string): { sources: Sources; diagnostics: Diagnostics } {
  const sources = new Sources();
  sources.add('test.bas', text);
  const diagnostics = new Diagnostics();
  check(parseProgram(sources, diagnostics), sources, diagnostics);
  return { sources, diagnostics };
}

const mended = (text: string, fixes: readonly Fix[]): string =>
  [...fixes]
    .sort((a, b) => b.start - a.start)
    .reduce((so, fix) => so.slice(0, fix.start) + fix.replacement + so.slice(fix.end), text);

const total = ({ errorCount, warningCount }: Diagnostics): number => errorCount + warningCount;

test('fixes of test/diag: nine in ten leave less to be said, and none makes two mistakes of one', () => {
  const idle: string[] = [];
  let count = 0;
  for (const name of readdirSync(folder)) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const text = lines.filter((line) => !expectation.test(line)).join('\n');
    const before = checked(text);
    for (const diagnostic of before.diagnostics.sorted()) {
      if (diagnostic.fixes.length === 0) continue;
      count++;
      assert.equal(toJson(before.sources, diagnostic).fixes.length, diagnostic.fixes.length);
      const after = checked(mended(text, diagnostic.fixes)).diagnostics;
      const line = `${name}: ${diagnostic.text}`;
      assert.ok(total(after) <= total(before.diagnostics) + 1, line);
      if (total(after) >= total(before.diagnostics)) idle.push(line);
    }
  }
  assert.ok(count > 200 && idle.length <= count / 10, `${idle.length} of ${count}:\n${idle.join('\n')}`);
});

test('a file that is not text is one mistake', () => {
  const { diagnostics } = checked('\ufffd\0\u0002Q\ufffd$ \u0001\0 PRINT {\n\0\0 x ? y\n');
  assert.deepEqual(
    diagnostics.sorted().map(({ id }) => id),
    ['binaryFile'],
  );
});
