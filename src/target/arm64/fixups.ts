// Branch and address fields that are filled in when their target is known: ranges, patching, reading back.
// Offsets are in bytes from the instruction to its target; for `adrp` from page to page.

import type { FixupClass } from './operand.ts';

interface Field {
  /** Bits of the signed field. */
  readonly bits: number;
  /** Bytes per unit. */
  readonly unit: number;
  /** Mask of the field within the word. */
  readonly mask: number;
}

const fields: Record<FixupClass, Field> = {
  imm26: { bits: 26, unit: 4, mask: 0x03ffffff },
  imm19: { bits: 19, unit: 4, mask: 0x00ffffe0 },
  imm14: { bits: 14, unit: 4, mask: 0x0007ffe0 },
  adr: { bits: 21, unit: 1, mask: 0x60ffffe0 },
  adrp: { bits: 21, unit: 4096, mask: 0x60ffffe0 },
};

/** The smallest and the largest offset, in bytes, and the step between them. */
export function fixupRange(kind: FixupClass): { readonly low: number; readonly high: number; readonly unit: number } {
  const { bits, unit } = fields[kind];
  const limit = 2 ** (bits - 1) * unit;
  return { low: -limit, high: limit - unit, unit };
}

/** True if a field of this class can hold the offset. */
export function fixupReaches(kind: FixupClass, offset: number): boolean {
  const { low, high, unit } = fixupRange(kind);
  return offset >= low && offset <= high && offset % unit === 0;
}

/** The word with its offset replaced, or null if the offset is out of range or not a multiple of the unit. */
export function patchOffset(kind: FixupClass, word: number, offset: number): number | null {
  if (!fixupReaches(kind, offset)) return null;
  const { unit, mask } = fields[kind];
  const value = offset / unit;
  return ((word & ~mask) | place(kind, value)) >>> 0;
}

function place(kind: FixupClass, value: number): number {
  switch (kind) {
    case 'imm26':
      return value & 0x03ffffff;
    case 'imm19':
      return (value & 0x7ffff) << 5;
    case 'imm14':
      return (value & 0x3fff) << 5;
    default:
      return ((value & 3) << 29) | (((value >> 2) & 0x7ffff) << 5);
  }
}

/** The offset in bytes that a word holds. */
export function readOffset(kind: FixupClass, word: number): number {
  return readField(kind, word) * fields[kind].unit;
}

function readField(kind: FixupClass, word: number): number {
  switch (kind) {
    case 'imm26':
      return (word << 6) >> 6;
    case 'imm19':
      return (word << 8) >> 13;
    case 'imm14':
      return (word << 13) >> 18;
    default:
      return (((word << 8) >> 13) << 2) | ((word >>> 29) & 3);
  }
}
