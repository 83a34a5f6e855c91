// What to say about a token that nothing in its statement goes on with: mostly it is a slip with a name.

import type { Parser } from './parser.ts';
import { isWord, K, T } from './tokens.ts';

/** Words that begin statements and nothing else: a `:` is missing before them. */
const statementWords: ReadonlySet<number> = new Set([
  ...[K.PRINT, K.GOTO, K.GOSUB, K.RETURN, K.EXIT, K.CALL, K.LET, K.DIM, K.FOR, K.WHILE, K.DO, K.REPEAT, K.IF],
  ...[K.SELECT, K.NEXT, K.WEND, K.LOOP, K.END, K.THROW, K.TRY],
]);

/** Report the present token. */
export function explainUnexpected(p: Parser): void {
  const { kind } = p;
  const here = p.here();
  if (kind === T.semicolon) p.fail('semicolonEnd')?.fix(here, '');
  else if (kind === T.close) p.fail('extraParen');
  else if (kind === T.openBracket) p.fail('squareBrackets');
  else if (kind === T.question) p.fail('ternary');
  else if (isBehindAmpersand(p)) reportAmpersand(p);
  else if (kind === T.name && (explainJoined(p) || explainLetters(p))) return;
  else if (kind === T.string && p.previousKind === K.INPUT) p.fail('inputValue', p.spelling());
  else if (kind === T.comma && isDecimalComma(p)) decimalComma(p);
  else if (kind === T.assign) p.fail('assignSign')?.fix(here, '=');
  else if (isWord(kind) && statementWords.has(kind)) missingColon(p);
  else if (kind === T.name && p.peek() === T.equal) missingColon(p);
  else p.fail('unexpected', p.found());
  // Behind a `?` the second half of the choice would be taken for a statement.
  if (kind === T.question) while (p.kind > T.eol) p.next();
}

/** `FOR i = 1 TO10`, `THEN20`: a word and a number in one; false when the present name is none. */
export function explainJoined(p: Parser): boolean {
  const [, word, digits] = /^(TO|THEN|ELSE|STEP|GOTO|GOSUB|AND|OR|MOD)(\d+)$/i.exec(p.spelling()) ?? [];
  if (word === undefined) return false;
  const right = `${word} ${digits}`;
  p.fail('blankMissing', p.spelling(), right)?.fix(p.here(), right);
  return true;
}

/** `x = 5,3` */
const isDecimalComma = (p: Parser): boolean =>
  p.previousKind === T.integer && p.peek() === T.integer && p.start === p.lastEnd && p.isAdjacent();

function decimalComma(p: Parser): void {
  const span = { start: p.tokens.starts[p.pos - 1]!, end: p.tokens.ends[p.pos + 1]! };
  const right = p.textBetween(span.start, span.end).replace(',', '.');
  p.failAt(span, 'decimalComma', right)?.fix(span, right);
}

/** `1ul`, `3.5f`: letters directly behind a number; false where there are none. */
export function explainLetters(p: Parser): boolean {
  const before = p.previousKind;
  if ((before !== T.integer && before !== T.number) || p.lastEnd !== p.start) return false;
  p.fail('numberLetters', p.spelling())?.fix(p.here(), '');
  return true;
}

/** `a&b`: the name has taken the `&`. */
function isBehindAmpersand(p: Parser): boolean {
  if (p.previousKind !== T.name || p.lastEnd !== p.start) return false;
  return p.nameAt(p.pos - 1).suffix === '&';
}

function reportAmpersand(p: Parser): void {
  const { text } = p.nameAt(p.pos - 1);
  const sign = { start: p.lastEnd - 1, end: p.lastEnd };
  p.failAt({ start: p.lastEnd - text.length, end: p.lastEnd }, 'suffixBeforeName', text)?.fix(sign, ' & ');
}

function missingColon(p: Parser): void {
  p.fail('missingColon', p.found())?.fix({ start: p.lastEnd, end: p.lastEnd }, ':');
}
