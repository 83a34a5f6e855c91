// What a target offers to the encoder check (tools/encode-check.ts) and to the stored vectors (tools/suites/encode.ts).
// A target knows its rows and how to draw operands for them; the driver knows assemblers, batches and files.

import type { Random } from '../../src/base/random.ts';
import type { Disassembler } from '../capstone.ts';

/** One instruction as we encode it. */
export interface EncodeCase {
  /** Row and operands in the target's own spelling, one line without ` | `; `encodeInput` reads it back. */
  readonly input: string;
  /** The listing text, which the assembler must accept. */
  readonly asm: string;
  /** Our bytes in hexadecimal, lower case, in memory order. */
  readonly hex: string;
}

/** An assembler to compare with. Text is fed in batches; each line is one instruction. */
export interface Assembler {
  readonly kind: 'llvm-mc' | 'gas';
  /** Command and arguments, without input or output files. */
  readonly command: readonly string[];
  /** Directives before the first instruction, such as `.intel_syntax noprefix`. */
  readonly prologue: readonly string[];
}

export interface CheckTarget {
  readonly name: 'arm64' | 'x64';
  /** Names of all rows (with their variants), in table order. */
  readonly rows: readonly string[];
  /**
   * Asked in order: an instruction that the first one rejects as unknown is put to the next. A case that every
   * assembler rejects counts as a difference.
   */
  readonly assemblers: readonly Assembler[];
  /** Up to `count` legal cases of a row: edge values first, then random ones. */
  cases(row: string, count: number, random: Random): readonly EncodeCase[];
  /**
   * Encode `count` operand lists of which at least one operand is out of range. What is wrong is returned as one line
   * each: a word where null or a typed error is due, or an error of another kind.
   */
  illegal(row: string, count: number, random: Random): { readonly tried: number; readonly defects: readonly string[] };
  /** Encode a stored input again. Throws if it cannot be read or does not encode. */
  encodeInput(input: string): EncodeCase;
  /**
   * True if an assembler may choose other bytes for the same instruction text (x64 has such pairs); the driver then
   * accepts these bytes if the disassembler reads both alike.
   */
  readonly hasAlternativeEncodings: boolean;
  /**
   * Text of the disassembler made fit for the assembler (syntax differences only). Null when the disassembler is known
   * not to know or to misprint the instruction: such rows are counted and listed by the driver.
   */
  reassemblable(text: string, row: string): string | null;
  loadDisassembler(): Promise<Disassembler>;
}
