// Conditions: as jumps where they decide, as 1 or 0 where both sides are evaluated anyway.

import type { Condition, LogicalCondition, LogicalOp } from '../check/typed.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { clsOf } from './classes.ts';
import { anyTest } from './dynamic.ts';
import { compareValue, evaluate } from './expressions.ts';
import type { RoutineGen } from './routine.ts';

/** Go to one of two blocks. */
export function branch(g: RoutineGen, condition: Condition, whenTrue: Block, whenFalse: Block): void {
  const { b } = g;
  switch (condition.kind) {
    case 'always':
      b.jump(condition.value ? whenTrue : whenFalse);
      return;
    case 'not':
      branch(g, condition.operand, whenFalse, whenTrue);
      return;
    case 'logical':
      if (condition.isLazy && branchLazily(g, condition, whenTrue, whenFalse)) return;
      break;
    default:
  }
  b.branch(conditionValue(g, condition), whenTrue, whenFalse);
}

/** The right side only when the left one does not decide; false for operators that always need both. */
function branchLazily(g: RoutineGen, condition: LogicalCondition, whenTrue: Block, whenFalse: Block): boolean {
  const { b } = g;
  const { op, left, right } = condition;
  const next = b.newBlock('and');
  if (op === 'and') branch(g, left, next, whenFalse);
  else if (op === 'or') branch(g, left, whenTrue, next);
  else if (op === 'imp') branch(g, left, next, whenTrue);
  else return false;
  b.place(next);
  branch(g, right, whenTrue, whenFalse);
  return true;
}

/** 1 or 0. */
export function conditionValue(g: RoutineGen, condition: Condition): Ref {
  const { b } = g;
  switch (condition.kind) {
    case 'always':
      return b.int(condition.value ? 1 : 0);
    case 'test': {
      if (condition.value.type.kind === 'any') return anyTest(g, condition.value);
      const value = evaluate(g, condition.value).ref;
      const cls = clsOf(condition.value.type);
      const op = cls === Cls.w ? Op.cnew : cls === Cls.l ? Op.cnel : cls === Cls.s ? Op.cnes : Op.cned;
      return b.ins(op, Cls.w, value, g.zero(condition.value.type));
    }
    case 'compare':
      return compareValue(g, condition);
    case 'not':
      return b.ins(Op.xor, Cls.w, conditionValue(g, condition.operand), b.int(1));
    case 'logical':
      return condition.isLazy && condition.op !== 'xor' && condition.op !== 'eqv'
        ? decided(g, condition)
        : combined(g, condition);
  }
}

/** Through jumps. */
function decided(g: RoutineGen, condition: LogicalCondition): Ref {
  const { b } = g;
  const result = b.variable('truth', Cls.w);
  const yes = b.newBlock('true');
  const no = b.newBlock('false');
  const done = b.newBlock('decided');
  branchLazily(g, condition, yes, no);
  b.place(yes);
  b.set(result, b.int(1));
  b.jump(done);
  b.place(no);
  b.set(result, b.int(0));
  b.place(done);
  return result;
}

function combined(g: RoutineGen, { op, left, right }: LogicalCondition): Ref {
  const first = conditionValue(g, left);
  return tables[op](g, first, conditionValue(g, right));
}

const negated = (g: RoutineGen, value: Ref): Ref => g.b.ins(Op.xor, Cls.w, value, g.b.int(1));

const tables: Record<LogicalOp, (g: RoutineGen, left: Ref, right: Ref) => Ref> = {
  and: (g, left, right) => g.b.ins(Op.and, Cls.w, left, right),
  or: (g, left, right) => g.b.ins(Op.or, Cls.w, left, right),
  xor: (g, left, right) => g.b.ins(Op.xor, Cls.w, left, right),
  eqv: (g, left, right) => negated(g, g.b.ins(Op.xor, Cls.w, left, right)),
  imp: (g, left, right) => g.b.ins(Op.or, Cls.w, negated(g, left), right),
};
