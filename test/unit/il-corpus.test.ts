// Nothing in the intermediate language or the optimiser goes without a test: computed from the operation table and the
// list of passes, so that a new one asks for its files.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Jump } from '../../src/il/ir.ts';
import { opNames, opRows } from '../../src/il/ops.ts';
import { parse } from '../../src/il/parse.ts';
import { passNames } from '../../src/opt/passes.ts';
import { runLines } from '../../tools/il-test.ts';

const root = resolve(import.meta.dirname, '..');

/** Files of a folder without the expectations at their ends. */
function sources(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.il'));
  return names.map((name) => readFileSync(join(root, folder, name), 'utf8').split('\n# --- ')[0]!);
}

test('every operation and every jump is run by a file', () => {
  const ops = new Set<string>();
  const jumps = new Set<number>();
  for (const text of [...sources('il'), ...sources('opt')]) {
    const { module, diagnostics } = parse(text);
    if (diagnostics.length > 0 || runLines(text).length === 0) continue;
    for (const block of module.fns.flatMap((fn) => fn.blocks)) {
      for (const { op } of block.ins) ops.add(opNames[op]!);
      if (block.phis.length > 0) ops.add('phi');
      jumps.add(block.jump);
    }
  }
  // Internal operations are written by no program: passes and targets make them.
  const written = opNames.filter((_, op) => opRows[op]!.internal !== true);
  assert.deepEqual(
    [...written, 'phi'].filter((name) => !ops.has(name)),
    [],
  );
  assert.deepEqual(
    Object.entries(Jump).filter(([name, jump]) => name !== 'none' && name !== 'cond' && !jumps.has(jump)),
    [],
  );
});

test('every pass has five files', () => {
  const counts = new Map<string, number>();
  for (const text of sources('opt')) {
    for (const name of (/^# pass: (.+)$/m.exec(text)?.[1] ?? '').split(/[ ,]+/)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  assert.deepEqual(
    passNames.filter((name) => (counts.get(name) ?? 0) < 5),
    [],
  );
});
