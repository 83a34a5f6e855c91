// Records of files: FIELD, LSET and RSET, GET and PUT.

import type { Expr, FieldStmt, GetStmt, Place, PutStmt, SetFieldStmt } from '../check/typed.ts';
import { sizeOf, stringType, type Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import { storeValue } from './classes.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { addressOf, assignSlot, prepare, readSlot, type Slot, swapIn, writeSlot } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { drop, plain } from './values.ts';

export function fieldStatement(g: RoutineGen, stmt: FieldStmt): void {
  const file = evaluate(g, stmt.file).ref;
  g.runtime('field_begin', [file]);
  for (const { width, target } of stmt.parts) {
    const count = evaluate(g, width).ref;
    g.runtime('field_add', [count, addressOf(prepare(g, target).settle())]);
  }
  g.runtime('field_end', []);
}

export function setField(g: RoutineGen, stmt: SetFieldStmt): void {
  const side = g.b.int(stmt.isRight ? 1 : 0);
  const prepared = prepare(g, stmt.target);
  const value = operand(g, stmt.value, mayRunCode(stmt.value));
  const slot = prepared.settle();
  // Only what has an address can be part of a record buffer.
  if (slot.kind === 'memory') g.runtime('field_set', [slot.address, value.ref, side]);
  else {
    const padded = g.runtime('str_put_padded', [readSlot(g, stringType, slot), value.ref, side]);
    writeSlot(g, stringType, slot, padded);
  }
  drop(g, stringType, value);
}

/** "Given" and the position. */
function positionOf(g: RoutineGen, position: Expr | null): [Ref, Ref] {
  return position ? [g.b.int(1), evaluate(g, position).ref] : [g.b.int(0), g.b.int(0)];
}

export function getStatement(g: RoutineGen, stmt: GetStmt): void {
  const file = evaluate(g, stmt.file).ref;
  const at = positionOf(g, stmt.position);
  if (!stmt.target) g.runtime('file_get_record', [file, ...at]);
  else if (stmt.target.type.kind === 'string') getText(g, file, at, stmt.target);
  else getNumber(g, file, at, stmt.target);
}

function getText(g: RoutineGen, file: Ref, at: readonly Ref[], target: Place): void {
  swapIn(g, prepare(g, target).settle(), (old) => g.runtimeUntested('file_get_string', [file, ...at, old]));
  g.testError();
}

function getNumber(g: RoutineGen, file: Ref, at: readonly Ref[], target: Place): void {
  const { type } = target;
  const slot = prepare(g, target).settle();
  const size = g.b.int(sizeOf(type));
  if (slot.kind === 'memory') {
    g.runtime('file_get_bytes', [file, ...at, slot.address, size]);
    return;
  }
  const address = stackSlot(g, type, 'bytes');
  const between: Slot = { kind: 'memory', address };
  storeValue(g.b, type, slot.ref, address);
  g.runtime('file_get_bytes', [file, ...at, address, size]);
  assignSlot(g, type, slot, plain(readSlot(g, type, between)));
}

export function putStatement(g: RoutineGen, stmt: PutStmt): void {
  const file = evaluate(g, stmt.file).ref;
  const at = positionOf(g, stmt.position);
  if (!stmt.value) {
    g.runtime('file_put_record', [file, ...at]);
    return;
  }
  const { type } = stmt.value;
  const value = evaluate(g, stmt.value);
  if (type.kind === 'string') g.runtime('file_put_string', [file, ...at, value.ref]);
  else putBytes(g, file, at, type, value.ref);
  drop(g, type, value);
}

function putBytes(g: RoutineGen, file: Ref, at: readonly Ref[], type: Type, value: Ref): void {
  let address = value;
  if (type.kind !== 'record') {
    address = stackSlot(g, type, 'bytes');
    storeValue(g.b, type, value, address);
  }
  g.runtime('file_put_bytes', [file, ...at, address, g.b.int(sizeOf(type))]);
}
