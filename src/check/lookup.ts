// From a name to what it stands for: the order in which the language asks scopes, and the variables that come into being by
// being mentioned.

import type { Diagnostic } from '../source/diagnostics.ts';
import type { Span } from '../source/source.ts';
import type { Block, Expr, NameRef } from '../syntax/ast.ts';
import { eachBlock } from '../syntax/children.ts';
import { closestName } from '../syntax/misspelling.ts';
import type { Name } from '../syntax/names.ts';
import type { Context } from './context.ts';
import { suffixType } from './conversions.ts';
import { defaultType, typeOfLetter } from './default-types.ts';
import { constantValue, inferType } from './declarations.ts';
import { addSymbol, type ConstantSymbol, type Procedure, type Scope, VariableSymbol } from './scope.ts';
import { doubleType, type Type, typeName } from './types.ts';

type Table = 'scalars' | 'arrays';

/** The declared or mentioned variable of a use, without making one. */
function find(c: Context, table: Table, scope: Scope, name: Name, span: Span): VariableSymbol | null {
  const own = findIn(c, table, scope, name, span);
  if (own || !scope.parent) return own;
  return findIn(c, table, scope.parent, name, span);
}

function findIn(c: Context, table: Table, scope: Scope, name: Name, span: Span): VariableSymbol | null {
  const list = scope[table].get(name.id);
  if (!list) return null;
  if (name.suffix !== '') return ofType(c, list, suffixType(name.suffix)!);
  const byLetter = typeOfLetter(c, name.key, span.start);
  return byLetter ? bareOfLetter(c, list, byLetter) : bare(c, list, name, span);
}

function ofType(c: Context, list: readonly VariableSymbol[], type: Type): VariableSymbol | null {
  for (const symbol of list) if (typeOf(c, symbol) === type) return symbol;
  return null;
}

const isCandidate = (symbol: VariableSymbol): boolean => symbol.isExplicit && symbol.suffix !== '$';

/** `x` without suffix: the only declared candidate, else the one declared without suffix, else the DOUBLE one. */
function bare(c: Context, list: readonly VariableSymbol[], name: Name, span: Span): VariableSymbol | null {
  if (list.length === 1) return isCandidate(list[0]!) ? list[0]! : null;
  const candidates = list.filter(isCandidate);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const chosen =
    candidates.find((symbol) => symbol.suffix === '') ??
    candidates.find((symbol) => typeOf(c, symbol) === doubleType) ??
    null;
  if (chosen) return chosen;
  const choices = candidates.map((symbol) => symbol.variable.name).join(', ');
  c.report(span, 'ambiguous', name.text, choices);
  return candidates[0]!;
}

/** `x` whose letter has a type: the variable declared without suffix, else that of the type. */
function bareOfLetter(c: Context, list: readonly VariableSymbol[], type: Type): VariableSymbol | null {
  const declared = list.filter((symbol) => symbol.isExplicit);
  return (
    declared.find((symbol) => symbol.suffix === '') ?? declared.find((symbol) => typeOf(c, symbol) === type) ?? null
  );
}

function typeOf(c: Context, symbol: VariableSymbol): Type {
  if (symbol.pending) inferType(c, symbol);
  return symbol.variable.type;
}

/** The variable a bare name or place means when it is known to be a variable; it comes into being if need be. */
export function scalar(c: Context, ref: NameRef): VariableSymbol {
  const symbol = knownScalar(c, ref) ?? implicitScalar(c, ref);
  c.use(ref, symbol);
  return symbol;
}

/** A variable that exists: declared, or mentioned before. */
export function knownScalar(c: Context, ref: NameRef): VariableSymbol | null {
  const { name } = ref;
  const over = overlay(c.scope.overlays, name);
  if (over) return over;
  const { scope } = c;
  const cached = scope.found.get(name.index);
  if (cached) return cached;
  const symbol = find(c, 'scalars', scope, name, ref) ?? mentioned(c, scope, ref);
  if (!symbol) return null;
  if (symbol.pending) inferType(c, symbol);
  if (checkWorkerUse(c, symbol, ref) === 'own') return null;
  noteCapture(c, symbol);
  remember(c, scope, name, symbol);
  return symbol;
}

/** A name without suffix may mean another variable elsewhere, where letters have types. */
function remember(c: Context, scope: Scope, name: Name, symbol: VariableSymbol): void {
  const isLasting = c.program.defaultTypes.isEmpty || name.suffix !== '' || (symbol.isExplicit && symbol.suffix === '');
  if (isLasting) scope.found.set(name.index, symbol);
}

// Without suffix and declaration: the one of the default type that was mentioned.
function mentioned(c: Context, scope: Scope, ref: NameRef): VariableSymbol | null {
  const { name } = ref;
  if (name.suffix !== '') return null;
  const type = defaultType(c, ref);
  for (let at: Scope | null = scope; at; at = at.parent) {
    const list = at.scalars.get(name.id);
    const found = list?.find((symbol) => !symbol.isExplicit && symbol.variable.type === type);
    if (found) return found;
  }
  return null;
}

/** A declared variable of this name (whatever its suffix says), which hides functions and built-ins of the name. */
export function declaredScalar(c: Context, ref: NameRef, scope: Scope): VariableSymbol | null {
  const list = scope.scalars.get(ref.name.id);
  if (!list) return null;
  const symbol = findIn(c, 'scalars', scope, ref.name, ref);
  return symbol?.isExplicit ? symbol : null;
}

function overlay(overlays: Scope['overlays'], name: Name): VariableSymbol | null {
  for (let i = overlays.length - 1; i >= 0; i--) {
    const { id, symbol } = overlays[i]!;
    if (id !== name.id) continue;
    if (name.suffix === '' || suffixType(name.suffix) === symbol.variable.type) return symbol;
  }
  return null;
}

/** The variable of the innermost loop or arm that goes by this name. */
export const overlaidScalar = (c: Context, ref: NameRef): VariableSymbol | null => overlay(c.scope.overlays, ref.name);

/** The variable that a first mention makes. */
function implicitScalar(c: Context, ref: NameRef): VariableSymbol {
  const { scope } = c;
  const { name } = ref;
  if (c.options.isExplicit) reportUndeclared(c, ref);
  else if (c.owner?.byKey.has(name.key) && name.suffix === '') {
    c.report(ref, 'fieldWithoutMe', name.text)?.fix({ start: ref.start, end: ref.start }, 'ME.');
  }
  const type = suffixType(name.suffix) ?? defaultType(c, ref);
  // Other names of a DEF FN are those of module level.
  const home = scope.routine.kind === 'defFn' ? c.module : scope;
  const variable = c.newVariable(name.text, type, home.parent ? 'local' : 'module', ref.start, home);
  const symbol = new VariableSymbol(variable, name.id, name.suffix, false);
  addSymbol(home, 'scalars', symbol);
  remember(c, scope, name, symbol);
  noteCapture(c, symbol);
  return symbol;
}

function reportUndeclared(c: Context, ref: NameRef): void {
  const diagnostic = c.report(ref, 'undeclared', ref.name.text);
  if (c.owner?.byKey.has(ref.name.key)) diagnostic?.suggest(ref, `ME.${ref.name.base}`);
  else if (diagnostic) suggest(c, diagnostic, ref, visibleNames(c));
}

/** Add the candidate that a misspelt name is likely to mean. A variable that was meant counts as used. */
export function suggest(c: Context, diagnostic: Diagnostic, ref: NameRef, candidates: readonly string[]): void {
  const near = closestName(ref.name.text, candidates) ?? closestName(ref.name.base, candidates);
  if (near === null) return;
  diagnostic.suggest(ref, near);
  for (let at: Scope | null = c.scope; at; at = at.parent) {
    for (const table of [at.scalars, at.arrays]) {
      for (const list of table.values()) {
        for (const symbol of list) if (symbol.variable.name === near) symbol.isRead = true;
      }
    }
  }
}

export function visibleNames(c: Context): string[] {
  const names: string[] = [];
  for (let at: Scope | null = c.scope; at; at = at.parent) {
    for (const list of at.scalars.values())
      for (const symbol of list) if (symbol.isExplicit) names.push(symbol.variable.name);
    for (const list of at.arrays.values()) for (const symbol of list) names.push(symbol.variable.name);
    for (const constant of at.constants.values()) names.push(constant.name);
  }
  return names;
}

/** The array a name means; null when there is none. */
export function array(c: Context, ref: NameRef): VariableSymbol | null {
  const { name } = ref;
  const over = overlay(c.scope.overlayArrays, name);
  if (over) return over;
  const symbol = find(c, 'arrays', c.scope, name, ref);
  if (!symbol) return null;
  if (checkWorkerUse(c, symbol, ref) === 'own') return null;
  noteCapture(c, symbol);
  return symbol;
}

// Inside of a worker the module's declared variables are out of reach, and its undeclared ones are other variables.
function checkWorkerUse(c: Context, symbol: VariableSymbol, ref: NameRef): 'own' | 'fine' {
  if (c.scope.routine.kind !== 'worker' || symbol.variable.storage !== 'module') return 'fine';
  if (!symbol.isExplicit) return 'own';
  c.report(ref, 'workerGlobal', ref.name.text);
  return 'fine';
}

export function noteCapture(c: Context, symbol: VariableSymbol): void {
  const { variable } = symbol;
  if (variable.storage !== 'module' || !c.scope.parent) return;
  variable.isCaptured = true;
  if (c.hasWorkers) c.captures.push({ routine: c.scope.routine, variable });
}

/** The constant a name means. A suffix, where written, must be that of its declaration or of its type. */
export function constant(c: Context, ref: NameRef): ConstantSymbol | null {
  for (let at: Scope | null = c.scope; at; at = at.parent) {
    const symbol = at.constants.get(ref.name.id);
    if (symbol && suits(c, symbol, ref)) return symbol;
  }
  return null;
}

function suits(c: Context, symbol: ConstantSymbol, ref: NameRef): boolean {
  const { suffix } = ref.name;
  if (suffix === '' || suffix === symbol.suffix) return true;
  return symbol.suffix === '' && constantValue(c, symbol, ref).type === suffixType(suffix);
}

/** Whether the scope or the module assigns to a name: then it is no built-in function without arguments, nor only an array. */
export function isAssigned(c: Context, name: Name): boolean {
  for (let at: Scope | null = c.scope; at; at = at.parent) {
    if (!at.assigned) {
      at.assigned = new Set();
      noteAssigned(at.body, at.assigned);
    }
    if (at.assigned.has(name.id)) return true;
  }
  return false;
}

function noteAssigned(block: Block, found: Set<number>): void {
  const note = (target: Expr): void => {
    if (target.kind === 'name') found.add(target.name.id);
  };
  for (const stmt of block) {
    switch (stmt.kind) {
      case 'assign':
      case 'compound':
      case 'lineInput':
      case 'step':
        note(stmt.target);
        break;
      case 'input':
      case 'read':
        stmt.targets.forEach(note);
        break;
      case 'swap':
        note(stmt.left);
        note(stmt.right);
        break;
      default:
        eachBlock(stmt, (inner) => noteAssigned(inner, found));
    }
  }
}

export function procedure(c: Context, key: string): Procedure | null {
  return c.procedures.get(key) ?? null;
}

/** Declared types of two declarations of one name in one scope. */
export function describe(symbol: VariableSymbol): string {
  return typeName(symbol.variable.type);
}
