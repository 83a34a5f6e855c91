// The words of an instruction line: every public operation under its name, QBE's aliases, the forms with a grammar of
// their own, and the vector statements that are only accepted (neon.ts).

import { NameTable } from './names.ts';
import { arity, Op, opNames, opRows } from './ops.ts';
import { Cls } from './ref.ts';

/** Codes of words that are not plain operations, above all operation numbers. */
export const Word = {
  phi: 1000,
  call: 1001,
  dbgloc: 1002,
  jmp: 1003,
  jnz: 1004,
  ret: 1005,
  hlt: 1006,
  switch: 1007,
  /** A vector statement on fixed registers. */
  neon: 1008,
} as const;

export const neonNames = [
  'neonldr',
  'neonldr2',
  'neonldr3',
  'neonstr',
  'neonstr2',
  'neonadd',
  'neonsub',
  'neonmul',
  'neondiv',
  'neonneg',
  'neonabs',
  'neonmin',
  'neonmax',
  'neonfma',
  'neondup',
  'neonaddv',
] as const;

const words = new Map<string, number>();
opRows.forEach((row, op) => {
  // `nop` is internal but shows up in dumps, and dumps are valid input.
  if (!row.internal || op === Op.nop) words.set(opNames[op]!, op);
});
for (const name of neonNames) words.set(name, Word.neon);
for (const [name, code] of Object.entries(Word)) if (code !== Word.neon) words.set(name, code);
for (const name of ['loadl', 'loads', 'loadd', 'loadv']) words.set(name, Op.load);
for (const name of ['alloc1', 'alloc2']) words.set(name, Op.alloc4);
words.set('loadw', Op.loadsw);

/** Names of the words; look the code up in `wordCodes`. */
export const wordTable = new NameTable([...words.keys()]);
export const wordCodes = Int32Array.from(words.values());

/** Number of operands, by operation number. */
export const arities = Uint8Array.from(opRows, (_, op) => arity(op));

/** The class that a one-letter word means, else −1. */
export function clsOfCode(code: number): number {
  switch (code) {
    case 119:
      return Cls.w;
    case 108:
      return Cls.l;
    case 115:
      return Cls.s;
    case 100:
      return Cls.d;
    case 118:
      return Cls.v;
    default:
      return -1;
  }
}
