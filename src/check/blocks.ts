// What statements that hold blocks share: the frame that jumps see, and warnings about conditions that cannot change.

import type * as Ast from '../syntax/ast.ts';
import type { Context } from './context.ts';
import type { Frame } from './scope.ts';
import { statements } from './statements.ts';
import type { Condition, Stmt } from './typed.ts';

/** A block inside of a frame. */
export function framed(c: Context, frame: Frame, block: Ast.Block): Stmt[] {
  const before = c.frame;
  c.frame = frame;
  const body = statements(c, block);
  c.frame = before;
  return body;
}

// A named constant is a switch that somebody means to turn; only what can never be otherwise is worth a word.
export function warnConstant(c: Context, asked: Condition, node: Ast.Expr): void {
  if (asked.kind !== 'always' || mentionsName(node)) return;
  c.report(node, 'constantCondition', asked.value ? 'true' : 'false');
}

export function mentionsName(node: Ast.Expr): boolean {
  switch (node.kind) {
    case 'name':
    case 'call':
    case 'sizeOf':
    case 'badExpr':
      return true;
    case 'paren':
      return mentionsName(node.inner);
    case 'unary':
      return mentionsName(node.operand);
    case 'binary':
      return mentionsName(node.left) || mentionsName(node.right);
    case 'iif':
      return mentionsName(node.condition) || mentionsName(node.whenTrue) || mentionsName(node.whenFalse);
    default:
      return false;
  }
}
