// MARSHALL, UNMARSHALL, and numbers kept in MARSHALLED variables.

import { bug } from '../base/bug.ts';
import type { Convert, Expr, FieldArray, MarshallExpr, Place, UnmarshallStmt, Variable } from '../check/typed.ts';
import { anyType, marshalledType, type Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import { arrayDescriptorSize, maxRank } from './abi.ts';
import { reloadReshaped } from './array-homes.ts';
import { wholeArray } from './arrays.ts';
import { evaluate, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { infoOf } from './items.ts';
import { prepare, readSlot, storeInto } from './places.ts';
import { zeroMemory } from './records.ts';
import { elementType } from './reduce.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, type Value } from './values.ts';

export function marshall(g: RoutineGen, e: MarshallExpr): Value {
  if (e.array) {
    const element = elementType(e.array);
    const blob = g.runtime('blob_of_array', [wholeArray(g, e.array), infoOf(g, element)]);
    return hold(g, marshalledType, blob);
  }
  const value = evaluate(g, asAny(e.value!));
  const blob = g.runtime('blob_of_any', [value.ref]);
  drop(g, anyType, value);
  return hold(g, marshalledType, blob);
}

/** A value as ANY. */
export const asAny = (e: Expr): Expr =>
  e.type.kind === 'any' ? e : { kind: 'convert', type: anyType, conversion: 'box', operand: e, canFail: false };

export function unmarshall(g: RoutineGen, stmt: UnmarshallStmt): void {
  const blob = operand(g, asBlob(stmt.blob), true);
  if (stmt.array) {
    if (stmt.array.kind === 'arrayVariable') takeArray(g, stmt.array.variable, blob.ref);
    else takeFixed(g, stmt.array, blob.ref);
  } else takeValue(g, stmt.target!, blob.ref);
  drop(g, marshalledType, blob);
}

function takeArray(g: RoutineGen, variable: Variable, blob: Ref): void {
  const home = g.homes.array(variable);
  const descriptor = home.descriptor ?? bug(`${variable.name} is stored in place`);
  g.runtimeUntested('blob_take_array', [descriptor, blob, infoOf(g, home.type)]);
  reloadReshaped(g, home);
  g.testError();
}

/** An array inside of a record keeps its bounds; others are error 9. */
function takeFixed(g: RoutineGen, array: FieldArray, blob: Ref): void {
  const { element } = array.type;
  const taken = g.b.alloc(arrayDescriptorSize(maxRank), 8, 'taken');
  zeroMemory(g, taken, arrayDescriptorSize(maxRank));
  g.runtime('blob_take_array', [taken, blob, infoOf(g, element)]);
  const rung = g.ladder.push(() => g.runtime('array_erase', [taken]));
  g.runtime('array_copy', [wholeArray(g, array), taken]);
  g.ladder.pop(rung);
  g.runtime('array_erase', [taken]);
}

const asBlob = (e: Expr): Expr =>
  e.type.kind === 'any' ? { kind: 'convert', type: marshalledType, conversion: 'unbox', operand: e, canFail: true } : e;

function takeValue(g: RoutineGen, place: Place, blob: Ref): void {
  const { type } = place;
  const prepared = prepare(g, place, true);
  const taken = stackSlot(g, anyType, 'taken');
  g.runtime('blob_take_any', [taken, blob]);
  const held = hold(g, anyType, taken);
  let value = fromAny(g, type, held);
  if (type.kind === 'class') {
    const old = readSlot(g, type, prepared.settle());
    if (value.rung) g.ladder.pop(value.rung);
    value = hold(g, type, g.runtime('object_overwrite', [old, value.ref]));
  }
  storeInto(g, type, prepared, value);
}

/** An ANY value that is held, as another type. */
function fromAny(g: RoutineGen, type: Type, held: Value): Value {
  if (type.kind === 'any') return held;
  const before = g.current;
  g.current = held;
  const value = evaluate(g, { kind: 'convert', type, conversion: 'unbox', operand: anyCurrent, canFail: true });
  g.current = before;
  return value;
}

const anyCurrent: Expr = { kind: 'current', type: anyType };

/** Number to MARSHALLED and back. */
export function handle(g: RoutineGen, e: Convert): Value {
  const value = evaluate(g, e.operand);
  if (e.type.kind === 'marshalled') return hold(g, e.type, g.runtime('blob_of_long', [value.ref]));
  const address = stackSlot(g, anyType, 'kept');
  g.runtime('blob_look', [address, value.ref]);
  drop(g, e.operand.type, value);
  return fromAny(g, e.type, hold(g, anyType, address));
}
