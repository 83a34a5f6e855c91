// Where arguments and results travel on ARM64: AAPCS64 and Apple's variant, on the cases in which they are easily wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TypeDef } from '../../src/il/ir.ts';
import { parse } from '../../src/il/parse.ts';
import { Cls, Ext } from '../../src/il/ref.ts';
import { type Abi, aapcs64, appleArm64, assign } from '../../src/target/arm64/abi.ts';
import type { Passed, Place } from '../../src/target/calls.ts';
import { firstVector } from '../../src/target/arm64/fn.ts';
import { compileModule, defaultOptions } from '../../src/target/native.ts';
import { arm64Targets } from '../../src/target/arm64/target.ts';

const { types } = parse(`
type :two = { l 2 }
type :three = { l 3 }
type :odd = { w, b }
type :hfa = { s 4 }
type :five = { s 5 }
type :inner = { d }
type :nested = { :inner, d }
type :mixed = { s, d }
type :either = { { s 2 } { s } }
type :wide = align 16 { l 2 }
type :opaque = align 8 { 16 }
type :none = { }
`).module;

const typeOf = (name: string): TypeDef => types.find((type) => type.name === name)!;

/** `w l s d v`, sub-words `sb ub sh uh`, `env`, or the name of a type. */
function passed(word: string): Passed {
  const plain = { ext: Ext.none, type: null, isEnv: false };
  const cls = ['w', 'l', 's', 'd', 'v'].indexOf(word);
  if (cls >= 0) return { ...plain, cls };
  if (word in Ext && word !== 'none') return { ...plain, cls: Cls.w, ext: Ext[word as 'sb'] };
  if (word === 'env') return { ...plain, cls: Cls.l, isEnv: true };
  return { ...plain, cls: Cls.l, type: typeOf(word) };
}

function describe({ parts, stack, isReference }: Place): string {
  const names = parts.map(({ register, cls }) =>
    register < firstVector ? `${cls === Cls.w ? 'w' : 'x'}${register}` : `${'??sdv'[cls]}${register - firstVector}`,
  );
  const text = stack >= 0 ? `[${stack}]` : names.join('+') || '-';
  return isReference ? `*${text}` : text;
}

/** Places of the arguments; those behind `...` are variadic. */
function places(abi: Abi, list: string): string {
  const words = list.split(' ');
  const at = words.indexOf('...');
  const args = words.filter((word) => word !== '...').map(passed);
  const found = assign(args, null, at < 0 ? args.length : at, abi, types);
  return `${found.places.map(describe).join(' ')} | ${found.stackSize}`;
}

function result(name: string): string {
  const found = assign([], passed(name), 0, aapcs64, types);
  return found.isResultInMemory ? 'x8' : describe(found.result);
}

test('scalars fill their bank, then the stack', () => {
  assert.equal(places(aapcs64, 'w l s d v env l'), 'w0 x1 s0 d1 v2 x9 x2 | 0');
  assert.equal(places(aapcs64, 'l l l l l l l l w ub l'), 'x0 x1 x2 x3 x4 x5 x6 x7 [0] [8] [16] | 24');
  assert.equal(places(aapcs64, 'd d d d d d d d s v d'), 'd0 d1 d2 d3 d4 d5 d6 d7 [0] [16] [32] | 40');
});

test('aggregates in general registers, all or nothing', () => {
  assert.equal(places(aapcs64, 'two odd three none l'), 'x0+x1 x2 *x3 - x4 | 0');
  assert.equal(places(aapcs64, 'l l l l l l l two l'), 'x0 x1 x2 x3 x4 x5 x6 [0] [16] | 24');
  assert.equal(places(aapcs64, 'l wide l'), 'x0 x2+x3 x4 | 0');
  assert.equal(places(aapcs64, 'l l l l l l l l three opaque'), 'x0 x1 x2 x3 x4 x5 x6 x7 *[0] *[8] | 16');
});

test('homogeneous aggregates of floats', () => {
  assert.equal(places(aapcs64, 'hfa nested either mixed five'), 's0+s1+s2+s3 d4+d5 s6+s7 x0+x1 *x2 | 0');
  assert.equal(places(aapcs64, 'd d d d d hfa s'), 'd0 d1 d2 d3 d4 [0] [16] | 24');
});

test('results', () => {
  const found = ['w', 'd', 'two', 'three', 'hfa', 'mixed', 'five', 'none'].map(result);
  assert.deepEqual(found, ['w0', 'd0', 'x0+x1', 'x8', 's0+s1+s2+s3', 'x0+x1', 'x8', '-']);
});

test('Apple packs the stack and puts variadic arguments there', () => {
  const full = 'l l l l l l l l';
  const registers = 'x0 x1 x2 x3 x4 x5 x6 x7';
  assert.equal(places(appleArm64, `${full} ub sh w ub l`), `${registers} [0] [2] [4] [8] [16] | 24`);
  assert.equal(places(appleArm64, 'd d d d d d d d s s hfa'), 'd0 d1 d2 d3 d4 d5 d6 d7 [0] [4] [8] | 24');
  assert.equal(places(appleArm64, 'l ... w d two'), 'x0 [0] [8] [16] | 32');
  assert.equal(places(appleArm64, `${full} ub ... w`), `${registers} [0] [8] | 16`);
  assert.equal(places(aapcs64, 'l ... w d two'), 'x0 w1 d0 x2+x3 | 0');
});

test('a variadic function of the Apple variant reads a pointer; every record of it is valid', () => {
  const text = `
export function l $sum(w %n, ...) {
@start
	%list =l alloc8 8
	vastart %list
	%a =l vaarg %list
	%b =d vaarg %list
	%i =l dtosi %b
	%r =l add %a, %i
	%s =w call $narrow(sb %n)
	ret %r
}
function sb $narrow(sb %x) {
@start
	ret %x
}`;
  for (const target of arm64Targets) {
    const insts = compileModule(parse(text).module, target, { ...defaultOptions, verify: true });
    const saves = insts.filter(({ cls, kind }) => cls === Cls.v && kind < 320).length;
    // Linux saves q0 to q7, Apple nothing.
    assert.equal(saves > 0, target.name === 'arm64', target.name);
  }
});
