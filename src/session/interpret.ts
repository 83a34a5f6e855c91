// Running IL under the interpreter, apart from the rest so that who runs machine code does not load it.

import type { Module } from '../il/ir.ts';
import type { ForeignCalls } from '../interp/foreign.ts';
import { Interpreter } from '../interp/interpreter.ts';
import { type PipelineOptions, timed } from './pipeline.ts';

export interface IlRun {
  /** Exit status: the low byte of what `$main` returned, or what it gave to `exit`; 1 after a fault. */
  readonly status: number;
  /** What went wrong at run time, in one line; null when nothing did. */
  readonly fault: string | null;
}

/** Run `$main` under the interpreter; `args` begin with the program's name. */
export function interpretIl(
  module: Module,
  args: readonly string[],
  foreign: ForeignCalls | null,
  options: PipelineOptions = {},
): IlRun {
  const interpreter = new Interpreter(module, { foreign });
  const result = timed(options, 'interpret', () => interpreter.runMain(args));
  foreign?.flush();
  if (result.kind === 'fault') return { status: 1, fault: result.fault.describe() };
  if (result.kind === 'exited') return { status: result.status, fault: null };
  return { status: Number(result.value ?? 0) & 0xff, fault: null };
}
