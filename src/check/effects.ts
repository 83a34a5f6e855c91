// What is only known when every routine has been checked: which routines can fail (D7), which arrays may be reshaped, which
// variables and routines a worker reaches, and which constant subscripts are surely right.

import type { Context } from './context.ts';
import { boundsOf } from './calls.ts';
import type { Routine } from './typed.ts';

export function settleEffects(c: Context): void {
  spreadDynamicArrays(c);
  settleElements(c);
  settleShapes(c);
  findRecursion(c);
  spreadWorkers(c);
  settleRefusals(c);
  spreadFailure(c);
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

/** What only the main thread may do is error 5 in procedures that workers reach. */
function settleRefusals(c: Context): void {
  for (const { routine, isShielded } of c.refusals) {
    if (routine.isWorkerReachable && !isShielded) routine.canFail = true;
  }
}

type Place = Context['elements'][number]['place']['array'];

const isReshaped = (array: Place): boolean => array.kind === 'arrayVariable' && array.variable.array!.isDynamic;

const isAlwaysAllocated = (array: Place): boolean =>
  array.kind === 'fieldArray' ||
  (array.variable.array!.isStatic && !array.variable.array!.isDynamic) ||
  array.variable.array!.isFixed;

/**
 * Routines in a circle of calls (Tarjan 1972), and those that can be called where nobody sees it: through their address, or
 * in place of an overridden method. All of them can fail, for want of stack.
 */
function findRecursion(c: Context): void {
  const callees = new Map<Routine, Routine[]>();
  for (const { caller, callee } of c.calls) {
    const list = callees.get(caller);
    if (list) list.push(callee);
    else callees.set(caller, [callee]);
  }
  const found = new Map<Routine, { low: number; readonly number: number; next: number; isOpen: boolean }>();
  const open: Routine[] = [];
  const path: Routine[] = [];
  const enter = (routine: Routine): void => {
    found.set(routine, { low: found.size, number: found.size, next: 0, isOpen: true });
    open.push(routine);
    path.push(routine);
  };
  for (const root of c.routines) {
    if (found.has(root)) continue;
    enter(root);
    while (path.length > 0) {
      const routine = path.at(-1)!;
      const state = found.get(routine)!;
      const callee = callees.get(routine)?.[state.next++];
      if (callee) {
        const other = found.get(callee);
        if (!other) enter(callee);
        else if (other.isOpen) state.low = Math.min(state.low, other.number);
        if (callee === routine) routine.isRecursive = true;
        continue;
      }
      path.pop();
      const outer = path.at(-1);
      if (outer) found.get(outer)!.low = Math.min(found.get(outer)!.low, state.low);
      if (state.low < state.number) continue;
      const circle = open.splice(open.lastIndexOf(routine));
      for (const member of circle) {
        found.get(member)!.isOpen = false;
        if (circle.length > 1) member.isRecursive = true;
      }
    }
  }
  for (const routine of c.routines) {
    if (routine.isAddressTaken || routine.isOverridden) routine.isRecursive = true;
    if (routine.isSystem || routine.kind === 'main') routine.isRecursive = false;
    if (routine.isRecursive) routine.canFail = true;
  }
}

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
