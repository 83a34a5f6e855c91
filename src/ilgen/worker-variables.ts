// The block of each thread's own module variables: addresses in it, and what the library is told of it (runtime/workers.bas).

import { DataBuilder } from '../il/build.ts';
import { Ins } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';
import { stateSlot } from './abi.ts';
import type { ModuleGen } from './module.ts';
import type { RoutineGen } from './routine.ts';

import { dataPositionSize } from './worker-layout.ts';

const mainBlock = '.worker.data';
const template = '.worker.template';
const description = '.worker.program';
export const prepareSymbol = '.worker.prepare';
export const releaseSymbol = '.worker.release';

/** Computed where the routine begins, so that it may be used everywhere. */
export function perWorkerAddress(g: RoutineGen, offset: number): Ref {
  const { fn } = g.b;
  const steps: Ins[] = [];
  const step = (op: number, a: Ref, b: Ref): Ref => {
    const to = fn.newTemp('own', Cls.l);
    steps.push(new Ins(op, Cls.l, to, a, b, noRef));
    return to;
  };
  const slot = step(Op.add, step(Op.context, noRef, noRef), fn.int(stateSlot.workerData));
  const address = step(Op.add, step(Op.load, slot, noRef), fn.int(offset));
  const entry = fn.blocks[0]!.ins;
  let at = 0;
  while (at < entry.length && isHead(entry[at]!.op)) at++;
  // Main learns where its block is by a call, which stands first.
  if (g.routine.kind === 'main')
    at = entry.findIndex(({ op, a }) => op === Op.call && a === g.b.address('worker_setup')) + 1;
  entry.splice(at, 0, ...steps);
  return address;
}

const isHead = (op: number): boolean => (op >= Op.par && op <= Op.pare) || (op >= Op.alloc4 && op <= Op.alloc16);

export function setUpWorkers(g: RoutineGen): void {
  g.runtime('worker_setup', [g.b.address(description), g.b.address(mainBlock)]);
}

/** The data objects that the library is given. */
export function defineWorkerData(module: ModuleGen): void {
  const { variables, size } = module.workerVariables;
  for (const symbol of [mainBlock, template]) {
    const data = new DataBuilder(symbol, {}, 16);
    data.zeros(dataPositionSize);
    for (const variable of variables) {
      module.globalContent(data, variable);
      data.align(16);
    }
    if (data.size !== size) throw new RangeError('the variables of a thread have another size');
    data.finish(module.module);
  }
  new DataBuilder(description)
    .int(8, size)
    .symbol(template)
    .symbol(prepareSymbol)
    .symbol(releaseSymbol)
    .finish(module.module);
}
