// INPUT, LINE INPUT, READ, RESTORE: values from outside into places. Numbers come as DOUBLE and are converted as by assignment.

import type { InputStmt, LineInputStmt, Place, ReadStmt, RestoreStmt } from '../check/typed.ts';
import { type IntegerType, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { dataItem } from './abi.ts';
import { narrow } from './classes.ts';
import { truncate } from './convert.ts';
import { evaluate } from './expressions.ts';
import { dataNext, dataTable } from './module.ts';
import { perWorkerAddress } from './worker-variables.ts';
import { assignSlot, prepare, type Prepared } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { literal, storeMidText, storeSliceText } from './strings.ts';
import { hold, plain, type Value } from './values.ts';

export function input(g: RoutineGen, stmt: InputStmt): void {
  if (stmt.file) {
    const file = evaluate(g, stmt.file).ref;
    for (const target of stmt.targets) {
      store(g, target, () =>
        target.type.kind === 'string'
          ? hold(g, stringType, g.runtime('file_field', [file]))
          : plain(fromDouble(g, target.type, g.runtime('file_field_number', [file]))),
      );
    }
    return;
  }
  g.runtime('input_prompt', [literal(g, stmt.prompt).ref]);
  if (stmt.isWhole) {
    store(g, stmt.targets[0]!, () => hold(g, stringType, g.runtime('input_line', [])));
    return;
  }
  g.runtime('input_begin', []);
  for (const target of stmt.targets) {
    store(g, target, () =>
      target.type.kind === 'string'
        ? hold(g, stringType, g.runtime('input_next_string', []))
        : plain(fromDouble(g, target.type, g.runtime('input_next_number', []))),
    );
  }
  g.runtime('input_end', []);
}

export function lineInput(g: RoutineGen, stmt: LineInputStmt): void {
  if (stmt.file) {
    const file = evaluate(g, stmt.file).ref;
    store(g, stmt.target, () => hold(g, stringType, g.runtime('file_line', [file])));
    return;
  }
  g.runtime('input_prompt', [literal(g, stmt.prompt).ref]);
  store(g, stmt.target, () => hold(g, stringType, g.runtime('input_line', [])));
}

/** Subscripts, then the value, then the store. */
function store(g: RoutineGen, place: Place, make: () => Value): void {
  if (place.kind === 'mid') storeMidText(g, place, make);
  else if (place.kind === 'slice') storeSliceText(g, place, make);
  else {
    const prepared: Prepared = prepare(g, place);
    const value = make();
    assignSlot(g, place.type, prepared.settle(), value);
  }
}

/** A DOUBLE as a value of a numeric type. */
function fromDouble(g: RoutineGen, type: Type, value: Ref): Ref {
  if (type.kind === 'integer') return truncate(g, type as IntegerType, value);
  return type.kind === 'float' && type.size === 4 ? g.b.ins(Op.truncd, Cls.s, value) : value;
}

// ---- DATA

/** Address of the index of the next item; every thread reads for itself. */
const dataPosition = (g: RoutineGen): Ref =>
  g.module.program.hasWorkers ? perWorkerAddress(g, 0) : g.b.address(dataNext);

export function restore(g: RoutineGen, stmt: RestoreStmt): void {
  g.module.usesData = true;
  g.b.effect(Op.storel, g.b.int(stmt.index), dataPosition(g));
}

export function read(g: RoutineGen, stmt: ReadStmt): void {
  for (const target of stmt.targets) store(g, target, () => nextItem(g, target.type));
}

function nextItem(g: RoutineGen, type: Type): Value {
  const { b } = g;
  g.module.usesData = true;
  const position = dataPosition(g);
  const next = b.ins(Op.load, Cls.l, position);
  g.failIf(b.ins(Op.cugel, Cls.w, next, b.int(g.module.program.data.length)), 4);
  const item = b.ins(Op.add, Cls.l, b.address(dataTable), b.ins(Op.mul, Cls.l, next, b.int(dataItem.size)));
  const isText = type.kind === 'string';
  if (!isText) {
    const isNumber = b.ins(Op.load, Cls.w, g.offset(item, dataItem.isNumber));
    g.failIf(b.ins(Op.ceqw, Cls.w, isNumber, b.int(0)), 13);
  }
  b.effect(Op.storel, b.ins(Op.add, Cls.l, next, b.int(1)), position);
  // The texts of items are literals, which need no counting.
  return isText ? plain(b.ins(Op.load, Cls.l, g.offset(item, dataItem.text))) : plain(itemNumber(g, item, type));
}

function itemNumber(g: RoutineGen, item: Ref, type: Type): Ref {
  const { b } = g;
  if (type.kind === 'float') {
    return type.size === 4
      ? b.ins(Op.load, Cls.s, g.offset(item, dataItem.single))
      : b.ins(Op.load, Cls.d, g.offset(item, dataItem.double));
  }
  if (type.kind === 'integer' && type.size === 8) {
    return b.ins(Op.load, Cls.l, g.offset(item, type.isSigned ? dataItem.long : dataItem.ulong));
  }
  // UINTEGER takes the low half of the value as LONG, which lies first.
  if (type.kind === 'integer' && type.name === 'UINTEGER') return b.ins(Op.load, Cls.w, g.offset(item, dataItem.long));
  return narrow(b, type, b.ins(Op.load, Cls.w, g.offset(item, dataItem.integer)));
}
