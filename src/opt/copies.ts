// Copy propagation: uses of a copy become uses of what it copies, and a phi whose arguments are all one value (besides
// itself) counts as a copy of it. In: SSA form. Out: no copies, no such phis.

import { truncate } from '../base/truncate.ts';
import type { Fn, Phi } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';

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
  const phis: Phi[] = [];
  for (const block of fn.blocks) {
    for (const phi of block.phis) phis.push(phi);
    for (const ins of block.ins) {
      if (ins.op !== Op.copy) continue;
      const from = resolve(ins.a);
      // A copy of itself can only sit in code that never runs.
      if (from !== ins.to) instead[ins.to >>> 3] = from;
      removed++;
    }
  }
  // One that becomes a copy may make others trivial that read it.
  for (let before = -1; phis.length !== before; ) {
    before = phis.length;
    let kept = 0;
    for (let i = 0; i < before; i++) {
      const phi = phis[i]!;
      const only = onlyValue(phi, resolve);
      if (only === noRef) phis[kept++] = phi;
      else instead[phi.to >>> 3] = only;
    }
    truncate(phis, kept);
    removed += before - kept;
  }
  if (removed > 0) rewrite(fn, instead, resolve);
  return removed;
}

/** The one value that a phi's arguments have besides the phi itself, or `noRef`. */
function onlyValue(phi: Phi, resolve: (ref: Ref) => Ref): Ref {
  let only = phi.to;
  for (const arg of phi.args) {
    const value = resolve(arg);
    if (value === phi.to || value === only) continue;
    if (only !== phi.to) return noRef;
    only = value;
  }
  return only === phi.to ? noRef : only;
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
