// Scopes of procedures (runtime/scopes.bas), in programs that have destructors.

import { Op } from '../il/ops.ts';
import { elementKind } from './module.ts';
import { holdsReferences } from './cells.ts';
import { stackSlot } from './homes.ts';
import { nestedOf } from './records.ts';
import type { RoutineGen } from './routine.ts';

/** Procedures have a scope of their own unless OPTION SAMM OFF; that of main is the program's, which is always there. */
export const keepsScope = (g: RoutineGen): boolean =>
  g.module.hasScopes && g.module.program.options.hasScopes && g.routine.kind !== 'main';

/** The routine is left: what it gives back belongs to its caller, what still belongs to it ends. */
export function leaveScope(g: RoutineGen): void {
  if (!g.module.hasScopes) return;
  if (g.routine.kind === 'main') g.runtime('scope_finish', [g.isFailed]);
  else if (keepsScope(g)) {
    giveBack(g);
    g.runtime('scope_leave', []);
  }
}

function giveBack(g: RoutineGen): void {
  const { result } = g.homes;
  const { resultType } = g.routine;
  if (!result || !holdsReferences(resultType)) return;
  let address = result.kind === 'memory' ? result.address : null;
  if (address === null) {
    address = stackSlot(g, resultType, 'given');
    g.b.effect(Op.storel, result.kind === 'temp' ? result.ref : g.b.int(0), address);
  }
  g.runtime('scope_result', [address, g.b.int(elementKind(resultType)), nestedOf(g, resultType)]);
}
