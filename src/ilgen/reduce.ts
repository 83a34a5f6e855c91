// Whole arrays element by element: `c() = a() * 2 + b()`, SUM, MIN, MAX, AVG. One loop over the elements in the order in which
// they lie; every array that takes part has an address that moves along.

import { bug } from '../base/bug.ts';
import type { ArrayAssign, ArrayRef, Hoisted, Reduce } from '../check/typed.ts';
import { isManaged, sizeOf, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arrayDescriptor } from './abi.ts';
import { reloadReshaped } from './array-homes.ts';
import { arrayData, wholeArray } from './arrays.ts';
import { clsOf } from './classes.ts';
import { evaluate, relationOp } from './expressions.ts';
import { arrayKey, assignSlot, prepare } from './places.ts';
import type { RoutineGen } from './routine.ts';

export const elementType = (array: ArrayRef): Type =>
  array.kind === 'arrayVariable' ? array.variable.type : array.type.element;

export function arrayAssign(g: RoutineGen, stmt: ArrayAssign): void {
  hoist(g, stmt.hoisted);
  const { target, others } = stmt;
  if (stmt.isCopy && others.length === 1 && target.kind === 'arrayVariable') {
    copyArray(g, stmt, target, others[0]!);
    return;
  }
  if (stmt.canFail) for (const other of others) requireSame(g, target, other);
  const arrays = [target, ...others];
  eachElement(g, arrays, () => {
    const place = { kind: 'each', type: elementType(target), array: target } as const;
    const value = evaluate(g, stmt.value);
    assignSlot(g, place.type, prepare(g, place).settle(), value);
  });
}

function copyArray(g: RoutineGen, stmt: ArrayAssign, target: ArrayRef, source: ArrayRef): void {
  g.runtimeUntested('array_copy', [wholeArray(g, target), wholeArray(g, source)]);
  if (target.kind === 'arrayVariable') reloadReshaped(g, g.homes.array(target.variable));
  if (stmt.canFail) g.testError();
}

function requireSame(g: RoutineGen, one: ArrayRef, other: ArrayRef): void {
  const isSame = g.runtime('array_same_bounds', [wholeArray(g, one), wholeArray(g, other)]);
  g.failIf(g.b.ins(Op.ceqw, Cls.w, isSame, g.b.int(0)), 9);
}

function hoist(g: RoutineGen, hoisted: readonly Hoisted[]): void {
  for (const { variable, value } of hoisted) {
    const slot = prepare(g, { kind: 'variable', type: variable.type, variable }).settle();
    assignSlot(g, variable.type, slot, evaluate(g, value));
  }
}

/** Number of elements of a whole array. */
function countOf(g: RoutineGen, array: ArrayRef): Ref {
  const { b } = g;
  if (array.kind === 'fieldArray') return b.int(array.type.count);
  const home = g.homes.array(array.variable);
  if (home.descriptor !== null) return b.ins(Op.load, Cls.l, g.offset(home.descriptor, arrayDescriptor.count));
  return b.int(home.shape.bounds!.reduce((n, { lower, upper }) => n * Math.max(0, upper - lower + 1), 1));
}

/** Run `body` for every element of arrays that have equal shapes. */
function eachElement(g: RoutineGen, arrays: readonly ArrayRef[], body: () => void): void {
  const { b } = g;
  const count = countOf(g, arrays[0]!);
  const bases = arrays.map((array) => arrayData(g, array));
  const index = g.lasting('index', Cls.l);
  b.set(index, b.int(0));
  const head = b.newBlock('each');
  const inside = b.newBlock('element');
  const done = b.newBlock('all');
  b.place(head);
  b.branch(b.ins(Op.csltl, Cls.w, index, count), inside, done);
  b.place(inside);
  arrays.forEach((array, i) => {
    const bytes = b.ins(Op.mul, Cls.l, index, b.int(sizeOf(elementType(array))));
    g.each.set(arrayKey(array), b.ins(Op.add, Cls.l, bases[i]!, bytes));
  });
  body();
  b.set(index, b.ins(Op.add, Cls.l, index, b.int(1)));
  b.jump(head);
  b.place(done);
  for (const array of arrays) g.each.delete(arrayKey(array));
}

// ---- SUM, MIN, MAX, AVG

export function reduce(g: RoutineGen, e: Reduce): Ref {
  const { b } = g;
  hoist(g, e.hoisted);
  const [first, ...others] = e.arrays;
  if (!first) bug('a reduction of nothing');
  for (const other of others) requireSame(g, first, other);
  const count = countOf(g, first);
  if (e.op !== 'sum') g.failIf(b.ins(Op.ceql, Cls.w, count, b.int(0)), 5);
  if (isManaged(e.type)) bug('a reduction of strings');
  const cls = clsOf(e.type);
  const result = g.lasting('result', cls);
  const isStarted = g.lasting('started', Cls.w);
  b.set(result, g.zero(e.type));
  b.set(isStarted, b.int(0));
  eachElement(g, e.arrays, () => {
    const value = evaluate(g, e.value).ref;
    if (e.op === 'sum' || e.op === 'avg') {
      b.set(result, b.ins(Op.add, cls, result, value));
      return;
    }
    const isBetter = b.ins(relationOp(e.type, e.op === 'min' ? 'lt' : 'gt'), Cls.w, value, result);
    const kept = b.ins(Op.sel, cls, isBetter, value, result);
    b.set(result, b.ins(Op.sel, cls, isStarted, kept, value));
    b.set(isStarted, b.int(1));
  });
  return e.op === 'avg' ? average(g, e.type, result, count) : result;
}

function average(g: RoutineGen, type: Type, sum: Ref, count: Ref): Ref {
  const { b } = g;
  const cls = clsOf(type);
  if (type.kind === 'float') return b.ins(Op.div, cls, sum, b.ins(Op.sltof, cls, count));
  return b.ins(type.kind === 'integer' && !type.isSigned ? Op.udiv : Op.div, cls, sum, count);
}
