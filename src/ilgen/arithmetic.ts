// Numbers: operators on values of one class. Integers wrap; division asks for zero where the checker says so.

import type { Arithmetic, ArithmeticOp, Complement, Expr, Logic, LogicalOp, Negate } from '../check/typed.ts';
import type { Type } from '../check/types.ts';
import { abiOf } from '../il/build.ts';
import { Attribute } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { clsOf, isUnsigned, narrow } from './classes.ts';
import { anyArithmetic, anyNegate } from './dynamic.ts';
import { evaluate } from './expressions.ts';
import { recordArithmetic, recordNegate } from './record-values.ts';
import type { RoutineGen } from './routine.ts';
import { plain, type Value } from './values.ts';

export function negate(g: RoutineGen, e: Negate): Value {
  if (e.type.kind === 'any') return anyNegate(g, e);
  if (e.type.kind === 'record') return recordNegate(g, e);
  return plain(negateNumber(g, e.type, evaluate(g, e.operand).ref));
}

export const negateNumber = (g: RoutineGen, type: Type, value: Ref): Ref =>
  narrow(g.b, type, g.b.ins(Op.neg, clsOf(type), value));

export function complement(g: RoutineGen, e: Complement): Ref {
  return narrow(g.b, e.type, g.b.ins(Op.xor, clsOf(e.type), evaluate(g, e.operand).ref, g.b.int(-1)));
}

const operators: Record<ArithmeticOp, (g: RoutineGen, e: Arithmetic, left: Ref, right: Ref) => Ref> = {
  add: (g, e, left, right) => simple(g, Op.add, e.type, left, right),
  subtract: (g, e, left, right) => simple(g, Op.sub, e.type, left, right),
  multiply: (g, e, left, right) => simple(g, Op.mul, e.type, left, right),
  divide,
  quotient: (g, e, left, right) => integerDivision(g, e, left, right, true),
  remainder: (g, e, left, right) =>
    e.type.kind === 'float' ? floatRemainder(g, e, left, right) : integerDivision(g, e, left, right, false),
  power,
};

export function arithmetic(g: RoutineGen, e: Arithmetic): Value {
  if (e.type.kind === 'any') return anyArithmetic(g, e);
  if (e.type.kind === 'record') return recordArithmetic(g, e);
  const left = evaluate(g, e.left).ref;
  return plain(numberOperation(g, e, left, evaluate(g, e.right).ref));
}

/** The operation of a node on two numbers of its type. */
export const numberOperation = (g: RoutineGen, e: Arithmetic, left: Ref, right: Ref): Ref =>
  operators[e.op](g, e, left, right);

function simple(g: RoutineGen, op: number, type: Type, left: Ref, right: Ref): Ref {
  return narrow(g.b, type, g.b.ins(op, clsOf(type), left, right));
}

function failOnZero(g: RoutineGen, type: Type, divisor: Ref): void {
  const cls = clsOf(type);
  const op = cls === Cls.w ? Op.ceqw : cls === Cls.l ? Op.ceql : cls === Cls.s ? Op.ceqs : Op.ceqd;
  g.failIf(g.b.ins(op, Cls.w, divisor, g.zero(type)), 11);
}

function divide(g: RoutineGen, e: Arithmetic, left: Ref, right: Ref): Ref {
  if (e.canFail) failOnZero(g, e.type, right);
  return g.b.ins(Op.div, clsOf(e.type), left, right);
}

function floatRemainder(g: RoutineGen, e: Arithmetic, left: Ref, right: Ref): Ref {
  if (e.canFail) failOnZero(g, e.type, right);
  return callC(g, 'fmod', [left, right]);
}

/** A function of the C library on doubles that has no effect. */
export function callC(g: RoutineGen, symbol: string, args: readonly Ref[]): Ref {
  const { b } = g;
  const callee = b.address(g.module.declareC(symbol, Attribute.pure));
  const passed = args.map((value) => ({ abi: abiOf(Cls.d), value }));
  return b.call(callee, passed, abiOf(Cls.d));
}

const isConstant = (e: Expr): boolean => e.kind === 'integer';

// The machine traps on, or does not define, division by zero and of the least integer by -1. Divisors 0 and -1 are found
// by one comparison and dealt with behind the code.
function integerDivision(g: RoutineGen, e: Arithmetic, left: Ref, right: Ref, isQuotient: boolean): Ref {
  const { b } = g;
  const cls = clsOf(e.type);
  if (isUnsigned(e.type)) {
    if (e.canFail) failOnZero(g, e.type, right);
    return b.ins(isQuotient ? Op.udiv : Op.urem, cls, left, right);
  }
  const op = isQuotient ? Op.div : Op.rem;
  if (isConstant(e.right)) {
    if (e.right.kind === 'integer' && e.right.value === -1n) return byMinusOne(g, e.type, left, isQuotient);
    if (!e.canFail) return narrow(b, e.type, b.ins(op, cls, left, right));
  }
  if (!e.canFail && g.routine.isSystem) return narrow(b, e.type, b.ins(op, cls, left, right));
  const result = b.variable('quotient', cls);
  const odd = b.newBlock('odd');
  const even = b.newBlock('divide');
  const done = b.newBlock('divided');
  const next = b.ins(Op.add, cls, right, b.int(1));
  b.branch(b.ins(cls === Cls.w ? Op.culew : Op.culel, Cls.w, next, b.int(1)), odd, even);
  g.later(odd, () => {
    if (e.canFail) failOnZero(g, e.type, right);
    b.set(result, byMinusOne(g, e.type, left, isQuotient));
    b.jump(done);
  });
  b.place(even);
  b.assign(result, op, cls, left, right);
  b.place(done);
  return narrow(b, e.type, result);
}

const byMinusOne = (g: RoutineGen, type: Type, left: Ref, isQuotient: boolean): Ref =>
  isQuotient ? narrow(g.b, type, g.b.ins(Op.neg, clsOf(type), left)) : g.b.int(0);

function power(g: RoutineGen, e: Arithmetic, left: Ref, right: Ref): Ref {
  // The square is exact in every C library and much faster this way.
  if (e.right.kind === 'float' && e.right.value === 2) return g.b.ins(Op.mul, Cls.d, left, left);
  return e.canFail ? g.runtime('math_power', [left, right]) : callC(g, 'pow', [left, right]);
}

const bitwise: Record<LogicalOp, (g: RoutineGen, cls: Cls, left: Ref, right: Ref) => Ref> = {
  and: (g, cls, left, right) => g.b.ins(Op.and, cls, left, right),
  or: (g, cls, left, right) => g.b.ins(Op.or, cls, left, right),
  xor: (g, cls, left, right) => g.b.ins(Op.xor, cls, left, right),
  eqv: (g, cls, left, right) => g.b.ins(Op.xor, cls, g.b.ins(Op.xor, cls, left, right), g.b.int(-1)),
  imp: (g, cls, left, right) => g.b.ins(Op.or, cls, g.b.ins(Op.xor, cls, left, g.b.int(-1)), right),
};

export function logic(g: RoutineGen, e: Logic): Ref {
  const left = evaluate(g, e.left).ref;
  const right = evaluate(g, e.right).ref;
  return narrow(g.b, e.type, bitwise[e.op](g, clsOf(e.type), left, right));
}
