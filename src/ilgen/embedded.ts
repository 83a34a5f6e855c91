// Programs that JavaScript goes on using when their main program is through: main leaves the module variables that procedures
// use as they are, every procedure can be called from outside, and a routine of its own gives the variables back.

import type { Routine, TypedProgram } from '../check/typed.ts';
import type { ModuleGen } from './module.ts';
import { RoutineGen } from './routine.ts';
import { forget, synthetic } from './workers.ts';

/** Releases the module variables; to be called once behind main. */
export const releaseVariables = '.release';

/** Is it one of the procedures that JavaScript can call? */
export const isCallable = ({ kind, owner, isSystem }: Routine): boolean =>
  (kind === 'sub' || kind === 'function') && owner === null && !isSystem;

export function generateRelease(module: ModuleGen, program: TypedProgram): void {
  const routine = synthetic(releaseVariables);
  routine.isExported = true;
  routine.body = program.globals.filter(({ isCaptured, isPerWorker }) => isCaptured || isPerWorker).map(forget);
  new RoutineGen(module, routine).generate();
}
