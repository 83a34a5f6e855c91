// Constructs that the checker accepts and nobody makes code for yet. The session turns the exception into a diagnostic at the
// statement; nothing else may be reported this way.

import type { RoutineGen } from './routine.ts';

export class Unsupported extends Error {
  override name = 'Unsupported';
  /** Offset of the statement in the program's sources. */
  readonly start: number;
  readonly what: string;
  constructor(start: number, what: string) {
    super(`${what} is not compiled yet`);
    this.start = start;
    this.what = what;
  }
}

/** Stop at the present statement. */
export function unsupported(g: RoutineGen, what: string): never {
  throw new Unsupported(g.start, what);
}

/** Routines of the library that are still to be written, by the beginning of their names. */
const missing = /^(timer|worker)_/;

/** Stop when a built-in has no routine behind it. */
export function requireRoutine(g: RoutineGen, implementation: string, name: string): void {
  if (missing.test(implementation)) unsupported(g, name);
}
