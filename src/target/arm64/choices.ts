// Meanings that have more than one row: constants into registers, additions of any constant, loads and stores at any
// offset. Each function finds the shortest instructions and hands them to `emit`, which encodes or lists them.

import { logicalImmediate32, logicalImmediate64 } from './immediates.ts';
import { A64, type Instruction } from './instructions.ts';
import { Shift } from './registers.ts';

/** Takes one instruction with its operands. What the functions here emit can always be encoded. */
export type Emit = (instruction: Instruction, a: number, b: number, c: number, d: number, e?: number) => void;

/** Put a 32-bit constant into Wd; the upper half of Xd becomes zero. Returns the number of instructions, 1 or 2. */
export function loadImmediate32(rd: number, value: number, emit: Emit): number {
  const low = value & 0xffff;
  const high = value >>> 16;
  if (high === 0) {
    emit(A64.movz.w, rd, low, 0, 0);
  } else if (low === 0) {
    emit(A64.movz.w, rd, high, 16, 0);
  } else if (high === 0xffff) {
    emit(A64.movn.w, rd, low ^ 0xffff, 0, 0);
  } else if (low === 0xffff) {
    emit(A64.movn.w, rd, high ^ 0xffff, 16, 0);
  } else if (logicalImmediate32(value) >= 0) {
    emit(A64.orrImm.w, rd, 31, value >>> 0, 0);
  } else {
    emit(A64.movz.w, rd, low, 0, 0);
    emit(A64.movk.w, rd, high, 16, 0);
    return 2;
  }
  return 1;
}

/** Put a 64-bit constant, given in halves, into Xd. Returns the number of instructions, 1 to 4. */
export function loadImmediate64(rd: number, low: number, high: number, emit: Emit): number {
  if (high === 0) return loadImmediate32(rd, low, emit);
  const parts = [low & 0xffff, low >>> 16, high & 0xffff, high >>> 16];
  const zeros = count(parts, 0);
  const ones = count(parts, 0xffff);
  const moves = Math.max(1, 4 - Math.max(zeros, ones));
  if (moves === 1) return moveHalfwords(rd, parts, ones > zeros, emit);
  if (logicalImmediate64(low, high) >= 0) {
    emit(A64.orrImm.x, rd, 31, low >>> 0, high >>> 0);
    return 1;
  }
  if (moves === 2) return moveHalfwords(rd, parts, ones > zeros, emit);
  if (maskAndInsert(rd, parts, 1, emit)) return 2;
  if (moves === 3) return moveHalfwords(rd, parts, ones > zeros, emit);
  if ((low | 0) === (high | 0)) {
    // Both halves alike and neither short: make one and double it.
    emit(A64.movz.w, rd, parts[0]!, 0, 0);
    emit(A64.movk.w, rd, parts[1]!, 16, 0);
    emit(A64.orr.x, rd, rd, rd, Shift.lsl, 32);
    return 3;
  }
  if (maskAndInsert(rd, parts, 2, emit)) return 3;
  return moveHalfwords(rd, parts, false, emit);
}

function count(parts: readonly number[], wanted: number): number {
  let found = 0;
  for (const part of parts) if (part === wanted) found++;
  return found;
}

/** MOVZ or MOVN for the first halfword that is not background, MOVK for the others. */
function moveHalfwords(rd: number, parts: readonly number[], isInverted: boolean, emit: Emit): number {
  const background = isInverted ? 0xffff : 0;
  let emitted = 0;
  parts.forEach((part, at) => {
    if (part === background) return;
    if (emitted > 0) emit(A64.movk.x, rd, part, 16 * at, 0);
    else if (isInverted) emit(A64.movn.x, rd, part ^ 0xffff, 16 * at, 0);
    else emit(A64.movz.x, rd, part, 16 * at, 0);
    emitted++;
  });
  // All halfwords are background: only all ones comes here, zero being a 32-bit constant.
  if (emitted === 0) emit(A64.movn.x, rd, 0, 0, 0);
  return Math.max(emitted, 1);
}

/**
 * A logical immediate that is right but for `wrong` halfwords, which MOVK then corrects. A halfword that is to be
 * overwritten may as well be all zeros, all ones, or a copy of one that stays: with any other content the run of ones
 * would begin or end inside it, and then all zeros or all ones makes a run too.
 */
function maskAndInsert(rd: number, parts: readonly number[], wrong: 1 | 2, emit: Emit): boolean {
  const fillers = [0, 0xffff, ...parts];
  const trial = [...parts];
  for (let first = 0; first < 4; first++) {
    for (let second = wrong === 1 ? first : first + 1; second < (wrong === 1 ? first + 1 : 4); second++) {
      for (const a of fillers) {
        for (const b of wrong === 1 ? [a] : fillers) {
          trial.splice(0, 4, ...parts);
          trial[first] = a;
          trial[second] = b;
          const low = (trial[0]! | (trial[1]! << 16)) >>> 0;
          const high = (trial[2]! | (trial[3]! << 16)) >>> 0;
          if (logicalImmediate64(low, high) < 0) continue;
          emit(A64.orrImm.x, rd, 31, low, high);
          emit(A64.movk.x, rd, parts[first]!, 16 * first, 0);
          if (second !== first) emit(A64.movk.x, rd, parts[second]!, 16 * second, 0);
          return true;
        }
      }
    }
  }
  return false;
}

/** How ADD and SUB with a constant are wanted. */
export interface AddOptions {
  readonly is64: boolean;
  readonly setsFlags?: boolean;
}

/**
 * Rd = Rn + value in one instruction, with register 31 meaning SP (Rd of a flag-setting form: ZR). Returns false, and
 * emits nothing, unless value or its negation is 0 to 4095 or a multiple of 4096 up to 4095 · 4096.
 */
export function addConstant(rd: number, rn: number, value: number, options: AddOptions, emit: Emit): boolean {
  const { is64, setsFlags = false } = options;
  const magnitude = Math.abs(value);
  if (!Number.isInteger(magnitude)) return false;
  // x - 0 and x + 0 set different carries, so a negative zero must not turn into a subtraction.
  const isSubtraction = value < 0;
  const row = setsFlags ? (isSubtraction ? A64.subsImm : A64.addsImm) : isSubtraction ? A64.subImm : A64.addImm;
  if (magnitude <= 4095) emit(is64 ? row.x : row.w, rd, rn, magnitude, 0);
  else if (magnitude % 4096 === 0 && magnitude <= 4095 * 4096) emit(is64 ? row.x : row.w, rd, rn, magnitude / 4096, 12);
  else return false;
  return true;
}

/** For each load or store with a scaled offset, the same with an unscaled one. */
const unscaledOf: ReadonlyMap<Instruction, Instruction> = new Map([
  [A64.ldrb, A64.ldurb],
  [A64.ldrsb.w, A64.ldursb.w],
  [A64.ldrsb.x, A64.ldursb.x],
  [A64.ldrh, A64.ldurh],
  [A64.ldrsh.w, A64.ldursh.w],
  [A64.ldrsh.x, A64.ldursh.x],
  [A64.ldr.w, A64.ldur.w],
  [A64.ldr.x, A64.ldur.x],
  [A64.ldrsw, A64.ldursw],
  [A64.strb, A64.sturb],
  [A64.strh, A64.sturh],
  [A64.str.w, A64.stur.w],
  [A64.str.x, A64.stur.x],
  [A64.prfm, A64.prfum],
  [A64.ldrF.b, A64.ldurF.b],
  [A64.ldrF.h, A64.ldurF.h],
  [A64.ldrF.s, A64.ldurF.s],
  [A64.ldrF.d, A64.ldurF.d],
  [A64.ldrF.q, A64.ldurF.q],
  [A64.strF.b, A64.sturF.b],
  [A64.strF.h, A64.sturF.h],
  [A64.strF.s, A64.sturF.s],
  [A64.strF.d, A64.sturF.d],
  [A64.strF.q, A64.sturF.q],
]);

/**
 * `instruction` (a row with a scaled offset, such as A64.ldr.x) or its unscaled twin, whichever reaches `offset` bytes
 * from the base; null if neither does, or if the instruction is no such load or store.
 */
export function reachingOffset(instruction: Instruction, offset: number): Instruction | null {
  const unscaled = unscaledOf.get(instruction);
  if (unscaled === undefined) return null;
  if (instruction.operands[2]!.put(offset, 0, 0) !== -1) return instruction;
  return unscaled.operands[2]!.put(offset, 0, 0) !== -1 ? unscaled : null;
}
