// The checker: from the tree as written to the typed tree. Declarations first, everywhere; then module level, then every
// routine; then what only the whole program tells. Nothing here throws on any tree the parser gives.

import type { Diagnostics } from '../source/diagnostics.ts';
import type { Sources, Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { checkInitializers, checkMissingConstructors, constructorPrologue, declareTypes } from './classes.ts';
import { type Body, Context } from './context.ts';
import { reportLabelsLikeCalls, settleJumps } from './jumps.ts';
import { inferType } from './declarations.ts';
import { collectDataAgain, declareProcedures, declareScope, findDeclarations } from './declare.ts';
import { settleEffects } from './effects.ts';
import { checkDefFn } from './procedures.ts';
import type { Procedure, Scope, Use } from './scope.ts';
import { statements } from './statements.ts';
import { compact } from '../syntax/lists.ts';
import type { Options, Stmt, TypedProgram } from './typed.ts';
import type { ClassType, RecordType } from './types.ts';

export interface CheckOptions {
  /** Keep every use of every name, for editors. */
  readonly collectsUses?: boolean;
}

export interface Checked {
  readonly program: TypedProgram;
  /** Empty unless asked for. */
  readonly uses: readonly Use[];
  /** Module level first, then routines with their extent in the text. */
  readonly scopes: readonly ScopeExtent[];
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly named: ReadonlyMap<string, RecordType | ClassType>;
}

export interface ScopeExtent extends Span {
  readonly scope: Scope;
}

/** Check a program. What is wrong is reported to `diagnostics`; the typed tree is fit for use only without errors. */
export function check(
  program: Ast.Program,
  sources: Sources,
  diagnostics: Diagnostics,
  options: CheckOptions = {},
): Checked {
  const c = new Context(program, sources, diagnostics, options.collectsUses ?? false);
  try {
    checkAll(c);
  } catch (error) {
    // A thousand calls one inside of the other are more than the stack of JavaScript holds.
    if (!(error instanceof RangeError) || !error.message.includes('stack')) throw error;
    c.reportDepth();
  }
  return { program: typedProgram(c), uses: c.uses ?? [], scopes: extents(c), procedures: c.procedures, named: c.named };
}

function checkAll(c: Context): void {
  const { program } = c;
  const found = findDeclarations(c);
  c.routines.push(c.module.routine);
  declareTypes(c, found);
  declareProcedures(c, found);
  declareScope(c, c.module, program.index);
  for (const { scope, node } of c.scopes) declareScope(c, scope, node.index);
  collectDataAgain(c);
  inferPending(c);
  checkMissingConstructors(c, found);
  checkInitializers(c);
  c.module.routine.body = checkBody(c, c.module, program.statements, null);
  for (const procedure of c.procedures.values()) if (procedure.routine?.kind === 'defFn') checkDefFn(c, procedure);
  for (const body of c.scopes) checkRoutine(c, body);
  settleEffects(c);
  reportUnused(c);
  for (const scope of [c.module, ...c.scopes.map((body) => body.scope)]) reportLabelsLikeCalls(c, scope);
}

function extents(c: Context): ScopeExtent[] {
  const whole = { scope: c.module, start: 0, end: Number.MAX_SAFE_INTEGER };
  return [whole, ...c.scopes.map(({ scope, node }) => ({ scope, start: node.start, end: node.closer.end }))];
}

function inferPending(c: Context): void {
  for (const scope of [c.module, ...c.scopes.map((body) => body.scope)]) {
    c.scope = scope;
    for (const list of scope.scalars.values()) for (const symbol of list) inferType(c, symbol);
  }
  c.scope = c.module;
}

function checkBody(c: Context, scope: Scope, body: Ast.Block, prologue: (() => Stmt[]) | null): Stmt[] {
  c.scope = scope;
  c.frame = null;
  c.shields = 0;
  c.lineNumberEnd = -1;
  const before = prologue ? prologue() : [];
  const own = statements(c, body);
  settleJumps(c);
  return before.length > 0 ? [...before, ...own] : own;
}

function checkRoutine(c: Context, { scope, body, owner, node }: Body): void {
  c.owner = owner;
  const { routine } = scope;
  c.at(node);
  c.firstStatement = body.find((stmt) => stmt.kind !== 'lineNumber' && stmt.kind !== 'label') ?? null;
  const isConstructor = routine.kind === 'constructor';
  c.scope = scope;
  const prologue = (): Stmt[] => {
    const out: Stmt[] = [];
    if (isConstructor) constructorPrologue(c, node, out);
    return out;
  };
  routine.body = checkBody(c, scope, body, prologue);
  routine.params = compact(routine.params);
  routine.locals = compact(routine.locals);
  routine.loops = compact(routine.loops);
  routine.endLine = c.lineOf(node.closer.start);
  if (routine.isExported || routine.kind === 'worker') routine.isUsed = true;
  c.owner = null;
}

function typedProgram(c: Context): TypedProgram {
  const named = [...c.named.values()];
  const { base, isExplicit, digits, logic, checksBounds, hasScopes } = c.options;
  const options: Options = { base, isExplicit, digits, logic, checksBounds, hasScopes };
  c.module.routine.isUsed = true;
  return {
    options,
    main: c.module.routine,
    routines: c.routines,
    globals: c.globals,
    foreigns: c.foreigns,
    records: named.filter((type): type is RecordType => type.kind === 'record'),
    classes: named.filter((type): type is ClassType => type.kind === 'class'),
    data: c.data,
    hasWorkers: c.hasWorkers,
  };
}

/** Under OPTION EXPLICIT a declaration that nothing reads or stores to is worth a word. */
function reportUnused(c: Context): void {
  if (!c.options.isExplicit) return;
  for (const scope of [c.module, ...c.scopes.map((body) => body.scope)]) {
    for (const table of [scope.scalars, scope.arrays]) {
      for (const list of table.values()) {
        for (const { variable, isRead, isExplicit } of list) {
          const isOwn = variable.storage === 'local' || (variable.storage === 'module' && scope === c.module);
          if (!isOwn || isRead || !isExplicit || variable.isAssigned || variable.isAddressTaken) continue;
          c.report({ start: variable.start, end: variable.start + variable.name.length }, 'unused', variable.name);
        }
      }
    }
  }
}
