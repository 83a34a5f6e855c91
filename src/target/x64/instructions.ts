// All instructions of x86-64 that we encode, multiplied out: every row of the tables at each of its sizes, with a register and
// with memory, is a form with a small number. A stream of instructions holds these numbers; the back end looks
// them up by name once, when its modules load.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { bug } from '../../base/bug.ts';
import { avxRows } from './avx-rows.ts';
import { d8, d32, type Handler, immBytes, mr, rm, rvmr, type X64Operands, xchg, zo } from './forms.ts';
import { integerRows } from './integer-rows.ts';
import { ripBase } from './registers.ts';
import {
  baseWord,
  type FormNames,
  immField,
  type MnemonicOf,
  type OperandSpec,
  operandSpec,
  wordFlags,
} from './row.ts';
import type { Row } from './row.ts';
import { sseRows } from './sse-rows.ts';

const rows = [...integerRows, ...sseRows, ...avxRows];

type AnyRow = (typeof rows)[number];

/** The name of a form: mnemonic and operands as in `add r32, m32` or `vaddps y, y, m256`. */
export type X64FormName = FormNames<AnyRow>;
/** A mnemonic with its `lock` or `rep`, if it has one. */
export type X64Mnemonic = MnemonicOf<AnyRow>;

/** One instruction at one size with register or memory, as listing, builder and checks see it. */
export class X64Form {
  /** Position in `x64Forms`: what a stream of instructions holds. */
  readonly number: number;
  readonly name: string;
  readonly mnemonic: string;
  readonly operands: readonly OperandSpec[];
  readonly hasMemory: boolean;
  readonly source: Row;

  constructor(
    number: number,
    name: string,
    mnemonic: string,
    operands: readonly OperandSpec[],
    hasMemory: boolean,
    source: Row,
  ) {
    this.number = number;
    this.name = name;
    this.mnemonic = mnemonic;
    this.operands = operands;
    this.hasMemory = hasMemory;
    this.source = source;
  }
}

/** All forms by number. */
export const x64Forms: readonly X64Form[] = [];
/** How many rows the tables have. */
export const x64RowCount = rows.length;

const handlers: Handler[] = [];
const words: number[] = [];
const numbers = new Map<string, number>();

function splitSyntax(syntax: string): { mnemonic: string; tokens: string[] } {
  const prefix = syntax.startsWith('lock ') ? 5 : syntax.startsWith('rep ') ? 4 : 0;
  const end = syntax.indexOf(' ', prefix);
  if (end < 0) return { mnemonic: syntax, tokens: [] };
  return { mnemonic: syntax.slice(0, end), tokens: syntax.slice(end + 1).split(', ') };
}

/** The position of the operand that ModRM.reg holds, for the forms in which it may be a byte register. */
function modrmRegPosition({ form }: Row): number {
  return form === rm ? 0 : form === mr || form === xchg ? 1 : -1;
}

function addForm(source: Row, mnemonic: string, tokens: readonly string[], size: number, isMemory: boolean): void {
  const operands = tokens.map((token) => {
    const slash = token.indexOf('/');
    const one = slash < 0 ? token : isMemory ? token.slice(slash + 1) : token.slice(0, slash);
    return operandSpec(one, size);
  });
  let word = source.form === zo ? source.opcode | 0 : baseWord(source, size);
  operands.forEach((operand, position) => {
    if (operand.kind === 'imm') word |= immField(operand.imm);
    if (operand.kind === 'gpr' && operand.bits === 8) {
      word |= position === modrmRegPosition(source) ? wordFlags.byteReg : wordFlags.byteRm;
    }
  });
  const number = x64Forms.length;
  const name = operands.length === 0 ? mnemonic : `${mnemonic} ${operands.map((one) => one.text).join(', ')}`;
  if (numbers.has(name)) bug(`two forms are called ${name}`);
  (x64Forms as X64Form[]).push(new X64Form(number, name, mnemonic, operands, isMemory, source));
  handlers.push(isMemory ? source.form.mem : source.form.reg);
  words.push(word);
  numbers.set(name, number);
}

for (const source of rows as readonly Row[]) {
  const { mnemonic, tokens } = splitSyntax(source.syntax);
  const isMemoryOnly = tokens.some((token) => /^m(em|\d*)$/.test(token));
  const isEither = tokens.some((token) => token.includes('/'));
  for (const size of source.sizes) {
    if (!isMemoryOnly) addForm(source, mnemonic, tokens, size, false);
    if (isMemoryOnly || isEither) addForm(source, mnemonic, tokens, size, true);
  }
}

const x64Words = Int32Array.from(words);

/** The number of a form. An unknown name does not compile. */
export function x64Form(name: X64FormName): number {
  return numbers.get(name) ?? bug(`x86-64 has no form ${name}`);
}

/** The number of a form whose name comes from outside, or undefined. */
export function findX64Form(name: string): number | undefined {
  return numbers.get(name);
}

/**
 * Write one instruction. Returns its length in bytes, or null, with nothing written, if an operand cannot be encoded.
 * A register number that does not exist throws NoSuchRegister, with nothing written either.
 */
export function encodeX64(out: ByteBuffer, form: number, operands: X64Operands): number | null {
  const start = out.length;
  return handlers[form]!(out, x64Words[form]!, operands) ? out.length - start : null;
}

/** What a linker patches in an instruction: a little-endian distance, counted from the instruction's end. */
export interface X64Field {
  readonly kind: 'rel8' | 'rel32' | 'rip32';
  /** Bytes from the field's start to the end of the instruction: 1 for rel8, 4 and more for the others. */
  readonly fromEnd: number;
}

const rel8: X64Field = { kind: 'rel8', fromEnd: 1 };
const rel32: X64Field = { kind: 'rel32', fromEnd: 4 };

/** The field of this instruction that depends on its place, or null if it has none. */
export function x64Field(form: number, operands: X64Operands): X64Field | null {
  const { source, hasMemory } = x64Forms[form]!;
  if (source.form === d8) return rel8;
  if (source.form === d32) return rel32;
  if (!hasMemory || operands.base !== ripBase) return null;
  return { kind: 'rip32', fromEnd: 4 + bytesAfterDisplacement(form, operands) };
}

/** How many bytes follow the displacement of a memory operand: those of the immediate. */
export function bytesAfterDisplacement(form: number, operands: X64Operands): number {
  return x64Forms[form]!.source.form === rvmr ? 1 : immBytes(x64Words[form]!, operands.imm);
}

const longBranches = new Map<number, number>();
for (const { name, number, source } of x64Forms) {
  const long = source.form === d8 ? numbers.get(name.replace('rel8', 'rel32')) : undefined;
  if (long !== undefined) longBranches.set(number, long);
}

/** The rel32 form of a rel8 branch; undefined for jrcxz, which has none. */
export function longBranch(form: number): number | undefined {
  return longBranches.get(form);
}
