// MATCH TYPE and MATCH RECEIVE: what each arm asks, what is known of it, and the variable it binds.

import type * as Ast from '../syntax/ast.ts';
import { existing, newBinding } from './each.ts';
import { framed } from './blocks.ts';
import { channel } from './builtin-calls.ts';
import { internalBuiltin } from './builtins.ts';
import type { Context } from './context.ts';
import { conversion, suffixType, toNumber } from './conversions.ts';
import { expression, load } from './expressions.ts';
import { Frame, VariableSymbol } from './scope.ts';
import { resolveType } from './type-refs.ts';
import { ArrayShape, type Expr, type MatchArm, type MatchTest, type Stmt, type Variable } from './typed.ts';
import { anyType, descendsFrom, isNumeric, objectType, type Type, typeName } from './types.ts';

export function matchStatement(c: Context, node: Ast.Match, out: Stmt[]): void {
  const at = c.at(node);
  const subject = node.isReceive ? received(c, node) : expression(c, node.subject);
  const variable = c.temporary(subject.type);
  const read = load({ kind: 'variable', type: subject.type, variable });
  const frame = new Frame('match', c.frame, null);
  const seen: MatchTest[] = [];
  let isSettled = false;
  const arms: MatchArm[] = [];
  for (const arm of node.arms) {
    const found = matchArm(c, arm, node, read, seen, frame, isSettled);
    if (!found) continue;
    if (found.outcome === 'always') isSettled = true;
    arms.push(found);
  }
  const otherwise = node.otherwise ? framed(c, frame, node.otherwise) : [];
  if (subject.kind === 'bad') return;
  out.push({ kind: 'match', ...at, isReceive: node.isReceive, variable, subject, arms, otherwise });
}

function received(c: Context, node: Ast.Match): Expr {
  const handle = channel(c, node.subject);
  if (handle?.kind === 'bad') return handle;
  const builtin = internalBuiltin(handle ? '(receive)' : '(receiveParent)');
  c.fails();
  return { kind: 'builtin', type: anyType, builtin, args: handle ? [handle] : [], canFail: true };
}

function matchArm(
  c: Context,
  arm: Ast.MatchArm,
  node: Ast.Match,
  read: Expr,
  seen: MatchTest[],
  frame: Frame,
  isSettled: boolean,
): MatchArm | null {
  const resolved = matchTest(c, arm);
  if (!resolved) {
    framed(c, frame, arm.body);
    return null;
  }
  const { test, type } = resolved;
  if (seen.some((other) => isSameTest(other, test))) c.report(arm.test, 'matchTwice', typeName(type));
  let outcome = node.isReceive ? 'test' : outcomeOf(read.type, test);
  if (isSettled || seen.some((other) => covers(other, test))) outcome = 'never';
  if (outcome === 'never' && read.type.kind !== 'error') c.report(arm.test, 'matchDead');
  seen.push(test);
  const { overlays, overlayArrays } = c.scope;
  const heights = [overlays.length, overlayArrays.length];
  const binding = arm.binding ? armBinding(c, arm, arm.binding, test, type) : null;
  const value = binding && test.kind !== 'array' ? matchValue(read, type) : null;
  const body = framed(c, frame, arm.body);
  overlays.length = heights[0]!;
  overlayArrays.length = heights[1]!;
  return { test, outcome, binding, value, body };
}

/** What an arm asks, and the type of its binding. */
function matchTest(c: Context, arm: Ast.MatchArm): { test: MatchTest; type: Type } | null {
  const { test: node } = arm;
  if (node.kind === 'matchNothing') return { test: { kind: 'nothing' }, type: objectType };
  if (node.kind === 'matchArray') {
    const element = node.element ? resolveType(c, node.element) : suffixType(arm.binding?.name.suffix ?? '');
    return { test: { kind: 'array', element }, type: element ?? anyType };
  }
  const type = resolveType(c, node);
  switch (type.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'marshalled':
    case 'object':
      return { test: { kind: type.kind }, type };
    case 'map':
      return { test: { kind: 'map', value: type.value }, type };
    case 'list':
      return { test: { kind: 'list', element: node.kind === 'listType' && node.element ? type.element : null }, type };
    case 'class':
      return { test: { kind: 'class', class: type }, type };
    case 'record':
      return { test: { kind: 'record', record: type }, type };
    default:
      if (type.kind !== 'error') c.report(node, 'typeUnknown', typeName(type));
      return null;
  }
}

function isSameTest(a: MatchTest, b: MatchTest): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'class':
      return a.class === (b as typeof a).class;
    case 'record':
      return a.record === (b as typeof a).record;
    case 'map':
      return a.value === (b as typeof a).value;
    case 'list':
    case 'array':
      return a.element === (b as typeof a).element;
    default:
      return true;
  }
}

/** Whether an earlier arm takes everything that a later one asks for. */
function covers(earlier: MatchTest, later: MatchTest): boolean {
  if (earlier.kind === 'object') return later.kind === 'class';
  if (earlier.kind === 'class' && later.kind === 'class')
    return earlier.class !== later.class && descendsFrom(later.class, earlier.class);
  return (
    (earlier.kind === 'list' || earlier.kind === 'array') &&
    later.kind === earlier.kind &&
    earlier.element === null &&
    later.element !== null
  );
}

/** What is known of an arm from the static type of the operand. */
function outcomeOf(type: Type, test: MatchTest): MatchArm['outcome'] {
  switch (type.kind) {
    case 'any':
      return 'test';
    case 'class':
    case 'object':
      if (test.kind === 'object' || test.kind === 'nothing') return 'test';
      if (test.kind !== 'class') return 'never';
      if (type.kind === 'object' || descendsFrom(test.class, type) || descendsFrom(type, test.class)) return 'test';
      return 'never';
    case 'record':
      return test.kind === 'record' && test.record === type ? 'always' : 'never';
    case 'list':
      if (test.kind !== 'list') return 'never';
      if (test.element === null || test.element === type.element) return 'always';
      return type.element.kind === 'any' ? 'test' : 'never';
    case 'map':
      return test.kind === 'map' && test.value === type.value ? 'always' : 'never';
    case 'integer':
    case 'float':
    case 'string':
    case 'marshalled':
      return test.kind === type.kind ? 'always' : 'never';
    default:
      return 'never';
  }
}

/** A declared variable of exactly the type is assigned; otherwise the arm has its own. */
function armBinding(c: Context, arm: Ast.MatchArm, ref: Ast.NameRef, test: MatchTest, type: Type): Variable {
  const { name } = ref;
  const bySuffix = suffixType(name.suffix);
  if (test.kind !== 'array' && bySuffix && !agrees(bySuffix, type))
    c.report(ref, 'matchSuffix', name.text, typeName(type));
  const own = test.kind !== 'array' && bySuffix && agrees(bySuffix, type) ? bySuffix : type;
  if (test.kind === 'array') return arrayBinding(c, ref, own);
  const declared = existing(c, ref);
  if (declared && declared.variable.type === own) {
    declared.variable.isAssigned = true;
    c.use(ref, declared);
    return declared.variable;
  }
  const symbol = newBinding(c, ref, arm.test.kind === 'matchNothing' ? anyType : own);
  c.scope.overlays.push({ id: symbol.id, symbol });
  return symbol.variable;
}

const agrees = (a: Type, b: Type): boolean => a === b;

function arrayBinding(c: Context, ref: Ast.NameRef, element: Type): Variable {
  const declared = c.scope.arrays
    .get(ref.name.id)
    ?.find((symbol) => symbol.variable.type === element || element.kind === 'any');
  if (declared) {
    declared.variable.array!.isDynamic = true;
    c.use(ref, declared);
    return declared.variable;
  }
  const variable = c.newVariable(ref.name.text, element, 'local', ref.start);
  variable.array = new ArrayShape(0, false);
  variable.array.isDynamic = true;
  const symbol = new VariableSymbol(variable, ref.name.id, ref.name.suffix, true);
  symbol.isRead = true;
  c.scope.overlayArrays.push({ id: symbol.id, symbol });
  c.use(ref, symbol);
  return variable;
}

/** The operand as the type of the binding; the test has made sure that it is one. */
function matchValue(read: Expr, type: Type): Expr {
  const from = read.type;
  if (from === type) return read;
  if (from.kind === 'any') return conversion('unbox', read, type);
  if (isNumeric(from) && isNumeric(type)) return toNumber(read, type);
  if (from.kind === 'list') return conversion('retype', read, type);
  if (type.kind === 'object') return conversion('upcast', read, type);
  return type.kind === 'class' ? conversion('downcast', read, type) : read;
}
