// A compiled program as bytes, to be run again without the compiler: its code with the library's behind it, everything
// that it was made from, and what the compiler had to say.

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

/** Length of the head as a 32-bit word, the head as JSON, the module. */
export function writeImage(head: ImageHead, module: JitModule): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const code = serialiseModule(module);
  const bytes = new Uint8Array(4 + text.length + code.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(code, 4 + text.length);
  return bytes;
}

/** The head of an image. Throws for bytes that are none. */
export function readImageHead(bytes: Uint8Array): ImageHead {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ImageHead;
}

/** The module of an image. Throws for bytes that are none. */
export function readImageModule(bytes: Uint8Array): JitModule {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  return deserialiseModule(bytes.subarray(4 + length));
}
