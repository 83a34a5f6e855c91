// Repeated calls: a call of a function whose result depends on the arguments alone is made once; one that also reads
// memory, once as long as nothing writes in between (within a block). Says so: `declare` with pure or reads. SSA form.

import { truncate } from '../base/truncate.ts';
import { Dominators } from '../il/dom.ts';
import { Attribute, type Fn, type Ins } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import type { Facts } from './facts.ts';
import { dropNops } from './nops.ts';

/** Replace repeated calls by copies of the first result; returns how many. */
export function mergeCalls(fn: Fn, facts: Facts): number {
  const isCandidate = (ins: Ins): boolean => ins.op === Op.call && ins.to !== noRef && facts.isRemovable(fn, ins);
  if (!fn.blocks.some((block) => block.ins.some(isCandidate))) return 0;
  const dom = new Dominators(fn);
  /** First pure call with a key, and the block it is in: the walk is in dominator preorder. */
  const pure = new Map<string, { to: Ref; block: number }>();
  /** Calls of this block that read, with nothing written since. */
  const reading = new Map<string, Ref>();
  const args: Ins[] = [];
  let merged = 0;
  for (const id of dom.preorder) {
    const block = fn.blocks[id]!;
    let isChanged = false;
    if (reading.size > 0) reading.clear();
    for (const ins of block.ins) {
      const flags = opFlags[ins.op]!;
      if ((flags & Flag.arg) !== 0) {
        args.push(ins);
        continue;
      }
      if (ins.op === Op.call) {
        const attributes = facts.ofCall(fn, ins);
        const isPure = (attributes & Attribute.pure) !== 0;
        // Aggregates are passed by their bytes: those are memory.
        const hasMemory = args.some((arg) => arg.op === Op.argc) || (ins.b & 7) === RefKind.type;
        if (isCandidate(ins) && !hasMemory) {
          const key = keyOf(ins, args);
          const first = isPure ? pure.get(key) : undefined;
          const known = first && dom.dominates(first.block, id) ? first.to : isPure ? undefined : reading.get(key);
          if (known !== undefined) {
            for (const arg of args) arg.op = Op.nop;
            ins.op = Op.copy;
            ins.a = known;
            ins.b = noRef;
            ins.c = noRef;
            isChanged = true;
            merged++;
          } else if (isPure) pure.set(key, { to: ins.to, block: id });
          else reading.set(key, ins.to);
        } else if ((attributes & (Attribute.pure | Attribute.reads)) === 0) reading.clear();
        truncate(args, 0);
      } else if ((flags & Flag.store) !== 0 || ins.op === Op.blit || ins.op === Op.vaarg || ins.op === Op.vastart) {
        if (reading.size > 0) reading.clear();
      }
    }
    if (isChanged) dropNops(block.ins);
  }
  return merged;
}

function keyOf(call: Ins, args: readonly Ins[]): string {
  let key = `${call.cls},${call.a},${call.b},${call.c}`;
  for (const arg of args) key += `;${arg.op},${arg.cls},${arg.a},${arg.b}`;
  return key;
}
