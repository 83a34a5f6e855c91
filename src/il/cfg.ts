// The control-flow graph: which blocks are reachable, in which order they are numbered, who comes before whom.
// In: any function whose blocks all have a jump. Out: `blocks` in reverse postorder with `id` equal to the index,
// `preds` filled, unreachable blocks gone, phi arguments of vanished edges dropped. Passes that change jumps call it.

import { truncate } from '../base/truncate.ts';
import { type Block, type Fn, Jump, renumber } from './ir.ts';

/**
 * The successor that the walk takes as number `index`, or null behind the last. What is walked last lies next in
 * reverse postorder, hence: rare blocks first, then shallower loops, then the second successor; a loop stays in one
 * piece and the likely path falls through.
 */
function walked(block: Block, index: number): Block | null {
  const { s1, s2 } = block;
  if (block.jump === Jump.switch) {
    return index === 0 ? s1 : index <= block.targets.length ? block.targets[block.targets.length - index]! : null;
  }
  if (index > 1 || s1 === null) return null;
  if (s2 === null || s1 === s2) return index === 0 ? s1 : null;
  const isFirstEarly = s1.isCold !== s2.isCold ? s1.isCold : s1.depth < s2.depth;
  return isFirstEarly === (index === 0) ? s1 : s2;
}

/** Reachable blocks in reverse postorder; visited ones get a non-negative id. */
function reversePostorder(fn: Fn): Block[] {
  const { blocks } = fn;
  const done: Block[] = [];
  const stack: Block[] = [];
  /** How many successors of each block on the stack were walked. */
  const taken = new Int32Array(blocks.length);
  for (const block of blocks) block.id = -1;
  if (blocks.length > 0) {
    blocks[0]!.id = 0;
    stack.push(blocks[0]!);
  }
  while (stack.length > 0) {
    const top = stack.length - 1;
    const next = walked(stack[top]!, taken[top]!++);
    if (next === null) {
      done.push(stack.pop()!);
    } else if (next.id < 0) {
      next.id = 0;
      taken[top + 1] = 0;
      stack.push(next);
    }
  }
  return done.reverse();
}

/** Fill `preds`, each predecessor once and in ascending order of its number. Needs numbered blocks. */
export function fillPreds(fn: Fn): void {
  const { blocks } = fn;
  // Lists are written over where they stand: most keep their length from one pass to the next.
  const filled = new Int32Array(blocks.length);
  for (const block of blocks) {
    addPred(block.s1, block, filled);
    addPred(block.s2, block, filled);
    if (block.jump === Jump.switch) for (const target of block.targets) addPred(target, block, filled);
  }
  for (const block of blocks) truncate(block.preds, filled[block.id]!);
}

/** A block adds itself to all of its successors in one go, so a double edge meets itself as the last entry. */
function addPred(block: Block | null, pred: Block, filled: Int32Array): void {
  if (block === null) return;
  const { preds } = block;
  const count = filled[block.id]!;
  if (count > 0 && preds[count - 1] === pred) return;
  if (count < preds.length) preds[count] = pred;
  // A literal has no room to spare, a first push makes room for seventeen.
  else if (count === 0) block.preds = [pred];
  else preds.push(pred);
  filled[block.id] = count + 1;
}

/** Drop phi arguments that come from no predecessor any more. Every predecessor has one, so too many tell of it. */
function prunePhis(fn: Fn): void {
  const isPred = new Int32Array(fn.blocks.length).fill(-1);
  for (const block of fn.blocks) {
    if (block.phis.length === 0 || block.phis[0]!.blocks.length === block.preds.length) continue;
    for (const pred of block.preds) isPred[pred.id] = block.id;
    for (const phi of block.phis) {
      let kept = 0;
      for (let i = 0; i < phi.blocks.length; i++) {
        const from = phi.blocks[i]!;
        if (from.id < 0 || isPred[from.id] !== block.id) continue;
        phi.blocks[kept] = from;
        phi.args[kept++] = phi.args[i]!;
      }
      truncate(phi.blocks, kept);
      truncate(phi.args, kept);
    }
  }
}

/**
 * Bring the graph up to date after jumps have changed. Dropped blocks keep the id −1. Returns how many were dropped.
 */
export function fillCfg(fn: Fn): number {
  const before = fn.blocks.length;
  fn.blocks = reversePostorder(fn);
  renumber(fn);
  fillPreds(fn);
  prunePhis(fn);
  return before - fn.blocks.length;
}

/** True when numbers and predecessors are what `fillCfg` would make them; the order of blocks does not matter. */
export function isFilled(fn: Fn): boolean {
  const { blocks } = fn;
  const preds = blocks.map((): Block[] => []);
  if (blocks.some((block, index) => block.id !== index)) return false;
  for (const block of blocks) {
    block.forEachSuccessor((next) => {
      const list = preds[next.id]!;
      if (list[list.length - 1] !== block) list.push(block);
    });
  }
  return blocks.every((block, id) => block.preds.length === preds[id]!.length && isSorted(preds[id]!, block.preds));
}

/** Replace the edges `block → from` by `block → to`. Phis and `preds` are the caller's business. */
export function redirect(block: Block, from: Block, to: Block): void {
  if (block.s1 === from) block.s1 = to;
  if (block.s2 === from) block.s2 = to;
  for (let i = 0; i < block.targets.length; i++) if (block.targets[i] === from) block.targets[i] = to;
}

/** End a block with a plain jump. */
export function jumpTo(block: Block, target: Block): void {
  block.jump = Jump.jmp;
  block.arg = 0 as Block['arg'];
  block.s1 = target;
  block.s2 = null;
  block.targets = [];
}

/** True when the block has more than one distinct successor. */
export function isBranching(block: Block): boolean {
  if (block.jump === Jump.switch) return block.targets.some((target) => target !== block.s1);
  return block.s2 !== null && block.s2 !== block.s1;
}

/** A new block on the edge `from → to`; phis of `to` follow. The caller runs `fillCfg`. */
export function splitEdge(fn: Fn, from: Block, to: Block, name: string): Block {
  const middle = fn.newBlock(name);
  middle.isCold = from.isCold || to.isCold;
  middle.depth = Math.min(from.depth, to.depth);
  jumpTo(middle, to);
  redirect(from, to, middle);
  for (const phi of to.phis) {
    const at = phi.blocks.indexOf(from);
    if (at >= 0) phi.blocks[at] = middle;
  }
  return middle;
}

/** The edges of block b are `start[b] … start[b + 1] − 1`: successor, and the place of b among its predecessors. */
export function edgePlaces(fn: Fn): { start: Int32Array; to: Int32Array; place: Int32Array } {
  const start = new Int32Array(fn.blocks.length + 1);
  for (const block of fn.blocks) for (const pred of block.preds) start[pred.id + 1]!++;
  for (let id = 0; id < fn.blocks.length; id++) start[id + 1]! += start[id]!;
  const free = start.slice();
  const to = new Int32Array(start[fn.blocks.length]!);
  const place = new Int32Array(to.length);
  for (const block of fn.blocks) {
    block.preds.forEach((pred, index) => {
      const at = free[pred.id]!++;
      to[at] = block.id;
      place[at] = index;
    });
  }
  return { start, to, place };
}

/** Order the arguments of all phis like the predecessors of their blocks. */
export function sortPhis(fn: Fn): void {
  const placeOf = new Int32Array(fn.blocks.length);
  for (const block of fn.blocks) {
    if (block.phis.length === 0) continue;
    block.preds.forEach((pred, index) => {
      placeOf[pred.id] = index;
    });
    for (const phi of block.phis) {
      if (isSorted(phi.blocks, block.preds)) continue;
      const args = phi.args.slice();
      phi.blocks.forEach((from, index) => {
        phi.args[placeOf[from.id]!] = args[index]!;
      });
      phi.blocks = block.preds.slice();
    }
  }
}

function isSorted(blocks: readonly Block[], preds: readonly Block[]): boolean {
  for (let i = 0; i < preds.length; i++) if (blocks[i] !== preds[i]) return false;
  return true;
}
