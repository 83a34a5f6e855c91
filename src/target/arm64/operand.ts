// What an operand of an A64 row is, and the plain kinds of operands from which the others are made.
//
// An operand knows the values it takes, where their bits go, and how they are printed. It covers one to three numbers of
// the flat operand list ("slots"): an extended register, for instance, is a register, an extension and an amount.
// Whatever cannot be encoded gives -1; a register number outside 0 to 31 is a RegisterError.

import { RegisterError } from './registers.ts';

/** One form of a row: the width, element size or arrangement that its operands share. */
export class Variant {
  /** `w`, `x`, `s`, `4s`, `xd` …; empty for a row with a single form. */
  readonly name: string;
  /** 32 or 64 for the general registers of the row. */
  readonly width: number;
  /** Letter of the scalar floating-point register or of the element: b, h, s, d or q. */
  readonly letter: string;
  /** `8b` to `2d`; empty for a scalar. */
  readonly arrangement: string;
  /** Memory order of an atomic form: `a`, `l`, `al` or nothing. */
  readonly order: string;
  constructor(name: string) {
    const [size, order = ''] = name.split('_');
    this.name = name;
    this.width = name.startsWith('w') ? 32 : 64;
    this.letter = /[bhsdq]$/.exec(size!)?.[0] ?? '';
    this.arrangement = /^\d/.test(name) ? name : '';
    this.order = order;
  }

  /** Bytes of a general register of the row, of a scalar, or of an element. */
  get bytes(): number {
    return this.letter === '' ? this.width / 8 : elementBytes(this.letter);
  }
}

/** The values an operand takes, for whoever checks ranges or draws examples. */
export type Domain =
  | { readonly kind: 'register' }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly step: number }
  | {
      readonly kind: 'list';
      /** Values for tests: all, or where registers are among them some of each. */
      readonly values: () => readonly (readonly number[])[];
      /** All values, for reading words back. */
      readonly all: () => readonly (readonly number[])[];
    };

export type Put = (a: number, b: number, c: number) => number;

export type Print = (a: number, b: number, c: number) => string;

/** How a general or vector register is used; immediates and the rest have class `none`. */
export type RegisterClass = 'general' | 'generalOrSp' | 'vector' | 'none';

export class Operand {
  /** The name in the template. */
  readonly name: string;
  /** How many numbers of the operand list it covers. */
  readonly slots: number;
  readonly registerClass: RegisterClass;
  readonly domain: Domain;
  /** Field bits, or -1 for a value that cannot be encoded. */
  readonly put: Put;
  readonly print: Print;
  /** Bit position of an operand that is nothing but a register number in one field; -1 for all others. */
  readonly field: number;
  constructor(
    name: string,
    slots: number,
    registerClass: RegisterClass,
    domain: Domain,
    put: Put,
    print: Print,
    field = -1,
  ) {
    this.name = name;
    this.slots = slots;
    this.registerClass = registerClass;
    this.domain = domain;
    this.put = put;
    this.print = print;
    this.field = field;
  }
}

/** What a branch or address operand is patched with when its target is known. */
export type FixupClass = 'imm26' | 'imm19' | 'imm14' | 'adr' | 'adrp';

export const none = -1;

export const letters = 'bhsdq';

export function elementBytes(letter: string): number {
  return 1 << letters.indexOf(letter);
}

export const anyRegister: Domain = { kind: 'register' };

export function list(values: () => readonly (readonly number[])[], all = values): Domain {
  return { kind: 'list', values, all };
}

export function numbers(...values: readonly number[]): Domain {
  return list(() => values.map((value) => [value]));
}

export function range(low: number, high: number, step = 1): Domain {
  return { kind: 'range', low, high, step };
}

/** The register number itself, checked. */
export function register(number: number): number {
  if ((number & 31) !== number) throw new RegisterError(`there is no register ${number}`);
  return number;
}

export function registerOperand(name: string, registerClass: RegisterClass, shift: number, print: Print): Operand {
  return new Operand(name, 1, registerClass, anyRegister, (number) => register(number) << shift, print, shift);
}

/** An integer from `low` to `high` in steps of `step`, stored as value / step. */
export function integer(name: string, low: number, high: number, shift: number, step: number, print: Print): Operand {
  const mask = fieldMask((high - low) / step);
  const put: Put = (value) => {
    const scaled = value / step;
    if ((scaled | 0) !== scaled || value < low || value > high) return none;
    return (scaled & mask) << shift;
  };
  return new Operand(name, 1, 'none', range(low, high, step), put, print);
}

/** The smallest field that holds values 0 to `span`. */
export function fieldMask(span: number): number {
  return 2 ** Math.ceil(Math.log2(span + 1)) - 1;
}

export const plain: Print = (value) => `${value}`;

export function pairs(first: readonly number[], second: (value: number) => readonly number[]): Domain {
  return list(() => first.flatMap((a) => second(a).map((b) => [a, b])));
}

export function upTo(limit: number, from = 0): number[] {
  return Array.from({ length: limit - from + 1 }, (_, index) => from + index);
}

/** One of a few values; the position in the list is stored. */
export function choice(name: string, values: readonly number[], shift: number, print: Print): Operand {
  const put: Put = (value) => {
    const index = values.indexOf(value);
    return index < 0 ? none : index << shift;
  };
  return new Operand(name, 1, 'none', numbers(...values), put, print);
}

/** Text that follows from the form alone. */
export function printed(name: string, text: string): Operand {
  return new Operand(
    name,
    0,
    'none',
    numbers(),
    () => 0,
    () => text,
  );
}

export function hex64(low: number, high: number): string {
  const value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  return `0x${value.toString(16)}`;
}

export function isHalf(value: number): boolean {
  return (value | 0) === value || value >>> 0 === value;
}

export const lsl: Print = (amount) => (amount === 0 ? '' : `, lsl #${amount}`);

/** Makes the operand of one name; a number after a colon in the template is the argument. */
export type Maker = (name: string, variant: Variant, argument: number) => Operand;
