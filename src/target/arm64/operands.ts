// The operands of A64 rows: what each name in a template means.
//
// An operand knows the values it takes, where their bits go, and how they are printed. It covers one to three numbers of
// the flat operand list ("slots"): an extended register, for instance, is a register, an extension and an amount.
// Whatever cannot be encoded gives -1; a register number outside 0 to 31 is a RegisterError.

import { bug } from '../../base/bug.ts';
import { byteMask, decodeFloatImmediate, decodeLogicalImmediate, floatImmediate } from './immediates.ts';
import { logicalImmediate32, logicalImmediate64 } from './immediates.ts';
import {
  barrierNames,
  conditionNames,
  extendNames,
  generalName,
  RegisterError,
  shiftNames,
  systemRegisterNames,
} from './registers.ts';

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
  | { readonly kind: 'list'; readonly values: () => readonly (readonly number[])[] };

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
  constructor(name: string, slots: number, registerClass: RegisterClass, domain: Domain, put: Put, print: Print) {
    this.name = name;
    this.slots = slots;
    this.registerClass = registerClass;
    this.domain = domain;
    this.put = put;
    this.print = print;
  }
}

/** What a branch or address operand is patched with when its target is known. */
export type FixupClass = 'imm26' | 'imm19' | 'imm14' | 'adr' | 'adrp';

const none = -1;
export const letters = 'bhsdq';

function elementBytes(letter: string): number {
  return 1 << letters.indexOf(letter);
}

/** Bit position of each register field. */
const fieldAt: Record<string, number> = { d: 0, t: 0, n: 5, a: 10, t2: 10, m: 16, s: 16 };

const anyRegister: Domain = { kind: 'register' };

function list(values: () => readonly (readonly number[])[]): Domain {
  return { kind: 'list', values };
}

function numbers(...values: readonly number[]): Domain {
  return list(() => values.map((value) => [value]));
}

function range(low: number, high: number, step = 1): Domain {
  return { kind: 'range', low, high, step };
}

/** The register number itself, checked. */
function register(number: number): number {
  if ((number & 31) !== number) throw new RegisterError(`there is no register ${number}`);
  return number;
}

function registerOperand(name: string, registerClass: RegisterClass, shift: number, print: Print): Operand {
  return new Operand(name, 1, registerClass, anyRegister, (number) => register(number) << shift, print);
}

/** An integer from `low` to `high` in steps of `step`, stored as value / step. */
function integer(name: string, low: number, high: number, shift: number, step: number, print: Print): Operand {
  const mask = fieldMask((high - low) / step);
  const put: Put = (value) => {
    const scaled = value / step;
    if ((scaled | 0) !== scaled || value < low || value > high) return none;
    return (scaled & mask) << shift;
  };
  return new Operand(name, 1, 'none', range(low, high, step), put, print);
}

/** The smallest field that holds values 0 to `span`. */
function fieldMask(span: number): number {
  return 2 ** Math.ceil(Math.log2(span + 1)) - 1;
}

const plain: Print = (value) => `${value}`;
/** An offset inside brackets, left out when it is zero. */
const offset: Print = (value) => (value === 0 ? '' : `, #${value}`);

function pairs(first: readonly number[], second: (value: number) => readonly number[]): Domain {
  return list(() => first.flatMap((a) => second(a).map((b) => [a, b])));
}

function upTo(limit: number, from = 0): number[] {
  return Array.from({ length: limit - from + 1 }, (_, index) => from + index);
}

/** A vector register with its arrangement, `v3.4s`. */
function vector(name: string, field: string, arrangement: string): Operand {
  return registerOperand(name, 'vector', fieldAt[field]!, (number) => `v${number}.${arrangement}`);
}

/** The arrangement that a suffix of a template names, seen from the row's own. */
function arrangementOf(variant: Variant, suffix: string): string {
  const lanes = Number.parseInt(variant.arrangement, 10);
  const wider = letters[letters.indexOf(variant.letter) + 1]!;
  const narrower = letters[letters.indexOf(variant.letter) - 1]!;
  switch (suffix) {
    case '':
      return variant.arrangement;
    case 'wide': // twice as wide elements filling 128 bits: the upper half of a full source
      return `${16 / elementBytes(wider)}${wider}`;
    case 'paired': // pairs of neighbours become one element
      return `${lanes / 2}${wider}`;
    case 'narrow':
      return `${lanes}${narrower}`;
    case 'narrow2': // the upper half of a full register is written
      return `${lanes * 2}${narrower}`;
    case 'bytes': // as many bytes as the row's own arrangement has
      return lanes * elementBytes(variant.letter) === 8 ? '8b' : '16b';
    default:
      return suffix;
  }
}

function letterOf(variant: Variant, suffix: string): string {
  const at = letters.indexOf(variant.letter);
  return suffix === 'wide' ? letters[at + 1]! : suffix === 'narrow' ? letters[at - 1]! : variant.letter;
}

/** Register operands: `Rd`, `XnSP`, `Wm`, `Fd.wide`, `Sd`, `Vn.narrow`, `Em`. Null if the name is something else. */
function registerByName(name: string, variant: Variant): Operand | null {
  const parts = /^([RWXFBHSDQVE])(d|n|m|a|t2|t|s)(SP)?(?:\.(\w+))?$/.exec(name);
  if (!parts) return null;
  const [, kind, field, sp, suffix = ''] = parts;
  const at = fieldAt[field!]!;
  switch (kind) {
    case 'R':
    case 'W':
    case 'X': {
      const is64 = kind === 'X' || (kind === 'R' && variant.width === 64);
      const isStack = sp !== undefined;
      return registerOperand(name, isStack ? 'generalOrSp' : 'general', at, (r) => generalName(r, is64, isStack));
    }
    case 'V':
      return vector(name, field!, arrangementOf(variant, suffix));
    case 'E':
      return registerOperand(name, 'vector', at, (r) => `v${r}.${variant.letter}`);
    default: {
      const letter = kind === 'F' ? letterOf(variant, suffix) : kind!.toLowerCase();
      return registerOperand(name, 'vector', at, (r) => `${letter}${r}`);
    }
  }
}

/** One register number written to two fields, for aliases such as ROR (EXTR) and CINC (CSINC). */
function twice(name: string, variant: Variant): Operand {
  const print: Print = (r) => generalName(r, variant.width === 64, false);
  return new Operand(name, 1, 'general', anyRegister, (r) => register(r) * 0x10020, print);
}

function shiftedBy(name: string, kinds: number, width: number): Operand {
  const put: Put = (kind, amount) => {
    if ((kind & 3) !== kind || kind >= kinds || (amount & (width - 1)) !== amount) return none;
    return (kind << 22) | (amount << 10);
  };
  const print: Print = (kind, amount) => (kind === 0 && amount === 0 ? '' : `, ${shiftNames[kind]} #${amount}`);
  const domain = pairs(upTo(kinds - 1), () => upTo(width - 1));
  return new Operand(name, 2, 'none', domain, put, print);
}

/** Second source of the extended-register additions: register, extension, amount 0 to 4. */
function extendedRegister(name: string, width: number): Operand {
  const put: Put = (number, extend, amount) => {
    const field = register(number) << 16;
    if ((extend & 7) !== extend || (amount & 7) !== amount || amount > 4) return none;
    return field | (extend << 13) | (amount << 10);
  };
  const print: Print = (number, extend, amount) => {
    const is64 = width === 64 && (extend & 3) === 3;
    return `${generalName(number, is64, false)}, ${extendNames[extend]}${amount === 0 ? '' : ` #${amount}`}`;
  };
  const values = () => [0, 7, 30, 31].flatMap((r) => upTo(7).flatMap((e) => upTo(4).map((amount) => [r, e, amount])));
  return new Operand(name, 3, 'general', list(values), put, print);
}

/** Index of an address: register, extension (uxtw, uxtx, sxtw, sxtx), amount 0 or log2 of the access size. */
function indexRegister(name: string, bytes: number): Operand {
  const scale = Math.log2(bytes);
  const put: Put = (number, extend, amount) => {
    const field = register(number) << 16;
    if ((extend & 7) !== extend || (extend & 2) === 0 || (amount !== 0 && amount !== scale)) return none;
    return field | (extend << 13) | (amount === 0 ? 0 : 0x1000);
  };
  const print: Print = (number, extend, amount) => {
    const text = generalName(number, (extend & 1) === 1, false);
    if (extend === 3) return amount === 0 ? text : `${text}, lsl #${amount}`;
    return `${text}, ${extendNames[extend]}${amount === 0 ? '' : ` #${amount}`}`;
  };
  const amounts = scale === 0 ? [0] : [0, scale];
  const values = () => [0, 7, 30, 31].flatMap((r) => [2, 3, 6, 7].flatMap((e) => amounts.map((a) => [r, e, a])));
  return new Operand(name, 3, 'general', list(values), put, print);
}

function hex64(low: number, high: number): string {
  const value = (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  return `0x${value.toString(16)}`;
}

function isHalf(value: number): boolean {
  return (value | 0) === value || value >>> 0 === value;
}

/** Every legal logical immediate of a width, as unsigned halves. */
function logicalImmediates(width: number): readonly (readonly number[])[] {
  const found = new Map<bigint, readonly number[]>();
  for (let field = 0; field < (width === 64 ? 0x2000 : 0x1000); field++) {
    const value = decodeLogicalImmediate(field);
    if (value === null) continue;
    const low = Number(value & 0xffffffffn);
    found.set(value, width === 64 ? [low, Number(value >> 32n)] : [low]);
  }
  return [...found.values()];
}

/** One slot for a 32-bit row; low and high half for a 64-bit row. */
function logical(name: string, width: number): Operand {
  if (width === 32) {
    const put: Put = (value) => (isHalf(value) ? encodedAt10(logicalImmediate32(value)) : none);
    return new Operand(
      name,
      1,
      'none',
      list(() => logicalImmediates(32)),
      put,
      (value) => hex64(value, 0),
    );
  }
  const put: Put = (low, high) => {
    return isHalf(low) && isHalf(high) ? encodedAt10(logicalImmediate64(low, high)) : none;
  };
  return new Operand(
    name,
    2,
    'none',
    list(() => logicalImmediates(64)),
    put,
    hex64,
  );
}

function encodedAt10(field: number): number {
  return field === none ? none : field << 10;
}

/** Position and width of a bit field. `insert` places a field at lsb, `extract` takes one from there. */
function bitField(name: string, width: number, isInsert: boolean): Operand {
  const put: Put = (lsb, length) => {
    if ((lsb & (width - 1)) !== lsb || (length | 0) !== length || length < 1 || lsb + length > width) return none;
    return isInsert
      ? (((width - lsb) & (width - 1)) << 16) | ((length - 1) << 10)
      : (lsb << 16) | ((lsb + length - 1) << 10);
  };
  const domain = pairs(upTo(width - 1), (lsb) => upTo(width - lsb, 1));
  return new Operand(name, 2, 'none', domain, put, (lsb, length) => `#${lsb}, #${length}`);
}

/** One of a few values; the position in the list is stored. */
function choice(name: string, values: readonly number[], shift: number, print: Print): Operand {
  const put: Put = (value) => {
    const index = values.indexOf(value);
    return index < 0 ? none : index << shift;
  };
  return new Operand(name, 1, 'none', numbers(...values), put, print);
}

function offsetTo(name: string, bits: number, shift: number, step: number): Operand {
  const limit = 2 ** (bits - 1) * step;
  return integer(name, -limit, limit - step, shift, step, (value) => `#${value}`);
}

/** ADR and ADRP keep the two low bits of the offset apart from the rest. */
function pageOffset(name: string, step: number): Operand {
  const limit = 0x10_0000 * step;
  const put: Put = (value) => {
    const scaled = value / step;
    if ((scaled | 0) !== scaled || value < -limit || value >= limit) return none;
    return ((scaled & 3) << 29) | (((scaled >> 2) & 0x7ffff) << 5);
  };
  return new Operand(name, 1, 'none', range(-limit, limit - step, step), put, (value) => `#${value}`);
}

/** Lane of an element, as imm5 of the copy instructions: the lowest set bit tells the size. */
function laneInImm5(name: string, bytes: number): Operand {
  const put: Put = (lane) =>
    (lane | 0) !== lane || lane < 0 || lane >= 16 / bytes ? none : ((2 * lane + 1) * bytes) << 16;
  return new Operand(name, 1, 'none', range(0, 16 / bytes - 1), put, plain);
}

/** Lane of the single-structure loads and stores, spread over Q, S and size. */
function laneInQSSize(name: string, bytes: number): Operand {
  const put: Put = (lane) => {
    if ((lane | 0) !== lane || lane < 0 || lane >= 16 / bytes) return none;
    const bits = lane * bytes; // Q:S:size with the element size's own bits clear
    return ((bits >> 3) << 30) | ((bits & 7) << 10);
  };
  return new Operand(name, 1, 'none', range(0, 16 / bytes - 1), put, plain);
}

/** `v2.s[1]` of the multiplications by element. Halfword elements leave four bits for the register. */
function indexedElement(name: string, letter: string): Operand {
  const bytes = elementBytes(letter);
  const lanes = 16 / bytes;
  const put: Put = (number, lane) => {
    const field = register(number) << 16;
    if ((lane | 0) !== lane || lane < 0 || lane >= lanes) return none;
    if (bytes === 2) return number > 15 ? none : field | ((lane & 1) << 20) | ((lane & 2) << 20) | ((lane & 4) << 9);
    return bytes === 4 ? field | ((lane & 1) << 21) | ((lane & 2) << 10) : field | (lane << 11);
  };
  const domain = pairs(upTo(bytes === 2 ? 15 : 31), () => upTo(lanes - 1));
  return new Operand(name, 2, 'vector', domain, put, (number, lane) => `v${number}.${letter}[${lane}]`);
}

/** `{ v31.4s, v0.4s }`: consecutive registers, counted modulo 32. */
function registerList(name: string, count: number, shift: number, suffix: string): Operand {
  const print: Print = (first) =>
    `{ ${upTo(count - 1)
      .map((at) => `v${(first + at) & 31}.${suffix}`)
      .join(', ')} }`;
  return registerOperand(name, 'vector', shift, print);
}

/** Shift counts of vectors in immh:immb: left counts up from the element size, right counts down from twice it. */
function vectorShift(name: string, bits: number, isLeft: boolean): Operand {
  const low = isLeft ? 0 : 1;
  const high = isLeft ? bits - 1 : bits;
  const put: Put = (count) => {
    if ((count | 0) !== count || count < low || count > high) return none;
    return (isLeft ? bits + count : 2 * bits - count) << 16;
  };
  return new Operand(name, 1, 'none', range(low, high), put, plain);
}

/** Eight bits as the modified immediates store them: abc in 18:16, defgh in 9:5. */
function abcdefgh(imm8: number): number {
  return imm8 === none ? none : ((imm8 & 0xe0) << 11) | ((imm8 & 0x1f) << 5);
}

const allBytes = upTo(255);

function floatConstant(name: string, isVector: boolean): Operand {
  const put: Put = (value) => {
    const imm8 = floatImmediate(value);
    return isVector || imm8 === none ? abcdefgh(imm8) : imm8 << 13;
  };
  const print: Print = (value) => value.toFixed(8);
  return new Operand(
    name,
    1,
    'none',
    list(() => allBytes.map((imm8) => [decodeFloatImmediate(imm8)])),
    put,
    print,
  );
}

function byteMaskOperand(name: string): Operand {
  const spread = (bits: number): number =>
    upTo(3).reduce((sum, at) => sum + ((bits >> at) & 1) * 0xff * 2 ** (8 * at), 0);
  const values = () => allBytes.map((bits) => [spread(bits & 15), spread(bits >> 4)]);
  const put: Put = (low, high) => (isHalf(low) && isHalf(high) ? abcdefgh(byteMask(low, high)) : none);
  return new Operand(name, 2, 'none', list(values), put, hex64);
}

function systemRegister(name: string): Operand {
  const print: Print = (code) => {
    const known = systemRegisterNames.get(code);
    if (known !== undefined) return known;
    return `S${2 + (code >> 14)}_${(code >> 11) & 7}_C${(code >> 7) & 15}_C${(code >> 3) & 15}_${code & 7}`;
  };
  return integer(name, 0, 0x7fff, 5, 1, print);
}

/** Prefetch operations: type, level and policy; the rest of the 32 codes have no name. */
function prefetchName(code: number): string {
  const type = ['pld', 'pli', 'pst'][code >> 3];
  const level = (code >> 1) & 3;
  return type === undefined || level === 3 ? `#${code}` : `${type}l${level + 1}${(code & 1) === 0 ? 'keep' : 'strm'}`;
}

const barrierName: Print = (code) => barrierNames.get(code) ?? `#${code}`;
const lsl: Print = (amount) => (amount === 0 ? '' : `, lsl #${amount}`);

type Maker = (name: string, variant: Variant, argument: number) => Operand;

/** Every operand that is not simply a register. A number after a colon in the template is the argument. */
const makers: Record<string, Maker> = {
  Rnm: twice,
  RmExtended: (name, variant) => extendedRegister(name, variant.width),
  XmIndex: (name, variant, bytes) => indexRegister(name, bytes || variant.bytes),
  Vnm: (name, variant) => {
    return new Operand(
      name,
      1,
      'vector',
      anyRegister,
      (r) => register(r) * 0x10020,
      (r) => `v${r}.${variant.arrangement}`,
    );
  },
  RnElement: (name, variant) =>
    registerOperand(name, 'general', 5, (r) => generalName(r, variant.letter === 'd', false)),

  shift: (name, variant) => shiftedBy(name, 3, variant.width),
  shiftOrRotate: (name, variant) => shiftedBy(name, 4, variant.width),
  imm12: (name) => integer(name, 0, 4095, 10, 1, plain),
  lsl12: (name) => choice(name, [0, 12], 22, lsl),
  bitmask: (name, variant) => logical(name, variant.width),
  imm16: (name) => integer(name, 0, 0xffff, 5, 1, plain),
  imm16low: (name) => integer(name, 0, 0xffff, 0, 1, plain),
  lsl16: (name, variant) => choice(name, variant.width === 64 ? [0, 16, 32, 48] : [0, 16], 21, lsl),
  immr: (name, variant) => integer(name, 0, variant.width - 1, 16, 1, plain),
  imms: (name, variant) => integer(name, 0, variant.width - 1, 10, 1, plain),
  insert: (name, variant) => bitField(name, variant.width, true),
  extract: (name, variant) => bitField(name, variant.width, false),
  lslCount: (name, variant) => {
    const last = variant.width - 1;
    const put: Put = (count) =>
      (count & last) !== count ? none : (((last + 1 - count) & last) << 16) | ((last - count) << 10);
    return new Operand(name, 1, 'none', range(0, last), put, plain);
  },
  condition: (name) => integer(name, 0, 15, 12, 1, (code) => conditionNames[code]!),
  conditionLow: (name) => integer(name, 0, 15, 0, 1, (code) => conditionNames[code]!),
  inverted: (name) => {
    // al and nv have no opposite: these aliases do not exist for them.
    const put: Put = (code) => ((code & 15) !== code || code >= 14 ? none : (code ^ 1) << 12);
    return new Operand(name, 1, 'none', range(0, 13), put, (code) => conditionNames[code]!);
  },
  nzcv: (name) => integer(name, 0, 15, 0, 1, plain),
  imm5: (name) => integer(name, 0, 31, 16, 1, plain),
  bitNumber: (name, variant) => {
    const put: Put = (bit) => ((bit & (variant.width - 1)) !== bit ? none : ((bit & 31) << 19) | ((bit >> 5) << 31));
    return new Operand(name, 1, 'none', range(0, variant.width - 1), put, plain);
  },
  fbits: (name, variant) => {
    const put: Put = (bits) => ((bits | 0) !== bits || bits < 1 || bits > variant.width ? none : (64 - bits) << 10);
    return new Operand(name, 1, 'none', range(1, variant.width), put, plain);
  },

  hint: (name) => integer(name, 0, 127, 5, 1, plain),
  barrier: (name) => integer(name, 0, 15, 8, 1, barrierName),
  crm: (name) => integer(name, 0, 15, 8, 1, plain),
  op1: (name) => integer(name, 0, 7, 16, 1, plain),
  Cn: (name) => integer(name, 0, 15, 12, 1, (n) => `C${n}`),
  Cm: (name) => integer(name, 0, 15, 8, 1, (n) => `C${n}`),
  op2: (name) => integer(name, 0, 7, 5, 1, plain),
  sysreg: systemRegister,
  prefetch: (name) => integer(name, 0, 31, 0, 1, prefetchName),

  b26: (name) => offsetTo(name, 26, 0, 4),
  b19: (name) => offsetTo(name, 19, 5, 4),
  b14: (name) => offsetTo(name, 14, 5, 4),
  adr: (name) => pageOffset(name, 1),
  adrp: (name) => pageOffset(name, 4096),

  scaled12: (name, variant, bytes) => scaledOffset(name, bytes || variant.bytes),
  signed9: (name) => integer(name, -256, 255, 12, 1, offset),
  write9: (name) => integer(name, -256, 255, 12, 1, plain),
  signed7: (name, variant, bytes) => pairOffset(name, bytes || variant.bytes, offset),
  write7: (name, variant, bytes) => pairOffset(name, bytes || variant.bytes, plain),

  /** Pieces of a mnemonic that depend on the form: `ldadd` + `al` + `b`. */
  order: (name, variant) => printed(name, variant.order),
  size: (name, variant) => printed(name, variant.letter),
  /** The step of a post-indexed structure; number 31 would mean the immediate form. */
  XmStep: (name) => {
    const put: Put = (number) => (register(number) === 31 ? none : number << 16);
    return new Operand(name, 1, 'general', numbers(...upTo(30)), put, (number) => `x${number}`);
  },
  RsPair: (name, variant) => evenPair(name, variant, 16),
  RtPair: (name, variant) => evenPair(name, variant, 0),

  lane: (name, variant) => laneInImm5(name, variant.bytes),
  sourceLane: (name, variant) => integer(name, 0, 16 / variant.bytes - 1, 11 + Math.log2(variant.bytes), 1, plain),
  memoryLane: (name, variant) => laneInQSSize(name, variant.bytes),
  VmLane: (name, variant) => indexedElement(name, variant.letter),
  position: (name, variant) => integer(name, 0, variant.name === '8b' ? 7 : 15, 11, 1, plain),
  list: (name, variant, count) => registerList(name, count, 0, variant.arrangement),
  elements: (name, variant, count) => registerList(name, count, 0, variant.letter),
  table: (name, _, count) => registerList(name, count, 5, '16b'),
  /** Bytes moved by `count` whole registers: the only immediate of their post-index form, so it takes no slot. */
  listBytes: (name, variant, count) => {
    return printed(name, `${count * Number.parseInt(variant.arrangement, 10) * variant.bytes}`);
  },
  elementBytes: (name, variant, count) => printed(name, `${count * variant.bytes}`),
  left: (name, variant) => vectorShift(name, variant.bytes * 8, true),
  right: (name, variant) => vectorShift(name, variant.bytes * 8, false),
  rightNarrow: (name, variant) => vectorShift(name, variant.bytes * 4, false),
  /** The shift of SHLL can only be the element size. */
  elementBits: (name, variant) => choice(name, [variant.bytes * 8], 0, plain),
  imm8: (name) => new Operand(name, 1, 'none', range(0, 255), (v) => ((v & 255) !== v ? none : abcdefgh(v)), plain),
  lsl24: (name) => choice(name, [0, 8, 16, 24], 13, lsl),
  lsl8: (name) => choice(name, [0, 8], 13, lsl),
  msl: (name) => choice(name, [8, 16], 12, plain),
  byteMask: byteMaskOperand,
  float: (name) => floatConstant(name, false),
  vectorFloat: (name) => floatConstant(name, true),
};

/** Text that follows from the form alone. */
function printed(name: string, text: string): Operand {
  return new Operand(
    name,
    0,
    'none',
    numbers(),
    () => 0,
    () => text,
  );
}

/** An even register and its successor, as CASP takes them. */
function evenPair(name: string, variant: Variant, shift: number): Operand {
  const is64 = variant.width === 64;
  const put: Put = (number) => ((register(number) & 1) !== 0 ? none : number << shift);
  const print: Print = (number) => `${generalName(number, is64, false)}, ${generalName(number + 1, is64, false)}`;
  return new Operand(name, 1, 'general', numbers(...upTo(15).map((half) => 2 * half)), put, print);
}

function scaledOffset(name: string, bytes: number): Operand {
  return integer(name, 0, 4095 * bytes, 10, bytes, offset);
}

function pairOffset(name: string, bytes: number, print: Print): Operand {
  return integer(name, -64 * bytes, 63 * bytes, 15, bytes, print);
}

/** The operand that a template calls `name` in the given form of its row. */
export function operandByName(name: string, variant: Variant): Operand {
  const [kind, argument] = name.split(':');
  const maker = makers[kind!];
  if (maker) return maker(kind!, variant, Number(argument ?? 0));
  return registerByName(name, variant) ?? bug(`no operand is called ${name}`);
}
