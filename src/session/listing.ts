// The code of a session as a listing at its live addresses: what stands in memory, and beside it what the records, the
// linker and the source map know. Made on demand, for reports and crash dumps.

import type { Address } from '../host/host.ts';
import { hasBytes, isData, JitInst, Kind } from '../target/jitinst.ts';
import { defaultOptions } from '../target/native.ts';
import { encodeStream, type StreamTarget } from '../target/stream.ts';
import type { JitSession } from './session.ts';
import type { Disassemble } from './targets.ts';

/** One instruction. */
export interface ListingLine {
  /** From the first code byte. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Index of the record that it was made from; −1 for padding. */
  readonly record: number;
}

/** What stands before an instruction: the end and the beginning of functions, labels, comments. */
export interface ListingNote {
  readonly offset: number;
  readonly kind: 'function' | 'label' | 'comment';
  readonly text: string;
}

const madeOffsets = new WeakMap<JitSession, RecordOffsets>();

/** Where the bytes of each record of a session lie; made at the first use. */
export function recordOffsets(session: JitSession): RecordOffsets {
  let offsets = madeOffsets.get(session);
  if (!offsets) {
    offsets = new RecordOffsets(session.insts, session.jit.target.native.stream(defaultOptions));
    madeOffsets.set(session, offsets);
  }
  return offsets;
}

/** Where each record's bytes begin; the last entry is the length of the code. */
export class RecordOffsets {
  /** Indexes of the records that have bytes, in order, and where they begin. */
  readonly records: number[];
  readonly starts: number[];

  /**
   * Sizes are known only when branches have been relaxed, so the stream is encoded once more with a comment before
   * every instruction: comments have no bytes, and where they end up is in the module's table.
   */
  constructor(insts: readonly JitInst[], target: StreamTarget) {
    const marked: JitInst[] = [];
    insts.forEach((inst, index) => {
      if (inst.kind === Kind.comment) return;
      if (hasBytes(inst.kind) && !isData(inst.kind)) {
        const mark = new JitInst(Kind.comment, 0, -1, -1, -1, 0);
        mark.symbol = String(index);
        marked.push(mark);
      }
      marked.push(inst);
    });
    const { comments, code } = encodeStream(marked, target);
    this.records = comments.map(({ text }) => Number(text));
    this.starts = comments.map(({ codeOffset }) => codeOffset);
    // The mark behind padding is written before the padding has its final size.
    for (let at = 1; at < this.records.length; at++) {
      const before = insts[this.records[at - 1]!]!;
      if (before.kind !== Kind.align) continue;
      const unit = Number(before.imm);
      this.starts[at] = Math.ceil(this.starts[at]! / unit) * unit;
    }
    this.starts.push(code.length);
  }
}

/**
 * The whole code of a session, instruction by instruction: as it stands in memory at its addresses, or as it was
 * encoded, at address 0.
 */
export function listCode(session: JitSession, stage: 'linked' | 'encoded' = 'linked'): ListingLine[] {
  const { disassemble } = session.jit.target;
  const offsets = recordOffsets(session);
  const code = stage === 'linked' ? Number(session.layout.code) : 0;
  const all = stage === 'linked' ? session.readCode(code, session.module.code.length) : session.module.code.slice();
  const lines: ListingLine[] = [];
  offsets.records.forEach((record, at) => {
    const start = offsets.starts[at]!;
    const owner = session.codeMap.functionAt(start);
    const end = Math.min(offsets.starts[at + 1]!, owner ? owner.offset + owner.size : Number.POSITIVE_INFINITY);
    if (end > start)
      lines.push(...linesOf(disassemble, session.insts[record]!, all.subarray(start, end), code, start, record));
  });
  return lines;
}

function linesOf(
  disassemble: Disassemble,
  inst: JitInst,
  bytes: Uint8Array,
  code: Address,
  start: number,
  record: number,
): ListingLine[] {
  return disassemble(inst, bytes, code + start).map(({ offset, size, text }) => {
    return { offset: start + offset, bytes: bytes.subarray(offset, offset + size), text, record };
  });
}

/** What stands between the instructions, ascending by offset. */
export function listNotes(session: JitSession): ListingNote[] {
  const { module } = session;
  const notes: ListingNote[] = [];
  for (const { name, offset } of session.functions) notes.push({ offset, kind: 'function', text: name });
  for (const [id, offset] of module.labels) notes.push({ offset, kind: 'label', text: `.L${id}` });
  for (const { codeOffset, text } of module.comments) notes.push({ offset: codeOffset, kind: 'comment', text });
  const rank = { function: 0, label: 1, comment: 2 };
  return notes.sort((one, other) => one.offset - other.offset || rank[one.kind] - rank[other.kind]);
}

/** Bytes as a report shows them: a word on ARM64, bytes on x86-64. */
export function hexBytes(bytes: Uint8Array, isArm64: boolean): string {
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  return (isArm64 ? digits.reverse() : digits).join('');
}

/** What the operands of an instruction lead to, by code offset: calls, addresses. */
export function linkNotes(session: JitSession): Map<number, string> {
  const { linkResult, module } = session;
  const notes = new Map<number, string>();
  for (const { codeOffset, symbol, stub } of linkResult.callPatches) {
    notes.set(codeOffset, `→ ${symbol}${stub < 0 ? '' : ` (stub ${stub})`}`);
  }
  const addends = new Map(module.addressRelocs.map(({ codeOffset, addend }) => [codeOffset, addend]));
  for (const { codeOffset, symbol, stub } of linkResult.addressPatches) {
    const addend = addends.get(codeOffset) ?? 0n;
    const offset = addend === 0n ? '' : `${addend < 0n ? '' : '+'}${addend}`;
    notes.set(codeOffset, `=${symbol}${offset}${stub < 0 ? '' : ` (stub ${stub})`}`);
  }
  return notes;
}
