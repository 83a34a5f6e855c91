// The A64 instructions: every row in each of its forms, with encoding and printing.
//
// `A64.add.x` is the 64-bit form of row `add`; an instruction is also found by its name `add.x`.
// Operands are plain numbers in template order (see row.ts); missing ones count as 0, so that optional shifts may be
// left out. Register numbers are hardware numbers, offsets are in bytes, 64-bit constants are two halves, low first.

import { bug } from '../../base/bug.ts';
import { type FormFunction, formFunctionFor } from './forms.ts';
import { type FixupClass, type Operand, Variant } from './operand.ts';
import { operandByName } from './operands.ts';
import type { Row, Rule } from './row.ts';
import { floatRows } from './rows-float.ts';
import { generalRows } from './rows-general.ts';
import { memoryRows } from './rows-memory.ts';
import { vectorElementRows } from './rows-vector-element.ts';
import { vectorFloatRows } from './rows-vector-float.ts';
import { vectorIntegerRows } from './rows-vector-integer.ts';
import { vectorShiftRows } from './rows-vector-shift.ts';

type Rows = typeof generalRows &
  typeof memoryRows &
  typeof floatRows &
  typeof vectorIntegerRows &
  typeof vectorShiftRows &
  typeof vectorFloatRows &
  typeof vectorElementRows;

/** All rows. An object without a prototype is a hash table from the start, so adding hundreds of keys is quick. */
export const rows: Readonly<Rows> = Object.assign(
  Object.create(null),
  generalRows,
  memoryRows,
  floatRows,
  vectorIntegerRows,
  vectorShiftRows,
  vectorFloatRows,
  vectorElementRows,
);

export type RowName = keyof Rows;

/** What follows from the template of a row in one form. */
class Shape {
  readonly variant: Variant;
  /** The template cut up: text and operands in turn. */
  readonly pieces: readonly (string | Operand)[];
  readonly operands: readonly Operand[];
  readonly slots: number;
  readonly fixup: FixupClass | null;
  readonly fixupSlot: number;
  constructor(name: string, row: Row, variant: Variant) {
    const pieces = row.template
      .split(/[{}]/)
      .map((piece, at) => (at % 2 === 0 ? piece : operandByName(piece, variant)));
    const operands = pieces.filter((piece) => typeof piece !== 'string').filter((operand) => operand.slots > 0);
    const isWideEarly = operands.slice(0, -1).some((operand) => operand.slots > 1);
    if (isWideEarly) bug(`${name}: only the last operand may take several slots`);
    this.variant = variant;
    this.pieces = pieces;
    this.operands = operands;
    this.slots = operands.reduce((sum, operand) => sum + operand.slots, 0);
    this.fixupSlot = operands.findIndex((operand) => operand.name in fixupOf);
    this.fixup = this.fixupSlot < 0 ? null : fixupOf[operands[this.fixupSlot]!.name]!;
  }
}

/**
 * One row in one form: what can be encoded. There are thousands and a program uses a hundred of them, so the template
 * is read when an instruction is first used.
 */
export class Instruction {
  readonly row: Row;
  /** The word with all operand fields zero, as a signed number. */
  readonly base: number;
  readonly rule: Rule | null;
  /** Puts the operand fields together. */
  form: FormFunction;
  /** What `form` works with; empty before the first use. */
  parts: readonly Operand[];
  field0: number;
  field1: number;
  field2: number;
  private readonly rowName: string;
  private readonly formName: string;
  private known: Shape | null;
  constructor(rowName: string, row: Row, formName: string) {
    this.row = row;
    this.base = row.base ^ row.forms[formName]!;
    this.rule = row.rule;
    this.form = formAtFirstUse;
    this.parts = noOperands;
    this.field0 = -1;
    this.field1 = -1;
    this.field2 = -1;
    this.rowName = rowName;
    this.formName = formName;
    this.known = null;
  }

  /** Name of the row, with `.` and the form if the row has several: `add.x`, `nop`. */
  get name(): string {
    return this.formName === '' ? this.rowName : `${this.rowName}.${this.formName}`;
  }

  get shape(): Shape {
    if (this.known) return this.known;
    const shape = new Shape(this.name, this.row, new Variant(this.formName));
    this.known = shape;
    this.parts = shape.operands;
    this.field0 = shape.operands[0]?.field ?? -1;
    this.field1 = shape.operands[1]?.field ?? -1;
    this.field2 = shape.operands[2]?.field ?? -1;
    this.form = formFunctionFor(shape.operands) ?? bug(`${this.name} has too many operands`);
    return shape;
  }

  /** The operands in the order of the operand list; each takes one slot, only the last may take more. */
  get operands(): readonly Operand[] {
    return this.shape.operands;
  }

  /** Length of the operand list. */
  get slots(): number {
    return this.shape.slots;
  }

  /** Width, element letter and arrangement of the form. */
  get variant(): Variant {
    return this.shape.variant;
  }

  /** What a label operand is patched as; null if the instruction has none. */
  get fixup(): FixupClass | null {
    return this.shape.fixup;
  }

  /** Slot of the label operand, -1 if there is none. */
  get fixupSlot(): number {
    return this.shape.fixupSlot;
  }
}

const noOperands: readonly Operand[] = [];

const formAtFirstUse: FormFunction = (instruction, a, b, c, d, e) => {
  const form = formFunctionFor((instruction as Instruction).operands)!;
  return form(instruction, a, b, c, d, e);
};

const fixupOf: Record<string, FixupClass> = { b26: 'imm26', b19: 'imm19', b14: 'imm14', adr: 'adr', adrp: 'adrp' };

type FormNames<R> = R extends Row<string, infer N> ? N : never;

/** Instructions by row and form; a row with a single form is the instruction itself. */
export type InstructionTable = {
  readonly [R in RowName]: FormNames<Rows[R]> extends ''
    ? Instruction
    : { readonly [F in FormNames<Rows[R]>]: Instruction };
};

type FormTable = Readonly<Record<string, Instruction>>;

function formsOf(name: string, row: Row): Instruction | FormTable {
  const forms: Record<string, Instruction> = {};
  for (const form in row.forms) forms[form] = new Instruction(name, row, form);
  return forms[''] ?? forms;
}

/** Rows make their instructions when first asked for: a compiler starts faster than a table of thousands is made. */
function buildTable(): InstructionTable {
  const table: object = Object.create(null);
  for (const name in rows) {
    Object.defineProperty(table, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = formsOf(name, rows[name as RowName]);
        Object.defineProperty(table, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return table as InstructionTable;
}

export const A64: InstructionTable = buildTable();

const anyName: Readonly<Record<string, Instruction | FormTable>> = A64;

/** Every instruction, in the order of the rows. Makes them all: for tests, tools and the builder. */
export function allInstructions(): readonly Instruction[] {
  return Object.keys(rows).flatMap((name) => {
    const row = anyName[name]!;
    return row instanceof Instruction ? [row] : Object.values(row);
  });
}

/** The instruction called `add.x` or `nop`; undefined if there is none. */
export function instructionByName(name: string): Instruction | undefined {
  const [row, form] = name.split('.');
  const found = Object.hasOwn(rows, row!) ? anyName[row!] : undefined;
  if (found instanceof Instruction) return form === undefined ? found : undefined;
  return found?.[form ?? ''];
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
  const bits = instruction.form(instruction, a, b, c, d, e);
  if (bits === -1 || (instruction.rule !== null && !instruction.rule(a, b, c, d))) return false;
  words[at] = instruction.base | bits;
  return true;
}

/**
 * The instruction word (unsigned), or null if an operand cannot be encoded.
 * @throws RegisterError for a register number outside 0 to 31
 */
export function encode(instruction: Instruction, a = 0, b = 0, c = 0, d = 0, e = 0): number | null {
  const bits = instruction.form(instruction, a, b, c, d, e);
  if (bits === -1 || (instruction.rule !== null && !instruction.rule(a, b, c, d))) return null;
  return (instruction.base | bits) >>> 0;
}

/** The instruction as assembly text. Operands must be encodable; missing ones count as 0. */
export function printArm64(instruction: Instruction, operands: readonly number[]): string {
  let slot = 0;
  let text = '';
  for (const piece of instruction.shape.pieces) {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      text += piece.print(operands[slot] ?? 0, operands[slot + 1] ?? 0, operands[slot + 2] ?? 0);
      slot += piece.slots;
    }
  }
  return text;
}
