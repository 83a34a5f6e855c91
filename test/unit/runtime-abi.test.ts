// The routines that runtime/*.bas declares against what generated code calls: the table of ilgen/abi.ts and the rows of
// check/builtins.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allBuiltins, type Builtin, type ParamLetter } from '../../src/check/builtins.ts';
import { slotOffset } from '../../src/base/context-layout.ts';
import { check, type Checked } from '../../src/check/check.ts';
import type { Routine } from '../../src/check/typed.ts';
import type { Type } from '../../src/check/types.ts';
import { runtimeCalls, stateSlot } from '../../src/ilgen/abi.ts';
import { clsOf } from '../../src/ilgen/classes.ts';
import { Diagnostics } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';
import { runtimeText } from '../../tools/basic-run.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../../runtime');

function library(): Checked {
  const sources = new Sources();
  const { name, text } = runtimeText();
  sources.add(name, text);
  const diagnostics = new Diagnostics();
  const reader = (file: string) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') });
  const checked = check(parseProgram(sources, diagnostics, reader), sources, diagnostics);
  assert.equal(diagnostics.errorCount, 0);
  return checked;
}

const letters = ['w', 'l', 's', 'd', 'v'] as const;
const classOf = (type: Type): string => (type.kind === 'void' ? '' : letters[clsOf(type)]!);
const signatureOf = ({ params, resultType }: Routine): string =>
  `${params.map(({ type, storage }) => (storage === 'reference' ? 'l' : classOf(type))).join(' ')} : ${classOf(resultType)}`;

const { program, named } = library();
const routines = new Map(program.routines.map((routine) => [routine.symbol, routine]));

test('the slots of the context that generated code knows are where the library has them', () => {
  const state = named.get('STATE');
  const offsets = new Map(state?.fields.map((field) => [field.name, slotOffset(0) + field.offset]));
  for (const [name, offset] of Object.entries(stateSlot)) assert.equal(offsets.get(name), offset, name);
});

for (const { name, params, result } of Object.values(runtimeCalls)) {
  test(`${name} is in the library`, () => {
    const routine = routines.get(name) ?? assert.fail(`no routine ${name}`);
    assert.equal(signatureOf(routine), `${params.join(' ')} : ${result ?? ''}`);
  });
}

/** Families whose rows have types of their own at each call. */
const isGeneric = ({ params, result }: Builtin): boolean =>
  result === null || params.some(({ letter }) => 'ntxLMea'.includes(letter)) || result.kind === 'any';

const letterClass: Partial<Record<ParamLetter, string>> = {
  i: 'w',
  l: 'l',
  d: 'd',
  f: 's',
  s: 'l',
  p: 'l',
  o: 'l',
  m: 'l',
};

for (const builtin of allBuiltins) {
  if (builtin.by !== 'runtime' || isGeneric(builtin) || !routines.has(builtin.implementation)) continue;
  test(`${builtin.name} calls ${builtin.implementation} as it is declared`, () => {
    const params = builtin.params.map(({ letter }) => letterClass[letter]);
    const wanted = `${params.join(' ')} : ${classOf(builtin.result!)}`;
    assert.equal(signatureOf(routines.get(builtin.implementation)!), wanted);
  });
}

/** Rows of the language's second part. */
const isAdvanced = (name: string): boolean => /^(term|key|mouse|worker|timer|list|map)_/.test(name);

test('every built-in of the core has its routine', () => {
  const missing = allBuiltins.filter(
    ({ by, implementation }) => by === 'runtime' && !isAdvanced(implementation) && !routines.has(implementation),
  );
  assert.deepEqual(
    missing.map(({ implementation }) => implementation),
    [],
  );
});
