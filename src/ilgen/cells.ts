// Counted references: strings and cells (objects, lists, maps, blobs; layout `cell` in abi.ts) are kept in the same way, only
// what frees them differs. A list or map that a variable of that type holds is made when the variable is first looked at.

import type { Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { cell } from './abi.ts';
import { readSlot, type Slot, writeSlot } from './places.ts';
import { nestedOf } from './records.ts';
import type { RoutineGen } from './routine.ts';
import { blockOf, releaseCold, releaseText, retainText } from './strings.ts';
import { elementKind } from './module.ts';

/** References to what the library calls cells. */
export function isCell(type: Type): boolean {
  switch (type.kind) {
    case 'class':
    case 'object':
    case 'list':
    case 'map':
    case 'marshalled':
      return true;
    default:
      return false;
  }
}

/** Values that are the address of something counted. */
export const isCounted = (type: Type): boolean => type.kind === 'string' || isCell(type);

export const isContainer = (type: Type): boolean => type.kind === 'list' || type.kind === 'map';

/** One reference less: inline, or by a call where speed does not matter. */
export function release(g: RoutineGen, type: Type, ref: Ref): void {
  releaseText(g, ref, type.kind === 'string' ? 'str_free' : 'cell_free');
}

export function releaseColdly(g: RoutineGen, type: Type, ref: Ref): void {
  if (type.kind === 'string') releaseCold(g, ref);
  else g.runtime('cell_release', [ref]);
}

export const retain = retainText;

/** A list or map of its own, empty. */
export function newContainer(g: RoutineGen, type: Type): Ref {
  return g.runtime(type.kind === 'list' ? 'list_new' : 'map_new', [nestedOf(g, type)]);
}

/** The container in a place, made if need be; it belongs to the scope of the place. */
export function containerIn(g: RoutineGen, type: Type, slot: Slot, owner?: () => Ref): Ref {
  const { b } = g;
  const found = slot.kind === 'temp' ? slot.ref : b.variable('container', Cls.l);
  if (slot.kind === 'memory') b.set(found, readSlot(g, type, slot));
  const fresh = b.newBlock('fresh');
  const done = b.newBlock('present');
  b.branch(b.ins(Op.cnel, Cls.w, found, b.int(0)), done, fresh);
  g.later(fresh, () => {
    const made = newContainer(g, type);
    if (owner && g.module.hasScopes) g.b.effect(Op.storew, owner(), g.offset(made, cell.owner));
    writeSlot(g, type, slot, made);
    if (slot.kind === 'memory') b.set(found, made);
    b.jump(done);
  });
  b.place(done);
  return found;
}

/** The result of a call, or a fresh container when the routine gave none. */
export function containerOr(g: RoutineGen, type: Type, ref: Ref): Ref {
  const result = g.b.variable('result', Cls.l);
  g.b.set(result, ref);
  return containerIn(g, type, { kind: 'temp', ref: result });
}

/** The class of an object; 0 when there is none, or it was deleted. */
export const classOf = (g: RoutineGen, object: Ref): Ref =>
  g.b.ins(Op.load, Cls.l, g.offset(blockOf(g, object), cell.info));

/** A reference as comparisons see it: a deleted object is NOTHING. */
export function live(g: RoutineGen, object: Ref): Ref {
  if (object === g.b.int(0)) return object;
  const { b } = g;
  return b.ins(Op.sel, Cls.l, b.ins(Op.cnel, Cls.w, classOf(g, object), b.int(0)), object, b.int(0));
}

/** What was stored at an address belongs to a scope from now on, if it belonged to an inner one. */
export function adopt(g: RoutineGen, type: Type, address: Ref, owner: Ref): void {
  g.runtime('value_adopt', [address, g.b.int(elementKind(type)), nestedOf(g, type), owner]);
}

/** Whether storing such a value may move objects to another scope. */
export function holdsReferences(type: Type): boolean {
  switch (type.kind) {
    case 'class':
    case 'object':
    case 'list':
    case 'map':
    case 'any':
      return true;
    case 'record':
      return type.fields.some((field) => holdsReferences(field.type));
    case 'fixedArray':
      return holdsReferences(type.element);
    default:
      return false;
  }
}
