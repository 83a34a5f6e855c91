// Division by constants: the instructions that replace it, evaluated, against the division itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { foldBits } from '../../src/il/fold.ts';
import { Fn, Ins } from '../../src/il/ir.ts';
import { Op, opNames } from '../../src/il/ops.ts';
import { Cls, clsNames, noRef, type Ref, RefKind } from '../../src/il/ref.ts';
import { divideByConstants } from '../../src/opt/divide.ts';

const random = new Random(7);
const edges = [
  0n,
  1n,
  -1n,
  2n,
  -2n,
  3n,
  5n,
  7n,
  10n,
  100n,
  255n,
  641n,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  -0x8000_0000n,
];
const wideEdges = [...edges, 0x7fff_ffff_ffff_ffffn, -0x8000_0000_0000_0000n, -0x7fff_ffff_ffff_ffffn, 0x1_0000_0001n];

for (const cls of [Cls.w, Cls.l]) {
  for (const op of [Op.div, Op.rem, Op.udiv, Op.urem]) {
    test(`${opNames[op]} ${clsNames[cls]}`, () => {
      const bits = cls === Cls.w ? 32 : 64;
      const pick = (): bigint =>
        BigInt.asIntN(bits, random.chance(2) ? random.pick(wideEdges) : random.u64() >> BigInt(random.below(64)));
      for (let i = 0; i < 1500; i++) {
        const divisor = i < wideEdges.length ? BigInt.asIntN(bits, wideEdges[i]!) : pick();
        const fn = new Fn('f');
        const block = fn.newBlock('start');
        const x = fn.newTemp('x', cls);
        const q = fn.newTemp('q', cls);
        block.ins.push(new Ins(op, cls, q, x, fn.bits(divisor), noRef));
        const isLeft = divisor === 0n || divisor === 1n || divisor === -1n;
        assert.equal(divideByConstants(fn), isLeft ? 0 : 1, String(divisor));
        if (isLeft) continue;
        for (let j = 0; j < 30; j++) {
          const dividend = j < wideEdges.length ? BigInt.asIntN(bits, wideEdges[j]!) : pick();
          const values = new Map<Ref, bigint>([[x, dividend]]);
          const read = (ref: Ref): bigint | undefined =>
            (ref & 7) === RefKind.con ? fn.cons[ref >>> 3]!.bits : values.get(ref);
          for (const ins of block.ins) values.set(ins.to, foldBits(ins.op, ins.cls, read(ins.a)!, read(ins.b))!);
          assert.equal(values.get(q), foldBits(op, cls, dividend, divisor), `${dividend} ${opNames[op]} ${divisor}`);
        }
      }
    });
  }
}
