// Constants that fit into instructions: logical immediates, the 8-bit floating-point numbers, the modified immediates
// of Advanced SIMD, and the shortest sequence of moves for any other constant.
//
// 64-bit values are pairs of 32-bit halves (low, high); both signed and unsigned halves are understood.

const none = -1;

/**
 * The 13-bit field N:immr:imms of a logical immediate, or -1 if the value has none: it must repeat an element of 2 to
 * 64 bits which is one run of ones, rotated (Arm ARM, pseudocode DecodeBitMasks).
 */
export function logicalImmediate64(low: number, high: number): number {
  low |= 0;
  high |= 0;
  if (low !== high) return runOf64(low, high);
  return logicalImmediate32(low);
}

/** As `logicalImmediate64` for a 32-bit value; the N bit of the answer is always clear. */
export function logicalImmediate32(value: number): number {
  value |= 0;
  if (value === 0 || value === -1) return none;
  let size = 32;
  for (let half = 16; half >= 2; half >>= 1) {
    if ((((value >>> half) ^ value) & ((1 << half) - 1)) !== 0) break;
    value &= (1 << half) - 1;
    size = half;
  }
  // A run that wraps around the element's end is the complement of one that does not.
  const mask = size === 32 ? -1 : (1 << size) - 1;
  const isWrapped = (value & 1) !== 0 && ((value >>> (size - 1)) & 1) !== 0;
  const run = isWrapped ? ~value & mask : value;
  const start = trailingZeros(run);
  const shifted = run >>> start;
  if ((shifted & (shifted + 1)) !== 0) return none;
  const length = 32 - Math.clz32(shifted);
  const ones = isWrapped ? size - length : length;
  const position = isWrapped ? start + length : start;
  const rotation = (size - position) & (size - 1);
  return (rotation << 6) | ((-(size << 1) | (ones - 1)) & 0x3f);
}

/** Elements of 64 bits: the halves differ, so no smaller element repeats. */
function runOf64(low: number, high: number): number {
  const isWrapped = (low & 1) !== 0 && high < 0;
  const runLow = isWrapped ? ~low : low;
  const runHigh = isWrapped ? ~high : high;
  const start = runLow !== 0 ? trailingZeros(runLow) : 32 + trailingZeros(runHigh);
  const end = runHigh !== 0 ? 64 - Math.clz32(runHigh) : 32 - Math.clz32(runLow);
  const length = end - start;
  if (popCount(runLow) + popCount(runHigh) !== length) return none;
  const ones = isWrapped ? 64 - length : length;
  const position = isWrapped ? end : start;
  return 0x1000 | (((64 - position) & 63) << 6) | (ones - 1);
}

function trailingZeros(value: number): number {
  return 31 - Math.clz32(value & -value);
}

function popCount(value: number): number {
  value -= (value >>> 1) & 0x55555555;
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The value of a field N:immr:imms as an unsigned 64-bit number, or null for a reserved field. */
export function decodeLogicalImmediate(field: number): bigint | null {
  const immr = (field >> 6) & 63;
  const imms = field & 63;
  const size = (field & 0x1000) !== 0 ? 64 : 1 << (31 - Math.clz32(~imms & 63));
  if (size < 2) return null;
  const ones = (imms & (size - 1)) + 1;
  if (ones === size) return null;
  const run = (1n << BigInt(ones)) - 1n;
  const rotation = BigInt(immr & (size - 1));
  const element = (run >> rotation) | BigInt.asUintN(size, run << (BigInt(size) - rotation));
  let value = 0n;
  for (let at = 0n; at < 64n; at += BigInt(size)) value |= element << at;
  return value;
}

const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);
const lowWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 0 : 1;

/**
 * The 8 bits of FMOV's immediate: ±(16…31)/16 · 2^r with r from −3 to 4, or -1. Every such number is exact in half,
 * single and double precision alike, so one function serves all (Arm ARM, pseudocode VFPExpandImm).
 */
export function floatImmediate(value: number): number {
  float[0] = value;
  const high = halves[1 - lowWord]!;
  if (halves[lowWord] !== 0 || (high & 0xffff) !== 0) return none;
  // Exponent bits 62:54 are NOT b, then eight copies of b.
  const exponent = (high >>> 22) & 0x1ff;
  if (exponent !== 0x100 && exponent !== 0x0ff) return none;
  return ((high >>> 24) & 0x80) | ((high >>> 16) & 0x7f);
}

/** The number that an 8-bit floating-point immediate stands for. */
export function decodeFloatImmediate(imm8: number): number {
  const sign = (imm8 & 0x80) !== 0 ? -1 : 1;
  const exponent = (imm8 & 0x40) !== 0 ? ((imm8 >> 4) & 3) - 3 : ((imm8 >> 4) & 3) + 1;
  return (sign * (16 + (imm8 & 15)) * 2 ** exponent) / 16;
}

/** The 8 bits of a mask whose bytes are each 00 or FF (MOVI, 64-bit form), or -1. */
export function byteMask(low: number, high: number): number {
  let field = 0;
  for (let at = 0; at < 8; at++) {
    const byte = ((at < 4 ? low : high) >>> ((at & 3) * 8)) & 0xff;
    if (byte === 0xff) field |= 1 << at;
    else if (byte !== 0) return none;
  }
  return field;
}

/** Element sizes in bits that a modified immediate is asked for. */
export type ElementBits = 8 | 16 | 32 | 64;

/**
 * A modified immediate op:cmode:abcdefgh (13 bits) for MOVI and MVNI that fills each element with the value, or -1.
 * The value is given in the low `elementBits` bits; `high` matters for 64-bit elements only.
 */
export function vectorImmediate(low: number, high: number, elementBits: ElementBits): number {
  const field = (op: number, cmode: number, imm8: number): number => (op << 12) | (cmode << 8) | imm8;
  if (elementBits === 8) return field(0, 0xe, low & 0xff);
  if (elementBits === 64) {
    const mask = byteMask(low, high);
    return mask === none ? none : field(1, 0xe, mask);
  }
  if (elementBits === 16) {
    const value = low & 0xffff;
    if (value >> 8 === (value & 0xff)) return field(0, 0xe, value & 0xff);
    for (const [op, bits] of [
      [0, value],
      [1, ~value & 0xffff],
    ] as const) {
      if (bits <= 0xff) return field(op, 0x8, bits);
      if ((bits & 0xff) === 0) return field(op, 0xa, bits >> 8);
    }
    return none;
  }
  const value = low >>> 0;
  const half = vectorImmediate(value & 0xffff, 0, 16);
  if (value >>> 16 === (value & 0xffff) && half !== none) return half;
  for (const [op, bits] of [
    [0, value],
    [1, ~value >>> 0],
  ] as const) {
    for (let at = 0; at < 4; at++) {
      if ((bits & ~(0xff << (8 * at))) >>> 0 === 0) return field(op, 2 * at, bits >>> (8 * at));
    }
    if (bits <= 0xffff && (bits & 0xff) === 0xff) return field(op, 0xc, bits >>> 8);
    if (bits <= 0xffffff && (bits & 0xffff) === 0xffff) return field(op, 0xd, bits >>> 16);
  }
  return byteMask(value, value) === none ? none : field(1, 0xe, byteMask(value, value));
}
