// The block of each thread's own module variables: addresses in it, and what the library is told of it (runtime/workers.bas).

import { DataBuilder } from '../il/build.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';
import { stateSlot } from './abi.ts';
import { EntryCode } from './entry-code.ts';
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
  const code = new EntryCode(fn);
  const slot = code.step(Op.add, Cls.l, code.step(Op.context, Cls.l, noRef, noRef), fn.int(stateSlot.workerData));
  const address = code.step(Op.add, Cls.l, code.step(Op.load, Cls.l, slot, noRef), fn.int(offset));
  if (g.routine.kind !== 'main') code.insert();
  else {
    // Main learns where its block is by a call, which stands first.
    const setup = g.b.address('worker_setup');
    code.insert(fn.blocks[0]!.ins.findIndex(({ op, a }) => op === Op.call && a === setup) + 1);
  }
  return address;
}

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
