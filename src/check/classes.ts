// TYPE and CLASS: fields, the hierarchy, method tables; and the bodies of constructors and initialisers.

import type * as Ast from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { convert } from './conversions.ts';
import { constantExpression, fieldExtents } from './declarations.ts';
import { declaredType, declareParameters, declareResult, type Found, newRoutine } from './declare.ts';
import { isConstant } from './fold.ts';
import { layOut } from './layout.ts';
import { suggest } from './lookup.ts';
import { findMethod, nearestConstructor, parentConstructor } from './members.ts';
import { Scope } from './scope.ts';
import type { Expr, Routine, Stmt, Variable } from './typed.ts';
import { ClassType, doubleType, Field, type RecordType, type Type, typeName } from './types.ts';

/** Fields of all types, parents, methods, method tables, layouts. */
export function declareTypes(c: Context, found: Found): void {
  for (const node of found.typeDecls) declareFields(c, c.named.get(node.name.name.key) as RecordType, node.fields);
  for (const node of found.classDecls) linkParent(c, node);
  const done = new Set<ClassType>();
  const nodes = new Map(found.classDecls.map((node) => [c.named.get(node.name.name.key) as ClassType, node]));
  for (const type of nodes.keys()) declareMembers(c, type, nodes, done);
  const all = [...c.named.values()];
  const records = all.filter((type): type is RecordType => type.kind === 'record');
  const classes = all.filter((type): type is ClassType => type.kind === 'class');
  layOut(c, records, classes);
}

function declareFields(c: Context, type: RecordType, fields: readonly Ast.FieldDecl[]): void {
  for (const node of fields) {
    const { name } = node.name;
    if (type.byKey.has(name.key)) {
      c.report(node.name, 'fieldTwice', name.text);
      continue;
    }
    addField(c, type, node);
  }
}

function addField(c: Context, type: RecordType | ClassType, node: Ast.FieldDecl): void {
  const { name } = node.name;
  const field = new Field(name.base, name.key, fieldType(c, node), type.fields.length, node.name.start);
  type.fields.push(field);
  type.byKey.set(name.key, field);
  c.use(node.name, { what: 'member', name: field.name, type: field.type, start: field.start });
}

function fieldType(c: Context, node: Ast.FieldDecl): Type {
  const element = declaredType(c, node.name, node.type) ?? doubleType;
  return node.bounds ? c.types.fixedArray(element, fieldExtents(c, node.bounds)) : element;
}

function linkParent(c: Context, node: Ast.ClassDecl): void {
  if (!node.parent) return;
  const type = c.named.get(node.name.name.key) as ClassType;
  const parent = c.named.get(node.parent.name.key);
  if (parent?.kind !== 'class') {
    if (parent) return void c.report(node.parent, 'parentIsType', node.parent.name.text);
    const diagnostic = c.report(node.parent, 'parentUnknown', node.parent.name.text);
    const classes = [...c.named.values()].filter((one) => one.kind === 'class').map((one) => one.name);
    if (diagnostic) suggest(c, diagnostic, node.parent, classes);
    return;
  }
  c.use(node.parent, { what: 'type', type: parent, start: parent.start });
  for (let at: ClassType | null = parent; at; at = at.parent) {
    if (at === type) {
      c.report(node.parent, 'classCycle', type.name);
      return;
    }
  }
  type.parent = parent;
  parent.children.push(type);
}

/** Members of a class after those of its parent. */
function declareMembers(
  c: Context,
  type: ClassType,
  nodes: ReadonlyMap<ClassType, Ast.ClassDecl>,
  done: Set<ClassType>,
): void {
  if (done.has(type)) return;
  done.add(type);
  const { parent } = type;
  if (parent) {
    declareMembers(c, parent, nodes, done);
    type.depth = parent.depth + 1;
    type.fields = [...parent.fields];
    for (const field of parent.fields) type.byKey.set(field.key, field);
    type.vtable = [...parent.vtable];
  }
  const node = nodes.get(type)!;
  for (const member of node.members) {
    if (member.kind === 'fieldDecl') declareField(c, type, member);
    else declareRoutine(c, type, member);
  }
  const toText = findMethod(type, 'TOSTRING');
  if (toText && toText.params.length === 0 && toText.resultType.kind === 'string') {
    type.toText = toText;
    if (toText.owner === type) c.toTexts.push(toText);
  }
  declareInitializer(c, type, node);
}

function declareField(c: Context, type: ClassType, node: Ast.FieldDecl): void {
  const { name } = node.name;
  if (type.byKey.has(name.key) || findMethod(type, name.key)) {
    c.report(node.name, 'fieldTwice', name.text);
    return;
  }
  addField(c, type, node);
}

function declareRoutine(c: Context, type: ClassType, node: Ast.Routine): void {
  const kind = node.word.toLowerCase() as 'method' | 'constructor' | 'destructor';
  const { name } = node.name;
  if (kind === 'constructor' && type.constructorRoutine) return void c.report(node.name, 'constructorTwice');
  if (kind === 'destructor' && type.destructorRoutine) return void c.report(node.name, 'destructorTwice');
  if (kind === 'method' && (type.methods.has(name.key) || type.byKey.has(name.key))) {
    return void c.report(node.name, 'methodTwice', name.text);
  }
  const routine = newRoutine(c, node.name, kind, type);
  if (kind !== 'method') routine.symbol = `${routine.symbol}.${kind}`;
  const hasResult = kind === 'method' && (node.result !== null || name.suffix !== '');
  const scope = new Scope(routine, c.module, hasResult ? name.key : '', node.body);
  declareMe(c, scope, type, node.name.start);
  declareParameters(c, scope, node.params, false);
  if (hasResult) declareResult(c, scope, node.name, node.result);
  c.defaults.set(
    routine,
    node.params.map((param, i) => defaultValue(c, param, routine.params[i]!)),
  );
  routine.isUsed = true;
  c.routines.push(routine);
  c.scopes.push({ scope, body: node.body, owner: type, node });
  if (kind === 'constructor') type.constructorRoutine = routine;
  else if (kind === 'destructor') type.destructorRoutine = routine;
  else addMethod(c, type, node, routine);
  c.use(node.name, { what: 'member', name: routine.name, type: routine.resultType, start: routine.start });
}

function declareMe(c: Context, scope: Scope, type: ClassType, start: number): void {
  scope.routine.me = c.newVariable('ME', type, 'value', start, scope);
}

function defaultValue(c: Context, param: Ast.Parameter, variable: Variable): Expr | null {
  if (!param.value) return null;
  const value = constantExpression(c, param.value);
  return convert(c, value, variable.type, param.value);
}

/** A slot of its own, or that of the method it overrides, whose signature it must have. */
function addMethod(c: Context, type: ClassType, node: Ast.Routine, routine: Routine): void {
  const { key } = node.name.name;
  const overridden = type.parent ? findMethod(type.parent, key) : null;
  type.methods.set(key, routine);
  if (!overridden) {
    routine.slot = type.vtable.length;
    type.vtable.push(routine);
    return;
  }
  routine.slot = overridden.slot;
  type.vtable[routine.slot] = routine;
  for (let at = type.parent; at; at = at.parent) {
    const above = at.methods.get(key);
    if (!above) continue;
    above.isOverridden = true;
    // What the override may raise, a call of the overridden method may raise.
    c.calls.push({ caller: above, callee: routine, isShielded: false, node: null });
  }
  if (!isSameSignature(routine, overridden))
    c.report(node.name, 'overrideSignature', routine.name, signature(overridden));
}

function isSameSignature(a: Routine, b: Routine): boolean {
  if (a.resultType !== b.resultType && a.resultType.kind !== b.resultType.kind) return false;
  if (a.resultType.kind !== 'void' && a.resultType !== b.resultType) return false;
  if (a.params.length !== b.params.length) return false;
  return a.params.every((param, i) => {
    const other = b.params[i]!;
    return (
      param.type === other.type && param.storage === other.storage && (param.array === null) === (other.array === null)
    );
  });
}

function signature(routine: Routine): string {
  const params = routine.params.map((param) => {
    const passing = param.storage === 'reference' && !param.array && param.type.kind !== 'record' ? 'BYREF ' : '';
    return `${passing}${typeName(param.type)}${param.array ? '()' : ''}`;
  });
  const result = routine.resultType.kind === 'void' ? '' : ` AS ${typeName(routine.resultType)}`;
  return `(${params.join(', ')})${result}`;
}

/** A routine for `name AS type = value` fields of the class itself. */
function declareInitializer(c: Context, type: ClassType, node: Ast.ClassDecl): void {
  const fields = node.members.filter(
    (member): member is Ast.FieldDecl => member.kind === 'fieldDecl' && member.value !== null,
  );
  if (fields.length === 0) return;
  const routine = newRoutine(c, node.name, 'initializer', type);
  routine.symbol = `${routine.symbol}.initializer`;
  const scope = new Scope(routine, c.module, '', []);
  declareMe(c, scope, type, node.name.start);
  routine.isUsed = true;
  type.initializer = routine;
  c.routines.push(routine);
  c.initializers.push({ routine, type, fields });
}

/** The stores of an initialiser; values are constant. */
export function checkInitializers(c: Context): void {
  for (const { routine, type, fields } of c.initializers) {
    const body: Stmt[] = [];
    for (const node of fields) {
      const field = type.byKey.get(node.name.name.key);
      const value = constantExpression(c, node.value!);
      if (!field || !isConstant(value)) continue;
      const { me } = routine;
      const reference: Expr = { kind: 'load', type, place: { kind: 'variable', type, variable: me! } };
      const object = { kind: 'object', type, reference, member: field.name, canFail: false } as const;
      body.push({
        kind: 'assign',
        ...c.at(node),
        place: { kind: 'field', type: field.type, object, field },
        value: convert(c, value, field.type, node.value!),
      });
    }
    routine.body = body;
  }
}

/** What a constructor does before its own statements: call that of the parent, unless SUPER(…) does. */
export function constructorPrologue(c: Context, node: Ast.Routine, out: Stmt[]): void {
  const first = node.body.find((stmt) => stmt.kind !== 'lineNumber' && stmt.kind !== 'label');
  if (first?.kind === 'superCall' || !c.owner?.parent) return;
  const call = parentConstructor(c, null, node.name);
  if (call && call.kind !== 'bad') out.push({ kind: 'evaluate', ...c.at(node), value: call });
}

/** Classes without a constructor whose parent's cannot run without arguments. */
export function checkMissingConstructors(c: Context, found: Found): void {
  for (const node of found.classDecls) {
    const type = c.named.get(node.name.name.key);
    if (!(type instanceof ClassType) || type.constructorRoutine || !type.parent) continue;
    const above = nearestConstructor(type.parent);
    if (!above) continue;
    const defaults = c.defaults.get(above) ?? [];
    if (above.params.some((_, i) => !defaults[i])) c.report(node.name, 'superRequired', above.owner!.name);
  }
}
