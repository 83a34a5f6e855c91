// Where arguments and results travel on x86-64: System V and Windows, without running anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { Cls, Ext } from '../../src/il/ref.ts';
import { eightbytes, systemV } from '../../src/target/x64/abi.ts';
import { windows } from '../../src/target/x64/abi-windows.ts';
import type { Passed, Place } from '../../src/target/calls.ts';
import type { Convention } from '../../src/target/x64/convention.ts';
import { firstVector, R } from '../../src/target/x64/fn.ts';

const { module } = parse(`
type :ii = { w, w }
type :id = { w, d }
type :ss = { s, s }
type :sss = { s 3 }
type :big = { l 3 }
type :three = { b 3 }
type :nested = { :ss, l }
type :union = { { d } { l } }
type :wide = align 16 { l 2 }
type :opaque = align 8 { 16 }
type :empty = { }
`);
const typeOf = (name: string) => module.types.find((type) => type.name === name)!;
const scalar = (cls: number): Passed => ({ cls, ext: Ext.none, type: null, isEnv: false });
const aggregate = (name: string): Passed => ({ ...scalar(Cls.l), type: typeOf(name) });
const [w, l, s, d] = [Cls.w, Cls.l, Cls.s, Cls.d].map(scalar) as [Passed, Passed, Passed, Passed];
const xmm = (n: number): number => firstVector + n;

const registersOf = ({ parts }: Place): number[] => parts.map(({ register }) => register);

/** Places as text: registers, or s+offset; * for the address of a copy. */
function places(
  convention: Convention,
  args: Passed[],
  result: Passed | null = null,
  variadicFrom = args.length,
): string {
  const names = new Map<number, string>(Object.entries(R).map(([name, number]) => [number, name]));
  const nameOf = (register: number): string => names.get(register) ?? `x${register - firstVector}`;
  return convention
    .assign(args, result, variadicFrom)
    .places.map((place) => {
      const { stack, isReference, twin } = place;
      const registers = registersOf(place);
      const where = stack >= 0 ? `s+${stack}` : registers.length === 0 ? '-' : registers.map(nameOf).join(':');
      return `${isReference ? '*' : ''}${where}${twin >= 0 ? `=${nameOf(twin)}` : ''}`;
    })
    .join(' ');
}

test('eightbytes: integers dominate, memory beyond sixteen bytes', () => {
  const of = (name: string): string =>
    eightbytes(typeOf(name), module.types)
      ?.map((isSse) => (isSse ? 'S' : 'I'))
      .join('') ?? 'memory';
  assert.deepEqual(['ii', 'id', 'ss', 'sss', 'big', 'three', 'nested', 'union', 'wide', 'opaque'].map(of), [
    'I',
    'IS',
    'S',
    'SS',
    'memory',
    'I',
    'SI',
    'I',
    'II',
    'memory',
  ]);
});

test('System V: registers of both kinds count apart, the rest goes to the stack', () => {
  const sysv = systemV(module.types);
  assert.equal(places(sysv, [w, d, l, s, w, w, w, w, w, d]), 'rdi x0 rsi x1 rdx rcx r8 r9 s+0 x2');
  assert.equal(places(sysv, Array<Passed>(10).fill(d)), 'x0 x1 x2 x3 x4 x5 x6 x7 s+0 s+8');
});

test('System V: an aggregate goes whole to registers or whole to the stack', () => {
  const sysv = systemV(module.types);
  assert.equal(places(sysv, [l, l, l, l, l, aggregate('wide'), l]), 'rdi rsi rdx rcx r8 s+0 r9');
  assert.equal(places(sysv, [aggregate('id'), aggregate('big'), aggregate('ss')]), 'rdi:x0 s+0 x1');
  assert.equal(places(sysv, [aggregate('empty'), w]), '- rdi');
  assert.equal(
    places(sysv, [aggregate('big'), l, l, l, l, l, l, l, aggregate('wide')]),
    's+0 rdi rsi rdx rcx r8 r9 s+24 s+32',
  );
});

test('System V: results', () => {
  const sysv = systemV(module.types);
  const odd = sysv.assign([], aggregate('sss'), 0).result.parts;
  assert.deepEqual(
    odd.map(({ cls, offset }) => [cls, offset]),
    [
      [Cls.d, 0],
      [Cls.s, 8],
    ],
  );
  assert.deepEqual(registersOf(sysv.assign([], aggregate('nested'), 0).result), [xmm(0), R.rax]);
  assert.deepEqual(registersOf(sysv.assign([], aggregate('wide'), 0).result), [R.rax, R.rdx]);
  assert.deepEqual(registersOf(sysv.assign([], s, 0).result), [xmm(0)]);
  const inMemory = sysv.assign([w], aggregate('big'), 1);
  assert.equal(inMemory.isResultInMemory, true);
  assert.deepEqual(registersOf(inMemory.places[0]!), [R.rsi]);
});

test('Windows: positions are shared by both kinds of registers', () => {
  assert.equal(places(windows, [w, d, l, s, w, d]), 'rcx x1 r8 x3 s+32 s+40');
});

test('Windows: aggregates of one, two, four and eight bytes are integers, others references', () => {
  assert.equal(
    places(windows, [aggregate('ii'), aggregate('three'), aggregate('big'), aggregate('ss')]),
    'rcx *rdx *r8 r9',
  );
  assert.equal(places(windows, [w, w, w, w, aggregate('big')]), 'rcx rdx r8 r9 *s+32');
});

test('Windows: variadic floats travel in both registers', () => {
  assert.equal(places(windows, [l, d, d], null, 1), 'rcx x1=rdx x2=r8');
});

test('Windows: results and the space that callees may use', () => {
  assert.deepEqual(registersOf(windows.assign([], aggregate('ss'), 0).result), [R.rax]);
  assert.deepEqual(registersOf(windows.assign([], d, 0).result), [xmm(0)]);
  const inMemory = windows.assign([w], aggregate('sss'), 1);
  assert.equal(inMemory.isResultInMemory, true);
  assert.equal(inMemory.resultPointer, R.rcx);
  assert.deepEqual(registersOf(inMemory.places[0]!), [R.rdx]);
  assert.equal(windows.assign([], null, 0).stackSize, 32);
  assert.equal(windows.assign([l, l, l, l, l], null, 5).stackSize, 40);
});
