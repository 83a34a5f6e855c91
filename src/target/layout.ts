// The order in which blocks are written. In: blocks in reverse postorder, in which a loop stays in one piece. Cold
// blocks go to the end. A loop that tests at its top gets its test at the bottom: one jump on entry instead of one in
// every round.

import { type Block, type Fn, Jump } from '../il/ir.ts';
import { Op } from '../il/ops.ts';

export interface BlockLayout {
  readonly order: readonly Block[];
  /** By block number: a hot loop begins here. */
  readonly isLoopHead: Uint8Array;
  /** By block number: one of so few instructions that it may fit a cache line, without a loop inside. */
  readonly isShortLoop: Uint8Array;
}

/** Instructions of a loop that is short: about 64 bytes on x86-64. */
const shortLoop = 14;

/** Needs numbered blocks with `preds` and `depth`. */
export function layoutBlocks(fn: Fn): BlockLayout {
  const hot: Block[] = [];
  const cold: Block[] = [];
  for (const block of fn.blocks) (block.isCold && block.id !== 0 ? cold : hot).push(block);
  for (let id = fn.blocks.length - 1; id > 0; id--) rotate(hot, fn.blocks[id]!);
  const order = [...hot, ...cold];
  return { order, ...findLoops(order, fn.blocks.length) };
}

const isConditional = (block: Block): boolean => block.jump === Jump.cond || block.jump === Jump.jnz;

/** Move the header of a loop behind its last block, when that saves the jump back. */
function rotate(order: Block[], header: Block): void {
  if (header.isCold || !isConditional(header)) return;
  const latch = header.preds.findLast((pred) => pred.id > header.id && !pred.isCold);
  if (!latch || latch.jump !== Jump.jmp) return;
  const from = order.indexOf(header);
  const to = order.indexOf(latch);
  if (to < from) return;
  const body = new Set(order.slice(from, to + 1));
  const isExit = (block: Block | null): boolean => block !== null && !body.has(block);
  // The successor that stays should come next, or the test at the bottom needs a jump of its own.
  if (isExit(header.s1) === isExit(header.s2)) return;
  const stays = isExit(header.s1) ? header.s2 : header.s1;
  if (order[from + 1] !== stays) return;
  order.splice(from, 1);
  order.splice(to, 0, header);
}

/** The targets of backward jumps; those from cold blocks, which stand behind everything, make no loop. */
function findLoops(order: readonly Block[], count: number): Pick<BlockLayout, 'isLoopHead' | 'isShortLoop'> {
  const isLoopHead = new Uint8Array(count);
  const isShortLoop = new Uint8Array(count);
  const place = new Int32Array(count);
  order.forEach((block, index) => {
    place[block.id] = index;
  });
  order.forEach((block, index) => {
    if (block.isCold) return;
    block.forEachSuccessor((successor) => {
      const { id, isCold } = successor;
      if (isCold || place[id]! > index) return;
      isLoopHead[id] = 1;
      // The last jump back decides.
      isShortLoop[id] = isShort(order, place[id]!, index, isLoopHead) ? 1 : 0;
    });
  });
  return { isLoopHead, isShortLoop };
}

/** Whether the blocks between two places are few instructions and no other loop. */
function isShort(order: readonly Block[], from: number, to: number, isLoopHead: Uint8Array): boolean {
  let size = 0;
  for (let index = from; index <= to && size <= shortLoop; index++) {
    const block = order[index]!;
    if (index > from && isLoopHead[block.id] === 1) return false;
    for (const { op } of block.ins) if (op !== Op.dbgloc) size++;
    if (block.jump !== Jump.jmp) size++;
  }
  return size <= shortLoop;
}
