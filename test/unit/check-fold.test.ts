// Constants are folded to what the running program would compute, and left alone where that could differ.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  compareText,
  foldArithmetic,
  floatConstant,
  foldText,
  integerConstant,
  literal,
  textConstant,
  truncate,
  wrap,
} from '../../src/check/fold.ts';
import type { Expr } from '../../src/check/typed.ts';
import {
  byteType,
  doubleType,
  integerType,
  longType,
  singleType,
  ubyteType,
  uintegerType,
  ulongType,
} from '../../src/check/types.ts';

const shown = (e: Expr | null): unknown => (e && 'value' in e ? e.value : e);

test('integers wrap in their type, literals grow', () => {
  const most = integerConstant(2147483647n);
  assert.equal(shown(foldArithmetic('add', integerType, most, integerConstant(1n))), -2147483648n);
  assert.equal(shown(foldArithmetic('add', integerType, literal(2147483647n), literal(1n))), 2147483648n);
  assert.equal(shown(foldArithmetic('multiply', longType, literal(2n ** 62n), literal(4n))), 2 ** 64);
  assert.equal(wrap(300n, byteType), 44n);
  assert.equal(wrap(-1n, ubyteType), 255n);
});

test('quotient and remainder go toward zero; a zero divisor is left for the run', () => {
  const of = (op: 'quotient' | 'remainder', a: bigint, b: bigint): unknown =>
    shown(foldArithmetic(op, integerType, integerConstant(a), integerConstant(b)));
  assert.equal(of('quotient', -7n, 2n), -3n);
  assert.equal(of('remainder', -7n, 3n), -1n);
  assert.equal(of('quotient', -2147483648n, -1n), -2147483648n);
  assert.equal(of('remainder', 5n, 0n), null);
  assert.equal(foldArithmetic('divide', doubleType, floatConstant(1), floatConstant(0)), null);
});

test('SINGLE is rounded after each operator, infinities and inexact powers wait', () => {
  const third = foldArithmetic('divide', singleType, floatConstant(1, singleType), floatConstant(3, singleType));
  assert.equal(shown(third), Math.fround(1 / 3));
  assert.equal(foldArithmetic('multiply', doubleType, floatConstant(1e308), floatConstant(10)), null);
  assert.equal(shown(foldArithmetic('power', doubleType, floatConstant(2), floatConstant(10))), 1024);
  assert.equal(foldArithmetic('power', doubleType, floatConstant(2), floatConstant(0.5)), null);
  assert.equal(foldArithmetic('power', doubleType, floatConstant(0), floatConstant(-1)), null);
  assert.equal(foldArithmetic('power', doubleType, floatConstant(10), floatConstant(30)), null);
});

test('floats are cut off and saturate', () => {
  assert.equal(truncate(42.8, integerType), 42n);
  assert.equal(truncate(-3.7, integerType), -3n);
  assert.equal(truncate(1e20, integerType), 2147483647n);
  assert.equal(truncate(300.5, byteType), 44n);
  assert.equal(truncate(-1, uintegerType), 4294967295n);
  assert.equal(truncate(1e30, ulongType), 2n ** 64n - 1n);
  assert.equal(truncate(-1, ulongType), 2n ** 64n - 1n);
  assert.equal(truncate(Number.NaN, longType), 0n);
});

test('strings count and compare by code points', () => {
  const fold = (name: string, ...args: (string | number)[]): unknown =>
    shown(
      foldText(
        name,
        args.map((arg) => (typeof arg === 'string' ? textConstant(arg) : integerConstant(BigInt(arg), longType))),
      ),
    );
  assert.equal(fold('LEN', 'h😀é'), 3n);
  assert.equal(fold('MID$', 'a😀b', 2, 1), '😀');
  assert.equal(fold('RIGHT$', 'a😀b', 2), '😀b');
  assert.equal(fold('INSTR', 'a😀ba', 'a'), 1n);
  assert.equal(fold('INSTR', 2, 'a😀ba', 'a'), 4n);
  assert.equal(fold('CHR$', -1), null);
  assert.equal(fold('STRING$', 3, 'xy'), 'xxx');
  assert.equal(fold('UCASE$', 'aé'), 'Aé');
  assert.equal(fold('TRIM$', ' \t '), '');
  assert.ok(compareText('\uffff', '😀') < 0);
});
