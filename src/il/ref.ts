// Operands and classes: the small integers that instructions are made of.
//
// A Ref is one operand in one integer below 2^30 (a small integer for V8): three bits of kind, the rest an index.

/** Class of a value: 32- and 64-bit integers, IEEE single and double, 128-bit vector. */
export const Cls = { w: 0, l: 1, s: 2, d: 3, v: 4 } as const;
export type Cls = (typeof Cls)[keyof typeof Cls];

/** The letters of the classes, by number. */
export const clsNames = ['w', 'l', 's', 'd', 'v'] as const;

/** Size in bytes of a value of a class, by number. */
export const clsSizes = [4, 8, 4, 8, 16] as const;

export const isInteger = (cls: number): boolean => cls <= Cls.l;

/** True for classes that live in floating-point registers: s, d and v. */
export const isFloating = (cls: number): boolean => cls >= Cls.s;

/** How the low bits of a `w` travel through a call: a sub-word parameter, argument or result. */
export const Ext = { none: 0, sb: 1, ub: 2, sh: 3, uh: 4 } as const;
export type Ext = (typeof Ext)[keyof typeof Ext];
export const extNames = ['', 'sb', 'ub', 'sh', 'uh'] as const;

export const RefKind = {
  /** No operand. */
  none: 0,
  /** A temporary: index into `fn.temps`. */
  temp: 1,
  /** A constant or symbol address: index into `fn.cons`. */
  con: 2,
  /** An aggregate type: index into `module.types`. */
  type: 3,
  /** A machine register, numbered by the target. */
  reg: 4,
  /** An addressing mode: index into `fn.mems`. Only after instruction selection. */
  mem: 5,
  /** A small signed integer held in the Ref itself, −2^26 … 2^26−1: lane numbers, sizes, call descriptors, line numbers. */
  int: 6,
  /** A stack slot of the frame: index into the frame's slots. Only after instruction selection. */
  slot: 7,
} as const;

export type Ref = number & { readonly __brand: 'Ref' };

export const noRef = 0 as Ref;

export const temp = (index: number): Ref => ((index << 3) | RefKind.temp) as Ref;
export const con = (index: number): Ref => ((index << 3) | RefKind.con) as Ref;
export const typeRef = (index: number): Ref => ((index << 3) | RefKind.type) as Ref;
export const reg = (index: number): Ref => ((index << 3) | RefKind.reg) as Ref;
export const mem = (index: number): Ref => ((index << 3) | RefKind.mem) as Ref;
/** A small signed integer; the caller knows that it fits 27 bits. */
export const int = (value: number): Ref => (((value & 0x7ff_ffff) << 3) | RefKind.int) as Ref;
export const slot = (index: number): Ref => ((index << 3) | RefKind.slot) as Ref;

export const kindOf = (ref: Ref): number => ref & 7;
/** The index (or for `int` refs the unsigned payload) of a Ref. */
export const indexOf = (ref: Ref): number => ref >>> 3;
/** The value of an `int` Ref. */
export const intOf = (ref: Ref): number => (ref << 2) >> 5;

export const isTemp = (ref: Ref): boolean => (ref & 7) === RefKind.temp;
export const isCon = (ref: Ref): boolean => (ref & 7) === RefKind.con;
export const isReg = (ref: Ref): boolean => (ref & 7) === RefKind.reg;
