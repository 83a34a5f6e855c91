// Places: what can be read and stored to. A place is first prepared, which evaluates its subscripts and pointers; settling it
// then checks bounds and tells where it is. Between the two an assignment evaluates its value.

import { bug } from '../base/bug.ts';
import type {
  ArrayRef,
  DerefPlace,
  ElementPlace,
  Expr,
  FieldPlace,
  Place,
  TemporaryPlace,
  VariablePlace,
} from '../check/typed.ts';
import { sizeOf, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { type ArrayView, elementAddress, viewOf } from './arrays.ts';
import { isInMemory, loadValue, storeValue } from './classes.ts';
import {
  adopt,
  containerIn,
  holdsReferences,
  isContainer,
  isCounted,
  release,
  releaseColdly,
  retain,
} from './cells.ts';
import { evaluate, mayRunCode } from './expressions.ts';
import { prepareListItem, prepareMapItem, readListItem, readMapItem } from './items.ts';
import { prepareObject } from './objects.ts';
import { type Home, stackSlot } from './homes.ts';
import { assignRecord, copyRecord, moveRecord, releaseRecord } from './records.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, plain, take, type Value } from './values.ts';

/** Where a place is: a temporary that is a variable's home, or memory. */
export type Slot = { readonly kind: 'temp'; readonly ref: Ref } | { readonly kind: 'memory'; readonly address: Ref };

export interface Prepared {
  settle(): Slot;
  /** The value, where settling would make room for a new one. */
  look?(): Value;
  /** What the place holds on to until its use is over. */
  readonly held: Held | null;
  /** Where what is stored has to be taken from the slot to its place. */
  commit?(slot: Slot): void;
  /** The scope that the place belongs to, where that is not the routine's own. */
  owner?(): Ref;
}

export interface Held {
  readonly type: Type;
  readonly value: Value;
  /** Where a string lies that a callee may have replaced by another; null when `value` is what will be released. */
  readonly address: Ref | null;
  /** What was held before it. */
  readonly also?: Held | null;
}

/** The use of a place is over. */
export function dropHeld(g: RoutineGen, { type, value, address, also }: Held): void {
  if (address === null) drop(g, type, value);
  else {
    g.ladder.pop(value.rung!);
    release(g, type, loadValue(g.b, type, address));
  }
  if (also) dropHeld(g, also);
}

type Prepare<Kind extends Place['kind']> = (
  g: RoutineGen,
  place: Extract<Place, { kind: Kind }>,
  isCodeRun: boolean,
) => Prepared;

const preparers: { readonly [Kind in Exclude<Place['kind'], 'slice' | 'mid'>]: Prepare<Kind> } = {
  variable: prepareVariable,
  element: prepareElement,
  field: prepareField,
  deref: prepareDeref,
  temporary: prepareTemporary,
  object: prepareObject,
  listItem: prepareListItem,
  mapItem: prepareMapItem,
  each: (g, place) =>
    at({ kind: 'memory', address: g.each.get(arrayKey(place.array)) ?? bug('an array outside of its loop') }),
};

/** Evaluate what a place depends on, without looking at it. `isCodeRun`: code of the program may run before it is settled. */
export function prepare(g: RoutineGen, place: Place, isCodeRun = false): Prepared {
  if (place.kind === 'slice' || place.kind === 'mid') bug(`a ${place.kind} is stored to by its own statement`);
  const handler = preparers[place.kind] as Prepare<Place['kind']>;
  return handler(g, place as never, isCodeRun);
}

/** What `g.each` knows an array by. */
export const arrayKey = (array: ElementPlace['array']): object =>
  array.kind === 'arrayVariable' ? array.variable : array.place;

const at = (slot: Slot): Prepared => ({ settle: () => slot, held: null });

const slotOf = (home: Home): Slot => home;

const memory = (address: Ref): Slot => ({ kind: 'memory', address });

function prepareVariable(g: RoutineGen, { variable }: VariablePlace): Prepared {
  const slot = slotOf(g.homes.of(variable));
  const isOuter = variable.storage === 'module' || variable.storage === 'reference';
  return isOuter ? { settle: () => slot, held: null, owner: () => g.b.int(0) } : at(slot);
}

function prepareElement(g: RoutineGen, place: ElementPlace, isCodeRun: boolean): Prepared {
  let view: ArrayView | null = null;
  let inner: Prepared | null = null;
  let held: Held | null = null;
  if (place.array.kind === 'fieldArray') {
    inner = prepare(g, place.array.place, isCodeRun || place.indices.some(mayRunCode));
    ({ held } = inner);
    view = viewOf(g, place.array, addressOf(inner.settle()), place.indices.length);
  }
  const indices = place.indices.map((index) => evaluate(g, index).ref);
  const settle = (): Slot =>
    memory(elementAddress(g, view ?? viewOf(g, place.array, null, indices.length), indices, place.canFail));
  return withOwner({ settle, held }, inner ? inner.owner : arrayOwner(g, place.array));
}

const withOwner = (prepared: Prepared, owner: Prepared['owner']): Prepared =>
  owner ? { ...prepared, owner } : prepared;

function arrayOwner(g: RoutineGen, array: ArrayRef): Prepared['owner'] {
  if (array.kind === 'fieldArray') return undefined;
  return array.variable.storage === 'local' ? undefined : () => g.b.int(0);
}

function prepareField(g: RoutineGen, place: FieldPlace, isCodeRun: boolean): Prepared {
  const inner = prepare(g, place.object, isCodeRun);
  const settle = (): Slot => memory(g.offset(addressOf(inner.settle()), place.field.offset));
  return withOwner({ settle, held: inner.held }, inner.owner);
}

function prepareDeref(g: RoutineGen, place: DerefPlace): Prepared {
  const { b } = g;
  const pointer = evaluate(g, place.pointer).ref;
  if (!place.index) return at(memory(pointer));
  return at(memory(b.ins(Op.add, Cls.l, pointer, scaled(g, evaluate(g, place.index).ref, sizeOf(place.type)))));
}

/** An index times a size. */
export function scaled(g: RoutineGen, index: Ref, size: number): Ref {
  return size === 1 ? index : g.b.ins(Op.mul, Cls.l, index, g.b.int(size));
}

function prepareTemporary(g: RoutineGen, place: TemporaryPlace): Prepared {
  const value = evaluate(g, place.value);
  if (isInMemory(place.type)) {
    const held: Held | null = value.rung ? { type: place.type, value, address: null } : null;
    return { settle: () => memory(value.ref), held };
  }
  const address = stackSlot(g, place.type, 'temporary');
  const ref = isCounted(place.type) ? take(g, value) : value.ref;
  storeValue(g.b, place.type, ref, address);
  const held = isCounted(place.type) ? heldAt(g, place.type, ref, address) : null;
  return { settle: () => memory(address), held };
}

function heldAt(g: RoutineGen, type: Type, ref: Ref, address: Ref): Held {
  const rung = g.ladder.push(() => releaseColdly(g, type, loadValue(g.b, type, address)));
  return { type, value: { ref, rung }, address };
}

export function addressOf(slot: Slot): Ref {
  return slot.kind === 'memory' ? slot.address : bug('a variable in a register has no address');
}

/** The value in a slot; of records the address. Strings are borrowed. */
export function readSlot(g: RoutineGen, type: Type, slot: Slot): Ref {
  if (slot.kind === 'temp') return slot.ref;
  return isInMemory(type) ? slot.address : loadValue(g.b, type, slot.address);
}

/** Put a value into a slot without regard to what is there. */
export function writeSlot(g: RoutineGen, type: Type, slot: Slot, value: Ref): void {
  if (slot.kind === 'temp') g.b.set(slot.ref, value);
  else storeValue(g.b, type, value, slot.address);
}

/** The value of a place. */
export function readPlace(g: RoutineGen, place: Place): Value {
  if (place.kind === 'listItem') return readListItem(g, place);
  if (place.kind === 'mapItem') return readMapItem(g, place);
  const prepared = prepare(g, place);
  const slot = prepared.settle();
  if (isContainer(place.type)) containerIn(g, place.type, slot, prepared.owner);
  if (!prepared.held) return plain(readSlot(g, place.type, slot));
  return readFromHeld(g, place.type, slot, prepared.held);
}

// A part of a value that goes away: it must outlive the whole.
function readFromHeld(g: RoutineGen, type: Type, slot: Slot, held: Held): Value {
  const ref = readSlot(g, type, slot);
  if (held.type === type && held.value.ref === ref) return held.value;
  if (isInMemory(type)) {
    const copy = stackSlot(g, type, 'part');
    copyRecord(g, type, copy, ref);
    dropHeld(g, held);
    return hold(g, type, copy);
  }
  if (isCounted(type)) retain(g, ref);
  dropHeld(g, held);
  return hold(g, type, ref);
}

/** Assign a value to a slot: what was there is released. */
export function assignSlot(g: RoutineGen, type: Type, slot: Slot, value: Value): void {
  if (isCounted(type)) {
    const text = take(g, value);
    const old = slot.kind === 'temp' ? g.b.ins(Op.copy, Cls.l, slot.ref) : readSlot(g, type, slot);
    writeSlot(g, type, slot, text);
    release(g, type, old);
  } else if (isInMemory(type)) assignToRecord(g, type, addressOf(slot), value);
  else writeSlot(g, type, slot, value.ref);
}

function assignToRecord(g: RoutineGen, type: Type, address: Ref, value: Value): void {
  if (!value.rung) {
    assignRecord(g, type, address, value.ref);
    return;
  }
  g.ladder.pop(value.rung);
  releaseRecord(g, type, address);
  moveRecord(g, type, address, value.ref);
}

/** `place = value`. */
export function assign(g: RoutineGen, place: Place, value: Expr): void {
  const prepared = prepare(g, place, mayRunCode(value));
  const evaluated = evaluate(g, value);
  storeInto(g, place.type, prepared, evaluated);
}

/** Store a value in a prepared place, whose use is over then. */
export function storeInto(g: RoutineGen, type: Type, prepared: Prepared, value: Value): void {
  const slot = prepared.settle();
  assignSlot(g, type, slot, value);
  finishStore(g, type, prepared, slot);
}

/** Something was stored in the slot of a place. */
export function finishStore(g: RoutineGen, type: Type, prepared: Prepared, slot: Slot): void {
  prepared.commit?.(slot);
  if (g.module.hasScopes && prepared.owner && slot.kind === 'memory' && holdsReferences(type)) {
    adopt(g, type, slot.address, prepared.owner());
  }
  if (prepared.held) dropHeld(g, prepared.held);
}

/** Replace a string by what `change` makes of it; `change` owns the old one and gives an owned one. */
export function swapIn(g: RoutineGen, slot: Slot, change: (old: Ref) => Ref): void {
  writeSlot(g, stringType, slot, change(readSlot(g, stringType, slot)));
}
