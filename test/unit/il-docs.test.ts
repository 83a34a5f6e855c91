// docs/il.md is made from the operation table: is it current?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ilDocs } from '../../tools/il-docs.ts';

test('docs/il.md is what tools/il-docs.ts makes', () => {
  assert.equal(readFileSync(new URL('../../docs/il.md', import.meta.url), 'utf8'), ilDocs());
});
