// Where the variables of a routine live: in temporaries when nothing but their name can reach them, otherwise in memory: on
// the stack, in a data object, or at an address that the caller gave. Module variables that only main uses are main's own.

import { bug } from '../base/bug.ts';
import type { DimStmt, Routine, Variable } from '../check/typed.ts';
import { alignOf, isManaged, sizeOf, type Type } from '../check/types.ts';
import { abiOf } from '../il/build.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';
import { type ArrayHome, isStaticArray, makeArrayHome, releaseArray, reloadArray } from './array-homes.ts';
import { allocate } from './arrays.ts';
import { clsOf, isInMemory, loadValue, storeValue } from './classes.ts';
import { hasPlainResult, type RoutineGen } from './routine.ts';
import { evaluate } from './expressions.ts';
import { perWorkerAddress, setUpWorkers } from './worker-variables.ts';
import { copyRecord, releaseRecord, zeroMemory } from './records.ts';
import { isCounted, release, retain } from './cells.ts';
import type { Mentions } from './walk.ts';

/** `isForeign`: the caller's, or the whole program's: not released here. */
export type Home =
  | { readonly kind: 'temp'; readonly ref: Ref; readonly isForeign: boolean }
  | { readonly kind: 'memory'; readonly address: Ref; readonly isForeign: boolean };

export class Homes {
  private readonly scalars: Map<Variable, Home>;
  private readonly arrays: Map<Variable, ArrayHome>;
  /** Array homes whose fields are kept in temporaries and may have to be loaded again. */
  readonly cached: ArrayHome[];
  /** Strings and cells that statements keep; see `keep`. */
  private readonly kept: { readonly type: Type; readonly ref: Ref }[];
  result: Home | null;
  /** The routine has a FIELD statement. */
  hasField: boolean;
  private readonly g: RoutineGen;

  constructor(g: RoutineGen) {
    this.g = g;
    this.scalars = new Map();
    this.arrays = new Map();
    this.cached = [];
    this.kept = [];
    this.result = null;
    this.hasField = false;
  }

  add(variable: Variable, home: Home): void {
    this.scalars.set(variable, home);
  }

  addArray(variable: Variable, home: ArrayHome): void {
    this.arrays.set(variable, home);
    if (home.isCached) this.cached.push(home);
  }

  /** The home of a variable that is no array. */
  of(variable: Variable): Home {
    let home = this.scalars.get(variable);
    if (!home) {
      if (variable.storage !== 'module') bug(`variable ${variable.name} has no home`);
      home = { kind: 'memory', address: this.globalAddress(variable), isForeign: true };
      this.scalars.set(variable, home);
    }
    return home;
  }

  globalAddress(variable: Variable): Ref {
    if (variable.isPerWorker) return perWorkerAddress(this.g, this.g.module.workerVariables.offsetOf(variable));
    return this.g.b.address(this.g.module.global(variable));
  }

  array(variable: Variable): ArrayHome {
    let home = this.arrays.get(variable);
    if (!home) {
      home = makeArrayHome(this.g, variable, 0, null);
      this.addArray(variable, home);
    }
    return home;
  }

  /** A string or cell that lives across statements, released with the variables at the latest. */
  keep(g: RoutineGen, type: Type, ref: Ref): Ref {
    const kept = g.lasting('kept', Cls.l);
    // Left over when the loop was left by a jump, and runs again.
    release(g, type, kept);
    g.b.set(kept, ref);
    this.kept.push({ type, ref: kept });
    return kept;
  }

  releaseKept(g: RoutineGen): void {
    for (const { type, ref } of this.kept) release(g, type, ref);
  }

  forEachOwn(visit: (variable: Variable, home: Home) => void): void {
    for (const [variable, home] of this.scalars) visit(variable, home);
  }

  forEachArray(visit: (variable: Variable, home: ArrayHome) => void): void {
    for (const [variable, home] of this.arrays) visit(variable, home);
  }

  /** Release what a home holds and leave it zero if it is memory. */
  dropValue(g: RoutineGen, type: Type, home: Home): void {
    if (!isManaged(type)) return;
    if (isCounted(type)) {
      release(g, type, home.kind === 'temp' ? home.ref : loadValue(g.b, type, home.address));
      if (home.kind === 'memory') g.b.effect(Op.storel, g.b.int(0), home.address);
    } else releaseRecord(g, type, home.kind === 'memory' ? home.address : home.ref);
  }
}

/** Parameters first, then zeroed locals. */
export function makeHomes(g: RoutineGen, { arrays: used, steps, dims, hasField }: Mentions): void {
  const { homes, routine } = g;
  homes.hasField = hasField;
  if (routine.kind === 'main') startMain(g);
  const incoming = takeParameters(g, routine);
  for (const { variable, ref } of incoming) placeParameter(g, homes, variable, ref, used.get(variable) ?? 0);
  if (routine.result) homes.result = makeResult(g, homes, routine.result);
  else if (hasPlainResult(routine.resultType)) {
    // DEF FN has a result but no variable for it.
    homes.result = { kind: 'temp', ref: g.lasting('result', clsOf(routine.resultType)), isForeign: true };
  }
  for (const variable of ownVariables(g)) {
    if (variable.array) homes.addArray(variable, makeArrayHome(g, variable, used.get(variable) ?? 0, null));
    else homes.add(variable, ownHome(g, variable));
  }
  // A loop that is entered before it was started has step 1 (and limit 0).
  for (const variable of steps) setOne(g, variable, homes.of(variable));
  for (const [variable, rank] of used) {
    if (variable.storage === 'module' && !isMainsOwn(g, variable)) {
      homes.addArray(variable, makeArrayHome(g, variable, rank, null));
    }
  }
  if (routine.kind === 'main') allocateStatic(g, dims);
}

// Arrays of module level with constant bounds are there from the start; those in the data section are so anyway.
function allocateStatic(g: RoutineGen, dims: readonly DimStmt[]): void {
  const seen = new Set<Variable>();
  for (const { variable, bounds, isPreserving } of dims) {
    const isConstant = bounds.every(({ lower, upper }) => lower.kind === 'integer' && upper.kind === 'integer');
    if (!variable.array!.isStatic || isPreserving || !isConstant || isStaticArray(variable) || seen.has(variable))
      continue;
    seen.add(variable);
    const home = g.homes.array(variable);
    const refs = bounds.map(({ lower, upper }) => ({ lower: evaluate(g, lower).ref, upper: evaluate(g, upper).ref }));
    allocate(g, home.descriptor!, refs, false);
    reloadArray(g, home);
    g.testError();
  }
}

function setOne(g: RoutineGen, { type }: Variable, home: Home): void {
  const cls = clsOf(type);
  const one = cls === Cls.d ? g.b.double(1) : cls === Cls.s ? g.b.single(1) : g.b.int(1);
  if (home.kind === 'temp') g.b.set(home.ref, one);
  else storeValue(g.b, type, one, home.address);
}

/** What the routine must set up and release itself. */
function ownVariables(g: RoutineGen): Variable[] {
  const own = [...g.routine.locals];
  if (g.routine.kind === 'main') own.push(...g.module.program.globals.filter((one) => isMainsOwn(g, one)));
  return own;
}

export const isMainsOwn = (g: RoutineGen, variable: Variable): boolean =>
  g.routine.kind === 'main' && variable.storage === 'module' && !variable.isCaptured && !variable.isPerWorker;

function startMain(g: RoutineGen): void {
  const { b } = g;
  const count = b.param(abiOf(Cls.w), 'argc');
  const vector = b.param(abiOf(Cls.l), 'argv');
  g.status = b.variable('status', Cls.w);
  b.set(g.status, b.int(0));
  g.isFailed = b.variable('failed', Cls.w);
  b.set(g.isFailed, b.int(0));
  g.runtime('program_start', [count, vector]);
  if (g.module.program.hasWorkers) setUpWorkers(g);
  const { digits } = g.module.program.options;
  if (digits !== 6) g.runtime('option_digits', [b.int(digits)]);
}

interface Incoming {
  readonly variable: Variable;
  readonly ref: Ref;
}

function takeParameters(g: RoutineGen, routine: Routine): Incoming[] {
  const { b } = g;
  const { resultType } = routine;
  if (resultType.kind !== 'void' && !hasPlainResult(resultType)) g.resultAddress = b.param(abiOf(Cls.l), 'result');
  const params = routine.me ? [routine.me, ...routine.params] : routine.params;
  return params.map((variable) => {
    const isAddress = variable.storage === 'reference' || variable.array !== null || isInMemory(variable.type);
    const cls = isAddress ? Cls.l : clsOf(variable.type);
    return { variable, ref: b.param(abiOf(cls), variable.name) };
  });
}

function placeParameter(g: RoutineGen, homes: Homes, variable: Variable, ref: Ref, rank: number): void {
  const { b } = g;
  const { type } = variable;
  if (variable.array) homes.addArray(variable, makeArrayHome(g, variable, rank, ref));
  else if (variable.storage === 'reference') homes.add(variable, { kind: 'memory', address: ref, isForeign: true });
  else if (isInMemory(type)) homes.add(variable, recordParameter(g, variable, ref));
  else if (!variable.isAssigned && !variable.isAddressTaken) {
    // Never assigned: borrowed from the caller.
    homes.add(variable, { kind: 'temp', ref, isForeign: true });
  } else {
    if (isCounted(type)) retain(g, ref);
    const home = freshHome(g, variable);
    if (home.kind === 'temp') b.set(home.ref, ref);
    else storeValue(b, type, ref, home.address);
    homes.add(variable, home);
  }
}

// Others may change the original while the routine runs, so it gets a copy; system code is trusted not to.
function recordParameter(g: RoutineGen, variable: Variable, ref: Ref): Home {
  const isChanged = variable.isAssigned || variable.isAddressTaken;
  if (g.routine.isSystem && !isChanged) return { kind: 'memory', address: ref, isForeign: true };
  const address = stackSlot(g, variable.type, variable.name);
  copyRecord(g, variable.type, address, ref);
  return { kind: 'memory', address, isForeign: false };
}

function makeResult(g: RoutineGen, homes: Homes, variable: Variable): Home {
  let home: Home;
  if (g.resultAddress === noRef) home = ownHome(g, variable);
  else {
    zeroMemory(g, g.resultAddress, sizeOf(variable.type));
    home = { kind: 'memory', address: g.resultAddress, isForeign: true };
  }
  homes.add(variable, home);
  return home;
}

/** A home of the routine's own, zeroed. */
function ownHome(g: RoutineGen, variable: Variable): Home {
  const home = freshHome(g, variable);
  if (home.kind === 'temp') g.b.set(home.ref, g.zero(variable.type));
  else zeroMemory(g, home.address, sizeOf(variable.type));
  return home;
}

/** Large things of main lie in the data section. */
const mostStack = 65536;

function freshHome(g: RoutineGen, variable: Variable): Home {
  const { type } = variable;
  if (!variable.isAddressTaken && !isInMemory(type)) {
    return { kind: 'temp', ref: g.b.variable(variable.name, clsOf(type)), isForeign: false };
  }
  if (variable.storage === 'module' && sizeOf(type) > mostStack) {
    return { kind: 'memory', address: g.homes.globalAddress(variable), isForeign: false };
  }
  return { kind: 'memory', address: stackSlot(g, type, variable.name), isForeign: false };
}

/** A stack slot for a value of a type. */
export function stackSlot(g: RoutineGen, type: Type, name: string): Ref {
  const align = alignOf(type);
  return g.b.alloc(Math.max(sizeOf(type), 1), align <= 4 ? 4 : align <= 8 ? 8 : 16, name);
}

/** At the end of the routine: what its variables hold goes, except the result. */
export function releaseHomes(g: RoutineGen): void {
  const { homes } = g;
  homes.releaseKept(g);
  homes.forEachOwn((variable, home) => {
    if (home.isForeign) return;
    // A record buffer must not be read into a variable that is gone.
    if (homes.hasField && variable.type.kind === 'string' && home.kind === 'memory') {
      g.runtime('field_forget', [home.address]);
    }
    if (home !== homes.result && isManaged(variable.type)) homes.dropValue(g, variable.type, home);
  });
  homes.forEachArray((variable, home) => {
    if (home.isOwn) releaseArray(g, variable, home);
  });
  if (g.routine.kind === 'main' && !g.module.isEmbedded) releaseGlobals(g);
}

// Shared module variables lie in data objects; main releases them when the program ends.
function releaseGlobals(g: RoutineGen): void {
  for (const variable of g.module.program.globals) {
    if (isMainsOwn(g, variable)) continue;
    if (variable.array) {
      const home = g.homes.array(variable);
      if (!home.isOwn) releaseArray(g, variable, home);
    } else if (isManaged(variable.type)) g.homes.dropValue(g, variable.type, g.homes.of(variable));
  }
}
