// Selection of 128-bit vectors: nearly every operation of the IL is one of Advanced SIMD, its lanes the arrangement.

import type { Ins } from '../../il/ir.ts';
import { type Lane, laneCls, opNames } from '../../il/ops.ts';
import { Cls, noRef, type Ref } from '../../il/ref.ts';
import { numberOf } from '../lower.ts';
import { Arm } from './kinds.ts';
import { arrangementOf, op } from './operations.ts';
import type { Handle } from './select-integer.ts';
import type { Selector } from './selector.ts';

const { v } = Cls;

const laneOf = (ins: Ins): Lane => opNames[ins.op]!.at(-1) as Lane;
const isFloat = (lane: Lane): boolean => lane === 's' || lane === 'd';

const binary =
  (kind: number): Handle =>
  (s, ins) =>
    s.emit(op(kind, arrangementOf(laneOf(ins))), v, ins.to, s.asReg(ins.a, v), s.asReg(ins.b, v));

const unary =
  (kind: number): Handle =>
  (s, ins) =>
    s.emit(op(kind, arrangementOf(laneOf(ins))), v, ins.to, s.asReg(ins.a, v));

const bitwise =
  (kind: number): Handle =>
  (s, { to, a, b }) =>
    s.emit(op(kind), v, to, s.asReg(a, v), s.asReg(b, v));

/** The addend is the register that is changed. */
function fuse(s: Selector, ins: Ins): void {
  const [a, b, c] = [s.asReg(ins.a, v), s.asReg(ins.b, v), s.asReg(ins.c, v)];
  s.emit(op(Arm.NEON_FMA, arrangementOf(laneOf(ins))), v, ins.to, c, a, b);
}

function duplicate(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  s.emit(op(Arm.NEON_DUP, arrangementOf(lane)), v, ins.to, s.asReg(ins.a, laneCls[lane]));
}

/** Floats end in lane 0, where the scalar register is; integers are moved from there. */
function sum(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const arrangement = arrangementOf(lane);
  const a = s.asReg(ins.a, v);
  if (isFloat(lane)) return s.emit(op(Arm.NEON_ADDV, arrangement), ins.cls, ins.to, a);
  const total = s.value(op(Arm.NEON_ADDV, arrangement), v, a);
  getFrom(s, lane, ins.to, total, 0);
}

function getLane(s: Selector, ins: Ins): void {
  getFrom(s, laneOf(ins), ins.to, s.asReg(ins.a, v), numberOf(s.fn, ins.b));
}

function getFrom(s: Selector, lane: Lane, to: Ref, from: Ref, index: number): void {
  s.emit(op(Arm.NEON_GET, arrangementOf(lane)), laneCls[lane], to, from, s.imm(index), noRef);
}

function setLane(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const value = s.asReg(ins.c, laneCls[lane]);
  const index = s.imm(numberOf(s.fn, ins.b));
  s.emit(op(Arm.NEON_SET, arrangementOf(lane)), v, ins.to, s.asReg(ins.a, v), index, value);
}

function family<Name extends string>(name: Name, lanes: string, handle: Handle): Record<`${Name}${Lane}`, Handle> {
  return Object.fromEntries(lanes.split(' ').map((lane) => [name + lane, handle])) as Record<`${Name}${Lane}`, Handle>;
}

const all = 'b h w l s d';

export const vectorHandlers = {
  ...family('vadd', all, binary(Arm.NEON_ADD)),
  ...family('vsub', all, binary(Arm.NEON_SUB)),
  ...family('vmul', 'b h w s d', binary(Arm.NEON_MUL)),
  ...family('vdiv', 's d', binary(Arm.NEON_DIV)),
  ...family('vneg', all, unary(Arm.NEON_NEG)),
  ...family('vabs', all, unary(Arm.NEON_ABS)),
  ...family('vmin', 'b h w s d', binary(Arm.NEON_MIN)),
  ...family('vmax', 'b h w s d', binary(Arm.NEON_MAX)),
  ...family('vsqrt', 's d', unary(Arm.NEON_SQRT)),
  ...family('vfma', 'b h w s d', fuse),
  ...family('vdup', all, duplicate),
  ...family('vsum', all, sum),
  ...family('vget', all, getLane),
  ...family('vset', all, setLane),
  vand: bitwise(Arm.NEON_AND),
  vor: bitwise(Arm.NEON_ORR),
  vxor: bitwise(Arm.NEON_EOR),
};
