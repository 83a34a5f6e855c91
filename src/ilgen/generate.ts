// The entry to the stage: from a typed program without errors to an IL module.

import type { Routine, TypedProgram } from '../check/typed.ts';
import type { Module } from '../il/ir.ts';
import { generateRelease, isCallable } from './embedded.ts';
import { ErrorTrace } from './error-trace.ts';
import { ModuleGen, type PlacedVariable } from './module.ts';
import { RoutineGen } from './routine.ts';
import { generateWorkers } from './workers.ts';

export interface GenerateOptions {
  /** Names of the sources by their numbers, for the lines of the code. */
  readonly files?: readonly string[];
  /** A library has no main: its module level must be empty. */
  readonly isLibrary?: boolean;
  /** Keep a record of the calls that an error passes on its way out, for `readTrace`. */
  readonly hasTrace?: boolean;
  /** JavaScript calls the program's procedures, also behind its main program (embedded.ts). */
  readonly isEmbedded?: boolean;
  /** Every module variable has a place in memory, where a debugger finds it. */
  readonly keepsVariables?: boolean;
}

export interface Generated {
  readonly module: Module;
  /** Module variables and the data objects that they are. */
  readonly variables: readonly PlacedVariable[];
  /** Libraries that DECLARE names, as written there. */
  readonly libraries: readonly string[];
  /** Names of routines by their number in the trace; none without one. */
  readonly routines: readonly string[];
}

export function generate(program: TypedProgram, options: GenerateOptions = {}): Generated {
  const module = new ModuleGen(program, options.isLibrary ? 'rt' : '');
  if (options.hasTrace) module.trace = new ErrorTrace(module.module);
  module.files = options.files ?? [];
  module.isEmbedded = options.isEmbedded ?? false;
  if (options.keepsVariables) for (const one of program.globals) one.isCaptured ||= one.array === null;
  for (const routine of program.routines) {
    if (module.isEmbedded && isCallable(routine)) routine.isUsed = routine.isExported = true;
    if (isWanted(routine, options.isLibrary ?? false)) new RoutineGen(module, routine).generate();
  }
  if (!options.isLibrary && program.hasWorkers) generateWorkers(module, program);
  if (module.isEmbedded) generateRelease(module, program);
  if (module.usesData) module.dataItems(program.data);
  const variables = options.keepsVariables ? module.placedVariables() : [];
  return { module: module.module, variables, libraries: [...module.libraries], routines: module.trace?.routines ?? [] };
}

function isWanted(routine: Routine, isLibrary: boolean): boolean {
  if (routine.kind === 'main') return !isLibrary;
  return routine.isUsed;
}
