// docs/tour.md is what tools/tour.ts makes of the program's own outputs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tour } from '../../tools/tour.ts';

const skip = process.arch !== 'x64' || process.platform !== 'linux';

test('docs/tour.md is current', { skip }, async () => {
  assert.equal(await tour(), readFileSync('docs/tour.md', 'utf8'), 'run node --import tsx tools/tour.ts');
});
