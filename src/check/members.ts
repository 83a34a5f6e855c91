// What follows a point or an arrow: fields, methods, methods of lists and maps; and NEW and CREATE, which make what has members.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { foreignHint } from '../syntax/foreign.ts';
import { type Builtin, listMethods, mapMethods } from './builtins.ts';
import { indexed } from './calls.ts';
import { badExpr, type Context } from './context.ts';
import { convert, toNumber, toText } from './conversions.ts';
import { type Access, access, asValue, converted, expression, isPlace, listElement, load } from './expressions.ts';
import { textConstant } from './fold.ts';
import { isAssigned, knownScalar, suggest, visibleNames } from './lookup.ts';
import { offsetPointer } from './operators.ts';
import { hasAddress, noteCall, passArguments, reportCount } from './procedures.ts';
import { reportTypeUnknown } from './type-refs.ts';
import type { CallExpr, Expr, FieldValue, MethodCall, NewExpr, Place, Routine } from './typed.ts';
import {
  anyPointer,
  type ClassType,
  type Field,
  isNumeric,
  type ListType,
  longType,
  type MapType,
  type PointerType,
  type RecordType,
  stringType,
  type Type,
  typeName,
} from './types.ts';

/** `object.member` without parentheses: a field, or a method without arguments. */
export function memberAccess(c: Context, node: Ast.Member): Access {
  if (node.object.kind === 'super') return superMember(c, node, [], node);
  const base = access(c, node.object);
  return field(c, base, node) ?? methodCall(c, base, node, [], node);
}

/** `object.member(args)`: a method, or a list, map or array in a field. */
export function memberCall(c: Context, node: Ast.Member, args: readonly Ast.Expr[], call: Ast.Call): Access {
  if (node.object.kind === 'super') return superMember(c, node, args, call);
  const base = access(c, node.object);
  const found = field(c, base, node);
  return found ? indexed(c, found, args, call) : methodCall(c, base, node, args, call);
}

/** The field of that name; null when there is none and a method may be meant. */
function field(c: Context, base: Access, node: Ast.Member): Access | null {
  const { type } = base;
  const { name } = node.member;
  switch (type.kind) {
    case 'record': {
      const found = type.byKey.get(name.key);
      if (!found) return unknownField(c, node.member, type);
      c.use(node.member, { what: 'member', name: found.name, type: found.type, start: found.start });
      return fieldPlace(asObject(base), found);
    }
    case 'class': {
      const found = type.byKey.get(name.key);
      if (!found) return null;
      c.use(node.member, { what: 'member', name: found.name, type: found.type, start: found.start });
      return fieldPlace(objectPlace(c, asValue(base), type, found.name), found);
    }
    default:
      return null;
  }
}

function unknownField(c: Context, ref: Ast.NameRef, type: RecordType): Expr {
  const diagnostic = c.report(ref, 'fieldUnknown', ref.name.text, type.name);
  const names = [...type.byKey.values()].map((one) => one.name);
  if (diagnostic) suggest(c, diagnostic, ref, names);
  return badExpr;
}

export const fieldPlace = (object: Place, found: Field): Place => ({
  kind: 'field',
  type: found.type,
  object,
  field: found,
});

/** The storage of a record: its place, or one made for a value. */
function asObject(base: Access): Place {
  if (isPlace(base) && hasAddress(base)) return base;
  return { kind: 'temporary', type: base.type, value: asValue(base) };
}

const isMe = (c: Context, e: Expr): boolean =>
  e.kind === 'load' && e.place.kind === 'variable' && e.place.variable === c.scope.routine.me;

function objectPlace(c: Context, reference: Expr, type: ClassType, member: string): Place {
  const canFail = !isMe(c, reference) && reference.kind !== 'new' && c.fails();
  return { kind: 'object', type, reference, member, canFail };
}

// ---- methods

function methodCall(c: Context, base: Access, node: Ast.Member, args: readonly Ast.Expr[], span: Span): Access {
  const { type } = base;
  const { member } = node;
  switch (type.kind) {
    case 'class': {
      const method = findMethod(type, member.name.key);
      if (!method) return unknownMember(c, member, type, args);
      return callMethod(c, asValue(base), method, args, member);
    }
    case 'list':
    case 'map':
      return listMethodCall(c, member, member.name.key, asValue(base), args, span);
    case 'error':
      for (const arg of args) expression(c, arg);
      return badExpr;
    case 'any':
    case 'object':
      for (const arg of args) expression(c, arg);
      return c.bad(member, 'anyMember', typeName(type));
    default:
      for (const arg of args) expression(c, arg);
      if (isThis(node.object)) return c.bad(node.object, 'thisWord', node.object.name.text);
      return noMembers(c, node, type);
  }
}

function noMembers(c: Context, { object, member }: Ast.Member, type: Type): Expr {
  const symbol = object.kind === 'name' && object.name.suffix === '' ? knownScalar(c, object) : null;
  if (object.kind === 'name' && symbol && !symbol.isExplicit && !isAssigned(c, object.name)) {
    const diagnostic = c.report(object, 'objectUnknown', object.name.text);
    const hint = foreignHint(object.name.key, 'object');
    if (hint !== null) diagnostic?.hint(hint);
    else if (diagnostic) suggest(c, diagnostic, object, visibleNames(c));
    return badExpr;
  }
  const diagnostic = c.report(member, 'noMembers', typeName(type));
  const hint = foreignHint(member.name.key, 'function');
  if (hint !== null) diagnostic?.hint(hint);
  return badExpr;
}

const isThis = (node: Ast.Expr): node is Ast.NameRef =>
  node.kind === 'name' && (node.name.key === 'THIS' || node.name.key === 'SELF');

/** The method as a class sees it: its own, or that of the nearest ancestor. */
export function findMethod(type: ClassType, key: string): Routine | null {
  for (let at: ClassType | null = type; at; at = at.parent) {
    const method = at.methods.get(key);
    if (method) return method;
  }
  return null;
}

function unknownMember(c: Context, ref: Ast.NameRef, type: ClassType, args: readonly Ast.Expr[]): Expr {
  for (const arg of args) expression(c, arg);
  const diagnostic = c.report(ref, 'memberUnknown', ref.name.text, type.name);
  const names = [...type.byKey.values()].map((one) => one.name);
  for (let at: ClassType | null = type; at; at = at.parent)
    for (const method of at.methods.values()) names.push(method.name);
  if (diagnostic) suggest(c, diagnostic, ref, names);
  return badExpr;
}

function callMethod(c: Context, object: Expr, method: Routine, args: readonly Ast.Expr[], ref: Ast.NameRef): Expr {
  c.use(ref, { what: 'member', name: method.name, type: method.resultType, start: method.start });
  const passed = passArguments(c, method.params, args, ref, method.name, 'exact', c.defaults.get(method) ?? []);
  if (!passed) return badExpr;
  const checksObject = !isMe(c, object) && object.kind !== 'new' && c.fails();
  const isVirtual = method.isOverridden && object.kind !== 'new';
  const node: MethodCall = {
    kind: 'methodCall',
    type: method.resultType,
    object,
    method,
    isVirtual,
    args: passed,
    checksObject,
    canFail: checksObject,
  };
  noteCall(c, method, node);
  return node;
}

/** In a class body a bare `Foo(args)` is first a method of the class. */
export function bareMethodCall(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], _span: Span): Expr | null {
  const { me } = c.scope.routine;
  if (!c.owner || !me || ref.name.suffix !== '') return null;
  const method = findMethod(c.owner, ref.name.key);
  if (!method) return null;
  const object = load({ kind: 'variable', type: me.type, variable: me });
  return callMethod(c, object, method, args, ref);
}

/** `SUPER.member`: the ancestor's method, whatever overrides it; a field is the object's own. */
function superMember(c: Context, node: Ast.Member, args: readonly Ast.Expr[], span: Span): Access {
  const { me } = c.scope.routine;
  if (!c.owner || !me) return c.bad(node.object, 'meOutside', 'SUPER');
  const { parent } = c.owner;
  if (!parent) return c.bad(node.object, 'superNone');
  const object = load({ kind: 'variable', type: me.type, variable: me });
  const found = parent.byKey.get(node.member.name.key);
  if (found && span === node) {
    c.use(node.member, { what: 'member', name: found.name, type: found.type, start: found.start });
    return fieldPlace({ kind: 'object', type: c.owner, reference: object, member: found.name, canFail: false }, found);
  }
  const method = findMethod(parent, node.member.name.key);
  if (!method) return unknownMember(c, node.member, parent, args);
  const call = callMethod(c, object, method, args, node.member);
  if (call.kind === 'methodCall') call.isVirtual = false;
  return call;
}

// ---- lists and maps

/** A method of a list or map, by name, with the receiver as first argument. */
export function listMethodCall(
  c: Context,
  ref: Ast.NameRef,
  key: string,
  receiver: Expr,
  args: readonly Ast.Expr[],
  _span: Span,
): Expr {
  const type = receiver.type as ListType | MapType;
  const rows = (type.kind === 'list' ? listMethods : mapMethods).get(key);
  if (!rows) return unknownMethod(c, ref, type, args);
  c.use(ref, { what: 'builtin', name: `${typeName(type).replace(/ .*/, '')}.${key}` });
  const row = rows.find(({ params }) => fitsCount(params.length, leastOf(row0(params)), args.length));
  if (!row) {
    for (const arg of args) expression(c, arg);
    const most = Math.max(...rows.map(({ params }) => params.length - 1));
    reportCount(c, ref, ref.name.text, most === 1 ? '1 argument' : `${most} arguments`, args.length);
    return badExpr;
  }
  const element = type.kind === 'list' ? type.element : type.value;
  const values: Expr[] = [receiver];
  for (let i = 1; i < row.params.length; i++) {
    const param = row.params[i]!;
    const node = args[i - 1];
    if (!node) values.push(param.value === null ? badExpr : textConstant(String(param.value)));
    else values.push(methodArgument(c, node, param.letter, param.type, element, type, key));
  }
  if (values.some((value) => value.kind === 'bad')) return badExpr;
  const canFail = row.canFail && methodFails(key, element, values) && c.fails();
  return { kind: 'builtin', type: methodResult(c, row, key, type, element), builtin: row, args: values, canFail };
}

const row0 = <T>(params: readonly T[]): readonly T[] => params.slice(1);
const leastOf = (params: readonly { value: unknown }[]): number => params.filter(({ value }) => value === null).length;
const fitsCount = (length: number, least: number, given: number): boolean => given >= least && given <= length - 1;

// What cannot be of the wrong kind when it is stored does not fail: only a LIST OF ANY may be another list underneath.
const methodFails = (key: string, element: Type, values: readonly Expr[]): boolean =>
  key === 'SET' ||
  element.kind === 'any' ||
  (key === 'EXTEND' && (values[1]!.type as ListType).element?.kind === 'any');

function methodArgument(
  c: Context,
  node: Ast.Expr,
  letter: Builtin['params'][number]['letter'],
  type: Type | null,
  element: Type,
  receiver: ListType | MapType,
  key: string,
): Expr {
  if (letter === 'L') return extension(c, node, receiver as ListType);
  if (letter === 'e') {
    if (receiver.kind === 'map') return mapValue(c, node, element);
    // Looking for a value converts it as arithmetic would; storing one is stricter.
    if (key !== 'CONTAINS' && key !== 'INDEXOF') return listElement(c, node, element);
    const value = expression(c, node, element);
    return isNumeric(value.type) && isNumeric(element) ? toNumber(value, element) : listElement(c, node, element);
  }
  if (letter === 's' && receiver.kind === 'map') return keyText(c, node);
  return converted(c, node, type ?? longType);
}

function keyText(c: Context, node: Ast.Expr): Expr {
  return mapValue(c, node, stringType);
}

/** A value for a map: numbers become text in a map of strings. */
export function mapValue(c: Context, node: Ast.Expr, type: Type): Expr {
  return asMapValue(c, expression(c, node, type), node, type);
}

export function asMapValue(c: Context, value: Expr, node: Ast.Expr, type: Type): Expr {
  if (type.kind === 'string' && isNumeric(value.type)) {
    if (value.kind === 'integer') return toText(value);
    return { kind: 'convert', type: stringType, conversion: 'printText', operand: value, canFail: false };
  }
  return convert(c, value, type, node);
}

function extension(c: Context, node: Ast.Expr, receiver: ListType): Expr {
  const value = expression(c, node, receiver);
  const { type } = value;
  if (type.kind === 'error') return badExpr;
  if (type.kind !== 'list') return c.bad(node, 'cannotConvert', typeName(type), typeName(receiver));
  const fits = type === receiver || receiver.element.kind === 'any' || type.element.kind === 'any';
  return fits ? value : c.bad(node, 'listType', typeName(type), typeName(receiver));
}

function methodResult(c: Context, row: Builtin, key: string, type: ListType | MapType, element: Type): Type {
  if (row.result) return row.result;
  if (key === 'KEYS') return c.types.listOf(stringType);
  if (key === 'VALUES') return c.types.listOf(element);
  return key === 'COPY' || key === 'REVERSE' || key === 'REST' ? type : element;
}

// What other languages call the methods of lists and maps.
const methodSynonyms: Readonly<Record<string, readonly string[] | undefined>> = {
  ADD: ['APPEND', 'SET'],
  CONTAINSKEY: ['HASKEY'],
  COUNT: ['LENGTH'],
  DELETE: ['REMOVE'],
  ERASE: ['REMOVE'],
  EXISTS: ['HASKEY', 'CONTAINS'],
  FIND: ['INDEXOF'],
  FIRST: ['HEAD'],
  HAS: ['HASKEY', 'CONTAINS'],
  ISEMPTY: ['EMPTY'],
  LAST: ['TAIL'],
  LEN: ['LENGTH'],
  PUSH: ['APPEND'],
  PUT: ['SET'],
  REMOVEAT: ['REMOVE'],
  UNSHIFT: ['PREPEND'],
};

function unknownMethod(c: Context, ref: Ast.NameRef, type: Type, args: readonly Ast.Expr[]): Expr {
  for (const arg of args) expression(c, arg);
  const diagnostic = c.report(ref, 'methodUnknown', ref.name.text, typeName(type));
  if (!diagnostic) return badExpr;
  const methods = type.kind === 'list' ? listMethods : mapMethods;
  const meant = methodSynonyms[ref.name.key]?.find((name) => methods.has(name));
  if (meant) diagnostic.suggest(ref, meant);
  else suggest(c, diagnostic, ref, [...methods.keys()]);
  return badExpr;
}

// ---- NEW and CREATE

/** The constructor that NEW runs: its own or that of the nearest ancestor. */
export function nearestConstructor(type: ClassType): Routine | null {
  for (let at: ClassType | null = type; at; at = at.parent) if (at.constructorRoutine) return at.constructorRoutine;
  return null;
}

export function newExpression(c: Context, node: Ast.New): Expr {
  const found = c.named.get(node.className.name.key);
  if (found?.kind !== 'class') {
    for (const arg of node.args) expression(c, arg);
    if (found) return c.bad(node.className, 'classWanted', node.className.name.text);
    reportTypeUnknown(c, node.className, node.className.name, 'class');
    return badExpr;
  }
  c.use(node.className, { what: 'type', type: found, start: found.start });
  // A class without a constructor behaves as if it had one without parameters.
  const own = found.constructorRoutine;
  const params = own ? own.params : [];
  const args = passArguments(
    c,
    params,
    node.args,
    node.className,
    found.name,
    'filled',
    own ? (c.defaults.get(own) ?? []) : [],
  );
  if (!args) return badExpr;
  const construct = own ?? nearestConstructor(found);
  const call: NewExpr = { kind: 'new', type: found, construct, args, canFail: false };
  if (construct) noteCall(c, construct, call);
  for (let at: ClassType | null = found; at; at = at.parent) if (at.initializer) noteCall(c, at.initializer, call);
  return call;
}

/** `SUPER(args)` at the start of a constructor, or its absence: the parent's constructor with `me`. */
export function parentConstructor(c: Context, args: readonly Ast.Expr[] | null, at: Span): Expr | null {
  const parent = c.owner!.parent!;
  const construct = nearestConstructor(parent);
  if (!construct) {
    if (args && args.length > 0) reportCount(c, at, parent.name, 'no arguments', args.length);
    return null;
  }
  const defaults = c.defaults.get(construct) ?? [];
  const needsArguments = construct.params.some((_, i) => !defaults[i]);
  if (!args && needsArguments) return c.bad(at, 'superRequired', parent.name);
  const passed = passArguments(c, construct.params, args ?? [], at, parent.name, 'filled', defaults);
  if (!passed) return badExpr;
  const me = c.scope.routine.me!;
  const call: CallExpr = {
    kind: 'call',
    type: construct.resultType,
    routine: construct,
    me: load({ kind: 'variable', type: me.type, variable: me }),
    args: passed,
    canFail: false,
  };
  noteCall(c, construct, call);
  return call;
}

export function createExpression(c: Context, node: Ast.Create): Expr {
  const type = c.named.get(node.typeName.name.key);
  if (type?.kind !== 'record') {
    for (const { value } of node.args) expression(c, value);
    if (type) return c.bad(node.typeName, 'recordWanted', node.typeName.name.text);
    reportTypeUnknown(c, node.typeName, node.typeName.name, 'record');
    return badExpr;
  }
  c.use(node.typeName, { what: 'type', type, start: type.start });
  const { fields } = type;
  const isPositional = node.args.length > 0 && node.args[0]!.field === null;
  if (isPositional && node.args.length > fields.length) {
    for (const { value } of node.args) expression(c, value);
    return c.bad(node.args[fields.length]!, 'createArguments', type.name, fields.length, node.args.length);
  }
  if (isPositional && node.args.length < fields.length) {
    c.report(node.typeName, 'createFew', type.name, fields.length, node.args.length);
  }
  const values: FieldValue[] = [];
  const given = new Set<Field>();
  node.args.forEach((arg, i) => {
    const target = arg.field ? type.byKey.get(arg.field.name.key) : fields[i];
    if (!target) {
      expression(c, arg.value);
      if (arg.field) {
        const diagnostic = c.report(arg.field, 'createField', arg.field.name.text, type.name);
        const names = fields.map((one) => one.name);
        if (diagnostic) suggest(c, diagnostic, arg.field, names);
      }
      return;
    }
    if (arg.field) c.use(arg.field, { what: 'member', name: target.name, type: target.type, start: target.start });
    if (given.has(target)) c.report(arg.field ?? arg, 'createTwice', target.name);
    given.add(target);
    values.push({ field: target, value: converted(c, arg.value, target.type) });
  });
  return { kind: 'create', type, values };
}

// ---- system dialect

/** The value of a pointer with a target, or null after a report. */
function pointerValue(c: Context, node: Ast.Expr): Expr | null {
  const value = expression(c, node);
  const { type } = value;
  if (type.kind === 'error') return null;
  if (type.kind !== 'pointer') {
    c.report(node, 'pointerWanted', typeName(type));
    return null;
  }
  if (type === anyPointer) {
    c.report(node, 'pointerTarget');
    return null;
  }
  return value;
}

const targetOf = (pointer: Expr): Type => (pointer.type as PointerType).target;

export function derefAccess(c: Context, node: Ast.Deref): Access {
  const pointer = pointerValue(c, node.pointer);
  return pointer ? derefPlace(pointer) : badExpr;
}

function derefPlace(pointer: Expr): Place {
  if (pointer.kind === 'pointerOffset') {
    return { kind: 'deref', type: targetOf(pointer), pointer: pointer.pointer, index: pointer.offset };
  }
  return { kind: 'deref', type: targetOf(pointer), pointer, index: null };
}

export function pointerIndexAccess(c: Context, node: Ast.PointerIndex): Access {
  const pointer = pointerValue(c, node.pointer);
  const index = converted(c, node.index, longType);
  if (!pointer || index.kind === 'bad') return badExpr;
  return derefPlace(offsetPointer(pointer, index));
}

/** `p->field`; `p->list(…)` and the like are calls on it. */
export function arrowAccess(c: Context, node: Ast.Arrow): Access {
  const pointer = pointerValue(c, node.pointer);
  if (!pointer) return badExpr;
  const target = targetOf(pointer);
  if (target.kind === 'error') return badExpr;
  if (target.kind !== 'record') return c.bad(node.pointer, 'noMembers', typeName(target));
  const found = target.byKey.get(node.member.name.key);
  if (!found) return unknownField(c, node.member, target);
  c.use(node.member, { what: 'member', name: found.name, type: found.type, start: found.start });
  return fieldPlace(derefPlace(pointer), found);
}
