// Every message of the checker is met by a file of test/diag, and every code of the language papers has one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkMessages } from '../../src/source/check-messages.ts';
import { checkSource } from '../../tools/suites/diag.ts';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../diag');

test('each message of the checker has a file in test/diag', () => {
  const met = new Set<string>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.bas')) continue;
    const { diagnostics } = checkSource(name, readFileSync(join(folder, name), 'utf8'));
    for (const diagnostic of diagnostics.sorted()) met.add(diagnostic.id);
  }
  const missing = Object.keys(checkMessages).filter((id) => !met.has(id));
  assert.deepEqual(missing, []);
});
