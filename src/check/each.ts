// FOR EACH: what it runs over, what its variables take, and which variables they are.

import type * as Ast from '../syntax/ast.ts';
import { wholeArray } from './arrays.ts';
import { framed } from './blocks.ts';
import { elementTypeOf } from './calls.ts';
import type { Context } from './context.ts';
import { convert, fitsExactly, suffixType } from './conversions.ts';
import { expression } from './expressions.ts';
import { declaredScalar, knownScalar, overlaidScalar } from './lookup.ts';
import { Frame, VariableSymbol } from './scope.ts';
import type { Expr, ForEachBinding, ForEachSource, Stmt } from './typed.ts';
import { anyType, integerType, isNumeric, stringType, type Type, typeName } from './types.ts';

export function forEachStatement(c: Context, node: Ast.ForEach, out: Stmt[]): void {
  const at = c.at(node);
  const source = eachSource(c, node);
  const { overlays } = c.scope;
  const height = overlays.length;
  const bindings: ForEachBinding[] = [];
  const [first, second] = source ? iterations(c, source, node) : [errorIteration(), errorIteration()];
  const added = [bind(c, node.first, first, bindings)];
  if (node.second) added.push(bind(c, node.second, second, bindings));
  for (const symbol of added) if (symbol) overlays.push({ id: symbol.id, symbol });
  const loop = c.newLoop('FOR');
  const body = framed(c, new Frame('each', c.frame, loop), node.body);
  if (node.next && c.uses) noteNext(c, node.next);
  overlays.length = height;
  if (source) out.push({ kind: 'forEach', ...at, loop, over: source, bindings, body });
}

/** The name behind NEXT stands for the first or second variable. */
function noteNext(c: Context, next: Ast.NameRef): void {
  const symbol = overlaidScalar(c, next) ?? existing(c, next);
  if (symbol) c.use(next, symbol);
}

const errorIteration = (): Expr => ({ kind: 'bad', type: { kind: 'error' } });

function eachSource(c: Context, node: Ast.ForEach): ForEachSource | null {
  const array = wholeArray(c, node.source);
  if (array) {
    const rank = array.kind === 'fieldArray' ? array.type.bounds.length : array.variable.array!.rank;
    if (rank > 1 && node.second) c.report(node.second, 'eachDimensions');
    return { kind: 'array', array, element: elementTypeOf(array) };
  }
  const value = expression(c, node.source);
  const { type } = value;
  switch (type.kind) {
    case 'list':
      return { kind: 'list', list: value, type };
    case 'map':
      return { kind: 'map', map: value, type };
    case 'string':
      return { kind: 'text', text: value };
    case 'error':
      return null;
    default:
      c.report(node.source, 'eachSource', typeName(type));
      return null;
  }
}

/** What the first and the second variable take. A LIST OF ANY gives tag and element to two variables. */
function iterations(_c: Context, source: ForEachSource, node: Ast.ForEach): [Expr, Expr] {
  const element = (type: Type): Expr => ({ kind: 'iteration', type, what: 'element' });
  const position: Expr = { kind: 'iteration', type: integerType, what: 'position' };
  switch (source.kind) {
    case 'array':
      return [element(source.element), position];
    case 'list':
      if (source.type.element.kind === 'any' && node.second)
        return [{ kind: 'iteration', type: integerType, what: 'tag' }, element(anyType)];
      return [element(source.type.element), position];
    case 'map':
      return [
        { kind: 'iteration', type: stringType, what: 'key' },
        { kind: 'iteration', type: source.type.value, what: 'value' },
      ];
    case 'text':
      return [element(stringType), position];
  }
}

/** A declared variable that takes the value without loss is assigned; otherwise the loop has its own. Returns the new one. */
function bind(c: Context, ref: Ast.NameRef, value: Expr, bindings: ForEachBinding[]): VariableSymbol | null {
  const bySuffix = suffixType(ref.name.suffix);
  const { type } = value;
  const declared = existing(c, ref);
  if (declared && type.kind !== 'error' && fitsExactly(type, declared.variable.type)) {
    declared.variable.isAssigned = true;
    c.use(ref, declared);
    bindings.push({ variable: declared.variable, value: convert(c, value, declared.variable.type, ref) });
    return null;
  }
  let own = bySuffix ?? type;
  if (
    bySuffix &&
    bySuffix !== type &&
    type.kind !== 'error' &&
    !(isNumeric(bySuffix) && isNumeric(type)) &&
    type.kind !== 'any'
  ) {
    c.report(ref, 'eachVariable', ref.name.text, typeName(type), typeName(bySuffix));
    own = bySuffix;
  }
  const symbol = newBinding(c, ref, own);
  if (type.kind !== 'error') {
    c.quiet++;
    const stored = convert(c, value, own, ref);
    c.quiet--;
    bindings.push({ variable: symbol.variable, value: stored });
  }
  return symbol;
}

/** The variable of that name that the scope declares. In a worker the module's do not count. */
export function existing(c: Context, ref: Ast.NameRef): VariableSymbol | null {
  const over = overlaidScalar(c, ref);
  if (over) return over;
  const own = declaredScalar(c, ref, c.scope);
  if (own) return own;
  const { parent, routine } = c.scope;
  return parent && routine.kind !== 'worker' ? declaredScalar(c, ref, parent) && knownScalar(c, ref) : null;
}

export function newBinding(c: Context, ref: Ast.NameRef, type: Type): VariableSymbol {
  const variable = c.newVariable(ref.name.text, type, 'local', ref.start);
  variable.isAssigned = true;
  const symbol = new VariableSymbol(variable, ref.name.id, ref.name.suffix, true);
  symbol.isRead = true;
  c.use(ref, symbol);
  return symbol;
}
