// Who may import whom (docs/architecture.md). A new arrow is a decision: change it here, say why in docs/decisions.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../src');

const mayImport: Record<string, string> = {
  base: '',
  source: 'base',
  il: 'base source',
  link: 'base',
  host: 'base il interp',
  syntax: 'base source',
  check: 'base source syntax',
  editor: 'base source syntax check',
  ilgen: 'base source check il',
  interp: 'base il',
  opt: 'base il',
  regalloc: 'base il',
  target: 'base il regalloc link',
  objfile: 'base link',
  jit: 'base link host target',
  session: 'base source syntax check editor ilgen il interp opt regalloc target objfile link jit host',
  cli: 'base source il opt session host',
};

/** Outside of these folders nothing may know the platform: the rest runs in a browser. */
const mayUseNode = ['host', 'cli'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

const importPattern = /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'/gm;

for (const file of filesBelow(root)) {
  const name = relative(root, file);
  test(`imports of ${name}`, () => {
    const parts = name.split('/');
    const folder = parts[0]!;
    const allowed = new Set([
      folder,
      ...(mayImport[folder] ?? assert.fail(`folder ${folder} is not in the table`)).split(' '),
    ]);
    for (const [, target] of readFileSync(file, 'utf8').matchAll(importPattern)) {
      if (target!.startsWith('node:') || !target!.startsWith('.')) {
        assert.ok(mayUseNode.includes(folder), `${name} imports ${target}`);
        continue;
      }
      const found = relative(root, resolve(dirname(file), target!)).split('/');
      assert.ok(allowed.has(found[0]!), `${name} imports ${target}: ${folder} may not know ${found[0]}`);
      const isOtherTarget = folder === 'target' && parts.length > 2 && found.length > 2 && found[1] !== parts[1];
      assert.ok(!isOtherTarget, `${name} imports ${target}: no target imports another`);
    }
  });
}

test('nothing that is made here is under version control', () => {
  const { stdout } = spawnSync('git', ['ls-files', '.cache', 'dist', 'node_modules'], {
    encoding: 'utf8',
    cwd: join(root, '..'),
  });
  assert.equal(stdout ?? '', '', 'git rm --cached it');
});
