// Characters that look like, or elsewhere are, something of the language: what each is written as here. They come from
// word processors, web pages and other languages.

import { K, T } from './tokens.ts';

export interface Lookalike {
  /** What to write instead. */
  readonly text: string;
  /** The token it is read as. */
  readonly kind: number;
}

const rows: readonly (readonly [string, string, number])[] = [
  ['\u2013', '-', T.minus],
  ['\u2014', '-', T.minus],
  ['\u2212', '-', T.minus],
  ['\u00d7', '*', T.star],
  ['\u00f7', '/', T.slash],
  ['\u2264', '<=', T.lessEqual],
  ['\u2265', '>=', T.greaterEqual],
  ['\u2260', '<>', T.notEqual],
  ['\uff08', '(', T.open],
  ['\uff09', ')', T.close],
  ['\uff0c', ',', T.comma],
  ['\uff1a', ':', T.colon],
  ['\uff1b', ';', T.semicolon],
];

/** By code point. */
export const lookalikes: ReadonlyMap<number, Lookalike> = new Map(
  rows.map(([character, text, kind]) => [character.codePointAt(0)!, { text, kind }]),
);

/** Operators of other languages by their sign, where it cannot be anything of this one. */
export const foreignSigns: ReadonlyMap<string, Lookalike> = new Map([
  ['%', { text: 'MOD', kind: K.MOD }],
  ['!', { text: 'NOT', kind: K.NOT }],
  ['~=', { text: '<>', kind: T.notEqual }],
  ['~', { text: 'NOT', kind: K.NOT }],
  ['|', { text: 'OR', kind: K.OR }],
  ['||', { text: 'OR', kind: K.OR }],
]);

/** Blanks that are not the language's: no-break spaces, spaces of other widths, marks of no width. */
export const isStrangeBlank = (code: number): boolean =>
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Opening curly quotes and what closes each. */
export const curlyQuotes: ReadonlyMap<number, string> = new Map([
  [0x201c, '\u201d'],
  [0x201e, '\u201c'],
  [0x2018, '\u2019'],
]);
