// Text to tokens, one whole source at a time. Tokens lie in typed arrays (kind, place, value), because a large program
// has millions of them. Comments are kept beside the tokens for the formatter; blank lines give no token of their own.
// Only one thing depends on where a token stands: DATA means something only where a statement may start.

import type { Diagnostics } from '../source/diagnostics.ts';
import type { Source } from '../source/source.ts';
import { curlyQuotes, foreignSigns, isStrangeBlank, type Lookalike, lookalikes } from './lookalikes.ts';
import { hashStep, type Names } from './names.ts';
import { isWord, K, T, takesFileSign } from './tokens.ts';

/** What a name-like token is; a word with role `none` is a keyword. */
export const Role = { none: 0, name: 1, type: 2, member: 3, label: 4, routine: 5, letter: 6 } as const;
export type RoleNumber = (typeof Role)[keyof typeof Role];

/** Values of T.bad: the parser knows best what to say about a brace. */
export const Brace = { none: 0, open: 1, close: 2 } as const;

/** The tokens of one source; the last one is T.end, and before it stands T.eol unless the text is empty. */
export class Tokens {
  readonly source: Source;
  count: number;
  kinds: Uint16Array;
  /** Offsets in the program's space of sources. */
  starts: Int32Array;
  ends: Int32Array;
  /** Names: place in `Names.all`. T.integer: the value. T.string: 1 when there are escapes to decode. */
  values: Int32Array;
  /** What the parser took each word and name for (see Role). */
  roles: Uint8Array;
  /** Pairs of offsets (from the comment's sign up to the end of the line), in order. */
  readonly comments: number[];

  constructor(source: Source) {
    this.source = source;
    this.count = 0;
    const capacity = 64 + Math.ceil(source.text.length / 3);
    this.kinds = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.values = new Int32Array(capacity);
    this.roles = new Uint8Array(0);
    this.comments = [];
  }

  push(kind: number, start: number, end: number, value: number): void {
    const at = this.count;
    if (at === this.kinds.length) this.grow();
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.values[at] = value;
    this.count = at + 1;
  }

  private grow(): void {
    const longer = <A extends Uint16Array | Int32Array>(old: A, make: (length: number) => A): A => {
      const array = make(old.length * 2);
      array.set(old);
      return array;
    };
    this.kinds = longer(this.kinds, (length) => new Uint16Array(length));
    this.starts = longer(this.starts, (length) => new Int32Array(length));
    this.ends = longer(this.ends, (length) => new Int32Array(length));
    this.values = longer(this.values, (length) => new Int32Array(length));
  }
}

// What a character can begin.
const Char = { bad: 0, blank: 1, line: 2, letter: 3, digit: 4, quote: 5, comment: 6, sign: 7 } as const;

const charClass = new Uint8Array(128);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_';
for (const [chars, kind] of [
  [' \t', Char.blank],
  ['\n\r', Char.line],
  [letters, Char.letter],
  ['0123456789', Char.digit],
  ['"', Char.quote],
  ["'", Char.comment],
  ['+-*/\\^&=<>!(),;:.#?@[]', Char.sign],
] as const) {
  for (const char of chars) charClass[char.charCodeAt(0)] = kind;
}

const namePart = new Uint8Array(128);
for (const char of `${letters}0123456789`) namePart[char.charCodeAt(0)] = 1;

const isLetter = (code: number): boolean => code < 128 && charClass[code] === Char.letter;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBlank = (code: number): boolean => code === 32 || code === 9;
const isLineEnd = (code: number): boolean => code === 10 || code === 13;
const isNamePart = (code: number): boolean => code < 128 && namePart[code] === 1;

/** Value of a digit in bases up to 16, 99 for anything else. */
function digitValue(code: number): number {
  if (isDigit(code)) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

const at = {
  lineFeed: 10,
  hash: 35,
  dollar: 36,
  percent: 37,
  ampersand: 38,
  quote: 34,
  apostrophe: 39,
  dot: 46,
  zero: 48,
};

/** Read a source's text; what is wrong is reported and a token stands for it all the same. */
export function lex(source: Source, names: Names, diagnostics: Diagnostics): Tokens {
  return new Lexer(source, names, diagnostics).run();
}

class Lexer {
  private readonly text: string;
  private readonly base: number;
  private readonly names: Names;
  private readonly diagnostics: Diagnostics;
  private readonly tokens: Tokens;
  /** Next character, counted from the start of this text. */
  private pos: number;
  /** Kind of the token before; T.eol at the start. */
  private last: number;
  /** A statement may start here: DATA is a command. */
  private isFresh: boolean;
  private hasBadEncoding: boolean;
  /** How often the present line was read again. */
  private rereadings: number;

  constructor(source: Source, names: Names, diagnostics: Diagnostics) {
    this.text = source.text;
    this.base = source.base;
    this.names = names;
    this.diagnostics = diagnostics;
    this.tokens = new Tokens(source);
    this.pos = 0;
    this.last = T.eol;
    this.isFresh = true;
    this.hasBadEncoding = false;
    this.rereadings = 0;
  }

  run(): Tokens {
    const { text } = this;
    if (text.charCodeAt(0) === 0xfeff) this.pos = 1;
    if (text.startsWith('#!', this.pos)) this.comment();
    const { length } = text;
    while (this.pos < length) {
      const code = text.charCodeAt(this.pos);
      switch (code < 128 ? charClass[code] : Char.bad) {
        case Char.blank:
          this.pos++;
          break;
        case Char.letter:
          this.word();
          break;
        case Char.digit:
          this.number();
          break;
        case Char.sign:
          this.sign(code);
          break;
        case Char.line:
          this.lineEnd(code);
          break;
        case Char.quote:
          this.string();
          break;
        case Char.comment:
          this.comment();
          break;
        default:
          this.strange();
      }
    }
    if (this.last !== T.eol) this.push(T.eol, length, 0);
    this.push(T.end, length, 0);
    this.tokens.roles = new Uint8Array(this.tokens.count);
    return this.tokens;
  }

  /** A token from `start` up to the present position. */
  private push(kind: number, start: number, value: number): void {
    this.tokens.push(kind, this.base + start, this.base + this.pos, value);
    this.last = kind;
    this.isFresh = false;
  }

  private span(start: number, end = this.pos): { start: number; end: number } {
    return { start: this.base + start, end: this.base + end };
  }

  private lineEnd(code: number): void {
    const start = this.pos++;
    if (code === 13 && this.text.charCodeAt(this.pos) === at.lineFeed) this.pos++;
    if (this.last !== T.eol) this.push(T.eol, start, 0);
    this.isFresh = true;
    this.rereadings = 0;
  }

  private comment(): void {
    const start = this.pos;
    this.skipLine();
    this.tokens.comments.push(this.base + start, this.base + this.pos);
    if (this.text.charCodeAt(start + 1) === at.dollar || this.text.charCodeAt(start + 4) === at.dollar)
      this.metacommand(start);
  }

  /** `'$INCLUDE: 'file'`, as QuickBASIC has it. */
  private metacommand(start: number): void {
    const found = /^(?:'|REM )\$INCLUDE\s*:\s*'([^'\n]*)'/i.exec(this.text.slice(start, this.pos));
    if (found) this.diagnostics.report(this.span(start), 'metaInclude', found[1]!);
  }

  private skipLine(): void {
    const { text } = this;
    const { length } = text;
    let { pos } = this;
    while (pos < length && !isLineEnd(text.charCodeAt(pos))) pos++;
    this.pos = pos;
  }

  private skipBlanks(): void {
    while (isBlank(this.text.charCodeAt(this.pos))) this.pos++;
  }

  private word(): void {
    const { text } = this;
    const start = this.pos;
    let pos = start;
    let hash = 0;
    let code = text.charCodeAt(pos);
    do {
      hash = hashStep(hash, code);
      code = text.charCodeAt(++pos);
    } while (isNamePart(code));
    this.pos = pos;
    if (pos - start === 1 && text.charCodeAt(start) === 95) {
      if (this.continuesLine(start)) return;
      this.diagnostics.report(this.span(start), 'loneUnderscore');
      return this.push(T.bad, start, 0);
    }
    if (this.isSuffix(code, start, hash)) {
      this.pos = pos + 1;
      this.push(T.name, start, this.names.internRange(text, start, pos + 1, hashStep(hash, code)).index);
      return;
    }
    const name = this.names.internRange(text, start, pos, hash);
    if (pos - start > 255) this.diagnostics.report(this.span(start), 'longName');
    if (name.word === K.REM) {
      if (this.last !== T.dot) return this.remark(start);
    } else if (name.word === K.DATA && this.isFresh && this.isDataStatement(pos)) return this.data(start, name.index);
    this.push(name.word === 0 ? T.name : name.word, start, name.index);
    if (name.word === K.THEN || name.word === K.ELSE) this.isFresh = true;
  }

  /** Whether the character after a word is its type suffix. */
  private isSuffix(code: number, start: number, hash: number): boolean {
    switch (code) {
      case at.dollar:
      case at.percent:
      case at.ampersand:
      case 33: // !
        return true;
      case 64: // @
        return true;
      case at.hash:
        return takesFileSign[this.names.internRange(this.text, start, this.pos, hash).word] === 0;
      default:
        return false;
    }
  }

  /** A lone `_` after a blank and before the end of the line (a comment may stand between) joins the next line. */
  private continuesLine(start: number): boolean {
    if (start === 0 || !isBlank(this.text.charCodeAt(start - 1))) return false;
    this.skipBlanks();
    const code = this.text.charCodeAt(this.pos);
    if (this.pos < this.text.length && !isLineEnd(code) && code !== at.apostrophe) {
      this.pos = start + 1;
      return false;
    }
    if (code === at.apostrophe) this.comment();
    const end = this.text.charCodeAt(this.pos++);
    if (end === 13 && this.text.charCodeAt(this.pos) === at.lineFeed) this.pos++;
    if (this.pos > this.text.length) this.pos = this.text.length;
    return true;
  }

  /** REM is reserved and can mean nothing else, so it is a comment behind a statement too, without a colon. */
  private remark(start: number): void {
    this.pos = start;
    this.comment();
  }

  private number(): void {
    const { text } = this;
    const start = this.pos;
    let { pos } = this;
    let code = text.charCodeAt(pos);
    if (code === at.zero && (text.charCodeAt(pos + 1) | 32) === 120) {
      this.pos = pos + 2;
      return this.digitsOfBase(start, 16);
    }
    let value = 0;
    while (isDigit(code)) {
      value = value * 10 + (code - 48);
      code = text.charCodeAt(++pos);
    }
    let isInteger = pos > start;
    if (code === at.dot && text.charCodeAt(pos + 1) !== at.dot) {
      isInteger = false;
      do code = text.charCodeAt(++pos);
      while (isDigit(code));
    }
    const lower = code | 32;
    // `1E5` and `1d-3` have exponents; in `10ELSE` a word follows the number.
    if ((lower === 101 || lower === 100) && !isLetter(text.charCodeAt(pos + 1))) {
      isInteger = false;
      code = text.charCodeAt(++pos);
      if (code === 43 || code === 45) code = text.charCodeAt(++pos);
      if (!isDigit(code)) this.diagnostics.report(this.span(start, pos), 'exponentDigits', text.slice(start, pos));
      while (isDigit(code)) code = text.charCodeAt(++pos);
    }
    if (code === at.dot && isDigit(text.charCodeAt(pos + 1))) {
      do code = text.charCodeAt(++pos);
      while (isDigit(code) || code === at.dot);
      this.diagnostics.report(this.span(start, pos), 'secondPoint', text.slice(start, pos));
    }
    this.pos = pos;
    const hasSuffix = this.skipNumberSuffix();
    if (isInteger && !hasSuffix && value <= 0x7fffffff) {
      const isLineNumber = this.last === T.eol;
      this.push(T.integer, start, value);
      this.isFresh = isLineNumber;
    } else this.push(T.number, start, 0);
  }

  private skipNumberSuffix(): boolean {
    const code = this.text.charCodeAt(this.pos);
    const isSuffix = code === at.percent || code === at.ampersand || code === 33 || code === at.hash || code === 64;
    if (isSuffix) this.pos++;
    return isSuffix;
  }

  /** The digits of &H, &O, &B and 0x literals; the position is behind the prefix. */
  private digitsOfBase(start: number, radix: number): void {
    const { text } = this;
    const first = this.pos;
    while (digitValue(text.charCodeAt(this.pos)) < radix) this.pos++;
    if (this.pos === first) this.diagnostics.report(this.span(start), 'radixDigits', text.slice(start, this.pos));
    else if (isNamePart(text.charCodeAt(this.pos))) {
      while (isNamePart(text.charCodeAt(this.pos))) this.pos++;
      this.diagnostics.report(this.span(start), 'radixDigit', text.slice(start, this.pos), radix);
    } else if (bitLength(text, first, this.pos, radix) > 64) {
      this.diagnostics.report(this.span(start), 'radixLength', text.slice(start, this.pos));
    }
    this.skipNumberSuffix();
    this.push(T.number, start, 0);
  }

  private string(): void {
    const { text } = this;
    const start = this.pos;
    const { length } = text;
    let pos = start + 1;
    let escapes = 0;
    for (;;) {
      const code = pos < length ? text.charCodeAt(pos) : 10;
      if (code === at.quote) {
        if (text.charCodeAt(pos + 1) !== at.quote) break;
        escapes = 1;
        pos += 2;
      } else if (code === 92) {
        escapes = 1;
        const next = text.charCodeAt(pos + 1);
        pos += next === at.quote || next === 92 ? 2 : 1;
      } else if (isLineEnd(code)) {
        this.pos = pos;
        return this.unterminated(start, escapes);
      } else pos++;
    }
    this.pos = pos + 1;
    this.push(T.string, start, escapes);
  }

  private unterminated(start: number, escapes: number): void {
    this.push(T.string, start, escapes | 2);
    if (!this.endAtBackslash()) this.diagnostics.report(this.span(start), 'stringEnd');
  }

  /**
   * Mostly a backslash before a quote was meant as such: `IF s$ = "\" THEN t$ = s$ + "\"`. Then the first string of the
   * line that has one ends there, and the line is read again from that place, as it was meant.
   */
  private endAtBackslash(): boolean {
    const { tokens } = this;
    if (this.rereadings++ > 20) return false;
    let at = -1;
    let quote = -1;
    for (let i = tokens.count - 1; i >= 0 && tokens.kinds[i] !== T.eol; i--) {
      if (tokens.kinds[i] !== T.string || (tokens.values[i]! & 1) === 0) continue;
      const from = tokens.starts[i]! - this.base;
      const found = this.text.slice(from + 1, tokens.ends[i]! - this.base).indexOf('\\"');
      if (found < 0) continue;
      at = i;
      quote = from + 1 + found;
    }
    if (at < 0) return false;
    const start = tokens.starts[at]! - this.base;
    tokens.count = at;
    this.pos = quote + 2;
    this.diagnostics.report(this.span(start), 'stringEscapedEnd').fix(this.span(quote, quote), '\\');
    this.push(T.string, start, 0);
    return true;
  }

  private sign(code: number): void {
    const start = this.pos;
    const next = this.text.charCodeAt(start + 1);
    switch (code) {
      case 43:
        return this.signs(T.plus, 1);
      case 45:
        if (next === 45 && this.last === T.eol && isBlank(this.text.charCodeAt(start + 2)))
          return this.foreignComment(start, 2);
        return next === 62 ? this.signs(T.arrow, 2) : this.signs(T.minus, 1);
      case 42:
        return this.signs(T.star, 1);
      case 47:
        if (next === 47 || (next === 42 && this.isForeignComment(start))) return this.foreignComment(start, 2);
        return this.signs(T.slash, 1);
      case 92:
        return this.signs(T.backslash, 1);
      case 94:
        return this.signs(T.caret, 1);
      case at.ampersand:
        return this.ampersand(start, next);
      case 61: // =
        return next === 60
          ? this.signs(T.lessEqual, 2)
          : next === 62
            ? this.signs(T.greaterEqual, 2)
            : this.signs(T.equal, 1);
      case 60: // <
        return next === 61
          ? this.signs(T.lessEqual, 2)
          : next === 62
            ? this.signs(T.notEqual, 2)
            : this.signs(T.less, 1);
      case 62: // >
        return next === 61
          ? this.signs(T.greaterEqual, 2)
          : next === 60
            ? this.signs(T.notEqual, 2)
            : this.signs(T.greater, 1);
      case 33: // !
        if (next === 61) return this.signs(T.notEqual, 2);
        return this.strange();
      case 40:
        return this.signs(T.open, 1);
      case 41:
        return this.signs(T.close, 1);
      case 44:
        return this.signs(T.comma, 1);
      case 59:
        if (this.last === T.eol) return this.foreignComment(start, 1);
        return this.signs(T.semicolon, 1);
      case 58: // :
        if (next === 61) return this.signs(T.assign, 2);
        this.signs(T.colon, 1);
        this.isFresh = true;
        return;
      case at.dot:
        if (isDigit(next)) return this.number();
        if (next === at.dot && this.text.charCodeAt(start + 2) === at.dot) return this.signs(T.ellipsis, 3);
        return this.signs(T.dot, 1);
      case at.hash:
        if (this.last === T.eol && (isBlank(next) || next === at.hash || next === at.apostrophe)) {
          return this.foreignComment(start, 1);
        }
        return this.signs(T.hash, 1);
      case 63:
        return this.signs(T.question, 1);
      case 64:
        return this.signs(T.at, 1);
      case 91:
        return this.signs(T.openBracket, 1);
      default:
        return this.signs(T.closeBracket, 1);
    }
  }

  private signs(kind: number, length: number): void {
    const start = this.pos;
    this.pos = start + length;
    this.push(kind, start, 0);
  }

  /** `&` is an operator, or begins &H, &O, &B. After an operand only a digit of the base makes it a literal. */
  private ampersand(start: number, next: number): void {
    const lower = next | 32;
    const radix = lower === 104 ? 16 : lower === 111 ? 8 : lower === 98 ? 2 : 0;
    const hasDigit = radix > 0 && digitValue(this.text.charCodeAt(start + 2)) < radix;
    if (hasDigit || (radix === 16 && !this.isAfterOperand() && !isNamePart(this.text.charCodeAt(start + 2)))) {
      this.pos = start + 2;
      return this.digitsOfBase(start, radix);
    }
    this.signs(T.ampersand, 1);
  }

  private isAfterOperand(): boolean {
    const { last } = this;
    return (last >= T.name && last <= T.string) || last === T.close || last === T.closeBracket || isWord(last);
  }

  /** A character (or a run of the same) that begins nothing. */
  private strange(): void {
    const { text } = this;
    const start = this.pos;
    const code = text.codePointAt(start)!;
    const width = code > 0xffff ? 2 : 1;
    this.pos = start + width;
    while (this.pos < text.length && text.codePointAt(this.pos) === code) this.pos += width;
    if (code === 126 && text[this.pos] === '=' && this.isAfterOperand()) this.pos++;
    const span = this.span(start);
    if ((code === 33 || code === at.dollar) && text.charCodeAt(this.pos) === at.quote) {
      const why =
        code === 33
          ? 'escapes such as \\n mean something in every string'
          : 'a backslash is written \\\\ in every string';
      return void this.diagnostics.report(span, 'stringPrefix', text[start]!, why).fix(span, '');
    }
    const meant = lookalikes.get(code) ?? this.foreignSign(text.slice(start, this.pos), start);
    if (meant) {
      this.diagnostics.report(span, 'lookalike', text.slice(start, this.pos), meant.text).fix(span, meant.text);
      return this.push(meant.kind, start, 0);
    }
    if (code === 26 && isPadding(text, start)) return this.endMark(start);
    if (code === 11 || code === 12) return void this.diagnostics.report(span, 'pageBreak').fix(span, '');
    if (isStrangeBlank(code)) return void this.diagnostics.report(span, 'strangeBlank').fix(span, ' ');
    if (curlyQuotes.has(code)) return this.curlyString(start, curlyQuotes.get(code)!);
    if (code === 0xfffd) this.reportEncoding(span);
    else if (code === at.dollar && digitValue(text.charCodeAt(this.pos)) < 16) return this.dollarDigits(start);
    else if (code === 123 || code === 125) return this.push(T.bad, start, code === 123 ? Brace.open : Brace.close);
    else {
      const diagnostic = this.diagnostics.report(span, 'strayCharacter', describeCharacter(code));
      if (code < 32) diagnostic.hint('a control character; delete it').fix(span, '');
    }
    this.push(T.bad, start, 0);
  }

  /** Ctrl-Z and what stands behind it at the end of a file of DOS. */
  private endMark(start: number): void {
    this.pos = this.text.length;
    this.diagnostics.report(this.span(start, start + 1), 'endMark').fix(this.span(start), '');
  }

  /** An operator of another language; directly behind a name the sign is more likely a suffix too many. */
  private foreignSign(sign: string, start: number): Lookalike | undefined {
    const { tokens } = this;
    const meant = foreignSigns.get(sign);
    const isPrefix = meant?.kind === K.NOT;
    if (!meant || (isPrefix ? this.isAfterOperand() && !isWord(this.last) : !this.isAfterOperand())) return undefined;
    const isBehind = tokens.count > 0 && tokens.ends[tokens.count - 1] === this.base + start;
    return isBehind && sign === '%' ? undefined : meant;
  }

  /** A string between curly quotes, read as it was meant. */
  private curlyString(start: number, closing: string): void {
    const { text } = this;
    let end = start + 1;
    while (end < text.length && !isLineEnd(text.charCodeAt(end)) && text[end] !== closing) end++;
    const isClosed = text[end] === closing;
    this.pos = isClosed ? end + 1 : start + 1;
    const diagnostic = this.diagnostics.report(this.span(start, start + 1), 'curlyQuote');
    diagnostic.fix(this.span(start, start + 1), '"');
    if (isClosed) diagnostic.fix(this.span(end, end + 1), '"');
    this.push(isClosed ? T.string : T.bad, start, 0);
  }

  /** `$FF`, as assemblers and Pascal write it. */
  private dollarDigits(start: number): void {
    while (isNamePart(this.text.charCodeAt(this.pos))) this.pos++;
    const span = this.span(start);
    const digits = this.text.slice(start + 1, this.pos);
    this.diagnostics.report(span, 'dollarHex', digits).fix(span, `&H${digits}`);
    this.push(T.bad, start, 0);
  }

  /** `/*` where a statement begins, or with its end on the line. */
  private isForeignComment(start: number): boolean {
    if (this.isFresh) return true;
    const end = this.text.indexOf('*/', start + 2);
    return end >= 0 && !this.text.slice(start, end).includes('\n');
  }

  /** `// …`, `# …`, `-- …`, and all that a `/*` encloses; its sign has `length` characters. */
  private foreignComment(start: number, length: number): void {
    const end = this.text.startsWith('/*', start) ? this.text.indexOf('*/', start + 2) : -1;
    this.skipLine();
    if (end >= this.pos) {
      this.pos = end;
      this.skipLine();
    }
    const span = this.span(start, start + length);
    const diagnostic = this.diagnostics.report(span, 'foreignComment').fix(span, "'");
    for (
      let line = this.text.indexOf('\n', start);
      line >= 0 && line < this.pos;
      line = this.text.indexOf('\n', line + 1)
    )
      diagnostic.fix(this.span(line + 1, line + 1), "'");
  }

  /** Once a source: what is not UTF-8 in one place is mostly something else altogether. */
  private reportEncoding(span: { start: number; end: number }): void {
    if (this.isBinary()) {
      this.diagnostics.report(span, 'binaryFile');
      this.pos = this.text.length;
    } else if (!this.hasBadEncoding) this.diagnostics.report(span, 'badEncoding');
    this.hasBadEncoding = true;
  }

  /** The first line has what no text has: a program in the form that an interpreter keeps for itself. */
  private isBinary(): boolean {
    return this.tokens.count <= 1 && this.text.slice(0, 40).includes('\0');
  }

  // DATA

  /** Whether DATA at the start of a statement begins a DATA statement rather than being a name (`data = 1`). */
  private isDataStatement(from: number): boolean {
    const { text } = this;
    let pos = from;
    const skip = (): number => {
      while (isBlank(text.charCodeAt(pos))) pos++;
      return text.charCodeAt(pos);
    };
    const startsWithAs = (): boolean => isTypeClause(text, pos);
    const code = skip();
    if (code === 61 || code === 58 || isCompound(text, pos)) return false;
    if (code === at.dot) return pos > from || isDigit(text.charCodeAt(pos + 1));
    if (code !== 40) return !startsWithAs();
    let depth = 0;
    for (; pos < text.length && !isLineEnd(text.charCodeAt(pos)); pos++) {
      const inside = text.charCodeAt(pos);
      if (inside === 40) depth++;
      else if (inside === 41 && --depth === 0) break;
    }
    pos++;
    const after = skip();
    return after !== 61 && after !== at.dot && !isCompound(text, pos) && !startsWithAs();
  }

  private data(start: number, nameIndex: number): void {
    this.push(K.DATA, start, nameIndex);
    for (;;) {
      this.skipBlanks();
      if (this.text.charCodeAt(this.pos) === at.quote) this.quotedItem();
      else this.rawItem();
      if (this.text.charCodeAt(this.pos) !== 44) break;
      this.signs(T.comma, 1);
    }
  }

  private quotedItem(): void {
    this.string();
    this.skipBlanks();
    const start = this.pos;
    this.skipRaw();
    if (this.pos === start) return;
    this.diagnostics.report(this.span(start), 'dataAfterString');
    this.push(T.bad, start, Brace.none);
  }

  private rawItem(): void {
    const start = this.pos;
    this.skipRaw();
    const next = this.pos;
    let end = next;
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    this.pos = end;
    this.push(T.dataText, start, 0);
    this.pos = next;
  }

  /** To the comma, colon, comment or line end that ends an item. */
  private skipRaw(): void {
    const { text } = this;
    let { pos } = this;
    for (; pos < text.length; pos++) {
      const code = text.charCodeAt(pos);
      if (code === 44 || code === 58 || code === at.apostrophe || isLineEnd(code)) break;
    }
    this.pos = pos;
  }
}

/** Nothing but blanks and control characters up to the end. */
function isPadding(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** An operator with its `=` and what may begin a value: `DATA -=-` is text. */
const isCompound = (text: string, at: number): boolean =>
  /^(?:[-+*/\\^&]|(?:MOD|AND|OR|XOR|EQV|IMP))=[ \t]*[\w"(.]/i.test(text.slice(at, at + 40));

/** `AS type` up to the end of a declaration, as a field called data has it; `DATA as you like` is text. */
const isTypeClause = (text: string, at: number): boolean =>
  /^as[ \t]+\w+[%&!#$@]?(?:[ \t]+(?:OF|PTR)\b[\w \t]*)?[ \t]*(?:$|[\r\n:'=]|,[ \t]*\w+[%&!#$@]?[ \t]+as\b)/i.test(
    text.slice(at, at + 200),
  );

/** How many bits the digits text[from, to) need. */
function bitLength(text: string, from: number, to: number, radix: number): number {
  let first = from;
  while (first < to && text.charCodeAt(first) === at.zero) first++;
  if (first === to) return 0;
  const perDigit = radix === 16 ? 4 : radix === 8 ? 3 : 1;
  return (to - first - 1) * perDigit + (32 - Math.clz32(digitValue(text.charCodeAt(first))));
}

function describeCharacter(code: number): string {
  if (code > 32 && code !== 127 && (code < 128 || code > 159)) return `'${String.fromCodePoint(code)}'`;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

const simpleEscapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '0': '\0', '"': '"', '\\': '\\' };

/** The value of a string literal's inside (without its quotes). */
export function decodeString(inside: string): string {
  return inside.replace(/""|\\([nrt0"\\])/g, (_, letter: string | undefined) =>
    letter ? simpleEscapes[letter]! : '"',
  );
}
