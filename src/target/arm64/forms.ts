// Form functions: the operand fields of a row put together into one word, chosen once per row by operand count.
//
// Each asks its operands in template order. An operand that cannot be encoded answers -1, and -1 swallows whatever is
// or-ed to it; no legal combination of fields has all 32 bits set. The last operand may cover several slots.

import type { Operand } from './operand.ts';

/** What a form function is asked for: an instruction, of which it needs the operands. */
export interface Formed {
  readonly parts: readonly Operand[];
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

/** By the number of operands that take slots. */
export const formFunctions: readonly FormFunction[] = [form0, form1, form2, form3, form4, form5];
