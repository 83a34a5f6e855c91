// Expressions: one function for each kind of the tree. What denotes a place (variable, element, field …) comes out of
// `access` as a Place, so that the same code serves reading, storing and passing by reference.

import type { Span } from '../source/source.ts';
import { foreignValue } from '../syntax/foreign.ts';
import type * as Ast from '../syntax/ast.ts';
import { arrayBare } from './arrays.ts';
import { callExpression } from './calls.ts';
import { checkWorkerGroup, niladicBuiltin } from './builtin-calls.ts';
import { condition, logical, test } from './conditions.ts';
import { badExpr, type Context, fnKey } from './context.ts';
import { commonType, conversion, convert, suffixType, toNumber } from './conversions.ts';
import { constantValue } from './declarations.ts';
import { floatConstant, integerConstant, literal, smallLiteral, textConstant, wrap } from './fold.ts';
import {
  array,
  constant,
  declaredScalar,
  isAssigned,
  knownScalar,
  overlaidScalar,
  procedure,
  scalar,
} from './lookup.ts';
import {
  arrowAccess,
  createExpression,
  derefAccess,
  memberAccess,
  newExpression,
  pointerIndexAccess,
} from './members.ts';
import { arithmetic, compare, complement, isLogical, isRelation, logic, logicalOf, negate } from './operators.ts';
import { callProcedure, spawnExpression } from './procedures.ts';
import type { Definition, VariableSymbol } from './scope.ts';
import { reportTypeUnknown, resolveType } from './type-refs.ts';
import type { Condition, Expr, Load, Place, Routine } from './typed.ts';
import {
  anyType,
  doubleType,
  errorType,
  type FloatType,
  type IntegerType,
  integerType,
  isNumeric,
  isReference,
  type ListType,
  longType,
  nothingType,
  sizeOf,
  stringType,
  type Type,
  typeName,
} from './types.ts';
import { internalBuiltin } from './builtins.ts';
import { addressOf } from './places.ts';

/** What an expression denotes: a place or a value. */
export type Access = Place | Expr;

const placeKinds: ReadonlySet<string> = new Set([
  'variable',
  'element',
  'field',
  'deref',
  'object',
  'temporary',
  'listItem',
  'mapItem',
  'slice',
  'mid',
  'each',
]);

export const isPlace = (it: Access): it is Place => placeKinds.has(it.kind);

export const asValue = (it: Access): Expr => (isPlace(it) ? load(it) : it);

export const load = (place: Place): Expr => ({ kind: 'load', type: place.type, place });

/** The value of an expression. `want` is the type it will be converted to, where that can say more (list literals). */
export function expression(c: Context, node: Ast.Expr, want: Type | null = null): Expr {
  switch (node.kind) {
    case 'number':
      return numberLiteral(node);
    case 'string':
      return textConstant(node.value);
    case 'name': {
      const symbol = knownName(c, node);
      if (symbol) return variableValue(c, node, symbol);
      return readable(c, node, asValue(slowName(c, node)));
    }
    case 'binary':
      return binary(c, node);
    case 'list':
      return listLiteral(c, node, want);
    case 'paren':
      return expression(c, node.inner, want);
    case 'iif':
      return iif(c, node, want);
    default:
      return readable(c, node, asValue(access(c, node)));
  }
}

/** The value, unless there is none or it is a whole array. */
function readable(c: Context, node: Ast.Expr, value: Expr): Expr {
  const { kind } = value.type;
  if (kind === 'void') return noResult(c, node);
  return kind === 'fixedArray' ? c.bad(node, 'arrayContext', c.sources.text(node)) : value;
}

/** A value converted as an assignment to `type` does it. */
export function converted(c: Context, node: Ast.Expr, type: Type): Expr {
  return convert(c, expression(c, node, type), type, node);
}

/** A number in any type; an ANY value is taken as DOUBLE. */
export function numeric(c: Context, node: Ast.Expr): Expr {
  const value = expression(c, node);
  if (isNumeric(value.type)) return value;
  return convert(c, value, doubleType, node);
}

function noResult(c: Context, node: Ast.Expr): Expr {
  const callee = node.kind === 'call' ? node.callee : node;
  if (callee.kind === 'member') return c.bad(node, 'noResult', callee.member.name.text, 'method without AS');
  const isMethod = callee.kind !== 'name' || procedure(c, callee.name.key) === null;
  return c.bad(node, 'noResult', c.sources.text(callee), isMethod ? 'method without AS' : 'SUB');
}

/** What an expression denotes, before it is read. */
export function access(c: Context, node: Ast.Expr): Access {
  switch (node.kind) {
    case 'name':
      return nameAccess(c, node);
    case 'call':
      return callExpression(c, node);
    case 'member':
      return memberAccess(c, node);
    case 'slice':
      return slice(c, node);
    case 'unary':
      return unary(c, node);
    case 'is':
      return isTest(c, node);
    case 'guard':
      return guard(c, node);
    case 'create':
      return createExpression(c, node);
    case 'new':
      return newExpression(c, node);
    case 'me':
      return me(c, node);
    case 'super':
      return c.bad(node, c.scope.routine.me ? 'notAPlace' : 'meOutside', 'SUPER');
    case 'nothing':
      return { kind: 'nothing', type: nothingType };
    case 'fnRef':
      return fnRef(c, node);
    case 'spawn':
      return spawnExpression(c, node);
    case 'await':
      return awaitExpression(c, node);
    case 'deref':
      return derefAccess(c, node);
    case 'arrow':
      return arrowAccess(c, node);
    case 'pointerIndex':
      return pointerIndexAccess(c, node);
    case 'addressOf':
      return addressOf(c, node);
    case 'cast':
      return cast(c, node);
    case 'sizeOf':
      return sizeOfType(c, node);
    case 'badExpr':
      return badExpr;
    default:
      return expression(c, node);
  }
}

// ---- literals

function numberLiteral(node: Ast.NumberLiteral): Expr {
  const { value } = node;
  const { big, isInteger, suffix } = node.form;
  const type = suffixType(suffix) as IntegerType | FloatType | null;
  if (!isInteger || (big === null && !Number.isSafeInteger(value))) {
    const float = floatConstant(value);
    return type ? toNumber(float, type) : float;
  }
  if (!type) return big === null ? smallLiteral(value) : literal(big);
  const exact = big ?? BigInt(value);
  return type.kind === 'integer'
    ? integerConstant(wrap(exact, type), type)
    : toNumber(integerConstant(exact, longType), type);
}

function listLiteral(c: Context, node: Ast.ListLiteral, want: Type | null): Expr {
  if (want?.kind === 'list') {
    const elements = node.elements.map((element) => listElement(c, element, want.element));
    return { kind: 'list', type: want, elements };
  }
  const values = node.elements.map((element) => expression(c, element));
  const type = literalListType(c, values);
  const elements = values.map((value, i) => convert(c, value, type.element, node.elements[i]!));
  return { kind: 'list', type, elements };
}

function literalListType(c: Context, values: readonly Expr[]): ListType {
  const first = values[0]?.type;
  if (!first) return c.types.listOf(anyType);
  if (first.kind !== 'nothing' && values.every(({ type }) => type === first)) return c.types.listOf(first);
  const areMixed = values.some(({ type }) => type !== first);
  return c.types.listOf(areMixed && values.every(({ type }) => isNumeric(type)) ? doubleType : anyType);
}

/** A value on its way into a list of `type`: no float goes into integers, unless it is a whole constant. */
export function listElement(c: Context, node: Ast.Expr, type: Type): Expr {
  return asListElement(c, expression(c, node, type), node, type);
}

export function asListElement(c: Context, value: Expr, node: Ast.Expr, type: Type): Expr {
  const from = value.type;
  if (from === type || from.kind === 'error' || type.kind === 'error') return value;
  const isWhole = value.kind === 'float' && Number.isInteger(value.value);
  const isLossy = from.kind === 'float' && type.kind === 'integer' && !isWhole;
  const isMixed = (from.kind === 'string') !== (type.kind === 'string') && from.kind !== 'any' && type.kind !== 'any';
  if (isLossy || isMixed) return c.bad(node, 'listElement', typeName(from), typeName(type));
  c.quiet++;
  const fitting = convert(c, value, type, node);
  c.quiet--;
  return fitting.kind === 'bad' ? c.bad(node, 'listElement', typeName(from), typeName(type)) : fitting;
}

// ---- names

function nameAccess(c: Context, node: Ast.NameRef): Access {
  const symbol = knownName(c, node);
  return symbol ? variableAccess(c, node, symbol) : slowName(c, node);
}

/** The variable of a name that has been looked up before. */
function knownName(c: Context, node: Ast.NameRef): VariableSymbol | null {
  const { scope } = c;
  const over = scope.overlays.length > 0 ? overlaidScalar(c, node) : null;
  return over ?? scope.found.get(node.name.index) ?? null;
}

function variableValue(c: Context, node: Ast.NameRef, symbol: VariableSymbol): Load {
  symbol.isRead = true;
  if (c.uses) c.use(node, symbol);
  return loadOf(symbol);
}

/** The value of a variable, shared by all who read or store it. */
export function loadOf(symbol: VariableSymbol): Load {
  const { variable } = symbol;
  const { type } = variable;
  // The type of a variable may still be wanting when it is first looked at.
  if (symbol.value?.type !== type) symbol.value = { kind: 'load', type, place: { kind: 'variable', type, variable } };
  return symbol.value;
}

function variableAccess(c: Context, node: Ast.NameRef, symbol: VariableSymbol): Place {
  symbol.isRead = true;
  if (c.uses) c.use(node, symbol);
  return loadOf(symbol).place;
}

/** The order in which the language looks for a bare name. */
function slowName(c: Context, node: Ast.NameRef): Access {
  const { scope } = c;
  const { name } = node;
  if (declaredScalar(c, node, scope)) return variableAccess(c, node, scalar(c, node));
  if (scope.constants.has(name.id) && constant(c, node)) return constantAccess(c, node);
  if (scope.resultKey === name.key && isResultName(c, node)) return resultAccess(c, node);
  if (scope.parent && declaredScalar(c, node, scope.parent)) return variableAccess(c, node, scalar(c, node));
  if (constant(c, node)) return constantAccess(c, node);
  if (array(c, node) && !knownScalar(c, node) && !isAssigned(c, name)) return arrayBare(c, node);
  const called = procedure(c, name.key);
  if (called) return callProcedure(c, node, called, [], node);
  return niladicBuiltin(c, node) ?? foreignName(c, node) ?? variableAccess(c, node, scalar(c, node));
}

/** NULL, None and the like, where the program has no variable of the name. */
function foreignName(c: Context, node: Ast.NameRef): Expr | null {
  const { key, suffix } = node.name;
  const right = foreignValue(key);
  if (right === null || suffix !== '' || knownScalar(c, node) || isAssigned(c, node.name)) return null;
  c.report(node, 'foreignWord', node.name.text, `write ${right}`)?.fix(node, right);
  return badExpr;
}

export function isResultName(c: Context, node: Ast.NameRef): boolean {
  const { result } = c.scope.routine;
  if (!result || c.scope.resultKey !== node.name.key) return false;
  const type = suffixType(node.name.suffix);
  return type === null || type === result.type;
}

export function resultAccess(c: Context, ref: Ast.NameRef): Place {
  const { routine } = c.scope;
  const variable = routine.result!;
  if (c.uses) c.use(ref, definitionOfRoutine(c, routine));
  return { kind: 'variable', type: variable.type, variable };
}

/** What the name of a routine stands for where its result is meant. */
function definitionOfRoutine(c: Context, routine: Routine): Definition {
  const { name, start, resultType: type } = routine;
  return procedure(c, name.toUpperCase()) ?? { what: 'member', name, type, start };
}

function constantAccess(c: Context, node: Ast.NameRef): Expr {
  const symbol = constant(c, node)!;
  c.use(node, symbol);
  return constantValue(c, symbol, node);
}

function fnRef(c: Context, node: Ast.FnRef): Expr {
  const called = procedure(c, fnKey(node.name));
  if (!called) return c.bad(node, 'unknownProcedure', `FN ${node.name.text}`);
  return callProcedure(c, { kind: 'name', start: node.start, end: node.end, name: node.name }, called, [], node);
}

function me(c: Context, node: Ast.Me): Expr {
  const { routine } = c.scope;
  if (!routine.me) return c.bad(node, 'meOutside', 'ME');
  return load({ kind: 'variable', type: routine.me.type, variable: routine.me });
}

// ---- operators

function binary(c: Context, node: Ast.Binary): Expr {
  if (isLogical(node.op) && c.options.logic === 'logical') return truthValue(condition(c, node));
  return operation(c, node, expression(c, node.left));
}

/** A binary operator whose left side is a value already. */
export function operation(c: Context, node: Ast.Binary, left: Expr): Expr {
  const { op } = node;
  if (isLogical(op) && c.options.logic === 'logical') {
    return truthValue(logical(c, logicalOf(op), test(c, left, node.left), condition(c, node.right)));
  }
  const right = expression(c, node.right);
  if (isRelation(op)) return compare(c, node, left, right);
  if (isLogical(op)) return logic(c, node, left, right);
  return arithmetic(c, node, left, right);
}

function truthValue(condition: Condition): Expr {
  if (condition.kind === 'always') return integerConstant(condition.value ? -1n : 0n);
  return { kind: 'truth', type: integerType, condition };
}

function unary(c: Context, node: Ast.Unary): Expr {
  if (node.op === 'NOT' && c.options.logic === 'logical') return truthValue(condition(c, node));
  const operand = expression(c, node.operand);
  if (node.op === '-') return negate(c, node, operand);
  if (node.op === 'NOT') return complement(c, node, operand);
  const { type } = operand;
  if (isNumeric(type) || type.kind === 'any' || type.kind === 'error') return operand;
  return c.bad(node, 'operatorType', '+', typeName(type));
}

function iif(c: Context, node: Ast.Iif, want: Type | null): Expr {
  const asked = condition(c, node.condition);
  const yes = expression(c, node.whenTrue, want);
  const no = expression(c, node.whenFalse, want);
  const type = iifType(yes.type, no.type);
  if (!type) return c.bad(node, 'differentTypes', typeName(yes.type), typeName(no.type));
  const whenTrue = convert(c, yes, type, node.whenTrue);
  const whenFalse = convert(c, no, type, node.whenFalse);
  if (asked.kind === 'always') return asked.value ? whenTrue : whenFalse;
  return { kind: 'iif', type, condition: asked, whenTrue, whenFalse };
}

function iifType(a: Type, b: Type): Type | null {
  if (a.kind === 'error' || b.kind === 'error') return errorType;
  if (isNumeric(a) && isNumeric(b)) return commonType(a, b);
  if (a === b) return a;
  if (isReference(a) && b.kind === 'nothing') return a;
  if (isReference(b) && a.kind === 'nothing') return b;
  if (a.kind === 'any') return isReference(b) || isNumeric(b) || b.kind === 'string' ? a : null;
  if (b.kind === 'any') return isReference(a) || isNumeric(a) || a.kind === 'string' ? b : null;
  return null;
}

function isTest(c: Context, node: Ast.IsTest): Expr {
  const operand = expression(c, node.operand);
  let target = null;
  if (node.className) {
    const found = c.named.get(node.className.name.key);
    if (found?.kind === 'class') {
      target = found;
      c.use(node.className, { what: 'type', type: found, start: found.start });
    } else if (node.className.name.key !== 'OBJECT') {
      if (found) return c.bad(node.className, 'classWanted', node.className.name.text);
      reportTypeUnknown(c, node.className, node.className.name, 'class');
      return badExpr;
    }
  }
  const { type } = operand;
  if (type.kind === 'error') return badExpr;
  if (!isReference(type) && type.kind !== 'any') return c.bad(node.operand, 'isOperand', typeName(type));
  const isOfObject = node.className !== null && target === null;
  const subject: Expr = type.kind === 'nothing' ? { kind: 'nothing', type: anyType } : operand;
  // IS OBJECT asks whether there is any object: the complement of IS NOTHING.
  const isNegated = isOfObject ? !node.isNegated : node.isNegated;
  return { kind: 'isInstance', type: integerType, operand: subject, target, isNegated };
}

function guard(c: Context, node: Ast.Guard): Expr {
  const type = resolveType(c, node.type);
  const operand = expression(c, node.operand);
  if (operand.type.kind !== 'any') return convert(c, operand, type, node);
  if (type.kind === 'any' || type.kind === 'error') return operand;
  c.fails();
  return conversion('guard', operand, type, true);
}

function awaitExpression(c: Context, node: Ast.Await): Expr {
  checkWorkerGroup(c, { worker: 'nest' }, node, 'AWAIT');
  const handle = converted(c, node.operand, longType);
  c.fails();
  return { kind: 'builtin', type: anyType, builtin: internalBuiltin('(await)'), args: [handle], canFail: true };
}

// ---- strings

/** `s$(a TO b)`: open ends are 1 and -1. */
function slice(c: Context, node: Ast.Slice): Expr {
  const text = sliceTarget(c, node);
  const from = node.from ? converted(c, node.from, longType) : integerConstant(1n, longType);
  const to = node.to ? converted(c, node.to, longType) : integerConstant(-1n, longType);
  const { type } = text;
  if (type.kind === 'error') return badExpr;
  const s = type.kind === 'any' ? convert(c, text, stringType, node.target) : text;
  if (s.type.kind !== 'string') return c.bad(node.target, 'notSliceable', typeName(type));
  return {
    kind: 'builtin',
    type: stringType,
    builtin: internalBuiltin('(slice)'),
    args: [s, from, to],
    canFail: false,
  };
}

// With TO in the parentheses a name is the string, even when there is an array of that name.
function sliceTarget(c: Context, node: Ast.Slice): Expr {
  return expression(c, node.target);
}

// ---- system dialect

function cast(c: Context, node: Ast.Cast): Expr {
  const type = resolveType(c, node.type);
  const operand = expression(c, node.operand, type);
  return castTo(c, operand, type, node);
}

export function castTo(c: Context, operand: Expr, type: Type, span: Span): Expr {
  const from = operand.type;
  if (from === type || type.kind === 'error' || from.kind === 'error') return operand;
  if (isNumeric(from) && isNumeric(type)) return toNumber(operand, type);
  const isAddress = (one: Type): boolean =>
    one.kind === 'pointer' || ['string', 'class', 'object', 'list', 'map', 'marshalled'].includes(one.kind);
  if (type.kind === 'pointer' && operand.kind === 'integer') return integerConstant(operand.value, type);
  if (isAddress(from) && isAddress(type)) return conversion('reinterpret', operand, type);
  if (from.kind === 'integer' && isAddress(type)) return conversion('reinterpret', toNumber(operand, longType), type);
  if (isAddress(from) && type.kind === 'integer') return toNumber(conversion('reinterpret', operand, longType), type);
  return c.bad(span, 'castImpossible', typeName(from), typeName(type));
}

function sizeOfType(c: Context, node: Ast.SizeOf): Expr {
  const { type } = node;
  if (type.kind === 'namedType' && !c.named.has(type.name.key)) {
    const ref: Ast.NameRef = { kind: 'name', start: type.start, end: type.end, name: type.name };
    const found = array(c, ref) ?? knownScalar(c, ref);
    if (found) {
      const { variable } = found;
      const count = variable.array?.bounds?.reduce((n, { lower, upper }) => n * (upper - lower + 1), 1) ?? 1;
      return integerConstant(BigInt(count * sizeOf(variable.type)));
    }
  }
  const resolved = resolveType(c, type);
  return resolved.kind === 'error' ? badExpr : integerConstant(BigInt(sizeOf(resolved)));
}
