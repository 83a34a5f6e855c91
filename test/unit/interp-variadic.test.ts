// C calls a variadic function of the IL: qsort hands its two pointers over in registers, where a list finds the second.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { openForeignCalls } from '../../src/host/foreign-calls.ts';
import { parse } from '../../src/il/parse.ts';
import { Interpreter } from '../../src/interp/interpreter.ts';

const text = `data $list = { w 5, w -3, w 12, w 0 }
function w $compare(l %a, ...) {
@start
	%list =l alloc8 32
	vastart %list
	%b =l vaarg %list
	%x =w loadw %a
	%y =w loadw %b
	%r =w sub %x, %y
	ret %r
}
export function l $f() {
@start
	call $qsort(l $list, l 4, l 4, l $compare)
	%low =l loadl $list
	%high =l loadl $list+8
	%h =l shl %high, 4
	%r =l xor %low, %h
	ret %r
}
`;

test('a variadic function called by C', { skip: process.arch !== 'x64' || process.platform === 'win32' }, () => {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const interpreter = new Interpreter(module, { foreign: openForeignCalls() });
  const bits = (low: number, high: number): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0);
  const expected = BigInt.asIntN(64, bits(-3, 0) ^ (bits(5, 12) << 4n));
  assert.deepEqual(interpreter.call('f', []), { kind: 'returned', value: expected });
});
