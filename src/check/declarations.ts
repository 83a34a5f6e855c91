// Declarations when they are reached: DIM and its relatives as statements, the values of constants, and the types of
// variables that take theirs from a value.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { named, wholeArray } from './arrays.ts';
import { badExpr, type Context } from './context.ts';
import { convert, suffixType } from './conversions.ts';
import { constantExtents, isSystemAt } from './declare.ts';
import { defaultType } from './default-types.ts';
import { access, asValue, converted, expression } from './expressions.ts';
import { integerConstant, isConstant } from './fold.ts';
import { knownScalar, noteCapture, overlaidScalar } from './lookup.ts';
import { listMethodCall } from './members.ts';
import type { ConstantSymbol, VariableSymbol } from './scope.ts';
import { resolveType } from './type-refs.ts';
import type { DimBound, Expr, Stmt, StmtBase } from './typed.ts';
import { errorType, type Extent, integerType, isNumeric, isScalar, longType, type Type, typeName } from './types.ts';

/** The type of `DIM x = value`, found when the name is first asked for. */
export function inferType(c: Context, symbol: VariableSymbol): void {
  const { pending, variable } = symbol;
  if (!pending) return;
  // Asked for again while the value is looked at: it depends on itself.
  symbol.pending = null;
  c.quiet++;
  const value = expression(c, pending);
  c.quiet--;
  const { type } = value;
  variable.type = type.kind === 'nothing' || type.kind === 'void' ? errorType : type;
}

/** The value of a constant, evaluated at its first use. */
export function constantValue(c: Context, symbol: ConstantSymbol, at: Span): Expr {
  if (symbol.value) return symbol.value;
  if (symbol.isBeingEvaluated) {
    symbol.value = badExpr;
    return c.bad(at, 'constantCycle', symbol.name);
  }
  const { declarator } = symbol;
  if (!declarator) return badExpr;
  symbol.isBeingEvaluated = true;
  const { scope: before, demandsConstant, quiet } = c;
  c.scope = symbol.scope;
  c.demandsConstant = true;
  c.quiet = 0;
  const value = evaluated(c, declarator);
  c.scope = before;
  c.demandsConstant = demandsConstant;
  c.quiet = quiet;
  symbol.isBeingEvaluated = false;
  symbol.value ??= value;
  return symbol.value;
}

function evaluated(c: Context, node: Ast.ConstantDeclarator): Expr {
  const { name } = node.name;
  const bySuffix = suffixType(name.suffix);
  const written = node.type ? resolveType(c, node.type) : bySuffix;
  if (bySuffix && written !== bySuffix && written!.kind !== 'error') {
    c.report(node.name, 'suffixDisagrees', name.text, typeName(written!));
  }
  const value = constantExpression(c, node.value);
  if (value.kind === 'bad') return badExpr;
  const result = written ? convert(c, value, written, node.value) : value;
  // A named constant has the type it was declared with and keeps it.
  return result.kind === 'integer' ? integerConstant(result.value, result.type) : result;
}

/** An expression that must be constant. */
export function constantExpression(c: Context, node: Ast.Expr): Expr {
  const { demandsConstant } = c;
  c.demandsConstant = true;
  const value = expression(c, node);
  c.demandsConstant = demandsConstant;
  if (value.kind === 'bad' || isConstant(value)) return value;
  return c.bad(node, 'notConstant');
}

// ---- DIM, REDIM, ERASE

export function dim(c: Context, node: Ast.Dim, out: Stmt[]): void {
  const at = c.at(node);
  for (const declarator of node.declarators) {
    if (declarator.bounds) dimArray(c, declarator, at, out, 'dim');
    else dimScalar(c, declarator, node.word === 'GLOBAL', at, out);
  }
}

function dimScalar(c: Context, node: Ast.Declarator, isGlobal: boolean, at: StmtBase, out: Stmt[]): void {
  const symbol = declared(c, node, 'scalars', isGlobal);
  if (!symbol) {
    if (node.value) expression(c, node.value);
    return;
  }
  const { variable } = symbol;
  if (symbol.pending) inferType(c, symbol);
  if (node.value?.kind === 'nothing' && variable.type.kind === 'error') {
    c.report(node.value, 'typeOfNothing', node.name.name.text);
    return;
  }
  if (node.value) {
    const value = converted(c, node.value, variable.type);
    // A module of the runtime library has no main that could run.
    if (c.isSystem && variable.storage === 'module' && (value.kind === 'integer' || value.kind === 'float')) {
      variable.initial = value;
      return;
    }
    out.push({ kind: 'initialise', start: at.start, source: at.source, line: at.line, erl: at.erl, variable, value });
    return;
  }
  // At module level a plain scalar keeps its value when its DIM is executed again, and is zero before the first.
  const isKept = variable.storage === 'module' && (isScalar(variable.type) || variable.type.kind === 'pointer');
  if (!isKept && variable.type.kind !== 'error')
    out.push({
      kind: 'initialise',
      start: at.start,
      source: at.source,
      line: at.line,
      erl: at.erl,
      variable,
      value: null,
    });
}

/** The symbol that a declarator declared in the first walk. */
function declared(
  c: Context,
  { name: ref, type: written }: Ast.Declarator,
  table: 'scalars' | 'arrays',
  isGlobal: boolean,
): VariableSymbol | null {
  const { suffix, id } = ref.name;
  const list = (isGlobal ? c.module : c.scope)[table].get(id);
  if (!list) return null;
  const bySuffix = list.find((symbol) => symbol.suffix === suffix);
  if (bySuffix) return bySuffix;
  const type = suffixType(suffix) ?? (written ? resolvedBefore(c, written) : defaultType(c, ref));
  return list.find((symbol) => symbol.variable.type === type) ?? (suffix === '' ? list[0]! : null);
}

/** A type that the first walk has spoken about. */
function resolvedBefore(c: Context, written: Ast.TypeRef): Type {
  c.quiet++;
  const type = resolveType(c, written);
  c.quiet--;
  return type;
}

function dimArray(
  c: Context,
  node: Ast.Declarator,
  at: StmtBase,
  out: Stmt[],
  how: 'dim' | 'redim' | 'preserve',
): void {
  const bounds = node.bounds ?? [];
  if (bounds.length > 8) c.report(node.name, 'tooManyDimensions');
  const symbol = declared(c, node, 'arrays', false) ?? declared(c, node, 'arrays', true);
  const typed = bounds.map((bound) => dimBound(c, bound));
  if (!symbol || bounds.length === 0) return;
  noteCapture(c, symbol);
  const { variable } = symbol;
  const shape = variable.array!;
  if (shape.rank !== 0 && shape.rank !== bounds.length) {
    return; // reported by the first walk
  }
  const extents = constantExtents(
    typed.map(({ lower, upper }) => ({ lower: constantOf(lower), upper: constantOf(upper) })),
  );
  if (shape.isFixed) {
    if (extents) shape.bounds = extents;
    else {
      c.report(bounds[0]!, 'fixedBounds');
      shape.bounds = bounds.map(() => ({ lower: 0, upper: 0 }));
    }
    return;
  }
  if (how === 'dim') noteBounds(shape, extents, variable.storage === 'module' && c.scope === c.module);
  const isSensible = extents !== null && countOf(extents) <= 1 << 20;
  const canFail = isSensible && how === 'dim' ? false : c.fails();
  out.push({
    kind: 'dim',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    variable,
    bounds: typed,
    isPreserving: how === 'preserve',
    canFail,
  });
}

const constantOf = (e: Expr): bigint | null => (e.kind === 'integer' ? e.value : null);

const countOf = (extents: readonly Extent[]): number =>
  extents.reduce((count, { lower, upper }) => count * Math.max(0, upper - lower + 1), 1);

function noteBounds(
  shape: { bounds: readonly Extent[] | null; isStatic: boolean; isDynamic: boolean },
  extents: Extent[] | null,
  isModule: boolean,
): void {
  if (shape.isDynamic || !extents) {
    // Several DIMs, or bounds that only the run knows.
    shape.bounds = null;
    if (isModule && extents) shape.isStatic = true;
    return;
  }
  shape.bounds = extents;
  if (isModule) shape.isStatic = true;
}

function dimBound(c: Context, node: Ast.Bound): DimBound {
  const lower = node.from ? converted(c, node.from, longType) : integerConstant(BigInt(c.options.base), longType);
  return { lower, upper: converted(c, node.to, longType) };
}

export function redim(c: Context, node: Ast.Redim, out: Stmt[]): void {
  const at = c.at(node);
  for (const declarator of node.declarators) {
    if (isSystemAt(c, declarator.start)) c.report(declarator.name, 'noDescriptor', 'REDIM');
    dimArray(c, declarator, at, out, node.isPreserving ? 'preserve' : 'redim');
  }
}

export function erase(c: Context, node: Ast.Erase, out: Stmt[]): void {
  const at = c.at(node);
  for (const item of node.targets) {
    const container = containerOf(c, item);
    if (container) {
      const ref =
        item.kind === 'name'
          ? item
          : ({ kind: 'name', start: item.start, end: item.end, name: nameOf(item)! } as Ast.NameRef);
      out.push({
        kind: 'evaluate',
        start: at.start,
        source: at.source,
        line: at.line,
        erl: at.erl,
        value: listMethodCall(c, ref, 'CLEAR', container, [], item),
      });
      continue;
    }
    const array = (item.kind === 'name' ? named(c, item) : null) ?? wholeArray(c, item);
    if (array?.kind === 'arrayVariable' && !array.variable.array!.isFixed) {
      array.variable.array!.isDynamic = true;
      out.push({ kind: 'erase', ...at, variable: array.variable });
      continue;
    }
    reportNotErasable(c, item);
  }
}

function nameOf(node: Ast.Expr): Ast.NameRef['name'] | null {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'call') return nameOf(node.callee);
  return node.kind === 'member' ? node.member.name : null;
}

/** A list or map, for ERASE: by a name declared as one, or at the end of a path. */
function containerOf(c: Context, node: Ast.Expr): Expr | null {
  const isContainer = (type: Type): boolean => type.kind === 'list' || type.kind === 'map';
  if (node.kind === 'name') {
    const symbol = overlaidScalar(c, node) ?? (c.scope.arrays.has(node.name.id) ? null : knownScalar(c, node));
    if (!symbol || !isContainer(symbol.variable.type)) return null;
    return asValue({ kind: 'variable', type: symbol.variable.type, variable: symbol.variable });
  }
  c.quiet++;
  const it = access(c, node);
  c.quiet--;
  return isContainer(it.type) ? asValue(access(c, node)) : null;
}

function reportNotErasable(c: Context, node: Ast.Expr): void {
  const name = nameOf(node);
  if (node.kind === 'name' && name && !knownScalar(c, node)) c.report(node, 'unknownArray', name.text);
  else c.report(node, 'arrayWanted');
}

/** Bounds of a field that is an array: constant, as it is stored in place. */
export function fieldExtents(c: Context, bounds: readonly Ast.Bound[]): Extent[] {
  const values = bounds.map((bound) => ({
    lower: bound.from ? constantLong(c, bound.from) : BigInt(c.options.base),
    upper: constantLong(c, bound.to),
  }));
  const extents = constantExtents(values);
  if (extents && countOf(extents) < 1 << 28) return extents;
  if (values.every(({ lower, upper }) => lower !== null && upper !== null))
    c.report(bounds[0]!, 'tooLarge', 'this array');
  return bounds.map(() => ({ lower: 0, upper: 0 }));
}

function constantLong(c: Context, node: Ast.Expr): bigint | null {
  const value = constantExpression(c, node);
  if (value.kind === 'bad') return null;
  if (!isNumeric(value.type)) {
    convert(c, value, integerType, node);
    return null;
  }
  const whole = convert(c, value, longType, node);
  return whole.kind === 'integer' ? whole.value : null;
}
