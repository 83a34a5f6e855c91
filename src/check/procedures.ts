// Calls of the program's procedures and of C functions: how many arguments, how each is passed, and what comes back.

import { checkWorkerGroup } from './builtin-calls.ts';
import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { wholeArray } from './arrays.ts';
import { elementTypeOf } from './calls.ts';
import { badExpr, type Context } from './context.ts';
import { convert, suffixType, toNumber } from './conversions.ts';
import { typeOfFn } from './declare.ts';
import { access, asValue, converted, expression, isPlace } from './expressions.ts';
import { constant, suggest } from './lookup.ts';
import type { Procedure } from './scope.ts';
import type {
  Argument,
  ArrayRef,
  CallExpr,
  Expr,
  Foreign,
  ForeignParameter,
  Place,
  Routine,
  Variable,
} from './typed.ts';
import { doubleType, integerType, isNumeric, longType, stringType, type Type, typeName } from './types.ts';

/** A call by name; the result has type void for a SUB. `span` is the whole call. */
export function callProcedure(
  c: Context,
  ref: Ast.NameRef,
  called: Procedure,
  args: readonly Ast.Expr[],
  span: Span,
): Expr {
  c.use(ref, called);
  const { suffix } = ref.name;
  if (suffix !== '' && !agrees(called, suffix)) {
    for (const arg of args) expression(c, arg);
    return c.bad(ref, 'wrongSuffix', ref.name.text, `${called.name}${called.suffix}`);
  }
  if (called.foreign) return foreignCall(c, ref, called.foreign, args, span);
  const routine = called.routine!;
  if (routine.kind === 'worker') {
    for (const arg of args) expression(c, arg);
    return c.bad(ref, 'workerCall', ref.name.text);
  }
  if (called.state === 'new' && routine.kind === 'defFn') checkDefFn(c, called);
  return callRoutine(c, routine, args, ref, ref.name.text);
}

function agrees(called: Procedure, suffix: Ast.NameRef['name']['suffix']): boolean {
  if (suffix === called.suffix) return true;
  const type = called.routine ? called.routine.resultType : called.foreign!.resultType;
  return called.suffix === '' && suffixType(suffix) === type;
}

/** A call node with its arguments, noted for the inference of what can fail. */
export function callRoutine(c: Context, routine: Routine, args: readonly Ast.Expr[], at: Span, name: string): Expr {
  const passed = passArguments(c, routine.params, args, at, name, 'exact');
  if (!passed) return badExpr;
  const node: CallExpr = { kind: 'call', type: routine.resultType, routine, me: null, args: passed, canFail: false };
  noteCall(c, routine, node);
  return node;
}

export function noteCall(c: Context, callee: Routine, node: { canFail: boolean; isVirtual?: boolean } | null): void {
  callee.isUsed = true;
  c.calls.push({ caller: c.scope.routine, callee, isShielded: c.shields > 0, node });
}

const argumentWords = (n: number): string => (n === 0 ? 'no arguments' : n === 1 ? '1 argument' : `${n} arguments`);

export function reportCount(c: Context, at: Span, name: string, wanted: string, given: number): void {
  c.report(at, 'argumentCount', name, wanted, given);
}

/**
 * Arguments for parameters; null when their number is wrong. With 'filled' missing trailing ones get zero values (of
 * constructors, with a warning), and defaults are used where there are any.
 */
export function passArguments(
  c: Context,
  params: readonly Variable[],
  args: readonly Ast.Expr[],
  at: Span,
  name: string,
  how: 'exact' | 'filled',
  defaults: readonly (Expr | null)[] = [],
): Argument[] | null {
  const least = how === 'filled' ? 0 : leastCount(params, defaults);
  if (args.length > params.length || args.length < least) {
    for (const arg of args) if (!isWholeArray(arg)) expression(c, arg);
    reportCount(c, at, name, argumentWords(params.length), args.length);
    return null;
  }
  const passed = args.map((arg, i) => passArgument(c, params[i]!, arg));
  let isFilled = false;
  for (let i = args.length; i < params.length; i++) {
    const value = defaults[i] ?? null;
    if (!value) isFilled = true;
    passed.push(passValue(params[i]!, value ?? zeroValue(params[i]!.type)));
  }
  if (isFilled) c.report(at, 'argumentsFew', name, params.length, args.length);
  return passed;
}

const isWholeArray = (node: Ast.Expr): boolean => node.kind === 'call' && node.args.length === 0;

function leastCount(params: readonly Variable[], defaults: readonly (Expr | null)[]): number {
  let least = params.length;
  while (least > 0 && defaults[least - 1]) least--;
  return least;
}

function passValue(param: Variable, value: Expr): Argument {
  if (param.storage !== 'reference') return { kind: 'value', value };
  return { kind: 'reference', place: { kind: 'temporary', type: param.type, value } };
}

/** The zero value of a type as an expression. */
export function zeroValue(type: Type): Expr {
  switch (type.kind) {
    case 'integer':
    case 'pointer':
      return { kind: 'integer', type, value: 0n, isLiteral: false };
    case 'float':
      return { kind: 'float', type, value: 0 };
    case 'string':
      return { kind: 'text', type, value: '' };
    case 'list':
      return { kind: 'list', type, elements: [] };
    case 'record':
      return { kind: 'create', type, values: [] };
    default:
      return { kind: 'nothing', type };
  }
}

function passArgument(c: Context, param: Variable, node: Ast.Expr): Argument {
  if (param.array) return passArray(c, param, node);
  if (param.storage !== 'reference') return { kind: 'value', value: converted(c, node, param.type) };
  if (node.kind === 'name') {
    const symbol = constant(c, node);
    if (symbol?.declarator && !c.scope.found.has(node.name.index)) c.report(node, 'constantAssigned', node.name.text);
  }
  const place = referencePlace(c, node, param.type);
  return { kind: 'reference', place };
}

/** The caller's storage when it has exactly the type, otherwise a temporary with the converted value. */
function referencePlace(c: Context, node: Ast.Expr, type: Type): Place {
  if (node.kind === 'paren') return { kind: 'temporary', type, value: converted(c, node, type) };
  const it = node.kind === 'list' || node.kind === 'iif' ? expression(c, node, type) : access(c, node);
  if (isPlace(it) && it.type === type && hasAddress(it)) {
    markAddressed(it);
    return it;
  }
  return { kind: 'temporary', type, value: convert(c, asValue(it), type, node) };
}

/** Whether a place is storage that can be pointed at. */
export function hasAddress(place: Place): boolean {
  switch (place.kind) {
    case 'variable':
    case 'element':
    case 'deref':
    case 'object':
    case 'temporary':
    case 'each':
      return true;
    case 'field':
      return hasAddress(place.object);
    case 'listItem':
      return place.type.kind === 'record';
    default:
      return false;
  }
}

/** Something else than its name will reach the variable of a place. */
export function markAddressed(place: Place): void {
  if (place.kind === 'variable') {
    place.variable.isAddressTaken = true;
    place.variable.isAssigned = true;
  } else if (place.kind === 'field') markAddressed(place.object);
  else if (place.kind === 'element') {
    if (place.array.kind === 'arrayVariable') place.array.variable.isAddressTaken = true;
    else markAddressed(place.array.place);
  }
}

function passArray(c: Context, param: Variable, node: Ast.Expr): Argument {
  const array = wholeArray(c, node);
  if (!array) {
    const value = expression(c, node);
    if (value.type.kind !== 'error') c.report(node, 'arrayWanted');
    return { kind: 'value', value: badExpr };
  }
  const type = elementTypeOf(array);
  if (type !== param.type && type.kind !== 'error' && param.type.kind !== 'error') {
    c.report(node, 'arrayElementType', typeName(type), typeName(param.type));
  }
  notePassed(c, array, param);
  return { kind: 'array', array };
}

function notePassed(c: Context, array: ArrayRef, param: Variable): void {
  if (array.kind === 'fieldArray') return;
  array.variable.isAddressTaken = true;
  c.arrayPasses.push({ from: array.variable, to: param });
}

// ---- DEF FN

/** Check the expression of a DEF FN when it is first called (or reached), which gives its type when no suffix does. */
export function checkDefFn(c: Context, called: Procedure): void {
  if (called.state !== 'new') return;
  called.state = 'busy';
  const node = called.node as Ast.DefFn;
  const routine = called.routine!;
  const { scope: before, frame, shields, owner, quiet } = c;
  c.scope = called.scope!;
  c.frame = null;
  c.shields = 0;
  c.owner = null;
  c.quiet = 0;
  const at = c.at(node);
  const value = expression(c, node.value);
  if (called.suffix === '' && !typeOfFn(c, node))
    routine.resultType = value.type.kind === 'string' ? stringType : doubleType;
  const result = convert(c, value, routine.resultType, node.value);
  routine.body = [{ kind: 'exitRoutine', ...at, value: result, crosses: [] }];
  routine.endLine = at.line;
  c.scope = before;
  c.frame = frame;
  c.shields = shields;
  c.owner = owner;
  c.quiet = quiet;
  called.state = 'done';
}

// ---- C functions

function foreignCall(c: Context, ref: Ast.NameRef, foreign: Foreign, args: readonly Ast.Expr[], span: Span): Expr {
  const { params } = foreign;
  if (args.length < params.length || (args.length > params.length && !foreign.isVariadic)) {
    for (const arg of args) expression(c, arg);
    const wanted = `${foreign.isVariadic ? 'at least ' : ''}${argumentWords(params.length)}`;
    return c.bad(ref ?? span, 'argumentCount', ref.name.text, wanted, args.length);
  }
  const passed = args.map((arg, i) => {
    const param = params[i];
    return param ? foreignArgument(c, param, arg) : variadicArgument(c, arg);
  });
  return { kind: 'foreignCall', type: foreign.resultType, foreign, args: passed };
}

function foreignArgument(c: Context, param: ForeignParameter, node: Ast.Expr): Argument {
  switch (param.passing) {
    case 'array': {
      const array = wholeArray(c, node);
      if (!array) {
        c.report(node, 'arrayWanted');
        return { kind: 'value', value: badExpr };
      }
      const type = elementTypeOf(array);
      if (type !== param.type) c.report(node, 'arrayElementType', typeName(type), typeName(param.type));
      if (array.kind === 'arrayVariable') array.variable.isAddressTaken = true;
      return { kind: 'array', array };
    }
    case 'reference':
      return { kind: 'reference', place: referencePlace(c, node, param.type) };
    case 'value':
    case 'text':
      return { kind: 'value', value: converted(c, node, param.type) };
  }
}

// C's default promotions: small integers become int, SINGLE becomes double.
function variadicArgument(c: Context, node: Ast.Expr): Argument {
  const value = expression(c, node);
  const { type } = value;
  if (isNumeric(type)) {
    const to = type.kind === 'float' ? doubleType : type.size < 4 ? integerType : type;
    return { kind: 'value', value: toNumber(value, to) };
  }
  if (type.kind !== 'string' && type.kind !== 'pointer' && type.kind !== 'error') {
    c.report(node, 'foreignType', typeName(type));
  }
  return { kind: 'value', value };
}

// ---- workers

export function spawnExpression(c: Context, node: Ast.Spawn): Expr {
  const called = c.procedures.get(node.worker.name.key);
  checkWorkerGroup(c, { worker: 'nest' }, node, 'SPAWN');
  if (called?.routine?.kind !== 'worker') {
    for (const arg of node.args) if (!isWholeArray(arg)) expression(c, arg);
    if (called) return c.bad(node.worker, 'workerWanted', node.worker.name.text);
    const diagnostic = c.report(node.worker, 'workerUnknown', node.worker.name.text);
    const workers = [...c.procedures.values()].filter(({ routine }) => routine?.kind === 'worker');
    const names = workers.map(({ name }) => name);
    if (diagnostic) suggest(c, diagnostic, node.worker, names);
    return badExpr;
  }
  c.use(node.worker, called);
  const worker = called.routine;
  worker.isUsed = true;
  const args = passArguments(c, worker.params, node.args, node.worker, node.worker.name.text, 'exact');
  if (!args) return badExpr;
  c.fails();
  return { kind: 'spawn', type: longType, worker, args, canFail: true };
}
