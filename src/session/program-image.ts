// A compiled program as bytes, to be run again without the compiler: its code with the library's behind it, everything
// that it was made from, and what the compiler had to say.

import { asciiJson, readAscii } from '../base/ascii.ts';
import { deserialiseModule, serialiseModule } from '../link/merge.ts';
import type { JitModule } from '../link/code.ts';

export interface SourceText {
  readonly name: string;
  readonly text: string;
}

export interface ImageHead {
  /** What else than the sources decides about the code: compiler, library, processor, options. */
  readonly identity: string;
  /** The program first, then what it includes. */
  readonly sources: readonly SourceText[];
  readonly libraries: readonly string[];
  /** Warnings. */
  readonly messages: readonly string[];
}

/** Words before the head. */
const prefixWords = 2;

/** The head's length and a check sum as 32-bit words, the head as JSON with blanks up to a whole word, the module. */
export function writeImage(head: ImageHead, module: JitModule): Uint8Array {
  const text = asciiJson(head);
  const code = serialiseModule(module);
  const length = (text.length + 3) & ~3;
  const bytes = new Uint8Array(prefixWords * 4 + length + code.length).fill(0x20);
  bytes.set(text, prefixWords * 4);
  bytes.set(code, prefixWords * 4 + length);
  new Uint32Array(bytes.buffer, 0, prefixWords).set([length, checkSum(bytes)]);
  return bytes;
}

/** The head of an image. Throws for bytes that are none, or are not as they were written. */
export function readImageHead(bytes: Uint8Array): ImageHead {
  const [length, sum] = prefixOf(bytes);
  if (sum !== checkSum(bytes)) throw new RangeError('a damaged image');
  return JSON.parse(readAscii(bytes.subarray(prefixWords * 4, prefixWords * 4 + length!))) as ImageHead;
}

/** The module of an image whose head was read. Throws for bytes that are none. */
export function readImageModule(bytes: Uint8Array): JitModule {
  return deserialiseModule(bytes.subarray(prefixWords * 4 + prefixOf(bytes)[0]!));
}

const prefixOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.buffer, bytes.byteOffset, prefixWords);

/** Words from one that is looked at to the next. */
const sumStep = 16;

/**
 * Of some words of every part behind the prefix, and the length. Files are damaged by accident, not on purpose, and then in
 * whole blocks: what a full sum would find besides is not worth a millisecond of every start.
 */
function checkSum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  for (let at = prefixWords; at < words.length; at += sumStep) {
    sum = (Math.imul(sum, 0x9e37_79b1) ^ words[at]!) >>> 0;
  }
  return sum;
}
