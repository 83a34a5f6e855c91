// Whole arrays: as arguments, in element-wise statements (`c() = a() * 2 + b()`) and in reductions (SUM, MIN, DOT …).
// An element-wise value is an ordinary expression in the element type that reads arrays through EachPlace.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { builtinFunctions } from './builtins.ts';
import { arrayOf, boundsOf, elementTypeOf } from './calls.ts';
import { type ArrayState, badExpr, type Context } from './context.ts';
import { convert, promote, toNumber } from './conversions.ts';
import { access, converted, expression, isPlace, load } from './expressions.ts';
import { isConstant } from './fold.ts';
import { array, declaredScalar, isAssigned, knownScalar, procedure } from './lookup.ts';
import { arithmeticNode, arithmeticOps, arithmeticType, negateNode } from './operators.ts';
import type { ArithmeticOp, ArrayAssign, ArrayRef, Expr, Stmt, StmtBase } from './typed.ts';
import {
  doubleType,
  type FloatType,
  type IntegerType,
  isNumeric,
  type RecordType,
  stringType,
  type Type,
  typeName,
} from './types.ts';

/** The array that a node denotes as a whole: `a()`, a bare `a` that is only an array, a fixed array of a record. */
export function wholeArray(c: Context, node: Ast.Expr): ArrayRef | null {
  if (node.kind === 'name') return isArrayName(c, node, false) ? named(c, node) : null;
  if (node.kind === 'call') {
    if (node.args.length > 0) return null;
    if (node.callee.kind === 'name') return isArrayName(c, node.callee, true) ? named(c, node.callee) : null;
    return node.callee.kind === 'member' ? memberArray(c, node.callee) : null;
  }
  return node.kind === 'member' ? memberArray(c, node) : null;
}

/** The array of that name, even when there is a variable of the name as well. */
export function named(c: Context, ref: Ast.NameRef): ArrayRef | null {
  const symbol = array(c, ref);
  if (!symbol) return null;
  symbol.isRead = true;
  c.use(ref, symbol);
  return arrayOf(symbol.variable);
}

function memberArray(c: Context, node: Ast.Member): ArrayRef | null {
  c.quiet++;
  const it = access(c, node);
  c.quiet--;
  if (!isPlace(it) || it.type.kind !== 'fixedArray') return null;
  // It is one: now what is to be said about the way to it, and the uses of names for editors.
  access(c, node);
  return { kind: 'fieldArray', place: it, type: it.type };
}

/** Whether a name (with empty parentheses or without any) means an array. */
function isArrayName(c: Context, ref: Ast.NameRef, hasParens: boolean): boolean {
  const { id } = ref.name;
  const { scope } = c;
  const isDeclared =
    scope.arrays.has(id) || scope.parent?.arrays.has(id) || scope.overlayArrays.some((one) => one.id === id);
  if (!isDeclared) return false;
  if (hasParens) return true;
  return (
    !declaredScalar(c, ref, scope) &&
    !(scope.parent && declaredScalar(c, ref, scope.parent)) &&
    !knownScalar(c, ref) &&
    !isAssigned(c, ref.name)
  );
}

/** Whether a whole array takes part in an expression, so that it is meant element by element. */
export function hasArray(c: Context, node: Ast.Expr): boolean {
  switch (node.kind) {
    case 'name':
      return isArrayName(c, node, false);
    case 'paren':
      return hasArray(c, node.inner);
    case 'unary':
      return hasArray(c, node.operand);
    case 'binary':
      return hasArray(c, node.left) || hasArray(c, node.right);
    case 'call':
      if (node.callee.kind === 'name') {
        if (node.args.length === 0) return isArrayName(c, node.callee, true);
        const { id, key } = node.callee.name;
        if (c.scope.arrays.has(id) || c.scope.parent?.arrays.has(id) || takesArrays(c, key, node.args)) return false;
        return node.args.some((arg) => hasArray(c, arg));
      }
      return wholeArray(c, node) !== null;
    case 'member':
      return memberArray(c, node) !== null;
    default:
      return false;
  }
}

/** Calls whose arguments are arrays as such, not their elements. */
function takesArrays(c: Context, key: string, args: readonly Ast.Expr[]): boolean {
  if (procedure(c, key)?.routine?.params.some((param) => param.array !== null)) return true;
  // MIN and MAX of two are functions of numbers.
  if (key === 'MIN' || key === 'MAX') return args.length === 1;
  return reductions.has(key) || key === 'LBOUND' || key === 'UBOUND' || key === 'JOIN';
}

export function arrayBare(c: Context, ref: Ast.NameRef): Expr {
  return wholeArrayMisused(c, ref);
}

export function wholeArrayMisused(c: Context, ref: Ast.NameRef): Expr {
  return c.bad(ref, 'arrayContext', ref.name.text);
}

// ---- element-wise values

/** The value at one index. Scalars in it are evaluated once, before the loop. */
function elementValue(c: Context, node: Ast.Expr, type: Type, state: ArrayState): Expr {
  if (!hasArray(c, node)) return hoisted(c, node, type, state);
  const whole = wholeArray(c, node);
  if (whole) return each(c, whole, type, node, state);
  switch (node.kind) {
    case 'paren':
      return elementValue(c, node.inner, type, state);
    case 'unary':
      return elementUnary(c, node, type, state);
    case 'binary':
      return elementBinary(c, node, type, state);
    case 'call':
      return elementCall(c, node, type, state);
    default:
      return badExpr;
  }
}

function each(c: Context, ref: ArrayRef, type: Type, node: Ast.Expr, state: ArrayState): Expr {
  const given = elementTypeOf(ref);
  if (given !== type) {
    if (given.kind === 'error' || type.kind === 'error') return badExpr;
    return c.bad(node, 'arrayTypes', typeName(given), typeName(type));
  }
  state.arrays.push(ref);
  return load({ kind: 'each', type, array: ref });
}

function hoisted(c: Context, node: Ast.Expr, type: Type, state: ArrayState): Expr {
  const raw = expression(c, node, type);
  // With records a number stays a number: it is applied to every field.
  const value = type.kind === 'record' && isNumeric(raw.type) ? raw : convert(c, raw, type, node);
  if (isConstant(value) || value.kind === 'bad') return value;
  const variable = c.temporary(value.type);
  state.hoisted.push({ variable, value });
  return load({ kind: 'variable', type: value.type, variable });
}

const canCompute = (type: Type): boolean => isNumeric(type) || (type.kind === 'record' && type.isNumeric);

function elementUnary(c: Context, node: Ast.Unary, type: Type, state: ArrayState): Expr {
  if (!canCompute(type) || node.op === 'NOT') return noOperation(c, node, type);
  const operand = elementValue(c, node.operand, type, state);
  if (node.op === '+' || operand.kind === 'bad') return operand;
  return isNumeric(type) ? negateNode(operand, type) : { kind: 'negate', type, operand, canFail: false };
}

function noOperation(c: Context, span: Span, type: Type): Expr {
  return type.kind === 'error' ? badExpr : c.bad(span, 'arrayOperation', typeName(type));
}

function elementBinary(c: Context, node: Ast.Binary, type: Type, state: ArrayState): Expr {
  const op = arithmeticOps[node.op];
  if (!op && canCompute(type)) return c.bad(node, 'arrayOperator', node.op);
  if (!op || !canCompute(type)) return noOperation(c, node, type);
  const left = elementValue(c, node.left, type, state);
  const right = elementValue(c, node.right, type, state);
  if (left.kind === 'bad' || right.kind === 'bad') return badExpr;
  return combine(c, op, type, left, right, node);
}

/** Element types compute in themselves: integers wrap to their width, and `/` of integers is `\`. */
function combine(c: Context, op: ArithmeticOp, type: Type, left: Expr, right: Expr, node: Ast.Binary): Expr {
  if (!isNumeric(type)) {
    const canFail = op === 'divide' && c.fails();
    if (op === 'power' || op === 'quotient' || op === 'remainder') return noOperation(c, node, type);
    return { kind: 'arithmetic', type: type as RecordType, op, left, right, canFail };
  }
  if (type.kind === 'integer' && op !== 'power') {
    return arithmeticNode(c, op === 'divide' ? 'quotient' : op, type, left, right, node.right);
  }
  const inner = arithmeticType(op, type, type);
  const value = arithmeticNode(c, op, inner, toNumber(left, inner), toNumber(right, inner), node.right);
  return toNumber(value, type);
}

/** A numeric function applied to each element: computed as for a scalar, then converted to the element type. */
function elementCall(c: Context, node: Ast.Call, type: Type, state: ArrayState): Expr {
  const { callee } = node;
  if (callee.kind !== 'name') return badExpr;
  const { key, text } = callee.name;
  const row = builtinFunctions.get(key)?.find((one) => one.params.length === node.args.length);
  const isNumberFunction =
    row?.isPure && row.params.every(({ letter }) => 'ntd'.includes(letter)) && row.result !== stringType;
  if (!row || !isNumberFunction || procedure(c, key)) return c.bad(callee, 'arrayFunction', text);
  if (!isNumeric(type)) return noOperation(c, node, type);
  c.use(callee, { what: 'builtin', name: row.name });
  const values = node.args.map((arg) => elementValue(c, arg, type, state));
  if (values.some((value) => value.kind === 'bad')) return badExpr;
  const takes = (letter: string): IntegerType | FloatType => (letter === 'd' ? doubleType : promote(type));
  if (row.params[0]!.letter === 't' && type.kind === 'integer') return values[0]!;
  const args = values.map((value, i) => toNumber(value, takes(row.params[i]!.letter)));
  const result = row.result && isNumeric(row.result) ? row.result : takes(row.params[0]!.letter);
  const canFail = row.canFail && c.fails();
  return toNumber({ kind: 'builtin', type: result, builtin: row, args, canFail }, type);
}

/** Report arrays whose constant bounds differ; true when all are known to agree. */
function shapesAgree(c: Context, arrays: readonly ArrayRef[], span: Span): boolean {
  const first = boundsOf(arrays[0]!);
  let areKnown = first !== null && isFixedShape(arrays[0]!);
  for (const ref of arrays.slice(1)) {
    const bounds = boundsOf(ref);
    if (!bounds || !first || !areKnown || !isFixedShape(ref)) {
      areKnown = false;
      continue;
    }
    const isSame =
      bounds.length === first.length &&
      bounds.every((one, i) => one.lower === first[i]!.lower && one.upper === first[i]!.upper);
    if (!isSame) {
      c.report(span, 'arrayShape');
      return true;
    }
  }
  return areKnown;
}

const isFixedShape = (ref: ArrayRef): boolean =>
  ref.kind === 'fieldArray' ||
  ref.variable.array!.isFixed ||
  (ref.variable.array!.isStatic && !ref.variable.array!.isDynamic);

/** `target() = value`. */
export function arrayAssign(c: Context, node: Ast.Assign, target: ArrayRef, at: StmtBase): Stmt {
  const type = elementTypeOf(target);
  const split = splitStatement(c, node, target, at);
  if (split) return split;
  const state: ArrayState = { arrays: [], hoisted: [] };
  const value = elementValue(c, node.value, type, state);
  const others = state.arrays.filter((ref) => !isSameArray(ref, target));
  const isCopy = value.kind === 'load' && value.place.kind === 'each';
  const agree = shapesAgree(c, [target, ...others], node);
  if (isCopy && target.kind === 'arrayVariable' && !agree) target.variable.array!.isDynamic = true;
  if (target.kind === 'arrayVariable') target.variable.isAssigned = true;
  const statement: ArrayAssign = {
    kind: 'arrayAssign',
    ...at,
    target,
    others,
    hoisted: state.hoisted,
    value,
    isCopy,
    canFail: true,
  };
  // Something further down may still release one of the arrays.
  const { routine } = c.scope;
  c.shapes.push({ statement, arrays: [target, ...others], isEqual: agree, routine, isShielded: c.shields > 0 });
  return statement;
}

const isSameArray = (a: ArrayRef, b: ArrayRef): boolean =>
  a.kind === 'arrayVariable' && b.kind === 'arrayVariable' && a.variable === b.variable;

/** `a$() = SPLIT$(text, delimiter)` gives the array new bounds. */
function splitStatement(c: Context, node: Ast.Assign, target: ArrayRef, at: StmtBase): Stmt | null {
  const { value } = node;
  if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name.key !== 'SPLIT') return null;
  if (value.args.length !== 2 || procedure(c, 'SPLIT')) return null;
  c.use(value.callee, { what: 'builtin', name: 'SPLIT$' });
  const text = converted(c, value.args[0]!, stringType);
  const delimiter = converted(c, value.args[1]!, stringType);
  const type = elementTypeOf(target);
  if (type.kind !== 'string' || target.kind !== 'arrayVariable') {
    c.report(node.target, 'arrayElementType', typeName(type), 'STRING');
    return { kind: 'evaluate', ...at, value: badExpr };
  }
  target.variable.array!.isDynamic = true;
  target.variable.isAssigned = true;
  c.fails();
  return { kind: 'split', ...at, target: target.variable, text, delimiter, base: c.options.base };
}

// ---- reductions

export const reductions: ReadonlySet<string> = new Set(['SUM', 'MIN', 'MAX', 'AVG', 'DOT']);

/** SUM, MIN, MAX, AVG of an array expression, DOT of two. */
export function reduction(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span): Expr {
  const { key } = ref.name;
  const type = reductionType(c, args);
  if (!type || type.kind === 'error') {
    for (const arg of args) expression(c, arg);
    return badExpr;
  }
  if (!isNumeric(type)) return c.bad(args[0]!, 'arrayReduction', key, typeName(type));
  const state: ArrayState = { arrays: [], hoisted: [] };
  const values = args.map((arg) => elementValue(c, arg, type, state));
  if (values.some((value) => value.kind === 'bad')) return badExpr;
  const isExtreme = key === 'MIN' || key === 'MAX';
  const result = isExtreme || type.kind === 'float' ? type : type.size < 4 ? promote(type) : type;
  let value = toNumber(values[0]!, result);
  if (key === 'DOT') value = arithmeticNode(c, 'multiply', result, value, toNumber(values[1]!, result), span);
  shapesAgree(c, state.arrays, span);
  const op = key === 'DOT' || key === 'SUM' ? 'sum' : key === 'AVG' ? 'avg' : key === 'MIN' ? 'min' : 'max';
  const canFail = op !== 'sum' || state.arrays.length > 1 ? c.fails() : false;
  return { kind: 'reduce', type: result, op, arrays: state.arrays, hoisted: state.hoisted, value, canFail };
}

/** The element type of the first array in the arguments. */
function reductionType(c: Context, args: readonly Ast.Expr[]): Type | null {
  for (const arg of args) {
    const type = firstArrayType(c, arg);
    if (type) return type;
  }
  return null;
}

function firstArrayType(c: Context, node: Ast.Expr): Type | null {
  const whole = wholeArray(c, node);
  if (whole) return elementTypeOf(whole);
  switch (node.kind) {
    case 'paren':
      return firstArrayType(c, node.inner);
    case 'unary':
      return firstArrayType(c, node.operand);
    case 'binary':
      return firstArrayType(c, node.left) ?? firstArrayType(c, node.right);
    case 'call':
      return reductionType(c, node.args);
    default:
      return null;
  }
}
