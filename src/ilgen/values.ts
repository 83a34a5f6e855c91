// A value while a statement runs. Numbers and pointers are just a Ref; strings and records in temporary storage may be owned
// by the statement: then a rung of the ladder releases them when an error comes by, and whoever uses the value either
// takes it over or drops it. Owned values are given up in the opposite order of their making.

import { isManaged, type Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import type { RoutineGen } from './routine.ts';
import { releaseRecord } from './records.ts';
import { isCounted, release, releaseColdly } from './cells.ts';
import { retainText } from './strings.ts';
import type { Rung } from './unwind.ts';

export interface Value {
  /** The value itself, or the address of a record. */
  readonly ref: Ref;
  /** Null: borrowed from a variable or literal, or nothing to own. */
  readonly rung: Rung | null;
}

export const plain = (ref: Ref): Value => ({ ref, rung: null });

/** Hold an owned value of a managed type. */
export function hold(g: RoutineGen, type: Type, ref: Ref): Value {
  if (!isManaged(type)) return plain(ref);
  return { ref, rung: g.ladder.push(() => unwind(g, type, ref)) };
}

function unwind(g: RoutineGen, type: Type, ref: Ref): void {
  if (isCounted(type)) releaseColdly(g, type, ref);
  else releaseRecord(g, type, ref);
}

/** Use is over: release what is owned. */
export function drop(g: RoutineGen, type: Type, value: Value): void {
  if (!value.rung) return;
  g.ladder.pop(value.rung);
  if (isCounted(type)) release(g, type, value.ref);
  else releaseRecord(g, type, value.ref);
}

/** Several values, the last made first. */
export function dropAll(g: RoutineGen, values: readonly { readonly type: Type; readonly value: Value }[]): void {
  for (let i = values.length - 1; i >= 0; i--) drop(g, values[i]!.type, values[i]!.value);
}

/** Take a string or cell over: the result owns a reference. */
export function take(g: RoutineGen, value: Value): Ref {
  if (value.rung) g.ladder.pop(value.rung);
  else retainText(g, value.ref);
  return value.ref;
}
