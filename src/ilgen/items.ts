// Elements of lists and values of maps. They lie in slots: numbers in the low bytes of 8, strings and cells by reference, records in
// boxes, ANY in 16 bytes. A value that is read is the statement's own, since the container may change while it is used.

import type { Expr, ListItemPlace, MapItemPlace } from '../check/typed.ts';
import { anyType, sizeOf, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { boxCell, listCell } from './abi.ts';
import { isContainer, isCounted, newContainer, retain } from './cells.ts';
import { clsOf, isUnsigned, loadValue, narrow } from './classes.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { dropHeld, type Held, type Prepared, type Slot } from './places.ts';
import { copyRecord, releaseRecord, zeroMemory } from './records.ts';
import type { RoutineGen } from './routine.ts';
import { hold, plain, type Value } from './values.ts';

/** The address of the description of a type. */
export const infoOf = (g: RoutineGen, type: Type): Ref => g.b.address(g.module.typeInfo(type));

// ---- values as the library takes and gives them

export interface Passed {
  readonly ref: Ref;
  /** What was made for the call; dropped behind it. */
  readonly held: Held | null;
}

/** A value as the bits of a slot; ANY as its address. */
export function slotBits(g: RoutineGen, type: Type, value: Value): Passed {
  const { b } = g;
  const held: Held | null = value.rung ? { type, value, address: null } : null;
  switch (type.kind) {
    case 'integer':
      if (type.size === 8) return { ref: value.ref, held };
      return { ref: b.ins(isUnsigned(type) ? Op.extuw : Op.extsw, Cls.l, value.ref), held };
    case 'float':
      if (type.size === 8) return { ref: b.ins(Op.cast, Cls.l, value.ref), held };
      return { ref: b.ins(Op.extuw, Cls.l, b.ins(Op.cast, Cls.w, value.ref)), held };
    case 'record': {
      const box = g.runtime('box_new', [infoOf(g, type), value.ref]);
      const also = held;
      return { ref: box, held: { type: boxType, value: hold(g, boxType, box), address: null, also } };
    }
    default:
      return { ref: value.ref, held };
  }
}

/** A box is kept like any cell. */
const boxType: Type = { kind: 'object' };

/** Bits that the library gave, with the reference in them. */
export function fromBits(g: RoutineGen, type: Type, bits: Ref): Value {
  const { b } = g;
  switch (type.kind) {
    case 'integer':
      if (type.size === 8) return plain(bits);
      return plain(narrow(b, type, b.ins(Op.copy, Cls.w, bits)));
    case 'float':
      if (type.size === 8) return plain(b.ins(Op.cast, Cls.d, bits));
      return plain(b.ins(Op.cast, Cls.s, b.ins(Op.copy, Cls.w, bits)));
    case 'record': {
      const address = stackSlot(g, type, 'element');
      copyFromBox(g, type, address, bits);
      g.runtime('cell_release', [bits]);
      return hold(g, type, address);
    }
    default:
      if (isContainer(type))
        return hold(
          g,
          type,
          presentOr(g, bits, () => newContainer(g, type)),
        );
      return hold(g, type, bits);
  }
}

function presentOr(g: RoutineGen, ref: Ref, make: () => Ref): Ref {
  const { b } = g;
  const result = b.variable('present', Cls.l);
  const done = b.newBlock('there');
  const absent = b.newBlock('absent');
  b.set(result, ref);
  b.branch(b.ins(Op.cnel, Cls.w, ref, b.int(0)), done, absent);
  g.later(absent, () => {
    b.set(result, make());
    b.jump(done);
  });
  b.place(done);
  return result;
}

/** The record in a box, or zeros when there is no box, over storage that holds nothing. */
function copyFromBox(g: RoutineGen, type: Type, target: Ref, box: Ref): void {
  const { b } = g;
  const there = b.newBlock('boxed');
  const absent = b.newBlock('unboxed');
  const done = b.newBlock('copied');
  b.branch(b.ins(Op.cnel, Cls.w, box, b.int(0)), there, absent);
  b.place(absent);
  zeroMemory(g, target, sizeOf(type));
  b.jump(done);
  b.place(there);
  copyRecord(g, type, target, g.offset(box, boxCell.data));
  b.place(done);
}

/** What is in a slot, or the zero value when its address is 0. */
export function fromSlot(g: RoutineGen, type: Type, slot: Ref): Value {
  const { b } = g;
  const there = b.newBlock('slot');
  const done = b.newBlock('value');
  if (type.kind === 'any') {
    const address = stackSlot(g, type, 'element');
    zeroMemory(g, address, sizeOf(type));
    b.branch(b.ins(Op.cnel, Cls.w, slot, b.int(0)), there, done);
    b.place(there);
    copyRecord(g, type, address, slot);
    b.place(done);
    return hold(g, type, address);
  }
  const cls = clsOf(type);
  const result = b.variable('value', cls);
  b.set(result, g.zero(type));
  b.branch(b.ins(Op.cnel, Cls.w, slot, b.int(0)), there, done);
  b.place(there);
  b.set(result, loadValue(b, type, slot));
  b.place(done);
  return ownValue(g, type, result);
}

/** A value just loaded from a slot (records: their box) becomes one of its own. */
function ownValue(g: RoutineGen, type: Type, ref: Ref): Value {
  if (type.kind === 'record') {
    const address = stackSlot(g, type, 'element');
    copyFromBox(g, type, address, ref);
    return hold(g, type, address);
  }
  if (!isCounted(type)) return plain(ref);
  if (!isContainer(type)) {
    retain(g, ref);
    return hold(g, type, ref);
  }
  const { b } = g;
  const result = b.variable('container', Cls.l);
  const fresh = b.newBlock('fresh');
  const shared = b.newBlock('shared');
  const done = b.newBlock('owned');
  b.set(result, ref);
  b.branch(b.ins(Op.cnel, Cls.w, ref, b.int(0)), shared, fresh);
  g.later(fresh, () => {
    b.set(result, newContainer(g, type));
    b.jump(done);
  });
  b.place(shared);
  retain(g, ref);
  b.place(done);
  return hold(g, type, result);
}

// ---- places

function heldValue(type: Type, value: Value, also: Held | null): Held | null {
  return value.rung ? { type, value, address: null, also } : also;
}

const memory = (address: Ref): Slot => ({ kind: 'memory', address });

/** The scope a cell belongs to. */
export const ownerOf = (g: RoutineGen, ref: Ref): Ref => g.b.ins(Op.load, Cls.w, g.offset(ref, 8));

export function prepareListItem(g: RoutineGen, place: ListItemPlace, isCodeRun: boolean): Prepared {
  const { type } = place;
  const list = operand(g, place.list, isCodeRun || mayRunCode(place.index));
  const index = evaluate(g, place.index).ref;
  const prepared = { held: heldValue(place.list.type, list, null), owner: () => ownerOf(g, list.ref) };
  const look = (): Value => itemValue(g, type, list.ref, index);
  if (type.kind === 'any') return { ...prepared, ...anyItem(g, list.ref, index), look };
  const settle = (): Slot => {
    if (type.kind !== 'record') return memory(g.runtime('list_slot', [list.ref, index]));
    if (place.canFail) return memory(g.runtime('list_record', [list.ref, index]));
    const zeros = stackSlot(g, type, 'zeros');
    zeroMemory(g, zeros, sizeOf(type));
    return memory(g.runtime('list_look', [list.ref, index, zeros]));
  };
  return { ...prepared, settle, look };
}

// The list may be one of another type underneath: its element is taken out, and what it becomes is put back.
function anyItem(g: RoutineGen, list: Ref, index: Ref): Pick<Prepared, 'settle' | 'commit'> {
  const settle = (): Slot => {
    g.runtime('list_slot', [list, index]);
    const address = stackSlot(g, anyType, 'element');
    g.runtime('list_get_any', [address, list, index]);
    return memory(address);
  };
  const commit = (slot: Slot): void => {
    if (slot.kind !== 'memory') return;
    const held = hold(g, anyType, slot.address);
    g.runtime('list_set_any', [list, index, slot.address]);
    g.ladder.pop(held.rung!);
    releaseRecord(g, anyType, slot.address);
  };
  return { settle, commit };
}

export function prepareMapItem(g: RoutineGen, place: MapItemPlace, isCodeRun: boolean): Prepared {
  const { type } = place;
  const map = operand(g, place.map, isCodeRun || mayRunCode(place.key));
  const key = operand(g, place.key, isCodeRun);
  const held = heldValue(stringType, key, heldValue(place.map.type, map, null));
  const settle = (): Slot => memory(g.runtime(type.kind === 'record' ? 'map_record' : 'map_slot', [map.ref, key.ref]));
  const look = (): Value => fromSlot(g, type, g.runtime('map_find', [map.ref, key.ref]));
  return { settle, look, held, owner: () => ownerOf(g, map.ref) };
}

export function readListItem(g: RoutineGen, place: ListItemPlace): Value {
  const list = operand(g, place.list, mayRunCode(place.index));
  const index = evaluate(g, place.index).ref;
  const value = itemValue(g, place.type, list.ref, index);
  return outlive(g, place.type, value, heldValue(place.list.type, list, null));
}

function itemValue(g: RoutineGen, type: Type, list: Ref, index: Ref): Value {
  const { b } = g;
  if (type.kind === 'any') {
    const address = stackSlot(g, type, 'element');
    g.runtime('list_get_any', [address, list, index]);
    return hold(g, type, address);
  }
  // Outside of the list there is no slot.
  const at = b.ins(Op.sub, Cls.l, index, b.int(1));
  const isInside = b.ins(Op.cultl, Cls.w, at, b.ins(Op.load, Cls.l, g.offset(list, listCell.count)));
  const items = b.ins(Op.load, Cls.l, g.offset(list, listCell.items));
  const slot = b.ins(Op.add, Cls.l, items, b.ins(Op.mul, Cls.l, at, b.int(8)));
  return fromSlot(g, type, b.ins(Op.sel, Cls.l, isInside, slot, b.int(0)));
}

export function readMapItem(g: RoutineGen, place: MapItemPlace): Value {
  const map = operand(g, place.map, mayRunCode(place.key));
  const key = operand(g, place.key, false);
  const value = fromSlot(g, place.type, g.runtime('map_find', [map.ref, key.ref]));
  return outlive(g, place.type, value, heldValue(stringType, key, heldValue(place.map.type, map, null)));
}

/** Drop what a value was read from, which was held before it. */
export function outlive(g: RoutineGen, type: Type, value: Value, held: Held | null): Value {
  if (!held) return value;
  if (value.rung) g.ladder.pop(value.rung);
  dropHeld(g, held);
  return hold(g, type, value.ref);
}

/** A list literal. */
export function listLiteral(g: RoutineGen, e: Extract<Expr, { kind: 'list' }>): Value {
  const { element } = e.type;
  const list = hold(g, e.type, newContainer(g, e.type));
  for (const item of e.elements) {
    const value = evaluate(g, item);
    const { ref, held } = slotBits(g, element, value);
    g.runtime(element.kind === 'any' ? 'list_append_any' : 'list_append', [list.ref, ref]);
    if (held) dropHeld(g, held);
  }
  return list;
}
