// Thread-local data under the interpreter: a thread starts with fresh instances, and what it changes is its own.

import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { Interpreter } from '../../src/interp/interpreter.ts';

const text = `thread data $own = { w 42, w 7 }
data $shared = { w 1 }
function l $work(l %arg) {
@start
	%old =w loadw thread $own
	%new =w add %old, 100
	storew %new, thread $own
	%s =w loadw $shared
	%t =w add %s, %new
	storew %t, $shared
	%p =l call $place()
	%same =w loadw %p
	%sum =w add %same, %old
	%r =l extsw %sum
	%all =l add %r, %arg
	ret %all
}
function l $place() {
@start
	ret thread $own
}
export function w $f(l %x) {
@start
	%id =l alloc8 8
	%got =l alloc8 8
	storew 5, thread $own
	%a =w call $pthread_create(l %id, l 0, l $work, l %x)
	%t =l loadl %id
	%b =w call $pthread_join(l %t, l %got)
	%result =w loadw %got
	%mine =w loadw thread $own
	%s =w loadw $shared
	%ab =w or %a, %b
	%m1 =w mul %result, 1000
	%m2 =w mul %mine, 100
	%u =w add %m1, %m2
	%v =w add %u, %s
	%w =w add %v, %ab
	ret %w
}
export function w $again(l %x) {
@start
	%id =l alloc8 8
	%a =w call $pthread_create(l %id, l 0, l $work, l %x)
	%t =l loadl %id
	%b =w call $pthread_join(l %t, l 0)
	%c =w call $pthread_join(l %t, l 0)
	ret %c
}
export function w $two() {
@start
	%x =w call $f(l 1)
	%y =w call $f(l 1)
	%r =w sub %y, %x
	ret %r
}
`;

function call(name: string, ...args: bigint[]): unknown {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const result = new Interpreter(module).call(name, args);
  return result.kind === 'returned' ? result.value : result;
}

test('a thread sees its own instance, its maker keeps what it had', () => {
  // The thread: 42 before, 142 behind, 142 + 42 + 1 as the result; here 5 still; $shared is 1 + 142.
  assert.equal(call('f', 1n), 185 * 1000 + 5 * 100 + 143);
});

test('each thread starts anew', () => {
  assert.equal(call('two'), 142);
});

test('a thread is joined once', () => {
  assert.equal(call('again', 0n), 3);
});
