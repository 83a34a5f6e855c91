// The formatter: the same tokens and comments in the canonical layout. Keywords become capitals, blanks between tokens
// follow rules, lines are indented by their blocks; line breaks, comments and single blank lines stay where they are.
// It never changes a token, so the meaning is kept even where statements have errors.

import { Role, type Tokens } from './lexer.ts';
import { parseLayout } from './parse.ts';
import { isAssigningSign, isReserved, isWord, K, T } from './tokens.ts';

const step = '  ';

/**
 * The text in canonical layout. Formatting the result again changes nothing. A text in which tokens could not be read
 * (a string without end, strange characters) is returned as it is: blanks might change what they are.
 */
export function formatSource(text: string): string {
  const { tokens, levels, diagnostics } = parseLayout(text);
  if (diagnostics.errors().some((diagnostic) => diagnostic.code === 'LEX') || diagnostics.isFull) return text;
  return new Formatter(text, tokens, levels).run();
}

/** Without blanks at the end; other characters that count as white space elsewhere are tokens or text here. */
const trimBlanks = (text: string): string => text.replace(/[ \t]+$/, '');

class Formatter {
  private readonly text: string;
  private readonly tokens: Tokens;
  private readonly levels: ReadonlyMap<number, number>;
  private readonly lines: string[];
  private nextComment: number;

  constructor(text: string, tokens: Tokens, levels: ReadonlyMap<number, number>) {
    this.text = text;
    this.tokens = tokens;
    this.levels = levels;
    this.lines = [];
    this.nextComment = 0;
  }

  run(): string {
    const { kinds, starts, count } = this.tokens;
    for (let at = 0; at < count && kinds[at] !== T.end; ) {
      this.commentsBefore(starts[at]!, this.levelOf(at));
      at = this.line(at);
    }
    this.commentsBefore(this.text.length + 1, 0);
    while (this.lines.at(-1) === '') this.lines.pop();
    return this.lines.length > 0 ? `${this.lines.join('\n')}\n` : '';
  }

  private levelOf(first: number): number {
    return this.levels.get(first) ?? 0;
  }

  /** Lines that hold nothing but a comment, and blank lines, up to an offset. */
  private commentsBefore(offset: number, level: number): void {
    const { comments } = this.tokens;
    while (this.nextComment < comments.length && comments[this.nextComment]! < offset) {
      const start = comments[this.nextComment]!;
      this.blankLineBefore(start);
      const comment = trimBlanks(this.text.slice(start, comments[this.nextComment + 1]));
      this.lines.push(comment.startsWith('#!') ? comment : step.repeat(level) + comment);
      this.nextComment += 2;
    }
    if (offset <= this.text.length) this.blankLineBefore(offset);
  }

  /** Keep one blank line where there was at least one before the line that holds the offset. */
  private blankLineBefore(offset: number): void {
    if (this.lines.length === 0 || this.lines.at(-1) === '') return;
    const before = this.text.slice(Math.max(0, offset - 2000), offset).replace(/\r\n?/g, '\n');
    if (/\n[ \t]*\n[ \t]*$/.test(before)) this.lines.push('');
  }

  /** One line from its first token; returns the index of the next line's first. */
  private line(first: number): number {
    const { kinds, starts, ends, roles } = this.tokens;
    let at = first;
    let out = '';
    if (kinds[at] === T.integer) {
      out = this.text.slice(starts[at], ends[at]);
      at++;
      if (kinds[at]! > T.eol) out += ' ';
    }
    const isLabel = roles[at] === Role.label && kinds[at + 1] === T.colon;
    if (!isLabel && kinds[at]! > T.eol) out += step.repeat(this.levelOf(first));
    for (let previous = -1; kinds[at]! > T.eol; previous = at++) {
      if (previous >= 0) out += this.between(previous, at, first);
      out += this.spelling(at);
    }
    const { comments } = this.tokens;
    const comment = comments[this.nextComment];
    if (comment !== undefined && comment < ends[at]! + (kinds[at] === T.end ? 1 : 0)) {
      const words = trimBlanks(this.text.slice(comment, comments[this.nextComment + 1]));
      this.nextComment += 2;
      const last = kinds[at - 1];
      const isStatement =
        /^rem/i.test(words) && (last === T.colon || last === T.integer || last === K.THEN || last === K.ELSE);
      out = out === '' ? words : `${trimBlanks(out)}${isStatement ? ' ' : step}${words}`;
    }
    this.lines.push(trimBlanks(out));
    return kinds[at] === T.end ? at : at + 1;
  }

  private spelling(at: number): string {
    const { kinds, starts, ends, roles } = this.tokens;
    const text = this.text.slice(starts[at], ends[at]);
    return isWord(kinds[at]!) && roles[at] === Role.none ? text.toUpperCase() : text;
  }

  /** What stands between two tokens: nothing, a blank, or the line's continuation. */
  private between(before: number, at: number, first: number): string {
    const { starts, ends } = this.tokens;
    const gap = this.text.slice(ends[before], starts[at]);
    if (/[\r\n]/.test(gap)) return this.continuation(starts[at]!, first);
    return this.needsBlank(before, at, gap === '') ? ' ' : '';
  }

  private continuation(offset: number, first: number): string {
    const { comments } = this.tokens;
    const indent = step.repeat(this.levelOf(first) + 2);
    let out = ' _';
    let lines = 0;
    while (this.nextComment < comments.length && comments[this.nextComment]! < offset) {
      if (lines++ > 0) out += `\n${indent}_`;
      out += ` ${trimBlanks(this.text.slice(comments[this.nextComment], comments[this.nextComment + 1]))}`;
      this.nextComment += 2;
    }
    return `${out}\n${indent}`;
  }

  private needsBlank(before: number, at: number, isAdjacent: boolean): boolean {
    const { kinds } = this.tokens;
    const left = kinds[before]!;
    const right = kinds[at]!;
    if (noBlankBefore.has(right) || noBlankAfter.has(left)) return false;
    if (isAdjacent && this.isOneSign(before, at)) return false;
    if (this.isInRange(before) || this.isInRange(at)) return false;
    // A stray `_` behind a blank at the end of a line would join the next line.
    if (right === T.bad) return !isAdjacent;
    if (left === T.dot) return !(isWord(right) || right === T.name) && !isAdjacent;
    if (right === T.dot || right === T.caret || left === T.caret) return !isAdjacent;
    if (right === T.open) {
      if (this.isOperand(before)) return !isAdjacent;
      return !callable.has(left) || !isAdjacent;
    }
    // `- >` must not become `->`.
    if (isPrefix.has(left) && !this.isOperand(before - 1)) return right === T.greater || right === T.greaterEqual;
    return true;
  }

  /** `+=`, and `==`, `&&`, `x++`, which are no signs of this language, but still those of who wrote them. */
  private isOneSign(before: number, at: number): boolean {
    const { kinds, ends } = this.tokens;
    const left = kinds[before]!;
    const right = kinds[at]!;
    if (right === T.equal) return left === T.equal || isAssigningSign[left] === 1;
    if (right === T.ampersand && left === T.name) return this.text[ends[before]! - 1] === '&';
    if (left !== right) return false;
    const next = kinds[at + 1]!;
    if (left === T.plus || left === T.minus) return this.isOperand(before - 1) && (next <= T.eol || next === T.colon);
    return doubled.has(left);
  }

  /** The `-` of `DEFINT A-Z`. */
  private isInRange(at: number): boolean {
    const { kinds, roles } = this.tokens;
    return kinds[at] === T.minus && roles[at - 1] === Role.letter;
  }

  /** Whether an operand ends with the token, so that a sign behind it is an operator with two sides. */
  private isOperand(at: number): boolean {
    const { kinds, roles } = this.tokens;
    const kind = kinds[at];
    if (kind === undefined) return false;
    if (kind >= T.name && kind <= T.string) return true;
    if (kind === T.close || kind === T.closeBracket) return true;
    return isWord(kind) && (roles[at] !== Role.none || kind === K.ME || kind === K.NOTHING || kind === K.SUPER);
  }
}

const noBlankBefore: ReadonlySet<number> = new Set([
  ...[T.comma, T.semicolon, T.colon, T.close, T.closeBracket, T.openBracket, T.arrow],
]);
const noBlankAfter: ReadonlySet<number> = new Set([T.open, T.openBracket, T.hash, T.arrow, T.at]);
/** Signs that other languages write twice. */
const doubled: ReadonlySet<number> = new Set([T.ampersand, T.less, T.greater, T.star]);
/** Signs that are prefixes when no operand stands before them. */
const isPrefix: ReadonlySet<number> = new Set([T.minus, T.plus, T.star]);
/** Words that are followed by their parenthesis like functions. */
const callable: ReadonlySet<number> = new Set(
  [
    K.IIF,
    K.SUPER,
    K.ME,
    K.REPEAT,
    K.STRING,
    K.MOD,
    K.LIST,
    K.HASHMAP,
    K.CAST,
    K.SIZEOF,
    K.RECEIVE,
    K.CONSTRUCTOR,
    K.DESTRUCTOR,
  ].filter((kind) => isReserved(kind) || isWord(kind)),
);
