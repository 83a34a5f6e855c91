// A fault in a function that C calls ends the run: C goes on until it is back, without calling us again.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { openForeignCalls } from '../../src/host/foreign-calls.ts';
import { parse } from '../../src/il/parse.ts';
import { Interpreter } from '../../src/interp/interpreter.ts';

const text = `data $list = { w 5, w -3, w 12, w 0, w 7, w 8 }
data $calls = { w 0 }
function w $compare(l %a, l %b) {
@start
	%n =w loadw $calls
	%m =w add %n, 1
	storew %m, $calls
	%third =w ceqw %m, 3
	jnz %third, @bad, @good
@bad
	%x =w loadw 16
	ret %x
@good
	%y =w loadw %a
	%z =w loadw %b
	%r =w sub %y, %z
	ret %r
}
export function w $sort() {
@start
	call $qsort(l $list, l 6, l 4, l $compare)
	ret 0
}
export function w $count() {
@start
	%n =w loadw $calls
	ret %n
}
`;

test('a fault in a function called by C', () => {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const interpreter = new Interpreter(module, { foreign: openForeignCalls() });
  const result = interpreter.call('sort');
  assert.equal(result.kind === 'fault' && result.fault.reason, 'load of 4 bytes at a null pointer');
  assert.deepEqual(interpreter.call('count'), { kind: 'returned', value: 3 });
});
