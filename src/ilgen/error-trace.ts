// The way of an error: where it was raised and the calls that it passed on its way out. Kept in a data object of the
// module, written only where an error is raised or passes.
//
//     +0  word  calls that were passed so far
//     +4  word  number of the routine that raised the error
//     +8        a ring of `traceEntries` pairs of words: errorPlace of the call, number of the routine around it

import { Data, type Module } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import type { RoutineGen } from './routine.ts';

export const traceSymbol = '.errors';

/** A power of two. */
export const traceEntries = 64;

export class ErrorTrace {
  /** Names of the routines by number. */
  readonly routines: string[];

  constructor(module: Module) {
    this.routines = [];
    const data = new Data(traceSymbol);
    data.items = [{ kind: 'zero', count: 8 + 8 * traceEntries }];
    module.addData(data);
  }

  private numberOf({ routine }: RoutineGen): number {
    const known = this.routines.indexOf(routine.name);
    return known >= 0 ? known : this.routines.push(routine.name) - 1;
  }

  /** An error is raised here. */
  raised(g: RoutineGen): void {
    const { b } = g;
    b.effect(Op.storew, b.int(0), b.address(traceSymbol));
    b.effect(Op.storew, b.int(this.numberOf(g)), b.address(traceSymbol, 4n));
  }

  /**
   * An error comes out of a call at `place`: of a routine of the program when `line` is known already, else of the library.
   */
  passed(g: RoutineGen, line: Ref, place: Ref): void {
    const { b } = g;
    const count = b.ins(Op.sel, Cls.w, line, b.ins(Op.load, Cls.w, b.address(traceSymbol)), b.int(0));
    const index = b.ins(Op.and, Cls.w, count, b.int(traceEntries - 1));
    const entry = b.ins(
      Op.add,
      Cls.l,
      b.address(traceSymbol, 8n),
      b.ins(Op.extuw, Cls.l, b.ins(Op.mul, Cls.w, index, b.int(8))),
    );
    b.effect(Op.storew, place, entry);
    b.effect(Op.storew, b.int(this.numberOf(g)), b.ins(Op.add, Cls.l, entry, b.int(4)));
    const own = b.ins(Op.load, Cls.w, b.address(traceSymbol, 4n));
    b.effect(Op.storew, b.ins(Op.sel, Cls.w, line, own, b.int(this.numberOf(g))), b.address(traceSymbol, 4n));
    const more = b.ins(Op.add, Cls.w, count, b.int(1));
    b.effect(Op.storew, b.ins(Op.sel, Cls.w, line, more, b.int(0)), b.address(traceSymbol));
  }
}
