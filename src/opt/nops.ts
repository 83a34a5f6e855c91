// Instructions that a pass has taken away are `nop` until it drops them.

import { truncate } from '../base/truncate.ts';
import type { Ins } from '../il/ir.ts';
import { Op } from '../il/ops.ts';

/** Drop them from a block's list, in place. */
export function dropNops(list: Ins[]): void {
  let kept = 0;
  for (const ins of list) if (ins.op !== Op.nop) list[kept++] = ins;
  truncate(list, kept);
}
