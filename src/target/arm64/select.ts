// Instruction selection of ARM64: which handler an operation of the IL has, and how blocks end. In: SSA form after
// lower-calls.ts. Out: SSA form over machine instructions as regalloc/machine.ts wants them; `copy`, `call`, `dbgloc`
// and `alloc16` (moves the stack pointer down by a multiple of 16 and gives the block's address) stay for the collector.

import { fillCfg } from '../../il/cfg.ts';
import { type Block, Jump, Mem } from '../../il/ir.ts';
import { Cls, noRef } from '../../il/ref.ts';
import type { ModuleContext } from '../native.ts';
import { handlerTable, placeBlocks } from '../selection.ts';
import { branch } from './conditions.ts';
import type { Arm64Fn } from './fn.ts';
import { loadWhole, op } from './operations.ts';
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
  assume: (s, { a }) => s.release(a),
  nop: nothing,
};

const handlers = handlerTable(known);

export function select(machineFn: Arm64Fn, context: ModuleContext): void {
  placeBlocks(machineFn);
  const s = new Selector(machineFn, context);
  s.run(
    (ins) => handlers[ins.op]!(s, ins),
    (block) => selectJump(s, block),
  );
  if (s.hasTurned) fillCfg(machineFn.fn);
}

function selectJump(s: Selector, block: Block): void {
  if (block.jump === Jump.jnz) branch(s, block);
  else if (block.jump === Jump.switch) {
    // The index is below the number of targets (lower.ts).
    const symbol = `.Lswitch${s.context.newLabel()}`;
    s.machineFn.tables.set(block, { symbol, targets: block.targets.slice() });
    const table = s.symbolAddress(s.fn.address(symbol));
    const mode = new Mem(table, s.asTemp(block.arg, Cls.w), 8, 0, noRef);
    mode.extend = 1;
    block.arg = s.value(op(loadWhole[Cls.l]!.ri), Cls.l, s.fn.addMem(mode));
  }
}
