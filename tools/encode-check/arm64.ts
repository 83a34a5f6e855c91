// ARM64 for the encoder check: draws legal and illegal operands for every instruction from the domains of its operands.

import type { Random } from '../../src/base/random.ts';
import {
  encode,
  type Instruction,
  instructionByName,
  allInstructions,
  printArm64,
} from '../../src/target/arm64/instructions.ts';
import type { Operand } from '../../src/target/arm64/operand.ts';
import { RegisterError } from '../../src/target/arm64/registers.ts';
import { loadDisassembler } from '../capstone.ts';
import type { CheckTarget, EncodeCase } from './target.ts';

type Values = readonly number[];

const edgeRegisters = [0, 1, 15, 16, 29, 30, 31];

function hexOf(word: number): string {
  return [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');
}

function caseOf(instruction: Instruction, operands: Values): EncodeCase {
  const word = encode(instruction, ...operands);
  return {
    input: [instruction.name, ...operands].join(' '),
    asm: printArm64(instruction, operands),
    hex: word === null ? '' : hexOf(word),
  };
}

const listCache = new Map<Operand, readonly Values[]>();

/** All values of an operand that is described by a list. */
function listed(operand: Operand): readonly Values[] {
  let values = listCache.get(operand);
  if (!values) {
    values = operand.domain.kind === 'list' ? operand.domain.values() : [];
    listCache.set(operand, values);
  }
  return values;
}

/** The values where mistakes live: limits, zero, and the steps next to them. */
function edgesOf(operand: Operand, random: Random): readonly Values[] {
  const { domain } = operand;
  if (domain.kind === 'register') return edgeRegisters.map((number) => [number]);
  if (domain.kind === 'range') {
    const { low, high, step } = domain;
    const wanted = [low, low + step, -step, 0, step, high - step, high].filter(
      (value) => value >= low && value <= high,
    );
    return [...new Set(wanted)].map((value) => [value]);
  }
  const values = listed(operand);
  if (values.length <= 32) return values;
  return [
    values[0]!,
    values[1]!,
    values.at(-2)!,
    values.at(-1)!,
    ...Array.from({ length: 8 }, () => random.pick(values)),
  ];
}

function draw(operand: Operand, random: Random): Values {
  const { domain } = operand;
  if (domain.kind === 'register') return [random.below(32)];
  if (domain.kind === 'list') return random.pick(listed(operand));
  return [domain.low + domain.step * random.between(0, (domain.high - domain.low) / domain.step)];
}

function obeysRule(instruction: Instruction, values: Values): boolean {
  return instruction.rule === null || instruction.rule(values[0]!, values[1]!, values[2]!, values[3]!);
}

function cases(row: string, count: number, random: Random): EncodeCase[] {
  const instruction = instructionByName(row)!;
  const { operands } = instruction;
  const found = new Map<string, EncodeCase>();
  const add = (parts: readonly Values[]): void => {
    const values = parts.flat();
    if (!obeysRule(instruction, values)) return;
    const one = caseOf(instruction, values);
    found.set(one.input, one);
  };
  if (operands.length === 0) add([]);
  operands.forEach((operand, at) => {
    for (const edge of edgesOf(operand, random)) {
      add(operands.map((other, index) => (index === at ? edge : draw(other, random))));
    }
  });
  for (let tries = 0; found.size < count && tries < 2 * count; tries++) {
    add(operands.map((operand) => draw(operand, random)));
  }
  return [...found.values()].slice(0, count);
}

/** A value outside of an operand's domain, as near to it as possible or far away. Null if none was found. */
function drawIllegal(operand: Operand, random: Random): Values | null {
  const { domain } = operand;
  if (domain.kind === 'register') return [random.pick([-1, 32, 33, 63, 255, 1.5, 2 ** 32, Number.NaN])];
  if (domain.kind === 'range') {
    const { low, high, step } = domain;
    const near = [low - step, high + step, low - 1, high + 1, low + 0.5, ...(step > 1 ? [low + 1, high - 1] : [])];
    const far = [2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 32 + high, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY];
    const value = random.pick([...near, ...far]);
    const isLegal = value >= low && value <= high && (value - low) % step === 0;
    return isLegal ? null : [value];
  }
  const values = listed(operand);
  if (values.length === 0) return null;
  const changed = [...random.pick(values)];
  // Of an operand that begins with a register, the list may hold only some registers.
  const first = operand.registerClass === 'none' ? 0 : 1;
  if (first >= changed.length) return [32 + random.below(100)];
  const slot = random.between(first, changed.length - 1);
  const old = changed[slot]!;
  changed[slot] = random.pick([
    old + 1,
    old - 1,
    -old - 1,
    old * 2,
    old + 0.5,
    random.u32(),
    64,
    128,
    2 ** 33,
    Number.NaN,
  ]);
  return values.some((legal) => legal.every((value, index) => sameHalf(value, changed[index]!))) ? null : changed;
}

/** Halves of 64-bit constants are understood signed and unsigned. */
function sameHalf(a: number, b: number): boolean {
  return a === b || (Number.isInteger(b) && b < 0 && b >= -(2 ** 31) && a === b >>> 0);
}

function illegal(row: string, count: number, random: Random): { tried: number; defects: string[] } {
  const instruction = instructionByName(row)!;
  const { operands } = instruction;
  const defects: string[] = [];
  let tried = 0;
  const attempt = (values: Values): void => {
    tried++;
    try {
      const word = encode(instruction, ...values);
      if (word !== null) defects.push(`operands ${values.join(' ')} make ${hexOf(word)}`);
    } catch (error) {
      if (!(error instanceof RegisterError)) defects.push(`operands ${values.join(' ')} throw ${error}`);
    }
  };
  if (operands.length === 0) return { tried, defects };
  for (let at = 0; at < count; at++) {
    const broken = random.below(operands.length);
    const bad = drawIllegal(operands[broken]!, random);
    if (bad) attempt(operands.flatMap((operand, index) => (index === broken ? bad : draw(operand, random))));
  }
  // The same register everywhere breaks each rule about registers that must differ.
  if (instruction.rule !== null) {
    attempt(operands.flatMap((operand) => (operand.domain.kind === 'register' ? [3] : draw(operand, random))));
  }
  return { tried, defects };
}

function encodeInput(input: string): EncodeCase {
  const [name, ...operands] = input.split(' ');
  const instruction = instructionByName(name!);
  if (!instruction) throw new Error(`no instruction is called ${name}`);
  const made = caseOf(instruction, operands.map(Number));
  if (made.hex === '') throw new Error(`${input} does not encode`);
  return made;
}

export const target: CheckTarget = {
  name: 'arm64',
  rows: allInstructions().map((instruction) => instruction.name),
  assemblers: [
    {
      kind: 'llvm-mc',
      command: ['llvm-mc', '-triple=aarch64', '-mattr=+v8.2a,+crypto,+lse,+crc,+fullfp16,+rcpc,+bti'],
      prologue: [],
    },
    { kind: 'gas', command: ['aarch64-linux-gnu-as', '-march=armv8.5-a+crypto+fp16'], prologue: [] },
  ],
  hasAlternativeEncodings: false,
  cases,
  illegal,
  encodeInput,
  // Capstone leaves out prefetch operations without a name, knows system registers and operations newer than the
  // assemblers, prints -2^31 with a sign too many, and a constant ORed to the zero register as MOV, which assemblers may make differently.
  reassemblable: (text, row) => {
    if (/^prfu?m ,|^mrs \w+, [a-z]|^msr [a-z]|^dfb$|#-0xffffffff80000000$/.test(text)) return null;
    if (row === 'sys' && !text.startsWith('sys ')) return null;
    return row.startsWith('orrImm.') && text.startsWith('mov ') ? null : text;
  },
  loadDisassembler: () => loadDisassembler('arm64'),
};
