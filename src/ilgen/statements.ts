// Statements: one generator for each kind of node; the larger ones have files by theme.

import type { Assign, Expr, InitialiseStmt, Place, Stmt, SwapStmt, Update } from '../check/typed.ts';
import { sizeOf, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { type Cls, int } from '../il/ref.ts';
import { arrayAssign } from './reduce.ts';
import { dim, erase, split } from './arrays.ts';
import { isCounted, release } from './cells.ts';
import { isInMemory } from './classes.ts';
import {
  end,
  exitRoutine,
  gosub,
  ifStatement,
  leaveLoop,
  loop,
  onCall,
  onGosub,
  onGoto,
  returnStatement,
  select,
} from './control.ts';
import { forEach } from './each.ts';
import { forLoop } from './for.ts';
import { evaluate, mayFail, mayRunCode } from './expressions.ts';
import { fieldStatement, getStatement, putStatement, setField } from './files.ts';
import { stackSlot } from './homes.ts';
import { input, lineInput, read, restore } from './input.ts';
import { print, printUsing, write } from './output.ts';
import { send } from './workers.ts';
import { unmarshall } from './marshal.ts';
import { matchStatement } from './match.ts';
import { deleteStatement } from './objects.ts';
import { addressOf, assign, assignSlot, finishStore, prepare, readSlot, type Slot, writeSlot } from './places.ts';
import { releaseRecord, zeroMemory } from './records.ts';
import type { RoutineGen } from './routine.ts';
import { appendParts, storeMid, storeSlice } from './strings.ts';
import { jumpToLabel, rethrow, throwStatement, tryStatement } from './try.ts';
import { drop, plain } from './values.ts';

type Generate<Kind extends Stmt['kind']> = (g: RoutineGen, stmt: Extract<Stmt, { kind: Kind }>) => void;

const generators: { readonly [Kind in Stmt['kind']]: Generate<Kind> } = {
  label: (g, { label }) => {
    if (label.isUsed || label.isGosubTarget) g.b.place(g.block(label));
  },
  assign: assignStatement,
  update,
  swap,
  evaluate: (g, { value }) => drop(g, value.type, evaluate(g, value)),
  if: ifStatement,
  select,
  for: forLoop,
  loop,
  forEach,
  leave: leaveLoop,
  goto: (g, stmt) => jumpToLabel(g, stmt.crosses, stmt.label),
  gosub,
  onGoto,
  onGosub,
  onCall,
  return: returnStatement,
  exitRoutine,
  end,
  initialise,
  dim,
  erase,
  split,
  arrayAssign,
  print,
  printUsing,
  write,
  input,
  lineInput,
  read,
  restore,
  try: tryStatement,
  throw: throwStatement,
  rethrow,
  field: fieldStatement,
  setField,
  get: getStatement,
  put: putStatement,
  match: matchStatement,
  delete: deleteStatement,
  unmarshall,
  send,
};

export function statement(g: RoutineGen, stmt: Stmt): void {
  const generate = generators[stmt.kind] as Generate<Stmt['kind']>;
  generate(g, stmt as never);
}

function assignStatement(g: RoutineGen, { place, value }: Assign): void {
  if (place.kind === 'mid') storeMid(g, place, value);
  else if (place.kind === 'slice') storeSlice(g, place, value);
  else if (!append(g, place, value)) assign(g, place, value);
}

/** `s = s + …` in a variable that the other parts cannot see. */
function append(g: RoutineGen, place: Place, value: Expr): boolean {
  if (place.kind !== 'variable' || value.kind !== 'concat') return false;
  const [first, ...rest] = value.parts;
  const { variable } = place;
  const isSelf = (e: Expr): boolean =>
    e.kind === 'load' && e.place.kind === 'variable' && e.place.variable === variable;
  if (!isSelf(first!) || rest.some((part) => isSelf(part) || !isUnrelated(g, place, part))) return false;
  const slot = prepare(g, place).settle();
  appendTo(g, () => slot, rest);
  return true;
}

/** Where the string is, is asked when the parts have been evaluated. */
function appendTo(g: RoutineGen, slot: () => Slot, parts: readonly Expr[]): Slot {
  appendParts(
    g,
    parts,
    () => readSlot(g, stringType, slot()),
    (text) => writeSlot(g, stringType, slot(), text),
  );
  return slot();
}

// A part may not hold the variable's block while that grows: parts that are made anew, literals, and other variables (whose
// sharing of the block shows in its count) are fine.
function isUnrelated(g: RoutineGen, place: Place, part: Expr): boolean {
  const isPrivate = place.kind === 'variable' && g.homes.of(place.variable).kind === 'temp';
  return isPrivate || !mayRunCode(part);
}

/** The place may be elsewhere, or gone, once the program's code has run; an error leaves no new entry in a map. */
function update(g: RoutineGen, { place, value }: Update): void {
  const isCodeRun = mayRunCode(value);
  const prepared = prepare(g, place, isCodeRun);
  const isLate = prepared.look && (isCodeRun || mayFail(value));
  let found = isLate ? null : prepared.settle();
  if (!isCodeRun && value.kind === 'concat' && value.parts[0]!.kind === 'current') {
    const settle = (): Slot => (found ??= prepared.settle());
    finishStore(g, place.type, prepared, appendTo(g, settle, value.parts.slice(1)));
    return;
  }
  const before = g.current;
  g.current = found ? plain(readSlot(g, place.type, found)) : prepared.look!();
  const next = evaluate(g, value);
  g.current = before;
  const slot = found && !isCodeRun ? found : prepared.settle();
  assignSlot(g, place.type, slot, next);
  finishStore(g, place.type, prepared, slot);
}

function swap(g: RoutineGen, { left, right }: SwapStmt): void {
  const { b } = g;
  const first = prepare(g, left);
  const second = prepare(g, right);
  const isMap = left.kind === 'mapItem' && right.kind === 'mapItem';
  // A key that is new to a map may move the values of others.
  if (isMap) first.settle();
  const other = second.settle();
  const one = first.settle();
  const { type } = left;
  if (isInMemory(type)) {
    const size = int(sizeOf(type));
    const between = stackSlot(g, type, 'swap');
    b.effect(Op.blit, addressOf(one), between, size);
    b.effect(Op.blit, addressOf(other), addressOf(one), size);
    b.effect(Op.blit, between, addressOf(other), size);
  } else swapValues(g, type, one, other);
  finishStore(g, type, second, other);
  finishStore(g, type, first, one);
}

function swapValues(g: RoutineGen, type: Type, one: Slot, other: Slot): void {
  const { b } = g;
  const read = readSlot(g, type, one);
  const kept = one.kind === 'temp' ? b.ins(Op.copy, b.clsOf(one.ref) as Cls, read) : read;
  writeSlot(g, type, one, readSlot(g, type, other));
  writeSlot(g, type, other, kept);
}

/** DIM of a scalar. */
function initialise(g: RoutineGen, { variable, value }: InitialiseStmt): void {
  const { type } = variable;
  const place: Place = { kind: 'variable', type, variable };
  if (value) assign(g, place, value);
  else clear(g, type, place);
}

function clear(g: RoutineGen, type: Type, place: Place): void {
  const slot = prepare(g, place).settle();
  if (isCounted(type)) {
    const old = slot.kind === 'temp' ? g.b.ins(Op.copy, g.b.clsOf(slot.ref) as Cls, slot.ref) : readSlot(g, type, slot);
    writeSlot(g, type, slot, g.b.int(0));
    release(g, type, old);
  } else if (isInMemory(type)) {
    releaseRecord(g, type, addressOf(slot));
    zeroMemory(g, addressOf(slot), sizeOf(type));
  } else writeSlot(g, type, slot, g.zero(type));
}
