// Conversions that the checker has made explicit.

import { bug } from '../base/bug.ts';
import type { Conversion, Convert } from '../check/typed.ts';
import { anyType, type FloatType, type IntegerType, stringType, type Type } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import type { RuntimeName } from './abi.ts';
import { clsOf, isUnsigned, narrow } from './classes.ts';
import { box, unbox } from './dynamic.ts';
import { evaluate } from './expressions.ts';
import { infoOf } from './items.ts';
import { handle } from './marshal.ts';
import { infoOfClass } from './objects.ts';
import type { RoutineGen } from './routine.ts';
import { drop, hold, take, type Value } from './values.ts';

type Handler = (g: RoutineGen, from: Type, to: Type, value: Ref) => Ref;

const handlers: { readonly [Kind in Conversion]?: Handler } = {
  wrap,
  toFloat,
  refloat: (g, from, _to, value) =>
    clsOf(from) === Cls.s ? g.b.ins(Op.exts, Cls.d, value) : g.b.ins(Op.truncd, Cls.s, value),
  truncate: (g, from, to, value) => {
    const wide = clsOf(from) === Cls.s ? g.b.ins(Op.exts, Cls.d, value) : value;
    return truncate(g, to as IntegerType, wide);
  },
  reinterpret,
};

/** Conversions of what is counted, and of ANY. */
const others: { readonly [Kind in Conversion]?: (g: RoutineGen, e: Convert) => Value } = {
  box,
  unbox,
  guard: unbox,
  upcast: (g, e) => evaluate(g, e.operand),
  downcast,
  retype,
  handle,
};

/** The same reference, once it was looked at (error 13). */
function downcast(g: RoutineGen, e: Convert): Value {
  const value = evaluate(g, e.operand);
  if (e.type.kind === 'class') g.runtime('class_check', [value.ref, infoOfClass(g, e.type)]);
  return value;
}

function retype(g: RoutineGen, e: Convert): Value {
  if (!e.canFail || e.type.kind !== 'list') return evaluate(g, e.operand);
  const list = take(g, evaluate(g, e.operand));
  const value = hold(g, e.type, g.runtimeUntested('list_retype', [list, infoOf(g, e.type.element)]));
  g.testError();
  return value;
}

/** A number in another numeric type. */
export function convertNumber(
  g: RoutineGen,
  from: IntegerType | FloatType,
  to: IntegerType | FloatType,
  ref: Ref,
): Ref {
  if (from === to) return ref;
  const kind =
    from.kind === 'integer'
      ? to.kind === 'integer'
        ? 'wrap'
        : 'toFloat'
      : to.kind === 'integer'
        ? 'truncate'
        : 'refloat';
  return handlers[kind]!(g, from, to, ref);
}

export function convert(g: RoutineGen, e: Convert): Value {
  const from = e.operand.type;
  if (e.conversion === 'text' || e.conversion === 'printText') return textOf(g, e);
  const other = others[e.conversion];
  if (other) return other(g, e);
  const handler = handlers[e.conversion];
  if (!handler) bug(`the conversion '${e.conversion}'`);
  const value = evaluate(g, e.operand);
  // A string that becomes a pointer takes its reference along, and a pointer that becomes a string brings one.
  if (value.rung) g.ladder.pop(value.rung);
  return hold(g, e.type, handler(g, from, e.type, value.ref));
}

function wrap(g: RoutineGen, from: Type, to: Type, value: Ref): Ref {
  const { b } = g;
  if (clsOf(to) === Cls.l) {
    if (clsOf(from) === Cls.l) return value;
    return b.ins(isUnsigned(from) ? Op.extuw : Op.extsw, Cls.l, value);
  }
  const word = clsOf(from) === Cls.l ? b.ins(Op.copy, Cls.w, value) : value;
  return isWithin(from, to) ? word : narrow(b, to, word);
}

/** Every value of `from` is one of `to`. */
function isWithin(from: Type, to: Type): boolean {
  if (from.kind !== 'integer' || to.kind !== 'integer') return false;
  if (from.isSigned === to.isSigned) return from.size <= to.size;
  return to.isSigned && from.size < to.size;
}

function toFloat(g: RoutineGen, from: Type, to: Type, value: Ref): Ref {
  const cls = clsOf(to);
  if (clsOf(from) === Cls.l) return g.b.ins(isUnsigned(from) ? Op.ultof : Op.sltof, cls, value);
  return g.b.ins(isUnsigned(from) ? Op.uwtof : Op.swtof, cls, value);
}

/** Bits stay; integers wrap to 64. */
function reinterpret(g: RoutineGen, from: Type, to: Type, value: Ref): Ref {
  return clsOf(from) === clsOf(to) ? value : wrap(g, from, to, value);
}

// ---- float to integer: toward zero, NaN is 0, what does not fit saturates. What fits is the common case; the rest lies
// behind the code.

const half = 2 ** 63;

/** A double as an integer of a type. */
export function truncate(g: RoutineGen, to: IntegerType, value: Ref): Ref {
  if (to.size === 8) return to.isSigned ? truncateLong(g, value) : truncateUlong(g, value);
  if (to.name === 'UINTEGER') return g.b.ins(Op.copy, Cls.w, truncateLong(g, value));
  return narrow(g.b, to, truncateInteger(g, value));
}

function truncateInteger(g: RoutineGen, value: Ref): Ref {
  const limit = 2 ** 31;
  const { b } = g;
  return guarded(g, Cls.w, Op.dtosi, value, limit, () =>
    saturated(g, Cls.w, value, b.bits(BigInt(limit) - 1n), b.bits(-BigInt(limit))),
  );
}

function truncateLong(g: RoutineGen, value: Ref): Ref {
  const { b } = g;
  return guarded(g, Cls.l, Op.dtosi, value, half, () =>
    saturated(g, Cls.l, value, b.bits((1n << 63n) - 1n), b.bits(-(1n << 63n))),
  );
}

// Below 2^63 as a LONG, also when negative; above by the unsigned conversion.
function truncateUlong(g: RoutineGen, value: Ref): Ref {
  const { b } = g;
  return guarded(g, Cls.l, Op.dtosi, value, half, () => {
    const result = b.variable('ulong', Cls.l);
    const large = b.newBlock('large');
    const other = b.newBlock('other');
    const done = b.newBlock('unsigned');
    const isPositive = b.ins(Op.cged, Cls.w, value, b.double(half));
    const fits = b.ins(Op.cltd, Cls.w, value, b.double(2 * half));
    b.branch(b.ins(Op.and, Cls.w, isPositive, fits), large, other);
    b.place(large);
    b.assign(result, Op.dtoui, Cls.l, value);
    b.jump(done);
    b.place(other);
    b.set(result, saturated(g, Cls.l, value, b.int(-1), b.bits(-(1n << 63n))));
    b.place(done);
    return result;
  });
}

function guarded(g: RoutineGen, cls: Cls, op: number, value: Ref, limit: number, otherwise: () => Ref): Ref {
  const { b } = g;
  const result = b.variable('whole', cls);
  const fits = b.newBlock('fits');
  const outside = b.newBlock('outside');
  const done = b.newBlock('truncated');
  const size = b.ins(Op.abs, Cls.d, value);
  b.branch(b.ins(Op.cltd, Cls.w, size, b.double(limit)), fits, outside);
  g.later(outside, () => {
    b.set(result, otherwise());
    b.jump(done);
  });
  b.place(fits);
  b.assign(result, op, cls, value);
  b.place(done);
  return result;
}

/** Of a value that does not fit: most, least, or 0 for NaN. */
function saturated(g: RoutineGen, cls: Cls, value: Ref, most: Ref, least: Ref): Ref {
  const { b } = g;
  const isNegative = b.ins(Op.cltd, Cls.w, value, b.double(0));
  const isPositive = b.ins(Op.cgtd, Cls.w, value, b.double(0));
  return b.ins(Op.sel, cls, isNegative, least, b.ins(Op.sel, cls, isPositive, most, b.int(0)));
}

// ---- numbers to text

function textOf(g: RoutineGen, e: Convert): Value {
  const { type } = e.operand;
  if (type.kind === 'string') return evaluate(g, e.operand);
  if (type.kind === 'any') return textOfAny(g, e);
  const name = textRoutine(g, type, e.conversion === 'printText');
  return hold(g, stringType, g.runtime(name, [evaluate(g, e.operand).ref]));
}

function textOfAny(g: RoutineGen, e: Convert): Value {
  const value = evaluate(g, e.operand);
  const text = g.runtime('any_text', [value.ref]);
  drop(g, anyType, value);
  return hold(g, stringType, text);
}

/** The routine that shows a number, as STR$ or as PRINT does. */
export function textRoutine(_g: RoutineGen, type: Type, isPrinted: boolean): RuntimeName {
  if (type.kind === 'float') {
    if (type.size === 4) return isPrinted ? 'text_print_single' : 'text_single';
    return isPrinted ? 'text_print_double' : 'text_double';
  }
  if (type.kind !== 'integer') bug(`text of a ${type.kind}`);
  if (type.size === 8) return type.isSigned ? 'text_long' : 'text_ulong';
  return type.isSigned || type.size < 4 ? 'text_int' : 'text_uint';
}
