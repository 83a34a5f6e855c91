// x86-64 for the encoder check: draws operands for each form of the tables, legal and illegal, and spells them in one
// line: the form's name and the fields of X64Operands that are not at rest, as in `mov r32, m32 ; a=3 ; base=5 ; disp=-8`.

import { ByteBuffer } from '../../src/base/byte-buffer.ts';
import type { Random } from '../../src/base/random.ts';
import { ImmKind, immFits, X64Operands } from '../../src/target/x64/forms.ts';
import { encodeX64, findX64Form, type X64Form, x64FormCount, x64FormInfo } from '../../src/target/x64/instructions.ts';
import { printX64 } from '../../src/target/x64/listing.ts';
import { NoSuchRegister, noRegister, ripBase } from '../../src/target/x64/registers.ts';
import { loadDisassembler } from '../capstone.ts';
import type { CheckTarget, EncodeCase } from './target.ts';

const registerFields = ['a', 'b', 'c', 'd'] as const;
const numberFields = ['a', 'b', 'c', 'd', 'base', 'index', 'scale', 'disp', 'segment', 'imm'] as const;

const edgeRegisters = [0, 1, 3, 4, 5, 6, 7, 8, 12, 13, 15];
const edgeDisps = [0, 1, -1, 127, 128, -128, -129, 255, 4096, 0x7fff_ffff, -0x8000_0000];
const edgeBases = [noRegister, 0, 4, 5, 12, 13, 15, ripBase];
const edgeIndexes = [noRegister, 0, 5, 12, 13, 15];
const scales = [1, 2, 4, 8];

const edgeImms = new Map<number, readonly number[]>([
  [ImmKind.u8, [0, 1, 2, 7, 31, 63, 127, 128, 255]],
  [ImmKind.i8, [0, 1, -1, 127, -128, 128, 255]],
  [ImmKind.i16, [0, 1, -1, 127, -128, 128, -129, 255, 32767, -32768, 32768, 65408, 65535]],
  [
    ImmKind.i32,
    [0, 1, -1, 127, -128, 128, -129, 255, 0x7fff_ffff, -0x8000_0000, 0x8000_0000, 0xffff_ff80, 0xffff_ffff],
  ],
  [ImmKind.s32, [0, 1, -1, 127, -128, 128, -129, 255, 0x7fff_ffff, -0x8000_0000]],
  [ImmKind.u16, [0, 1, 8, 255, 256, 65535]],
]);
const edgeWide = [0n, 1n, -1n, 0x7fff_ffffn, 0x8000_0000n, 0xffff_ffffn, 1n << 63n, (1n << 63n) - 1n, -(1n << 63n)];

const immRange = new Map<number, readonly [number, number]>([
  [ImmKind.u8, [0, 0xff]],
  [ImmKind.i8, [-0x80, 0xff]],
  [ImmKind.i16, [-0x8000, 0xffff]],
  [ImmKind.i32, [-0x8000_0000, 0xffff_ffff]],
  [ImmKind.s32, [-0x8000_0000, 0x7fff_ffff]],
  [ImmKind.u16, [0, 0xffff]],
]);

/** A value among `edges` often, else from the whole range, half of the time a small one. */
function drawNumber(random: Random, edges: readonly number[], low: number, high: number): number {
  if (random.chance(3)) return random.pick(edges);
  if (random.chance(2)) return random.between(Math.max(low, -200), Math.min(high, 200));
  return random.between(low, high);
}

function drawAddress(x: X64Operands, random: Random): void {
  x.base = random.chance(2) ? random.pick(edgeBases) : random.below(16);
  x.index = x.base === ripBase || random.chance(3) ? noRegister : random.below(16);
  if (x.index === 4) x.index = 12;
  x.scale = random.pick(scales);
  x.disp = random.chance(4) ? 0 : drawNumber(random, edgeDisps, -0x8000_0000, 0x7fff_ffff);
  x.segment = random.chance(8) ? random.between(1, 2) : 0;
}

/** Operands for a form; `at` counts the cases of the form: the first ones walk through the edges. */
function draw(form: X64Form, at: number, random: Random): X64Operands {
  const x = new X64Operands();
  form.operands.forEach((operand, position) => {
    if (operand.kind === 'gpr' || operand.kind === 'vec') {
      const isEdge = at < edgeRegisters.length * 2;
      // The second operand walks in steps of its own, so that equal and unequal pairs both come.
      const edge = edgeRegisters[(at * (1 + 2 * position) + (at >= edgeRegisters.length ? position : 0)) % 11]!;
      x[registerFields[position]!] = isEdge ? edge : random.below(16);
    } else if (operand.kind === 'mem') {
      if (at < edgeBases.length * edgeIndexes.length) {
        x.base = edgeBases[at % edgeBases.length]!;
        x.index = x.base === ripBase ? noRegister : edgeIndexes[Math.floor(at / edgeBases.length)]!;
        x.scale = scales[at % 4]!;
        x.disp = edgeDisps[(at * 5) % edgeDisps.length]!;
      } else {
        drawAddress(x, random);
      }
    } else if (operand.kind === 'imm') {
      const edges = edgeImms.get(operand.imm)!;
      const [low, high] = immRange.get(operand.imm)!;
      x.imm = at < edges.length ? edges[at]! : drawNumber(random, edges, low, high);
    } else if (operand.kind === 'wide') {
      x.wide = at < edgeWide.length ? edgeWide[at]! : BigInt.asIntN(64, random.u64());
    } else if (operand.kind === 'rel') {
      const edges = operand.bits === 8 ? [0, 1, -1, 127, -128, -2] : edgeDisps;
      const [low, high] = operand.bits === 8 ? [-128, 127] : [-0x8000_0000, 0x7fff_ffff];
      x.imm = at < edges.length ? edges[at]! : drawNumber(random, edges, low, high);
    }
  });
  return x;
}

function spell(form: X64Form, x: X64Operands): string {
  const rest = new X64Operands();
  const fields = numberFields.filter((field) => x[field] !== rest[field]).map((field) => `${field}=${x[field]}`);
  if (x.wide !== 0n) fields.push(`wide=${x.wide}`);
  return [form.name, ...fields].join(' ; ');
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function makeCase(form: X64Form, x: X64Operands): EncodeCase {
  const out = new ByteBuffer(16);
  const length = encodeX64(out, form.number, x);
  if (length === null) throw new Error(`not encodable: ${spell(form, x)}`);
  return { input: spell(form, x), asm: printX64(form.number, x), hex: toHex(out.slice()) };
}

function formNamed(name: string): X64Form {
  const number = findX64Form(name);
  if (number === undefined) throw new Error(`no form ${name}`);
  return x64FormInfo(number);
}

const badRegisters = [-1, 16, 17, 31, 255, -100, 1.5e9, 2 ** 32, 2.5, Number.NaN];
const badNumbers = [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 40, -(2 ** 33), 2 ** 53];

/** Spoil one operand; returns what must happen: null for a value, a throw for a register. */
function spoil(form: X64Form, x: X64Operands, random: Random): 'null' | 'throw' | null {
  const spoilable = form.operands
    .map((operand, position) => ({ operand, position }))
    .filter(({ operand }) => operand.kind !== 'fixed');
  if (spoilable.length === 0) return null;
  const { operand, position } = random.pick(spoilable);
  if (operand.kind === 'gpr' || operand.kind === 'vec') {
    x[registerFields[position]!] = random.pick(badRegisters);
    return 'throw';
  }
  if (operand.kind === 'wide') {
    x.wide = random.pick([1n << 64n, -(1n << 63n) - 1n, 1n << 80n]);
    return 'null';
  }
  if (operand.kind === 'imm') {
    const [low, high] = immRange.get(operand.imm)!;
    x.imm = random.pick([low - 1, high + 1, ...badNumbers]);
    return immFits(operand.imm, x.imm) ? null : 'null';
  }
  if (operand.kind === 'rel') {
    x.imm = random.pick([...badNumbers, ...(operand.bits === 8 ? [128, -129, 1000] : [2 ** 31, -(2 ** 31) - 1])]);
    return 'null';
  }
  switch (random.below(6)) {
    case 0:
      x.base = random.pick([-2, 17, 31, 100, 2 ** 32, 0.5]);
      return 'throw';
    case 1:
      x.base = random.below(16);
      x.index = random.pick([-2, 16, 17, 31, 2 ** 33, 1.5]);
      return 'throw';
    case 2:
      x.base = random.below(16);
      x.index = 4;
      return 'null';
    case 3:
      x.base = random.below(16);
      x.index = 1;
      x.scale = random.pick([0, 3, 5, 16, -1, 1.5]);
      return 'null';
    case 4:
      x.base = ripBase;
      x.index = random.pick([0, 1, 8]);
      return 'null';
    default:
      x.disp = random.pick([...badNumbers, 2 ** 31, -(2 ** 31) - 1]);
      return 'null';
  }
}

function illegal(row: string, count: number, random: Random): { tried: number; defects: string[] } {
  const form = formNamed(row);
  const defects: string[] = [];
  let tried = 0;
  for (let at = 0; at < count; at++) {
    const x = draw(form, 1000, random);
    const due = spoil(form, x, random);
    if (due === null) continue;
    tried++;
    const out = new ByteBuffer(16);
    try {
      const length = encodeX64(out, form.number, x);
      if (due === 'throw') defects.push(`no error for ${spell(form, x)}`);
      else if (length !== null) defects.push(`${toHex(out.slice())} for ${spell(form, x)}`);
    } catch (error) {
      if (!(error instanceof NoSuchRegister)) defects.push(`${error} for ${spell(form, x)}`);
      else if (due !== 'throw') defects.push(`a register error for ${spell(form, x)}`);
    }
    if (out.length !== 0) defects.push(`${out.length} bytes written for ${spell(form, x)}`);
  }
  return { tried, defects };
}

/**
 * Capstone's text as an assembler reads it: branch targets are absolute there (we disassemble at address 0), xchg has
 * its registers the other way round, and a few operands have a wrong size or a nameless one.
 */
function reassemblable(text: string, row: string): string | null {
  if (text === '') return null;
  const branch = / rel(8|32)$/.exec(row);
  if (branch) {
    const [mnemonic, address] = text.split(' ');
    const distance = BigInt.asIntN(64, BigInt(address!));
    const isNear = branch[1] === '32' && distance >= -140n && distance <= 140n;
    return `${isNear ? '{disp32} ' : ''}${mnemonic} . + ${distance}`;
  }
  if (row === 'xchg r16, r16' && text === 'nop') return 'xchg ax, ax';
  if (row.startsWith('xchg r') && !text.includes('[')) return text.replace(/ (\w+), (\w+)$/, ' $2, $1');
  if (row.startsWith('fxsave64') || row.startsWith('fxrstor64')) return text.replace(' ptr ', ' ');
  if (row === 'comisd x, m64') return text.replace('xmmword', 'qword');
  return text;
}

export const target: CheckTarget = {
  name: 'x64',
  rows: Array.from({ length: x64FormCount }, (_, number) => x64FormInfo(number).name),
  assemblers: [
    {
      kind: 'llvm-mc',
      command: ['llvm-mc', '-triple=x86_64-linux-gnu', '-x86-asm-syntax=intel', '-mcpu=alderlake'],
      prologue: [],
    },
    { kind: 'gas', command: ['as', '--64'], prologue: ['.intel_syntax noprefix'] },
  ],
  hasAlternativeEncodings: false,

  cases(row, count, random) {
    const form = formNamed(row);
    const isPlain = form.operands.every((operand) => operand.kind === 'fixed');
    const made = new Map<string, EncodeCase>();
    for (let at = 0; at < (isPlain ? 1 : count); at++) {
      const one = makeCase(form, draw(form, at, random));
      made.set(one.input, one);
    }
    return [...made.values()];
  },

  illegal,

  encodeInput(input) {
    const [name, ...fields] = input.split(' ; ');
    const x = new X64Operands();
    for (const field of fields) {
      const [key, value] = field.split('=');
      if (key === 'wide') x.wide = BigInt(value!);
      else x[key as (typeof numberFields)[number]] = Number(value);
    }
    return makeCase(formNamed(name!), x);
  },

  reassemblable,

  loadDisassembler: () => loadDisassembler('x64'),
};
