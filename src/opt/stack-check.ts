// The check of a recursive routine that there is stack left, as `ilgen` makes it: the address of a slot, compared with the
// context's limit. No other code compares a slot's address with a field of the context.

import { contextOffset } from '../base/context-layout.ts';
import { type Block, type Fn, type Ins, Jump } from '../il/ir.ts';
import { Op, isAlloc } from '../il/ops.ts';
import { type Ref, RefKind } from '../il/ref.ts';

/** The block goes to its first successor when the stack is used up, and on to the second otherwise. */
export function isStackCheck(fn: Fn, block: Block): boolean {
  if (block.jump !== Jump.jnz) return false;
  const compare = definition(block, block.arg);
  if (compare?.op !== Op.cultl) return false;
  const slot = definition(block, compare.a);
  const limit = definition(block, compare.b);
  if (!slot || !isAlloc(slot.op) || limit?.op !== Op.load) return false;
  const field = definition(block, limit.a);
  if (field?.op !== Op.add || (field.b & 7) !== RefKind.con) return false;
  return fn.cons[field.b >>> 3]!.num === contextOffset.stackLimit && definition(block, field.a)?.op === Op.context;
}

function definition(block: Block, ref: Ref): Ins | undefined {
  return block.ins.find((ins) => ins.to === ref);
}
