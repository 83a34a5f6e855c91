// Where arrays live. Ordinary ones have a descriptor; the data pointer and the bounds that elements are found by are kept in
// temporaries as well, which are loaded again after what may have reshaped the array. Module arrays whose bounds never change
// are plain storage in the data section. Arrays of the system dialect are stored in place.

import { bug } from '../base/bug.ts';
import type { ArrayShape, Variable } from '../check/typed.ts';
import { isManaged, sizeOf, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arrayDescriptor, arrayDescriptorSize, dimensionSize, maxRank } from './abi.ts';
import { nestedOf, zeroMemory } from './records.ts';
import { isMainsOwn } from './homes.ts';
import { elementKind, fixedSize } from './module.ts';
import type { RoutineGen } from './routine.ts';

export interface Dimension {
  readonly lower: Ref;
  readonly extent: Ref;
}

export interface ArrayHome {
  readonly type: Type;
  readonly shape: ArrayShape;
  /** Storage in place, or 0 with a descriptor. */
  readonly storage: Ref | null;
  /** Null for arrays stored in place. */
  readonly descriptor: Ref | null;
  /** Data pointer in a temporary, and bounds, constant or in temporaries. */
  readonly data: Ref | null;
  readonly dimensions: readonly Dimension[];
  readonly isCached: boolean;
  /** Released when the routine is left. */
  readonly isOwn: boolean;
  /** Another routine that is called may reshape it. */
  readonly isExposed: boolean;
}

/** Arrays up to this many bytes lie in the data section when their bounds never change. */
const mostStatic = 1 << 20;

export const isStaticArray = (variable: Variable): boolean => {
  const { array } = variable;
  return (
    variable.storage === 'module' &&
    !variable.isPerWorker &&
    array!.isStatic &&
    !array!.isDynamic &&
    array!.bounds !== null &&
    fixedSize(variable) <= mostStatic
  );
};

/** `given` is the address of the caller's descriptor; `rank` the number of subscripts the routine uses. */
export function makeArrayHome(g: RoutineGen, variable: Variable, rank: number, given: Ref | null): ArrayHome {
  const shape = variable.array!;
  if (shape.isFixed || isStaticArray(variable)) return inPlace(g, variable);
  const isOwn = given === null && (variable.storage !== 'module' || isMainsOwn(g, variable));
  const descriptor = given ?? (isOwn ? localDescriptor(g, variable) : g.homes.globalAddress(variable));
  const used = Math.max(rank, shape.rank);
  const home: ArrayHome = {
    type: variable.type,
    shape,
    storage: null,
    descriptor,
    data: g.b.variable(`${variable.name}.data`, Cls.l),
    dimensions: Array.from({ length: used }, (_, i) => dimension(g, variable, i)),
    isCached: true,
    isOwn,
    isExposed: isExposed(g, variable, given !== null),
  };
  reloadArray(g, home);
  return home;
}

function isExposed(g: RoutineGen, variable: Variable, isParameter: boolean): boolean {
  const shape = variable.array!;
  if (isParameter) return shape.isDynamic || g.module.reshapesArrays;
  if (variable.storage !== 'module') return shape.isDynamic && variable.isAddressTaken;
  return (variable.isCaptured || variable.isAddressTaken) && (shape.isDynamic || !shape.isStatic);
}

function inPlace(g: RoutineGen, variable: Variable): ArrayHome {
  const { b } = g;
  const shape = variable.array!;
  let storage: Ref;
  if (!shape.isFixed) storage = b.address(g.module.staticStorage(variable, fixedSize(variable)));
  else if (variable.storage === 'module') storage = g.homes.globalAddress(variable);
  else {
    const size = Math.max(fixedSize(variable), 1);
    storage = b.alloc(size, 16, variable.name);
    zeroMemory(g, storage, size);
  }
  const dimensions = shape.bounds!.map(({ lower, upper }) => ({
    lower: b.int(lower),
    extent: b.int(Math.max(0, upper - lower + 1)),
  }));
  const isOwn = isManaged(variable.type) && (shape.isFixed ? variable.storage !== 'module' : isMainsOwn(g, variable));
  const { type } = variable;
  return {
    type,
    shape,
    storage,
    descriptor: null,
    data: storage,
    dimensions,
    isCached: false,
    isOwn,
    isExposed: false,
  };
}

function localDescriptor(g: RoutineGen, variable: Variable): Ref {
  const { b } = g;
  const { rank } = variable.array!;
  const size = arrayDescriptorSize(rank === 0 ? maxRank : rank);
  const descriptor = b.alloc(size, 8, variable.name);
  zeroMemory(g, descriptor, size);
  const kind = b.int(elementKind(variable.type));
  b.effect(Op.storew, kind, g.offset(descriptor, arrayDescriptor.kind));
  b.effect(Op.storel, b.int(sizeOf(variable.type)), g.offset(descriptor, arrayDescriptor.size));
  b.effect(Op.storel, nestedOf(g, variable.type), g.offset(descriptor, arrayDescriptor.type));
  return descriptor;
}

// A lower bound that never varies is a constant even though the extent may be that of an array not allocated yet.
function dimension(g: RoutineGen, variable: Variable, index: number): Dimension {
  const known = variable.array!.bounds?.[index];
  return {
    lower: known ? g.b.int(known.lower) : g.b.variable(`${variable.name}.lower`, Cls.l),
    extent: g.b.variable(`${variable.name}.extent`, Cls.l),
  };
}

/** Load data pointer and bounds into their temporaries. */
export function reloadArray(g: RoutineGen, home: ArrayHome): void {
  const { b } = g;
  const { descriptor, dimensions } = home;
  if (!home.isCached || descriptor === null) return;
  b.assign(home.data!, Op.load, Cls.l, descriptor);
  if (dimensions.length === 0 || home.shape.rank === dimensions.length) {
    loadBounds(g, home, descriptor);
    return;
  }
  // Of an array with another number of dimensions than the routine's subscripts every extent counts as 0: all elements
  // are outside then. Its descriptor may also be too small to be looked at.
  const rank = b.ins(Op.load, Cls.w, g.offset(descriptor, arrayDescriptor.rank));
  const bounds = b.newBlock('bounds');
  const done = b.newBlock('shaped');
  home.dimensions.forEach(({ lower, extent }, i) => {
    if (!home.shape.bounds?.[i]) b.set(lower, b.int(0));
    b.set(extent, b.int(0));
  });
  b.branch(b.ins(Op.ceqw, Cls.w, rank, b.int(dimensions.length)), bounds, done);
  b.place(bounds);
  loadBounds(g, home, descriptor);
  b.place(done);
}

function loadBounds(g: RoutineGen, home: ArrayHome, descriptor: Ref): void {
  home.dimensions.forEach(({ lower, extent }, i) => {
    const at = arrayDescriptor.dimensions + i * dimensionSize;
    if (!home.shape.bounds?.[i]) g.b.assign(lower, Op.load, Cls.l, g.offset(descriptor, at));
    g.b.assign(extent, Op.load, Cls.l, g.offset(descriptor, at + 8));
  });
}

/** After a call of a routine of the program. */
export function reloadExposed(g: RoutineGen): void {
  for (const home of g.homes.cached) if (home.isExposed) reloadArray(g, home);
}

/** After an array has got other storage: itself, and what may be the same array under another name. */
export function reloadReshaped(g: RoutineGen, home: ArrayHome): void {
  reloadArray(g, home);
  if (!home.isExposed) return;
  for (const other of g.homes.cached) if (other !== home && other.isExposed) reloadArray(g, other);
}

export function releaseArray(g: RoutineGen, variable: Variable, home: ArrayHome): void {
  if (home.descriptor !== null) g.runtime('array_erase', [home.descriptor]);
  else if (isManaged(variable.type)) clearInPlace(g, variable, home);
}

/** Release and zero all elements of an array in place. */
export function clearInPlace(g: RoutineGen, variable: Variable, home: ArrayHome): void {
  const { type } = variable;
  const storage = home.storage ?? bug(`${variable.name} is not stored in place`);
  const size = fixedSize(variable);
  if (!isManaged(type)) {
    zeroMemory(g, storage, size);
    return;
  }
  const count = size / sizeOf(type);
  g.runtime('array_clear', [storage, g.b.int(count), g.b.int(elementKind(type)), nestedOf(g, type)]);
}

/** The descriptor to pass an array by. One in the data section gets a descriptor for the call. */
export function descriptorOfArray(g: RoutineGen, home: ArrayHome): Ref {
  if (home.descriptor !== null) return home.descriptor;
  return inPlaceDescriptor(g, home.type, home.storage!, home.shape.bounds!);
}

export function inPlaceDescriptor(
  g: RoutineGen,
  type: Type,
  storage: Ref,
  bounds: readonly { readonly lower: number; readonly upper: number }[],
): Ref {
  const { b } = g;
  const descriptor = b.alloc(arrayDescriptorSize(bounds.length), 8, 'descriptor');
  const store = (op: number, value: Ref, at: number): void => b.effect(op, value, g.offset(descriptor, at));
  const extents = bounds.map(({ lower, upper }) => Math.max(0, upper - lower + 1));
  store(Op.storel, storage, arrayDescriptor.data);
  store(Op.storel, b.int(extents.reduce((n, extent) => n * extent, 1)), arrayDescriptor.count);
  store(Op.storew, b.int(bounds.length), arrayDescriptor.rank);
  store(Op.storew, b.int(elementKind(type)), arrayDescriptor.kind);
  store(Op.storel, b.int(sizeOf(type)), arrayDescriptor.size);
  store(Op.storel, nestedOf(g, type), arrayDescriptor.type);
  bounds.forEach(({ lower }, i) => {
    store(Op.storel, b.int(lower), arrayDescriptor.dimensions + i * dimensionSize);
    store(Op.storel, b.int(extents[i]!), arrayDescriptor.dimensions + i * dimensionSize + 8);
  });
  return descriptor;
}
