// Expressions, types and declarators back to text. Parentheses are nodes of the tree, so none need be added here.

import { unreachable } from '../base/bug.ts';
import type { Bound, Declarator, Expr, NumberLiteral, Parameter, TypeRef } from './ast.ts';

export function printExprs(list: readonly Expr[]): string {
  return list.map(printExpr).join(', ');
}

export function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return printNumber(expr);
    case 'string':
      return printString(expr.value);
    case 'name':
      return expr.name.text;
    case 'fnRef':
      return `FN ${expr.name.text}`;
    case 'paren':
      return `(${printExpr(expr.inner)})`;
    case 'call':
      return `${printExpr(expr.callee)}(${printExprs(expr.args)})`;
    case 'slice':
      return `${printExpr(expr.target)}(${printSpan(expr.from, expr.to)})`;
    case 'member': {
      // `3.x` would begin with the number `3.`.
      const blank = expr.object.kind === 'number' ? ' ' : '';
      return `${printExpr(expr.object)}${blank}.${expr.member.name.text}`;
    }
    case 'unary':
      return printUnary(expr.op, printExpr(expr.operand));
    case 'binary':
      return `${printExpr(expr.left)} ${expr.op} ${printExpr(expr.right)}`;
    case 'is':
      return `${printExpr(expr.operand)} IS ${expr.isNegated ? 'NOT ' : ''}${expr.className?.name.text ?? 'NOTHING'}`;
    case 'guard':
      return `${printExpr(expr.operand)} AS ${printType(expr.type)}`;
    case 'iif':
      return `IIF(${printExpr(expr.condition)}, ${printExpr(expr.whenTrue)}, ${printExpr(expr.whenFalse)})`;
    case 'create': {
      const args = expr.args.map((arg) => `${arg.field ? `${arg.field.name.text} := ` : ''}${printExpr(arg.value)}`);
      return `CREATE ${expr.typeName.name.text}(${args.join(', ')})`;
    }
    case 'new':
      return `NEW ${expr.className.name.text}(${printExprs(expr.args)})`;
    case 'list':
      return `LIST(${printExprs(expr.elements)})`;
    case 'me':
      return 'ME';
    case 'super':
      return 'SUPER';
    case 'nothing':
      return 'NOTHING';
    case 'spawn':
      return `SPAWN ${expr.worker.name.text}(${printExprs(expr.args)})`;
    case 'await':
      return `AWAIT ${printExpr(expr.operand)}`;
    case 'deref':
      return `*${printExpr(expr.pointer)}`;
    case 'addressOf':
      return `@${printExpr(expr.place)}`;
    case 'arrow':
      return `${printExpr(expr.pointer)}->${expr.member.name.text}`;
    case 'pointerIndex':
      return `${printExpr(expr.pointer)}[${printExpr(expr.index)}]`;
    case 'cast':
      return `CAST(${printType(expr.type)}, ${printExpr(expr.operand)})`;
    case 'sizeOf':
      return `SIZEOF(${printType(expr.type)})`;
    case 'badExpr':
      return '?';
    default:
      return unreachable(expr);
  }
}

function printSpan(from: Expr | null, to: Expr | null): string {
  const left = from ? `${printExpr(from)} ` : '';
  return `${left}TO${to ? ` ${printExpr(to)}` : ''}`;
}

const prefixes = { 2: '&B', 8: '&O', 16: '&H' } as const;

export function printNumber(number: NumberLiteral): string {
  const { value } = number;
  const { big, isInteger, radix, suffix } = number.form;
  if (radix !== 10) {
    const bits = BigInt.asUintN(64, big ?? BigInt(value));
    return `${prefixes[radix]}${bits.toString(radix).toUpperCase()}${suffix}`;
  }
  if (big !== null) return `${big}${suffix}`;
  if (isInteger) return `${Number.isSafeInteger(value) ? value : BigInt(value)}${suffix}`;
  return `${printFloat(value)}${suffix}`;
}

/** With a point or an exponent, so that it is read back as a fraction; a literal too large for a DOUBLE is infinite. */
function printFloat(value: number): string {
  if (value === Infinity) return '1E+999';
  const text = String(value).replace('e', 'E');
  return /[.E]/.test(text) ? text : `${text}.0`;
}

const escapes: Record<string, string> = { '"': '""', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

export function printString(value: string): string {
  return `"${value.replace(/["\\\n\r\t\0]/g, (char) => escapes[char]!)}"`;
}

export function printType(type: TypeRef): string {
  switch (type.kind) {
    case 'wordType':
      return type.word;
    case 'namedType':
      return type.name.text;
    case 'listType':
      return type.element ? `LIST OF ${printType(type.element)}` : 'LIST';
    case 'mapType':
      if (type.key) return `HASHMAP(${printType(type.key)}, ${printType(type.value!)})`;
      return type.value ? `HASHMAP OF ${printType(type.value)}` : 'HASHMAP';
    case 'pointerType':
      return `${printType(type.target)} PTR`;
    default:
      return unreachable(type);
  }
}

export const printAs = (type: TypeRef | null): string => (type ? ` AS ${printType(type)}` : '');

export const printBounds = (bounds: readonly Bound[] | null): string =>
  bounds
    ? `(${bounds.map((bound) => (bound.from ? printSpan(bound.from, bound.to) : printExpr(bound.to))).join(', ')})`
    : '';

export function printDeclarator(declarator: Declarator): string {
  const value = declarator.value ? ` = ${printExpr(declarator.value)}` : '';
  return `${declarator.name.name.text}${printBounds(declarator.bounds)}${printAs(declarator.type)}${value}`;
}

export function printParameter(parameter: Parameter): string {
  const passing = parameter.passing ? `${parameter.passing} ` : '';
  const value = parameter.value ? ` = ${printExpr(parameter.value)}` : '';
  return `${passing}${parameter.name.name.text}${parameter.isArray ? '()' : ''}${printAs(parameter.type)}${value}`;
}

/** Two signs in a row are signs of another language unless something stands between them. */
const printUnary = (op: string, operand: string): string =>
  op === 'NOT' || /^[-+]/.test(operand) ? `${op} ${operand}` : `${op}${operand}`;
