// Instruction selection of ARM64: which handler an operation of the IL has, and how blocks end. In: SSA form after
// lower-calls.ts. Out: SSA form over machine instructions as regalloc/machine.ts wants them; `copy`, `call`, `dbgloc`
// and `alloc16` (moves the stack pointer down by a multiple of 16 and gives the block's address) stay for the collector.

import { bug } from '../../base/bug.ts';
import { type Block, Jump, Mem } from '../../il/ir.ts';
import { byOp, Op, type OpName, opNames } from '../../il/ops.ts';
import { Cls, isCon, noRef, slot } from '../../il/ref.ts';
import type { ModuleContext } from '../native.ts';
import { branch } from './conditions.ts';
import type { Arm64Fn } from './fn.ts';
import { loadWhole, op } from './operations.ts';
import { floatHandlers } from './select-float.ts';
import { comparisons, type Handle, integerHandlers } from './select-integer.ts';
import { memoryHandlers } from './select-memory.ts';
import { vectorHandlers } from './select-vector.ts';
import { Selector } from './selector.ts';

const nothing: Handle = () => {};
const keep: Handle = (s, ins) => s.emit(ins.op, ins.cls, noRef, ins.a, ins.b);

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

/** What earlier stages have replaced. */
const gone: Handle = (_, ins) => bug(`${opNames[ins.op]} reached instruction selection`);

const handlers = byOp(Object.fromEntries(opNames.map((name) => [name, known[name] ?? gone])) as Record<OpName, Handle>);

export function select(machineFn: Arm64Fn, context: ModuleContext): void {
  placeBlocks(machineFn);
  const s = new Selector(machineFn, context);
  s.run(
    (ins) => handlers[ins.op]!(s, ins),
    (block) => selectJump(s, block),
  );
}

/** Stack blocks of a known size in the entry block become slots of the frame. */
function placeBlocks({ fn, frame }: Arm64Fn): void {
  for (const ins of fn.blocks[0]!.ins) {
    if (ins.op !== Op.alloc4 && ins.op !== Op.alloc8 && ins.op !== Op.alloc16) continue;
    if (!isCon(ins.a)) continue;
    const size = fn.cons[ins.a >>> 3]!.num;
    const align = ins.op === Op.alloc4 ? 4 : ins.op === Op.alloc8 ? 8 : 16;
    if (!(size < 0x4000_0000)) bug(`$${fn.name}: a stack block of ${size} bytes`);
    ins.op = Op.addr;
    ins.a = slot(frame.add(Math.max(size, 0), align));
  }
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
