// Every run that the IL and pass tests expect, as machine code at each level: one session per file, one process.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Jit } from '../../src/session/jit.ts';
import { runNatively } from '../../tools/il-native.ts';

// Bundled for another processor this file lies elsewhere: the texts are found from the working directory.
const root = join(process.cwd(), 'test');
const jit = await Jit.open();
after(() => jit.dispose());

const files = ['il', 'opt'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.il'))
    .map((name) => join(folder, name)),
);

for (const level of [0, 1, 2] as const) {
  test(`-O${level}: machine code computes what the interpreter does`, () => {
    let count = 0;
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      const lines = text.split('\n');
      for (const { line, text: got } of runNatively(jit, text, level, level === 2)) {
        count++;
        if (got !== null) assert.equal(got, lines[line.index], file);
      }
    }
    assert.ok(count > 1000, `${count} runs`);
    assert.equal(jit.openSessions, 0);
  });
}
