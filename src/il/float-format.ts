// IEEE single and double as bit patterns, and exact rounding into them: what JavaScript's double arithmetic cannot do
// without rounding twice (singles from decimal text, fused multiply-add).

import { doubleBits, doubleFromBits, singleFromBits } from './ir.ts';

/** What a format of IEEE 754 looks like in bits. */
export interface FloatFormat {
  readonly size: 4 | 8;
  /** Bits of the significand, the hidden one included. */
  readonly precision: number;
  /** Exponent of the least subnormal number: every finite value is a multiple of 2^least. */
  readonly least: number;
  readonly signBit: bigint;
  readonly infinity: bigint;
  readonly quiet: bigint;
}

const single: FloatFormat = {
  size: 4,
  precision: 24,
  least: -149,
  signBit: 1n << 31n,
  infinity: 0x7f80_0000n,
  quiet: 0x40_0000n,
};
const double: FloatFormat = {
  size: 8,
  precision: 53,
  least: -1074,
  signBit: 1n << 63n,
  infinity: 0x7ff0_0000_0000_0000n,
  quiet: 0x8_0000_0000_0000n,
};
/** The format of 4 or 8 bytes. */
export const formatOf = (size: 4 | 8): FloatFormat => (size === 4 ? single : double);

/** The pattern of numerator / denominator · 2^shift, rounded to nearest even. Neither is negative. */
export function rounded(numerator: bigint, denominator: bigint, shift: number, format: FloatFormat): bigint {
  if (numerator === 0n) return 0n;
  // Exponent of the unit in the last place: first guessed from the lengths, then corrected by one if need be.
  const length = numerator.toString(2).length - denominator.toString(2).length + shift;
  let unit = Math.max(format.least, length - format.precision);
  let quotient = divideRounding(numerator, denominator, shift - unit);
  if (quotient >= 1n << BigInt(format.precision)) {
    unit++;
    quotient = divideRounding(numerator, denominator, shift - unit);
  }
  // A carry into the next power of two moves into the exponent by itself.
  const bits = (BigInt(unit - format.least) << BigInt(format.precision - 1)) + quotient;
  return bits > format.infinity ? format.infinity : bits;
}

function divideRounding(numerator: bigint, denominator: bigint, shift: number): bigint {
  const top = shift > 0 ? numerator << BigInt(shift) : numerator;
  const bottom = shift < 0 ? denominator << BigInt(-shift) : denominator;
  const quotient = top / bottom;
  const twice = (top - quotient * bottom) * 2n;
  const isUp = twice > bottom || (twice === bottom && (quotient & 1n) === 1n);
  return isUp ? quotient + 1n : quotient;
}

/** A finite number as significand · 2^exponent, exactly. */
function decompose(value: number): { significand: bigint; exponent: number } {
  const bits = doubleBits(value);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xf_ffff_ffff_ffffn;
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return { significand: bits < 0n ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 };
}

/** a · b + c rounded once, to a double or (of singles) to a single: IEEE 754-2019 fusedMultiplyAdd. */
export function fusedMultiplyAdd(a: number, b: number, c: number, size: 4 | 8): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a * b + c;
  if (!Number.isFinite(c)) return c;
  if (a === 0 || b === 0) return a * b + c;
  const x = decompose(a);
  const y = decompose(b);
  const z = decompose(c);
  const exponent = Math.min(x.exponent + y.exponent, z.exponent);
  const product = (x.significand * y.significand) << BigInt(x.exponent + y.exponent - exponent);
  const sum = product + (z.significand << BigInt(z.exponent - exponent));
  // An exact zero of two opposites is positive; c is not zero here unless the product is the sum.
  if (sum === 0n) return 0;
  const bits = rounded(sum < 0n ? -sum : sum, 1n, exponent, formatOf(size));
  const magnitude = size === 8 ? doubleFromBits(bits) : singleFromBits(bits);
  return sum < 0n ? -magnitude : magnitude;
}
