// RETURN, TRY and THROW.

import type * as Ast from '../syntax/ast.ts';
import { crossed } from './jumps.ts';
import { framed } from './blocks.ts';
import type { Context } from './context.ts';
import { convert } from './conversions.ts';
import { constantExpression } from './declarations.ts';
import { converted, expression } from './expressions.ts';
import { constant } from './lookup.ts';
import { Frame } from './scope.ts';
import { type Stmt, TryRegion } from './typed.ts';
import { integerType } from './types.ts';

export function returnStatement(c: Context, node: Ast.Return, out: Stmt[]): void {
  const at = c.at(node);
  const { routine } = c.scope;
  const crosses = crossed(c.frame, null);
  if (node.value) {
    if (!routine.result) {
      const isTarget = isLabel(c, node.value);
      if (!isTarget) expression(c, node.value);
      c.report(node.value, isTarget ? 'returnTarget' : 'returnValue');
      return;
    }
    const value = converted(c, node.value, routine.resultType);
    out.push({ kind: 'exitRoutine', start: at.start, source: at.source, line: at.line, erl: at.erl, value, crosses });
    return;
  }
  if (routine.kind === 'main') {
    c.fails();
    out.push({ kind: 'return', ...at, whenEmpty: 'error', crosses });
  } else if (routine.hasGosub) out.push({ kind: 'return', ...at, whenEmpty: 'leave', crosses });
  else
    out.push({
      kind: 'exitRoutine',
      start: at.start,
      source: at.source,
      line: at.line,
      erl: at.erl,
      value: null,
      crosses,
    });
}

const isLabel = (c: Context, node: Ast.Expr): boolean =>
  (node.kind === 'name' && c.scope.labels.has(node.name.key)) ||
  (node.kind === 'number' && c.scope.labels.has(`${node.value}`));

export function tryStatement(c: Context, node: Ast.Try, out: Stmt[]): void {
  const at = c.at(node);
  const region = new TryRegion();
  if (node.finalizer) region.finalizer = [];
  const catchesAll = node.catches.some((clause) => clause.codes.length === 0);
  if (catchesAll) c.shields++;
  const body = framed(c, new Frame('try', c.frame, region), node.body);
  if (catchesAll) c.shields--;
  const catches = node.catches.map((clause) => {
    const codes = clause.codes.map((code) => catchCode(c, code));
    return { codes, body: framed(c, new Frame('catch', c.frame, region), clause.body) };
  });
  const finalizer = node.finalizer ? framed(c, new Frame('finally', c.frame, region), node.finalizer) : null;
  region.finalizer = finalizer;
  out.push({ kind: 'try', ...at, region, body, catches, finalizer });
}

function catchCode(c: Context, node: Ast.Expr): number {
  if (node.kind === 'name' && !constant(c, node)) {
    c.report(node, 'catchVariable');
    return 0;
  }
  const value = constantExpression(c, node);
  if (value.kind === 'bad') return 0;
  const code = convert(c, value, integerType, node);
  return code.kind === 'integer' ? Number(code.value) : 0;
}

export function throwStatement(c: Context, node: Ast.Throw, out: Stmt[]): void {
  const at = c.at(node);
  c.fails();
  if (node.code) {
    const value = expression(c, node.code, integerType);
    if (value.type.kind === 'string') return void c.report(node.code, 'throwText');
    const code = convert(c, value, integerType, node.code);
    const errorLine = node.line ? converted(c, node.line, integerType) : null;
    if (code.kind !== 'bad') out.push({ kind: 'throw', ...at, code, errorLine });
    return;
  }
  for (let frame = c.frame; frame; frame = frame.parent) {
    if (frame.kind === 'catch') return void out.push({ kind: 'rethrow', ...at });
  }
  c.report(node, 'exitOutside', 'THROW without a code', 'a CATCH');
}
