// Every message of the front end is met by a file of test/diag.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkMessages } from '../../src/source/check-messages.ts';
import { syntaxMessages } from '../../src/source/syntax-messages.ts';
import { checkSource } from '../../tools/suites/diag.ts';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../diag');

// What later stages say.
const notHere = new Set(['notCompiled']);

test('each message has a file in test/diag', () => {
  const met = new Set<string>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.bas')) continue;
    const { diagnostics } = checkSource(name, readFileSync(join(folder, name), 'utf8'));
    for (const diagnostic of diagnostics.sorted()) met.add(diagnostic.id);
  }
  const all = [...Object.keys(syntaxMessages), ...Object.keys(checkMessages)];
  const missing = all.filter((id) => !met.has(id) && !notHere.has(id));
  assert.deepEqual(missing, []);
});
