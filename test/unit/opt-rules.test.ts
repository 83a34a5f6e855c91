// Every line of the algebra, both sides evaluated on edge and random values, and matched against real instructions.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { foldBits } from '../../src/il/fold.ts';
import { doubleBits, Fn, Ins, singleBits } from '../../src/il/ir.ts';
import { Op, operandOf } from '../../src/il/ops.ts';
import { Cls, clsNames, noRef, type Ref } from '../../src/il/ref.ts';
import { Algebra, conditions, numberRef, parseRules, type Rule, ruleText, type Term } from '../../src/opt/rules.ts';

const edges = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  5n,
  7n,
  8n,
  16n,
  24n,
  31n,
  32n,
  63n,
  64n,
  127n,
  128n,
  255n,
  256n,
  -128n,
  32767n,
  32768n,
  65535n,
  65536n,
]
  .concat([0x7fff_ffffn, 0x8000_0000n, 0xffff_ffffn, -0x8000_0000n, 0x1_0000_0000n, -0x1_0000_0000n])
  .concat([0x7fff_ffff_ffff_ffffn, -0x8000_0000_0000_0000n]);
const floats = [
  0,
  -0,
  1,
  -1,
  0.5,
  2,
  3.75,
  -2.5,
  1e300,
  -1e300,
  1e-300,
  2 ** 31,
  2 ** 53,
  Infinity,
  -Infinity,
  Number.NaN,
];

/** Classes in which each variable is read. */
function classesOf(term: Term, cls: number, found: Map<number, { kind: string; cls: number }>): void {
  if (term.kind === 'apply' || term.kind === 'fold') {
    term.args.forEach((arg, index) => {
      classesOf(arg, operandOf(term.op, cls, index), found);
    });
  } else if (term.kind !== 'number' && found.get(term.place)?.kind !== 'power') {
    found.set(term.place, { kind: term.kind, cls });
  }
}

function pattern(random: Random, cls: number): bigint {
  if (cls === Cls.s) return singleBits(random.chance(2) ? random.pick(floats) : random.u32() / 65536);
  if (cls === Cls.d) return doubleBits(random.chance(2) ? random.pick(floats) : random.u32() / 65536);
  const bits = random.chance(4) ? BigInt.asIntN(64, random.u64()) : random.pick(edges);
  return cls === Cls.w ? BigInt.asIntN(32, bits) : bits;
}

/** The pattern of a term, undefined where it is not defined. */
function bitsOf(term: Term, cls: number, bound: readonly bigint[]): bigint | undefined {
  switch (term.kind) {
    case 'value':
    case 'constant':
      return bound[term.place]!;
    case 'power':
      return 1n << bound[term.place]!;
    case 'number':
      if (cls === Cls.s) return singleBits(Number(term.text));
      return cls === Cls.d ? doubleBits(Number(term.text)) : BigInt(term.text);
    default: {
      const args = term.args.map((arg, index) => bitsOf(arg, operandOf(term.op, cls, index), bound));
      if (args.some((arg) => arg === undefined)) return undefined;
      return foldBits(term.op, cls, args[0]!, args[1], args[2]);
    }
  }
}

const normal = (bits: bigint, cls: number): bigint =>
  cls === Cls.w || cls === Cls.s ? BigInt.asUintN(32, bits) : BigInt.asUintN(64, bits);

function sample(rule: Rule, cls: number, random: Random): bigint[] {
  const kinds = new Map<number, { kind: string; cls: number }>();
  classesOf(rule.right, cls, kinds);
  classesOf(rule.left, cls, kinds);
  const bound: bigint[] = [];
  for (const [place, { kind, cls: of }] of kinds) {
    bound[place] = kind === 'power' ? BigInt(random.between(1, cls === Cls.w ? 31 : 63)) : pattern(random, of);
  }
  return bound;
}

const rules = parseRules(ruleText);

test(`${rules.length} rules: both sides agree`, () => {
  const random = new Random(2);
  for (const rule of rules) {
    for (const cls of rule.classes) {
      let compared = 0;
      for (let i = 0; i < 3000 && compared < 200; i++) {
        const bound = sample(rule, cls, random);
        const isHeld =
          rule.condition === '' ||
          conditions[rule.condition]!(
            rule.conditionPlaces.map((place) => bound[place]!),
            cls,
          );
        if (!isHeld) continue;
        const left = bitsOf(rule.left, cls, bound);
        // Not defined, or a NaN, of which there are many.
        if (left === undefined) continue;
        const right = bitsOf(rule.right, cls, bound);
        const where = `${rule.text} in ${clsNames[cls]}: ${bound.join(' ')}`;
        assert.ok(right !== undefined, where);
        assert.equal(normal(right, cls), normal(left, cls), where);
        compared++;
      }
      assert.ok(compared >= 20, `${rule.text} in ${clsNames[cls]}: only ${compared} samples`);
    }
  }
});

test('every rule finds its pattern', () => {
  const random = new Random(3);
  for (const rule of rules) {
    for (const cls of rule.classes) {
      let bound = sample(rule, cls, random);
      const places = (): bigint[] => rule.conditionPlaces.map((place) => bound[place]!);
      for (let i = 0; rule.condition !== '' && !conditions[rule.condition]!(places(), cls); i++) {
        assert.ok(i < 10_000);
        bound = sample(rule, cls, random);
      }
      const fn = new Fn('f');
      const def: Ins[] = [];
      const variables: Ref[] = [];
      const build = (term: Term, of: number): Ref => {
        if (term.kind === 'number') return numberRef(fn, term.text, of);
        if (term.kind === 'constant') return fn.bits(bound[term.place]!);
        if (term.kind === 'power')
          return fn.bits(of === Cls.w ? BigInt.asIntN(32, 1n << bound[term.place]!) : 1n << bound[term.place]!);
        if (term.kind === 'value') return (variables[term.place] ??= fn.newTemp(term.name, of));
        const args = term.args.map((arg, index) => build(arg, operandOf(term.op, of, index)));
        const to = fn.newTemp('t', of);
        def[to >>> 3] = new Ins(term.op, of, to, args[0]!, args[1] ?? noRef, args[2] ?? noRef);
        return to;
      };
      const root = def[build(rule.left, cls) >>> 3]!;
      const algebra = new Algebra(fn, def);
      assert.notEqual(algebra.apply(root), -1, `${rule.text} in ${clsNames[cls]}`);
      assert.ok(root.op !== Op.nop);
    }
  }
});
