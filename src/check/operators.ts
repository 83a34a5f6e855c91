// Operators: which types they take, what they give, and the node for it. Operands are checked already.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { compact } from '../syntax/lists.ts';
import { badExpr, type Context } from './context.ts';
import { box, commonType, conversion, convert, logicType, promote, toNumber, toText } from './conversions.ts';
import {
  floatConstant,
  foldArithmetic,
  foldLogic,
  foldRelation,
  integerConstant,
  literal,
  truthConstant,
  wrap,
} from './fold.ts';
import type { ArithmeticOp, Expr, LogicalOp, Relation } from './typed.ts';
import {
  anyType,
  doubleType,
  type FloatType,
  type IntegerType,
  integerType,
  isNumeric,
  isReference,
  longType,
  type PointerType,
  type RecordType,
  singleType,
  sizeOf,
  stringType,
  type Type,
  typeName,
  ulongType,
} from './types.ts';

export const arithmeticOps: Record<string, ArithmeticOp> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '\\': 'quotient',
  MOD: 'remainder',
  '^': 'power',
};

const relations: Record<Ast.RelationOp, Relation> = {
  '=': 'eq',
  '<>': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

const logicalOps: Record<Ast.LogicalOp, LogicalOp> = { AND: 'and', OR: 'or', XOR: 'xor', EQV: 'eqv', IMP: 'imp' };

export const relationOf = (op: Ast.RelationOp): Relation => relations[op];
export const logicalOf = (op: Ast.LogicalOp): LogicalOp => logicalOps[op];
const relationWords: ReadonlySet<string> = new Set(Object.keys(relations));
const logicalWords: ReadonlySet<string> = new Set(Object.keys(logicalOps));
export const isRelation = (op: string): op is Ast.RelationOp => relationWords.has(op);
export const isLogical = (op: string): op is Ast.LogicalOp => logicalWords.has(op);

/** `left op right` for everything but relations and logical operators. */
export function arithmetic(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const a = left.type;
  const b = right.type;
  if (a.kind === 'error' || b.kind === 'error') return badExpr;
  if (node.op === '&') return joined(c, node, left, right);
  if (a.kind === 'string' || b.kind === 'string') {
    if (node.op === '+') return textPlus(c, node, left, right);
    if (node.op === '*' && (isNumeric(a) || isNumeric(b))) return c.bad(node, 'repeatedText');
    return c.bad(node, 'operatorTypes', node.op, typeName(a), typeName(b));
  }
  const op = arithmeticOps[node.op]!;
  if (isNumeric(a) && isNumeric(b)) return numericArithmetic(c, op, left, right, node.right);
  if (a.kind === 'any' || b.kind === 'any') return anyArithmetic(c, node, op, left, right);
  if (a.kind === 'record' || b.kind === 'record') return recordArithmetic(c, node, op, left, right);
  if (a.kind === 'pointer' || b.kind === 'pointer') return pointerArithmetic(c, node, left, right);
  return c.bad(node, 'operatorTypes', node.op, typeName(a), typeName(b));
}

/** The type in which an operator computes with two numbers. */
export function arithmeticType(
  op: ArithmeticOp,
  a: IntegerType | FloatType,
  b: IntegerType | FloatType,
): IntegerType | FloatType {
  const areIntegers = a.kind === 'integer' && b.kind === 'integer';
  switch (op) {
    case 'divide':
      return a === singleType && b === singleType ? singleType : doubleType;
    case 'quotient':
      return areIntegers ? commonType(a, b) : longType;
    case 'remainder':
      return areIntegers ? commonType(a, b) : doubleType;
    case 'power':
      return doubleType;
    default:
      return commonType(a, b);
  }
}

/** Both are numbers; `at` is where to point for a division by zero. */
export function numericArithmetic(c: Context, op: ArithmeticOp, left: Expr, right: Expr, at: Span): Expr {
  let type = arithmeticType(op, left.type as IntegerType, right.type as IntegerType);
  // `\` with a float operand: each float is truncated to LONG first, then they are integers like any others.
  if (op === 'quotient' && (left.type.kind === 'float' || right.type.kind === 'float')) {
    left = left.type.kind === 'float' ? toNumber(left, longType) : left;
    right = right.type.kind === 'float' ? toNumber(right, longType) : right;
    type = longType;
  }
  const isExact = op === 'add' || op === 'subtract' || op === 'multiply';
  const areLiterals =
    isExact && left.kind === 'integer' && left.isLiteral && right.kind === 'integer' && right.isLiteral;
  const a = areLiterals ? left : toNumber(left, type);
  const b = areLiterals ? right : toNumber(right, type);
  return arithmeticNode(c, op, type, a, b, at);
}

/** The node or the constant; operands have the type (literals may still be narrower). */
export function arithmeticNode(
  c: Context,
  op: ArithmeticOp,
  type: IntegerType | FloatType,
  a: Expr,
  b: Expr,
  at: Span,
): Expr {
  const folded = foldArithmetic(op, type, a, b);
  if (folded) return folded;
  const left = toNumber(a, type);
  const right = toNumber(b, type);
  const identity = identityOf(op, type, left, right);
  if (identity) return identity;
  return { kind: 'arithmetic', type, op, left, right, canFail: arithmeticFails(c, op, left, right, at) };
}

function arithmeticFails(c: Context, op: ArithmeticOp, left: Expr, right: Expr, at: Span): boolean {
  if (op === 'power') {
    // Only a whole constant exponent from 0 up raises nothing.
    if (right.kind === 'float' && Number.isInteger(right.value) && right.value >= 0) return false;
    if (left.kind === 'float' && left.value > 0) return false;
    return c.fails();
  }
  if (op !== 'divide' && op !== 'quotient' && op !== 'remainder') return false;
  if (isZero(right)) {
    c.report(at, 'divisionByZero');
    return c.fails();
  }
  if (right.kind === 'integer' || right.kind === 'float') return false;
  // System code divides as the machine does and looks itself.
  return c.isSystem ? false : c.fails();
}

const isZero = (e: Expr): boolean => (e.kind === 'integer' && e.value === 0n) || (e.kind === 'float' && e.value === 0);

// x*1, x/1, x-0 and for integers x+0: the type does not change because both operands have it already.
function identityOf(op: ArithmeticOp, type: Type, left: Expr, right: Expr): Expr | null {
  const isInteger = type.kind === 'integer';
  const one = (e: Expr): boolean => (e.kind === 'integer' && e.value === 1n) || (e.kind === 'float' && e.value === 1);
  const zero = (e: Expr): boolean =>
    (e.kind === 'integer' && e.value === 0n) || (e.kind === 'float' && Object.is(e.value, 0));
  switch (op) {
    case 'add':
      if (!isInteger) return null;
      return zero(right) ? left : zero(left) ? right : null;
    case 'subtract':
      return zero(right) ? left : null;
    case 'multiply':
      return one(right) ? left : one(left) ? right : null;
    case 'divide':
    case 'quotient':
      return one(right) ? left : null;
    default:
      return null;
  }
}

// ---- strings

function textPlus(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const a = textOperand(c, left, node.left);
  const b = textOperand(c, right, node.right);
  if (a && b) return concat(a, b);
  return c.bad(node, 'operatorTypes', '+', typeName(left.type), typeName(right.type));
}

/** For `+`: a string, a number as STR$ shows it, or an ANY value that must hold a string. */
function textOperand(c: Context, e: Expr, span: Span): Expr | null {
  if (e.type.kind === 'string' || isNumeric(e.type)) return toText(e);
  return e.type.kind === 'any' ? convert(c, e, stringType, span) : null;
}

function joined(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const isJoinable = (type: Type): boolean => type.kind === 'string' || isNumeric(type) || type.kind === 'any';
  if (isJoinable(left.type) && isJoinable(right.type)) return concat(toText(left), toText(right));
  return c.bad(node, 'operatorTypes', '&', typeName(left.type), typeName(right.type));
}

/** Flattened, with neighbouring constants joined and empty ones dropped. */
export function concat(left: Expr, right: Expr): Expr {
  const parts: Expr[] = left.kind === 'concat' ? [...left.parts] : [left];
  for (const part of right.kind === 'concat' ? right.parts : [right]) {
    const last = parts[parts.length - 1]!;
    if (last.kind === 'text' && part.kind === 'text') {
      parts[parts.length - 1] = { kind: 'text', type: stringType, value: last.value + part.value };
    } else parts.push(part);
  }
  const rest = parts.filter((part) => !(part.kind === 'text' && part.value === ''));
  if (rest.length === 0) return parts[0]!;
  return rest.length === 1 ? rest[0]! : { kind: 'concat', type: stringType, parts: compact(rest) };
}

// ---- ANY, records, pointers

function anyArithmetic(c: Context, node: Ast.Binary, op: ArithmeticOp, left: Expr, right: Expr): Expr {
  const fits = (type: Type): boolean => type.kind === 'any' || isNumeric(type);
  if (!fits(left.type) || !fits(right.type)) {
    return c.bad(node, 'operatorTypes', node.op, typeName(left.type), typeName(right.type));
  }
  if (op === 'divide' || op === 'power') {
    const a = convert(c, left, doubleType, node.left);
    const b = convert(c, right, doubleType, node.right);
    return numericArithmetic(c, op, a, b, node.right);
  }
  c.fails();
  return { kind: 'arithmetic', type: anyType, op, left: box(left), right: box(right), canFail: true };
}

function recordArithmetic(c: Context, node: Ast.Binary, op: ArithmeticOp, left: Expr, right: Expr): Expr {
  const type = (left.type.kind === 'record' ? left.type : right.type) as RecordType;
  const other = left.type === type ? right.type : left.type;
  const isPossible = op === 'add' || op === 'subtract' || op === 'multiply' || op === 'divide';
  // `number - record` and `number / record` are not among the forms of the language.
  const isOrdered = left.type === type || op === 'multiply' || op === 'add';
  if (!isPossible || !isOrdered || !(other === type || isNumeric(other))) {
    return c.bad(node, 'operatorTypes', node.op, typeName(left.type), typeName(right.type));
  }
  if (!type.isNumeric) return notNumeric(c, node, type);
  const canFail =
    op === 'divide' &&
    !(isNumeric(right.type) && (right.kind === 'integer' || right.kind === 'float') && !isZero(right));
  if (canFail) c.fails();
  if (op === 'divide' && isZero(right)) c.report(node.right, 'divisionByZero');
  return { kind: 'arithmetic', type, op, left, right, canFail };
}

function notNumeric(c: Context, span: Span, type: RecordType): Expr {
  const field = type.fields.find((one) => !isNumeric(one.type) && !(one.type.kind === 'record' && one.type.isNumeric));
  if (field?.type.kind === 'error') return badExpr;
  return c.bad(span, 'udtArithmetic', type.name, field ? field.name : '');
}

function pointerArithmetic(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const wrong = (): Expr => c.bad(node, 'operatorTypes', node.op, typeName(left.type), typeName(right.type));
  if (left.type.kind === 'pointer' && right.type.kind === 'pointer') {
    if (node.op !== '-' || left.type !== right.type) return wrong();
    return { kind: 'pointerDistance', type: longType, left, right };
  }
  if (node.op === '+' && right.type.kind === 'pointer') return pointerArithmetic(c, node, right, left);
  if (left.type.kind !== 'pointer' || right.type.kind !== 'integer' || (node.op !== '+' && node.op !== '-'))
    return wrong();
  const offset = toNumber(right, longType);
  return offsetPointer(left, node.op === '-' ? negateNode(offset, longType) : offset);
}

/** A pointer some elements further on; an ANY PTR counts bytes. */
export function offsetPointer(pointer: Expr, offset: Expr): Expr {
  const type = pointer.type as PointerType;
  if (offset.kind === 'integer' && offset.value === 0n) return pointer;
  return { kind: 'pointerOffset', type, pointer, offset };
}

/** Bytes from one element to the next. */
export const stride = (type: PointerType): number => Math.max(1, sizeOf(type.target));

// ---- unary

export function negate(c: Context, node: Ast.Unary, operand: Expr): Expr {
  const { type } = operand;
  if (type.kind === 'error') return badExpr;
  if (operand.kind === 'integer' && operand.isLiteral) return literal(-operand.value);
  if (isNumeric(type)) {
    // The negative of a ULONG is a LONG.
    const to = type === ulongType ? longType : promote(type);
    return negateNode(toNumber(operand, to), to);
  }
  if (type.kind === 'any') {
    c.fails();
    return { kind: 'negate', type, operand, canFail: true };
  }
  if (type.kind !== 'record') return c.bad(node, 'operatorType', '-', typeName(type));
  return type.isNumeric ? { kind: 'negate', type, operand, canFail: false } : notNumeric(c, node, type);
}

export function negateNode(operand: Expr, type: IntegerType | FloatType): Expr {
  if (operand.kind === 'integer')
    return integerConstant(wrap(-operand.value, type as IntegerType), type as IntegerType);
  if (operand.kind === 'float') return floatConstant(-operand.value, type as FloatType);
  if (operand.kind === 'negate' && operand.type === type) return operand.operand;
  return { kind: 'negate', type, operand, canFail: false };
}

/** NOT as bits. */
export function complement(c: Context, node: Ast.Unary, operand: Expr): Expr {
  const value = logicOperand(c, operand, node.operand, 'NOT');
  if (!value) return badExpr;
  const type = logicType(value.type, integerType);
  const e = toNumber(value, type);
  if (e.kind === 'integer') return integerConstant(wrap(~e.value, type), type);
  if (e.kind === 'complement') return e.operand;
  return { kind: 'complement', type, operand: e };
}

/** What logic works on: floats as LONG, whatever the other operand is. */
function logicOperand(c: Context, e: Expr, span: Span, op: string): Expr | null {
  if (isNumeric(e.type)) return e.type.kind === 'integer' ? e : toNumber(e, longType);
  if (e.type.kind === 'any') return convert(c, e, longType, span);
  if (e.type.kind === 'pointer') return conversion('reinterpret', e, longType);
  if (e.type.kind !== 'error') c.report(span, 'operatorType', op, typeName(e.type));
  return null;
}

/** AND, OR, XOR, EQV, IMP bit by bit. */
export function logic(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const a = logicOperand(c, left, node.left, node.op);
  const b = logicOperand(c, right, node.right, node.op);
  if (!a || !b) return badExpr;
  const op = logicalOps[node.op as Ast.LogicalOp];
  const type = logicType(a.type, b.type);
  const x = toNumber(a, type);
  const y = toNumber(b, type);
  if (x.kind === 'integer' && y.kind === 'integer') return foldLogic(op, type, x.value, y.value);
  if (y.kind === 'integer' && ((op === 'and' && wrap(y.value + 1n, type) === 0n) || (op === 'or' && y.value === 0n)))
    return x;
  return { kind: 'logic', type, op, left: x, right: y };
}

// ---- comparison

export function compare(c: Context, node: Ast.Binary, left: Expr, right: Expr): Expr {
  const op = relations[node.op as Ast.RelationOp];
  return compareValues(c, op, left, right, node, node.op);
}

/** The comparison of two values; `shown` is the operator as written. */
export function compareValues(c: Context, op: Relation, left: Expr, right: Expr, span: Span, shown: string): Expr {
  const a = left.type;
  const b = right.type;
  if (a.kind === 'error' || b.kind === 'error') return badExpr;
  if (isNumeric(a) && isNumeric(b)) {
    const type = commonType(a, b);
    return compareNode(op, toNumber(left, type), toNumber(right, type));
  }
  if (a.kind === 'string' && b.kind === 'string') return compareNode(op, left, right);
  const isEquality = op === 'eq' || op === 'ne';
  if (a.kind === 'any' || b.kind === 'any') return compareAny(c, op, left, right, span);
  if (a.kind === 'pointer' || b.kind === 'pointer') {
    const x = a.kind === 'pointer' ? left : convert(c, left, b, span);
    const y = b.kind === 'pointer' ? right : convert(c, right, a, span);
    return compareNode(op, x, y);
  }
  if (a.kind === 'record' && a === b && isEquality) return compareNode(op, left, right);
  if (isReference(a) && isReference(b)) {
    if (!isEquality) return c.bad(span, 'operatorTypes', shown, typeName(a), typeName(b));
    if (a.kind === 'nothing' && b.kind === 'nothing') return truthConstant(op === 'eq');
    const x: Expr = a.kind === 'nothing' ? { kind: 'nothing', type: b } : left;
    const y: Expr = b.kind === 'nothing' ? { kind: 'nothing', type: a } : right;
    return compareNode(op, x, y);
  }
  if (a.kind === 'record' && a === b) return c.bad(span, 'operatorTypes', shown, typeName(a), typeName(b));
  const areContainers = (a.kind === 'list' && b.kind === 'list') || (a.kind === 'map' && a === b);
  if (areContainers && isEquality) return compareNode(op, left, right);
  return c.bad(span, 'comparedMixed', typeName(a), typeName(b));
}

function compareAny(c: Context, op: Relation, left: Expr, right: Expr, span: Span): Expr {
  const other = left.type.kind === 'any' ? right.type : left.type;
  const isPossible = other.kind === 'any' || isNumeric(other) || other.kind === 'string' || isReference(other);
  if (!isPossible) return c.bad(span, 'comparedMixed', typeName(left.type), typeName(right.type));
  c.fails();
  return { kind: 'compare', type: integerType, op, left: box(left), right: box(right), canFail: true };
}

function compareNode(op: Relation, left: Expr, right: Expr): Expr {
  const folded = foldRelation(op, left, right);
  if (folded !== null) return truthConstant(folded);
  return { kind: 'compare', type: integerType, op, left, right, canFail: false };
}
