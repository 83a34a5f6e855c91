// Clean-up on the way of an error (docs/runtime.md, "Errors"). What a statement holds at a moment is a list of rungs, innermost
// first; behind the last one stands the handler of the innermost TRY or the exit of the routine. Every rung has at most one
// block, made when the first error edge needs it: it releases one thing and goes to the next rung's. So edges are exact,
// shared, and cost nothing where nothing fails.

import { bug } from '../base/bug.ts';
import type { Block } from '../il/ir.ts';
import type { ErrorNote } from './error-edges.ts';

export class Rung {
  /** Null for a handler, which has its block from the start. */
  readonly outer: Rung | null;
  /** Emits the release. */
  readonly release: () => void;
  block: Block | null;
  /** Entries for failing statements, by what they note (see RoutineGen.failBlock). */
  readonly entries: Map<string, Block>;
  /** Where new errors are noted, and those that come out of calls (error-edges.ts). */
  raising: ErrorNote | null;
  passing: ErrorNote | null;

  constructor(outer: Rung | null, release: () => void, block: Block | null) {
    this.outer = outer;
    this.release = release;
    this.block = block;
    this.entries = new Map();
    this.raising = null;
    this.passing = null;
  }
}

const nothing = (): void => {};

/** The end of a ladder: errors go to `block`. */
export const handlerRung = (block: Block): Rung => new Rung(null, nothing, block);

/** The things held at present. */
export class Ladder {
  top: Rung;

  constructor(handler: Rung) {
    this.top = handler;
  }

  push(release: () => void): Rung {
    this.top = new Rung(this.top, release, null);
    return this.top;
  }

  /** Take away the innermost thing, which must be `rung`. */
  pop(rung: Rung): void {
    if (this.top !== rung || !rung.outer) bug('things held are given up in the wrong order');
    this.top = rung.outer;
  }
}
