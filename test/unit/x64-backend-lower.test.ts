// Lowerings that both native targets use, checked by the interpreter: divisions by constants against division itself,
// copies of every length, switches of every shape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Op } from '../../src/il/ops.ts';
import { parse } from '../../src/il/parse.ts';
import { verify } from '../../src/il/verify.ts';
import { fillCfg } from '../../src/il/cfg.ts';
import { Interpreter } from '../../src/interp/interpreter.ts';
import { Random } from '../../src/base/random.ts';
import { lowerOperations, lowerSwitches } from '../../src/target/lower.ts';

const wordEdges = [0, 1, -1, 2, -2, 3, 7, 10, 99, 100, -100, 0x7fff_ffff, -0x7fff_ffff, -0x8000_0000, 0x8000, 0x1_0000];
const longEdges = [
  ...wordEdges.map(BigInt),
  0x8000_0000n,
  0xffff_ffffn,
  0x1_0000_0000n,
  0x7fff_ffff_ffff_ffffn,
  -0x7fff_ffff_ffff_ffffn,
  -0x8000_0000_0000_0000n,
  -0x8000_0000_0000_0001n + 3n,
];

function divisors(bits: 32 | 64): bigint[] {
  const list: bigint[] = [];
  for (let i = 1n; i <= 130n; i++) list.push(i, -i);
  for (let k = 8n; k < BigInt(bits); k++)
    list.push(1n << k, (1n << k) - 1n, (1n << k) + 1n, -(1n << k), 3n << (k - 2n));
  const random = new Random(5);
  for (let i = 0; i < 60; i++) list.push(BigInt(random.below(2 ** 30)) << BigInt(random.below(bits - 30)));
  return [...new Set(list.map((each) => BigInt.asIntN(bits, each)))].filter((each) => each !== 0n);
}

for (const [letter, bits] of [
  ['w', 32],
  ['l', 64],
] as const) {
  for (const op of ['div', 'rem', 'udiv', 'urem'] as const) {
    test(`${op} of class ${letter} by constants`, () => {
      const list = divisors(bits);
      const text = list
        .map(
          (divisor, i) =>
            `export function ${letter} $f${i}(${letter} %n) {\n@s\n\t%r =${letter} ${op} %n, ${divisor}\n\tret %r\n}\n`,
        )
        .join('');
      const { module } = parse(text);
      let left = 0;
      for (const fn of module.fns) {
        fillCfg(fn);
        lowerOperations(fn);
        left += fn.blocks[0]!.ins.filter((ins) => ins.op === Op[op]).length;
      }
      assert.equal(left, 0);
      assert.deepEqual(verify(module), []);
      const interpreter = new Interpreter(module);
      const isSigned = op === 'div' || op === 'rem';
      const read = (value: bigint): bigint => (isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value));
      list.forEach((divisor, i) => {
        const near = [divisor, divisor - 1n, divisor + 1n, divisor * 5n - 1n, divisor * 7n];
        for (const n of [...longEdges, ...near]) {
          const [top, bottom] = [read(n), read(divisor)];
          if (isSigned && bottom === -1n && top === -(1n << BigInt(bits - 1))) continue;
          const exact = op === 'div' || op === 'udiv' ? top / bottom : top % bottom;
          const argument = bits === 32 ? Number(BigInt.asIntN(32, n)) : BigInt.asIntN(64, n);
          const result = interpreter.call(`f${i}`, [argument]);
          assert.equal(result.kind, 'returned');
          if (result.kind !== 'returned') continue;
          assert.equal(read(BigInt(result.value!)), exact, `${top} ${op} ${bottom}`);
        }
      });
    });
  }
}

test('blits of every length copy these bytes and no others', () => {
  for (let size = 0; size <= 70; size++) {
    const { module } = parse(`
data $from = { ${Array.from({ length: 80 }, (_, i) => `b ${i + 1}`).join(', ')} }
data $to = { z 80 }
export function w $f(l %i) {
@s
	blit $from, $to, ${size}
	%p =l add $to, %i
	%r =w loadub %p
	ret %r
}
`);
    fillCfg(module.fns[0]!);
    lowerOperations(module.fns[0]!);
    assert.equal(
      module.fns[0]!.blocks[0]!.ins.some((ins) => ins.op === Op.blit),
      false,
    );
    const interpreter = new Interpreter(module);
    for (let i = 0; i < 80; i++) {
      const result = interpreter.call('f', [BigInt(i)]);
      assert.ok(result.kind === 'returned');
      assert.equal(result.value, i < size ? i + 1 : 0, `byte ${i} of ${size}`);
    }
  }
});

test('switches of every shape reach what they did', () => {
  const random = new Random(11);
  for (let round = 0; round < 60; round++) {
    const count = random.below(9);
    const cases = Array.from({ length: count }, () => `@t${random.below(4)}`);
    const used = [...new Set([...cases, '@t9'])];
    const blocks = used.map(
      (name) => `${name}\n\t%x${name[2]} =w phi @s ${Number(name[2]) * 11}\n\tret %x${name[2]}\n`,
    );
    const text = `export function w $f(w %i) {\n@s\n\tswitch %i, ${['@t9', ...cases].join(', ')}\n${blocks.join('')}}\n`;
    const { module, diagnostics } = parse(text);
    assert.deepEqual(diagnostics, [], text);
    const fn = module.fns[0]!;
    fillCfg(fn);
    lowerSwitches(fn);
    assert.deepEqual(verify(module), [], text);
    const interpreter = new Interpreter(module);
    for (let i = -2; i < count + 3; i++) {
      const result = interpreter.call('f', [i]);
      assert.ok(result.kind === 'returned', text);
      const target = i >= 0 && i < count ? cases[i]! : '@t9';
      assert.equal(result.value, Number(target[2]) * 11, `${text}\n${i}`);
    }
  }
});
