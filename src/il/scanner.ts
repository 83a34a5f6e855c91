// The lowest layer of the IL parser: a place in the text, and the lexical forms read from there. There are no token
// objects: the grammar looks at a character and asks for what it expects, which is what makes parsing fast.

import { ByteBuffer } from '../base/byte-buffer.ts';
import { readFloat } from './float-text.ts';
import { hashSeed, hashStep } from './names.ts';

/** Thrown by `fail`, caught by the parser where it can go on. */
export class ParseStop extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

// Characters of names: 1 may begin one, 2 may go on; 4 is a digit.
const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z._]/.test(char)) kinds[code]! |= 3;
  if (/[$0-9]/.test(char)) kinds[code]! |= 2;
  if (/[0-9]/.test(char)) kinds[code]! |= 4;
}

const isNameStart = (code: number): boolean => code < 128 && (kinds[code]! & 1) !== 0;
const isNamePart = (code: number): boolean => code < 128 && (kinds[code]! & 2) !== 0;
export const isDigit = (code: number): boolean => code < 128 && (kinds[code]! & 4) !== 0;

/** The codes of the characters that the grammar asks for. NaN, beyond the text, is equal to none. */
export const Char = {
  newline: 10,
  quote: 34,
  hash: 35,
  global: 36,
  percent: 37,
  open: 40,
  close: 41,
  plus: 43,
  comma: 44,
  minus: 45,
  dot: 46,
  colon: 58,
  equals: 61,
  at: 64,
  backslash: 92,
  openBrace: 123,
  closeBrace: 125,
} as const;

const plainEscapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const encoder = new TextEncoder();

export class Scanner {
  readonly text: string;
  pos: number;
  /** Of the name read last: its place and hash. */
  start: number;
  hash: number;

  constructor(text: string) {
    this.text = text;
    this.pos = 0;
    this.start = 0;
    this.hash = 0;
  }

  fail(message: string, at = this.pos): never {
    throw new ParseStop(message, at);
  }

  /** Pass blanks; the code of the character that follows, NaN at the end. */
  peek(): number {
    const { text } = this;
    let { pos } = this;
    let code = text.charCodeAt(pos);
    while (code === 32 || code === 9 || code === 13) code = text.charCodeAt(++pos);
    this.pos = pos;
    return code;
  }

  /** Pass blanks, newlines and comments; the code of the character that follows. */
  peekBeyondLines(): number {
    for (;;) {
      const code = this.peek();
      if (code === Char.hash) this.skipLine();
      else if (code === Char.newline) this.pos++;
      else return code;
    }
  }

  /** Go to the end of this line. */
  skipLine(): void {
    const end = this.text.indexOf('\n', this.pos);
    this.pos = end < 0 ? this.text.length : end;
  }

  atLineEnd(): boolean {
    const code = this.peek();
    return code === Char.newline || code === Char.hash || Number.isNaN(code);
  }

  /** Take a character if it is there. */
  accept(code: number): boolean {
    if (this.peek() !== code) return false;
    this.pos++;
    return true;
  }

  expect(code: number, after: string): void {
    if (!this.accept(code)) this.fail(`expected '${String.fromCharCode(code)}' ${after}`);
  }

  acceptWord(word: string): boolean {
    this.peek();
    const end = this.pos + word.length;
    if (!this.text.startsWith(word, this.pos) || isNamePart(this.text.charCodeAt(end))) return false;
    this.pos = end;
    return true;
  }

  acceptDots(): boolean {
    this.peek();
    if (!this.text.startsWith('...', this.pos)) return false;
    this.pos += 3;
    return true;
  }

  /** Pass a name that begins here; sets `start` and `hash`. `what` names it in the message when there is none. */
  scanName(what: string): void {
    const { text } = this;
    let { pos } = this;
    let code = text.charCodeAt(pos);
    if (!isNameStart(code)) this.fail(`expected ${what}`);
    this.start = pos;
    let hash = hashSeed;
    do {
      hash = hashStep(hash, code);
      code = text.charCodeAt(++pos);
    } while (isNamePart(code));
    this.hash = hash;
    this.pos = pos;
  }

  name(what: string): string {
    this.scanName(what);
    return this.text.slice(this.start, this.pos);
  }

  /** A keyword; empty when none begins here. */
  word(): string {
    return isNameStart(this.peek()) ? this.name('a word') : '';
  }

  /** What follows `$`: a name, or a quoted one, whose quotes belong to it. */
  globalName(): string {
    if (this.text.charCodeAt(this.pos) !== Char.quote) return this.name("a name after '$'");
    const start = this.pos;
    this.pos = this.stringEnd();
    return this.text.slice(start, this.pos);
  }

  /** A `:name`, `$name`, `@name` or `%name`, whose first character was not passed yet. */
  sigil(code: number, what: string): void {
    if (this.peek() !== code) this.fail(`expected ${what}`);
    this.pos++;
  }

  isInteger(): boolean {
    const code = this.peek();
    return isDigit(code) || (code === Char.minus && isDigit(this.text.charCodeAt(this.pos + 1)));
  }

  /** Decimal digits with an optional minus; NaN when the magnitude has more than 15 digits: then see `wideInteger`. */
  smallInteger(): number {
    const { text } = this;
    let { pos } = this;
    const isNegative = text.charCodeAt(pos) === Char.minus;
    if (isNegative) pos++;
    const first = pos;
    let value = 0;
    let code = text.charCodeAt(pos);
    if (!isDigit(code)) this.fail('expected an integer');
    do {
      value = value * 10 + (code - 48);
      code = text.charCodeAt(++pos);
    } while (isDigit(code));
    this.start = this.pos;
    this.pos = pos;
    if (pos - first > 15) return Number.NaN;
    return isNegative ? 0 - value : value;
  }

  /** The integer just passed by `smallInteger`, modulo 2^64. */
  wideInteger(): bigint {
    return BigInt.asIntN(64, BigInt(this.text.slice(this.start, this.pos)));
  }

  integer(): bigint {
    this.peek();
    const value = this.smallInteger();
    return Number.isNaN(value) ? this.wideInteger() : BigInt(value);
  }

  /** An integer from `low` to `high`, both safe. */
  integerIn(low: number, high: number, what: string): number {
    this.peek();
    const at = this.pos;
    const value = this.smallInteger();
    if (!(value >= low && value <= high)) this.fail(`${what} must lie between ${low} and ${high}`, at);
    return value;
  }

  /** True when `s_` or `d_` with a number stands here: a floating constant rather than a word. */
  isFloat(): boolean {
    const code = this.peek();
    return (code === 115 || code === 100) && this.text.charCodeAt(this.pos + 1) === 95;
  }

  /** Pass what may belong to a floating constant: letters, digits, points and signs. Sets `start` and `hash`. */
  scanFloat(): void {
    const { text } = this;
    let { pos } = this;
    this.start = pos;
    let hash = hashSeed;
    let code = text.charCodeAt(pos);
    while (isNamePart(code) || code === Char.minus || code === Char.plus) {
      hash = hashStep(hash, code);
      code = text.charCodeAt(++pos);
    }
    this.hash = hash;
    this.pos = pos;
  }

  float(): { bits: bigint; size: 4 | 8 } {
    const size = this.text.charCodeAt(this.pos) === 115 ? 4 : 8;
    const read = readFloat(this.text, this.pos + 2, size);
    if (!read || isNamePart(this.text.charCodeAt(read.end))) this.fail('malformed floating constant');
    this.pos = read.end;
    return { bits: read.bits, size };
  }

  /** A string, decoded to bytes: escapes as in assembler's `.ascii`, other characters as UTF-8. */
  bytes(): Uint8Array {
    if (this.peek() !== Char.quote) this.fail('expected a string');
    const end = this.stringEnd();
    const raw = this.text.slice(this.pos + 1, end - 1);
    this.pos = end;
    return decodeString(raw);
  }

  /** Offset behind the closing quote of the string that begins here. */
  private stringEnd(): number {
    const { text } = this;
    for (let at = this.pos + 1; ; at++) {
      const code = text.charCodeAt(at);
      if (code === Char.quote) return at + 1;
      if (code === Char.backslash) at++;
      if (at >= text.length) this.fail('unterminated string');
    }
  }
}

const escapes = /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([\s\S]))/gu;

function decodeString(raw: string): Uint8Array {
  if (!raw.includes('\\')) return encoder.encode(raw);
  const out = new ByteBuffer(raw.length);
  let from = 0;
  for (const match of raw.matchAll(escapes)) {
    out.append(encoder.encode(raw.slice(from, match.index)));
    const [, hex, octal, char] = match;
    if (hex !== undefined) out.u8(Number.parseInt(hex, 16));
    else if (octal !== undefined) out.u8(Number.parseInt(octal, 8));
    else if (char! in plainEscapes) out.u8(plainEscapes[char!]!);
    else out.append(encoder.encode(char));
    from = match.index + match[0].length;
  }
  out.append(encoder.encode(raw.slice(from)));
  return out.toBytes();
}
