// What branches tell about integer pairs: after `csltw a, b` was true, which of less, equal, greater remain possible,
// signed and unsigned. A later comparison of the same pair may then be decided. Scoped to the dominator tree.

import { Op } from '../il/ops.ts';
import type { Ref } from '../il/ref.ts';

/** Outcomes as bits: signed less, equal, greater; unsigned less, equal, greater. */
const all = 0b111_111;
const signedPart = 0b111_000;
const unsignedPart = 0b000_111;
const bothEqual = 0b010_010;

/** Outcomes in which a relation holds, in the order of the operation table: eq ne sge sgt sle slt uge ugt ule ult. */
const holdsIn = [
  0b010_010, 0b101_101, 0b011_111, 0b001_101, 0b110_111, 0b100_101, 0b111_011, 0b101_001, 0b111_110, 0b101_100,
] as const;
/** Index of the relation that holds when this one does not. */
const oppositeOf = [1, 0, 5, 4, 3, 2, 9, 8, 7, 6] as const;

/** References from here on are not kept: keys must stay exact numbers. */
const maxRef = 0x400_0000;

const isIntegerCompare = (op: number): boolean => op >= Op.ceqw && op <= Op.cultl;

const indexIn = (op: number): number => (op < Op.ceql ? op - Op.ceqw : op - Op.ceql);

/** The outcomes seen from the other side. */
function mirrored(mask: number): number {
  const turn = (three: number): number => ((three & 1) << 2) | (three & 2) | (three >> 2);
  return (turn(mask >> 3) << 3) | turn(mask & 7);
}

export class Relations {
  private readonly known: Map<number, number>;
  /** Keys and what was known before, to be taken back. */
  private readonly log: number[];

  constructor() {
    this.known = new Map();
    this.log = [];
  }

  /** A mark for `undo`. */
  get mark(): number {
    return this.log.length;
  }

  undo(mark: number): void {
    while (this.log.length > mark) {
      const before = this.log.pop()!;
      const key = this.log.pop()!;
      if (before === all) this.known.delete(key);
      else this.known.set(key, before);
    }
  }

  /** From here on the comparison is known to be true or false. */
  assume(op: number, a: Ref, b: Ref, isTrue: boolean): void {
    if (!isIntegerCompare(op) || a === b || a >= maxRef || b >= maxRef) return;
    const index = indexIn(op);
    const mask = holdsIn[isTrue ? index : oppositeOf[index]!]!;
    const key = keyOf(op, a, b);
    const before = this.known.get(key) ?? all;
    this.log.push(key, before);
    this.known.set(key, agreed(before & (a < b ? mask : mirrored(mask))));
  }

  /** 1 or 0 when the comparison is decided by what is known, else −1. */
  decide(op: number, a: Ref, b: Ref): number {
    if (this.known.size === 0 || !isIntegerCompare(op) || a === b || a >= maxRef || b >= maxRef) return -1;
    const known = this.known.get(keyOf(op, a, b));
    if (known === undefined) return -1;
    const index = indexIn(op);
    const possible = (a < b ? known : mirrored(known)) & (index < 6 ? signedPart : unsignedPart);
    const holds = holdsIn[index]!;
    if ((possible & ~holds) === 0) return 1;
    return (possible & holds) === 0 ? 0 : -1;
  }
}

/** Signed and unsigned order agree about equality. */
function agreed(mask: number): number {
  const isEqual =
    (mask & signedPart) === (bothEqual & signedPart) || (mask & unsignedPart) === (bothEqual & unsignedPart);
  if (isEqual) return mask & bothEqual;
  return (mask & bothEqual) === bothEqual ? mask : mask & ~bothEqual;
}

/** Pairs in ascending order, words and longs apart. */
function keyOf(op: number, a: Ref, b: Ref): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return (low * maxRef + high) * 2 + (op >= Op.ceql ? 1 : 0);
}
