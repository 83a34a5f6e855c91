// The first walk over a program: what is declared, in every scope, before anything is checked. Declarations hold throughout
// their scope, also above the declaring line; types, procedures, labels and DATA are found here as well.

import type * as Ast from '../syntax/ast.ts';
import { eachBlock } from '../syntax/children.ts';
import type { Context } from './context.ts';
import { fnKey } from './context.ts';
import { suffixType } from './conversions.ts';
import { defaultType, typeByLetter, typeOfLetter } from './default-types.ts';
import { floatConstant, integerConstant, literalType } from './fold.ts';
import { addSymbol, entered, ConstantSymbol, LabelSymbol, Procedure, Scope, VariableSymbol } from './scope.ts';
import { resolveType } from './type-refs.ts';
import {
  ArrayShape,
  type DataItem,
  type Foreign,
  type ForeignParameter,
  Label,
  Routine,
  type RoutineKind,
  type Variable,
} from './typed.ts';
import {
  ClassType,
  doubleType,
  type Extent,
  integerType,
  isNumeric,
  longType,
  RecordType,
  singleType,
  type Type,
  typeName,
} from './types.ts';

/** Everything found at module level, in textual order. */
export interface Found {
  readonly typeDecls: Ast.TypeDecl[];
  readonly classDecls: Ast.ClassDecl[];
  readonly procedures: (Ast.Routine | Ast.DefFn | Ast.Declare)[];
}

/** Types, classes and procedures by name; options. Nothing is resolved yet. */
export function findDeclarations(c: Context): Found {
  const found: Found = { typeDecls: [], classDecls: [], procedures: [] };
  for (const stmt of c.program.statements) {
    switch (stmt.kind) {
      case 'typeDecl':
        if (declareType(c, stmt)) found.typeDecls.push(stmt);
        break;
      case 'classDecl':
        if (declareClass(c, stmt)) found.classDecls.push(stmt);
        break;
      case 'routine':
      case 'defFn':
      case 'declare':
        found.procedures.push(stmt);
        break;
      case 'option':
        setOption(c, stmt);
        break;
      default:
    }
  }
  // DEF FN may stand inside of a block: nothing is executed there.
  const atTop = new Set(found.procedures);
  for (const node of c.program.index) if (node.kind === 'defFn' && !atTop.has(node)) found.procedures.push(node);
  return found;
}

function declareType(c: Context, node: Ast.TypeDecl): boolean {
  const { name } = node.name;
  if (c.named.has(name.key)) {
    c.report(node.name, 'typeTwice', name.base);
    return false;
  }
  const id = [...c.named.values()].filter((type) => type.kind === 'record').length + 1;
  const type = new RecordType(name.base, name.key, id, node.name.start);
  c.named.set(name.key, type);
  c.use(node.name, { what: 'type', type, start: type.start });
  return true;
}

function declareClass(c: Context, node: Ast.ClassDecl): boolean {
  const { name } = node.name;
  if (c.named.has(name.key)) {
    c.report(node.name, 'classTwice', name.base);
    return false;
  }
  const id = [...c.named.values()].filter((type) => type.kind === 'class').length + 1;
  const type = new ClassType(name.base, name.key, id, node.name.start);
  c.named.set(name.key, type);
  c.use(node.name, { what: 'type', type, start: type.start });
  return true;
}

function setOption(c: Context, node: Ast.Option): void {
  const { options } = c;
  const { word, value } = node;
  const given = c.givenOptions;
  const clashes = given.has(word) && given.get(word) !== value;
  const logicWord = word === 'BITWISE' ? 'LOGICAL' : word === 'LOGICAL' ? 'BITWISE' : '';
  if (clashes || given.has(logicWord)) {
    c.report(node, 'optionTwice', word);
    return;
  }
  given.set(word, value);
  switch (word) {
    case 'BASE':
      options.base = value === 1 ? 1 : 0;
      break;
    case 'EXPLICIT':
      options.isExplicit = true;
      break;
    case 'DIGITS':
      if (typeof value === 'number' && value >= 1 && value <= 17) options.digits = value;
      break;
    case 'BITWISE':
      options.logic = 'bitwise';
      break;
    case 'LOGICAL':
      options.logic = 'logical';
      break;
    case 'BOUNDS_CHECK':
      options.checksBounds = value !== 'OFF';
      break;
    case 'FOR':
      options.forType = value === 'LONG' ? 'LONG' : 'INTEGER';
      break;
    case 'SAMM':
      if (isAfterStatement(c, node)) c.report(node, 'optionSammLate');
      options.hasScopes = value !== 'OFF';
      break;
    default:
  }
}

/** Whether a statement that is executed stands before the option. */
function isAfterStatement(c: Context, node: Ast.Option): boolean {
  const before = c.program.statements.slice(0, c.program.statements.indexOf(node));
  return before.some((stmt) => !notExecuted.has(stmt.kind));
}

const notExecuted: ReadonlySet<Ast.Stmt['kind']> = new Set([
  ...([
    'option',
    'defType',
    'include',
    'routine',
    'typeDecl',
    'classDecl',
    'declare',
    'defFn',
    'constant',
    'data',
  ] as const),
  ...(['lineNumber', 'label', 'badStmt'] as const),
]);

// ---- procedures

/** Signatures: parameters and results, so that calls may precede definitions. */
export function declareProcedures(c: Context, found: Found): void {
  for (const node of found.procedures) {
    if (node.kind === 'declare') declareForeign(c, node);
    else if (node.kind === 'defFn') declareDefFn(c, node);
    else declareRoutine(c, node);
  }
  for (const node of found.procedures) {
    const announced = node.kind === 'declare' && isAnnouncement(node) ? c.procedures.get(node.name.name.key) : null;
    if (announced) c.use(node.name, announced);
  }
}

/** DECLARE without LIB and ALIAS announces a procedure of the program. */
const isAnnouncement = (node: Ast.Declare): boolean => node.library === null && node.symbol === null;

function declareRoutine(c: Context, node: Ast.Routine): void {
  const { name } = node.name;
  const kind = node.word.toLowerCase() as RoutineKind;
  const routine = newRoutine(c, node.name, kind, null);
  const scope = new Scope(routine, c.module, kind === 'function' || kind === 'worker' ? name.key : '', node.body);
  declareParameters(c, scope, node.params, kind === 'worker');
  if (kind !== 'sub') declareResult(c, scope, node.name, node.result);
  if (kind === 'worker') c.hasWorkers = true;
  const procedure = new Procedure(name.base, name.suffix, routine, null, node, scope);
  c.routines.push(routine);
  c.scopes.push({ scope, body: node.body, owner: null, node });
  addProcedure(c, name.key, node.name, procedure);
}

function addProcedure(c: Context, key: string, ref: Ast.NameRef, procedure: Procedure): void {
  c.use(ref, procedure);
  const present = c.procedures.get(key);
  // A body may follow a DECLARE with LIB that announces the same name: still two procedures of one name.
  if (present)
    c.report(ref, 'procedureTwice', procedure.name)?.note(
      { start: present.start, end: present.start + present.name.length },
      'the first one',
    );
  else c.procedures.set(key, procedure);
}

/** A routine with its name for the linker: as written (lower case) in system sources, otherwise out of their way. */
export function newRoutine(c: Context, ref: Ast.NameRef, kind: RoutineKind, owner: ClassType | null): Routine {
  const isSystem = isSystemAt(c, ref.start);
  const base = ref.name.base.toLowerCase();
  const path = owner ? `${owner.name.toLowerCase()}.${base}` : base;
  const symbol = isSystem && !owner ? base : `b.${path}`;
  const routine = new Routine(ref.name.base, kind, uniqueSymbol(c, symbol), owner, isSystem, ref.start);
  routine.isExported = isSystem && !owner;
  return routine;
}

function uniqueSymbol(c: Context, wanted: string): string {
  let symbol = wanted;
  for (let n = 2; c.symbols.has(symbol); n++) symbol = `${wanted}.${n}`;
  c.symbols.add(symbol);
  return symbol;
}

export function isSystemAt(c: Context, offset: number): boolean {
  return c.program.systemSources.size > 0 && c.program.systemSources.has(c.sources.sourceAt(offset));
}

/** Parameters as variables of the scope. Records go by reference unless BYVAL is written, arrays always. */
export function declareParameters(c: Context, scope: Scope, params: readonly Ast.Parameter[], isWorker: boolean): void {
  for (const node of params) {
    const { name } = node.name;
    const type = declaredType(c, node.name, node.type) ?? defaultType(c, node.name);
    if (isWorker && node.passing === 'BYREF') c.report(node, 'workerByref');
    const isReference =
      !isWorker &&
      (node.isArray ||
        node.passing === 'BYREF' ||
        (type.kind === 'record' && node.passing !== 'BYVAL' && !scope.routine.isSystem));
    const variable = c.newVariable(name.text, type, isReference ? 'reference' : 'value', node.name.start, scope);
    variable.index = scope.routine.params.length;
    if (node.isArray) variable.array = new ArrayShape(0, false);
    scope.routine.params.push(variable);
    const table = node.isArray ? 'arrays' : 'scalars';
    const same = scope[table]
      .get(name.id)
      ?.find((other) => other.variable.type === type || other.suffix === name.suffix);
    if (same) c.report(node.name, 'duplicateParameter', name.text);
    const symbol = new VariableSymbol(variable, name.id, name.suffix, true);
    symbol.isRead = true;
    addSymbol(scope, table, symbol);
    c.use(node.name, symbol);
  }
}

export function declareResult(c: Context, scope: Scope, ref: Ast.NameRef, result: Ast.TypeRef | null): void {
  const type = declaredType(c, ref, result) ?? defaultType(c, ref);
  scope.routine.resultType = type;
  scope.routine.result = c.newVariable(ref.name.text, type, 'result', ref.start, scope);
}

function declareDefFn(c: Context, node: Ast.DefFn): void {
  const { name } = node.name;
  const routine = newRoutine(c, node.name, 'defFn', null);
  const scope = new Scope(routine, c.module, '', []);
  declareParameters(c, scope, node.params, false);
  const procedure = new Procedure(`FN${name.base}`, name.suffix, routine, null, node, scope);
  // Known before its expression is: by the suffix; otherwise checking the expression tells.
  routine.resultType = suffixType(name.suffix) ?? typeOfFn(c, node) ?? doubleType;
  c.routines.push(routine);
  addProcedure(c, fnKey(name), node.name, procedure);
}

/** The name of a DEF FN begins with FN. */
export const typeOfFn = (c: Context, { start }: Ast.DefFn): Type | null => typeOfLetter(c, 'FN', start);

function declareForeign(c: Context, node: Ast.Declare): void {
  if (isAnnouncement(node)) return;
  const { name } = node.name;
  const params = node.params.map((param) => foreignParameter(c, param));
  const result = node.word === 'SUB' ? null : (declaredType(c, node.name, node.result) ?? defaultType(c, node.name));
  const foreign: Foreign = {
    name: name.base,
    library: node.library,
    symbol: node.symbol ?? name.base,
    params,
    isVariadic: node.isVariadic,
    resultType: result ?? { kind: 'void' },
    start: node.name.start,
  };
  c.foreigns.push(foreign);
  addProcedure(c, name.key, node.name, new Procedure(name.base, name.suffix, null, foreign, node, null));
}

function foreignParameter(c: Context, node: Ast.Parameter): ForeignParameter {
  const type = declaredType(c, node.name, node.type) ?? defaultType(c, node.name);
  const { name } = node.name;
  if (node.isArray) return { name: name.base, type, passing: 'array' };
  const isPlain = isNumeric(type) || type.kind === 'pointer' || type.kind === 'record' || type.kind === 'error';
  if (node.passing === 'BYREF') return { name: name.base, type, passing: 'reference' };
  if (type.kind === 'string') return { name: name.base, type, passing: 'text' };
  if (!isPlain) c.report(node, 'foreignType', typeName(type));
  return { name: name.base, type, passing: type.kind === 'record' && node.passing !== 'BYVAL' ? 'reference' : 'value' };
}

/** The type that suffix and AS give; null when there is neither. */
export function declaredType(c: Context, ref: Ast.NameRef, type: Ast.TypeRef | null): Type | null {
  const bySuffix = suffixType(ref.name.suffix);
  if (!type) return bySuffix;
  const written = resolveType(c, type);
  if (bySuffix && written !== bySuffix && written.kind !== 'error')
    c.report(ref, 'suffixDisagrees', ref.name.text, typeName(written));
  return written;
}

// ---- scopes

/** Variables, constants, labels and DATA of one scope. */
export function declareScope(c: Context, scope: Scope, index: Ast.Index): void {
  const before = c.scope;
  c.scope = scope;
  for (const stmt of index) declareStatement(c, scope, stmt);
  declareForVariables(c, scope);
  c.scope = before;
}

function declareStatement(c: Context, scope: Scope, stmt: Ast.Index[number]): void {
  switch (stmt.kind) {
    case 'dim':
      for (const declarator of stmt.declarators) declareDim(c, stmt.word === 'GLOBAL' ? c.module : scope, declarator);
      return;
    case 'for':
      scope.forLoops.push(stmt);
      return;
    case 'lineNumber':
      declareLabel(c, scope, stmt, `${stmt.value}`, `${stmt.value}`);
      if (!scope.parent) c.dataLabels.set(`${stmt.value}`, c.data.length);
      c.pendingDataLine = stmt;
      return;
    case 'label':
      declareLabel(c, scope, stmt, stmt.name.key, stmt.name.base);
      if (!scope.parent) c.dataLabels.set(stmt.name.key, c.data.length);
      return;
    case 'data':
      if (scope.parent) c.hasInnerData = true;
      else declareData(c, stmt);
      return;
    case 'redim':
      for (const declarator of stmt.declarators) declareRedim(c, scope, declarator);
      return;
    case 'shared':
      for (const declarator of stmt.declarators) declareShared(c, scope, declarator);
      return;
    case 'constant':
      for (const declarator of stmt.declarators) declareConstant(c, scope, declarator);
      return;
    case 'gosub':
      scope.routine.hasGosub = true;
      return;
    case 'onJump':
      if (stmt.word === 'GOSUB') scope.routine.hasGosub = true;
      return;
  }
}

function declareDim(c: Context, scope: Scope, node: Ast.Declarator): void {
  if (node.bounds) declareArray(c, scope, node, node.bounds.length, 'dim');
  else declareScalar(c, scope, node);
}

function declareScalar(c: Context, scope: Scope, node: Ast.Declarator): void {
  const { name } = node.name;
  const written = declaredType(c, node.name, node.type);
  const type = written ?? defaultType(c, node.name);
  const list = scope.scalars.get(name.id);
  for (const other of list ?? []) {
    if (other.variable.storage === 'value' || other.variable.storage === 'reference') {
      if (other.suffix === name.suffix || other.variable.type === type)
        c.report(node.name, 'parameterRedeclared', name.text);
      continue;
    }
    if (other.variable.type === type && !other.pending) {
      c.use(node.name, other);
      return;
    }
    if (other.suffix === name.suffix) {
      if (other.variable.type.kind !== 'error' && type.kind !== 'error') {
        c.report(node.name, 'redeclared', name.text, typeName(other.variable.type), typeName(type));
      }
      return;
    }
  }
  if (scope.constants.has(name.id)) c.report(node.name, 'constantTwice', name.text);
  const variable = c.newVariable(name.text, type, scope.parent ? 'local' : 'module', node.name.start, scope);
  const symbol = new VariableSymbol(variable, name.id, name.suffix, true);
  if (!written && node.value) symbol.pending = node.value;
  addSymbol(scope, 'scalars', symbol);
  c.use(node.name, symbol);
}

function declareArray(c: Context, scope: Scope, node: Ast.Declarator, rank: number, how: 'dim' | 'redim'): void {
  const { name } = node.name;
  const type = declaredType(c, node.name, node.type);
  for (const other of scope.arrays.get(name.id) ?? []) {
    const { variable } = other;
    const isSame = type ? variable.type === type : other.suffix === name.suffix || how === 'redim';
    if (!isSame && other.suffix !== name.suffix) continue;
    if (type && variable.type !== type && variable.type.kind !== 'error' && type.kind !== 'error') {
      c.report(node.name, 'redeclared', name.text, typeName(variable.type), typeName(type));
    }
    agreeOnRank(c, node.name, variable, rank);
    if (variable.array && !(how === 'dim' && variable.storage === 'reference')) variable.array.isDynamic = true;
    if (how === 'dim' && variable.storage === 'reference') c.report(node.name, 'parameterRedeclared', name.text);
    c.use(node.name, other);
    return;
  }
  const variable = c.newVariable(
    name.text,
    type ?? defaultType(c, node.name),
    scope.parent ? 'local' : 'module',
    node.name.start,
    scope,
  );
  const isFixed = isSystemAt(c, node.start) && rank > 0;
  variable.array = new ArrayShape(rank, isFixed);
  const symbol = new VariableSymbol(variable, name.id, name.suffix, true);
  addSymbol(scope, 'arrays', symbol);
  c.use(node.name, symbol);
}

function agreeOnRank(c: Context, ref: Ast.NameRef, variable: Variable, rank: number): void {
  const { array } = variable;
  if (!array || rank === 0) return;
  if (array.rank === 0) array.rank = rank;
  else if (array.rank !== rank) c.report(ref, 'rankDisagrees', ref.name.text, array.rank, rank);
}

// In a procedure REDIM means the module's array, if there is one and the procedure has none of its own.
function declareRedim(c: Context, scope: Scope, node: Ast.Declarator): void {
  const { name } = node.name;
  const home = !scope.arrays.has(name.id) && scope.parent?.arrays.has(name.id) ? scope.parent : scope;
  const present = home.arrays.get(name.id)?.length ?? 0;
  declareArray(c, home, node, node.bounds?.length ?? 0, 'redim');
  const list = home.arrays.get(name.id);
  if (list && list.length > present) list[list.length - 1]!.variable.array!.isDynamic = true;
}

/** SHARED: the module's variable of that name (made if absent) is the one this scope means. */
function declareShared(c: Context, scope: Scope, node: Ast.Declarator): void {
  if (!scope.parent) return noteShared(c, node);
  const table = node.bounds ? 'arrays' : 'scalars';
  const { name } = node.name;
  const type = declaredType(c, node.name, node.type);
  const list = scope.parent[table].get(name.id) ?? [];
  const bare = type ? null : typeByLetter(c, node.name);
  let symbol = list.find((other) => (type ? other.variable.type === type : isMeantBare(other, bare)));
  if (!symbol) {
    const variable = c.newVariable(name.text, type ?? bare ?? doubleType, 'module', node.name.start);
    if (node.bounds) variable.array = new ArrayShape(0, false);
    symbol = new VariableSymbol(variable, name.id, name.suffix, true);
    addSymbol(scope.parent, table, symbol);
  }
  symbol.variable.isCaptured = true;
  addSymbol(scope, table, symbol);
  c.use(node.name, symbol);
}

/** SHARED at module level says nothing new. */
function noteShared(c: Context, node: Ast.Declarator): void {
  const symbol = c.module[node.bounds ? 'arrays' : 'scalars'].get(node.name.name.id)?.[0];
  if (symbol) c.use(node.name, symbol);
}

function declareConstant(c: Context, scope: Scope, node: Ast.ConstantDeclarator): void {
  const { name } = node.name;
  const present = scope.constants.get(name.id);
  if (present?.declarator || scope.scalars.get(name.id)?.some((symbol) => symbol.suffix === name.suffix)) {
    c.report(node.name, 'constantTwice', name.text);
    return;
  }
  const symbol = new ConstantSymbol(name.text, name.suffix, node, scope, null);
  scope.constants = entered(scope.constants, name.id, symbol);
  c.use(node.name, symbol);
}

function declareLabel(c: Context, scope: Scope, node: Ast.Label | Ast.LineNumber, key: string, shown: string): void {
  const present = scope.labels.get(key);
  if (present) {
    const message = node.kind === 'label' ? 'labelTwice' : 'lineTwice';
    c.report(node, message, shown)?.note(present.span, 'the first one');
    return;
  }
  const { labels } = scope.routine;
  const label = new Label(shown, scope.routine, labels.length);
  labels.push(label);
  const symbol = new LabelSymbol(label, node);
  scope.labels = entered(scope.labels, key, symbol);
  c.use(node, symbol);
}

function declareData(c: Context, node: Ast.Data): void {
  const line = c.pendingDataLine;
  if (line && node.start >= line.start && node.start < line.lineEnd)
    c.dataLines.push({ line: line.value, index: c.data.length });
  for (const item of node.items) c.data.push(dataItem(item));
}

/**
 * DATA inside of procedures belongs to the same list, in textual order. It is rare; when there is some, all items are
 * collected anew by a walk through the whole text.
 */
export function collectDataAgain(c: Context): void {
  if (!c.hasInnerData) return;
  c.data.length = 0;
  c.dataLines.length = 0;
  c.dataLabels.clear();
  c.pendingDataLine = null;
  collectData(c, c.program.statements);
}

function collectData(c: Context, block: Ast.Block): void {
  for (const stmt of block) {
    switch (stmt.kind) {
      case 'data':
        declareData(c, stmt);
        break;
      case 'label':
        if (!c.dataLabels.has(stmt.name.key)) c.dataLabels.set(stmt.name.key, c.data.length);
        break;
      case 'lineNumber':
        c.pendingDataLine = stmt;
        if (!c.dataLabels.has(`${stmt.value}`)) c.dataLabels.set(`${stmt.value}`, c.data.length);
        break;
      case 'routine':
        collectInnerData(c, stmt.index);
        break;
      case 'classDecl':
        for (const member of stmt.members) if (member.kind === 'routine') collectInnerData(c, member.index);
        break;
      default:
        eachBlock(stmt, (inner) => collectData(c, inner));
    }
  }
}

function collectInnerData(c: Context, index: Ast.Index): void {
  for (const stmt of index) {
    if (stmt.kind === 'data') declareData(c, stmt);
    else if (stmt.kind === 'lineNumber') c.pendingDataLine = stmt;
  }
}

function dataItem(item: Ast.DataItem): DataItem {
  const { number } = item;
  if (item.isQuoted) return { text: item.text, value: null };
  // An empty item is 0 as a number and "" as a text.
  if (!number) return { text: item.text, value: item.text === '' ? integerConstant(0n) : null };
  const sign = item.isNegative ? -1 : 1;
  const { big, isInteger, suffix } = number.form;
  const type = suffixType(suffix);
  const isFloat = !isInteger || type === singleType || type === doubleType;
  if (!isFloat) {
    const value = big ?? (Number.isSafeInteger(number.value) ? BigInt(number.value) : null) ?? null;
    if (value !== null) {
      const signed = value * BigInt(sign);
      const fits = literalType(signed);
      if (fits) return { text: item.text, value: integerConstant(signed, fits) };
    }
  }
  const value = type === singleType ? Math.fround(number.value) : number.value;
  return { text: item.text, value: floatConstant(sign * value) };
}

/** Whether a declared variable is what a name without suffix stands for; `byLetter` is the type of its letter, if it has one. */
export const isMeantBare = (symbol: VariableSymbol, byLetter: Type | null): boolean =>
  symbol.isExplicit && (symbol.suffix === '' || (byLetter ? symbol.variable.type === byLetter : symbol.suffix !== '$'));

/** FOR declares its variable where nothing else has: INTEGER unless a start or step with a fraction says DOUBLE. */
function declareForVariables(c: Context, scope: Scope): void {
  const fractional = new Set<number>();
  for (const { variable, from, step } of scope.forLoops) {
    if (isFraction(from) || (step && isFraction(step))) fractional.add(variable.name.id);
  }
  for (const loop of scope.forLoops) {
    const { name } = loop.variable;
    const written = declaredType(c, loop.variable, loop.variableType);
    const list = scope.scalars.get(name.id) ?? [];
    const byLetter = written ? null : typeByLetter(c, loop.variable);
    if (list.some((symbol) => (written ? symbol.variable.type === written : isMeantBare(symbol, byLetter)))) continue;
    if (scope.constants.has(name.id) || overlaps(scope, name.key)) continue;
    if (written && loop.variableType && list.some((symbol) => symbol.suffix === name.suffix)) {
      c.report(loop.variable, 'redeclared', name.text, typeName(list[0]!.variable.type), typeName(written));
      continue;
    }
    const bare =
      byLetter ?? (fractional.has(name.id) ? doubleType : c.options.forType === 'LONG' ? longType : integerType);
    const variable = c.newVariable(
      name.text,
      written ?? bare,
      scope.parent ? 'local' : 'module',
      loop.variable.start,
      scope,
    );
    addSymbol(scope, 'scalars', new VariableSymbol(variable, name.id, name.suffix, true));
  }
  scope.forLoops.length = 0;
}

const overlaps = (scope: Scope, key: string): boolean => scope.resultKey === key;

function isFraction(node: Ast.Expr): boolean {
  if (node.kind === 'number') return !node.form.isInteger || node.form.suffix === '!' || node.form.suffix === '#';
  return node.kind === 'unary' && node.op !== 'NOT' && isFraction(node.operand);
}

/** Bounds that are constant; null when any is not. The upper bound may be one below the lower one: an empty array. */
export function constantExtents(bounds: readonly { lower: bigint | null; upper: bigint | null }[]): Extent[] | null {
  for (const { lower, upper } of bounds) {
    if (lower === null || upper === null || upper < lower - 1n) return null;
    if (lower < -(1n << 52n) || upper > 1n << 52n) return null;
  }
  return bounds.map(({ lower, upper }) => ({ lower: Number(lower), upper: Number(upper) }));
}
