// Objects: NEW, methods, members, IS, DELETE, and what procedures do in programs with destructors.

import type {
  CallExpr,
  DeleteStmt,
  Expr,
  InstanceTest,
  MethodCall,
  NewExpr,
  ObjectPlace,
  Routine,
} from '../check/typed.ts';
import type { ClassType, Type } from '../check/types.ts';
import { type Argument as Passed, abiOf } from '../il/build.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { classInfo } from './abi.ts';
import { argumentList, finishCall, type Given, parameterCls } from './calls.ts';
import { classOf, live } from './cells.ts';
import { evaluate, operand } from './expressions.ts';
import { ownerOf } from './items.ts';
import { isKept } from './module.ts';
import { type Prepared, prepare, readSlot, writeSlot } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, type Value } from './values.ts';

export const infoOfClass = (g: RoutineGen, type: ClassType): Ref => g.b.address(g.module.classInfo(type));

/** An address as an argument. */
const address = (value: Ref): Passed => ({ abi: abiOf(Cls.l), value });

/** Error 91 unless there is an object. */
function requireObject(g: RoutineGen, object: Ref): void {
  g.failIf(g.b.ins(Op.ceql, Cls.w, classOf(g, object), g.b.int(0)), 91);
}

/** The storage of an object, for its fields. */
export function prepareObject(g: RoutineGen, place: ObjectPlace, isCodeRun: boolean): Prepared {
  const object = operand(g, place.reference, isCodeRun);
  const settle = () => {
    if (place.canFail) requireObject(g, object.ref);
    return { kind: 'memory', address: object.ref } as const;
  };
  const held = object.rung ? { type: place.reference.type, value: object, address: null } : null;
  return { settle, held, owner: () => ownerOf(g, object.ref) };
}

// ---- making

export function newObject(g: RoutineGen, e: NewExpr): Value {
  const { type } = e;
  const object = hold(g, type, g.runtime('object_new', [infoOfClass(g, type)]));
  for (const initializer of initializersOf(type)) callWith(g, initializer, object.ref);
  if (e.construct) {
    const given = argumentList(g, e.args);
    if (isKept(type)) g.runtime('object_start', [object.ref]);
    const passed = [address(object.ref), ...given.map((one, i) => passedAs(e.construct!, one, i))];
    finishCall(g, e.construct.resultType, passed, given, g.b.address(e.construct.symbol), e.canFail);
  }
  if (isKept(type)) g.runtime('object_built', [object.ref]);
  return object;
}

const passedAs = (routine: Routine, { value }: Given, index: number): Passed => ({
  abi: abiOf(parameterCls(routine, index)),
  value,
});

/** Those of ancestors first. */
function initializersOf(type: ClassType): Routine[] {
  const found: Routine[] = [];
  for (let at: ClassType | null = type; at; at = at.parent) if (at.initializer) found.unshift(at.initializer);
  return found;
}

function callWith(g: RoutineGen, routine: Routine, me: Ref): void {
  finishCall(g, routine.resultType, [address(me)], [], g.b.address(routine.symbol), routine.canFail);
}

/** A descendant's call of its parent's constructor. */
export function callConstructor(g: RoutineGen, e: CallExpr, me: Expr): Value {
  const object = evaluate(g, me);
  const given = argumentList(g, e.args);
  const passed = [address(object.ref), ...given.map((one, i) => passedAs(e.routine, one, i))];
  return finishCall(g, e.type, passed, given, g.b.address(e.routine.symbol), e.canFail);
}

// ---- methods

export function methodCall(g: RoutineGen, e: MethodCall): Value {
  const { method } = e;
  const value = operand(g, e.object, true);
  const object: Given = {
    value: value.ref,
    held: value.rung ? { type: e.object.type, value, address: null } : null,
  };
  const given = [object, ...argumentList(g, e.args)];
  if (e.checksObject) requireObject(g, object.value);
  const passed = given.map((one, i) => (i === 0 ? address(one.value) : passedAs(method, one, i - 1)));
  return finishCall(g, e.type, passed, given, implementation(g, e, object.value), e.canFail);
}

function implementation(g: RoutineGen, e: MethodCall, object: Ref): Ref {
  const { b } = g;
  if (!e.isVirtual) return b.address(e.method.symbol);
  const table = g.offset(classOf(g, object), classInfo.methods + 8 * e.method.slot);
  return b.ins(Op.load, Cls.l, table);
}

// ---- IS

export function instanceTest(g: RoutineGen, e: InstanceTest): Ref {
  const { b } = g;
  const value = evaluate(g, e.operand);
  const found = isInstance(g, e.operand.type, value.ref, e.target);
  const result = e.isNegated ? b.ins(Op.xor, Cls.w, found, b.int(1)) : found;
  drop(g, e.operand.type, value);
  return result;
}

/** 1 when a value is an instance of the class (null: NOTHING), else 0. */
export function isInstance(g: RoutineGen, type: Type, ref: Ref, target: ClassType | null): Ref {
  if (type.kind === 'any') {
    if (!target) return g.runtime('any_is_nothing', [ref]);
    return g.runtime('any_is_class', [ref, infoOfClass(g, target)]);
  }
  if (target) return g.runtime('class_is', [ref, infoOfClass(g, target)]);
  return g.b.ins(Op.ceql, Cls.w, live(g, ref), g.b.int(0));
}

// ---- DELETE

export function deleteStatement(g: RoutineGen, { place }: DeleteStmt): void {
  const { b } = g;
  const { type } = place;
  const prepared = prepare(g, place);
  const slot = prepared.settle();
  const object = b.ins(Op.copy, Cls.l, readSlot(g, type, slot));
  if (place.kind === 'variable' && place.variable === g.routine.me) {
    // ME belongs to the caller, who goes on holding what is left of it.
    g.runtimeUntested('object_delete', [retained(g, object)]);
  } else {
    writeSlot(g, type, slot, b.int(0));
    g.runtimeUntested('object_delete', [object]);
  }
  g.testError();
  if (prepared.held) drop(g, prepared.held.type, prepared.held.value);
}

function retained(g: RoutineGen, object: Ref): Ref {
  const { b } = g;
  const count = b.ins(Op.add, Cls.w, b.ins(Op.load, Cls.w, object), b.int(1));
  b.effect(Op.storew, count, object);
  return object;
}
