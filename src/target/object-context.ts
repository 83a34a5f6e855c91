// The context block in object files. Code in memory finds the thread's block in a reserved register, which the stub that
// enters it has set; C that calls an object file knows of no such register. There the block is a thread-local symbol,
// zero in the beginning, which every object that asks for it defines weakly: the program has one per thread.

import { contextSize } from '../base/context-layout.ts';
import { copyOf, Data, type Module } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls } from '../il/ref.ts';

/** The symbol that C can declare as `extern _Thread_local char fbc_context[]`. */
const contextSymbol = 'fbc_context';

/** Replace `context` by the address of a thread-local block, and define that block where it is wanted. */
export function useThreadContext(module: Module): void {
  let isWanted = false;
  for (const fn of module.fns) {
    for (const { ins } of fn.blocks) {
      for (let i = 0; i < ins.length; i++) {
        if (ins[i]!.op !== Op.context) continue;
        isWanted = true;
        ins[i] = copyOf(ins[i]!.to, Cls.l, fn.address(contextSymbol, 0n, true));
      }
    }
  }
  if (!isWanted || module.items.some(({ name }) => name === contextSymbol)) return;
  const block = new Data(contextSymbol);
  block.align = 16;
  block.linkage.isExport = true;
  block.linkage.isThread = true;
  block.linkage.isCommon = true;
  block.items = [{ kind: 'zero', count: contextSize }];
  module.addData(block);
}
