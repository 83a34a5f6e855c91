// Instruction selection of x86-64: which handler an operation of the IL has, and how blocks end. In: SSA form after
// lower-calls.ts. Out: SSA form over machine instructions as regalloc/machine.ts wants them; `copy`, `call`, `dbgloc`
// and `alloc16` (moves the stack pointer down by a multiple of 16 and gives the block's address) stay for the collector.

import { type Block, Jump } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, noRef } from '../../il/ref.ts';
import type { ModuleContext } from '../native.ts';
import type { Pool } from '../pool.ts';
import { handlerTable, placeBlocks } from '../selection.ts';
import { testValue } from './conditions.ts';
import type { X64Fn } from './fn.ts';
import * as x from './operations.ts';
import { floatHandlers } from './select-float.ts';
import { comparisons, type Handle, integerHandlers } from './select-integer.ts';
import { memoryHandlers } from './select-memory.ts';
import { vectorHandlers } from './select-vector.ts';
import { Selector } from './selector.ts';

const nothing: Handle = () => {};
const keep: Handle = (s, ins) => s.emit(ins.op, ins.cls, noRef, ins.a, ins.b, ins.c);

const known: Readonly<Record<string, Handle>> = {
  ...comparisons,
  ...integerHandlers,
  ...floatHandlers,
  ...vectorHandlers,
  ...memoryHandlers,
  dbgloc: keep,
  assume: nothing,
  nop: nothing,
};

const handlers = handlerTable(known);

export function select(machineFn: X64Fn, context: ModuleContext, pool: Pool): void {
  placeBlocks(machineFn);
  const s = new Selector(machineFn, context, pool);
  s.run(
    (ins) => handlers[ins.op]!(s, ins),
    (block) => selectJump(s, block),
  );
}

function selectJump(s: Selector, block: Block): void {
  if (block.jump === Jump.jnz) {
    block.cond = testValue(s, block.arg);
    block.jump = Jump.cond;
    block.arg = noRef;
  } else if (block.jump === Jump.switch) {
    // The index is below the number of targets (lower.ts).
    const symbol = `.Lswitch${s.context.newLabel()}`;
    s.machineFn.tables.set(block, { symbol, targets: block.targets.slice() });
    const table = s.value(Op.copy, Cls.l, s.fn.address(symbol));
    const index = s.value(x.movWord, Cls.l, s.asReg(block.arg, Cls.w));
    block.arg = s.value(x.loadLong, Cls.l, s.mem(table, index, 8));
  }
}
