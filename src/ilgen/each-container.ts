// FOR EACH over lists, whose end is looked at each time, and maps, whose keys are taken at entry.

import type { ForEachStmt } from '../check/typed.ts';
import { listOfAny, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { listCell } from './abi.ts';
import { release } from './cells.ts';
import { iterate } from './each.ts';
import { evaluate } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { fromSlot, infoOf } from './items.ts';
import type { RoutineGen } from './routine.ts';
import { hold, plain, take } from './values.ts';

type Over<Kind> = Extract<ForEachStmt['over'], { kind: Kind }>;

export function forEachItem(g: RoutineGen, stmt: ForEachStmt, over: Over<'list'>): void {
  const { b } = g;
  const { element } = over.type;
  const list = g.homes.keep(g, over.type, take(g, evaluate(g, over.list)));
  const count = (): Ref => b.ins(Op.load, Cls.l, g.offset(list, listCell.count));
  iterate(g, stmt, count, (index) => (what) => {
    const position = b.ins(Op.add, Cls.l, index, b.int(1));
    if (what === 'position') return plain(b.ins(Op.copy, Cls.w, position));
    if (what === 'tag') return plain(g.runtime('list_typeof', [list, position]));
    if (element.kind !== 'any') return fromSlot(g, element, slotAt(g, list, index));
    const address = stackSlot(g, element, 'element');
    g.runtime('list_get_any', [address, list, position]);
    return hold(g, element, address);
  });
  end(g, over.type, list);
}

/** The slot of a typed element, by index from 0. */
function slotAt(g: RoutineGen, list: Ref, index: Ref): Ref {
  const { b } = g;
  const items = b.ins(Op.load, Cls.l, g.offset(list, listCell.items));
  return b.ins(Op.add, Cls.l, items, b.ins(Op.mul, Cls.l, index, b.int(8)));
}

function end(g: RoutineGen, type: Type, kept: Ref): void {
  release(g, type, kept);
  g.b.set(kept, g.b.int(0));
}

export function forEachKey(g: RoutineGen, stmt: ForEachStmt, over: Over<'map'>): void {
  const { b } = g;
  const map = g.homes.keep(g, over.type, take(g, evaluate(g, over.map)));
  const keys = g.homes.keep(g, listOfAny, g.runtime('map_keys', [map, infoOf(g, stringType)]));
  const count = (): Ref => b.ins(Op.load, Cls.l, g.offset(keys, listCell.count));
  const key = (index: Ref): Ref => b.ins(Op.load, Cls.l, slotAt(g, keys, index));
  const find = (index: Ref): Ref => g.runtime('map_find', [map, key(index)]);
  iterate(
    g,
    stmt,
    count,
    (index) => (what) => (what === 'key' ? plain(key(index)) : fromSlot(g, over.type.value, find(index))),
    (index) => b.ins(Op.ceql, Cls.w, find(index), b.int(0)),
  );
  end(g, listOfAny, keys);
  end(g, over.type, map);
}
