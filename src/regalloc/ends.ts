// Where values end, once spilling has put its events between the instructions: an eviction ends the stay in a register
// before the value is dead.

import type { Block, Fn } from '../il/ir.ts';
import { RefKind } from '../il/ref.ts';
import { End, type Facts } from './facts.ts';
import type { Liveness } from './live.ts';
import { Shape } from './machine.ts';
import { Operands } from './operands.ts';
import { Event } from './spill.ts';

/** Fill `facts.ends` of a function with events. */
export function findEnds(fn: Fn, live: Liveness, facts: Facts): void {
  const isLive = new Uint8Array(fn.temps.length);
  const operands = new Operands();
  operands.begin(fn);
  for (const block of fn.blocks) {
    findEndsOf(block, live, facts, isLive, operands);
  }
}

function findEndsOf(block: Block, live: Liveness, facts: Facts, isLive: Uint8Array, operands: Operands): void {
  const { ends } = facts;
  const { ins } = block;
  const base = facts.start[block.id]!;
  live.loadOut(block);
  for (let i = 0; i < live.outCount; i++) isLive[live.out[i]!] = 1;
  live.clearOut();
  if ((block.arg & 7) === RefKind.temp) isLive[block.arg >>> 3] = 1;
  for (let i = ins.length - 1; i >= 0; i--) {
    const one = ins[i]!;
    let end = 0;
    if (one.op === Event.evict) {
      isLive[one.a >>> 3] = 0;
      ends[base + i] = 0;
      continue;
    }
    if ((one.to & 7) === RefKind.temp) {
      if (!isLive[one.to >>> 3]) end |= End.to;
      isLive[one.to >>> 3] = 0;
    }
    const shape = facts.shape[base + i]!;
    if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) {
      if (!isLive[one.c >>> 3]) end |= End.c;
      isLive[one.c >>> 3] = 0;
    }
    operands.gather(one, shape);
    for (let k = 0; k < operands.count; k++) {
      const t = operands.temps[k]!;
      if (!isLive[t]) end |= 1 << k;
      isLive[t] = 1;
    }
    ends[base + i] = end;
  }
  for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) isLive[live.temp[e]!] = 0;
  for (const phi of block.phis) isLive[phi.to >>> 3] = 0;
  if ((block.arg & 7) === RefKind.temp) isLive[block.arg >>> 3] = 0;
}
