// Stack slots for spilled values: phis in memory share a slot with their arguments when they never live at the same
// time, and slots are used again when their value is dead. Lifetimes are intervals over the blocks in order, which
// makes both linear scans.

import type { Fn } from '../il/ir.ts';
import { clsSizes, RefKind } from '../il/ref.ts';
import type { MachineFn } from './machine.ts';
import type { SpillPlan } from './spill.ts';

/** Sorted, disjoint lifetimes of values that share a slot: first and last place alternate. */
type Lifetimes = readonly number[];

/** Longest list that is still merged: keeps merging linear. */
const mostLifetimes = 64;

/** Which values have slots, and when. */
type SlotPlan = Pick<SpillPlan, 'hasSlot' | 'phiInReg' | 'firstPlace' | 'lastPlace'>;

/** Frame slot of each temporary that has one, −1 for the others. */
export function assignSlots(machineFn: MachineFn, plan: SlotPlan): Int32Array {
  const { fn } = machineFn;
  const { hasSlot, firstPlace, lastPlace } = plan;
  const count = fn.temps.length;
  const leader = shareWithPhis(fn, plan);
  // By leader: when the slot is needed first and last.
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const roots: number[] = [];
  const slotOf = new Int32Array(count).fill(-1);
  for (let t = 0; t < count; t++) {
    if (hasSlot[t] === 0) continue;
    const root = rootOf(leader, t);
    if (slotOf[root] === -1) {
      slotOf[root] = 0;
      roots.push(root);
      first[root] = firstPlace[t]!;
      last[root] = lastPlace[t]!;
    } else {
      first[root] = Math.min(first[root]!, firstPlace[t]!);
      last[root] = Math.max(last[root]!, lastPlace[t]!);
    }
  }
  roots.sort((one, other) => first[one]! - first[other]!);
  const free = new Map<number, number[]>();
  const busy = new EndHeap();
  for (const root of roots) {
    while (busy.length > 0 && busy.firstEnd() < first[root]!) {
      const freed = busy.pop();
      const freedSize = machineFn.frame.slots[freed]!.size;
      const list = free.get(freedSize);
      if (list) list.push(freed);
      else free.set(freedSize, [freed]);
    }
    const size = clsSizes[fn.temps[root]!.cls]!;
    const index = free.get(size)?.pop() ?? machineFn.frame.add(size, size, true);
    slotOf[root] = index;
    busy.push(last[root]!, index);
  }
  for (let t = 0; t < count; t++) if (hasSlot[t] === 1) slotOf[t] = slotOf[rootOf(leader, t)]!;
  return slotOf;
}

function rootOf(leader: Int32Array, t: number): number {
  while (leader[t] !== t) {
    leader[t] = leader[leader[t]!]!;
    t = leader[t]!;
  }
  return t;
}

/** Union-find over temporaries: a phi in memory and its arguments in memory, as far as lifetimes allow. */
function shareWithPhis(fn: Fn, plan: SlotPlan): Int32Array {
  const { hasSlot, phiInReg, firstPlace, lastPlace } = plan;
  const leader = new Int32Array(fn.temps.length);
  for (let t = 0; t < leader.length; t++) leader[t] = t;
  const lifetimes = new Map<number, Lifetimes>();
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      const t = phi.to >>> 3;
      if (!hasSlot[t] || phiInReg[t]) continue;
      for (const arg of phi.args) {
        if ((arg & 7) !== RefKind.temp || !hasSlot[arg >>> 3]) continue;
        if (clsSizes[fn.clsOf(arg)] !== clsSizes[phi.cls]) continue;
        const one = rootOf(leader, t);
        const other = rootOf(leader, arg >>> 3);
        if (one === other) continue;
        const merged = merge(
          lifetimes.get(one) ?? [firstPlace[one]!, lastPlace[one]!],
          lifetimes.get(other) ?? [firstPlace[other]!, lastPlace[other]!],
        );
        if (!merged) continue;
        leader[other] = one;
        lifetimes.set(one, merged);
        lifetimes.delete(other);
      }
    }
  }
  return leader;
}

/** Both lists as one, or nothing when they meet. */
function merge(one: Lifetimes, other: Lifetimes): Lifetimes | undefined {
  if (one.length + other.length > 2 * mostLifetimes) return undefined;
  const merged: number[] = [];
  let i = 0;
  let k = 0;
  while (i < one.length || k < other.length) {
    const takesOne = k >= other.length || (i < one.length && one[i]! < other[k]!);
    const first = takesOne ? one[i]! : other[k]!;
    const last = takesOne ? one[i + 1]! : other[k + 1]!;
    if (takesOne) i += 2;
    else k += 2;
    if (merged.length > 0 && merged[merged.length - 1]! >= first) return undefined;
    merged.push(first, last);
  }
  return merged;
}

/** Slots in use, the one that ends first on top. */
class EndHeap {
  private readonly ends: number[];
  private readonly slots: number[];
  constructor() {
    this.ends = [];
    this.slots = [];
  }

  get length(): number {
    return this.ends.length;
  }

  firstEnd(): number {
    return this.ends[0]!;
  }

  push(end: number, slot: number): void {
    const { ends, slots } = this;
    let at = ends.length;
    ends.push(end);
    slots.push(slot);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (ends[parent]! <= end) break;
      ends[at] = ends[parent]!;
      slots[at] = slots[parent]!;
      at = parent;
    }
    ends[at] = end;
    slots[at] = slot;
  }

  pop(): number {
    const { ends, slots } = this;
    const top = slots[0]!;
    const end = ends.pop()!;
    const slot = slots.pop()!;
    const { length } = ends;
    if (length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && ends[child + 1]! < ends[child]!) child++;
      if (ends[child]! >= end) break;
      ends[at] = ends[child]!;
      slots[at] = slots[child]!;
      at = child;
    }
    ends[at] = end;
    slots[at] = slot;
    return top;
  }
}
