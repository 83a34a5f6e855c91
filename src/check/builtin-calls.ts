// Calls of built-in functions: the row that fits the arguments, constants folded. Functions that need more than a row
// (whole arrays, channels, sizes) have a handler each.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { hasArray, named, reduction, wholeArray } from './arrays.ts';
import { type Builtin, builtinFunctions, type BuiltinParam, internalBuiltin, systemBuiltins } from './builtins.ts';
import { badExpr, type Context } from './context.ts';
import { box, commonType, convert, promote, toNumber, toText } from './conversions.ts';
import { converted, expression } from './expressions.ts';
import { foldNumber, foldText, integerConstant, textConstant } from './fold.ts';
import { isAssigned } from './lookup.ts';
import { listMethodCall } from './members.ts';
import { numericArithmetic } from './operators.ts';
import type { ArrayRef, Expr } from './typed.ts';
import {
  anyPointer,
  anyTag,
  anyType,
  doubleType,
  type FloatType,
  type IntegerType,
  integerType,
  isNumeric,
  longType,
  marshalledType,
  sizeOf,
  stringType,
  type Type,
  typeName,
  ubyteType,
} from './types.ts';

/** The rows that a name with or without `$` means; null when it is not built in. */
function rowsOf(c: Context, ref: Ast.NameRef): readonly Builtin[] | null {
  const { key, suffix } = ref.name;
  if (suffix !== '' && suffix !== '$') return null;
  if (suffix === '$') return builtinFunctions.get(`${key}$`) ?? null;
  return (
    builtinFunctions.get(key) ??
    builtinFunctions.get(`${key}$`) ??
    (c.isSystem ? (systemBuiltins.get(key) ?? null) : null)
  );
}

const constants: Record<string, () => Expr> = {
  TRUE: () => integerConstant(-1n),
  FALSE: () => integerConstant(0n),
  PI: () => ({ kind: 'float', type: doubleType, value: Math.PI }),
  LIST_TYPE_INT: () => integerConstant(BigInt(anyTag.integer)),
  LIST_TYPE_FLOAT: () => integerConstant(BigInt(anyTag.float)),
  LIST_TYPE_STRING: () => integerConstant(BigInt(anyTag.string)),
  LIST_TYPE_LIST: () => integerConstant(BigInt(anyTag.list)),
  LIST_TYPE_OBJECT: () => integerConstant(BigInt(anyTag.object)),
};

/** Names of predefined constants. */
export const constantNames: readonly string[] = Object.keys(constants);

// Those whose `$` may be left out even without parentheses.
const bareWithoutSuffix: ReadonlySet<string> = new Set(['COMMAND', 'INKEY']);

/** A bare name that is a function without arguments, or a predefined constant. */
export function niladicBuiltin(c: Context, ref: Ast.NameRef): Expr | null {
  const { key, suffix } = ref.name;
  if (suffix === '' && Object.hasOwn(constants, key)) {
    if (isAssigned(c, ref.name)) return null;
    c.use(ref, { what: 'builtin', name: key });
    return constants[key]!();
  }
  const rows =
    suffix === '' && !builtinFunctions.has(key) && !bareWithoutSuffix.has(key) && !c.isSystem ? null : rowsOf(c, ref);
  const row = rows?.find((one) => one.params.every(({ value }) => value !== null));
  if (!row || (suffix === '' && row.name.endsWith('$') && !bareWithoutSuffix.has(key))) return null;
  if (isAssigned(c, ref.name)) return null;
  return callRow(c, ref, row, [], [], ref);
}

type Special = (c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span) => Expr | null;

const specials: Record<string, { least: number; most: number; call: Special } | undefined> = {
  LBOUND: { least: 1, most: 2, call: arrayBound },
  UBOUND: { least: 1, most: 2, call: arrayBound },
  JOIN: { least: 2, most: 2, call: join },
  SPLIT: { least: 2, most: 2, call: (c, ref) => c.bad(ref, 'splitContext') },
  MIN: { least: 1, most: 64, call: extreme },
  MAX: { least: 1, most: 64, call: extreme },
  SUM: { least: 1, most: 1, call: reduce },
  AVG: { least: 1, most: 1, call: reduce },
  DOT: { least: 2, most: 2, call: reduce },
  MOD: { least: 2, most: 2, call: modulo },
  LEN: { least: 1, most: 1, call: length },
  TYPEOF: { least: 1, most: 1, call: typeTag },
  RECEIVE: { least: 1, most: 1, call: channelCall },
  HASMESSAGE: { least: 1, most: 1, call: channelCall },
  CANCELLED: { least: 1, most: 1, call: cancelled },
  MARSHALL: { least: 1, most: 1, call: marshall },
  TAB: { least: 1, most: 1, call: printOnly },
  SPC: { least: 1, most: 1, call: printOnly },
  STR: { least: 1, most: 1, call: text },
  CSTR: { least: 1, most: 1, call: text },
};

/** Functions that take more than values of certain types, spelled as they are called. */
export const specialFunctions: ReadonlySet<string> = new Set(
  Object.keys(specials)
    .map((name) => (name === 'JOIN' || name === 'SPLIT' ? `${name}$` : name))
    .filter((name) => !builtinFunctions.has(name) && !builtinFunctions.has(`${name}$`)),
);

const systemSpecials: typeof specials = {
  CSTRING: { least: 1, most: 1, call: cString },
  CALLPTR: { least: 1, most: 16, call: callPointer },
};

/** `name(args)` as a built-in function; null when there is none of that name. */
export function builtinCall(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span): Expr | null {
  const { key, suffix } = ref.name;
  if (suffix === '' && args.length === 0 && Object.hasOwn(constants, key)) {
    c.use(ref, { what: 'builtin', name: key });
    return constants[key]!();
  }
  const special = specialOf(c, ref);
  if (special) {
    c.use(ref, { what: 'builtin', name: key });
    if (args.length >= special.least && args.length <= special.most) {
      const value = special.call(c, ref, args, span);
      if (value) return value;
    } else return wrongCount(c, ref, special.least, special.most, args);
  }
  const rows = rowsOf(c, ref);
  if (!rows) return null;
  const fitting = rows.filter(({ params }) => args.length <= params.length && args.length >= leastCount(params));
  if (fitting.length === 0) {
    const least = Math.min(...rows.map(({ params }) => leastCount(params)));
    const most = Math.max(...rows.map(({ params }) => params.length));
    return wrongCount(c, ref, least, most, args);
  }
  const values = args.map((arg) => expression(c, arg));
  if (key === 'INPUT' && values[0]?.type.kind === 'string') return c.bad(ref, 'inputFunction');
  const row = fitting.find(({ params }) => values.every((value, i) => suits(value.type, params[i]!))) ?? fitting[0]!;
  return callRow(c, ref, row, values, args, span);
}

function specialOf(c: Context, ref: Ast.NameRef): (typeof specials)[string] {
  const { key, suffix } = ref.name;
  if (suffix !== '' && !(suffix === '$' && (key === 'JOIN' || key === 'SPLIT' || key === 'STR'))) return undefined;
  if (Object.hasOwn(specials, key)) return specials[key];
  return c.isSystem && Object.hasOwn(systemSpecials, key) ? systemSpecials[key] : undefined;
}

function leastCount(params: readonly BuiltinParam[]): number {
  let least = params.length;
  while (least > 0 && params[least - 1]!.value !== null) least--;
  return least;
}

function wrongCount(c: Context, ref: Ast.NameRef, least: number, most: number, args: readonly Ast.Expr[]): Expr {
  c.quiet++;
  for (const arg of args) if (!hasArray(c, arg)) expression(c, arg);
  c.quiet--;
  const words = (n: number): string => (n === 0 ? 'no arguments' : n === 1 ? '1 argument' : `${n} arguments`);
  const wanted = least === most ? words(least) : `${least} to ${words(most)}`;
  return c.bad(ref, 'argumentCount', ref.name.text, wanted, args.length);
}

function suits(type: Type, param: BuiltinParam): boolean {
  if (type.kind === 'error' || type.kind === 'any') return true;
  switch (param.letter) {
    case 's':
      return type.kind === 'string';
    case 'l':
      return isNumeric(type);
    case 'd':
    case 'f':
      // CLNG has a row for floats and one for integers.
      return isNumeric(type);
    case 'p':
      return type.kind === 'pointer';
    default:
      return isNumeric(type);
  }
}

/** A call of a row with arguments converted and missing ones filled in. */
export function callRow(
  c: Context,
  ref: Ast.NameRef,
  chosen: Builtin,
  values: readonly Expr[],
  nodes: readonly Ast.Expr[],
  span: Span,
): Expr {
  const builtin =
    chosen.name === 'CLNG' && values[0]?.type.kind === 'integer' ? builtinFunctions.get('CLNG')![1]! : chosen;
  c.use(ref, { what: 'builtin', name: builtin.name });
  checkWorkerGroup(c, builtin, ref, builtin.name);
  const common = commonOf(values, builtin.params);
  const args: Expr[] = [];
  for (let i = 0; i < builtin.params.length; i++) {
    const param = builtin.params[i]!;
    if (param.letter === 'x') continue;
    const value = values[i];
    args.push(value ? argument(c, value, param, common, nodes[i] ?? span) : defaultValue(param));
  }
  if (args.some((arg) => arg.kind === 'bad')) return badExpr;
  const type = builtin.result ?? common ?? doubleType;
  // Rounding leaves integers as they are.
  if (builtin.params[0]?.letter === 't' && type.kind === 'integer') return args[0]!;
  if (builtin.implementation === 'same') return args[0]!;
  if (builtin.isPure) {
    const folded = foldText(builtin.name, args) ?? foldNumber(builtin.name, args, type, c.demandsConstant);
    if (folded) return folded;
  }
  const canFail = builtin.canFail && !cannotFail(builtin, args) && c.fails();
  return { kind: 'builtin', type, builtin, args, canFail };
}

/** Calls that fail only for arguments that these constants are not. */
function cannotFail(builtin: Builtin, args: readonly Expr[]): boolean {
  const last = args[args.length - 1];
  switch (builtin.name) {
    case 'SPACE$':
      return last?.kind === 'integer' && last.value < 1_000_000n;
    case 'STRING$': {
      const count = args[0]!;
      const isShort = count.kind === 'integer' && count.value < 1_000_000n;
      return (
        isShort &&
        (last!.type.kind === 'string' || (last!.kind === 'integer' && last!.value >= 0n && last!.value <= 0x10ffffn))
      );
    }
    case 'HEX$':
    case 'OCT$':
    case 'BIN$':
      return last?.kind === 'integer' && last.value < 1_000_000n;
    case 'LPAD$':
    case 'RPAD$':
    case 'CENTER$':
      return args[1]!.kind === 'integer' && args[1]!.value < 1_000_000n;
    case 'NTH':
      return last?.kind === 'integer' && last.value > 0n;
    case 'ROUND':
      return last?.kind === 'integer' && last.value >= -308n && last.value <= 308n;
    case 'FMOD':
    case 'REMAINDER':
      return last?.kind === 'float' && last.value !== 0;
    default:
      return false;
  }
}

function commonOf(values: readonly Expr[], params: readonly BuiltinParam[]): IntegerType | FloatType | null {
  let common: IntegerType | FloatType | null = null;
  for (let i = 0; i < values.length; i++) {
    const { letter } = params[i]!;
    if (letter !== 'n' && letter !== 't') continue;
    const { type } = values[i]!;
    const own = isNumeric(type) ? (letter === 'n' ? promote(type) : roundedType(type)) : doubleType;
    common = common ? commonType(common, own) : own;
  }
  return common;
}

/** What INT and its like work on. */
const roundedType = (type: IntegerType | FloatType): IntegerType | FloatType =>
  type.kind === 'float' ? doubleType : type;

function argument(
  c: Context,
  value: Expr,
  param: BuiltinParam,
  common: IntegerType | FloatType | null,
  span: Span,
): Expr {
  if (param.type) return convert(c, value, param.type, span);
  return convert(c, value, common ?? doubleType, span);
}

function defaultValue(param: BuiltinParam): Expr {
  const { type, value } = param;
  if (typeof value === 'string') return textConstant(value);
  if (typeof value === 'number') return { kind: 'float', type: type as FloatType, value };
  return integerConstant(value ?? 0n, type as IntegerType);
}

const groupMessages = { input: 'workerInput', file: 'workerFile', screen: 'workerScreen', nest: 'workerNest' } as const;

/** In the text of a worker some groups of statements and functions are out of reach; in what it calls they are error 5. */
export function checkWorkerGroup(c: Context, builtin: { worker: Builtin['worker'] }, span: Span, name: string): void {
  if (builtin.worker === '') return;
  const { routine } = c.scope;
  if (routine.kind === 'worker') c.report(span, groupMessages[builtin.worker], name);
  else if (c.hasWorkers) c.refusals.push({ routine, isShielded: c.shields > 0 });
}

// ---- functions with a handler

function arrayBound(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const arg = args[0]!;
  const array = (arg.kind === 'name' ? named(c, arg) : null) ?? wholeArray(c, arg);
  if (!array) {
    const value = expression(c, args[0]!);
    return value.type.kind === 'error' ? badExpr : c.bad(args[0]!, 'arrayWanted');
  }
  const dimension = args[1] ? converted(c, args[1], integerType) : integerConstant(1n);
  const op = ref.name.key === 'LBOUND' ? 'lbound' : 'ubound';
  return arrayBuiltin(c, op, array, dimension);
}

function arrayBuiltin(c: Context, op: 'lbound' | 'ubound', array: ArrayRef, argument: Expr): Expr {
  const bounds =
    array.kind === 'fieldArray'
      ? array.type.bounds
      : array.variable.array!.isFixed
        ? array.variable.array!.bounds
        : null;
  if (bounds && argument.kind === 'integer') {
    const extent = bounds[Number(argument.value) - 1];
    if (extent) return integerConstant(BigInt(op === 'lbound' ? extent.lower : extent.upper));
  }
  const rank = array.kind === 'fieldArray' ? array.type.bounds.length : array.variable.array!.rank;
  const isRight =
    argument.kind === 'integer' && argument.value >= 1n && (argument.value === 1n || argument.value <= BigInt(rank));
  return { kind: 'arrayBuiltin', type: integerType, op, array, argument, canFail: !isRight && c.fails() };
}

function join(c: Context, _ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const array = wholeArray(c, args[0]!);
  if (!array) return c.bad(args[0]!, 'arrayWanted');
  const type = array.kind === 'fieldArray' ? array.type.element : array.variable.type;
  const separator = converted(c, args[1]!, stringType);
  if (type.kind === 'error') return badExpr;
  if (type.kind !== 'string') return c.bad(args[0]!, 'arrayElementType', typeName(type), 'STRING');
  c.fails();
  return { kind: 'arrayBuiltin', type: stringType, op: 'join', array, argument: separator, canFail: true };
}

function reduce(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span): Expr {
  const missing = args.find((arg) => !hasArray(c, arg));
  if (missing) {
    return expression(c, missing).kind === 'bad' ? badExpr : c.bad(missing, 'arrayWanted');
  }
  return reduction(c, ref, args, span);
}

/** MIN and MAX: of an array, or of two or more numbers, taken from left to right. */
function extreme(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span): Expr | null {
  if (args.length === 1) return hasArray(c, args[0]!) ? reduction(c, ref, args, span) : reduce(c, ref, args, span);
  if (args.length === 2) return null;
  const row = builtinFunctions.get(ref.name.key)![0]!;
  let value = expression(c, args[0]!);
  for (const arg of args.slice(1)) {
    value = callRow(c, ref, row, [value, expression(c, arg)], [args[0]!, arg], span);
    if (value.kind === 'bad') return badExpr;
  }
  return value;
}

function modulo(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const left = expression(c, args[0]!);
  const right = expression(c, args[1]!);
  if (left.kind === 'bad' || right.kind === 'bad') return badExpr;
  if (isNumeric(left.type) && isNumeric(right.type)) return numericArithmetic(c, 'remainder', left, right, args[1]!);
  return c.bad(ref, 'operatorTypes', 'MOD', typeName(left.type), typeName(right.type));
}

/** LEN: of a string, list or map; the bytes of a numeric variable. */
function length(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], span: Span): Expr {
  const arg = args[0]!;
  if (wholeArray(c, arg)) return c.bad(arg, 'arrayLength');
  const value = expression(c, arg);
  const { type } = value;
  if (type.kind === 'list' || type.kind === 'map') return listMethodCall(c, ref, 'LENGTH', value, [], span);
  if (type.kind === 'record') return c.bad(arg, 'recordLength', type.name);
  if (isNumeric(type) && value.kind === 'load') return integerConstant(BigInt(sizeOf(type)));
  return callRow(c, ref, builtinFunctions.get('LEN')![0]!, [value], args, span);
}

function typeTag(c: Context, _ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const value = expression(c, args[0]!);
  const tag = tagOf(value.type);
  if (tag === null) {
    return { kind: 'builtin', type: integerType, builtin: internalBuiltin('(typeof)'), args: [value], canFail: false };
  }
  return integerConstant(BigInt(tag));
}

function tagOf(type: Type): number | null {
  switch (type.kind) {
    case 'any':
      return null;
    case 'integer':
      return anyTag.integer;
    case 'float':
      return anyTag.float;
    case 'string':
      return anyTag.string;
    case 'list':
      return anyTag.list;
    default:
      return anyTag.object;
  }
}

export const isParent = (c: Context, node: Ast.Expr): boolean =>
  node.kind === 'name' && node.name.key === 'PARENT' && node.name.suffix === '' && !c.scope.scalars.has(node.name.id);

/** A channel: null for PARENT, otherwise the handle. */
export function channel(c: Context, node: Ast.Expr): Expr | null {
  if (!isParent(c, node)) return converted(c, node, longType);
  if (c.scope.routine.kind !== 'worker') {
    c.report(node, 'parentOutside', 'PARENT');
    return badExpr;
  }
  return null;
}

function channelCall(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const handle = channel(c, args[0]!);
  if (handle?.kind === 'bad') return badExpr;
  const isReceive = ref.name.key === 'RECEIVE';
  const name = `(${isReceive ? 'receive' : 'hasMessage'}${handle ? '' : 'Parent'})`;
  const builtin = internalBuiltin(name);
  const canFail = builtin.canFail && c.fails();
  return { kind: 'builtin', type: isReceive ? anyType : integerType, builtin, args: handle ? [handle] : [], canFail };
}

function cancelled(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  if (!isParent(c, args[0]!) || c.scope.routine.kind !== 'worker') return c.bad(ref, 'parentOutside', 'CANCELLED');
  return { kind: 'builtin', type: integerType, builtin: internalBuiltin('(cancelled)'), args: [], canFail: false };
}

function marshall(c: Context, _ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const array = wholeArray(c, args[0]!);
  if (array) return { kind: 'marshall', type: marshalledType, value: null, array, canFail: false };
  const value = expression(c, args[0]!);
  const { type } = value;
  if (type.kind === 'error') return badExpr;
  if (type.kind === 'marshalled' || type.kind === 'pointer') return c.bad(args[0]!, 'marshallType', typeName(type));
  const boxed = type.kind === 'nothing' ? box(value) : value;
  return { kind: 'marshall', type: marshalledType, value: boxed, array: null, canFail: false };
}

function printOnly(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  expression(c, args[0]!);
  return c.bad(ref, 'printItemOnly', ref.name.text);
}

/** STR$ and CSTR are the conversion that concatenation uses as well. */
function text(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const value = expression(c, args[0]!);
  const { type } = value;
  if (type.kind === 'error') return badExpr;
  if (isNumeric(type) || type.kind === 'string' || type.kind === 'any')
    return toText(isNumeric(type) ? toNumber(value, type) : value);
  return c.bad(args[0]!, 'operatorType', ref.name.text, typeName(type));
}

function cString(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const value = expression(c, args[0]!);
  if (value.kind !== 'text') return c.bad(args[0]!, 'literalWanted', ref.name.text);
  return { kind: 'bytes', type: c.types.pointerTo(ubyteType), value: value.value };
}

function callPointer(c: Context, _ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const address = converted(c, args[0]!, anyPointer);
  const values = args.slice(1).map((arg) => expression(c, arg));
  c.fails();
  return { kind: 'pointerCall', type: longType, address, args: values };
}
