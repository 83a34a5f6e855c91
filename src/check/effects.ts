// What is only known when every routine has been checked: which routines can fail (D7), which arrays may be reshaped, which
// variables and routines a worker reaches, and which constant subscripts are surely right.

import type { Context } from './context.ts';
import { boundsOf } from './calls.ts';
import type { Routine } from './typed.ts';

export function settleEffects(c: Context): void {
  spreadDynamicArrays(c);
  settleElements(c);
  settleShapes(c);
  spreadFailure(c);
  spreadWorkers(c);
}

/** An array passed to a parameter that is reshaped may be reshaped. Runs until nothing changes; chains are short. */
function spreadDynamicArrays(c: Context): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of c.arrayPasses) {
      if (!to.array!.isDynamic || from.array!.isDynamic) continue;
      from.array!.isDynamic = true;
      changed = true;
    }
  }
}

/** Constant subscripts: right for good when the array always has these bounds; a warning when they are always wrong. */
function settleElements(c: Context): void {
  for (const { place, span, routine, isShielded } of c.elements) {
    const bounds = boundsOf(place.array);
    const isLasting = isAlwaysAllocated(place.array);
    let isInside = bounds !== null && bounds.length === place.indices.length;
    for (let i = 0; bounds && i < place.indices.length && i < bounds.length; i++) {
      const index = place.indices[i]!;
      const { lower, upper } = bounds[i]!;
      if (index.kind !== 'integer' || (index.value >= BigInt(lower) && index.value <= BigInt(upper))) continue;
      isInside = false;
      if (!isReshaped(place.array)) c.report(span, 'subscriptOutside', Number(index.value), lower, upper);
    }
    if (place.canFail && isInside && isLasting) place.canFail = false;
    if (place.canFail && !isShielded) routine.canFail = true;
  }
}

function settleShapes(c: Context): void {
  for (const { statement, arrays, isEqual, routine, isShielded } of c.shapes) {
    statement.canFail = !isEqual || !arrays.every(isAlwaysAllocated);
    if (statement.canFail && !isShielded) routine.canFail = true;
  }
}

type Place = Context['elements'][number]['place']['array'];

const isReshaped = (array: Place): boolean => array.kind === 'arrayVariable' && array.variable.array!.isDynamic;

const isAlwaysAllocated = (array: Place): boolean =>
  array.kind === 'fieldArray' ||
  (array.variable.array!.isStatic && !array.variable.array!.isDynamic) ||
  array.variable.array!.isFixed;

/** From routines that fail by themselves to all that call them outside of a TRY that catches everything. */
function spreadFailure(c: Context): void {
  const callers = new Map<Routine, { caller: Routine; isShielded: boolean }[]>();
  for (const { caller, callee, isShielded } of c.calls) {
    const list = callers.get(callee);
    if (list) list.push({ caller, isShielded });
    else callers.set(callee, [{ caller, isShielded }]);
  }
  spread(
    c.routines,
    callers,
    (routine) => routine.mayEnd,
    (routine) => {
      routine.mayEnd = true;
    },
    () => true,
  );
  for (const routine of c.routines) if (routine.mayEnd) routine.canFail = true;
  spread(
    c.routines,
    callers,
    (routine) => routine.canFail,
    (routine) => {
      routine.canFail = true;
    },
    (isShielded) => !isShielded,
  );
  for (const { callee, node } of c.calls) if (node && callee.canFail) node.canFail = true;
}

function spread(
  routines: readonly Routine[],
  callers: ReadonlyMap<Routine, readonly { caller: Routine; isShielded: boolean }[]>,
  has: (routine: Routine) => boolean,
  give: (routine: Routine) => void,
  passes: (isShielded: boolean) => boolean,
): void {
  const work = routines.filter(has);
  for (let routine = work.pop(); routine; routine = work.pop()) {
    for (const { caller, isShielded } of callers.get(routine) ?? []) {
      if (has(caller) || !passes(isShielded)) continue;
      give(caller);
      work.push(caller);
    }
  }
}

/** Routines that a worker may run use copies of the module's variables of their own. */
function spreadWorkers(c: Context): void {
  if (!c.hasWorkers) return;
  const callees = new Map<Routine, Routine[]>();
  for (const { caller, callee } of c.calls) {
    const list = callees.get(caller);
    if (list) list.push(callee);
    else callees.set(caller, [callee]);
  }
  const work = c.routines.filter((routine) => routine.kind === 'worker');
  for (const routine of work) routine.isWorkerReachable = true;
  for (let routine = work.pop(); routine; routine = work.pop()) {
    for (const callee of callees.get(routine) ?? []) {
      if (callee.isWorkerReachable) continue;
      callee.isWorkerReachable = true;
      work.push(callee);
    }
  }
  for (const { routine, variable } of c.captures) if (routine.isWorkerReachable) variable.isPerWorker = true;
}
