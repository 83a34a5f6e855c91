// `name(args)`: element, list position, map value, call of a method, procedure or built-in function, by what the name is
// declared as, in the order in which the language looks.

import type * as Ast from '../syntax/ast.ts';
import { foreignHint } from '../syntax/foreign.ts';
import { wholeArray, wholeArrayMisused } from './arrays.ts';
import { builtinCall, specialFunctions } from './builtin-calls.ts';
import { builtinFunctions, systemBuiltins } from './builtins.ts';
import { badExpr, type Context, fnKey } from './context.ts';
import { convert, toText } from './conversions.ts';
import {
  type Access,
  access,
  asValue,
  converted,
  expression,
  isPlace,
  isResultName,
  resultAccess,
} from './expressions.ts';
import {
  array,
  constant,
  declaredScalar,
  knownScalar,
  overlaidScalar,
  procedure,
  suggest,
  visibleNames,
} from './lookup.ts';
import { bareMethodCall, memberCall } from './members.ts';
import { callProcedure } from './procedures.ts';
import type { VariableSymbol } from './scope.ts';
import type { ArrayRef, ElementPlace, Expr, Variable } from './typed.ts';
import { type FixedArrayType, isNumeric, longType, stringType, type Type, typeName } from './types.ts';

export function callExpression(c: Context, node: Ast.Call): Access {
  const { callee } = node;
  switch (callee.kind) {
    case 'name':
      return namedCall(c, node, callee);
    case 'fnRef': {
      const called = procedure(c, fnKey(callee.name));
      const ref: Ast.NameRef = { kind: 'name', start: callee.start, end: callee.end, name: callee.name };
      if (!called) return c.bad(callee, 'unknownProcedure', `FN ${callee.name.text}`);
      return callProcedure(c, ref, called, node.args, node);
    }
    case 'member':
      return memberCall(c, callee, node.args, node);
    default:
      return indexed(c, access(c, callee), node.args, node);
  }
}

function namedCall(c: Context, node: Ast.Call, ref: Ast.NameRef): Access {
  const container = containerVariable(c, ref);
  if (container) {
    container.isRead = true;
    c.use(ref, container);
    const { variable } = container;
    return indexed(c, { kind: 'variable', type: variable.type, variable }, node.args, node);
  }
  const symbol = array(c, ref);
  if (symbol) {
    c.use(ref, symbol);
    if (node.args.length === 0) return wholeArrayMisused(c, ref);
    return element(c, ref, symbol, node.args, node);
  }
  const { key } = ref.name;
  const method = bareMethodCall(c, ref, node.args, node);
  if (method) return method;
  const called = procedure(c, key);
  if (called) return callProcedure(c, ref, called, node.args, node);
  return builtinCall(c, ref, node.args, node) ?? unknownCall(c, ref, node.args);
}

/** A declared list or map, whose name in front of parentheses means itself. */
function containerVariable(c: Context, ref: Ast.NameRef): VariableSymbol | null {
  const isContainer = (symbol: VariableSymbol | null): VariableSymbol | null => {
    if (!symbol) return null;
    const { kind } = symbol.variable.type;
    return kind === 'list' || kind === 'map' ? symbol : null;
  };
  if (c.scope.overlays.length > 0) {
    const over = overlaidScalar(c, ref);
    if (over) return isContainer(over);
  }
  if (!c.scope.scalars.has(ref.name.id) && !c.scope.parent?.scalars.has(ref.name.id)) return null;
  const own = declaredScalar(c, ref, c.scope);
  if (own) return isContainer(own);
  return c.scope.parent && isContainer(declaredScalar(c, ref, c.scope.parent))
    ? isContainer(knownScalar(c, ref))
    : null;
}

function unknownCall(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  // What is meant may well take an array.
  for (const arg of args) if (!wholeArray(c, arg)) expression(c, arg);
  if (isResultName(c, ref) && resultAccess(c, ref).type.kind === 'error') return badExpr;
  if (knownScalar(c, ref)) return c.bad(ref, 'notCallable', ref.name.text);
  if (constant(c, ref)) return c.bad(ref, 'constantCalled', ref.name.text);
  return unknownProcedure(c, ref, 'unknownProcedure');
}

export const isBuiltinFunction = ({ name }: Ast.NameRef): boolean =>
  (name.suffix === '' && builtinFunctions.has(name.key)) ||
  ((name.suffix === '' || name.suffix === '$') && builtinFunctions.has(`${name.key}$`));

/** Words that are too short to be guessed where they change how a line is read. */
export const shortWords: readonly string[] = ['DIM', 'FOR', 'LET', 'END', 'SUB', 'TRY'];

/** Report a name that nothing answers to, with the one that is likely meant. */
export function unknownProcedure(c: Context, ref: Ast.NameRef, message: 'unknownProcedure' | 'unknownCommand'): Expr {
  if (message === 'unknownCommand' && isBuiltinFunction(ref)) return c.bad(ref, 'functionAlone', ref.name.text);
  if (message === 'unknownProcedure' && c.missing.has(ref.name.id)) return badExpr;
  const diagnostic = c.report(ref, message, ref.name.text);
  if (!diagnostic) return badExpr;
  const candidates = [
    ...[...c.procedures.values()].map((one) => one.name),
    ...visibleNames(c),
    ...(message === 'unknownCommand' ? shortWords : [...builtinFunctions.keys(), ...specialFunctions]),
    ...(c.isSystem ? systemBuiltins.keys() : []),
  ];
  const hint = foreignHint(ref.name.key, message === 'unknownCommand' ? 'statement' : 'function');
  const type = c.named.get(ref.name.key);
  if (type)
    diagnostic.hint(
      type.kind === 'class' ? `an object is made by NEW ${type.name}(…)` : `a value is made by CREATE ${type.name}(…)`,
    );
  else if (hint !== null) diagnostic.hint(hint);
  else suggest(c, diagnostic, ref, candidates);
  if (diagnostic.fixes.length === 0) c.missing.add(ref.name.id);
  return badExpr;
}

// ---- elements

/** An element of an array variable. */
export function element(
  c: Context,
  ref: Ast.NameRef,
  symbol: VariableSymbol,
  args: readonly Ast.Expr[],
  node: Ast.Expr,
): Access {
  const { variable } = symbol;
  symbol.isRead = true;
  const indices = args.map((arg) => converted(c, arg, longType));
  const shape = variable.array!;
  if (shape.rank !== 0 && shape.rank !== args.length) {
    return c.bad(ref, 'arrayRank', ref.name.text, shape.rank, args.length);
  }
  if (variable.type.kind === 'error') return badExpr;
  return elementPlace(c, { kind: 'arrayVariable', variable }, variable.type, indices, node);
}

/** An element of a fixed array inside of a record or object. */
export function fieldElement(
  c: Context,
  ref: ArrayRef & { kind: 'fieldArray' },
  args: readonly Ast.Expr[],
  node: Ast.Expr,
  name: string,
): Access {
  const { type } = ref;
  const indices = args.map((arg) => converted(c, arg, longType));
  if (type.bounds.length !== args.length) return c.bad(node, 'arrayRank', name, type.bounds.length, args.length);
  return elementPlace(c, ref, type.element, indices, node);
}

function elementPlace(c: Context, ref: ArrayRef, type: Type, indices: Expr[], node: Ast.Expr): ElementPlace {
  const isUnchecked = !c.options.checksBounds || isInPlace(ref) || c.isSystem;
  const place: ElementPlace = { kind: 'element', type, array: ref, indices, canFail: !isUnchecked };
  // With constant subscripts only the whole program tells whether they can be wrong.
  if (indices.every((index) => index.kind === 'integer')) {
    c.elements.push({
      place: place as Mutable<ElementPlace>,
      span: node,
      routine: c.scope.routine,
      isShielded: c.shields > 0,
    });
  } else if (!isUnchecked) c.fails();
  return place;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const isInPlace = (ref: ArrayRef): boolean => ref.kind === 'arrayVariable' && ref.variable.array!.isFixed;

/** Constant bounds of an array; null when they are only known at run time. */
export const boundsOf = (ref: ArrayRef): FixedArrayType['bounds'] | null =>
  ref.kind === 'fieldArray' ? ref.type.bounds : ref.variable.array!.bounds;

export const elementTypeOf = (ref: ArrayRef): Type =>
  ref.kind === 'fieldArray' ? ref.type.element : ref.variable.type;

export const arrayOf = (variable: Variable): ArrayRef => ({ kind: 'arrayVariable', variable });

// ---- lists and maps

/** `value(args)`: a position of a list, a key of a map, an element of a fixed array; without arguments the thing itself. */
export function indexed(c: Context, it: Access, args: readonly Ast.Expr[], node: Ast.Call): Access {
  const { type } = it;
  if (type.kind === 'error') {
    for (const arg of args) expression(c, arg);
    return badExpr;
  }
  if (type.kind === 'fixedArray' && isPlace(it)) {
    const name = it.kind === 'field' ? it.field.name : 'this array';
    if (args.length === 0) return c.bad(node, 'arrayContext', name);
    return fieldElement(c, { kind: 'fieldArray', place: it, type }, args, node, name);
  }
  if (type.kind !== 'list' && type.kind !== 'map') {
    for (const arg of args) expression(c, arg);
    return c.bad(node.callee, type.kind === 'any' ? 'anyMember' : 'noMembers', typeName(type));
  }
  if (args.length === 0) return it;
  if (args.length > 1) return c.bad(node, 'argumentCount', typeName(type), 'one subscript', args.length);
  const base = asValue(it);
  if (type.kind === 'list') {
    return {
      kind: 'listItem',
      type: type.element,
      list: base,
      index: converted(c, args[0]!, longType),
      canFail: false,
    };
  }
  return { kind: 'mapItem', type: type.value, map: base, key: mapKey(c, args[0]!), canFail: false };
}

/** A key: a string, or a number as PRINT shows it. */
export function mapKey(c: Context, node: Ast.Expr): Expr {
  const key = expression(c, node);
  if (isNumeric(key.type)) {
    if (key.kind === 'integer') return toText(key);
    return { kind: 'convert', type: stringType, conversion: 'printText', operand: key, canFail: false };
  }
  return convert(c, key, stringType, node);
}
