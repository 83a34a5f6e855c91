// FOR … NEXT. The loop is entered if the first value is within the limit; the test is at the end of the body. Everything that
// does not change is found before the loop, so that one comparison decides there, whatever the sign of the step.

import type { Expr, ForStmt } from '../check/typed.ts';
import { type IntegerType, integerType, type Type } from '../check/types.ts';
import { type Block, Jump } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, isCon, type Ref } from '../il/ref.ts';
import { clsOf, isUnsigned, narrow } from './classes.ts';
import { evaluate, relationOp } from './expressions.ts';
import { prepare, readSlot, type Slot, writeSlot } from './places.ts';
import type { LoopBlocks, RoutineGen } from './routine.ts';

interface Counter {
  readonly type: IntegerType | Extract<Type, { kind: 'float' }>;
  readonly slot: Slot;
  readonly limit: () => Ref;
  readonly step: () => Ref;
}

/** Whether the loop goes on: `before` is the counter of the body, `sum` the step added to it, not cut to its type yet. */
type Test = (before: Ref, sum: Ref, after: Ref) => Ref;

export function forLoop(g: RoutineGen, written: ForStmt): void {
  const { b } = g;
  // One that a jump may enter does not know its step.
  const stmt: ForStmt = written.stepVariable ? { ...written, direction: 'unknown', mayWrap: true } : written;
  const type = stmt.variable.type as Counter['type'];
  const slot = prepare(g, { kind: 'variable', type, variable: stmt.variable }).settle();
  writeSlot(g, type, slot, evaluate(g, stmt.from).ref);
  const counter: Counter = { type, slot, limit: fixed(g, stmt, stmt.to, true), step: fixed(g, stmt, stmt.step, false) };
  const blocks: LoopBlocks = { exit: b.newBlock('done'), next: b.newBlock('next'), depth: g.handlers?.depth ?? 0 };
  g.loops.set(stmt.loop, blocks);
  const isInside = within(g, stmt, counter, readSlot(g, type, slot));
  const test = testFor(g, stmt, counter);
  const body = b.newBlock('body');
  b.branch(isInside, body, blocks.exit);
  b.place(body);
  // However the body changes the counter: the test lets nothing back in that is not within the limit.
  if (type.kind === 'integer' && isRelative(stmt))
    b.effect(Op.assume, within(g, stmt, counter, readSlot(g, type, slot)));
  g.statements(stmt.body);
  b.place(blocks.next);
  b.at(stmt.line, 0, stmt.source);
  if (!isShort(g, counter, body)) g.checkStop();
  advance(g, counter, test, body, blocks.exit);
  b.place(blocks.exit);
}

/** Limit or step, which are taken once: constants as they are, others kept in a variable. */
function fixed(g: RoutineGen, stmt: ForStmt, e: Expr, isLimit: boolean): () => Ref {
  const variable = isLimit ? stmt.limitVariable : stmt.stepVariable;
  if (variable) {
    const slot = prepare(g, { kind: 'variable', type: variable.type, variable }).settle();
    writeSlot(g, variable.type, slot, evaluate(g, e).ref);
    return () => readSlot(g, variable.type, slot);
  }
  if (e.kind === 'integer' || e.kind === 'float') return () => evaluate(g, e).ref;
  const kept = keep(g, isLimit ? 'limit' : 'step', clsOf(e.type), evaluate(g, e).ref);
  return () => kept;
}

function keep(g: RoutineGen, name: string, cls: Cls, value: Ref): Ref {
  if (isCon(value)) return value;
  const kept = g.lasting(name, cls);
  g.b.set(kept, value);
  return kept;
}

/** Whether a value of the counter lies within the limit: 1 or 0. */
function within(g: RoutineGen, { direction }: ForStmt, { type, limit, step }: Counter, value: Ref): Ref {
  const { b } = g;
  const notAbove = (): Ref => b.ins(relationOp(type, 'le'), Cls.w, value, limit());
  const notBelow = (): Ref => b.ins(relationOp(type, 'ge'), Cls.w, value, limit());
  switch (direction) {
    case 'up':
      return notAbove();
    case 'down':
      return notBelow();
    case 'none':
      return b.int(0);
    case 'unknown': {
      const zero = g.zero(type);
      const isUp = b.ins(relationOp(type, 'gt'), Cls.w, step(), zero);
      const isDown = b.ins(relationOp(type, 'lt'), Cls.w, step(), zero);
      return b.ins(Op.sel, Cls.w, isUp, notAbove(), b.ins(Op.and, Cls.w, isDown, notBelow()));
    }
  }
}

/** The step is added; the loop goes on with the body or is left. */
function advance(g: RoutineGen, { type, slot, step }: Counter, test: Test, body: Block, exit: Block): void {
  const { b } = g;
  const read = readSlot(g, type, slot);
  const before = slot.kind === 'temp' ? b.ins(Op.copy, clsOf(type), read) : read;
  const sum = b.ins(Op.add, clsOf(type), before, step());
  const after = narrow(b, type, sum);
  writeSlot(g, type, slot, after);
  b.branch(test(before, sum, after), body, exit);
}

/** Whether the test compares with the limit less the step, so that it does not say that the counter is within the limit. */
const isRelative = ({ step, stepVariable, direction, mayWrap }: ForStmt): boolean =>
  stepVariable === null &&
  (direction === 'unknown' || (mayWrap && direction !== 'none' && !isOne(step, 1n) && !isOne(step, -1n)));

function testFor(g: RoutineGen, stmt: ForStmt, counter: Counter): Test {
  const { type } = counter;
  if (type.kind === 'float') return (_before, _sum, after) => within(g, stmt, counter, after);
  if (stmt.stepVariable) return enteredTest(g, stmt, counter);
  if (type.size < 4) return narrowTest(g, stmt, counter);
  if (!stmt.mayWrap && stmt.direction !== 'unknown') return (_before, _sum, after) => within(g, stmt, counter, after);
  return wholeTest(g, stmt, counter);
}

/** All ones for a step below zero, else 0: what makes "not below" of "not above" when both sides are flipped by it. */
function flip(g: RoutineGen, { type, step }: Counter): Ref {
  if (isUnsigned(type)) return g.b.int(0);
  const cls = clsOf(type);
  return keep(g, 'flip', cls, g.b.ins(Op.sar, cls, step(), g.b.int(cls === Cls.l ? 63 : 31)));
}

/** In a word the sum of narrow values does not wrap: it is compared before it is cut. */
function narrowTest(g: RoutineGen, stmt: ForStmt, counter: Counter): Test {
  if (stmt.direction !== 'unknown') return (_before, sum) => within(g, stmt, counter, sum);
  const { b } = g;
  const mask = flip(g, counter);
  const limit = keep(g, 'bound', Cls.w, b.ins(Op.xor, Cls.w, counter.limit(), mask));
  return (_before, sum) => b.ins(Op.cslew, Cls.w, b.ins(Op.xor, Cls.w, sum, mask), limit);
}

// The next value is within the limit, and has not wrapped, exactly when the present one is a step away from it, which is a
// comparison with limit - step. That may lie beyond the type: then nothing is far enough away.
function wholeTest(g: RoutineGen, stmt: ForStmt, counter: Counter): Test {
  const { b } = g;
  const type = counter.type as IntegerType;
  const cls = clsOf(type);
  const compare = (relation: 'lt' | 'gt', left: Ref, right: Ref): Ref =>
    b.ins(relationOp(type, relation), Cls.w, left, right);
  const bits = BigInt(type.size * 8);
  const least = type.isSigned ? b.bits(-(1n << (bits - 1n))) : b.int(0);
  const most = b.bits((1n << (bits - 1n)) - 1n);
  // before <= limit - step  is  before < limit - (step - 1)
  const upper = (): Ref => {
    if (isOne(stmt.step, 1n)) return counter.limit();
    const less = b.ins(Op.sub, cls, counter.step(), b.int(1));
    const isClose = compare('lt', counter.limit(), b.ins(Op.add, cls, least, less));
    return b.ins(Op.sel, cls, isClose, least, b.ins(Op.sub, cls, counter.limit(), less));
  };
  const lower = (): Ref => {
    if (isOne(stmt.step, -1n)) return counter.limit();
    const more = b.ins(Op.xor, cls, counter.step(), b.int(-1));
    const isClose = compare('gt', counter.limit(), b.ins(Op.sub, cls, most, more));
    return b.ins(Op.sel, cls, isClose, most, b.ins(Op.add, cls, counter.limit(), more));
  };
  if (stmt.direction === 'up' || (stmt.direction === 'unknown' && !type.isSigned)) {
    const bound = keep(g, 'bound', cls, upper());
    return (before) => compare('lt', before, bound);
  }
  if (stmt.direction !== 'unknown') {
    const bound = keep(g, 'bound', cls, lower());
    return (before) => compare('gt', before, bound);
  }
  const mask = flip(g, counter);
  const isUp = compare('gt', counter.step(), b.int(0));
  const below = b.ins(Op.xor, cls, lower(), b.int(-1));
  const bound = keep(g, 'bound', cls, b.ins(Op.sel, cls, isUp, upper(), below));
  return (before) => compare('lt', b.ins(Op.xor, cls, before, mask), bound);
}

const isOne = (e: Expr, value: bigint): boolean => e.kind === 'integer' && e.value === value;

/** Where limit and step are variables that a jump into the loop finds as they are: everything is asked each time. */
function enteredTest(g: RoutineGen, stmt: ForStmt, counter: Counter): Test {
  const { b } = g;
  const { type, step } = counter;
  if (type.kind === 'integer' && type.size < 4) return (_before, sum) => within(g, stmt, counter, sum);
  const relation = (name: 'gt' | 'lt', left: Ref, right: Ref): Ref => b.ins(relationOp(type, name), Cls.w, left, right);
  return (before, _sum, after) => {
    const grew = relation('gt', after, before);
    const isRight = isUnsigned(type)
      ? grew
      : b.ins(Op.sel, Cls.w, relation('gt', step(), g.zero(type)), grew, relation('lt', after, before));
    return b.ins(Op.and, Cls.w, within(g, stmt, counter, after), isRight);
  };
}

/**
 * A loop over a small integer that only computes: it ends by itself, and a signal finds the program in its own code, where
 * it can be stopped at once. So its back edge does not look at the stop flag.
 */
function isShort(g: RoutineGen, { type, slot }: Counter, body: Block): boolean {
  if (type.kind !== 'integer' || type.size > integerType.size || slot.kind !== 'temp') return false;
  const { blocks } = g.b.fn;
  for (let i = body.id; i < blocks.length; i++) {
    const block = blocks[i]!;
    for (const ins of block.ins) if (ins.op === Op.call || ins.to === slot.ref) return false;
    if (block.jump === Jump.switch) return false;
    if (isBack(block.s1, i) || isBack(block.s2, i)) return false;
  }
  return true;
}

const isBack = (to: Block | null, from: number): boolean => to !== null && to.id >= 0 && to.id <= from;
