// Conditions: what IF, WHILE, UNTIL and IIF ask. The language judges an expression by its shape (docs: language, "Logical
// operators"): logical operators between comparisons are a truth table, elsewhere they work on bits.

import type * as Ast from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { expression } from './expressions.ts';
import { isLogical, isRelation, logicalOf } from './operators.ts';
import type { Condition, Expr, LogicalOp, Place } from './typed.ts';
import { isNumeric, typeName } from './types.ts';

/** The condition that an expression stands for under the program's OPTION. */
export function condition(c: Context, node: Ast.Expr): Condition {
  if (c.options.logic !== 'bitwise') {
    if (node.kind === 'paren') return condition(c, node.inner);
    if (node.kind === 'unary' && node.op === 'NOT') return not(condition(c, node.operand));
    if (node.kind === 'binary' && isLogical(node.op) && isTruthTable(c, node)) {
      const left = condition(c, node.left);
      const right = condition(c, node.right);
      return logical(c, logicalOf(node.op), left, right);
    }
  }
  return test(c, expression(c, node), node);
}

const isTruthTable = (c: Context, node: Ast.Binary): boolean =>
  c.options.logic === 'logical' || isBooleanShaped(node.left) || isBooleanShaped(node.right);

function isBooleanShaped(node: Ast.Expr): boolean {
  switch (node.kind) {
    case 'paren':
      return isBooleanShaped(node.inner);
    case 'is':
      return true;
    case 'unary':
      return node.op === 'NOT';
    case 'binary':
      return isRelation(node.op) || (isLogical(node.op) && (isBooleanShaped(node.left) || isBooleanShaped(node.right)));
    default:
      return false;
  }
}

/** A value as a condition: not zero. */
export function test(c: Context, value: Expr, node: Ast.Expr): Condition {
  const { type } = value;
  if (value.kind === 'compare') return value;
  if (value.kind === 'truth') return value.condition;
  if (value.kind === 'integer') return { kind: 'always', value: value.value !== 0n };
  if (value.kind === 'float') return { kind: 'always', value: value.value !== 0 };
  if (type.kind === 'any') c.fails();
  else if (!isNumeric(type) && type.kind !== 'pointer' && type.kind !== 'error') {
    c.report(node, 'conditionType', type.kind === 'string' ? 'a string' : typeName(type));
  }
  return { kind: 'test', value };
}

export function not(operand: Condition): Condition {
  if (operand.kind === 'always') return { kind: 'always', value: !operand.value };
  if (operand.kind === 'not') return operand.operand;
  return { kind: 'not', operand };
}

export function logical(c: Context, op: LogicalOp, left: Condition, right: Condition): Condition {
  if (left.kind === 'always' && right.kind === 'always') {
    const a = left.value;
    const b = right.value;
    const value =
      op === 'and' ? a && b : op === 'or' ? a || b : op === 'xor' ? a !== b : op === 'eqv' ? a === b : !a || b;
    return { kind: 'always', value };
  }
  // The constant side decides nothing or is the identity; the other side stays, as it may have effects.
  if (right.kind === 'always' && (op === 'and' ? right.value : op === 'or' && !right.value)) return left;
  if (left.kind === 'always' && (op === 'and' ? left.value : op === 'or' && !left.value)) return right;
  // System code may rely on it: `p <> 0 AND p->size > 0`.
  return { kind: 'logical', op, left, right, isLazy: c.isSystem || isHarmlessCondition(right) };
}

/** No effect and no error: need not be evaluated when its value is not wanted. */
export function isHarmlessCondition(condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'test':
      return condition.value.type.kind !== 'any' && isHarmless(condition.value);
    case 'compare':
      return isHarmless(condition);
    case 'not':
      return isHarmlessCondition(condition.operand);
    case 'logical':
      return isHarmlessCondition(condition.left) && isHarmlessCondition(condition.right);
  }
}

export function isHarmless(e: Expr): boolean {
  switch (e.kind) {
    case 'integer':
    case 'float':
    case 'text':
    case 'bytes':
    case 'nothing':
    case 'current':
    case 'iteration':
    case 'routineAddress':
    case 'bad':
      return true;
    case 'load':
      return isHarmlessPlace(e.place);
    case 'address':
      return isHarmlessPlace(e.place);
    case 'convert':
    case 'negate':
      return !e.canFail && isHarmless(e.operand);
    case 'complement':
    case 'isInstance':
    case 'kindTest':
      return isHarmless(e.operand);
    case 'arithmetic':
    case 'compare':
      return !e.canFail && isHarmless(e.left) && isHarmless(e.right);
    case 'logic':
    case 'pointerDistance':
      return isHarmless(e.left) && isHarmless(e.right);
    case 'pointerOffset':
      return isHarmless(e.pointer) && isHarmless(e.offset);
    case 'concat':
      return e.parts.every(isHarmless);
    case 'truth':
      return isHarmlessCondition(e.condition);
    case 'iif':
      return isHarmlessCondition(e.condition) && isHarmless(e.whenTrue) && isHarmless(e.whenFalse);
    case 'builtin':
      return e.builtin.isPure && !e.canFail && e.args.every(isHarmless);
    default:
      return false;
  }
}

function isHarmlessPlace(place: Place): boolean {
  switch (place.kind) {
    case 'variable':
    case 'each':
      return true;
    case 'element':
      return !place.canFail && place.indices.every(isHarmless);
    case 'field':
      return isHarmlessPlace(place.object);
    case 'object':
      return !place.canFail && isHarmless(place.reference);
    case 'deref':
      // An address that is only good when the left side says so must not be read without it being asked for,
      // and reading it has no effect: leaving it out is always right.
      return isHarmless(place.pointer) && (place.index === null || isHarmless(place.index));
    case 'temporary':
      return isHarmless(place.value);
    default:
      return false;
  }
}
