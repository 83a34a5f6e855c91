// FOR, WHILE, REPEAT and DO.

import type * as Ast from '../syntax/ast.ts';
import { framed, mentionsName, warnConstant } from './blocks.ts';
import { condition, not } from './conditions.ts';
import type { Context } from './context.ts';
import { toNumber } from './conversions.ts';
import { converted } from './expressions.ts';
import { integerConstant } from './fold.ts';
import { constant, declaredScalar, knownScalar, overlaidScalar } from './lookup.ts';
import { Frame, VariableSymbol } from './scope.ts';
import { resolveType } from './type-refs.ts';
import type { Condition, Expr, Stmt, Variable } from './typed.ts';
import { type FloatType, type IntegerType, integerType, isNumeric, typeName } from './types.ts';

export function forStatement(c: Context, node: Ast.For, out: Stmt[]): void {
  const at = c.at(node);
  const variable = forVariable(c, node);
  const type = variable && isNumeric(variable.type) ? variable.type : integerType;
  const from = converted(c, node.from, type);
  const to = converted(c, node.to, type);
  const step = node.step ? converted(c, node.step, type) : toNumber(integerConstant(1n), type);
  const loop = c.newLoop('FOR');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  if (node.next && c.uses) forVariable(c, { ...node, variable: node.next });
  if (!variable) return;
  const direction = directionOf(step);
  warnEmptyLoop(c, node, from, to, direction);
  const mayWrap = wraps(type, to, step);
  out.push({
    kind: 'for',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    variable,
    from,
    to,
    step,
    direction,
    limitVariable: null,
    stepVariable: null,
    mayWrap,
    body,
  });
  c.forLoops.push({ statement: out[out.length - 1] as Extract<Stmt, { kind: 'for' }>, scope: c.scope });
}

function forVariable(c: Context, node: Ast.For): Variable | null {
  const ref = node.variable;
  const fixed = constant(c, ref);
  const written = node.variableType ? resolveType(c, node.variableType) : null;
  const ofType = written && c.scope.scalars.get(ref.name.id)?.find((symbol) => symbol.variable.type === written);
  const symbol =
    ofType ||
    (overlaidScalar(c, ref) ?? declaredScalar(c, ref, c.scope) ?? resultSymbol(c, ref) ?? knownScalar(c, ref));
  if (!symbol) {
    if (fixed) c.report(ref, 'constantAssigned', ref.name.text);
    return null;
  }
  const variable = symbol instanceof VariableSymbol ? symbol.variable : symbol;
  if (symbol instanceof VariableSymbol) {
    symbol.isRead = true;
    c.use(ref, symbol);
  }
  variable.isAssigned = true;
  if (isNumeric(variable.type)) return variable;
  if (variable.type.kind !== 'error')
    c.report(ref, 'forVariable', variable.type.kind === 'string' ? 'a string' : typeName(variable.type));
  return null;
}

function resultSymbol(c: Context, ref: Ast.NameRef): Variable | null {
  return c.scope.resultKey === ref.name.key ? c.scope.routine.result : null;
}

/** `FOR i = 10 TO 1` without STEP is a slip more often than not. */
function warnEmptyLoop(
  c: Context,
  node: Ast.For,
  from: Expr,
  to: Expr,
  direction: ReturnType<typeof directionOf>,
): void {
  if (direction === 'none') return void c.report(node.step!, 'stepZero');
  if ((from.kind !== 'integer' && from.kind !== 'float') || (to.kind !== 'integer' && to.kind !== 'float')) return;
  const isEmpty = direction === 'up' ? from.value > to.value : direction === 'down' && from.value < to.value;
  if (!isEmpty || mentionsName(node.from) || mentionsName(node.to)) return;
  const hint = node.step ? '' : ' needs a negative STEP';
  c.report({ start: node.from.start, end: node.to.end }, 'loopNeverRuns', `${from.value}`, `${to.value}`, hint);
}

function directionOf(step: Expr): 'up' | 'down' | 'none' | 'unknown' {
  if (step.kind === 'integer') return step.value > 0n ? 'up' : step.value < 0n ? 'down' : 'none';
  if (step.kind === 'float') return step.value > 0 ? 'up' : step.value < 0 ? 'down' : 'none';
  return 'unknown';
}

function wraps(type: IntegerType | FloatType, to: Expr, step: Expr): boolean {
  if (type.kind === 'float') return false;
  if (to.kind !== 'integer' || step.kind !== 'integer') return true;
  const bits = BigInt(type.size * 8);
  const most = type.isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  const least = type.isSigned ? -(1n << (bits - 1n)) : 0n;
  // The variable passes the limit by at most one step.
  return step.value >= 0n ? to.value + step.value > most : to.value + step.value < least;
}

export function whileStatement(c: Context, node: Ast.While, out: Stmt[]): void {
  const at = c.at(node);
  const before = condition(c, node.condition);
  warnDeadLoop(c, before, node.condition, false);
  const loop = c.newLoop('WHILE');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  out.push({ kind: 'loop', ...at, loop, before, body, after: null, afterAt: null });
}

export function repeatStatement(c: Context, node: Ast.Repeat, out: Stmt[]): void {
  const at = c.at(node);
  const loop = c.newLoop('REPEAT');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  const afterAt = c.at(node.until);
  const until = condition(c, node.until);
  warnDeadLoop(c, until, node.until, true);
  const after = not(until);
  out.push({ kind: 'loop', ...at, loop, before: null, body, after, afterAt });
}

export function doStatement(c: Context, node: Ast.Do, out: Stmt[]): void {
  const at = c.at(node);
  const before = node.before ? doTest(c, node.before) : null;
  const loop = c.newLoop('DO');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  const afterAt = node.after ? c.at(node.after) : null;
  const after = node.after ? doTest(c, node.after) : null;
  out.push({ kind: 'loop', ...at, loop, before, body, after, afterAt });
}

/** A loop that goes on for ever is meant; one that cannot go on is not. */
function warnDeadLoop(c: Context, asked: Condition, node: Ast.Expr, whenTrue: boolean): void {
  if (asked.kind === 'always' && asked.value === whenTrue) warnConstant(c, asked, node);
}

function doTest(c: Context, test: Ast.DoTest): Condition {
  const asked = condition(c, test.condition);
  warnDeadLoop(c, asked, test.condition, test.word === 'UNTIL');
  return test.word === 'UNTIL' ? not(asked) : asked;
}
