// The operation table: one row per IL operation. Parser, printer, verifier, folder, interpreter and docs/il.md are
// computed from it. The first part is QBE's language; rows marked `ext` are this project's typed extensions.
//
// `type` reads R(A,B,C): result classes, then operand classes. A list such as `wlsd` in several places is matched by
// position: class number i of the result goes with class number i of the operand; a list of one letter stands for
// all. `-` is no result. In operands, `m` is an address (class l), `n` a constant integer, `t` an aggregate type.

import { Cls } from './ref.ts';

/** A value while folding: w as a signed 32-bit number, l as a signed 64-bit bigint, s and d as numbers. */
export type Value = number | bigint;
type Evaluate = (a: never, b: never, c: never) => Value | undefined;

export interface OpRow {
  readonly type: string;
  /** What it does, for docs/il.md. */
  readonly doc: string;
  readonly commutes?: true;
  /** (a op b) op c = a op (b op c), on integers. */
  readonly associates?: true;
  /** a op a = a. */
  readonly idempotent?: true;
  /** Never moved, merged or dropped as an ordinary value: it touches memory or control, or may trap. */
  readonly pinned?: true;
  /** Pinned only for integer classes (division may trap). */
  readonly pinnedInteger?: true;
  /** Bytes read from memory; 0 means the size of the result class. */
  readonly loads?: number;
  /** Bytes written to memory. */
  readonly stores?: number;
  /** Written and read by this project only, not part of QBE's language. */
  readonly ext?: true;
  /** Never written by a user: exists between passes only. */
  readonly internal?: true;
  /**
   * The value from the operands' values; `undefined` where the result is not defined or must not be folded. One
   * function when it serves all classes, else one per result class.
   */
  readonly eval?: Evaluate | { readonly [cls in 'w' | 'l' | 's' | 'd']?: Evaluate };
}

const wide = (value: bigint): bigint => BigInt.asIntN(64, value);
const unsigned = (value: bigint): bigint => BigInt.asUintN(64, value);
const fround = Math.fround;
const minWord = -0x8000_0000;
const minLong = -0x8000_0000_0000_0000n;

/** Rows for the comparisons of one integer class. */
const integerRelations = {
  eq: (a: Value, b: Value) => a === b,
  ne: (a: Value, b: Value) => a !== b,
  sge: (a: Value, b: Value) => a >= b,
  sgt: (a: Value, b: Value) => a > b,
  sle: (a: Value, b: Value) => a <= b,
  slt: (a: Value, b: Value) => a < b,
} as const;

function compareRow(operand: 'w' | 'l' | 's' | 'd', doc: string, test: (a: Value, b: Value) => boolean): OpRow {
  return { type: `wl(${operand},${operand})`, doc, eval: (a: never, b: never) => (test(a, b) ? 1 : 0) };
}

const symmetric = (row: OpRow): OpRow => ({ ...row, commutes: true });

const asUnsigned = (test: (a: Value, b: Value) => boolean) => (a: Value, b: Value) =>
  typeof a === 'number' ? test(a >>> 0, (b as number) >>> 0) : test(unsigned(a), unsigned(b as bigint));

const isOrdered = (a: Value, b: Value): boolean => !Number.isNaN(a) && !Number.isNaN(b);

/** An integer from a floating value, or nothing when it does not fit (targets differ there). */
function truncated(value: number, low: number, high: number): number | undefined {
  const whole = Math.trunc(value);
  return whole >= low && whole < high ? whole : undefined;
}

const toSigned = {
  w: (a: number) => truncated(a, minWord, -minWord),
  l: (a: number) => {
    const whole = truncated(a, -(2 ** 63), 2 ** 63);
    return whole === undefined ? undefined : BigInt(whole);
  },
};
const toUnsigned = {
  w: (a: number) => {
    const whole = truncated(a, 0, 2 ** 32);
    return whole === undefined ? undefined : whole | 0;
  },
  l: (a: number) => {
    const whole = truncated(a, 0, 2 ** 64);
    return whole === undefined ? undefined : wide(BigInt(whole));
  },
};

/** A 64-bit integer to single, rounded once: going through double would round twice. */
export function singleFromLong(value: bigint): number {
  const near = Number(value);
  if (Math.abs(near) < 2 ** 53) return fround(near);
  // Keep the upper bits and fold the lower ones into a sticky bit, so that double holds it exactly.
  const kept = (value >> 12n) | ((value & 0xfffn) === 0n ? 0n : 1n);
  return fround(Number(kept) * 4096);
}

/** Round to the nearest integer, ties to even; keeps the sign of zero. */
export function roundEven(value: number): number {
  if (!(Math.abs(value) < 2 ** 52)) return value;
  const magnitude = Math.abs(value) + 2 ** 52 - 2 ** 52;
  return value < 0 || Object.is(value, -0) ? -magnitude : magnitude;
}

/** IEEE 754-2019 minimumNumber: a NaN loses against a number; −0 is below +0. */
const minNumber = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.min(a, b));
const maxNumber = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b));

/** Lane letters of the vector operations: 16×i8, 8×i16, 4×i32, 2×i64, 4×f32, 2×f64. */
export const laneNames = ['b', 'h', 'w', 'l', 's', 'd'] as const;
export type Lane = (typeof laneNames)[number];
/** Class of one lane outside of its vector. */
export const laneCls = { b: Cls.w, h: Cls.w, w: Cls.w, l: Cls.l, s: Cls.s, d: Cls.d } as const;
export const laneSizes = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 } as const;

type VectorName<Name extends string, Lanes extends string> = Lanes extends `${infer L} ${infer Rest}`
  ? `${Name}${L}` | VectorName<Name, Rest>
  : `${Name}${Lanes}`;

/** Rows NAMEb, NAMEh, … for the given lanes; `$` in the type stands for the lane's class. */
function lanes<Name extends string, Lanes extends string>(
  name: Name,
  letters: Lanes,
  type: string,
  doc: string,
  traits: Partial<OpRow> = {},
): Record<VectorName<Name, Lanes>, OpRow> {
  const rows: Record<string, OpRow> = {};
  for (const letter of letters.split(' ')) {
    const cls = 'wlsd'[laneCls[letter as Lane]]!;
    rows[name + letter] = { type: type.replace('$', cls), doc, ext: true, ...traits };
  }
  return rows as Record<VectorName<Name, Lanes>, OpRow>;
}

const rows = {
  // Arithmetic
  add: {
    type: 'wlsd(wlsd,wlsd)',
    doc: 'sum; integers wrap',
    commutes: true,
    associates: true,
    eval: {
      w: (a: number, b: number) => (a + b) | 0,
      l: (a: bigint, b: bigint) => wide(a + b),
      s: (a: number, b: number) => fround(a + b),
      d: (a: number, b: number) => a + b,
    },
  },
  sub: {
    type: 'wlsd(wlsd,wlsd)',
    doc: 'difference; integers wrap',
    eval: {
      w: (a: number, b: number) => (a - b) | 0,
      l: (a: bigint, b: bigint) => wide(a - b),
      s: (a: number, b: number) => fround(a - b),
      d: (a: number, b: number) => a - b,
    },
  },
  neg: {
    type: 'wlsd(wlsd)',
    doc: 'negation; on floats it flips the sign bit, also of NaN and zero',
    eval: {
      w: (a: number) => -a | 0,
      l: (a: bigint) => wide(-a),
      s: (a: number) => -a,
      d: (a: number) => -a,
    },
  },
  div: {
    type: 'wlsd(wlsd,wlsd)',
    doc: 'quotient; signed integers truncate toward zero, by zero and MIN/-1 are undefined',
    pinnedInteger: true,
    eval: {
      w: (a: number, b: number) => (b === 0 || (a === minWord && b === -1) ? undefined : (a / b) | 0),
      l: (a: bigint, b: bigint) => (b === 0n || (a === minLong && b === -1n) ? undefined : a / b),
      s: (a: number, b: number) => fround(a / b),
      d: (a: number, b: number) => a / b,
    },
  },
  rem: {
    type: 'wl(wl,wl)',
    doc: 'signed remainder, with the sign of the dividend',
    pinned: true,
    eval: {
      w: (a: number, b: number) => (b === 0 || (a === minWord && b === -1) ? undefined : (a % b) | 0),
      l: (a: bigint, b: bigint) => (b === 0n || (a === minLong && b === -1n) ? undefined : a % b),
    },
  },
  udiv: {
    type: 'wl(wl,wl)',
    doc: 'unsigned quotient',
    pinned: true,
    eval: {
      w: (a: number, b: number) => (b === 0 ? undefined : ((a >>> 0) / (b >>> 0)) | 0),
      l: (a: bigint, b: bigint) => (b === 0n ? undefined : wide(unsigned(a) / unsigned(b))),
    },
  },
  urem: {
    type: 'wl(wl,wl)',
    doc: 'unsigned remainder',
    pinned: true,
    eval: {
      w: (a: number, b: number) => (b === 0 ? undefined : ((a >>> 0) % (b >>> 0)) | 0),
      l: (a: bigint, b: bigint) => (b === 0n ? undefined : wide(unsigned(a) % unsigned(b))),
    },
  },
  mul: {
    type: 'wlsd(wlsd,wlsd)',
    doc: 'product; integers wrap',
    commutes: true,
    associates: true,
    eval: {
      w: (a: number, b: number) => Math.imul(a, b),
      l: (a: bigint, b: bigint) => wide(a * b),
      s: (a: number, b: number) => fround(a * b),
      d: (a: number, b: number) => a * b,
    },
  },
  and: {
    type: 'wl(wl,wl)',
    doc: 'bitwise and',
    commutes: true,
    associates: true,
    idempotent: true,
    eval: { w: (a: number, b: number) => a & b, l: (a: bigint, b: bigint) => a & b },
  },
  or: {
    type: 'wl(wl,wl)',
    doc: 'bitwise or',
    commutes: true,
    associates: true,
    idempotent: true,
    eval: { w: (a: number, b: number) => a | b, l: (a: bigint, b: bigint) => a | b },
  },
  xor: {
    type: 'wl(wl,wl)',
    doc: 'bitwise exclusive or',
    commutes: true,
    associates: true,
    eval: { w: (a: number, b: number) => a ^ b, l: (a: bigint, b: bigint) => a ^ b },
  },
  sar: {
    type: 'wl(wl,w)',
    doc: 'shift right filling with the sign; the amount counts modulo the width',
    eval: { w: (a: number, b: number) => a >> (b & 31), l: (a: bigint, b: number) => a >> BigInt(b & 63) },
  },
  shr: {
    type: 'wl(wl,w)',
    doc: 'shift right filling with zero; the amount counts modulo the width',
    eval: {
      w: (a: number, b: number) => (a >>> (b & 31)) | 0,
      l: (a: bigint, b: number) => wide(unsigned(a) >> BigInt(b & 63)),
    },
  },
  shl: {
    type: 'wl(wl,w)',
    doc: 'shift left; the amount counts modulo the width',
    eval: { w: (a: number, b: number) => a << (b & 31), l: (a: bigint, b: number) => wide(a << BigInt(b & 63)) },
  },

  // Comparisons: 1 or 0
  ceqw: symmetric(compareRow('w', 'equal', integerRelations.eq)),
  cnew: symmetric(compareRow('w', 'not equal', integerRelations.ne)),
  csgew: compareRow('w', 'signed greater or equal', integerRelations.sge),
  csgtw: compareRow('w', 'signed greater', integerRelations.sgt),
  cslew: compareRow('w', 'signed less or equal', integerRelations.sle),
  csltw: compareRow('w', 'signed less', integerRelations.slt),
  cugew: compareRow('w', 'unsigned greater or equal', asUnsigned(integerRelations.sge)),
  cugtw: compareRow('w', 'unsigned greater', asUnsigned(integerRelations.sgt)),
  culew: compareRow('w', 'unsigned less or equal', asUnsigned(integerRelations.sle)),
  cultw: compareRow('w', 'unsigned less', asUnsigned(integerRelations.slt)),
  ceql: symmetric(compareRow('l', 'equal', integerRelations.eq)),
  cnel: symmetric(compareRow('l', 'not equal', integerRelations.ne)),
  csgel: compareRow('l', 'signed greater or equal', integerRelations.sge),
  csgtl: compareRow('l', 'signed greater', integerRelations.sgt),
  cslel: compareRow('l', 'signed less or equal', integerRelations.sle),
  csltl: compareRow('l', 'signed less', integerRelations.slt),
  cugel: compareRow('l', 'unsigned greater or equal', asUnsigned(integerRelations.sge)),
  cugtl: compareRow('l', 'unsigned greater', asUnsigned(integerRelations.sgt)),
  culel: compareRow('l', 'unsigned less or equal', asUnsigned(integerRelations.sle)),
  cultl: compareRow('l', 'unsigned less', asUnsigned(integerRelations.slt)),
  ceqs: symmetric(compareRow('s', 'equal; false with a NaN', (a, b) => a === b)),
  cges: compareRow('s', 'greater or equal; false with a NaN', (a, b) => a >= b),
  cgts: compareRow('s', 'greater; false with a NaN', (a, b) => a > b),
  cles: compareRow('s', 'less or equal; false with a NaN', (a, b) => a <= b),
  clts: compareRow('s', 'less; false with a NaN', (a, b) => a < b),
  cnes: symmetric(compareRow('s', 'not equal; true with a NaN', (a, b) => a !== b)),
  cos: symmetric(compareRow('s', 'ordered: neither is a NaN', isOrdered)),
  cuos: symmetric(compareRow('s', 'unordered: one is a NaN', (a, b) => !isOrdered(a, b))),
  ceqd: symmetric(compareRow('d', 'equal; false with a NaN', (a, b) => a === b)),
  cged: compareRow('d', 'greater or equal; false with a NaN', (a, b) => a >= b),
  cgtd: compareRow('d', 'greater; false with a NaN', (a, b) => a > b),
  cled: compareRow('d', 'less or equal; false with a NaN', (a, b) => a <= b),
  cltd: compareRow('d', 'less; false with a NaN', (a, b) => a < b),
  cned: symmetric(compareRow('d', 'not equal; true with a NaN', (a, b) => a !== b)),
  cod: symmetric(compareRow('d', 'ordered: neither is a NaN', isOrdered)),
  cuod: symmetric(compareRow('d', 'unordered: one is a NaN', (a, b) => !isOrdered(a, b))),

  // Memory
  storeb: { type: '-(w,m)', doc: 'store the low 8 bits', pinned: true, stores: 1 },
  storeh: { type: '-(w,m)', doc: 'store the low 16 bits', pinned: true, stores: 2 },
  storew: { type: '-(w,m)', doc: 'store 32 bits', pinned: true, stores: 4 },
  storel: { type: '-(l,m)', doc: 'store 64 bits', pinned: true, stores: 8 },
  stores: { type: '-(s,m)', doc: 'store a single', pinned: true, stores: 4 },
  stored: { type: '-(d,m)', doc: 'store a double', pinned: true, stores: 8 },
  loadsb: { type: 'wl(m)', doc: 'load 8 bits, sign-extended', pinned: true, loads: 1 },
  loadub: { type: 'wl(m)', doc: 'load 8 bits, zero-extended', pinned: true, loads: 1 },
  loadsh: { type: 'wl(m)', doc: 'load 16 bits, sign-extended', pinned: true, loads: 2 },
  loaduh: { type: 'wl(m)', doc: 'load 16 bits, zero-extended', pinned: true, loads: 2 },
  loadsw: { type: 'wl(m)', doc: 'load 32 bits, sign-extended', pinned: true, loads: 4 },
  loaduw: { type: 'wl(m)', doc: 'load 32 bits, zero-extended', pinned: true, loads: 4 },
  load: { type: 'wlsdv(m)', doc: 'load a value of the result class', pinned: true, loads: 0 },
  blit: { type: '-(m,m,n)', doc: 'copy n bytes from the first address to the second; equal or disjoint', pinned: true },
  alloc4: { type: 'l(l)', doc: 'stack block of that many bytes, aligned to 4', pinned: true },
  alloc8: { type: 'l(l)', doc: 'stack block of that many bytes, aligned to 8', pinned: true },
  alloc16: { type: 'l(l)', doc: 'stack block of that many bytes, aligned to 16', pinned: true },

  // Extensions and conversions
  extsb: { type: 'wl(w)', doc: 'sign-extend the low 8 bits', eval: (a: number) => (a << 24) >> 24 },
  extub: { type: 'wl(w)', doc: 'zero-extend the low 8 bits', eval: (a: number) => a & 0xff },
  extsh: { type: 'wl(w)', doc: 'sign-extend the low 16 bits', eval: (a: number) => (a << 16) >> 16 },
  extuh: { type: 'wl(w)', doc: 'zero-extend the low 16 bits', eval: (a: number) => a & 0xffff },
  extsw: { type: 'l(w)', doc: 'sign-extend 32 bits', eval: (a: number) => BigInt(a) },
  extuw: { type: 'l(w)', doc: 'zero-extend 32 bits', eval: (a: number) => BigInt(a >>> 0) },
  exts: { type: 'd(s)', doc: 'single to double, exact', eval: (a: number) => a },
  truncd: { type: 's(d)', doc: 'double to single, rounded to nearest even', eval: (a: number) => fround(a) },
  stosi: { type: 'wl(s)', doc: 'single to signed integer, truncating', eval: toSigned },
  stoui: { type: 'wl(s)', doc: 'single to unsigned integer, truncating', eval: toUnsigned },
  dtosi: { type: 'wl(d)', doc: 'double to signed integer, truncating', eval: toSigned },
  dtoui: { type: 'wl(d)', doc: 'double to unsigned integer, truncating', eval: toUnsigned },
  swtof: {
    type: 'sd(w)',
    doc: 'signed word to float',
    eval: { s: (a: number) => fround(a), d: (a: number) => a },
  },
  uwtof: {
    type: 'sd(w)',
    doc: 'unsigned word to float',
    eval: { s: (a: number) => fround(a >>> 0), d: (a: number) => a >>> 0 },
  },
  sltof: {
    type: 'sd(l)',
    doc: 'signed long to float, rounded to nearest even',
    eval: { s: singleFromLong, d: (a: bigint) => Number(a) },
  },
  ultof: {
    type: 'sd(l)',
    doc: 'unsigned long to float, rounded to nearest even',
    eval: { s: (a: bigint) => singleFromLong(unsigned(a)), d: (a: bigint) => Number(unsigned(a)) },
  },
  // Folded on bit patterns (fold.ts): a number cannot carry every NaN.
  cast: { type: 'wlsd(sdwl)', doc: 'the same bits in another class of that width' },
  copy: { type: 'wlsdv(wlsdv)', doc: 'the operand' },

  // Calls
  call: { type: 'wlsdv(m)', doc: 'call', pinned: true, internal: true },
  vastart: { type: '-(m)', doc: 'start the list of variadic arguments at that address', pinned: true },
  vaarg: { type: 'wlsd(m)', doc: 'next variadic argument', pinned: true },
  dbgloc: { type: '-(n,n)', doc: 'source line and column of what follows', pinned: true },

  // Extensions of this project
  storev: { type: '-(v,m)', doc: 'store 16 bytes', pinned: true, stores: 16, ext: true },
  context: { type: 'l()', doc: "address of the thread's context block", ext: true },
  sel: { type: 'wlsdv(w,wlsdv,wlsdv)', doc: 'second operand when the first is not zero, else the third', ext: true },
  sqrt: {
    type: 'sd(sd)',
    doc: 'square root',
    ext: true,
    eval: { s: (a: number) => fround(Math.sqrt(a)), d: (a: number) => Math.sqrt(a) },
  },
  abs: {
    type: 'wlsd(wlsd)',
    doc: 'absolute value; of the least integer itself; on floats it clears the sign bit',
    ext: true,
    eval: {
      w: (a: number) => (a < 0 ? -a | 0 : a),
      l: (a: bigint) => (a < 0n ? wide(-a) : a),
      s: (a: number) => Math.abs(a),
      d: (a: number) => Math.abs(a),
    },
  },
  floor: { type: 'sd(sd)', doc: 'round toward minus infinity', ext: true, eval: (a: number) => Math.floor(a) },
  ceil: { type: 'sd(sd)', doc: 'round toward plus infinity', ext: true, eval: (a: number) => Math.ceil(a) },
  trunc: { type: 'sd(sd)', doc: 'round toward zero', ext: true, eval: (a: number) => Math.trunc(a) },
  rint: { type: 'sd(sd)', doc: 'round to nearest, ties to even', ext: true, eval: roundEven },
  fmin: { type: 'sd(sd,sd)', doc: 'lesser; a NaN loses, -0 < +0', commutes: true, ext: true, eval: minNumber },
  fmax: { type: 'sd(sd,sd)', doc: 'greater; a NaN loses, -0 < +0', commutes: true, ext: true, eval: maxNumber },
  fma: { type: 'sd(sd,sd,sd)', doc: 'first times second plus third, rounded once', ext: true },
  smin: {
    type: 'wl(wl,wl)',
    doc: 'signed lesser',
    commutes: true,
    associates: true,
    idempotent: true,
    ext: true,
    eval: (a: Value, b: Value) => (a < b ? a : b),
  },
  smax: {
    type: 'wl(wl,wl)',
    doc: 'signed greater',
    commutes: true,
    associates: true,
    idempotent: true,
    ext: true,
    eval: (a: Value, b: Value) => (a > b ? a : b),
  },
  mulh: {
    type: 'wl(wl,wl)',
    doc: 'upper half of the signed double-width product',
    commutes: true,
    ext: true,
    eval: {
      w: (a: number, b: number) => Number((BigInt(a) * BigInt(b)) >> 32n),
      l: (a: bigint, b: bigint) => (a * b) >> 64n,
    },
  },
  umulh: {
    type: 'wl(wl,wl)',
    doc: 'upper half of the unsigned double-width product',
    commutes: true,
    ext: true,
    eval: {
      w: (a: number, b: number) => Number((BigInt(a >>> 0) * BigInt(b >>> 0)) >> 32n) | 0,
      l: (a: bigint, b: bigint) => wide((unsigned(a) * unsigned(b)) >> 64n),
    },
  },
  rotl: {
    type: 'wl(wl,w)',
    doc: 'rotate left; the amount counts modulo the width',
    ext: true,
    eval: {
      w: (a: number, b: number) => (a << (b & 31)) | (a >>> (-b & 31)),
      l: (a: bigint, b: number) => wide((a << BigInt(b & 63)) | (unsigned(a) >> BigInt(-b & 63))),
    },
  },
  rotr: {
    type: 'wl(wl,w)',
    doc: 'rotate right; the amount counts modulo the width',
    ext: true,
    eval: {
      w: (a: number, b: number) => (a >>> (b & 31)) | (a << (-b & 31)),
      l: (a: bigint, b: number) => wide((unsigned(a) >> BigInt(b & 63)) | (a << BigInt(-b & 63))),
    },
  },
  clz: {
    type: 'wl(wl)',
    doc: 'leading zero bits; the width for zero',
    ext: true,
    eval: {
      w: (a: number) => Math.clz32(a),
      l: (a: bigint) => BigInt(a < 0n ? 0 : a === 0n ? 64 : 64 - a.toString(2).length),
    },
  },
  ctz: {
    type: 'wl(wl)',
    doc: 'trailing zero bits; the width for zero',
    ext: true,
    eval: {
      w: (a: number) => (a === 0 ? 32 : 31 - Math.clz32(a & -a)),
      l: (a: bigint) => BigInt(a === 0n ? 64 : unsigned(a & -a).toString(2).length - 1),
    },
  },
  bswap: {
    type: 'wl(wl)',
    doc: 'bytes in opposite order',
    ext: true,
    eval: {
      w: (a: number) => (a << 24) | ((a & 0xff00) << 8) | ((a >>> 8) & 0xff00) | (a >>> 24) | 0,
      l: (a: bigint) => {
        let out = 0n;
        for (let i = 0n; i < 64n; i += 8n) out = (out << 8n) | ((a >> i) & 0xffn);
        return wide(out);
      },
    },
  },
  assume: { type: '-(w)', doc: 'the operand is known not to be zero here', pinned: true, ext: true },

  // Vectors of 16 bytes: b h w l are integer lanes of 8 to 64 bits, s d floating ones
  ...lanes('vadd', 'b h w l s d', 'v(v,v)', 'sum of the lanes', { commutes: true }),
  ...lanes('vsub', 'b h w l s d', 'v(v,v)', 'difference of the lanes'),
  ...lanes('vmul', 'b h w s d', 'v(v,v)', 'product of the lanes, low half for integers', { commutes: true }),
  ...lanes('vdiv', 's d', 'v(v,v)', 'quotient of the lanes'),
  ...lanes('vneg', 'b h w l s d', 'v(v)', 'negated lanes'),
  ...lanes('vabs', 'b h w l s d', 'v(v)', 'absolute values of the lanes'),
  ...lanes('vmin', 'b h w s d', 'v(v,v)', 'lesser lanes, signed; floats as fmin', { commutes: true }),
  ...lanes('vmax', 'b h w s d', 'v(v,v)', 'greater lanes, signed; floats as fmax', { commutes: true }),
  ...lanes('vsqrt', 's d', 'v(v)', 'square roots of the lanes'),
  ...lanes('vfma', 'b h w s d', 'v(v,v,v)', 'first times second plus third; floats rounded once'),
  ...lanes('vdup', 'b h w l s d', 'v($)', 'all lanes the operand'),
  ...lanes('vsum', 'b h w l s d', '$(v)', 'sum of the lanes; floats pairwise: (0+1)+(2+3); b and h sign-extended'),
  ...lanes('vget', 'b h w l s d', '$(v,n)', 'one lane, by number; b and h sign-extended'),
  ...lanes('vset', 'b h w l s d', 'v(v,n,$)', 'the vector with one lane replaced'),
  vand: { type: 'v(v,v)', doc: 'bitwise and', commutes: true, idempotent: true, ext: true },
  vor: { type: 'v(v,v)', doc: 'bitwise or', commutes: true, idempotent: true, ext: true },
  vxor: { type: 'v(v,v)', doc: 'bitwise exclusive or', commutes: true, ext: true },

  // Parameters and arguments: instructions at the head of the entry block, and before each call
  par: { type: 'wlsdv()', doc: 'parameter', pinned: true, internal: true },
  parsb: { type: 'w()', doc: 'parameter of 8 bits, signed', pinned: true, internal: true },
  parub: { type: 'w()', doc: 'parameter of 8 bits, unsigned', pinned: true, internal: true },
  parsh: { type: 'w()', doc: 'parameter of 16 bits, signed', pinned: true, internal: true },
  paruh: { type: 'w()', doc: 'parameter of 16 bits, unsigned', pinned: true, internal: true },
  parc: { type: 'l(t)', doc: 'aggregate parameter: address of its bytes', pinned: true, internal: true },
  pare: { type: 'l()', doc: 'environment parameter', pinned: true, internal: true },
  arg: { type: '-(wlsdv)', doc: 'argument; cls tells the class', pinned: true, internal: true },
  argsb: { type: '-(w)', doc: 'argument of 8 bits, signed', pinned: true, internal: true },
  argub: { type: '-(w)', doc: 'argument of 8 bits, unsigned', pinned: true, internal: true },
  argsh: { type: '-(w)', doc: 'argument of 16 bits, signed', pinned: true, internal: true },
  arguh: { type: '-(w)', doc: 'argument of 16 bits, unsigned', pinned: true, internal: true },
  argc: { type: '-(t,l)', doc: 'aggregate argument: type and address', pinned: true, internal: true },
  arge: { type: '-(l)', doc: 'environment argument', pinned: true, internal: true },
  argv: { type: '-()', doc: 'the variadic arguments begin', pinned: true, internal: true },

  // Between passes
  nop: { type: '-()', doc: 'nothing', internal: true },
  swap: { type: '-(wlsdv,wlsdv)', doc: 'exchange two registers; cls tells the class', pinned: true, internal: true },
  addr: { type: 'l(m)', doc: 'address of a stack slot', internal: true },
} as const satisfies Record<string, OpRow>;

export type OpName = keyof typeof rows;

/** All names, by operation number. */
export const opNames = Object.keys(rows) as OpName[];

/** All rows, by operation number. */
export const opRows: readonly OpRow[] = Object.values(rows);

/** Operation numbers by name: `Op.add`. */
export const Op = Object.fromEntries(opNames.map((name, index) => [name, index])) as {
  readonly [name in OpName]: number;
};

/** One handler per operation, indexed by operation number. A missing operation is a type error. */
export function byOp<T>(handlers: Record<OpName, T>): readonly T[] {
  return opNames.map((name) => handlers[name]);
}

/** Bits of `opFlags`. */
export const Flag = {
  commutes: 1,
  associates: 2,
  idempotent: 4,
  pinned: 8,
  pinnedInteger: 16,
  load: 32,
  store: 64,
  /** A comparison: result 0 or 1. */
  compare: 128,
  /** Begins with `par`. */
  param: 256,
  /** Begins with `arg`: belongs to the call that follows. */
  arg: 512,
  hasResult: 1024,
} as const;

/** Traits of each operation as bits, by operation number. */
export const opFlags = Int32Array.from(opRows, (row, index) => {
  const name = opNames[index]!;
  return (
    (row.commutes ? Flag.commutes : 0) |
    (row.associates ? Flag.associates : 0) |
    (row.idempotent ? Flag.idempotent : 0) |
    (row.pinned ? Flag.pinned : 0) |
    (row.pinnedInteger ? Flag.pinnedInteger : 0) |
    (row.loads !== undefined ? Flag.load : 0) |
    (row.stores !== undefined ? Flag.store : 0) |
    (/^c(eq|ne|s[gl][te]|u[gl][te]|[gl][te]|o|uo)[wlsd]$/.test(name) ? Flag.compare : 0) |
    (/^par/.test(name) ? Flag.param : 0) |
    (/^arg/.test(name) ? Flag.arg : 0) |
    (row.type.startsWith('-') ? 0 : Flag.hasResult)
  );
});

/** True for operations that make a stack slot. */
export const isAlloc = (op: number): boolean => op === Op.alloc4 || op === Op.alloc8 || op === Op.alloc16;

/** True when an operation of that class must stay where it is. */
export function isPinned(op: number, cls: number): boolean {
  const flags = opFlags[op]!;
  return (flags & Flag.pinned) !== 0 || ((flags & Flag.pinnedInteger) !== 0 && cls <= Cls.l);
}

/** What an operand position accepts. */
export const Operand = { w: 0, l: 1, s: 2, d: 3, v: 4, none: 5, constant: 6, type: 7 } as const;
export type Operand = (typeof Operand)[keyof typeof Operand];

const letters = 'wlsdv';

/** Operand kinds by `(op * 5 + cls) * 3 + position`; `none` fills what is absent, and impossible classes throughout. */
export const operandTable = new Uint8Array(opRows.length * 15).fill(Operand.none);

/** Bit c of entry op: the operation exists with result class c. Operations without a result accept any class. */
export const clsTable = new Uint8Array(opRows.length);

opRows.forEach((row, op) => {
  const [, results, list] = /^([wlsdv-]+)\((.*)\)$/.exec(row.type)!;
  const operands = list === '' ? [] : list!.split(',');
  for (let cls = 0; cls < 5; cls++) {
    const place = results!.indexOf(letters[cls]!);
    if (results !== '-' && place < 0) continue;
    clsTable[op]! |= 1 << cls;
    operands.forEach((operand, position) => {
      const at = (op * 5 + cls) * 3 + position;
      if (operand === 'm') operandTable[at] = Operand.l;
      else if (operand === 'n') operandTable[at] = Operand.constant;
      else if (operand === 't') operandTable[at] = Operand.type;
      else if (operand.length === 1) operandTable[at] = letters.indexOf(operand);
      else if (results === '-') operandTable[at] = cls;
      else operandTable[at] = letters.indexOf(operand[place]!);
    });
  }
});

/** Kind of operand `position` (0 a, 1 b, 2 c) of an operation with class `cls`. */
export const operandOf = (op: number, cls: number, position: number): Operand =>
  operandTable[(op * 5 + cls) * 3 + position]! as Operand;

/** Number of operands of an operation. */
export function arity(op: number): number {
  const list = /\((.*)\)/.exec(opRows[op]!.type)![1]!;
  return list === '' ? 0 : list.split(',').length;
}
