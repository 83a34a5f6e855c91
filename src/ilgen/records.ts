// Records in memory: zeroing, copying, releasing. Plain ones are bytes; those with managed fields go through the library,
// which reads their type descriptor.

import { bug } from '../base/bug.ts';
import { isManaged, type RecordType, sizeOf, type Type } from '../check/types.ts';
import { abiOf } from '../il/build.ts';
import { Op } from '../il/ops.ts';
import { Cls, int, type Ref } from '../il/ref.ts';
import type { RoutineGen } from './routine.ts';

/** Blocks up to this size are zeroed by stores. */
const mostStores = 64;

export function zeroMemory(g: RoutineGen, address: Ref, size: number): void {
  const { b } = g;
  if (size > mostStores) {
    const length = b.int(size);
    const args = [address, b.int(0), length].map((value, i) => ({ abi: abiOf(i === 1 ? Cls.w : Cls.l), value }));
    b.call(b.address('memset'), args, abiOf(Cls.l));
    return;
  }
  let at = 0;
  for (; at + 8 <= size; at += 8) b.effect(Op.storel, b.int(0), g.offset(address, at));
  if (at + 4 <= size) {
    b.effect(Op.storew, b.int(0), g.offset(address, at));
    at += 4;
  }
  if (at + 2 <= size) {
    b.effect(Op.storeh, b.int(0), g.offset(address, at));
    at += 2;
  }
  if (at < size) b.effect(Op.storeb, b.int(0), g.offset(address, at));
}

const asRecord = (type: Type): RecordType => (type.kind === 'record' ? type : bug(`a ${type.kind} is no record`));

export const descriptorOf = (g: RoutineGen, type: Type): Ref => g.b.address(g.module.descriptor(asRecord(type)));

/** What the library wants to know with a kind of element: a descriptor, the type in a list or map, or 0. */
export function nestedOf(g: RoutineGen, type: Type): Ref {
  const symbol = g.module.nested(type);
  return symbol === null ? g.b.int(0) : g.b.address(symbol);
}

function copyBytes(g: RoutineGen, type: Type, to: Ref, from: Ref): void {
  const size = sizeOf(type);
  if (size > 0) g.b.effect(Op.blit, from, to, int(size));
}

/** Copy over storage that holds no value yet. */
export function copyRecord(g: RoutineGen, type: Type, to: Ref, from: Ref): void {
  if (type.kind === 'any') g.runtime('any_copy', [to, from]);
  else if (isManaged(type)) g.runtime('record_copy', [to, from, descriptorOf(g, type)]);
  else copyBytes(g, type, to, from);
}

/** Copy over storage that holds a value, which is released. */
export function assignRecord(g: RoutineGen, type: Type, to: Ref, from: Ref): void {
  if (type.kind === 'any') g.runtime('any_assign', [to, from]);
  else if (isManaged(type)) g.runtime('record_assign', [to, from, descriptorOf(g, type)]);
  else copyBytes(g, type, to, from);
}

/** Bytes change owner: the source is not a value any more. */
export function moveRecord(g: RoutineGen, type: Type, to: Ref, from: Ref): void {
  copyBytes(g, type, to, from);
}

/** Release managed fields; they are zero afterwards. */
export function releaseRecord(g: RoutineGen, type: Type, address: Ref): void {
  if (type.kind === 'any') g.runtime('any_release', [address]);
  else if (isManaged(type)) g.runtime('record_release', [address, descriptorOf(g, type)]);
}
