// The lists of defects that tools plant (tools/planted-defects.ts) fit the code as it is.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

for (const tool of ['mutate-basic', 'mutate-il', 'mutate-native']) {
  test(tool, () => {
    const command = ['--import', 'tsx', `tools/${tool}.ts`, '--check'];
    const end = spawnSync(process.execPath, command, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
    assert.match(end.stdout, /^\d\d defects fit the code$/m, end.stderr);
    assert.equal(end.status, 0);
  });
}
