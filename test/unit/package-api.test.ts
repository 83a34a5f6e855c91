// The names that the package exports are a promise: one that comes or goes is put into package-api.txt by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as api from '../../src/session/index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const expected = readFileSync(join(here, 'package-api.txt'), 'utf8').trim().split('\n');

/** All names in the export lists of the entry's source: types as `type Name`. */
function exportedNames(): string[] {
  const text = readFileSync(join(here, '../../src/session/index.ts'), 'utf8');
  const names = [...text.matchAll(/^export \* as (\w+)/gm)].map(([, name]) => name!);
  for (const [, isType, list] of text.matchAll(/^export (type )?\{([^}]*)\}/gm)) {
    for (const part of list!.split(',').map((one) => one.trim())) {
      if (part !== '') names.push(isType ? `type ${part}` : part);
    }
  }
  return names.sort();
}

test('the package exports what it promises, and nothing else', () => {
  assert.deepEqual(exportedNames(), expected);
});

test('every name that is no type is there', () => {
  assert.deepEqual(
    Object.keys(api).sort(),
    expected.filter((name) => !name.startsWith('type ')),
  );
});

test('members of the classes for programs in BASIC', () => {
  const members = (of: object): string[] => Object.getOwnPropertyNames(of);
  for (const name of ['run', 'getFunction', 'dispose'])
    assert.ok(members(api.BasicProgram.prototype).includes(name), name);
  for (const name of ['compile', 'compileBasic', 'assemble', 'dispose']) {
    assert.ok(members(api.Jit.prototype).includes(name), name);
  }
});
