// Expressions: one generator for each kind of node. Numbers and pointers come out as a Ref in the class of their type, narrow
// integers extended by their sign.

import { bug } from '../base/bug.ts';
import type { Compare, Expr, Iif, KindTest, Load } from '../check/typed.ts';
import { isManaged, sizeOf, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arithmetic, complement, logic, negate } from './arithmetic.ts';
import { arrayBuiltin } from './arrays.ts';
import { builtin } from './builtins.ts';
import { call, foreignCall, pointerCall } from './calls.ts';
import { clsOf, isInMemory, isUnsigned } from './classes.ts';
import { codeOf, isCharacter, orderKey } from './characters.ts';
import { isCell, isContainer, isCounted, live, retain } from './cells.ts';
import { conditionValue } from './conditions.ts';
import { convert } from './convert.ts';
import { anyCompare, matches, none } from './dynamic.ts';
import { stackSlot } from './homes.ts';
import { infoOf, listLiteral } from './items.ts';
import { spawn } from './workers.ts';
import { marshall } from './marshal.ts';
import { instanceTest, methodCall, newObject } from './objects.ts';
import { addressOf, assignSlot, prepare, readPlace, scaled } from './places.ts';
import { copyRecord, zeroMemory } from './records.ts';
import { reduce } from './reduce.ts';
import type { RoutineGen } from './routine.ts';
import { concat, literal, textEqual } from './strings.ts';
import { drop, hold, plain, take, type Value } from './values.ts';

type Evaluate<Kind extends Expr['kind']> = (g: RoutineGen, e: Extract<Expr, { kind: Kind }>) => Value;

const evaluators: { readonly [Kind in Exclude<Expr['kind'], 'bad'>]: Evaluate<Kind> } = {
  integer: (g, e) => plain(g.b.bits(e.value)),
  float: (g, e) => plain(e.type.size === 4 ? g.b.single(e.value) : g.b.double(e.value)),
  text: (g, e) => literal(g, e.value),
  bytes: (g, e) => plain(g.b.address(g.module.cString(e.value))),
  load,
  current: (g) => g.current ?? bug('no value is current'),
  iteration: (g, e) => g.iteration?.(e.what) ?? bug('no iteration is under way'),
  convert,
  negate,
  complement: (g, e) => plain(complement(g, e)),
  arithmetic,
  logic: (g, e) => plain(logic(g, e)),
  concat,
  compare: (g, e) => plain(g.b.ins(Op.neg, Cls.w, compareValue(g, e))),
  truth: (g, e) => plain(g.b.ins(Op.neg, Cls.w, conditionValue(g, e.condition))),
  iif,
  call,
  foreignCall,
  pointerCall,
  builtin,
  arrayBuiltin,
  create,
  nothing: (g, e) => (e.type.kind === 'any' ? none(g) : plain(g.b.int(0))),
  methodCall,
  new: newObject,
  list: listLiteral,
  marshall,
  spawn,
  isInstance: (g, e) => plain(instanceTest(g, e)),
  kindTest,
  reduce: (g, e) => plain(reduce(g, e)),
  address: (g, e) => plain(addressOf(prepare(g, e.place).settle())),
  routineAddress: (g, e) => plain(g.b.address(e.routine.symbol)),
  pointerOffset: (g, e) => {
    const pointer = evaluate(g, e.pointer).ref;
    const size = Math.max(sizeOf(e.type.target), 1);
    return plain(g.b.ins(Op.add, Cls.l, pointer, scaled(g, evaluate(g, e.offset).ref, size)));
  },
  pointerDistance: (g, e) => {
    const left = evaluate(g, e.left).ref;
    const bytes = g.b.ins(Op.sub, Cls.l, left, evaluate(g, e.right).ref);
    const { type } = e.left;
    const size = type.kind === 'pointer' ? Math.max(sizeOf(type.target), 1) : 1;
    return plain(size === 1 ? bytes : g.b.ins(Op.div, Cls.l, bytes, g.b.int(size)));
  },
};

export function evaluate(g: RoutineGen, e: Expr): Value {
  if (e.kind === 'bad') bug(`an expression with an error (line ${g.line})`);
  const handler = evaluators[e.kind] as Evaluate<Expr['kind']>;
  return handler(g, e as never);
}

/**
 * An operand that is used after others have been evaluated: a string or cell that code run by them could take away is kept, and
 * so is what a record holds now.
 */
export function operand(g: RoutineGen, e: Expr, isCodeRun: boolean): Value {
  const value = evaluate(g, e);
  if (!isCodeRun || value.rung || isSafe(g, e)) return value;
  if (isInMemory(e.type)) return e.kind === 'load' || e.kind === 'current' ? copyOf(g, e.type, value.ref) : value;
  if (!isCounted(e.type)) return value;
  retain(g, value.ref);
  return hold(g, e.type, value.ref);
}

function copyOf(g: RoutineGen, type: Type, from: Ref): Value {
  const copy = stackSlot(g, type, 'copy');
  copyRecord(g, type, copy, from);
  return hold(g, type, copy);
}

/** A string that nobody else can release: a literal, or a variable that only this activation knows. */
function isSafe(g: RoutineGen, e: Expr): boolean {
  if (e.kind === 'text' || e.kind === 'nothing') return true;
  return e.kind === 'load' && e.place.kind === 'variable' && g.homes.of(e.place.variable).kind === 'temp';
}

const running: ReadonlySet<string> = new Set(['call', 'methodCall', 'pointerCall', 'foreignCall', 'new', 'iteration']);

/** Whether evaluating may run code of the program. */
export const mayRunCode = (e: Expr): boolean => hasPart(e, (part) => running.has(part.kind));

/** Whether evaluating, or looking up a place on the way, may raise an error. */
export const mayFail = (e: Expr): boolean => hasPart(e, (part) => 'canFail' in part && part.canFail);

/** Whether that is true of an expression or of one inside. */
function hasPart(part: unknown, isWanted: (e: Expr) => boolean): boolean {
  if (Array.isArray(part)) return part.some((one) => hasPart(one, isWanted));
  if (!isNode(part)) return false;
  if (isWanted(part)) return true;
  for (const inner of Object.values(part)) if (hasPart(inner, isWanted)) return true;
  return false;
}

/** Types, variables and routines are instances of classes: they lead out of the expression. */
function isNode(part: unknown): part is Expr {
  return (
    typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype && 'kind' in part
  );
}

function load(g: RoutineGen, e: Load): Value {
  return readPlace(g, e.place);
}

// ---- comparison

const relations = {
  w: { eq: 'ceqw', ne: 'cnew', lt: 'csltw', le: 'cslew', gt: 'csgtw', ge: 'csgew' },
  l: { eq: 'ceql', ne: 'cnel', lt: 'csltl', le: 'cslel', gt: 'csgtl', ge: 'csgel' },
  s: { eq: 'ceqs', ne: 'cnes', lt: 'clts', le: 'cles', gt: 'cgts', ge: 'cges' },
  d: { eq: 'ceqd', ne: 'cned', lt: 'cltd', le: 'cled', gt: 'cgtd', ge: 'cged' },
  uw: { eq: 'ceqw', ne: 'cnew', lt: 'cultw', le: 'culew', gt: 'cugtw', ge: 'cugew' },
  ul: { eq: 'ceql', ne: 'cnel', lt: 'cultl', le: 'culel', gt: 'cugtl', ge: 'cugel' },
} as const;

export type RelationName = keyof (typeof relations)['w'];

/** The operation that compares two values of a type, giving 1 or 0. */
export function relationOp(type: Type, relation: RelationName): number {
  const cls = clsOf(type);
  const letter = cls === Cls.w ? 'w' : cls === Cls.l ? 'l' : cls === Cls.s ? 's' : 'd';
  const row = isUnsigned(type) && cls <= Cls.l ? (cls === Cls.w ? 'uw' : 'ul') : letter;
  return Op[relations[row][relation]];
}

/** 1 or 0. */
export function compareValue(g: RoutineGen, e: Compare): Ref {
  const { type } = e.left;
  if (type.kind === 'string') return compareTexts(g, e);
  if (type.kind === 'any') return anyCompare(g, e);
  if (isInMemory(type)) return compareRecords(g, e);
  if (isCell(type)) return compareCells(g, e);
  const left = evaluate(g, e.left).ref;
  return g.b.ins(relationOp(type, e.op), Cls.w, left, evaluate(g, e.right).ref);
}

function compareTexts(g: RoutineGen, e: Compare): Ref {
  const { b } = g;
  const isShort = isCharacter(e.left);
  // The subject of SELECT CASE is compared often: code for each comparison would be long.
  if ((isShort || isCharacter(e.right)) && e.left.kind !== 'current') {
    const isKeyed = !isShort || !isCharacter(e.right);
    const left = placeInOrder(g, e.left, isKeyed, mayRunCode(e.right));
    return b.ins(Op[relations.w[e.op]], Cls.w, left, placeInOrder(g, e.right, isKeyed, false));
  }
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = operand(g, e.right, false);
  let result: Ref;
  if (e.op === 'eq' || e.op === 'ne') {
    const equal = textEqual(g, left.ref, right.ref);
    result = e.op === 'eq' ? equal : b.ins(Op.xor, Cls.w, equal, b.int(1));
  } else {
    const order = g.runtime('str_compare', [left.ref, right.ref]);
    result = b.ins(Op[relations.w[e.op]], Cls.w, order, b.int(0));
  }
  drop(g, stringType, right);
  drop(g, stringType, left);
  return result;
}

/** A number that has the order of strings of which one is a character: codes among characters, keys among others. */
function placeInOrder(g: RoutineGen, e: Expr, isKeyed: boolean, isCodeRun: boolean): Ref {
  if (isCharacter(e)) {
    const code = codeOf(g, e);
    return isKeyed ? g.b.ins(Op.mul, Cls.w, code, g.b.int(2)) : code;
  }
  const text = operand(g, e, isCodeRun);
  const key = orderKey(g, text.ref);
  drop(g, stringType, text);
  return key;
}

/** By identity; deleted objects are NOTHING. */
function compareCells(g: RoutineGen, e: Compare): Ref {
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = operand(g, e.right, false);
  const seen = (type: Type, ref: Ref): Ref => (isContainer(type) ? ref : live(g, ref));
  const one = seen(e.left.type, left.ref);
  const result = g.b.ins(Op[relations.l[e.op]], Cls.w, one, seen(e.right.type, right.ref));
  drop(g, e.right.type, right);
  drop(g, e.left.type, left);
  return result;
}

function kindTest(g: RoutineGen, e: KindTest): Value {
  const value = evaluate(g, e.operand);
  const result = matches(g, e.operand.type, value.ref, e.test);
  drop(g, e.operand.type, value);
  return plain(result);
}

// Field by field; every field has a relation of its own.
function compareRecords(g: RoutineGen, e: Compare): Ref {
  const { b } = g;
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = evaluate(g, e.right);
  const equal = sameFields(g, e.left.type, left.ref, right.ref);
  drop(g, e.right.type, right);
  drop(g, e.left.type, left);
  return e.op === 'eq' ? equal : b.ins(Op.xor, Cls.w, equal, b.int(1));
}

function sameFields(g: RoutineGen, type: Type, left: Ref, right: Ref): Ref {
  const { b } = g;
  if (type.kind === 'fixedArray') {
    if (type.count > 64) bug('comparison of a large array inside of a record');
    const size = sizeOf(type.element);
    let equal = b.int(1);
    for (let i = 0; i < type.count; i++) {
      const same = sameFields(g, type.element, g.offset(left, i * size), g.offset(right, i * size));
      equal = i === 0 ? same : b.ins(Op.and, Cls.w, equal, same);
    }
    return equal;
  }
  if (type.kind === 'record') {
    let equal = b.int(1);
    type.fields.forEach((field, i) => {
      const same = sameFields(g, field.type, g.offset(left, field.offset), g.offset(right, field.offset));
      equal = i === 0 ? same : b.ins(Op.and, Cls.w, equal, same);
    });
    return equal;
  }
  if (type.kind === 'any' || isContainer(type)) return g.runtime('same_value', [left, right, infoOf(g, type)]);
  const one = g.load(type, left);
  const other = g.load(type, right);
  if (isCell(type)) return b.ins(Op.ceql, Cls.w, live(g, one), live(g, other));
  return type.kind === 'string' ? textEqual(g, one, other) : b.ins(relationOp(type, 'eq'), Cls.w, one, other);
}

// ---- IIF

function iif(g: RoutineGen, e: Iif): Value {
  const { b } = g;
  const yes = b.newBlock('yes');
  const no = b.newBlock('no');
  const done = b.newBlock('chosen');
  const result = b.variable('choice', clsOf(e.type));
  g.condition(e.condition, yes, no);
  b.place(yes);
  b.set(result, chosen(g, e.whenTrue));
  b.jump(done);
  b.place(no);
  b.set(result, chosen(g, e.whenFalse));
  b.place(done);
  return hold(g, e.type, result);
}

/** A value that the choice owns. */
function chosen(g: RoutineGen, e: Expr): Ref {
  const value = evaluate(g, e);
  if (isCounted(e.type)) return take(g, value);
  if (!isInMemory(e.type)) return value.ref;
  if (!isManaged(e.type)) return value.ref;
  if (value.rung) {
    g.ladder.pop(value.rung);
    return value.ref;
  }
  const copy = stackSlot(g, e.type, 'copy');
  copyRecord(g, e.type, copy, value.ref);
  return copy;
}

// ---- CREATE

function create(g: RoutineGen, e: Extract<Expr, { kind: 'create' }>): Value {
  const address = stackSlot(g, e.type, 'record');
  zeroMemory(g, address, e.type.size);
  const record = hold(g, e.type, address);
  for (const { field, value } of e.values) {
    const evaluated = evaluate(g, value);
    assignSlot(g, field.type, { kind: 'memory', address: g.offset(address, field.offset) }, evaluated);
  }
  return record;
}
