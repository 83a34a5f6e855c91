// Pairs: two loads or two stores of neighbouring places become LDP or STP (Arm ARM, C6.2.164 and C6.2.321). In: the
// records of one function. Records between the two are looked at: the second moves up to the first only when nothing
// there reads or writes what it touches.

import type { JitInst } from '../jitinst.ts';
import { Arm } from './kinds.ts';

const sizes = [4, 8, 4, 8, 16];

/** How many records may stand between the two. */
const farthest = 6;

/** Fuse what fits among the records from `start` on. */
export function fusePairs(out: JitInst[], start: number): void {
  let written = start;
  const { length } = out;
  const isGone = new Uint8Array(length - start);
  for (let i = start; i < length; i++) {
    if (isGone[i - start] === 1) continue;
    const inst = out[i]!;
    if (isCandidate(inst)) {
      const partner = findPartner(out, i, length, isGone, start);
      if (partner >= 0) {
        isGone[partner - start] = 1;
        join(inst, out[partner]!);
      }
    }
    out[written++] = inst;
  }
  out.length = written;
}

const isCandidate = (inst: JitInst): boolean => inst.kind === Arm.LDR_RI || inst.kind === Arm.STR_RI;

/** The two as one record, in the first one's place. */
function join(first: JitInst, second: JitInst): void {
  const isLoad = first.kind === Arm.LDR_RI;
  if (Number(second.imm) < Number(first.imm)) {
    first.rm = first.rd;
    first.rd = second.rd;
    first.imm = second.imm;
  } else first.rm = second.rd;
  first.kind = isLoad ? Arm.LDP : Arm.STP;
}

function findPartner(out: readonly JitInst[], at: number, end: number, isGone: Uint8Array, start: number): number {
  const first = out[at]!;
  const isLoad = first.kind === Arm.LDR_RI;
  const size = sizes[first.cls]!;
  // A load that changes its base ends what the base meant.
  if (isLoad && first.rd === first.rn) return -1;
  const limit = Math.min(end, at + 2 + farthest);
  for (let i = at + 1; i < limit; i++) {
    if (isGone[i - start] === 1) continue;
    const inst = out[i]!;
    if (isPair(first, inst, size) && isFree(out, at, i, inst, isLoad, isGone, start)) return i;
    if (!isTransparent(inst) || (!isLoad && isMemory(inst))) return -1;
    if (isLoad && isStore(inst)) return -1;
    if (inst.rd === first.rn && writes(inst)) return -1;
  }
  return -1;
}

function isPair(first: JitInst, second: JitInst, size: number): boolean {
  if (second.kind !== first.kind || second.cls !== first.cls || second.rn !== first.rn) return false;
  const [a, b] = [Number(first.imm), Number(second.imm)];
  const low = Math.min(a, b);
  if (Math.abs(a - b) !== size || low % size !== 0) return false;
  if (low < -64 * size || low > 63 * size) return false;
  return first.kind === Arm.STR_RI || first.rd !== second.rd;
}

/** May the second stand where the first does? */
function isFree(
  out: readonly JitInst[],
  at: number,
  to: number,
  second: JitInst,
  isLoad: boolean,
  isGone: Uint8Array,
  start: number,
): boolean {
  for (let i = at + 1; i < to; i++) {
    if (isGone[i - start] === 1) continue;
    const inst = out[i]!;
    // A load must not come early over a reader or writer of its register, a store not before its value is there.
    if (isLoad && (reads(inst, second.rd) || (writes(inst) && inst.rd === second.rd))) return false;
    if (isLoad && inst.kind >= Arm.LDP && inst.kind <= Arm.STP_POST && inst.rm === second.rd) return false;
    if (!isLoad && writes(inst) && inst.rd === second.rd) return false;
  }
  return true;
}

/** Arithmetic, moves, comparisons and plain loads and stores: their registers are all in the record. */
const isTransparent = (inst: JitInst): boolean =>
  (inst.kind >= Arm.ADD_RRR && inst.kind <= Arm.CSETM) ||
  (inst.kind >= Arm.LDR_RI && inst.kind <= Arm.STRH_RR) ||
  (inst.kind >= Arm.ADD_SHIFT && inst.kind <= Arm.MVN_SHIFT);

const isMemory = (inst: JitInst): boolean => inst.kind >= Arm.LDR_RI && inst.kind <= Arm.STP_POST;

const isStore = (inst: JitInst): boolean =>
  (inst.kind >= Arm.STR_RI && inst.kind <= Arm.STRH_LO12) ||
  inst.kind === Arm.STR_RR ||
  inst.kind === Arm.STRB_RR ||
  inst.kind === Arm.STRH_RR ||
  inst.kind === Arm.STP;

/** True when `rd` is written. Comparisons have none. */
const writes = (inst: JitInst): boolean => inst.rd !== -1 && !isStore(inst);

function reads(inst: JitInst, register: number): boolean {
  if (inst.rn === register || inst.rm === register || inst.ra === register) return true;
  const readsDestination = isStore(inst) || inst.kind === Arm.BFI || inst.kind === Arm.BFXIL || inst.kind === Arm.MOVK;
  return readsDestination && inst.rd === register;
}
