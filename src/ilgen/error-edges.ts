// Edges of errors to the context: number, line and place of an error are stored by one piece of code for all statements
// whose errors go to the same rung. What differs is in variables, so that a check costs a branch and constants.

import { bug } from '../base/bug.ts';
import { contextOffset } from '../base/context-layout.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import type { RoutineGen } from './routine.ts';
import type { Rung } from './unwind.ts';

/** Ways into one piece of code: its phis have so many arguments. */
const mostSites = 32;

/** Code that notes an error and goes to the rung. */
export interface ErrorNote {
  readonly block: Block;
  /** Variables: the error number, and line and place as one long. */
  readonly number: Ref;
  readonly mark: Ref;
  sites: number;
}

if (contextOffset.errorPlace !== contextOffset.errorLine + 4 || contextOffset.errorLine % 8 !== 0)
  bug('line and place of an error are stored as one long');

/** Line and place of the present statement as they lie in the context. */
const markOf = (g: RoutineGen): bigint => (BigInt(g.place) << 32n) | BigInt.asUintN(32, BigInt(g.erl));

/** The end of a block: error `code` of the present statement goes to `rung`. */
export function raiseError(g: RoutineGen, rung: Rung, code: number): void {
  const { b } = g;
  rung.raising = noteFor(g, rung, rung.raising, ({ number, mark }) => {
    g.storeContext('errorNumber', number);
    b.effect(Op.storel, mark, g.contextField('errorLine'));
    g.module.trace?.raised(g);
  });
  b.set(rung.raising.number, b.int(code));
  b.set(rung.raising.mark, b.bits(markOf(g)));
  b.jump(rung.raising.block);
}

/** The end of a block: the error of a call in the present statement goes to `rung`. Who noted a line first is right. */
export function passError(g: RoutineGen, rung: Rung): void {
  const { b } = g;
  rung.passing = noteFor(g, rung, rung.passing, ({ mark }) => {
    const line = g.loadContext('errorLine');
    const field = g.contextField('errorLine');
    b.effect(Op.storel, b.ins(Op.sel, Cls.l, line, b.ins(Op.load, Cls.l, field), mark), field);
    g.module.trace?.passed(g, line, b.ins(Op.copy, Cls.w, b.ins(Op.shr, Cls.l, mark, b.int(32))));
  });
  b.set(rung.passing.mark, b.bits(markOf(g)));
  b.jump(rung.passing.block);
}

/** Code with room for one more way into it: `note`, or new code. */
function noteFor(g: RoutineGen, rung: Rung, note: ErrorNote | null, emit: (note: ErrorNote) => void): ErrorNote {
  const { b } = g;
  let found = note;
  if (!found || found.sites === mostSites) {
    const fresh: ErrorNote = {
      block: b.newBlock('failed'),
      number: b.variable('number', Cls.w),
      mark: b.variable('mark', Cls.l),
      sites: 0,
    };
    const store = (): void => {
      emit(fresh);
      b.jump(g.rungBlock(rung));
    };
    // No line of the source: the statements are many.
    g.later(fresh.block, store, 0);
    found = fresh;
  }
  found.sites++;
  return found;
}
