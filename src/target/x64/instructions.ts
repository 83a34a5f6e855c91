// All instructions of x86-64 that we encode, multiplied out: every row of the tables at each of its sizes, with a
// register and with memory, is a form with a small number. A stream of instructions holds these numbers; the back end
// looks them up by name once, when its modules load.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { bug } from '../../base/bug.ts';
import { avxRows } from './avx-rows.ts';
import { d8, d32, type Handler, immBytes, immField, mr, rm, type X64Operands, wordFlags, xchg, zo } from './forms.ts';
import { integerRows } from './integer-rows.ts';
import { ripBase } from './registers.ts';
import {
  baseWord,
  type FormNames,
  type MnemonicOf,
  mnemonicLength,
  namesOperands,
  type OperandSpec,
  operandSpec,
  type Row,
} from './row.ts';
import { sseRows } from './sse-rows.ts';
import { rvmr } from './vex-forms.ts';

const rows = [...integerRows, ...sseRows, ...avxRows];

type AnyRow = (typeof rows)[number];

/** The name of a form: mnemonic and operands as in `add r32, m32` or `vaddps y, y, m256`. */
export type X64FormName = FormNames<AnyRow>;
/** A mnemonic with its `lock` or `rep`, if it has one. */
export type X64Mnemonic = MnemonicOf<AnyRow>;

/** One instruction at one size with register or memory, as listing, builder and checks see it. */
export class X64Form {
  /** What a stream of instructions holds. */
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

/** How many rows the tables have. */
export const x64RowCount = rows.length;

// A program uses a few dozen of the forms, so each is made when it is first asked for. Loading this module numbers the
// forms and no more: those of row r are firstForm[r] up to firstForm[r + 1].

const firstForm = new Int32Array(rows.length + 1);
const rowsByMnemonic = new Map<string, number[]>();

function numberForms(): void {
  let next = 0;
  for (let at = 0; at < rows.length; at++) {
    const { mnemonic, operands, sizes } = rows[at]! as Row;
    firstForm[at] = next;
    next += operands.includes('/') ? 2 * sizes.length : sizes.length;
    const list = rowsByMnemonic.get(mnemonic);
    if (list) list.push(at);
    else rowsByMnemonic.set(mnemonic, [at]);
  }
  firstForm[rows.length] = next;
}

numberForms();

/** How many forms there are; their numbers are 0 to `x64FormCount - 1`. */
export const x64FormCount = firstForm[rows.length]!;

const rowOfForm = new Int16Array(x64FormCount);
for (let at = 0; at < rows.length; at++) rowOfForm.fill(at, firstForm[at]!, firstForm[at + 1]!);

const notYet: Handler = () => bug('a form was used before it was made');
const forms: (X64Form | undefined)[] = new Array(x64FormCount).fill(undefined);
const handlers: Handler[] = new Array(x64FormCount).fill(notYet);
const words = new Int32Array(x64FormCount);

/** The position of the operand that ModRM.reg holds, for the forms in which it may be a byte register. */
function modrmRegPosition({ form }: Row): number {
  return form === rm ? 0 : form === mr || form === xchg ? 1 : -1;
}

/** Operand size and choice of memory of a form: the sizes of its row in order, each with a register first. */
function variantOf(number: number, source: Row): { readonly size: number; readonly isMemory: boolean } {
  const index = number - firstForm[rowOfForm[number]!]!;
  return source.operands.includes('/')
    ? { size: source.sizes[index >> 1]!, isMemory: (index & 1) === 1 }
    : { size: source.sizes[index]!, isMemory: false };
}

function makeForm(number: number): X64Form {
  const source = rows[rowOfForm[number]!]! as Row;
  const { size, isMemory } = variantOf(number, source);
  const { mnemonic } = source;
  const tokens = source.operands === '' ? [] : source.operands.split(', ');
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
  const hasMemory = operands.some((operand) => operand.kind === 'mem');
  const name = operands.length === 0 ? mnemonic : `${mnemonic} ${operands.map((one) => one.text).join(', ')}`;
  const form = new X64Form(number, name, mnemonic, operands, hasMemory, source);
  forms[number] = form;
  handlers[number] = hasMemory ? source.form.mem : source.form.reg;
  words[number] = word;
  return form;
}

/** What a form is; `number` from 0 to `x64FormCount - 1`. */
export function x64FormInfo(number: number): X64Form {
  const form = forms[number];
  if (form !== undefined) return form;
  if (!(number >= 0 && number < x64FormCount)) bug(`x86-64 has no form number ${number}`);
  return makeForm(number);
}

/** The forms of a mnemonic, in the order of the tables. */
export function x64FormsOf(mnemonic: string): X64Form[] {
  const found: X64Form[] = [];
  for (const at of rowsByMnemonic.get(mnemonic) ?? []) {
    for (let number = firstForm[at]!; number < firstForm[at + 1]!; number++) found.push(x64FormInfo(number));
  }
  return found;
}

/** All mnemonics, those with `lock` and `rep` among them. */
export function x64Mnemonics(): X64Mnemonic[] {
  return [...rowsByMnemonic.keys()] as X64Mnemonic[];
}

/**
 * The number of a form whose name comes from outside, or undefined. The name is held against the operands of the rows as
 * they are written, so that the many forms that are looked up when modules load need not be made for it.
 */
export function findX64Form(name: string): number | undefined {
  const length = mnemonicLength(name);
  const operands = name.slice(length + 1);
  for (const at of rowsByMnemonic.get(name.slice(0, length)) ?? []) {
    const source = rows[at]! as Row;
    const hasEither = source.operands.includes('/');
    let number = firstForm[at]!;
    for (const size of source.sizes) {
      if (namesOperands(operands, source.operands, size, false)) return number;
      number++;
      if (!hasEither) continue;
      if (namesOperands(operands, source.operands, size, true)) return number;
      number++;
    }
  }
  return undefined;
}

/** The number of a form. An unknown name does not compile. */
export function x64Form(name: X64FormName): number {
  return findX64Form(name) ?? bug(`x86-64 has no form ${name}`);
}

/**
 * Write one instruction. Returns its length in bytes, or null, with nothing written, if an operand cannot be encoded.
 * A register number that does not exist throws NoSuchRegister, with nothing written either.
 */
export function encodeX64(out: ByteBuffer, form: number, operands: X64Operands): number | null {
  let handler = handlers[form] ?? notYet;
  if (handler === notYet) handler = handlers[x64FormInfo(form).number]!;
  const start = out.length;
  return handler(out, words[form]!, operands) ? out.length - start : null;
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
  const { source, hasMemory } = x64FormInfo(form);
  if (source.form === d8) return rel8;
  if (source.form === d32) return rel32;
  if (!hasMemory || operands.base !== ripBase) return null;
  return { kind: 'rip32', fromEnd: 4 + bytesAfterDisplacement(form, operands) };
}

/** How many bytes follow the displacement of a memory operand: those of the immediate. */
export function bytesAfterDisplacement(form: number, operands: X64Operands): number {
  return x64FormInfo(form).source.form === rvmr ? 1 : immBytes(words[form]!, operands.imm);
}

/** The rel32 forms of rel8 branches: number + 1, −1 where there is none, 0 where nobody has asked. */
const longForms = new Int16Array(x64FormCount);

/** The rel32 form of a rel8 branch; undefined for jrcxz, which has none, and for what is no short branch. */
export function longBranch(form: number): number | undefined {
  let long = longForms[form]!;
  if (long === 0) {
    const { name, source } = x64FormInfo(form);
    const found = source.form === d8 ? findX64Form(name.replace('rel8', 'rel32')) : undefined;
    longForms[form] = long = found === undefined ? -1 : found + 1;
  }
  return long < 0 ? undefined : long - 1;
}
