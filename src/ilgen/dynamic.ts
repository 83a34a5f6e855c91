// ANY: a tag and 8 bytes, known by address. Numbers are taken out and put in here, the rest is the library's (any.bas).

import type { Arithmetic, Compare, Convert, Expr, MatchTest, Negate } from '../check/typed.ts';
import { anyTag, anyType, type FloatType, type IntegerType, sizeOf, type Type } from '../check/types.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { anyValue } from './abi.ts';
import { live, retain } from './cells.ts';
import { clsOf, isUnsigned, narrow } from './classes.ts';
import { truncate } from './convert.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { infoOf } from './items.ts';
import { infoOfClass, isInstance } from './objects.ts';
import { zeroMemory } from './records.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, plain, type Value } from './values.ts';

const tagOf = (g: RoutineGen, value: Ref): Ref => g.b.ins(Op.load, Cls.w, value);
const bitsOf = (g: RoutineGen, value: Ref): Ref => g.b.ins(Op.load, Cls.l, g.offset(value, anyValue.bits));

const newAny = (g: RoutineGen): Ref => stackSlot(g, anyType, 'any');

/** The none value. */
export function none(g: RoutineGen): Value {
  const address = newAny(g);
  zeroMemory(g, address, anyValue.size);
  return plain(address);
}

// ---- boxing

export function box(g: RoutineGen, e: Convert): Value {
  const { type } = e.operand;
  const value = evaluate(g, e.operand);
  const address = newAny(g);
  const store = (tag: number, bits: Ref): void => {
    g.b.effect(Op.storel, g.b.int(tag), address);
    g.b.effect(Op.storel, bits, g.offset(address, anyValue.bits));
  };
  switch (type.kind) {
    case 'integer':
      store(anyTag.integer, asLong(g, type, value.ref));
      return plain(address);
    case 'float':
      store(anyTag.float, g.b.ins(Op.cast, Cls.l, asDouble(g, type, value.ref)));
      return plain(address);
    case 'record':
      store(anyTag.object, g.runtime('box_new', [infoOf(g, type), value.ref]));
      drop(g, type, value);
      return hold(g, anyType, address);
    default: {
      const tag = type.kind === 'string' ? anyTag.string : type.kind === 'list' ? anyTag.list : anyTag.object;
      if (value.rung) g.ladder.pop(value.rung);
      else retain(g, value.ref);
      store(tag, value.ref);
      return hold(g, anyType, address);
    }
  }
}

const asLong = (g: RoutineGen, type: IntegerType, ref: Ref): Ref =>
  type.size === 8 ? ref : g.b.ins(isUnsigned(type) ? Op.extuw : Op.extsw, Cls.l, ref);

const asDouble = (g: RoutineGen, type: FloatType, ref: Ref): Ref =>
  type.size === 8 ? ref : g.b.ins(Op.exts, Cls.d, ref);

// ---- unboxing

export function unbox(g: RoutineGen, e: Convert): Value {
  const { type } = e;
  const value = evaluate(g, e.operand);
  const result = taken(g, e, type, value.ref);
  if (result.rung) g.ladder.pop(result.rung);
  drop(g, anyType, value);
  return hold(g, type, result.ref);
}

function taken(g: RoutineGen, e: Convert, type: Type, ref: Ref): Value {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return plain(takeNumber(g, type, ref, e.conversion === 'guard'));
    case 'string':
      return hold(g, type, g.runtime('any_to_text', [ref]));
    case 'class':
      return hold(g, type, g.runtime('any_to_object', [ref, infoOfClass(g, type)]));
    case 'object':
      return hold(g, type, g.runtime('any_to_object', [ref, g.b.int(0)]));
    case 'list':
      // After an error the list is given back all the same.
      return takeList(g, type, ref);
    case 'map':
      return hold(g, type, g.runtime('any_to_map', [ref, infoOf(g, type.value)]));
    case 'marshalled':
      return hold(g, type, g.runtime('any_to_blob', [ref]));
    default: {
      const record = stackSlot(g, type, 'record');
      zeroMemory(g, record, sizeOf(type));
      g.runtime('any_to_record', [record, ref, infoOf(g, type)]);
      return hold(g, type, record);
    }
  }
}

function takeList(g: RoutineGen, type: Extract<Type, { kind: 'list' }>, ref: Ref): Value {
  const list = hold(g, type, g.runtimeUntested('any_to_list', [ref, infoOf(g, type.element)]));
  g.testError();
  return list;
}

/** By the tag: integer, float, or none (0); error 13 for others, and with `isStrict` for the other kind of number. */
function takeNumber(g: RoutineGen, type: IntegerType | FloatType, ref: Ref, isStrict: boolean): Ref {
  const { b } = g;
  const result = b.variable('number', clsOf(type));
  b.set(result, g.zero(type));
  const whole = b.newBlock('whole');
  const float = b.newBlock('float');
  const other = b.newBlock('other');
  const done = b.newBlock('unboxed');
  const tag = tagOf(g, ref);
  const allows = (kind: 'integer' | 'float', block: Block): Block => (isStrict && type.kind !== kind ? other : block);
  b.switch(tag, other, [isStrict ? other : done, allows('integer', whole), allows('float', float)]);
  if (allows('integer', whole) === whole) {
    b.place(whole);
    const bits = bitsOf(g, ref);
    b.set(result, type.kind === 'float' ? b.ins(Op.sltof, clsOf(type), bits) : fromLong(g, type, bits));
    b.jump(done);
  }
  if (allows('float', float) === float) {
    b.place(float);
    const number = b.ins(Op.cast, Cls.d, bitsOf(g, ref));
    if (type.kind === 'integer') b.set(result, truncate(g, type, number));
    else b.set(result, type.size === 8 ? number : b.ins(Op.truncd, Cls.s, number));
    b.jump(done);
  }
  b.place(other);
  g.raise(13);
  b.place(done);
  return result;
}

const fromLong = (g: RoutineGen, type: IntegerType, bits: Ref): Ref =>
  type.size === 8 ? bits : narrow(g.b, type, g.b.ins(Op.copy, Cls.w, bits));

// ---- operators

const operatorCodes = { add: 0, subtract: 1, multiply: 2, divide: 3, quotient: 4, remainder: 5, power: 6 } as const;
const relationCodes = { eq: 0, ne: 1, lt: 2, le: 3, gt: 4, ge: 5 } as const;

/** Both operands; their use; the result outlives them. */
export function anyArithmetic(g: RoutineGen, e: Arithmetic): Value {
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = operand(g, e.right, false);
  const address = newAny(g);
  g.runtime('any_arithmetic', [address, g.b.int(operatorCodes[e.op]), left.ref, right.ref]);
  drop(g, anyType, right);
  drop(g, anyType, left);
  return hold(g, anyType, address);
}

export function anyNegate(g: RoutineGen, e: Negate): Value {
  const value = evaluate(g, e.operand);
  const address = newAny(g);
  g.runtime('any_negate', [address, value.ref]);
  drop(g, anyType, value);
  return plain(address);
}

export function anyCompare(g: RoutineGen, e: Compare): Ref {
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = operand(g, e.right, false);
  const result = g.runtime('any_relation', [g.b.int(relationCodes[e.op]), left.ref, right.ref]);
  drop(g, anyType, right);
  drop(g, anyType, left);
  return result;
}

/** A number other than 0. */
export function anyTest(g: RoutineGen, e: Expr): Ref {
  const value = evaluate(g, e);
  const result = g.runtime('any_test', [value.ref]);
  drop(g, anyType, value);
  return result;
}

/** The tag of a value. */
export function typeOf(g: RoutineGen, e: Expr): Ref {
  const value = evaluate(g, e);
  const tag = tagOf(g, value.ref);
  drop(g, anyType, value);
  return tag;
}

// ---- what an arm of MATCH asks

/** 1 or 0, of a value that is borrowed. */
export function matches(g: RoutineGen, type: Type, ref: Ref, test: MatchTest): Ref {
  const { b } = g;
  if (type.kind !== 'any') return matchesStatic(g, type, ref, test);
  const isTag = (tag: number): Ref => b.ins(Op.ceqw, Cls.w, tagOf(g, ref), b.int(tag));
  switch (test.kind) {
    case 'integer':
      return isTag(anyTag.integer);
    case 'float':
      return isTag(anyTag.float);
    case 'string':
      return isTag(anyTag.string);
    case 'list':
      return g.runtime('any_is_list', [ref, test.element ? infoOf(g, test.element) : b.int(0)]);
    case 'object':
      return g.runtime('any_is_object', [ref]);
    case 'class':
      return isInstance(g, type, ref, test.class);
    case 'record':
      return g.runtime('any_is_record', [ref, infoOf(g, test.record)]);
    case 'map':
      return g.runtime('any_is_map', [ref, infoOf(g, test.value)]);
    case 'marshalled':
      return g.runtime('any_is_blob', [ref]);
    case 'nothing':
      return g.runtime('any_is_nothing', [ref]);
    case 'array':
      return g.runtime('any_is_array', [ref, test.element ? infoOf(g, test.element) : b.int(0)]);
  }
}

function matchesStatic(g: RoutineGen, type: Type, ref: Ref, test: MatchTest): Ref {
  const { b } = g;
  switch (test.kind) {
    case 'class':
      return isInstance(g, type, ref, test.class);
    case 'object':
      return b.ins(Op.cnel, Cls.w, live(g, ref), b.int(0));
    case 'nothing':
      return b.ins(Op.ceql, Cls.w, live(g, ref), b.int(0));
    case 'list': {
      const value = newAny(g);
      b.effect(Op.storel, b.int(anyTag.list), value);
      b.effect(Op.storel, ref, g.offset(value, anyValue.bits));
      return g.runtime('any_is_list', [value, test.element ? infoOf(g, test.element) : b.int(0)]);
    }
    default:
      return b.int(0);
  }
}
