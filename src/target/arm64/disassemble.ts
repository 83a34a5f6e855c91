// A64 words back to text, computed from the same rows that encode them: an instruction matches a word when the bits
// outside of its operand fields agree, each operand is read back by inverting what puts it there, and encoding the
// result must give the word again. For listings and crash dumps, so the tables are built at the first use.

import type { JitInst } from '../jitinst.ts';
import { allInstructions, encode, type Instruction, printArm64 } from './instructions.ts';
import type { Operand } from './operand.ts';

interface Inverse {
  readonly mask: number;
  /** Values by the bits they put into the word; made when an instruction is read that has the operand. */
  values: Map<number, readonly number[]> | null;
}

const inverses = new WeakMap<Operand, Inverse>();

/** Operands with more values than this are branch distances, which are read by hand. */
const mostValues = 1 << 17;

function valuesOf(operand: Operand): Iterable<readonly number[]> {
  const { domain } = operand;
  if (domain.kind === 'register') return Array.from({ length: 32 }, (_, number) => [number]);
  if (domain.kind === 'list') return domain.all();
  const count = Math.floor((domain.high - domain.low) / domain.step) + 1;
  return Array.from({ length: Math.min(count, mostValues) }, (_, index) => [domain.low + index * domain.step]);
}

/** Values that together set every bit of the operand's fields. */
function samplesOf(operand: Operand): Iterable<readonly number[]> {
  const { domain } = operand;
  if (domain.kind === 'register') return [[31]];
  if (domain.kind === 'list') return domain.values();
  const samples = [[domain.low], [domain.high]];
  for (let step = domain.step; step <= domain.high - domain.low; step *= 2) samples.push([domain.low + step]);
  return samples;
}

const putOf = (operand: Operand, value: readonly number[]): number =>
  operand.put(value[0] ?? 0, value[1] ?? 0, value[2] ?? 0);

function inverseOf(operand: Operand): Inverse {
  const known = inverses.get(operand);
  if (known) return known;
  let mask = 0;
  if (operand.field >= 0) {
    mask = 31 << operand.field;
  } else {
    for (const value of samplesOf(operand)) {
      const bits = putOf(operand, value);
      if (bits !== -1) mask |= bits;
    }
  }
  const inverse: Inverse = { mask, values: null };
  inverses.set(operand, inverse);
  return inverse;
}

function valueAt(operand: Operand, inverse: Inverse, field: number): readonly number[] | undefined {
  if (operand.field >= 0) return [(field >>> operand.field) & 31];
  if (!inverse.values) {
    inverse.values = new Map();
    for (const value of valuesOf(operand)) {
      const bits = putOf(operand, value);
      if (bits !== -1 && !inverse.values.has(bits)) inverse.values.set(bits, value);
    }
  }
  return inverse.values.get(field & inverse.mask);
}

/** Where the displacement of a label lies in the word, by kind of fixup. */
const labelMasks = { imm26: 0x03ff_ffff, imm19: 0x00ff_ffe0, imm14: 0x0007_ffe0, adr: 0x60ff_ffe0, adrp: 0x60ff_ffe0 };

/** Distance in bytes that a branch or ADR says, in pages of ADRP. */
function distanceOf(word: number, fixup: keyof typeof labelMasks): number {
  if (fixup === 'imm26') return (word << 6) >> 4;
  if (fixup === 'imm19') return ((word << 8) >> 13) << 2;
  if (fixup === 'imm14') return ((word << 13) >> 18) << 2;
  return (((word << 8) >> 13) << 2) | ((word >>> 29) & 3);
}

class Pattern {
  readonly instruction: Instruction;
  /** Bits that operands occupy. */
  readonly mask: number;
  readonly weight: number;
  /** Shifts are preferred to other names of a bit field operation, the general form comes last. */
  readonly rank: number;
  constructor(instruction: Instruction) {
    this.instruction = instruction;
    const { fixup, fixupSlot, operands } = instruction;
    this.mask = operands.reduce(
      (mask, operand, at) => mask | (fixup && at === fixupSlot ? labelMasks[fixup] : inverseOf(operand).mask),
      0,
    );
    let bits = this.mask;
    let weight = 0;
    for (; bits !== 0; bits &= bits - 1) weight++;
    this.weight = weight;
    this.rank = /^[su]?bfm\b/.test(instruction.name) ? 2 : /^(lsl|lsr|asr)\b/.test(instruction.name) ? 0 : 1;
  }

  /** The word as text, or null when it is another instruction. */
  read(word: number, address: number): string | null {
    const { instruction, mask } = this;
    if (((word ^ instruction.base) & ~mask) !== 0) return null;
    const field = word ^ instruction.base;
    const { fixup, fixupSlot } = instruction;
    const slots: number[] = [];
    for (const [at, operand] of instruction.operands.entries()) {
      if (fixup && at === fixupSlot) {
        slots.push(0);
        continue;
      }
      const value = valueAt(operand, inverseOf(operand), field);
      if (!value) return null;
      for (let slot = 0; slot < operand.slots; slot++) slots.push(value[slot] ?? 0);
    }
    const [a, b, c, d, e] = slots;
    const expected = fixup ? word & ~labelMasks[fixup] : word;
    if (encodeQuietly(instruction, a, b, c, d, e) !== expected >>> 0) return null;
    const text = printArm64(instruction, slots);
    return fixup ? withTarget(text, targetOf(word, fixup, address)) : text;
  }
}

function targetOf(word: number, fixup: keyof typeof labelMasks, address: number): number {
  const distance = distanceOf(word, fixup);
  return fixup === 'adrp' ? Math.floor(address / 4096) * 4096 + distance * 4096 : address + distance;
}

/** The label is the last operand of every instruction that has one. */
const withTarget = (text: string, target: number): string => `${text.replace(/\S+$/, '')}0x${target.toString(16)}`;

function encodeQuietly(instruction: Instruction, a = 0, b = 0, c = 0, d = 0, e = 0): number | null {
  try {
    return encode(instruction, a, b, c, d, e);
  } catch {
    return null; // an operand that was read as a register number it cannot be
  }
}

/**
 * No operand reaches into these bits, except the distance of B and BL (Arm ARM, C4.1: they tell the groups of
 * instructions apart). Patterns are made a group at a time.
 */
const groupMask = 0x1f00_0000;
const farBranchMask = 0x7c00_0000;
const farBranch = 0x1400_0000;

const groups = new Map<number, readonly Pattern[]>();
const byGroup = new Map<number, Instruction[]>();

/** The patterns a word may match, those with fewer operand bits first: an alias comes before what it abbreviates. */
function patternsFor(word: number): readonly Pattern[] {
  if (byGroup.size === 0) {
    for (const instruction of allInstructions()) {
      const group = instruction.base & groupMask;
      const list = byGroup.get(group);
      if (list) list.push(instruction);
      else byGroup.set(group, [instruction]);
    }
  }
  const group = word & ((word & farBranchMask) === farBranch ? farBranch : groupMask);
  let list = groups.get(group);
  if (!list) {
    list = (byGroup.get(group) ?? [])
      .map((instruction) => new Pattern(instruction))
      .sort((one, other) => one.weight - other.weight || one.rank - other.rank);
    groups.set(group, list);
  }
  return list;
}

/** Names that the tables do not have as rows of their own (Arm ARM, C6.2: MOV wide immediate, RET). */
const preferred = (text: string): string => text.replace(/^movz (\w+, #\w+)$/, 'mov $1').replace(/^ret x30$/, 'ret');

/** One word as assembler text; branch targets are absolute. A word that is no instruction of ours is data. */
export function disassembleWord(word: number, address: number): string {
  for (const pattern of patternsFor(word)) {
    const text = pattern.read(word, address);
    if (text !== null) return preferred(text);
  }
  return `.inst 0x${(word >>> 0).toString(16).padStart(8, '0')}`;
}

/** The instructions of a record, which lie at `address`: one line for each word. */
export function disassembleArm64(
  _: JitInst,
  bytes: Uint8Array,
  address: number,
): { readonly offset: number; readonly size: number; readonly text: string }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length >> 2 }, (__, index) => {
    const offset = 4 * index;
    return { offset, size: 4, text: disassembleWord(view.getUint32(offset, true), address + offset) };
  });
}
