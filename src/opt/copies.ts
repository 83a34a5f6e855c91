// Copy propagation: uses of a copy become uses of what it copies, and a phi whose arguments are all one value (besides
// itself) counts as a copy of it. In: SSA form. Out: no copies, no such phis.

import { truncate } from '../base/truncate.ts';
import type { Fn } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { type Ref, RefKind } from '../il/ref.ts';

/** Remove copies and trivial phis; returns how many. */
export function propagateCopies(fn: Fn): number {
  /** What each temporary stands for; 0 for itself. */
  const instead = new Int32Array(fn.temps.length);
  const resolve = (ref: Ref): Ref => {
    if ((ref & 7) !== RefKind.temp || instead[ref >>> 3] === 0) return ref;
    let root: number = ref;
    while ((root & 7) === RefKind.temp && instead[root >>> 3] !== 0) root = instead[root >>> 3]!;
    // Shorten the way for the next.
    let at: number = ref;
    while (at !== root) {
      const next = instead[at >>> 3]!;
      instead[at >>> 3] = root;
      at = next;
    }
    return root as Ref;
  };

  let removed = 0;
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      if (ins.op !== Op.copy) continue;
      const from = resolve(ins.a);
      // A copy of itself can only sit in code that never runs.
      if (from !== ins.to) instead[ins.to >>> 3] = from;
      removed++;
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of fn.blocks) {
      for (const phi of block.phis) {
        if (instead[phi.to >>> 3] !== 0) continue;
        let only = phi.to;
        let isTrivial = true;
        for (const arg of phi.args) {
          const value = resolve(arg);
          if (value === phi.to || value === only) continue;
          if (only !== phi.to) {
            isTrivial = false;
            break;
          }
          only = value;
        }
        if (!isTrivial || only === phi.to) continue;
        instead[phi.to >>> 3] = only;
        changed = true;
        removed++;
      }
    }
  }
  if (removed > 0) rewrite(fn, instead, resolve);
  return removed;
}

function rewrite(fn: Fn, instead: Int32Array, resolve: (ref: Ref) => Ref): void {
  for (const block of fn.blocks) {
    if (block.phis.length > 0) {
      let left = 0;
      for (const phi of block.phis) {
        if (instead[phi.to >>> 3] !== 0) continue;
        for (let i = 0; i < phi.args.length; i++) phi.args[i] = resolve(phi.args[i]!);
        block.phis[left++] = phi;
      }
      truncate(block.phis, left);
    }
    let kept = 0;
    for (const ins of block.ins) {
      if (ins.op === Op.copy) continue;
      ins.a = resolve(ins.a);
      ins.b = resolve(ins.b);
      ins.c = resolve(ins.c);
      block.ins[kept++] = ins;
    }
    truncate(block.ins, kept);
    block.arg = resolve(block.arg);
  }
}
