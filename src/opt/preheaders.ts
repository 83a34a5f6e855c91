// Blocks in front of others: one before a loop that leads nowhere else (its preheader), where passes put what runs once.

import { truncate } from '../base/truncate.ts';
import { fillCfg, jumpTo, redirect } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, type Fn, Phi } from '../il/ir.ts';
import { fillLoops } from '../il/loops.ts';

/**
 * A new block that takes the edges from some predecessors of `to`; phis are divided between the two. Predecessors are
 * kept up, numbers are not: the caller runs `fillCfg`.
 */
export function gatherEdges(fn: Fn, to: Block, from: readonly Block[], name: string): Block {
  const front = fn.newBlock(name);
  const isGathered = new Set(from);
  for (const phi of to.phis) {
    const outer = takeArguments(phi, isGathered);
    phi.blocks.push(front);
    if (outer.args.length === 1) phi.args.push(outer.args[0]!);
    else {
      outer.to = fn.newTemp(fn.temps[phi.to >>> 3]!.name, phi.cls);
      phi.args.push(outer.to);
      front.phis.push(outer);
    }
  }
  for (const pred of from) redirect(pred, to, front);
  jumpTo(front, to);
  front.preds = from.slice();
  to.preds = [...to.preds.filter((pred) => !isGathered.has(pred)), front];
  return front;
}

/** Take the arguments from some predecessors out of a phi; returns them as one with the same result. */
export function takeArguments(phi: Phi, from: ReadonlySet<Block>): Phi {
  const taken = new Phi(phi.to, phi.cls, [], []);
  let kept = 0;
  for (let i = 0; i < phi.blocks.length; i++) {
    const pred = phi.blocks[i]!;
    if (from.has(pred)) {
      taken.args.push(phi.args[i]!);
      taken.blocks.push(pred);
    } else {
      phi.args[kept] = phi.args[i]!;
      phi.blocks[kept++] = pred;
    }
  }
  truncate(phi.args, kept);
  truncate(phi.blocks, kept);
  return taken;
}

/** The block from which alone a loop is entered, and which leads nowhere else, or null. */
export function preheaderAmong(entries: readonly Block[]): Block | null {
  const entry = entries[0]!;
  return entries.length === 1 && entry.s2 === null && entry.targets.length === 0 ? entry : null;
}

/** Put the preheader in front of a loop that has none. */
export function makePreheader(fn: Fn, header: Block, entries: readonly Block[]): Block {
  const front = gatherEdges(fn, header, entries, `${header.name}.pre`);
  front.isCold = header.isCold;
  front.depth = Math.max(0, header.depth - 1);
  return front;
}

/** Give every natural loop a preheader. */
export function makePreheaders(fn: Fn): void {
  const loops = fillLoops(fn, new Dominators(fn));
  const headers = loops.headers.filter((id) => loops.isIrreducible[id] === 0 && id > 0).map((id) => fn.blocks[id]!);
  const entriesOf = headers.map((header) => header.preds.filter((pred) => pred.id < header.id));
  let isChanged = false;
  headers.forEach((header, index) => {
    if (preheaderAmong(entriesOf[index]!) !== null) return;
    makePreheader(fn, header, entriesOf[index]!);
    isChanged = true;
  });
  if (isChanged) fillCfg(fn);
}
