// The A64 instructions: every row in each of its forms, with encoding and printing.
//
// `A64.add.x` is the 64-bit form of row `add`; an instruction is also known by its index and by its name `add.x`.
// Operands are plain numbers in template order (see row.ts); missing ones count as 0, so that optional shifts may be
// left out. Register numbers are hardware numbers, offsets are in bytes, 64-bit constants are two halves, low first.

import { bug } from '../../base/bug.ts';
import { type FormFunction, formFunctions } from './forms.ts';
import { type FixupClass, type Operand, operandByName, Variant } from './operands.ts';
import type { Row, Rule } from './row.ts';
import { floatRows } from './rows-float.ts';
import { generalRows } from './rows-general.ts';
import { memoryRows } from './rows-memory.ts';
import { vectorElementRows } from './rows-vector-element.ts';
import { vectorFloatRows } from './rows-vector-float.ts';
import { vectorIntegerRows } from './rows-vector-integer.ts';
import { vectorShiftRows } from './rows-vector-shift.ts';

export const rows = {
  ...generalRows,
  ...memoryRows,
  ...floatRows,
  ...vectorIntegerRows,
  ...vectorShiftRows,
  ...vectorFloatRows,
  ...vectorElementRows,
};

export type RowName = keyof typeof rows;

/** One row in one form: what can be encoded. */
export class Instruction {
  /** Position in `instructions`. */
  readonly index: number;
  /** Name of the row, with `.` and the form if the row has several: `add.x`, `nop`. */
  readonly name: string;
  readonly row: Row;
  readonly variant: Variant;
  /** The word with all operand fields zero. */
  readonly base: number;
  /** Operands that take slots of the operand list, in its order. */
  readonly operands: readonly Operand[];
  /** Length of the operand list. */
  readonly slots: number;
  readonly rule: Rule | null;
  readonly form: FormFunction;
  /** What a label operand is patched as; null if the instruction has none. */
  readonly fixup: FixupClass | null;
  /** Slot of the label operand, -1 if there is none. */
  readonly fixupSlot: number;
  /** The template cut up: text, then alternately an operand and the text after it. */
  readonly pieces: readonly (string | Operand)[];
  constructor(index: number, name: string, row: Row, variant: Variant) {
    const pieces = row.template
      .split(/[{}]/)
      .map((piece, at) => (at % 2 === 0 ? piece : operandByName(piece, variant)));
    const operands = pieces.filter((piece) => typeof piece !== 'string').filter((operand) => operand.slots > 0);
    this.index = index;
    this.name = name;
    this.row = row;
    this.variant = variant;
    this.base = (row.base ^ variant.bits) | 0;
    this.operands = operands;
    this.slots = operands.reduce((sum, operand) => sum + operand.slots, 0);
    this.rule = row.rule;
    this.form = formFunctions[operands.length] ?? bug(`${name} has too many operands`);
    this.pieces = pieces;
    this.fixupSlot = operands.findIndex((operand) => operand.name in fixupOf);
    this.fixup = this.fixupSlot < 0 ? null : fixupOf[operands[this.fixupSlot]!.name]!;
    const isWideEarly = operands.slice(0, -1).some((operand) => operand.slots > 1);
    if (isWideEarly) bug(`${name}: only the last operand may take several slots`);
  }
}

const fixupOf: Record<string, FixupClass> = { b26: 'imm26', b19: 'imm19', b14: 'imm14', adr: 'adr', adrp: 'adrp' };

type FormNames<R> = R extends Row<string, infer N> ? N : never;

/** Instructions by row and form; a row with a single form is the instruction itself. */
export type InstructionTable = {
  readonly [R in RowName]: FormNames<(typeof rows)[R]> extends ''
    ? Instruction
    : { readonly [F in FormNames<(typeof rows)[R]>]: Instruction };
};

const list: Instruction[] = [];

function buildTable(): InstructionTable {
  const table: Record<string, Instruction | Record<string, Instruction>> = {};
  for (const [name, row] of Object.entries(rows) as [string, Row][]) {
    const forms: Record<string, Instruction> = {};
    for (const [form, bits] of Object.entries(row.forms)) {
      const instruction = new Instruction(
        list.length,
        form === '' ? name : `${name}.${form}`,
        row,
        new Variant(form, bits),
      );
      list.push(instruction);
      forms[form] = instruction;
    }
    table[name] = forms[''] ?? forms;
  }
  return table as InstructionTable;
}

export const A64: InstructionTable = buildTable();

/** All instructions; `instructions[i].index === i`. */
export const instructions: readonly Instruction[] = list;

const byName: ReadonlyMap<string, Instruction> = new Map(list.map((instruction) => [instruction.name, instruction]));

/** The instruction called `add.x`; undefined if there is none. */
export function instructionByName(name: string): Instruction | undefined {
  return byName.get(name);
}

/**
 * The word as a signed 32-bit number in `encoded.word`, and true; false if an operand cannot be encoded. This is the
 * path without allocation: words above 2^31 would be boxed as numbers.
 * @throws RegisterError for a register number outside 0 to 31
 */
export function encodeInto(
  words: Int32Array | Uint32Array,
  at: number,
  instruction: Instruction,
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  e = 0,
): boolean {
  const bits = instruction.form(instruction.operands, a, b, c, d, e);
  if (bits === -1 || (instruction.rule !== null && !instruction.rule(a, b, c, d))) return false;
  words[at] = instruction.base | bits;
  return true;
}

/**
 * The instruction word (unsigned), or null if an operand cannot be encoded.
 * @throws RegisterError for a register number outside 0 to 31
 */
export function encode(instruction: Instruction, a = 0, b = 0, c = 0, d = 0, e = 0): number | null {
  const bits = instruction.form(instruction.operands, a, b, c, d, e);
  if (bits === -1 || (instruction.rule !== null && !instruction.rule(a, b, c, d))) return null;
  return (instruction.base | bits) >>> 0;
}

/** The instruction as assembly text. Operands must be encodable; missing ones count as 0. */
export function printArm64(instruction: Instruction, operands: readonly number[]): string {
  let slot = 0;
  let text = '';
  for (const piece of instruction.pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      text += piece.print(operands[slot] ?? 0, operands[slot + 1] ?? 0, operands[slot + 2] ?? 0);
      slot += piece.slots;
    }
  }
  return text;
}
