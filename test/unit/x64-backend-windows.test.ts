// Windows x64 code is not run here, but compiled and encoded: no stage may stumble, and prologues keep its rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { compileNative } from '../../src/session/native.ts';
import { defaultOptions } from '../../src/target/native.ts';
import { amd64Windows } from '../../src/target/x64/target.ts';
import { generateModule } from '../../tools/il-generator.ts';

function compile(text: string): void {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const { code } = compileNative(module, amd64Windows, 1, { ...defaultOptions, verify: true });
  assert.deepEqual(code.diagnostics, []);
}

test('random functions compile', () => {
  for (let seed = 1; seed <= 20; seed++) compile(generateModule(seed, { size: 60, extensions: true }));
});

test('aggregates, variadic functions, vectors across calls', () => {
  compile(`
type :big = { l 3 }
type :eight = { w 2 }
export function :big $f(:big %a, :eight %b, d %x, ...) {
@start
	%list =l alloc8 8
	vastart %list
	%n =l vaarg %list
	%y =d vaarg %list
	%v =v vdupd %x
	%r =:big call $f(:big %a, :eight %b, d %y, ..., l %n, d %x)
	%w =v vaddd %v, %v
	%p =l add %r, 8
	%s =d vsumd %w
	stored %s, %p
	ret %r
}
`);
});
