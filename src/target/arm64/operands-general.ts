// Operands of the general instructions: shifts, immediates, conditions, branch offsets, addresses, system registers.

import { decodeLogicalImmediate, logicalImmediate32, logicalImmediate64 } from './immediates.ts';
import {
  anyRegister,
  choice,
  hex64,
  integer,
  isHalf,
  list,
  lsl,
  type Maker,
  none,
  numbers,
  Operand,
  pairs,
  plain,
  type Print,
  printed,
  type Put,
  range,
  register,
  upTo,
  type Variant,
} from './operand.ts';
import {
  barrierNames,
  conditionNames,
  extendNames,
  generalName,
  shiftNames,
  systemRegisterNames,
} from './registers.ts';

/** An offset inside brackets, left out when it is zero. */
const offset: Print = (value) => (value === 0 ? '' : `, #${value}`);

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

/** Registers that stand for all of them in tests of operands with many other values. */
const someRegisters: readonly number[] = [0, 7, 30, 31];

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
  const values = (registers = someRegisters) =>
    registers.flatMap((r) => upTo(7).flatMap((e) => upTo(4).map((amount) => [r, e, amount])));
  return new Operand(
    name,
    3,
    'general',
    list(
      () => values(),
      () => values(upTo(31)),
    ),
    put,
    print,
  );
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
  const values = (registers = someRegisters) =>
    registers.flatMap((r) => [2, 3, 6, 7].flatMap((e) => amounts.map((a) => [r, e, a])));
  return new Operand(
    name,
    3,
    'general',
    list(
      () => values(),
      () => values(upTo(31)),
    ),
    put,
    print,
  );
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

/** By the name in a template. */
export const generalOperands: Readonly<Record<string, Maker>> = {
  Rnm: twice,
  RmExtended: (name, variant) => extendedRegister(name, variant.width),
  XmIndex: (name, variant, bytes) => indexRegister(name, bytes || variant.bytes),
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
  RsPair: (name, variant) => evenPair(name, variant, 16),
  RtPair: (name, variant) => evenPair(name, variant, 0),
};
