// PRINT, PRINT USING, WRITE. Items go one after another to the selected channel. While a file is selected an error must go
// back to the console, which is a thing held like any other.

import { bug } from '../base/bug.ts';
import type { Expr, PrintItem, PrintStmt, PrintUsingStmt, WriteStmt } from '../check/typed.ts';
import { stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import type { RuntimeName } from './abi.ts';
import { isCell } from './cells.ts';
import { isInMemory, isUnsigned } from './classes.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { infoOf } from './items.ts';
import type { RoutineGen } from './routine.ts';
import { drop, dropAll, hold, type Value } from './values.ts';

/** Where a statement prints to. */
interface Channel {
  /** Do something with the channel selected, and see whether it failed. */
  use(action: () => void): void;
  finish(): void;
}

const console: (g: RoutineGen) => Channel = () => ({ use: (action) => action(), finish: () => {} });

/** The console, or a file. `isQuiet`: no item runs code that might print, so that the file is selected once. */
function channelOf(g: RoutineGen, file: Expr | null, isQuiet: boolean): Channel {
  if (!file) return console(g);
  const number = evaluate(g, file).ref;
  return isQuiet ? selectedOnce(g, number) : selectedEachTime(g, number);
}

function select(g: RoutineGen, number: Ref): () => void {
  g.runtime('output_file', [number]);
  const rung = g.ladder.push(() => g.runtime('output_console', []));
  return () => {
    g.ladder.pop(rung);
    g.runtime('output_console', []);
  };
}

function selectedOnce(g: RoutineGen, number: Ref): Channel {
  const restore = select(g, number);
  return {
    use: (action) => {
      action();
      g.testError();
    },
    finish: restore,
  };
}

function selectedEachTime(g: RoutineGen, number: Ref): Channel {
  return {
    use: (action) => {
      const restore = select(g, number);
      action();
      g.testError();
      restore();
    },
    finish: () => {},
  };
}

// ---- PRINT

export function print(g: RoutineGen, stmt: PrintStmt): void {
  const channel = channelOf(g, stmt.file, !stmt.items.some(runsCode));
  // An empty PRINT # has a file to look at all the same.
  for (const item of stmt.items) printItem(g, channel, item);
  if (stmt.endsLine || stmt.items.length === 0) {
    channel.use(() => {
      if (stmt.endsLine) g.runtime('print_newline', []);
    });
  }
  channel.finish();
}

function runsCode(item: PrintItem): boolean {
  switch (item.kind) {
    case 'value':
      return mayRunCode(item.value) || isComposed(item.value.type);
    case 'tab':
      return mayRunCode(item.column);
    case 'spaces':
      return mayRunCode(item.count);
    case 'comma':
      return false;
  }
}

function printItem(g: RoutineGen, channel: Channel, item: PrintItem): void {
  switch (item.kind) {
    case 'comma':
      channel.use(() => g.runtime('print_comma', []));
      return;
    case 'tab': {
      const column = evaluate(g, item.column).ref;
      channel.use(() => g.runtime('print_tab', [column]));
      return;
    }
    case 'spaces': {
      const count = evaluate(g, item.count).ref;
      channel.use(() => g.runtime('print_spc', [count]));
      return;
    }
    case 'value':
      printValue(g, channel, item.value);
  }
}

function printValue(g: RoutineGen, channel: Channel, e: Expr): void {
  // Parts of a concatenation are printed as they come, unless one might fail or print after another.
  if (e.kind === 'concat' && !e.parts.some(mayFailOrRun)) {
    for (const part of e.parts) printValue(g, channel, part);
    return;
  }
  if (isComposed(e.type)) return printComposed(g, channel, e);
  const value = evaluate(g, e);
  channel.use(() => g.runtime(printRoutine(g, e.type), [value.ref]));
  drop(g, e.type, value);
}

/** Values that are shown as a text made first. */
const isComposed = (type: Type): boolean => isCell(type) || isInMemory(type);

function printComposed(g: RoutineGen, channel: Channel, e: Expr): void {
  const value = operand(g, e, true);
  const shown = hold(g, stringType, textOfComposed(g, e.type, value.ref));
  channel.use(() => g.runtime('print_string', [shown.ref]));
  drop(g, stringType, shown);
  drop(g, e.type, value);
}

/** The text of a value, which is not released. A ToString of the program may fail. */
function textOfComposed(g: RoutineGen, type: Type, ref: Ref): Ref {
  if (type.kind === 'any') return g.runtime('any_text', [ref]);
  if (isInMemory(type)) return g.runtime('show_of', [ref, infoOf(g, type)]);
  const address = stackSlot(g, type, 'shown');
  g.b.effect(Op.storel, ref, address);
  return g.runtime('show_of', [address, infoOf(g, type)]);
}

const mayFailOrRun = (e: Expr): boolean => e.kind !== 'load' && e.kind !== 'text';

function printRoutine(_g: RoutineGen, type: Type): RuntimeName {
  switch (type.kind) {
    case 'string':
      return 'print_string';
    case 'float':
      return type.size === 4 ? 'print_single' : 'print_double';
    case 'integer':
      if (type.size === 8) return type.isSigned ? 'print_long' : 'print_ulong';
      return type.isSigned || type.size < 4 ? 'print_int' : 'print_uint';
    default:
      return bug(`PRINT of a ${type.kind}`);
  }
}

// ---- PRINT USING and WRITE: all items first, then out with them

interface Item {
  readonly type: Type;
  readonly value: Value;
}

function evaluateItems(g: RoutineGen, items: readonly Expr[]): Item[] {
  return items.map((item, i) => ({
    type: item.type,
    value: operand(g, item, items.slice(i + 1).some(mayRunCode)),
  }));
}

export function printUsing(g: RoutineGen, stmt: PrintUsingStmt): void {
  const number = stmt.file ? evaluate(g, stmt.file).ref : null;
  const format = operand(g, stmt.format, stmt.items.some(mayRunCode));
  const items = evaluateItems(g, stmt.items);
  const restore = number === null ? null : select(g, number);
  g.runtime('using_begin', [format.ref]);
  for (const { type, value } of items) {
    const [name, ref] = itemCall(g, 'using', type, value.ref);
    g.runtime(name, [ref]);
  }
  g.runtime('using_end', []);
  if (stmt.endsLine) g.runtime('print_newline', []);
  if (restore) {
    g.testError();
    restore();
  }
  dropAll(g, items);
  drop(g, stringType, format);
}

export function write(g: RoutineGen, stmt: WriteStmt): void {
  const number = stmt.file ? evaluate(g, stmt.file).ref : null;
  const items = evaluateItems(g, stmt.items);
  const restore = number === null ? null : select(g, number);
  items.forEach(({ type, value }, i) => {
    if (i > 0) g.runtime('write_separator', []);
    const [name, ref] = itemCall(g, 'write', type, value.ref);
    g.runtime(name, [ref]);
  });
  g.runtime('print_newline', []);
  if (restore) {
    g.testError();
    restore();
  }
  dropAll(g, items);
}

/** The routine for an item; integers go as LONG or ULONG. */
function itemCall(g: RoutineGen, family: 'using' | 'write', type: Type, ref: Ref): [RuntimeName, Ref] {
  switch (type.kind) {
    case 'string':
      return [`${family}_string`, ref];
    case 'float':
      return [type.size === 4 ? `${family}_single` : `${family}_double`, ref];
    case 'integer':
      if (type.size === 8) return [type.isSigned ? `${family}_long` : `${family}_ulong`, ref];
      return [`${family}_long`, g.b.ins(isUnsigned(type) ? Op.extuw : Op.extsw, Cls.l, ref)];
    default:
      return bug(`an item of kind ${type.kind}`);
  }
}
