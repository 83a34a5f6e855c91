// The stages in order, for programs that begin as IL text. Every stage is a pure function over the module; what a
// stage is asked to show goes through the options' callbacks.

import type { Module } from '../il/ir.ts';
import { parse } from '../il/parse.ts';
import { renderDiagnostic } from '../il/positions.ts';
import { print, printFn } from '../il/print.ts';
import { verify } from '../il/verify.ts';
import { type Level, optimise, passNames } from '../opt/passes.ts';

export interface PipelineOptions {
  /** Told of each stage and the milliseconds it took. */
  readonly onTime?: (stage: string, milliseconds: number) => void;
  /** Passes after which each function is shown to `onDump`. */
  readonly dump?: readonly string[];
  readonly onDump?: (pass: string, text: string) => void;
  /** Check the IL after every pass. */
  readonly verify?: boolean;
}

/** Names that `dump` can hold. */
export const dumpNames: readonly string[] = passNames;

/** Run a stage and tell what it took. */
export function timed<T>(options: PipelineOptions, stage: string, run: () => T): T {
  if (!options.onTime) return run();
  const start = performance.now();
  const result = run();
  options.onTime(stage, performance.now() - start);
  return result;
}

export interface LoadedIl {
  readonly module: Module;
  /** What is wrong, each entry ready to be shown: place, message, source line and caret. */
  readonly errors: readonly string[];
}

/** Read and verify IL. A module with errors must not go on. */
export function loadIl(file: string, text: string, options: PipelineOptions = {}): LoadedIl {
  const parsed = timed(options, 'parse', () => parse(text));
  let diagnostics = parsed.diagnostics;
  if (diagnostics.length === 0) {
    diagnostics = timed(options, 'verify', () => verify(parsed.module, { positions: parsed.positions }));
  }
  return { module: parsed.module, errors: diagnostics.map((each) => renderDiagnostic(file, text, each)) };
}

/** Improve a module in place. */
export function optimiseIl(module: Module, level: Level, options: PipelineOptions = {}): void {
  const { onTime, onDump, dump = [] } = options;
  const times = new Map<string, number>();
  optimise(module, level, {
    verify: options.verify ?? false,
    ...(onTime && {
      now: () => performance.now(),
      time: (pass, _, milliseconds) => times.set(pass, (times.get(pass) ?? 0) + milliseconds),
    }),
    after: (pass, fn) => {
      if (onDump && dump.includes(pass)) onDump(pass, printFn(fn, module));
    },
  });
  for (const [pass, milliseconds] of times) onTime!(pass, milliseconds);
}

/** The module as text. */
export function printIl(module: Module, options: PipelineOptions = {}): string {
  return timed(options, 'print', () => print(module));
}
