// How a machine instruction is written down: a template, a base word, the forms it comes in, and at most one rule
// about operands that exclude each other. Everything else (encoding, listing, checks, builder) is computed from these.

import { letters } from './operand.ts';

/** Names of the forms of a row and the bits by which each differs (exclusive or) from the base word. */
export type Forms<N extends string = string> = { readonly [K in N]: number };

/** Operands that may not meet in one instruction; the numbers are the operand list, in template order. */
export type Rule = (a: number, b: number, c: number, d: number) => boolean;

export interface Row<T extends string = string, N extends string = string> {
  /** Assembly text with operands in braces, such as `add {Rd}, {Rn}, {Rm}{shift}`. */
  readonly template: T;
  readonly base: number;
  readonly forms: Forms<N>;
  readonly rule: Rule | null;
}

/** A row with one form. */
export const single: Forms<''> = { '': 0 };

export function row<const T extends string>(template: T, base: number): Row<T, ''>;
export function row<const T extends string, N extends string>(
  template: T,
  base: number,
  forms: Forms<N>,
  rule?: Rule,
): Row<T, N>;
export function row(template: string, base: number, forms: Forms = single, rule: Rule | null = null): Row {
  return { template, base, forms, rule };
}

type Words<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Words<Rest> : S;

/** Sets of forms that were asked for before: the tables repeat a few dozen. */
const known = new Map<string, Forms>();

function each<S extends string>(set: string, names: S, bits: (name: string, index: number) => number): Forms<Words<S>> {
  const key = `${set} ${names}`;
  const found = known.get(key);
  if (found) return found as Forms<Words<S>>;
  const forms: Record<string, number> = {};
  names.split(' ').forEach((name, index) => {
    forms[name] = bits(name, index);
  });
  known.set(key, forms);
  return forms as Forms<Words<S>>;
}

/** Position of the element letter of a form: b 0, h 1, s 2, d 3. */
function elementSize(name: string): number {
  return letters.indexOf(name.at(-1)!);
}

/** The Q bit: set when the lanes fill 128 bits. */
function fullBit(name: string): number {
  return Number.parseInt(name, 10) << elementSize(name) === 16 ? 1 << 30 : 0;
}

/** 32 and 64 bits, told apart by the sf bit; in bit fields and EXTR the N bit follows it. */
export const wx: Forms<'w' | 'x'> = { w: 0, x: 0x80000000 };
export const wxN: Forms<'w' | 'x'> = { w: 0, x: 0x80400000 };
/** Loads, stores and atomics of 32 and 64 bits: the size field in bits 31:30. */
export const wxSize: Forms<'w' | 'x'> = { w: 0, x: 0x40000000 };
/** Sign-extending loads: opc tells the width of the destination, the shorter having bit 22 set. */
export const wxSigned: Forms<'w' | 'x'> = { w: 0, x: 0x00400000 };

/** Scalar floating point: the ftype field. */
export const fp: Forms<'s' | 'd' | 'h'> = { s: 0, d: 0x00400000, h: 0x00c00000 };
/** Between general (first letter) and floating-point registers (second letter). */
export const generalAndFp: Forms<'ws' | 'wd' | 'wh' | 'xs' | 'xd' | 'xh'> = {
  ws: 0,
  wd: 0x00400000,
  wh: 0x00c00000,
  xs: 0x80000000,
  xd: 0x80400000,
  xh: 0x80c00000,
};
/** Loads and stores of scalar registers: size in 31:30, bit 23 for 128 bits. */
export const bhsdq: Forms<'b' | 'h' | 's' | 'd' | 'q'> = {
  b: 0,
  h: 0x40000000,
  s: 0x80000000,
  d: 0xc0000000,
  q: 0x00800000,
};
/** Pairs and literals of scalar registers: opc in 31:30. */
export const sdq: Forms<'s' | 'd' | 'q'> = { s: 0, d: 0x40000000, q: 0x80000000 };

/** Integer vectors and scalars: Q and size. */
export function ints<S extends string>(names: S): Forms<Words<S>> {
  return each('ints', names, (name) => (/^\d/.test(name) ? fullBit(name) : 0) | (elementSize(name) << 22));
}

/** Floating-point vectors and scalars: Q and sz. */
export function floats<S extends string>(names: S): Forms<Words<S>> {
  return each('floats', names, (name) => (/^\d/.test(name) ? fullBit(name) : 0) | ((elementSize(name) - 2) << 22));
}

/** Narrowing from these sources: the size of the destination, Q being part of the base word. */
export function narrowing<S extends string>(names: S): Forms<Words<S>> {
  return each('narrowing', names, (name) => (elementSize(name) - 1) << 22);
}

/** Only Q: the element size is told by immh:immb or by cmode. */
export function onlyQ<S extends string>(names: S): Forms<Words<S>> {
  return each('onlyQ', names, (name) => (/^\d/.test(name) ? fullBit(name) : 0));
}

/** Forms that are told apart by another field, such as immh:immb. */
export function same<S extends string>(names: S): Forms<Words<S>> {
  return each('same', names, () => 0);
}

/** The first form with sz = 0, the second with sz = 1. */
export function inOrder<S extends string>(names: S): Forms<Words<S>> {
  return each('inOrder', names, (_, index) => index << 22);
}

/** Multiple-structure loads and stores: Q, and size in 11:10. */
export function structures<S extends string>(names: S): Forms<Words<S>> {
  return each('structures', names, (name) => fullBit(name) | (elementSize(name) << 10));
}

/** Single-structure loads and stores: opcode and size bits for b, h, s, d. */
export const lanes: Forms<'b' | 'h' | 's' | 'd'> = { b: 0, h: 0x4000, s: 0x8000, d: 0x8400 };

type Order = '' | '_a' | '_l' | '_al';
type Atomic = `${'w' | 'x' | 'wb' | 'wh'}${Order}`;

/** Atomics of 32, 64, 8 and 16 bits, each with acquire and release or without. */
function atomic(acquire: number, release: number): Forms<Atomic> {
  const sizes = { w: 0, x: 0x40000000, wb: 0x80000000, wh: 0xc0000000 };
  const forms: Record<string, number> = {};
  for (const [size, bits] of Object.entries(sizes)) {
    forms[size] = bits;
    forms[`${size}_a`] = bits | acquire;
    forms[`${size}_l`] = bits | release;
    forms[`${size}_al`] = bits | acquire | release;
  }
  return forms as Forms<Atomic>;
}

/** CAS has its order bits elsewhere than the other atomics. */
export const compareAndSwap: Forms<Atomic> = atomic(0x00400000, 0x00008000);
export const readModifyWrite: Forms<Atomic> = atomic(0x00800000, 0x00400000);

/** A pair is loaded into two different registers. */
export const distinctPair: Rule = (t, t2) => t !== t2;
/** The base of a writeback is not the register moved; number 31 means two different registers there. */
export const writeback: Rule = (t, n) => t !== n || n === 31;
export const writebackPair: Rule = (t, t2, n) => n === 31 || (t !== n && t2 !== n);
export const writebackLoadPair: Rule = (t, t2, n) => t !== t2 && (n === 31 || (t !== n && t2 !== n));
/** The status register of an exclusive store is neither its data nor its base. */
export const freeStatus: Rule = (s, t, n) => s !== t && (s !== n || n === 31);
export const freeStatusPair: Rule = (s, t, t2, n) => s !== t && s !== t2 && (s !== n || n === 31);
/** MOV to or from SP is an addition; between other registers the same text means another instruction. */
export const movesStackPointer: Rule = (d, n) => d === 31 || n === 31;
