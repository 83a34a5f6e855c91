// Arithmetic of records: each field with its counterpart, or with a number that is brought to the type of each field. The
// result is complete before anything is stored.

import type { Arithmetic, Negate } from '../check/typed.ts';
import { type FloatType, type IntegerType, isNumeric, sizeOf, type Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import { numberOperation, negateNumber } from './arithmetic.ts';
import { storeValue } from './classes.ts';
import { convertNumber } from './convert.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import type { RoutineGen } from './routine.ts';
import { drop, plain, type Value } from './values.ts';

export function recordArithmetic(g: RoutineGen, e: Arithmetic): Value {
  const left = operand(g, e.left, mayRunCode(e.right));
  const right = operand(g, e.right, false);
  const result = stackSlot(g, e.type, 'sum');
  eachNumber(g, e.type, 0, (type, at) => {
    const side = (from: Type, ref: Ref): Ref =>
      isNumeric(from) ? convertNumber(g, from, type, ref) : g.load(type, g.offset(ref, at));
    // `/` of whole numbers gives whole numbers.
    const op = e.op === 'divide' && type.kind === 'integer' ? 'quotient' : e.op;
    const node = { ...e, type, op, left: { ...e.left, kind: 'current' }, right: { ...e.right, kind: 'current' } };
    const value = numberOperation(g, node as Arithmetic, side(e.left.type, left.ref), side(e.right.type, right.ref));
    storeValue(g.b, type, value, g.offset(result, at));
  });
  drop(g, e.right.type, right);
  drop(g, e.left.type, left);
  return plain(result);
}

export function recordNegate(g: RoutineGen, e: Negate): Value {
  const value = evaluate(g, e.operand);
  const result = stackSlot(g, e.type, 'negated');
  eachNumber(g, e.type, 0, (type, at) => {
    storeValue(g.b, type, negateNumber(g, type, g.load(type, g.offset(value.ref, at))), g.offset(result, at));
  });
  drop(g, e.operand.type, value);
  return plain(result);
}

type Visit = (type: IntegerType | FloatType, offset: number) => void;

/** Every number in a record, at its offset. */
function eachNumber(g: RoutineGen, type: Type, at: number, visit: Visit): void {
  if (isNumeric(type)) visit(type, at);
  else if (type.kind === 'record') for (const field of type.fields) eachNumber(g, field.type, at + field.offset, visit);
  else if (type.kind === 'fixedArray') {
    for (let i = 0; i < type.count; i++) eachNumber(g, type.element, at + i * sizeOf(type.element), visit);
  }
}
