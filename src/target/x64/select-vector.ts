// Selection of 128-bit vectors. SSE2 is the base, so some operations on bytes, words and longs are put together from
// what it has; SSE4.1 is used where the options allow it.

import type { Ins } from '../../il/ir.ts';
import { type Lane, Op, opNames } from '../../il/ops.ts';
import { Cls, type Ref } from '../../il/ref.ts';
import { numberOf } from '../lower.ts';
import type { X64FormName } from './instructions.ts';
import * as x from './operations.ts';
import { takeNumber } from './select-float.ts';
import type { Handle } from './select-integer.ts';
import type { Selector } from './selector.ts';
import { machineOp } from './traits.ts';

const { v } = Cls;
type Forms = Readonly<Partial<Record<Lane, number>>>;

const form = (name: string): number => machineOp(name as X64FormName);
const both = (name: string): number => form(`${name} x, x`);
const withByte = (name: string): number => form(`${name} x, x, u8`);
const shiftBy = (name: string): number => form(`${name} x, u8`);

/** One form per lane from names separated by spaces, `-` for none. */
function byLane(lanes: string, names: string, make: (name: string) => number = both): Forms {
  const list = names.split(' ');
  return Object.fromEntries(lanes.split(' ').map((lane, at) => [lane, make(list[at]!)]));
}

const adds = byLane('b h w l s d', 'paddb paddw paddd paddq addps addpd');
const subs = byLane('b h w l s d', 'psubb psubw psubd psubq subps subpd');
const products = byLane('h s d', 'pmullw mulps mulpd');
const quotients = byLane('s d', 'divps divpd');
const roots = byLane('s d', 'sqrtps sqrtpd');
const greater = byLane('b h w', 'pcmpgtb pcmpgtw pcmpgtd');
const least = byLane('h s d', 'pminsw minps minpd');
const greatest = byLane('h s d', 'pmaxsw maxps maxpd');
const wordProduct = both('pmulld');
const compareMask = byLane('s d', 'cmpps cmppd', withByte);
const fused = byLane('s d', 'vfmadd213ps vfmadd213pd', (name) => form(`${name} x, x, x`));
const longProduct = both('pmuludq');
const pand = both('pand');
const pandn = both('pandn');
const por = both('por');
const pxor = both('pxor');
const xorMask = form('pxor x, m128');
const andMask = form('pand x, m128');
const pshufd = withByte('pshufd');
const pshuflw = withByte('pshuflw');
const pextrw = form('pextrw r32, x, u8');
const pinsrw = form('pinsrw x, r32, u8');
const interleaveBytes = both('punpcklbw');
const interleaveWords = both('punpckldq');
const joinLow = both('punpcklqdq');
const sumBytes = both('psadbw');
const addSingle = both('addss');
const addDouble = both('addsd');
const shuffleDoubles = withByte('shufpd');
const shiftRightHalf = shiftBy('psrlw');
const shiftLeftHalf = shiftBy('psllw');
const shiftRightLong = shiftBy('psrlq');
const signOfWord = shiftBy('psrad');

const laneOf = (ins: Ins): Lane => opNames[ins.op]!.at(-1) as Lane;
const isFloat = (lane: Lane): boolean => lane === 's' || lane === 'd';
const signMask = (lane: Lane): bigint => (lane === 's' ? 0x8000_0000_8000_0000n : 0x8000_0000_0000_0000n);

/** A vector of zeros: the collector clears the register. */
const zero = (s: Selector): Ref => s.value(Op.copy, v, s.fn.int(0));

const simple =
  (forms: Forms): Handle =>
  (s, ins) =>
    s.emit(forms[laneOf(ins)]!, v, ins.to, s.asReg(ins.a, v), s.asReg(ins.b, v));

const bitwise =
  (op: number): Handle =>
  (s, { to, a, b }) =>
    s.emit(op, v, to, s.asReg(a, v), s.asReg(b, v));

/** `mask ? yes : no` for each bit. */
function blend(s: Selector, to: Ref, mask: Ref, yes: Ref, no: Ref): void {
  const chosen = s.value(pand, v, mask, yes);
  s.emit(por, v, to, chosen, s.value(pandn, v, mask, no));
}

function multiply(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const a = s.asReg(ins.a, v);
  const b = s.asReg(ins.b, v);
  multiplyLanes(s, lane, ins.to, a, b);
}

function multiplyLanes(s: Selector, lane: Lane, to: Ref, a: Ref, b: Ref): void {
  const direct = lane === 'w' && s.context.options.features.has('sse41') ? wordProduct : products[lane];
  if (direct !== undefined) return s.emit(direct, v, to, a, b);
  if (lane === 'b') {
    // Even bytes in place, odd bytes moved down and back up.
    const even = s.value(andMask, v, s.value(products.h!, v, a, b), s.maskMem(0x00ff_00ff_00ff_00ffn));
    const down = (ref: Ref): Ref => s.value(shiftRightHalf, v, ref, s.imm(8));
    const odd = s.value(shiftLeftHalf, v, s.value(products.h!, v, down(a), down(b)), s.imm(8));
    return s.emit(por, v, to, even, odd);
  }
  // pmuludq multiplies words 0 and 2; words 1 and 3 are moved there.
  const even = s.value(longProduct, v, a, b);
  const down = (ref: Ref): Ref => s.value(shiftRightLong, v, ref, s.imm(32));
  const odd = s.value(longProduct, v, down(a), down(b));
  const low = s.value(pshufd, v, even, s.imm(0x08));
  s.emit(interleaveWords, v, to, low, s.value(pshufd, v, odd, s.imm(0x08)));
}

function negate(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const a = s.asReg(ins.a, v);
  if (isFloat(lane)) return s.emit(xorMask, v, ins.to, a, s.maskMem(signMask(lane)));
  s.emit(subs[lane]!, v, ins.to, zero(s), a);
}

/** Floats lose the sign bit; integers are (x ^ m) − m with m the sign throughout. */
function absolute(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const a = s.asReg(ins.a, v);
  if (isFloat(lane)) return s.emit(andMask, v, ins.to, a, s.maskMem(BigInt.asUintN(64, ~signMask(lane))));
  const mask = laneSigns(s, lane, a);
  s.emit(subs[lane]!, v, ins.to, s.value(pxor, v, a, mask), mask);
}

function laneSigns(s: Selector, lane: Lane, a: Ref): Ref {
  if (lane === 'l') return s.value(pshufd, v, s.value(signOfWord, v, a, s.imm(31)), s.imm(0xf5));
  return s.value(greater[lane]!, v, zero(s), a);
}

const extreme =
  (isLeast: boolean): Handle =>
  (s, ins) => {
    const lane = laneOf(ins);
    const a = s.asReg(ins.a, v);
    const b = s.asReg(ins.b, v);
    const direct = (isLeast ? least : greatest)[lane];
    if (lane === 'h') return s.emit(direct!, v, ins.to, a, b);
    if (isFloat(lane)) {
      const first = s.value(direct!, v, a, b);
      const second = s.value(direct!, v, b, a);
      const joined = s.value(isLeast ? por : pand, v, first, second);
      return takeNumber(s, v, ins.to, a, b, joined, compareMask[lane]!);
    }
    const isGreater = s.value(greater[lane]!, v, a, b);
    return isLeast ? blend(s, ins.to, isGreater, b, a) : blend(s, ins.to, isGreater, a, b);
  };

function root(s: Selector, ins: Ins): void {
  s.emit(roots[laneOf(ins)]!, v, ins.to, s.asReg(ins.a, v));
}

/** Integers only, or with FMA: without it the lanes were taken apart before. */
function fuse(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const [a, b, c] = [s.asReg(ins.a, v), s.asReg(ins.b, v), s.asReg(ins.c, v)];
  if (isFloat(lane)) return s.emit(fused[lane]!, v, ins.to, a, b, c);
  const product = s.fn.newTemp('', v);
  multiplyLanes(s, lane, product, a, b);
  s.emit(adds[lane]!, v, ins.to, product, c);
}

function duplicate(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  if (lane === 's') return s.emit(pshufd, v, ins.to, s.asReg(ins.a, Cls.s), s.imm(0));
  if (lane === 'd') return s.emit(pshufd, v, ins.to, s.asReg(ins.a, Cls.d), s.imm(0x44));
  if (lane === 'l') {
    const low = s.value(x.floatOfBits[1], v, s.asReg(ins.a, Cls.l));
    return s.emit(pshufd, v, ins.to, low, s.imm(0x44));
  }
  let low = s.value(x.floatOfBits[0], v, s.asReg(ins.a, Cls.w));
  if (lane === 'b') low = s.value(interleaveBytes, v, low, low);
  if (lane !== 'w') low = s.value(pshuflw, v, low, s.imm(0));
  s.emit(pshufd, v, ins.to, low, s.imm(0));
}

/** Halves are added to halves, as the table demands for floats: (0+1)+(2+3). */
function sum(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const { to } = ins;
  const a = s.asReg(ins.a, v);
  const moved = (ref: Ref, control: number): Ref => s.value(pshufd, v, ref, s.imm(control));
  if (lane === 'd') return s.emit(addDouble, Cls.d, to, a, moved(a, 0xee));
  if (lane === 's') {
    const pairs = s.value(adds.s!, v, a, moved(a, 0xf5));
    return s.emit(addSingle, Cls.s, to, pairs, moved(pairs, 0xee));
  }
  if (lane === 'l') return s.emit(x.bitsOfFloat[1], Cls.l, to, s.value(adds.l!, v, a, moved(a, 0xee)));
  if (lane === 'b') {
    // Sums of eight unsigned bytes: right modulo 256.
    const sums = s.value(sumBytes, v, a, zero(s));
    const all = s.value(adds.w!, v, sums, moved(sums, 0xee));
    return s.emit(x.movsxByte[0], Cls.w, to, s.value(x.bitsOfFloat[0], Cls.w, all));
  }
  const two = s.value(adds[lane]!, v, a, moved(a, 0xee));
  const four = s.value(adds[lane]!, v, two, moved(two, 0x55));
  if (lane === 'w') return s.emit(x.bitsOfFloat[0], Cls.w, to, four);
  const eight = s.value(adds.h!, v, four, s.value(pshuflw, v, four, s.imm(0x55)));
  s.emit(x.movsxHalf[0], Cls.w, to, s.value(x.bitsOfFloat[0], Cls.w, eight));
}

function getLane(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const { to } = ins;
  const a = s.asReg(ins.a, v);
  const index = numberOf(s.fn, ins.b);
  switch (lane) {
    case 'b': {
      const half = s.value(pextrw, Cls.w, a, s.imm(index >> 1));
      const byte = index & 1 ? s.value(x.shr.imm[0], Cls.w, half, s.imm(8)) : half;
      return s.emit(x.movsxByte[0], Cls.w, to, byte);
    }
    case 'h':
      return s.emit(x.movsxHalf[0], Cls.w, to, s.value(pextrw, Cls.w, a, s.imm(index)));
    case 'w':
      return s.emit(x.bitsOfFloat[0], Cls.w, to, index === 0 ? a : s.value(pshufd, v, a, s.imm(index)));
    case 'l':
      return s.emit(x.bitsOfFloat[1], Cls.l, to, index === 0 ? a : s.value(pshufd, v, a, s.imm(0xee)));
    case 's':
      return s.emit(pshufd, Cls.s, to, a, s.imm(index));
    case 'd':
      return s.emit(pshufd, Cls.d, to, a, s.imm(index === 0 ? 0x44 : 0xee));
  }
}

function setLane(s: Selector, ins: Ins): void {
  const lane = laneOf(ins);
  const { to } = ins;
  const a = s.asReg(ins.a, v);
  const index = numberOf(s.fn, ins.b);
  switch (lane) {
    case 'b':
      return setByte(s, to, a, index, s.asReg(ins.c, Cls.w));
    case 'h':
      return s.emit(pinsrw, v, to, a, s.asReg(ins.c, Cls.w), s.imm(index));
    case 'w':
      return setWord(s, to, a, index, s.asReg(ins.c, Cls.w));
    case 's':
      return setWord(s, to, a, index, s.value(x.bitsOfFloat[0], Cls.w, s.asReg(ins.c, Cls.s)));
    case 'l':
      return setLong(s, to, a, index, s.value(x.floatOfBits[1], v, s.asReg(ins.c, Cls.l)));
    case 'd':
      return setLong(s, to, a, index, s.asReg(ins.c, Cls.d));
  }
}

/** A byte enters as part of its half word. */
function setByte(s: Selector, to: Ref, a: Ref, index: number, value: Ref): void {
  const half = s.value(pextrw, Cls.w, a, s.imm(index >> 1));
  const kept = s.value(x.and.ri[0], Cls.w, half, s.imm(index & 1 ? 0xff : 0xff00));
  const byte = s.value(x.movzxByte, Cls.w, value);
  const placed = index & 1 ? s.value(x.shl.imm[0], Cls.w, byte, s.imm(8)) : byte;
  s.emit(pinsrw, v, to, a, s.value(x.or.rr[0], Cls.w, kept, placed), s.imm(index >> 1));
}

function setWord(s: Selector, to: Ref, a: Ref, index: number, value: Ref): void {
  const low = s.value(pinsrw, v, a, value, s.imm(2 * index));
  s.emit(pinsrw, v, to, low, s.value(x.shr.imm[0], Cls.w, value, s.imm(16)), s.imm(2 * index + 1));
}

/** `low` has the new lane in its lower half. */
function setLong(s: Selector, to: Ref, a: Ref, index: number, low: Ref): void {
  if (index === 1) s.emit(joinLow, v, to, a, low);
  else s.emit(shuffleDoubles, v, to, low, a, s.imm(2));
}

function family<Name extends string>(name: Name, lanes: string, handle: Handle): Record<`${Name}${Lane}`, Handle> {
  return Object.fromEntries(lanes.split(' ').map((lane) => [name + lane, handle])) as Record<`${Name}${Lane}`, Handle>;
}

const all = 'b h w l s d';

export const vectorHandlers = {
  ...family('vadd', all, simple(adds)),
  ...family('vsub', all, simple(subs)),
  ...family('vmul', 'b h w s d', multiply),
  ...family('vdiv', 's d', simple(quotients)),
  ...family('vneg', all, negate),
  ...family('vabs', all, absolute),
  ...family('vmin', 'b h w s d', extreme(true)),
  ...family('vmax', 'b h w s d', extreme(false)),
  ...family('vsqrt', 's d', root),
  ...family('vfma', 'b h w s d', fuse),
  ...family('vdup', all, duplicate),
  ...family('vsum', all, sum),
  ...family('vget', all, getLane),
  ...family('vset', all, setLane),
  vand: bitwise(pand),
  vor: bitwise(por),
  vxor: bitwise(pxor),
};
