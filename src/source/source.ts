// Texts and places in them. All sources of a program (the main file and what it includes) lie one after another in a
// single space of offsets, so that a place is one small number and a span two, whichever file they belong to.
// Offsets count UTF-16 units of the decoded text; lines and columns count from 1, columns in code points.

import { readAscii } from '../base/ascii.ts';

/** A stretch of text: from `start` up to but not including `end`. Syntax nodes are spans themselves. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an offset means to a person. */
export interface Place {
  readonly source: Source;
  /** Both count from 1; a column is a code point, a tab is one. */
  readonly line: number;
  readonly column: number;
}

/** One text with its name and its home in the program's space of offsets. */
export class Source {
  /** The name as messages show it, usually the path as given. */
  readonly name: string;
  readonly text: string;
  /** Offset of the text's first character; `base + text.length` is the place just behind its end. */
  readonly base: number;
  private lineStarts: number[] | null;

  constructor(name: string, text: string, base: number) {
    this.name = name;
    this.text = text;
    this.base = base;
    this.lineStarts = null;
  }

  /** Offset just behind the text, still belonging to this source (errors "at the end of the file" point there). */
  get end(): number {
    return this.base + this.text.length;
  }

  lineCount(): number {
    return this.starts().length;
  }

  /** Number of the line holding the offset, from 1. */
  lineAt(offset: number): number {
    const starts = this.starts();
    const at = offset - this.base;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Offset of a line's first character; `line` counts from 1. */
  lineStart(line: number): number {
    return this.base + this.starts()[line - 1]!;
  }

  /** The text of a line without its end; `line` counts from 1. */
  lineText(line: number): string {
    const starts = this.starts();
    const from = starts[line - 1]!;
    const to = line < starts.length ? starts[line]! : this.text.length;
    return this.text.slice(from, to).replace(/[\r\n]+$/, '');
  }

  // Made on demand: a program without errors that is not debugged never asks for lines.
  private starts(): number[] {
    if (this.lineStarts) return this.lineStarts;
    const starts = [0];
    const { text } = this;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
    }
    this.lineStarts = starts;
    return starts;
  }
}

/** The sources of one program. */
export class Sources {
  readonly all: Source[];

  constructor() {
    this.all = [];
  }

  /** Place a text behind the others. */
  add(name: string, text: string): Source {
    const last = this.all.at(-1);
    // One offset between two texts, so that the end of one is not the start of the next.
    const source = new Source(name, text, last ? last.end + 1 : 0);
    this.all.push(source);
    return source;
  }

  /** The source holding an offset. */
  sourceAt(offset: number): Source {
    let low = 0;
    let high = this.all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.all[middle]!.base <= offset) low = middle;
      else high = middle - 1;
    }
    return this.all[low]!;
  }

  /** Where an offset lies; in the given source, when it is the end of a span of that. */
  locate(offset: number, source = this.sourceAt(offset)): Place {
    const line = source.lineAt(offset);
    const from = source.lineStart(line) - source.base;
    return { source, line, column: countCodePoints(source.text, from, offset - source.base) + 1 };
  }

  /** The text of a span (which lies in one source). */
  text(span: Span): string {
    const source = this.sourceAt(span.start);
    return source.text.slice(span.start - source.base, span.end - source.base);
  }
}

/** How many code points lie in text[from, to). */
export function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  }
  return count;
}

/** Bytes of a text that is worth a look for being ASCII, which needs no decoder. */
const shortText = 2048;

/** Decode the bytes of a source file: UTF-8 with or without a byte-order mark; each wrong byte becomes U+FFFD. */
export function decodeSource(bytes: Uint8Array): string {
  if (bytes.length <= shortText && bytes.every((byte) => byte < 0x80)) return readAscii(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeLoosely(bytes);
  }
}

/** Code points that are made a string at once. */
const codesAtOnce = 4096;

// TextDecoder joins several wrong bytes into one U+FFFD; the language wants one for each.
function decodeLoosely(bytes: Uint8Array): string {
  let text = '';
  let codes: number[] = [];
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let at = hasMark ? 3 : 0; at < bytes.length; ) {
    const code = readSequence(bytes, at);
    codes.push(code < 0 ? 0xfffd : code);
    at += code < 0 ? 1 : sequenceLength(code);
    if (codes.length < codesAtOnce) continue;
    text += String.fromCodePoint(...codes);
    codes = [];
  }
  return text + String.fromCodePoint(...codes);
}

/** How many bytes a code point takes in UTF-8. */
const sequenceLength = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** The code point whose bytes begin at `at`; -1: that is no well-formed sequence of UTF-8 (RFC 3629, section 4). */
function readSequence(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (at + length > bytes.length) return -1;
  let code = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]!;
    if ((byte & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (byte & 0x3f);
  }
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  return sequenceLength(code) === length && !isSurrogate && code <= 0x10ffff ? code : -1;
}
