// Where values end, once spilling has put its events between the instructions: an eviction ends the stay in a register
// before the value is dead.

import type { Block, Fn } from '../il/ir.ts';
import { End, type Facts } from './facts.ts';
import type { Liveness } from './live.ts';
import { Event } from './spill.ts';

/** Fill `facts.ends` of a function with events. `isLive` has an entry for each temporary, all zero before and after. */
export function findEnds(fn: Fn, live: Liveness, facts: Facts, isLive: Uint8Array): void {
  for (const block of fn.blocks) findEndsOf(block, live, facts, isLive);
}

function findEndsOf(block: Block, live: Liveness, facts: Facts, isLive: Uint8Array): void {
  const { ends, result, second, read, firstRead } = facts;
  const { ins } = block;
  const base = facts.start[block.id]!;
  live.loadOut(block);
  for (let i = 0; i < live.outCount; i++) isLive[live.out[i]!] = 1;
  live.clearOut();
  const jump = base + ins.length;
  if (firstRead[jump]! < firstRead[jump + 1]!) isLive[read[firstRead[jump]!]!] = 1;
  for (let i = ins.length - 1; i >= 0; i--) {
    const n = base + i;
    const first = firstRead[n]!;
    if (ins[i]!.op === Event.evict) {
      isLive[read[first]!] = 0;
      ends[n] = 0;
      continue;
    }
    let end = 0;
    const to = result[n]!;
    if (to >= 0) {
      if (!isLive[to]) end |= End.to;
      isLive[to] = 0;
    }
    const other = second[n]!;
    if (other >= 0) {
      if (!isLive[other]) end |= End.c;
      isLive[other] = 0;
    }
    const last = firstRead[n + 1]!;
    for (let k = first; k < last; k++) {
      const t = read[k]!;
      if (!isLive[t]) end |= 1 << (k - first);
      isLive[t] = 1;
    }
    ends[n] = end;
  }
  for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) isLive[live.temp[e]!] = 0;
  for (const phi of block.phis) isLive[phi.to >>> 3] = 0;
  if (firstRead[jump]! < firstRead[jump + 1]!) isLive[read[firstRead[jump]!]!] = 0;
}
