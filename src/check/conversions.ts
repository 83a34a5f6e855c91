// Which value may go where, and the node that takes it there. Only what is written here converts; everything else is a
// type mismatch.

import type { Span } from '../source/source.ts';
import type { Suffix } from '../syntax/names.ts';
import { badExpr, type Context } from './context.ts';
import { convertConstant, integerConstant } from './fold.ts';
import type { Conversion, Expr } from './typed.ts';
import {
  anyPointer,
  anyType,
  byteType,
  descendsFrom,
  doubleType,
  type FloatType,
  type IntegerType,
  integerType,
  isNumeric,
  isScalar,
  longType,
  shortType,
  singleType,
  stringType,
  type Type,
  typeName,
} from './types.ts';

const suffixTypes: Record<Suffix, Type | null> = {
  '': null,
  '%': integerType,
  '&': longType,
  '!': singleType,
  '#': doubleType,
  $: stringType,
  '@': byteType,
  '^': shortType,
};

/** The type of a suffix; null for none. */
export const suffixType = (suffix: Suffix): Type | null => suffixTypes[suffix];

/** What operators make of a narrow integer before they look at it. */
export function promote(type: IntegerType | FloatType): IntegerType | FloatType {
  if (type.kind === 'float' || type.size === 8 || type === integerType) return type;
  return type.size === 4 ? longType : integerType;
}

/** The type in which two numbers meet. */
export function commonType(a: IntegerType | FloatType, b: IntegerType | FloatType): IntegerType | FloatType {
  const left = promote(a);
  const right = promote(b);
  if (left === right) return left;
  if (left.kind === 'float' && right.kind === 'float') return doubleType;
  if (left.kind === 'float' || right.kind === 'float') {
    const float = left.kind === 'float' ? left : (right as FloatType);
    const integer = left.kind === 'float' ? right : left;
    return float.size === 4 && integer.size === 8 ? doubleType : float;
  }
  if (left.size !== right.size) return left.size > right.size ? left : right;
  return left.isSigned ? right : left;
}

/** The type of a logical operation: integers in their common type, floats as LONG. */
export function logicType(a: Type, b: Type): IntegerType {
  const left = a.kind === 'integer' ? a : longType;
  const right = b.kind === 'integer' ? b : longType;
  return commonType(left, right) as IntegerType;
}

export function conversion(how: Conversion, operand: Expr, type: Type, canFail = false): Expr {
  return { kind: 'convert', type, conversion: how, operand, canFail };
}

/** A number in another numeric type. Never fails. */
export function toNumber(e: Expr, to: IntegerType | FloatType): Expr {
  const from = e.type;
  if (from === to || !isNumeric(from)) return e;
  if (e.kind === 'integer' || e.kind === 'float') {
    const folded = convertConstant(e, to);
    if (folded) return folded;
  }
  if (from.kind === 'integer') return conversion(to.kind === 'integer' ? 'wrap' : 'toFloat', e, to);
  return conversion(to.kind === 'integer' ? 'truncate' : 'refloat', e, to);
}

/** A number or ANY value as text, as STR$ shows it; a string stays itself. */
export function toText(e: Expr): Expr {
  if (e.type.kind === 'string') return e;
  if (e.kind === 'integer' && e.type.kind === 'integer')
    return { kind: 'text', type: stringType, value: String(e.value) };
  return conversion('text', e, stringType);
}

/** Assignment conversion; what does not fit is reported at `span`. */
export function convert(c: Context, e: Expr, to: Type, span: Span): Expr {
  const from = e.type;
  if (from === to) return e;
  if (from.kind === 'error' || to.kind === 'error') return badExpr;
  if (isNumeric(from) && isNumeric(to)) return toNumber(e, to);
  return convertOther(c, e, from, to, span) ?? mismatch(c, from, to, span);
}

function mismatch(c: Context, from: Type, to: Type, span: Span): Expr {
  if (from.kind === 'string' && isNumeric(to)) return c.bad(span, 'textForNumber');
  if (isNumeric(from) && to.kind === 'string') return c.bad(span, 'numberForText');
  if (from.kind === 'list' && to.kind === 'list') return c.bad(span, 'listType', typeName(from), typeName(to));
  return c.bad(span, 'cannotConvert', typeName(from), typeName(to));
}

function convertOther(c: Context, e: Expr, from: Type, to: Type, span: Span): Expr | null {
  if (to.kind === 'any') return box(e);
  if (from.kind === 'any') return to.kind === 'pointer' || to.kind === 'void' ? null : failing(c, 'unbox', e, to);
  switch (to.kind) {
    case 'class':
      if (from.kind === 'nothing') return { kind: 'nothing', type: to };
      if (from.kind === 'object') return failing(c, 'downcast', e, to);
      if (from.kind !== 'class') return null;
      if (descendsFrom(from, to)) return conversion('upcast', e, to);
      return descendsFrom(to, from) ? failing(c, 'downcast', e, to) : null;
    case 'object':
      if (from.kind === 'nothing') return { kind: 'nothing', type: to };
      return from.kind === 'class' ? conversion('upcast', e, to) : null;
    case 'list':
      if (from.kind !== 'list') return null;
      if (to.element === anyType) return conversion('retype', e, to);
      if (from.element !== anyType) return null;
      c.report(span, 'listNarrowed', typeName(to));
      return failing(c, 'retype', e, to);
    case 'pointer':
      if (from.kind === 'nothing' || (e.kind === 'integer' && e.value === 0n)) return integerConstant(0n, to);
      return from.kind === 'pointer' && (from === anyPointer || to === anyPointer)
        ? conversion('reinterpret', e, to)
        : null;
    case 'marshalled':
      return isNumeric(from) ? conversion('handle', toNumber(e, longType), to) : null;
    default:
      // A handle that was kept in a MARSHALLED variable, or a scalar that was marshalled.
      return from.kind === 'marshalled' && isScalar(to) ? failing(c, 'handle', e, to) : null;
  }
}

function failing(c: Context, how: Conversion, e: Expr, to: Type): Expr {
  c.fails();
  return conversion(how, e, to, true);
}

/** Any value as ANY. */
export function box(e: Expr): Expr {
  if (e.type.kind === 'any') return e;
  if (e.type.kind === 'nothing') return { kind: 'nothing', type: anyType };
  return conversion('box', e, anyType);
}

/** Whether a value may be assigned without loss or a look at run time: what binds a FOR EACH variable that exists. */
export function fitsExactly(from: Type, to: Type): boolean {
  if (from === to || to.kind === 'any') return true;
  if (from.kind === 'integer' && to.kind === 'integer') return to.size >= from.size;
  if (from.kind === 'integer' && to.kind === 'float') return to.size === 8 ? from.size < 8 : from.size < 4;
  if (from.kind === 'float' && to.kind === 'float') return to.size >= from.size;
  if (from.kind === 'class' && to.kind === 'class') return descendsFrom(from, to);
  return from.kind === 'class' && to.kind === 'object';
}
