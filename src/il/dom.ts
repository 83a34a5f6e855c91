// Dominators. After Cooper, Harvey, Kennedy, "A Simple, Fast Dominance Algorithm" (2001): immediate dominators by
// intersecting paths in reverse postorder until nothing changes. Needs `fillCfg`; dies with the next change of jumps.

import type { Block, Fn } from './ir.ts';

export class Dominators {
  readonly fn: Fn;
  /** Immediate dominator by block number; −1 for the entry. */
  readonly idom: Int32Array;
  /** Depth in the dominator tree; the entry has 0. */
  readonly level: Int32Array;
  /** Blocks (numbers) in preorder of the dominator tree: a block comes before all that it dominates. */
  readonly preorder: Int32Array;
  /** Place of a block in `preorder`. */
  private readonly first: Int32Array;
  /** How many blocks it dominates, itself included. */
  private readonly size: Int32Array;

  constructor(fn: Fn) {
    const count = fn.blocks.length;
    this.fn = fn;
    this.idom = immediateDominators(fn);
    this.level = new Int32Array(count);
    this.preorder = new Int32Array(count);
    this.first = new Int32Array(count);
    this.size = new Int32Array(count).fill(1);
    const { idom, first, size } = this;
    // A dominator has a lower number than what it dominates, so one sweep each way does without recursion.
    for (let id = count - 1; id > 0; id--) size[idom[id]!]! += size[id]!;
    const free = new Int32Array(count);
    for (let id = 0; id < count; id++) {
      const parent = idom[id]!;
      if (parent >= 0) {
        first[id] = free[parent]!;
        free[parent]! += size[id]!;
        this.level[id] = this.level[parent]! + 1;
      }
      free[id] = first[id]! + 1;
      this.preorder[first[id]!] = id;
    }
  }

  /** True when every path from the entry to block b goes through block a; a block dominates itself. */
  dominates(a: number, b: number): boolean {
    const distance = this.first[b]! - this.first[a]!;
    return distance >= 0 && distance < this.size[a]!;
  }

  /** The nearest block that dominates both. */
  common(a: number, b: number): number {
    // In a long function the tree is as deep as the function is long: two blocks of one path are not climbed between.
    if (this.dominates(b, a)) return b;
    while (!this.dominates(a, b)) a = this.idom[a]!;
    return a;
  }
}

function immediateDominators(fn: Fn): Int32Array {
  const { blocks } = fn;
  const idom = new Int32Array(blocks.length).fill(-1);
  if (blocks.length === 0) return idom;
  idom[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let id = 1; id < blocks.length; id++) {
      const { preds } = blocks[id]!;
      let found = -1;
      // Latest predecessor first: a block entered from all along a chain (an error exit) then climbs it once only.
      for (let i = preds.length - 1; i >= 0; i--) {
        let other = preds[i]!.id;
        if (idom[other]! < 0) continue;
        if (found < 0) {
          found = other;
          continue;
        }
        while (found !== other) {
          while (found > other) found = idom[found]!;
          while (other > found) other = idom[other]!;
        }
      }
      if (idom[id] !== found) {
        idom[id] = found;
        changed = true;
      }
    }
  }
  idom[0] = -1;
  return idom;
}

/** Dominance frontiers in one array: those of block b are `blocks[start[b]] … blocks[start[b + 1] − 1]`. */
export interface Frontiers {
  readonly start: Int32Array;
  readonly blocks: Int32Array;
}

export function dominanceFrontiers(dom: Dominators): Frontiers {
  const { blocks } = dom.fn;
  const { idom } = dom;
  const start = new Int32Array(blocks.length + 1);
  const last = new Int32Array(blocks.length);
  let members = new Int32Array(0);
  // Once to count, once to fill.
  for (const isFilling of [false, true]) {
    last.fill(-1);
    for (const block of blocks) {
      if (block.preds.length < 2 && block.id !== 0) continue;
      for (const pred of block.preds) {
        // Whoever has the block already, has given it to all of its dominators up to idom.
        for (let id = pred.id; id !== idom[block.id] && last[id] !== block.id; id = idom[id]!) {
          last[id] = block.id;
          if (isFilling) members[--start[id + 1]!] = block.id;
          else start[id + 1]!++;
        }
      }
    }
    if (isFilling) break;
    for (let id = 0; id < blocks.length; id++) start[id + 1]! += start[id]!;
    members = new Int32Array(start[blocks.length]!);
  }
  // Filling went downward from each end, so entry b + 1 now holds the beginning of b.
  const begin = new Int32Array(blocks.length + 1);
  begin.set(start.subarray(1));
  begin[blocks.length] = members.length;
  return { start: begin, blocks: members };
}

/** The children of each block in the dominator tree, in ascending order: same layout as frontiers. */
export function dominatorChildren(dom: Dominators): Frontiers {
  const { idom } = dom;
  const count = idom.length;
  const start = new Int32Array(count + 1);
  for (let id = 1; id < count; id++) start[idom[id]! + 1]!++;
  for (let id = 0; id < count; id++) start[id + 1]! += start[id]!;
  const blocks = new Int32Array(Math.max(0, count - 1));
  const free = start.slice();
  for (let id = 1; id < count; id++) blocks[free[idom[id]!]!++] = id;
  return { start, blocks };
}

/** The immediate dominator as a block, or null for the entry. */
export function idomOf(dom: Dominators, block: Block): Block | null {
  const id = dom.idom[block.id]!;
  return id < 0 ? null : dom.fn.blocks[id]!;
}
