// Floating constants as text: what C's strtof and strtod accept, read with one correct rounding; and the shortest
// text that reads back to the same bits, whatever they are (infinities, NaNs with their payload, negative zero).

import { type FloatFormat, formatOf, rounded } from './float-format.ts';
import { doubleBits, doubleFromBits, singleBits, singleFromBits } from './ir.ts';

const pattern =
  /([+-]?)(?:0x(?=\.?[0-9a-f])([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?|((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(inf(?:inity)?)|nan(?:\(([0-9a-z_]*)\))?)/iy;

/** Read a number at `start`; the pattern (unsigned, of 4 or 8 bytes) and where it ends, or null when there is none. */
export function readFloat(text: string, start: number, size: 4 | 8): { bits: bigint; end: number } | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) return null;
  const format = formatOf(size);
  const sign = match[1] === '-' ? format.signBit : 0n;
  return { bits: magnitude(match, format) | sign, end: pattern.lastIndex };
}

function magnitude(match: RegExpExecArray, format: FloatFormat): bigint {
  const [, , whole, fraction, exponent, decimal, infinite, payload] = match;
  if (infinite) return format.infinity;
  if (decimal !== undefined) return decimalBits(decimal, format);
  if (whole === undefined) return format.infinity | format.quiet | payloadBits(payload, format);
  const digits = BigInt(`0x${whole}${fraction}`);
  return rounded(digits, 1n, clampExponent(exponent) - 4 * fraction!.length, format);
}

// Beyond any exponent that matters, so that the powers below stay small.
const clampExponent = (text: string | undefined): number => Math.max(-20000, Math.min(20000, Number(text ?? 0)));

function payloadBits(payload: string | undefined, format: FloatFormat): bigint {
  if (!payload || !/^(0x[0-9a-f]+|\d+)$/i.test(payload)) return 0n;
  return BigInt(payload) & (format.quiet - 1n);
}

function decimalBits(text: string, format: FloatFormat): bigint {
  const near = Number(text);
  if (format.size === 8) return doubleBits(near);
  // Rounding to double and then to single goes wrong only when the double lies halfway between two singles, or so
  // near to zero that singles are sparser there.
  const low = doubleBits(near) & 0x1fff_ffffn;
  if (low !== 0x1000_0000n && Math.abs(near) > 2 ** -120) return singleBits(near);
  const [mantissa, exponent] = text.toLowerCase().split('e') as [string, string | undefined];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string | undefined];
  const power = clampExponent(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return power >= 0
    ? rounded(digits * 10n ** BigInt(power), 1n, 0, format)
    : rounded(digits, 10n ** BigInt(-power), 0, format);
}

/** Text that `readFloat` turns into the same bits, without `s_` or `d_`; null for a signalling NaN, which has none. */
export function printFloat(bits: bigint, size: 4 | 8): string | null {
  const format = formatOf(size);
  const unsigned = BigInt.asUintN(size * 8, bits);
  const sign = (unsigned & format.signBit) !== 0n ? '-' : '';
  const magnitudeBits = unsigned & (format.signBit - 1n);
  if (magnitudeBits === format.infinity) return `${sign}inf`;
  if (magnitudeBits > format.infinity) {
    if ((magnitudeBits & format.quiet) === 0n) return null;
    const payload = magnitudeBits & (format.quiet - 1n);
    return payload === 0n ? `${sign}nan` : `${sign}nan(0x${payload.toString(16)})`;
  }
  return sign + (size === 8 ? String(doubleFromBits(magnitudeBits)) : shortestSingle(singleFromBits(magnitudeBits)));
}

function shortestSingle(value: number): string {
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (readFloat(text, 0, 4)!.bits === singleBits(value)) return text;
  }
  return String(Number(value.toPrecision(9)));
}
