// Text to classified tokens for editors. The text is parsed as a whole, so that a word is coloured as what it is in its
// place (`data = 1` is a name, `DATA 1` a keyword); at a million lines a second that is fast enough for each key stroke.

import { Role } from './lexer.ts';
import { parseLayout } from './parse.ts';
import { firstWord, isWord, T, wordClass } from './tokens.ts';

export type TokenClass =
  | 'keyword'
  | 'operator'
  | 'type'
  | 'constant'
  | 'name'
  | 'member'
  | 'label'
  | 'routine'
  | 'number'
  | 'string'
  | 'data'
  | 'comment'
  | 'sign'
  | 'bad';

export interface ClassifiedToken {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly class: TokenClass;
}

const roleClass: readonly (TokenClass | null)[] = [];
const roles = roleClass as (TokenClass | null)[];
roles[Role.none] = null;
roles[Role.name] = 'name';
roles[Role.type] = 'type';
roles[Role.member] = 'member';
roles[Role.label] = 'label';
roles[Role.routine] = 'routine';
roles[Role.letter] = 'constant';

const signClass = new Map<number, TokenClass>([
  [T.integer, 'number'],
  [T.number, 'number'],
  [T.string, 'string'],
  [T.dataText, 'data'],
  [T.bad, 'bad'],
  [T.name, 'name'],
]);

const punctuation: ReadonlySet<number> = new Set([
  T.open,
  T.close,
  T.comma,
  T.semicolon,
  T.colon,
  T.dot,
  T.openBracket,
  T.closeBracket,
]);

/** All tokens and comments of a text in order; blanks and line ends are left out. */
export function highlight(text: string): ClassifiedToken[] {
  const { tokens } = parseLayout(text);
  const { kinds, starts, ends, count, comments } = tokens;
  const out: ClassifiedToken[] = [];
  let comment = 0;
  for (let at = 0; at < count; at++) {
    const start = starts[at]!;
    while (comment < comments.length && comments[comment]! < start) {
      out.push({ start: comments[comment]!, end: comments[comment + 1]!, class: 'comment' });
      comment += 2;
    }
    const kind = kinds[at]!;
    if (kind > T.eol && ends[at]! > start) out.push({ start, end: ends[at]!, class: classOf(kind, tokens.roles[at]!) });
  }
  for (; comment < comments.length; comment += 2) {
    out.push({ start: comments[comment]!, end: comments[comment + 1]!, class: 'comment' });
  }
  return out;
}

function classOf(kind: number, role: number): TokenClass {
  const asName = roleClass[role];
  if (asName) return asName;
  if (isWord(kind)) return wordClass[kind - firstWord]!;
  return signClass.get(kind) ?? (punctuation.has(kind) ? 'sign' : 'operator');
}
