// Operands of the vector instructions: lanes, register lists, shift counts, constants.

import { byteMask, decodeFloatImmediate, floatImmediate } from './immediates.ts';
import {
  anyRegister,
  choice,
  elementBytes,
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
  registerOperand,
  upTo,
} from './operand.ts';
import { generalName } from './registers.ts';

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

/** By the name in a template. */
export const vectorOperands: Readonly<Record<string, Maker>> = {
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
  /** The step of a post-indexed structure; number 31 would mean the immediate form. */
  XmStep: (name) => {
    const put: Put = (number) => (register(number) === 31 ? none : number << 16);
    return new Operand(name, 1, 'general', numbers(...upTo(30)), put, (number) => `x${number}`);
  },
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
