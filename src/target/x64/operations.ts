// The instruction forms that selection emits, as operation numbers, by the class of the operation.

import { Cls } from '../../il/ref.ts';
import { conditions } from './registers.ts';
import type { X64FormName } from './instructions.ts';
import { machineOp } from './traits.ts';

/** `?` in the name stands for 32 and 64: operations for w and l. */
export const pair = (name: string): readonly [number, number] => [
  machineOp(name.replaceAll('?', '32') as X64FormName),
  machineOp(name.replaceAll('?', '64') as X64FormName),
];

/** By class of a float: index with `cls - Cls.s`. `?` is the letter s or d, `#` the bits of a scalar in memory. */
export const floatPair = (name: string): readonly [number, number] => [
  machineOp(name.replaceAll('?', 's').replaceAll('#', '32') as X64FormName),
  machineOp(name.replaceAll('?', 'd').replaceAll('#', '64') as X64FormName),
];

/** Register with register, memory or immediate, for w and l. */
export interface Binary {
  readonly rr: readonly [number, number];
  readonly rm: readonly [number, number];
  readonly ri: readonly [number, number];
}

const binary = (name: string): Binary => ({
  rr: pair(`${name} r?, r?`),
  rm: pair(`${name} r?, m?`),
  ri: pair(`${name} r?, i`),
});

export const add = binary('add');
export const sub = binary('sub');
export const and = binary('and');
export const or = binary('or');
export const xor = binary('xor');
export const cmp = binary('cmp');
export const cmpMemImm = pair('cmp m?, i');
export const cmpMemReg = pair('cmp m?, r?');
export const test = pair('test r?, r?');
export const testImm = pair('test r?, i');
export const testMemImm = pair('test m?, i');

/** Read, change and write memory. */
export const memReg: Readonly<Record<string, readonly [number, number]>> = {
  add: pair('add m?, r?'),
  sub: pair('sub m?, r?'),
  and: pair('and m?, r?'),
  or: pair('or m?, r?'),
  xor: pair('xor m?, r?'),
};
export const memImm: Readonly<Record<string, readonly [number, number]>> = {
  add: pair('add m?, i'),
  sub: pair('sub m?, i'),
  and: pair('and m?, i'),
  or: pair('or m?, i'),
  xor: pair('xor m?, i'),
};

export const imul = pair('imul r?, r?');
export const imulMem = pair('imul r?, m?');
export const imulImm = pair('imul r?, r?, i');
export const imulMemImm = pair('imul r?, m?, i');
export const imulWide = pair('imul r?');
export const mulWide = pair('mul r?');
export const idiv = pair('idiv r?');
export const div = pair('div r?');
export const signRdx = [machineOp('cdq'), machineOp('cqo')] as const;

export const neg = pair('neg r?');
export const not = pair('not r?');
export const bswap = pair('bswap r?');
export const bsf = pair('bsf r?, r?');
export const bsr = pair('bsr r?, r?');
export const lzcnt = pair('lzcnt r?, r?');
export const tzcnt = pair('tzcnt r?, r?');
export const lea = pair('lea r?, mem');

/** Shifts and rotations by a constant, by cl, and by any register (BMI2). */
export interface Shift {
  readonly imm: readonly [number, number];
  readonly cl: readonly [number, number];
  readonly any: readonly [number, number] | null;
}

const shift = (name: string, any: boolean): Shift => ({
  imm: pair(`${name} r?, u8`),
  cl: pair(`${name} r?, cl`),
  any: any ? pair(`${name}x r?, r?, r?`) : null,
});

export const shl = shift('shl', true);
export const shr = shift('shr', true);
export const sar = shift('sar', true);
export const rol = shift('rol', false);
export const ror = shift('ror', false);

// Moves and extensions
export const movzxByte = machineOp('movzx r32, r8');
export const movzxHalf = machineOp('movzx r32, r16');
export const movsxByte = pair('movsx r?, r8');
export const movsxHalf = pair('movsx r?, r16');
export const movsxd = machineOp('movsxd r64, r32');
export const movWord = machineOp('mov r32, r32');

export const loadWord = machineOp('mov r32, m32');
export const loadLong = machineOp('mov r64, m64');
export const loadSigned = {
  byte: pair('movsx r?, m8'),
  half: pair('movsx r?, m16'),
  word: machineOp('movsxd r64, m32'),
};
export const loadUnsigned = { byte: machineOp('movzx r32, m8'), half: machineOp('movzx r32, m16') };
export const loadFloat = floatPair('movs? x, m#');
export const loadVector = machineOp('movups x, m128');

export const storeReg = { 1: machineOp('mov m8, r8'), 2: machineOp('mov m16, r16') } as const;
export const storeInt = pair('mov m?, r?');
export const storeImm = {
  1: machineOp('mov m8, i'),
  2: machineOp('mov m16, i'),
  4: machineOp('mov m32, i'),
  8: machineOp('mov m64, i'),
} as const;
export const storeFloat = floatPair('movs? m#, x');
export const storeVector = machineOp('movups m128, x');

export const bitsOfFloat = [machineOp('movd r32, x'), machineOp('movq r64, x')] as const;
export const floatOfBits = [machineOp('movd x, r32'), machineOp('movq x, r64')] as const;

// By condition code
const names = Object.keys(conditions) as (keyof typeof conditions)[];
export const set: readonly number[] = names.map((name) => machineOp(`set${name} r8`));
export const cmov: readonly (readonly [number, number])[] = names.map((name) => pair(`cmov${name} r?, r?`));
export const cmovMem: readonly (readonly [number, number])[] = names.map((name) => pair(`cmov${name} r?, m?`));

/** Condition codes: those of the machine, and two that need the parity flag as well (a NaN makes operands unordered). */
export const Cond = { ...conditions, equalOrdered: 16, notEqualOrUnordered: 17 } as const;

export const isWide = (cls: number): 0 | 1 => (cls === Cls.w ? 0 : 1);
