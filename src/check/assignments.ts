// Statements that store: assignment in its forms, INC and DEC, SWAP.

import type * as Ast from '../syntax/ast.ts';
import { arrayAssign, wholeArray } from './arrays.ts';
import type { Context } from './context.ts';
import { convert } from './conversions.ts';
import { asListElement, expression, operation } from './expressions.ts';
import { integerConstant } from './fold.ts';
import { asMapValue } from './members.ts';
import { negateNode, numericArithmetic, offsetPointer } from './operators.ts';
import { target } from './places.ts';
import type { Expr, Place, Stmt, Variable } from './typed.ts';
import { doubleType, isNumeric, longType, typeName } from './types.ts';

export function assignStatement(c: Context, node: Ast.Assign, out: Stmt[]): void {
  const at = c.at(node);
  const whole = node.target.kind === 'call' && node.target.args.length === 0 ? wholeArray(c, node.target) : null;
  if (whole) {
    out.push(arrayAssign(c, node, whole, at));
    return;
  }
  const place = target(c, node.target);
  if (!place) {
    expression(c, node.value);
    return;
  }
  if (place.kind === 'variable' && isMeantAsText(c, place.variable, node)) return;
  out.push({
    kind: 'assign',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    place,
    value: stored(c, place, expression(c, node.value, place.type), node.value),
  });
}

/** `name = "Ann"` where nothing declares the name: it is a number, which nobody expects who writes this. */
function isMeantAsText(c: Context, variable: Variable, node: Ast.Assign): boolean {
  if (!isNumeric(variable.type) || node.target.kind !== 'name' || node.value.kind !== 'string') return false;
  const { name, end } = node.target;
  if (name.suffix !== '' || (variable.storage !== 'module' && variable.storage !== 'local')) return false;
  const list = (variable.storage === 'module' ? c.module : c.scope).scalars.get(name.id) ?? [];
  if (list.some((symbol) => symbol.variable === variable && symbol.isExplicit)) return false;
  c.report(node.target, 'numberName', name.text, typeName(variable.type))?.fix({ start: end, end }, '$');
  return true;
}

/** A value on its way into a place. */
function stored(c: Context, place: Place, value: Expr, node: Ast.Expr): Expr {
  if (place.kind === 'listItem') return asListElement(c, value, node, place.type);
  if (place.kind === 'mapItem') return asMapValue(c, value, node, place.type);
  return convert(c, value, place.type, node);
}

/**
 * `target op= value` is `target = target op value` with the parts of the target evaluated once, which makes no difference for
 * plain variables and whole arrays.
 */
export function compoundStatement(c: Context, node: Ast.Compound, out: Stmt[]): void {
  const at = c.at(node);
  const { start, end, op, target: to, value: right } = node;
  const sum: Ast.Binary = { kind: 'binary', start, end, op, left: to, right };
  if (to.kind === 'name' || (to.kind === 'call' && wholeArray(c, to))) {
    assignStatement(c, { kind: 'assign', start, end, target: to, value: sum }, out);
    return;
  }
  const place = target(c, to);
  if (!place) {
    expression(c, right);
    return;
  }
  if (place.kind === 'slice' || place.kind === 'mid') {
    c.report(node, 'compoundPart', op);
    return;
  }
  const { type } = place;
  const value = stored(c, place, operation(c, sum, { kind: 'current', type }), sum);
  out.push({ kind: 'update', ...at, place, value });
}

export function stepStatement(c: Context, node: Ast.Step, out: Stmt[]): void {
  const at = c.at(node);
  const place = target(c, node.target);
  const amount = node.amount ? expression(c, node.amount) : integerConstant(1n);
  if (!place || place.type.kind === 'error' || amount.type.kind === 'error') return;
  const { type } = place;
  const current: Expr = { kind: 'current', type };
  if (type.kind === 'pointer' && isNumeric(amount.type)) {
    const offset = convert(c, amount, longType, node.amount ?? node);
    const value = offsetPointer(current, node.word === 'DEC' ? negateNode(offset, longType) : offset);
    out.push({ kind: 'update', ...at, place, value });
    return;
  }
  if (!isNumeric(type)) {
    c.report(node.target, 'numericPlace', typeName(type));
    return;
  }
  const added = isNumeric(amount.type) ? amount : convert(c, amount, doubleType, node.amount ?? node);
  if (added.kind === 'bad') return;
  const sum = numericArithmetic(c, node.word === 'INC' ? 'add' : 'subtract', current, added, node);
  out.push({ kind: 'update', ...at, place, value: convert(c, sum, type, node) });
}

export function swapStatement(c: Context, node: Ast.Swap, out: Stmt[]): void {
  const at = c.at(node);
  const left = target(c, node.left);
  const right = target(c, node.right);
  if (!left || !right || left.type.kind === 'error' || right.type.kind === 'error') return;
  if (left.type !== right.type) {
    c.report(node, 'differentTypes', typeName(left.type), typeName(right.type));
    return;
  }
  out.push({ kind: 'swap', ...at, left, right });
}
