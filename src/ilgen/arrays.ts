// Elements: bounds checks and addresses. `index - lower` is compared with the extent, unsigned, which also tells an array
// that is not allocated; the error lies behind the routine's code.

import type { ArrayRef, DimStmt, EraseStmt, SplitStmt, ArrayBuiltin } from '../check/typed.ts';
import { sizeOf, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arrayDescriptor } from './abi.ts';
import { type Dimension, clearInPlace, descriptorOfArray, inPlaceDescriptor, reloadReshaped } from './array-homes.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { addressOf, prepare } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, plain, type Value } from './values.ts';

/** An array as its elements are found. */
export interface ArrayView {
  readonly type: Type;
  readonly data: Ref;
  readonly dimensions: readonly Dimension[];
  /** Where the rank is read that must be compared with the number of subscripts; null when it is known to agree. */
  readonly rankOf: Ref | null;
}

/** `place` is the address of a fixed array inside of a record. */
export function viewOf(g: RoutineGen, array: ArrayRef, place: Ref | null, rank: number): ArrayView {
  const { b } = g;
  if (array.kind === 'fieldArray') {
    const dimensions = array.type.bounds.map(({ lower, upper }) => ({
      lower: b.int(lower),
      extent: b.int(Math.max(0, upper - lower + 1)),
    }));
    return { type: array.type.element, data: place!, dimensions, rankOf: null };
  }
  const home = g.homes.array(array.variable);
  const isKnown = home.descriptor === null || home.dimensions.length === rank;
  return { type: home.type, data: home.data!, dimensions: home.dimensions, rankOf: isKnown ? null : home.descriptor };
}

/** The address of an element; with `isChecked` error 9 unless all subscripts are within their bounds. */
export function elementAddress(g: RoutineGen, view: ArrayView, indices: readonly Ref[], isChecked: boolean): Ref {
  const { b } = g;
  if (view.rankOf !== null && isChecked) {
    const rank = b.ins(Op.load, Cls.w, g.offset(view.rankOf, arrayDescriptor.rank));
    g.failIf(b.ins(Op.cnew, Cls.w, rank, b.int(indices.length)), 9);
  }
  let position: Ref | null = null;
  indices.forEach((index, i) => {
    const { lower, extent } = view.dimensions[i]!;
    const from = lower === b.int(0) ? index : b.ins(Op.sub, Cls.l, index, lower);
    if (isChecked) g.failIf(b.ins(Op.cugel, Cls.w, from, extent), 9);
    position = position === null ? from : b.ins(Op.add, Cls.l, b.ins(Op.mul, Cls.l, position, extent), from);
  });
  const size = sizeOf(view.type);
  if (position === null) return view.data;
  const bytes = size === 1 ? position : b.ins(Op.mul, Cls.l, position, b.int(size));
  return b.ins(Op.add, Cls.l, view.data, bytes);
}

/** The descriptor of a whole array; one inside of a record gets a descriptor for the occasion. */
export function wholeArray(g: RoutineGen, array: ArrayRef): Ref {
  if (array.kind === 'arrayVariable') return descriptorOfArray(g, g.homes.array(array.variable));
  const address = addressOf(prepare(g, array.place).settle());
  return inPlaceDescriptor(g, array.type.element, address, array.type.bounds);
}

/** The address of the first element of a whole array. */
export function arrayData(g: RoutineGen, array: ArrayRef): Ref {
  if (array.kind === 'arrayVariable') return g.homes.array(array.variable).data!;
  return addressOf(prepare(g, array.place).settle());
}

// ---- statements

export function dim(g: RoutineGen, stmt: DimStmt): void {
  const { variable } = stmt;
  const home = g.homes.array(variable);
  const bounds = stmt.bounds.map(({ lower, upper }) => ({
    lower: evaluate(g, lower).ref,
    upper: evaluate(g, upper).ref,
  }));
  if (home.descriptor === null) {
    clearInPlace(g, variable, home);
    return;
  }
  allocate(g, home.descriptor, bounds, stmt.isPreserving);
  // Also when that failed: the array has lost its storage then.
  reloadReshaped(g, home);
  if (stmt.canFail) g.testError();
}

/** DIM of an array in the library, without a look at the error. */
export function allocate(
  g: RoutineGen,
  descriptor: Ref,
  bounds: readonly { readonly lower: Ref; readonly upper: Ref }[],
  isPreserving: boolean,
): void {
  const { b } = g;
  const list = b.alloc(16 * bounds.length, 8, 'bounds');
  bounds.forEach(({ lower, upper }, i) => {
    b.effect(Op.storel, lower, g.offset(list, 16 * i));
    b.effect(Op.storel, upper, g.offset(list, 16 * i + 8));
  });
  g.runtimeUntested(isPreserving ? 'array_redim' : 'array_dim', [descriptor, b.int(bounds.length), list]);
}

export function erase(g: RoutineGen, stmt: EraseStmt): void {
  const home = g.homes.array(stmt.variable);
  if (home.descriptor === null) {
    clearInPlace(g, stmt.variable, home);
    return;
  }
  g.runtime('array_erase', [home.descriptor]);
  reloadReshaped(g, home);
}

export function split(g: RoutineGen, stmt: SplitStmt): void {
  const home = g.homes.array(stmt.target);
  const text = operand(g, stmt.text, mayRunCode(stmt.delimiter));
  const delimiter = operand(g, stmt.delimiter, false);
  g.runtimeUntested('array_split', [descriptorOfArray(g, home), text.ref, delimiter.ref, g.b.int(stmt.base)]);
  reloadReshaped(g, home);
  g.testError();
  drop(g, stringType, delimiter);
  drop(g, stringType, text);
}

// ---- LBOUND, UBOUND, JOIN$

export function arrayBuiltin(g: RoutineGen, node: ArrayBuiltin): Value {
  if (node.op === 'join') {
    const separator = operand(g, node.argument, false);
    const joined = g.runtime('array_join', [wholeArray(g, node.array), separator.ref]);
    drop(g, stringType, separator);
    return hold(g, stringType, joined);
  }
  return plain(bound(g, node));
}

function bound(g: RoutineGen, node: ArrayBuiltin): Ref {
  const { b } = g;
  const name = node.op === 'lbound' ? 'array_lbound' : 'array_ubound';
  const dimension = node.argument.kind === 'integer' ? Number(node.argument.value) : 0;
  if (node.array.kind === 'arrayVariable') {
    const home = g.homes.array(node.array.variable);
    const known = home.dimensions[dimension - 1];
    // Of an array that is not allocated lower bound and extent are 0, which gives 0 and -1 as it should be.
    if (known && !node.canFail && (home.descriptor === null || !home.shape.bounds)) {
      if (node.op === 'lbound') return b.ins(Op.copy, Cls.w, known.lower);
      const end = b.ins(Op.add, Cls.l, known.lower, known.extent);
      return b.ins(Op.sub, Cls.w, end, b.int(1));
    }
  }
  const index = evaluate(g, node.argument).ref;
  const descriptor = wholeArray(g, node.array);
  if (node.canFail) return g.runtime(name, [descriptor, index]);
  return g.runtimeUntested(name, [descriptor, index]);
}
