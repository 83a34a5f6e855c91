// The text form under stress: random modules survive printing and reading, random damage is reported and never
// thrown, floats keep every bit.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { abiOf, abiOfExt, abiOfType, DataBuilder, FnBuilder } from '../../src/il/build.ts';
import { printFloat, readFloat } from '../../src/il/float-text.ts';
import { doubleBits, Fn, Module, singleBits, TypeDef } from '../../src/il/ir.ts';
import { layoutType } from '../../src/il/layout.ts';
import { Flag, Op, Operand, operandOf, opFlags, opNames, clsTable, opRows } from '../../src/il/ops.ts';
import { arities } from '../../src/il/keywords.ts';
import { parse } from '../../src/il/parse.ts';
import { print } from '../../src/il/print.ts';
import { Cls, Ext, int, noRef, type Ref } from '../../src/il/ref.ts';
import { verify } from '../../src/il/verify.ts';
import { firstDifference } from '../../tools/il-equal.ts';

const folder = new URL('../il/', import.meta.url);
const corpus = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Operations whose operands must be of a kind that is not drawn here. */
const skipped = new Set([Op.vastart, Op.dbgloc, Op.alloc4, Op.alloc8, Op.alloc16]);

/** A module of random instructions of every operation, made by the builder. */
function randomModule(random: Random): Module {
  const module = new Module();
  const pair = new TypeDef('pair');
  pair.bodies = [
    [
      { kind: 'l', type: -1, count: 1 },
      { kind: 'd', type: -1, count: 2 },
    ],
  ];
  layoutType(pair, module.types);
  module.types.push(pair);
  new DataBuilder('table')
    .int(4, random.u32())
    .float(8, random.u64())
    .float(4, random.u64())
    .symbol('f', 8n)
    .bytes(Uint8Array.from({ length: 9 }, () => random.below(256)))
    .align(16)
    .finish(module);
  module.attributes.set('helper', random.below(32));
  const build = new FnBuilder('f', { cls: Cls.l, ext: Ext.none, type: 0 }, { isExport: random.chance(2) });
  const values: Ref[][] = [[], [], [], [], []];
  for (const cls of Object.values(Cls)) values[cls]!.push(build.param(abiOf(cls), 'x$'));
  values[1]!.push(build.param(abiOfType(0), '1 odd name'), build.envParam('x$'));
  values[0]!.push(build.param(abiOfExt(Ext.sh), 'x$.1'));
  values[1]!.push(build.alloc(16, 8));
  const operand = (cls: number): Ref => {
    if (cls === Cls.v || !random.chance(3)) return random.pick(values[cls]!);
    if (cls === Cls.s) return build.fn.float(BigInt(random.u32()), 1);
    if (cls === Cls.d) return build.fn.float(random.u64(), 2);
    return random.chance(4) ? build.address('table', 4n) : build.bits(random.u64());
  };
  for (let count = 0; count < 60; count++) {
    const op = random.below(opRows.length);
    if (opRows[op]!.internal || skipped.has(op)) continue;
    const cls = random.below(5);
    if ((clsTable[op]! & (1 << cls)) === 0) continue;
    const refs = [0, 1, 2].map((position): Ref => {
      if (position >= arities[op]!) return noRef;
      const kind = operandOf(op, cls, position);
      return kind === Operand.constant ? int(random.below(2)) : operand(kind);
    });
    build.at(random.below(3));
    if ((opFlags[op]! & Flag.hasResult) === 0) build.effect(op, refs[0], refs[1], refs[2]);
    else values[cls]!.push(build.ins(op, cls as Cls, refs[0], refs[1], refs[2], random.pick(['t', 'u', 't.1', 'ü'])));
    if (random.chance(12)) build.place(build.newBlock(random.pick(['loop', 'end', 'loop.1'])));
    if (random.chance(15)) {
      const args = [0, 1, 2, 3].map((each) => ({ abi: abiOf(each as Cls), value: operand(each) }));
      const result = build.call(build.address('g'), args, abiOf(Cls.d), random.chance(2) ? { variadicFrom: 2 } : {});
      values[Cls.d]!.push(result);
    }
  }
  build.ret(operand(Cls.l));
  build.finish(module);
  return module;
}

test('random modules survive print and parse', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const module = randomModule(new Random(seed));
    assert.deepEqual(verify(module), [], `seed ${seed}`);
    const text = print(module);
    const again = parse(text);
    assert.deepEqual(again.diagnostics, [], `seed ${seed}\n${text}`);
    assert.equal(firstDifference(module, again.module), null, `seed ${seed}\n${text}`);
    assert.equal(print(again.module), text);
  }
});

test('the comparison of modules sees a change', () => {
  const [a, b] = [randomModule(new Random(5)), randomModule(new Random(5))];
  assert.equal(firstDifference(a, b), null);
  const block = b.fns[0]!.blocks[0]!;
  const ins = block.ins.find((each) => each.op === Op.alloc8)!;
  ins.op = Op.alloc16;
  assert.match(firstDifference(a, b)!, /instruction/);
});

test('a place may be in another file than the function', () => {
  const text =
    'dbgfile "a.bas"\nfunction w $f() {\n@start\n\tdbgloc 1\n\tdbgloc 2, 3\n\tdbgloc 4, 0, "b \\"c\\".bi"\n\tret 0\n}\n';
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(verify(module), []);
  assert.equal(print(module), text);
  module.fns[0]!.files = [];
  assert.match(verify(module)[0]!.message, /no such file/);
  assert.match(parse(text.replace('"b', 'b')).diagnostics[0]!.message, /expected a string/);
});

test('damaged text is reported and never thrown', () => {
  const random = new Random(7);
  let reported = 0;
  for (let round = 0; round < 1500; round++) {
    const text = random.pick(corpus).slice(0, 3000);
    const at = random.below(text.length);
    const insertion = random.pick([
      '',
      '%',
      '@',
      '$',
      '"',
      '{',
      '}',
      '(',
      '\n',
      '=w',
      ' 1',
      '\0',
      '\\',
      'phi',
      ',',
      '...',
    ]);
    const damaged = text.slice(0, at) + insertion + text.slice(at + random.below(8));
    const { module, diagnostics, positions } = parse(damaged);
    const found = diagnostics.length > 0 ? diagnostics : verify(module, { positions });
    reported += found.length > 0 ? 1 : 0;
    for (const { line, column, message } of found) {
      assert.ok(line > 0 && column > 0 && message !== '', `${line}:${column} ${message}\n${damaged}`);
    }
  }
  assert.ok(reported > 700, `${reported} of 1500 were reported`);
});

test('floats keep their bits', () => {
  const random = new Random(3);
  const doubles = [
    0n,
    1n << 63n,
    1n,
    0x7ff0n << 48n,
    0xfff8n << 48n,
    0x7ff8_0000_0000_1234n,
    doubleBits(0.1),
    0xfn << 48n,
  ];
  for (let i = 0; i < 2000; i++) doubles.push(random.u64());
  for (const bits of doubles) {
    const text = printFloat(bits, 8);
    const isSignalling = ((bits >> 51n) & 0xfffn) === 0xffen && (bits & 0x7_ffff_ffff_ffffn) !== 0n;
    if (text === null) assert.ok(isSignalling);
    else assert.equal(readFloat(text, 0, 8)!.bits, bits, text);
  }
  const singles = [0n, 1n << 31n, 1n, 0x7f80_0000n, 0xffc0_0000n, 0x7fc0_1234n, 0x7f7f_ffffn, 0x0080_0000n];
  for (let i = 0; i < 2000; i++) singles.push(BigInt(random.u32()));
  for (const bits of singles) {
    const text = printFloat(bits, 4);
    if (text !== null) assert.equal(readFloat(text, 0, 4)!.bits, bits, text);
  }
});

test('text is rounded to single once', () => {
  // 1 + 2^-24 is the middle between two singles; digits far behind decide.
  const bits = (text: string): bigint => readFloat(text, 0, 4)!.bits;
  assert.equal(bits('1.000000059604644775390625'), singleBits(1));
  assert.equal(bits('1.000000059604644775390625000000000000000000001'), singleBits(1) + 1n);
  assert.equal(bits('1.000000059604644775390624999999999999999999999'), singleBits(1));
  assert.equal(bits('0x1.000001p0'), singleBits(1));
  assert.equal(bits('0x1.00000100000001p0'), singleBits(1) + 1n);
  assert.equal(bits('0x1p-150'), 0n);
  assert.equal(bits('0x1.8p-150'), 1n);
  assert.equal(bits('7.006492321624086e-46'), 1n);
  assert.equal(bits('1e400'), 0x7f80_0000n);
  assert.equal(bits('3.4028235677973367e38'), 0x7f80_0000n);
  assert.equal(bits('3.4028235677973366e38'), 0x7f7f_ffffn);
});

test('the corpus has every operation', () => {
  const used = new Set<number>();
  for (const text of corpus) {
    for (const fn of parse(text).module.fns) {
      for (const block of fn.blocks) for (const ins of block.ins) used.add(ins.op);
    }
  }
  const missing = opNames.filter((_, op) => !opRows[op]!.internal && !used.has(op));
  assert.deepEqual(missing, []);
});

test('a limit on operands holds, and names may be long', () => {
  const args = (count: number): string => Array.from({ length: count }, () => 'w 1').join(', ');
  const fn = (count: number): string => `function $f() {\n@start\n\tcall $g(${args(count)})\n\tret\n}\n`;
  assert.deepEqual(parse(fn(63)).diagnostics, []);
  assert.match(parse(fn(64)).diagnostics[0]!.message, /more than 63/);
  assert.deepEqual(parse(fn(1).replaceAll('$f', `$${'f'.repeat(500)}`)).diagnostics, []);
  assert.ok(new Fn('x').blocks.length === 0);
});
