// Functions that nobody can reach: not exported, not called, their address in no data and no reachable function.

import { ConKind, type Fn, type Module } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';

/** Remove unreachable functions of a module; returns how many. `keep` names further roots, such as `main`. */
export function removeDeadFunctions(module: Module, keep: readonly string[] = ['main']): number {
  const byName = new Map(module.fns.map((fn) => [fn.name, fn]));
  const isReached = new Set<Fn>();
  const work: Fn[] = [];
  const reach = (name: string): void => {
    const fn = byName.get(name);
    if (!fn || isReached.has(fn)) return;
    isReached.add(fn);
    work.push(fn);
  };
  for (const fn of module.fns) if (fn.linkage.isExport || keep.includes(fn.name)) reach(fn.name);
  for (const data of module.data) for (const item of data.items) if (item.kind === 'symbol') reach(item.symbol);
  while (work.length > 0) for (const symbol of symbolsOf(work.pop()!)) reach(symbol);
  const before = module.fns.length;
  module.fns = module.fns.filter((fn) => isReached.has(fn));
  module.items = module.items.filter((item) => item.kind !== 'fn' || isReached.has(item));
  return before - module.fns.length;
}

/** Symbols whose address the code of a function uses; its table of constants may hold forgotten ones. */
function symbolsOf(fn: Fn): Set<string> {
  const symbols = new Set<string>();
  const see = (ref: Ref): void => {
    if ((ref & 7) !== RefKind.con) return;
    const constant = fn.cons[ref >>> 3]!;
    if (constant.kind === ConKind.address) symbols.add(constant.symbol);
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.args.forEach(see);
    for (const ins of block.ins) {
      see(ins.a);
      see(ins.b);
      see(ins.c);
    }
    see(block.arg);
  }
  return symbols;
}
