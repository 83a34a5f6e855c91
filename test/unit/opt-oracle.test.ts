// The interpreter's word before and after optimisation: on every run line of test/il and test/opt at every level, and on random
// functions behind every pass (tools/fuzz-il.ts does many more).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../src/il/parse.ts';
import { verify } from '../../src/il/verify.ts';
import { removeDeadFunctions } from '../../src/opt/dead-functions.ts';
import { type Level, optimise } from '../../src/opt/passes.ts';
import { findDifference } from '../../tools/fuzz-il.ts';
import { generateInputs, generateModule } from '../../tools/il-generator.ts';
import { formatRun, interpretRun, runLines } from '../../tools/il-test.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

for (const folder of ['il', 'opt']) {
  test(`test/${folder}: every run gives the same behind -O0, -O1, -O2`, () => {
    let compared = 0;
    for (const name of readdirSync(join(root, folder))) {
      if (!name.endsWith('.il')) continue;
      const text = readFileSync(join(root, folder, name), 'utf8').split('\n# --- ')[0]!;
      const parsed = parse(text);
      if (parsed.diagnostics.length > 0 || verify(parsed.module).length > 0) continue;
      for (const level of [0, 1, 2] as const) {
        const { module } = parse(text);
        optimise(module, level, { verify: true });
        for (const line of runLines(text)) {
          // What faults is undefined; optimised code may do anything then.
          if (line.expected === null || line.isFault) continue;
          const before = formatRun(line, interpretRun(parsed.module, line));
          assert.equal(formatRun(line, interpretRun(module, line)), before, `${name} at -O${level}`);
          compared++;
        }
      }
    }
    assert.ok(compared > 100);
  });
}

test('random functions behind every pass', () => {
  for (const level of [0, 1, 2] satisfies Level[]) {
    for (let seed = 1; seed <= 25; seed++) {
      const found = findDifference(generateModule(seed), generateInputs(seed, 3), level);
      assert.equal(found, null, `seed ${seed} at -O${level}: ${found?.pass} ${found?.detail}`);
    }
  }
});

test('unreachable functions go', () => {
  const text = `data $table = { l $kept }
function w $kept() {
@start
	%r =w call $called()
	ret %r
}
function w $called() {
@start
	ret 1
}
function w $lonely() {
@start
	%r =w call $lonely()
	ret %r
}
export function w $shown() {
@start
	ret 2
}
`;
  const { module } = parse(text);
  assert.equal(removeDeadFunctions(module), 1);
  assert.deepEqual(
    module.fns.map((fn) => fn.name),
    ['kept', 'called', 'shown'],
  );
  assert.equal(module.items.length, 4);
  assert.deepEqual(verify(module), []);
});
