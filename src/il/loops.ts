// Loops and how they nest. A retreating edge of the reverse postorder names a header; walking backwards from the
// edge's source collects the body, inner loops first and collapsed by union-find (after Tarjan 1974, Havlak 1997).
// A header that does not dominate its back edges makes the loop irreducible: counted in depths, but not transformed.

import { Dominators } from './dom.ts';
import type { Fn } from './ir.ts';

export class Loops {
  readonly fn: Fn;
  /** Header number of the innermost loop around a block (a header is in its own loop), −1 outside of loops. */
  readonly headerOf: Int32Array;
  /** For a header: header of the loop around it, −1 when outermost. Not meaningful for others. */
  readonly parent: Int32Array;
  /** Header numbers, inner loops before the loops around them. */
  readonly headers: number[];
  /** 1 for headers of loops that can be entered elsewhere. */
  readonly isIrreducible: Uint8Array;

  constructor(fn: Fn) {
    const count = fn.blocks.length;
    this.fn = fn;
    this.headerOf = new Int32Array(count).fill(-1);
    this.parent = new Int32Array(count).fill(-1);
    this.headers = [];
    this.isIrreducible = new Uint8Array(count);
  }

  /** True when the block lies in the loop of that header, directly or in an inner loop. */
  contains(header: number, block: number): boolean {
    let at = this.headerOf[block]!;
    while (at > header) at = this.parent[at]!;
    return at === header;
  }
}

/** Find the loops and set `depth` of every block, without dominators where there is no loop. Needs `fillCfg`. */
export function findLoops(fn: Fn): Loops {
  let hasLoops = false;
  for (const block of fn.blocks) {
    block.depth = 0;
    for (const pred of block.preds) if (pred.id >= block.id) hasLoops = true;
  }
  return hasLoops ? fillLoops(fn, new Dominators(fn)) : new Loops(fn);
}

/** Find the loops and set `depth` of every block. Needs `fillCfg` and its dominators. */
export function fillLoops(fn: Fn, dom: Dominators): Loops {
  const { blocks } = fn;
  const loops = new Loops(fn);
  const { headerOf, parent } = loops;
  // Leader of the collapsed loop that a block belongs to so far.
  const leader = Int32Array.from(blocks, (_, index) => index);
  const leaderOf = (id: number): number => {
    let root = id;
    while (leader[root] !== root) root = leader[root]!;
    while (leader[id] !== root) {
      const next = leader[id]!;
      leader[id] = root;
      id = next;
    }
    return root;
  };

  const work: number[] = [];
  const seen = new Int32Array(blocks.length).fill(-1);
  for (let header = blocks.length - 1; header >= 0; header--) {
    let isHeader = false;
    for (const pred of blocks[header]!.preds) {
      if (pred.id < header) continue;
      isHeader = true;
      if (!dom.dominates(header, pred.id)) loops.isIrreducible[header] = 1;
      const root = leaderOf(pred.id);
      if (root !== header && seen[root] !== header) {
        seen[root] = header;
        work.push(root);
      }
    }
    if (!isHeader) continue;
    loops.headers.push(header);
    headerOf[header] = header;
    while (work.length > 0) {
      const member = work.pop()!;
      // A collapsed inner loop is represented by its header, whose own loop has it already.
      if (headerOf[member] === member) parent[member] = header;
      else headerOf[member] = header;
      leader[member] = header;
      for (const pred of blocks[member]!.preds) {
        const root = leaderOf(pred.id);
        // A predecessor numbered below the header enters the loop from the side.
        if (root < header) loops.isIrreducible[header] = 1;
        else if (root !== header && seen[root] !== header) {
          seen[root] = header;
          work.push(root);
        }
      }
    }
  }

  // Headers come before their members in reverse postorder, so one sweep settles the depths.
  for (const block of blocks) {
    const header = headerOf[block.id]!;
    if (header < 0) block.depth = 0;
    else if (header === block.id) block.depth = (parent[header]! < 0 ? 0 : blocks[parent[header]!]!.depth) + 1;
    else block.depth = blocks[header]!.depth;
  }
  return loops;
}
