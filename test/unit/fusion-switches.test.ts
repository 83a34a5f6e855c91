// Every fusion has a switch, and says in a comment what it has done.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { assemblyText, compileNative, nativeTarget } from '../../src/session/native.ts';
import { defaultFusions, defaultOptions, type Fusions } from '../../src/target/native.ts';

const il = `
export function l $f(l %a, l %b, l %p, w %i) {
@start
	%m =l mul %a, %b
	%s =l add %m, %p
	%h =l shl %b, 3
	%t =l add %s, %h
	%x =l extsw %i
	%o =l shl %x, 3
	%q =l add %p, %o
	%v =l loadl %q
	%p1 =l add %p, 8
	%u =l loadl %p
	%w =l loadl %p1
	%r =l xor %v, %t
	%r =l xor %r, %u
	%r =l sub %r, %w
	ret %r
}
export function l $count(l %n) {
@start
	%s =l copy 1
@loop
	%s =l mul %s, %n
	%n =l sub %n, 1
	%c =w cnel %n, 0
	jnz %c, @loop, @end
@end
	ret %s
}`;

async function listing(target: string, fusions: Partial<Fusions>): Promise<string> {
  const native = (await nativeTarget(target))!;
  const options = { ...defaultOptions, comments: true, fusions: { ...defaultFusions, ...fusions } };
  return assemblyText(compileNative(parse(il).module, native, 1, options), native, options);
}

const rows: readonly [target: string, fusion: keyof Fusions, instruction: RegExp, comment: RegExp][] = [
  ['arm64', 'madd', /\bmadd\b/, /fused: multiply and add/],
  ['arm64', 'shift', /add x\d+, x\d+, x\d+, lsl #3/, /fused: shifted operand/],
  ['arm64', 'indexed', /ldr x\d+, \[x\d+, [wx]\d+, sxtw #3\]/, /fused: indexed address/],
  ['arm64', 'pairs', /\bldp\b/, /fused: pair/],
  ['arm64', 'branches', /\bcbnz\b/, /fused: compare with zero and branch/],
  ['amd64_sysv', 'indexed', /\[r\w+ \+ 8\*r\w+\]/, /fused: indexed address/],
  ['amd64_sysv', 'branches', /(add|sub) r\w+, -?1\n[^\n]*#[^\n]*\n\s*jne\b/, /fused: the flags of the result/],
];

for (const [target, fusion, instruction, comment] of rows) {
  test(`${target}: ${fusion}`, async () => {
    const on = await listing(target, {});
    assert.match(on, instruction);
    assert.match(on, comment);
    const off = await listing(target, { [fusion]: false });
    assert.doesNotMatch(off, instruction);
    assert.doesNotMatch(off, comment);
  });
}
