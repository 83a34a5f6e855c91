// Arithmetic on ranges of integers: from the least and greatest values of the operands to those of the result. Bounds are
// numbers, infinite where the end of a long's range is meant. What might wrap may be anything. Empty ranges (low above
// high) stand for code that is not reached.

import type { Ins } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';

export class Interval {
  readonly low: number;
  readonly high: number;
  constructor(low: number, high: number) {
    this.low = low;
    this.high = high;
  }
}

const wordLow = -0x8000_0000;
const wordHigh = 0x7fff_ffff;
/** Bounds beyond this are not exact; sums of two below it do not wrap. */
const exact = 2 ** 53;

const words = new Interval(wordLow, wordHigh);
const longs = new Interval(-Infinity, Infinity);
const nothing = new Interval(Infinity, -Infinity);
const truths = new Interval(0, 1);

export const lowest = (cls: number): number => (cls === Cls.w ? wordLow : -Infinity);
export const highest = (cls: number): number => (cls === Cls.w ? wordHigh : Infinity);

/** All values of a class. */
const all = (cls: number): Interval => (cls === Cls.w ? words : longs);

const isEmpty = ({ low, high }: Interval): boolean => low > high;
const isPoint = ({ low, high }: Interval): boolean => low === high && Number.isFinite(low);
const isNatural = ({ low }: Interval): boolean => low >= 0;

/** The interval when it fits the class, else anything. */
const fitting = (low: number, high: number, cls: number): Interval =>
  cls === Cls.w && (low < wordLow || high > wordHigh) ? words : new Interval(low, high);

const union = (a: Interval, b: Interval): Interval => new Interval(Math.min(a.low, b.low), Math.max(a.high, b.high));

/** Fetches the range of an operand, read in a class. */
export type Operands = (ref: Ref, cls: number) => Interval;

/** The range of what an integer instruction gives. */
export function rangeOf(ins: Ins, operand: Operands): Interval {
  const { op, cls, a, b } = ins;
  if ((opFlags[op]! & Flag.compare) !== 0) return compare(ins, operand);
  switch (op) {
    case Op.add:
      return either(operand(a, cls), operand(b, cls), cls, sum);
    case Op.sub:
      return either(operand(a, cls), operand(b, cls), cls, difference);
    case Op.neg:
      return either(new Interval(0, 0), operand(a, cls), cls, difference);
    case Op.mul:
      return either(operand(a, cls), operand(b, cls), cls, product);
    case Op.div:
      return either(operand(a, cls), operand(b, cls), cls, quotient);
    case Op.rem:
      return either(operand(a, cls), operand(b, cls), cls, remainder);
    case Op.udiv:
      return either(operand(a, cls), operand(b, cls), cls, (x, y) =>
        isNatural(x) && y.low >= 1 ? new Interval(0, x.high) : all(cls),
      );
    case Op.urem:
      return either(operand(a, cls), operand(b, cls), cls, (x, y) =>
        y.low >= 1 ? new Interval(0, isNatural(x) ? Math.min(x.high, y.high - 1) : y.high - 1) : all(cls),
      );
    case Op.and:
      return either(operand(a, cls), operand(b, cls), cls, intersection);
    case Op.or:
    case Op.xor:
      return either(operand(a, cls), operand(b, cls), cls, merged);
    case Op.shl:
    case Op.shr:
    case Op.sar:
      return either(operand(a, cls), operand(b, Cls.w), cls, shifts[op - Op.sar]!);
    case Op.smin:
      return either(
        operand(a, cls),
        operand(b, cls),
        cls,
        (x, y) => new Interval(Math.min(x.low, y.low), Math.min(x.high, y.high)),
      );
    case Op.smax:
      return either(
        operand(a, cls),
        operand(b, cls),
        cls,
        (x, y) => new Interval(Math.max(x.low, y.low), Math.max(x.high, y.high)),
      );
    case Op.sel:
      return chosen(operand(a, Cls.w), operand(b, cls), operand(ins.c, cls));
    case Op.copy:
      return operand(a, cls);
    case Op.abs:
      return absolute(operand(a, cls), cls);
    case Op.clz:
    case Op.ctz:
      return new Interval(0, cls === Cls.w ? 32 : 64);
    case Op.extsw:
      return operand(a, Cls.w);
    case Op.extuw:
      return unsigned(operand(a, Cls.w), 0xffff_ffff);
    case Op.extsb:
    case Op.loadsb:
      return signed(op === Op.extsb ? operand(a, Cls.w) : words, 0x7f);
    case Op.extsh:
    case Op.loadsh:
      return signed(op === Op.extsh ? operand(a, Cls.w) : words, 0x7fff);
    case Op.extub:
    case Op.loadub:
      return unsigned(op === Op.extub ? operand(a, Cls.w) : words, 0xff);
    case Op.extuh:
    case Op.loaduh:
      return unsigned(op === Op.extuh ? operand(a, Cls.w) : words, 0xffff);
    case Op.loadsw:
      return words;
    case Op.loaduw:
      return cls === Cls.w ? words : new Interval(0, 0xffff_ffff);
    default:
      return all(cls);
  }
}

type Combine = (a: Interval, b: Interval, cls: number) => Interval;

function either(a: Interval, b: Interval, cls: number, combine: Combine): Interval {
  return isEmpty(a) || isEmpty(b) ? nothing : combine(a, b, cls);
}

/** What lies within −limit − 1 … limit stays as it is under sign extension. */
const signed = (a: Interval, limit: number): Interval =>
  isEmpty(a) || (a.low >= -limit - 1 && a.high <= limit) ? a : new Interval(-limit - 1, limit);

const unsigned = (a: Interval, limit: number): Interval =>
  isEmpty(a) || (isNatural(a) && a.high <= limit) ? a : new Interval(0, limit);

/** An infinite end is 2^63 away at most: whatever goes on from there may wrap. */
function sum(a: Interval, b: Interval, cls: number): Interval {
  const isWrapping =
    (a.low === -Infinity && b.low < 0) ||
    (b.low === -Infinity && a.low < 0) ||
    (a.high === Infinity && b.high > 0) ||
    (b.high === Infinity && a.high > 0);
  return isWrapping ? all(cls) : fitting(a.low + b.low, a.high + b.high, cls);
}

function difference(a: Interval, b: Interval, cls: number): Interval {
  const isWrapping =
    (a.low === -Infinity && b.high > 0) ||
    (b.high === Infinity && a.low < -1) ||
    (a.high === Infinity && b.low < 0) ||
    (b.low === -Infinity && a.high >= 0);
  return isWrapping ? all(cls) : fitting(a.low - b.high, a.high - b.low, cls);
}

function product(a: Interval, b: Interval, cls: number): Interval {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  // Nought times infinity is no number either.
  if (corners.some((corner) => !(Math.abs(corner) <= exact))) return all(cls);
  return fitting(Math.min(...corners), Math.max(...corners), cls);
}

function quotient(a: Interval, b: Interval, cls: number): Interval {
  if (b.low >= 1) {
    const low = Math.trunc(a.low / (a.low < 0 ? b.low : b.high));
    const high = Math.trunc(a.high / (a.high < 0 ? b.high : b.low));
    return new Interval(Number.isNaN(low) ? 0 : low, Number.isNaN(high) ? 0 : high);
  }
  if (!Number.isFinite(a.low) || !Number.isFinite(a.high)) return all(cls);
  const most = Math.max(Math.abs(a.low), Math.abs(a.high));
  return fitting(-most, most, cls);
}

/** Smaller than the divisor, not greater than the dividend, with the sign of the dividend. */
function remainder(a: Interval, b: Interval): Interval {
  const most = Math.max(Math.abs(b.low), Math.abs(b.high)) - 1;
  const limit = Math.max(most, 0);
  return new Interval(a.low < 0 ? Math.max(-limit, a.low) : 0, a.high > 0 ? Math.min(limit, a.high) : 0);
}

function intersection(a: Interval, b: Interval, cls: number): Interval {
  if (isNatural(a)) return new Interval(0, isNatural(b) ? Math.min(a.high, b.high) : a.high);
  return isNatural(b) ? new Interval(0, b.high) : all(cls);
}

/** `or`, `xor` of natural numbers: no bit beyond the highest of both. */
function merged(a: Interval, b: Interval, cls: number): Interval {
  const high = Math.max(a.high, b.high);
  if (!isNatural(a) || !isNatural(b)) return all(cls);
  if (high === Infinity) return new Interval(0, Infinity);
  let limit = 1;
  while (limit <= high) limit *= 2;
  return new Interval(0, limit - 1);
}

/** In the order of the operation table: sar, shr, shl. */
const shifts: readonly Combine[] = [
  (a, b, cls) => {
    if (!isPoint(b)) return isNatural(a) ? new Interval(0, a.high) : all(cls);
    const power = 2 ** amountOf(b, cls);
    return new Interval(Math.floor(a.low / power), Math.floor(a.high / power));
  },
  (a, b, cls) => {
    if (!isPoint(b)) return isNatural(a) ? new Interval(0, a.high) : all(cls);
    const amount = amountOf(b, cls);
    if (isNatural(a)) return new Interval(Math.floor(a.low / 2 ** amount), Math.floor(a.high / 2 ** amount));
    return amount === 0 ? a : new Interval(0, 2 ** ((cls === Cls.w ? 32 : 64) - amount) - 1);
  },
  (a, b, cls) => {
    if (!isPoint(b)) return all(cls);
    const power = 2 ** amountOf(b, cls);
    return product(a, new Interval(power, power), cls);
  },
];

const amountOf = (amount: Interval, cls: number): number => amount.low & (cls === Cls.w ? 31 : 63);

function chosen(condition: Interval, b: Interval, c: Interval): Interval {
  if (isEmpty(condition)) return nothing;
  if (condition.low > 0 || condition.high < 0) return b;
  if (condition.low === 0 && condition.high === 0) return c;
  return union(b, c);
}

function absolute(a: Interval, cls: number): Interval {
  if (isEmpty(a)) return nothing;
  if (a.low === lowest(cls)) return all(cls);
  const most = Math.max(Math.abs(a.low), Math.abs(a.high));
  return new Interval(isNatural(a) ? a.low : a.high < 0 ? -a.high : 0, most);
}

/** 1 or 0 when the ranges decide the comparison, else both. */
function compare({ op, a, b }: Ins, operand: Operands): Interval {
  if (op < Op.ceqw || op > Op.cultl) return truths;
  const isLong = op >= Op.ceql;
  const cls = isLong ? Cls.l : Cls.w;
  const left = operand(a, cls);
  const right = operand(b, cls);
  if (isEmpty(left) || isEmpty(right)) return nothing;
  return relationOf(op - (isLong ? Op.ceql : Op.ceqw), left, right);
}

/** 1, 0 or both: whether the relation with that place in the operation table (from `eq` on) holds. */
export const relationOf = (relation: number, a: Interval, b: Interval): Interval => relations[relation]!(a, b);

const yes = new Interval(1, 1);
const no = new Interval(0, 0);

const invert = (answer: Interval): Interval => (answer === yes ? no : answer === no ? yes : truths);

const isBelow = (a: Interval, b: Interval): Interval =>
  a.high < b.low ? yes : a.low >= b.high && Number.isFinite(a.low + b.high) ? no : truths;
const isAtMost = (a: Interval, b: Interval): Interval => invert(isBelow(b, a));

const isEqual = (a: Interval, b: Interval): Interval => {
  if (isPoint(a) && isPoint(b) && a.low === b.low && Math.abs(a.low) < exact) return yes;
  return a.high < b.low || b.high < a.low ? no : truths;
};

/** Unsigned order is that of signed numbers where both sides have one sign; a negative number is above all others. */
const inUnsigned =
  (signedOrder: (a: Interval, b: Interval) => Interval, whenBelow: Interval) =>
  (a: Interval, b: Interval): Interval => {
    if ((isNatural(a) && isNatural(b)) || (a.high < 0 && b.high < 0)) return signedOrder(a, b);
    if (isNatural(a) && b.high < 0) return whenBelow;
    return a.high < 0 && isNatural(b) ? invert(whenBelow) : truths;
  };

/** In the order of the operation table: eq ne sge sgt sle slt uge ugt ule ult. */
const relations: readonly ((a: Interval, b: Interval) => Interval)[] = [
  isEqual,
  (a, b) => invert(isEqual(a, b)),
  (a, b) => isAtMost(b, a),
  (a, b) => isBelow(b, a),
  isAtMost,
  isBelow,
  inUnsigned((a, b) => isAtMost(b, a), no),
  inUnsigned((a, b) => isBelow(b, a), no),
  inUnsigned(isAtMost, yes),
  inUnsigned(isBelow, yes),
];
