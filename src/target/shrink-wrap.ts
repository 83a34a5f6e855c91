// Frames only where they are wanted: a function that looks at its arguments and often returns at once should not save
// registers first. The blocks at its entry that call nobody and have no slots run without a frame, a return among them
// too; the prologue stands where control leaves them. Returns that both kinds of blocks reach are written twice.
//
// In: machine instructions in SSA form. Out: the same, and `machineFn.unframed`. What the allocator makes of it decides:
// when a block of these needs a saved register or a slot after all, the prologue stays at the entry.

import { fillCfg, redirect } from '../il/cfg.ts';
import { type Block, type Fn, Ins, Jump } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { kindOf, type Ref, RefKind } from '../il/ref.ts';
import type { MachineFn, RegSet } from '../regalloc/machine.ts';

/** Blocks at the entry that are looked at. */
const mostBlocks = 8;
/** Instructions of a return that is written twice. */
const mostCopies = 4;

/** Find the blocks that may run without a frame; they are none unless one of them returns. */
export function findUnframed(machineFn: MachineFn): void {
  const { fn } = machineFn;
  const entry = fn.blocks[0]!;
  if (entry.preds.length > 0 || entry.jump === Jump.ret || entry.jump === Jump.jmp) return;
  const found = new Set<Block>();
  const waiting = [entry];
  while (waiting.length > 0 && found.size < mostBlocks) {
    const block = waiting.shift()!;
    if (found.has(block) || !isLight(block, fn) || !block.preds.every((pred) => found.has(pred))) continue;
    found.add(block);
    block.forEachSuccessor((successor) => waiting.push(successor));
  }
  let hasCopied = false;
  for (const block of [...found]) {
    block.forEachSuccessor((successor) => {
      if (found.has(successor) || !isShortReturn(successor)) return;
      found.add(ownReturn(fn, block, successor));
      hasCopied = true;
    });
  }
  if (hasCopied) fillCfg(fn);
  if ([...found].some((block) => block.jump === Jump.ret && !block.isCold)) machineFn.unframed = found;
}

/** Calls nobody, touches no slot, belongs to no loop. */
function isLight(block: Block, fn: Fn): boolean {
  if (block.depth > 0 || block.jump === Jump.switch) return false;
  return block.ins.every(
    ({ op, a, b, c }) => op !== Op.call && op !== Op.alloc16 && !isSlot(a, fn) && !isSlot(b, fn) && !isSlot(c, fn),
  );
}

function isSlot(ref: Ref, fn: Fn): boolean {
  if (kindOf(ref) === RefKind.slot) return true;
  return kindOf(ref) === RefKind.mem && kindOf(fn.mems[ref >>> 3]!.base) === RefKind.slot;
}

/** Copies of values into the registers of the result, and no more. */
const isShortReturn = (block: Block): boolean =>
  block.jump === Jump.ret &&
  block.ins.length <= mostCopies &&
  block.ins.every(({ op, to }) => op === Op.dbgloc || (op === Op.copy && kindOf(to) === RefKind.reg));

/** A return of the block's own, for its edge to one that it shares. */
function ownReturn(fn: Fn, block: Block, shared: Block): Block {
  const own = fn.newBlock(`${block.name}.${shared.name}`);
  own.jump = Jump.ret;
  own.arg = shared.arg;
  own.depth = block.depth;
  own.isCold = block.isCold || shared.isCold;
  const values = new Map<Ref, Ref>();
  for (const phi of shared.phis) {
    const at = phi.blocks.indexOf(block);
    values.set(phi.to, phi.args[at]!);
    phi.args.splice(at, 1);
    // Phis may share their list.
    phi.blocks = phi.blocks.filter((_, index) => index !== at);
  }
  own.ins = shared.ins.map(({ op, cls, to, a, b, c }) => new Ins(op, cls, to, values.get(a) ?? a, b, c));
  redirect(block, shared, own);
  return own;
}

/**
 * The blocks that run without a frame, now that registers are known, and those that begin with the prologue. Null when
 * one of the former needs the frame.
 */
export function wrapFrame(
  machineFn: MachineFn,
  saved: RegSet,
): { inside: ReadonlySet<Block>; starts: ReadonlySet<Block> } | null {
  const { fn, unframed } = machineFn;
  if (unframed.size === 0) return null;
  for (const block of unframed) {
    for (const ins of block.ins) if (needsFrame(ins, fn, saved)) return null;
  }
  const starts = new Set<Block>();
  for (const block of fn.blocks) {
    if (unframed.has(block)) continue;
    const outside = block.preds.filter((pred) => unframed.has(pred)).length;
    if (outside === 0) continue;
    if (outside !== block.preds.length) return null;
    starts.add(block);
  }
  // Where the frame is made in several places, code grows for little.
  return starts.size === 1 ? { inside: unframed, starts } : null;
}

function needsFrame({ op, to, a, b, c }: Ins, fn: Fn, saved: RegSet): boolean {
  const touches = (ref: Ref): boolean => {
    if (isSlot(ref, fn)) return true;
    if (kindOf(ref) === RefKind.reg) return saved.has(ref >>> 3);
    if (kindOf(ref) !== RefKind.mem) return false;
    const { base, index } = fn.mems[ref >>> 3]!;
    return [base, index].some((part) => kindOf(part) === RefKind.reg && saved.has(part >>> 3));
  };
  return op === Op.call || [to, a, b, c].some(touches);
}
