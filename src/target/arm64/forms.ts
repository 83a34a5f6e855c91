// Form functions: the operand fields of a row put together into one word, chosen once per instruction.
//
// Most instructions begin with plain registers, which have functions of their own; all other operands are asked in
// template order. An operand that cannot be encoded answers -1, and -1 swallows whatever is or-ed to it; no legal
// combination of fields has all 32 bits set. The last operand may cover several slots.

import { type Operand, register } from './operand.ts';

/** What a form function is asked for: an instruction, of which it needs the operands. */
export interface Formed {
  readonly parts: readonly Operand[];
  /** Bit positions of the first three operands where they are plain registers. */
  readonly field0: number;
  readonly field1: number;
  readonly field2: number;
}

/** Field bits of the operands with these values, or -1. */
export type FormFunction = (instruction: Formed, a: number, b: number, c: number, d: number, e: number) => number;

const form0: FormFunction = () => 0;

const form1: FormFunction = ({ parts }, a, b, c) => parts[0]!.put(a, b, c);

const form2: FormFunction = ({ parts }, a, b, c, d) => parts[0]!.put(a, 0, 0) | parts[1]!.put(b, c, d);

const form3: FormFunction = ({ parts }, a, b, c, d, e) => {
  return parts[0]!.put(a, 0, 0) | parts[1]!.put(b, 0, 0) | parts[2]!.put(c, d, e);
};

const form4: FormFunction = ({ parts }, a, b, c, d, e) => {
  return parts[0]!.put(a, 0, 0) | parts[1]!.put(b, 0, 0) | parts[2]!.put(c, 0, 0) | parts[3]!.put(d, e, 0);
};

const form5: FormFunction = ({ parts }, a, b, c, d, e) => {
  return (
    parts[0]!.put(a, 0, 0) |
    parts[1]!.put(b, 0, 0) |
    parts[2]!.put(c, 0, 0) |
    parts[3]!.put(d, 0, 0) |
    parts[4]!.put(e, 0, 0)
  );
};

const register1: FormFunction = ({ field0 }, a) => register(a) << field0;

const register1And1: FormFunction = ({ field0, parts }, a, b, c, d) => {
  return (register(a) << field0) | parts[1]!.put(b, c, d);
};

const register2: FormFunction = ({ field0, field1 }, a, b) => (register(a) << field0) | (register(b) << field1);

const register2And1: FormFunction = ({ field0, field1, parts }, a, b, c, d, e) => {
  return (register(a) << field0) | (register(b) << field1) | parts[2]!.put(c, d, e);
};

const register2And2: FormFunction = ({ field0, field1, parts }, a, b, c, d, e) => {
  return (register(a) << field0) | (register(b) << field1) | parts[2]!.put(c, 0, 0) | parts[3]!.put(d, e, 0);
};

const register3: FormFunction = ({ field0, field1, field2 }, a, b, c) => {
  return (register(a) << field0) | (register(b) << field1) | (register(c) << field2);
};

const register3And1: FormFunction = ({ field0, field1, field2, parts }, a, b, c, d, e) => {
  return (register(a) << field0) | (register(b) << field1) | (register(c) << field2) | parts[3]!.put(d, e, 0);
};

/** By the number of plain registers that begin the list, at most three, and then by the number of other operands. */
const formFunctions: readonly (readonly FormFunction[])[] = [
  [form0, form1, form2, form3, form4, form5],
  [register1, register1And1, form3, form4, form5],
  [register2, register2And1, register2And2, form5],
  [register3, register3And1, form5],
];

/** The form function for these operands; undefined if there are too many. */
export function formFunctionFor(operands: readonly Operand[]): FormFunction | undefined {
  const other = operands.findIndex((operand) => operand.field < 0);
  const registers = Math.min(other < 0 ? operands.length : other, 3);
  return formFunctions[registers]![operands.length - registers];
}
