// Statements that decide what runs next: conditions, loops, jumps, TRY, MATCH.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { closestName } from '../syntax/misspelling.ts';
import { wholeArray } from './arrays.ts';
import { channel } from './builtin-calls.ts';
import { internalBuiltin } from './builtins.ts';
import { elementTypeOf } from './calls.ts';
import { condition, not } from './conditions.ts';
import type { Context } from './context.ts';
import { box, commonType, conversion, convert, fitsExactly, suffixType, toNumber } from './conversions.ts';
import { constantExpression } from './declarations.ts';
import { converted, expression, load } from './expressions.ts';
import { integerConstant } from './fold.ts';
import { constant, declaredScalar, knownScalar, overlaidScalar, procedure } from './lookup.ts';
import { compareValues, relationOf } from './operators.ts';
import { callRoutine } from './procedures.ts';
import { Frame, type Scope, VariableSymbol } from './scope.ts';
import { statements } from './statements.ts';
import { resolveType } from './type-refs.ts';
import {
  ArrayShape,
  type CallExpr,
  type Condition,
  type Expr,
  type ForEachBinding,
  type ForEachSource,
  type IfBranch,
  type Label,
  type Loop,
  type MatchArm,
  type MatchTest,
  type SelectTest,
  type Stmt,
  TryRegion,
  type Variable,
} from './typed.ts';
import {
  anyType,
  descendsFrom,
  type FloatType,
  type IntegerType,
  integerType,
  isNumeric,
  longType,
  objectType,
  stringType,
  type Type,
  typeName,
} from './types.ts';

/** A block inside of a frame. */
function framed(c: Context, frame: Frame, block: Ast.Block): Stmt[] {
  const before = c.frame;
  c.frame = frame;
  const body = statements(c, block);
  c.frame = before;
  return body;
}

// ---- IF

export function ifStatement(c: Context, node: Ast.If, out: Stmt[]): void {
  const at = c.at(node);
  const branches: IfBranch[] = [];
  for (const clause of node.clauses) {
    const asked = condition(c, clause.condition);
    warnConstant(c, asked, clause.condition);
    branches.push({ condition: asked, body: statements(c, clause.body) });
  }
  const otherwise = node.otherwise ? statements(c, node.otherwise) : [];
  out.push({ kind: 'if', start: at.start, source: at.source, line: at.line, erl: at.erl, branches, otherwise });
}

// A named constant is a switch that somebody means to turn; only what can never be otherwise is worth a word.
function warnConstant(c: Context, asked: Condition, node: Ast.Expr): void {
  if (asked.kind !== 'always' || mentionsName(node)) return;
  c.report(node, 'constantCondition', asked.value ? 'true' : 'false');
}

function mentionsName(node: Ast.Expr): boolean {
  switch (node.kind) {
    case 'name':
    case 'call':
    case 'sizeOf':
    case 'badExpr':
      return true;
    case 'paren':
      return mentionsName(node.inner);
    case 'unary':
      return mentionsName(node.operand);
    case 'binary':
      return mentionsName(node.left) || mentionsName(node.right);
    case 'iif':
      return mentionsName(node.condition) || mentionsName(node.whenTrue) || mentionsName(node.whenFalse);
    default:
      return false;
  }
}

// ---- SELECT

export function selectStatement(c: Context, node: Ast.Select, out: Stmt[]): void {
  const at = c.at(node);
  const subject = expression(c, node.subject);
  const variable = c.temporary(subject.type);
  const read = load({ kind: 'variable', type: subject.type, variable });
  const loop = c.newLoop('SELECT');
  const frame = new Frame('select', c.frame, loop);
  let isTable = subject.type.kind === 'integer';
  const clauses = node.clauses.map((clause) => {
    const tests: SelectTest[] = [];
    for (const item of clause.items) {
      const test = caseTest(c, item, read);
      if (!test) continue;
      tests.push(test);
      isTable &&= isConstantTest(test);
    }
    return { tests, body: framed(c, frame, clause.body) };
  });
  const otherwise = node.otherwise ? framed(c, frame, node.otherwise) : [];
  if (subject.kind === 'bad') return;
  out.push({
    kind: 'select',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    variable,
    subject,
    clauses,
    otherwise,
    isTable,
  });
}

function isConstantTest(test: SelectTest): boolean {
  if (test.kind === 'range') return test.from.kind === 'integer' && test.to.kind === 'integer';
  return test.op === 'eq' && test.value.kind === 'integer';
}

function caseTest(c: Context, item: Ast.CaseItem, subject: Expr): SelectTest | null {
  switch (item.kind) {
    case 'caseValue': {
      let value = expression(c, item.value);
      // A fraction against an integer selector is cut off first; ranges and IS compare as they are.
      if (subject.type.kind === 'integer' && value.type.kind === 'float') value = toNumber(value, longType);
      return relationTest(c, 'eq', subject, value, item.value);
    }
    case 'caseRelation':
      return relationTest(c, relationOf(item.op), subject, expression(c, item.value), item.value);
    case 'caseRange':
      return rangeTest(c, item, subject);
  }
}

function relationTest(
  c: Context,
  op: Parameters<typeof compareValues>[1],
  subject: Expr,
  value: Expr,
  span: Span,
): SelectTest | null {
  if (!isComparable(c, subject, value, span)) return null;
  const test = compareValues(c, op, subject, value, span, '=');
  return test.kind === 'compare' ? { kind: 'relation', op: test.op, subject: test.left, value: test.right } : null;
}

function isComparable(c: Context, subject: Expr, value: Expr, span: Span): boolean {
  const a = subject.type;
  const b = value.type;
  if (a.kind === 'error' || b.kind === 'error') return false;
  const isMixed = (a.kind === 'string') !== (b.kind === 'string') && a.kind !== 'any' && b.kind !== 'any';
  if (isMixed) c.report(span, 'caseMixed', kindName(b), kindName(a));
  return !isMixed;
}

const kindName = (type: Type): string =>
  type.kind === 'string' ? 'a string' : isNumeric(type) ? 'a number' : typeName(type);

function rangeTest(c: Context, item: Ast.CaseRange, subject: Expr): SelectTest | null {
  const from = expression(c, item.from);
  const to = expression(c, item.to);
  if (!isComparable(c, subject, from, item.from) || !isComparable(c, subject, to, item.to)) return null;
  const types = [subject.type, from.type, to.type];
  if (types.every(isNumeric)) {
    const type = types.reduce((a, b) => commonType(a as IntegerType, b as IntegerType)) as IntegerType | FloatType;
    return { kind: 'range', subject: toNumber(subject, type), from: toNumber(from, type), to: toNumber(to, type) };
  }
  if (types.every(({ kind }) => kind === 'string')) return { kind: 'range', subject, from, to };
  if (types.every((type) => type.kind === 'any' || type.kind === 'string' || isNumeric(type))) {
    c.fails();
    return { kind: 'range', subject: box(subject), from: box(from), to: box(to) };
  }
  c.report(item, 'comparedMixed', typeName(subject.type), typeName(from.type));
  return null;
}

// ---- loops

export function forStatement(c: Context, node: Ast.For, out: Stmt[]): void {
  const at = c.at(node);
  const variable = forVariable(c, node);
  const type = variable && isNumeric(variable.type) ? variable.type : integerType;
  const from = converted(c, node.from, type);
  const to = converted(c, node.to, type);
  const step = node.step ? converted(c, node.step, type) : toNumber(integerConstant(1n), type);
  const loop = c.newLoop('FOR');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  if (node.next && c.uses) forVariable(c, { ...node, variable: node.next });
  if (!variable) return;
  const direction = directionOf(step);
  warnEmptyLoop(c, node, from, to, direction);
  const mayWrap = wraps(type, to, step);
  out.push({
    kind: 'for',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    variable,
    from,
    to,
    step,
    direction,
    limitVariable: null,
    stepVariable: null,
    mayWrap,
    body,
  });
  c.forLoops.push({ statement: out[out.length - 1] as Extract<Stmt, { kind: 'for' }>, scope: c.scope });
}

function forVariable(c: Context, node: Ast.For): Variable | null {
  const ref = node.variable;
  const fixed = constant(c, ref);
  const written = node.variableType ? resolveType(c, node.variableType) : null;
  const ofType = written && c.scope.scalars.get(ref.name.id)?.find((symbol) => symbol.variable.type === written);
  const symbol =
    ofType ||
    (overlaidScalar(c, ref) ?? declaredScalar(c, ref, c.scope) ?? resultSymbol(c, ref) ?? knownScalar(c, ref));
  if (!symbol) {
    if (fixed) c.report(ref, 'constantAssigned', ref.name.text);
    return null;
  }
  const variable = symbol instanceof VariableSymbol ? symbol.variable : symbol;
  if (symbol instanceof VariableSymbol) {
    symbol.isRead = true;
    c.use(ref, symbol);
  }
  variable.isAssigned = true;
  if (isNumeric(variable.type)) return variable;
  if (variable.type.kind !== 'error')
    c.report(ref, 'forVariable', variable.type.kind === 'string' ? 'a string' : typeName(variable.type));
  return null;
}

function resultSymbol(c: Context, ref: Ast.NameRef): Variable | null {
  return c.scope.resultKey === ref.name.key ? c.scope.routine.result : null;
}

/** `FOR i = 10 TO 1` without STEP is a slip more often than not. */
function warnEmptyLoop(
  c: Context,
  node: Ast.For,
  from: Expr,
  to: Expr,
  direction: ReturnType<typeof directionOf>,
): void {
  if (direction === 'none') return void c.report(node.step!, 'stepZero');
  if ((from.kind !== 'integer' && from.kind !== 'float') || (to.kind !== 'integer' && to.kind !== 'float')) return;
  const isEmpty = direction === 'up' ? from.value > to.value : direction === 'down' && from.value < to.value;
  if (!isEmpty || mentionsName(node.from) || mentionsName(node.to)) return;
  const hint = node.step ? '' : ' needs a negative STEP';
  c.report({ start: node.from.start, end: node.to.end }, 'loopNeverRuns', `${from.value}`, `${to.value}`, hint);
}

function directionOf(step: Expr): 'up' | 'down' | 'none' | 'unknown' {
  if (step.kind === 'integer') return step.value > 0n ? 'up' : step.value < 0n ? 'down' : 'none';
  if (step.kind === 'float') return step.value > 0 ? 'up' : step.value < 0 ? 'down' : 'none';
  return 'unknown';
}

function wraps(type: IntegerType | FloatType, to: Expr, step: Expr): boolean {
  if (type.kind === 'float') return false;
  if (to.kind !== 'integer' || step.kind !== 'integer') return true;
  const bits = BigInt(type.size * 8);
  const most = type.isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
  const least = type.isSigned ? -(1n << (bits - 1n)) : 0n;
  // The variable passes the limit by at most one step.
  return step.value >= 0n ? to.value + step.value > most : to.value + step.value < least;
}

export function whileStatement(c: Context, node: Ast.While, out: Stmt[]): void {
  const at = c.at(node);
  const before = condition(c, node.condition);
  warnDeadLoop(c, before, node.condition, false);
  pushLoop(c, 'WHILE', at, before, node.body, null, out);
}

export function repeatStatement(c: Context, node: Ast.Repeat, out: Stmt[]): void {
  const at = c.at(node);
  const loop = c.newLoop('REPEAT');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  const until = condition(c, node.until);
  warnDeadLoop(c, until, node.until, true);
  const after = not(until);
  out.push({
    kind: 'loop',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    before: null,
    body,
    after,
  });
}

export function doStatement(c: Context, node: Ast.Do, out: Stmt[]): void {
  const at = c.at(node);
  const before = node.before ? doTest(c, node.before) : null;
  const loop = c.newLoop('DO');
  const body = framed(c, new Frame('loop', c.frame, loop), node.body);
  const after = node.after ? doTest(c, node.after) : null;
  out.push({ kind: 'loop', start: at.start, source: at.source, line: at.line, erl: at.erl, loop, before, body, after });
}

/** A loop that goes on for ever is meant; one that cannot go on is not. */
function warnDeadLoop(c: Context, asked: Condition, node: Ast.Expr, whenTrue: boolean): void {
  if (asked.kind === 'always' && asked.value === whenTrue) warnConstant(c, asked, node);
}

function doTest(c: Context, test: Ast.DoTest): Condition {
  const asked = condition(c, test.condition);
  warnDeadLoop(c, asked, test.condition, test.word === 'UNTIL');
  return test.word === 'UNTIL' ? not(asked) : asked;
}

function pushLoop(
  c: Context,
  word: Loop['word'],
  at: ReturnType<Context['at']>,
  before: Condition,
  block: Ast.Block,
  after: null,
  out: Stmt[],
): void {
  const loop = c.newLoop(word);
  const body = framed(c, new Frame('loop', c.frame, loop), block);
  out.push({ kind: 'loop', start: at.start, source: at.source, line: at.line, erl: at.erl, loop, before, body, after });
}

// ---- FOR EACH

export function forEachStatement(c: Context, node: Ast.ForEach, out: Stmt[]): void {
  const at = c.at(node);
  const source = eachSource(c, node);
  const { overlays } = c.scope;
  const height = overlays.length;
  const bindings: ForEachBinding[] = [];
  const [first, second] = source ? iterations(c, source, node) : [errorIteration(), errorIteration()];
  const added = [bind(c, node.first, first, bindings)];
  if (node.second) added.push(bind(c, node.second, second, bindings));
  for (const symbol of added) if (symbol) overlays.push({ id: symbol.id, symbol });
  const loop = c.newLoop('FOR');
  const body = framed(c, new Frame('each', c.frame, loop), node.body);
  if (node.next && c.uses) noteNext(c, node.next);
  overlays.length = height;
  if (source) out.push({ kind: 'forEach', ...at, loop, over: source, bindings, body });
}

/** The name behind NEXT stands for the first or second variable. */
function noteNext(c: Context, next: Ast.NameRef): void {
  const symbol = overlaidScalar(c, next) ?? existing(c, next);
  if (symbol) c.use(next, symbol);
}

const errorIteration = (): Expr => ({ kind: 'bad', type: { kind: 'error' } });

function eachSource(c: Context, node: Ast.ForEach): ForEachSource | null {
  const array = wholeArray(c, node.source);
  if (array) {
    const rank = array.kind === 'fieldArray' ? array.type.bounds.length : array.variable.array!.rank;
    if (rank > 1 && node.second) c.report(node.second, 'eachDimensions');
    return { kind: 'array', array, element: elementTypeOf(array) };
  }
  const value = expression(c, node.source);
  const { type } = value;
  switch (type.kind) {
    case 'list':
      return { kind: 'list', list: value, type };
    case 'map':
      return { kind: 'map', map: value, type };
    case 'string':
      return { kind: 'text', text: value };
    case 'error':
      return null;
    default:
      c.report(node.source, 'eachSource', typeName(type));
      return null;
  }
}

/** What the first and the second variable take. A LIST OF ANY gives tag and element to two variables. */
function iterations(_c: Context, source: ForEachSource, node: Ast.ForEach): [Expr, Expr] {
  const element = (type: Type): Expr => ({ kind: 'iteration', type, what: 'element' });
  const position: Expr = { kind: 'iteration', type: integerType, what: 'position' };
  switch (source.kind) {
    case 'array':
      return [element(source.element), position];
    case 'list':
      if (source.type.element.kind === 'any' && node.second)
        return [{ kind: 'iteration', type: integerType, what: 'tag' }, element(anyType)];
      return [element(source.type.element), position];
    case 'map':
      return [
        { kind: 'iteration', type: stringType, what: 'key' },
        { kind: 'iteration', type: source.type.value, what: 'value' },
      ];
    case 'text':
      return [element(stringType), position];
  }
}

/** A declared variable that takes the value without loss is assigned; otherwise the loop has its own. Returns the new one. */
function bind(c: Context, ref: Ast.NameRef, value: Expr, bindings: ForEachBinding[]): VariableSymbol | null {
  const bySuffix = suffixType(ref.name.suffix);
  const { type } = value;
  const declared = existing(c, ref);
  if (declared && type.kind !== 'error' && fitsExactly(type, declared.variable.type)) {
    declared.variable.isAssigned = true;
    c.use(ref, declared);
    bindings.push({ variable: declared.variable, value: convert(c, value, declared.variable.type, ref) });
    return null;
  }
  let own = bySuffix ?? type;
  if (
    bySuffix &&
    bySuffix !== type &&
    type.kind !== 'error' &&
    !(isNumeric(bySuffix) && isNumeric(type)) &&
    type.kind !== 'any'
  ) {
    c.report(ref, 'eachVariable', ref.name.text, typeName(type), typeName(bySuffix));
    own = bySuffix;
  }
  const symbol = newBinding(c, ref, own);
  if (type.kind !== 'error') {
    c.quiet++;
    const stored = convert(c, value, own, ref);
    c.quiet--;
    bindings.push({ variable: symbol.variable, value: stored });
  }
  return symbol;
}

/** The variable of that name that the scope declares. In a worker the module's do not count. */
function existing(c: Context, ref: Ast.NameRef): VariableSymbol | null {
  const over = overlaidScalar(c, ref);
  if (over) return over;
  const own = declaredScalar(c, ref, c.scope);
  if (own) return own;
  const { parent, routine } = c.scope;
  return parent && routine.kind !== 'worker' ? declaredScalar(c, ref, parent) && knownScalar(c, ref) : null;
}

function newBinding(c: Context, ref: Ast.NameRef, type: Type): VariableSymbol {
  const variable = c.newVariable(ref.name.text, type, 'local', ref.start);
  variable.isAssigned = true;
  const symbol = new VariableSymbol(variable, ref.name.id, ref.name.suffix, true);
  symbol.isRead = true;
  c.use(ref, symbol);
  return symbol;
}

// ---- EXIT, CONTINUE

const places: Record<string, string> = {
  FOR: 'a FOR loop',
  WHILE: 'a WHILE loop',
  DO: 'a DO loop',
  REPEAT: 'a REPEAT loop',
  SELECT: 'a SELECT CASE',
  SUB: 'a SUB',
  FUNCTION: 'a FUNCTION',
  METHOD: 'a METHOD',
};

export function exitStatement(c: Context, node: Ast.Exit, out: Stmt[]): void {
  const at = c.at(node);
  const { what } = node;
  if (what === 'SUB' || what === 'FUNCTION' || what === 'METHOD') {
    if (!leavesRoutine(c, what)) return void c.report(node, 'exitOutside', `EXIT ${what}`, places[what]!);
    out.push({
      kind: 'exitRoutine',
      start: at.start,
      source: at.source,
      line: at.line,
      erl: at.erl,
      value: null,
      crosses: crossed(c.frame, null),
    });
    return;
  }
  const frame = enclosing(c, what);
  const words = what ? `EXIT ${what}` : 'EXIT';
  if (!frame) return void c.report(node, 'exitOutside', words, what ? places[what]! : 'a loop');
  const loop = frame.target as Loop;
  loop.isExited = true;
  out.push({
    kind: 'leave',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    to: 'exit',
    crosses: crossed(c.frame, frame),
  });
}

function leavesRoutine(c: Context, what: 'SUB' | 'FUNCTION' | 'METHOD'): boolean {
  const { kind } = c.scope.routine;
  if (what === 'SUB') return kind === 'sub';
  if (what === 'FUNCTION') return kind === 'function' || kind === 'worker';
  return kind === 'method' || kind === 'constructor' || kind === 'destructor';
}

export function continueStatement(c: Context, node: Ast.Continue, out: Stmt[]): void {
  const at = c.at(node);
  const frame = enclosing(c, node.what);
  const words = node.what ? `CONTINUE ${node.what}` : 'CONTINUE';
  if (!frame) return void c.report(node, 'exitOutside', words, node.what ? places[node.what]! : 'a loop');
  const loop = frame.target as Loop;
  loop.isContinued = true;
  out.push({
    kind: 'leave',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    to: 'continue',
    crosses: crossed(c.frame, frame),
  });
}

function enclosing(c: Context, what: Ast.Exit['what']): Frame | null {
  for (let at = c.frame; at; at = at.parent) {
    if (at.kind === 'select') {
      if (what === 'SELECT') return at;
    } else if (at.kind === 'loop' || at.kind === 'each') {
      if (what === null || (at.target as Loop).word === what) return at;
    }
  }
  return null;
}

/** The TRYs with FINALLY that are left on the way from a frame out to another, innermost first. */
export function crossed(from: Frame | null, to: Frame | null): TryRegion[] {
  const regions: TryRegion[] = [];
  for (let at = from; at && at !== to; at = at.parent) {
    if (at.kind !== 'try' && at.kind !== 'catch') continue;
    const region = at.target as TryRegion;
    if (region.finalizer) regions.push(region);
  }
  return regions;
}

// ---- jumps

function jumpLabel(c: Context, jump: Ast.JumpTarget): { label: Label; key: string } | null {
  const key = jump.label ? jump.label.key : `${jump.line}`;
  const symbol = c.scope.labels.get(key);
  if (!symbol) {
    reportLabel(c, jump);
    return null;
  }
  symbol.label.isUsed = true;
  c.use(jump, symbol);
  return { label: symbol.label, key };
}

/** A label that this scope does not have: perhaps another has it, or it is misspelt. */
export function reportLabel(c: Context, jump: Ast.JumpTarget): void {
  if (!jump.label) return void c.report(jump, 'lineUnknown', jump.line ?? 0, placeOf(c.scope));
  const { base, key } = jump.label;
  const scopes = [c.module, ...c.scopes.map(({ scope }) => scope)];
  const other = scopes.find((scope) => scope !== c.scope && scope.labels.has(key));
  if (other) return void c.report(jump, 'labelElsewhere', base, placeOf(other));
  const near = closestName(
    base,
    [...c.scope.labels.values()].map(({ label }) => label.name),
  );
  const diagnostic = c.report(jump, 'labelUnknown', base, placeOf(c.scope));
  if (near !== null) diagnostic?.suggest(jump, near);
}

function placeOf(scope: Scope): string {
  const { kind, name } = scope.routine;
  return kind === 'main' ? 'at module level' : `in ${kind.toUpperCase()} ${name}`;
}

/** A jump; which FINALLYs it crosses and which loops it enters is settled at the end of the routine. */
function jump(c: Context, to: Ast.JumpTarget): { label: Label; crosses: TryRegion[] } | null {
  const found = jumpLabel(c, to);
  if (!found) return null;
  const crosses: TryRegion[] = [];
  c.jumps.push({ span: to, frame: c.frame, label: found.key, crosses });
  return { label: found.label, crosses };
}

export function gotoStatement(c: Context, node: Ast.Goto, out: Stmt[]): void {
  const at = c.at(node);
  const to = jump(c, node.target);
  if (to)
    out.push({
      kind: 'goto',
      start: at.start,
      source: at.source,
      line: at.line,
      erl: at.erl,
      label: to.label,
      crosses: to.crosses,
    });
}

export function gosubStatement(c: Context, node: Ast.Gosub, out: Stmt[]): void {
  const at = c.at(node);
  const to = jump(c, node.target);
  c.fails();
  if (!to) return;
  to.label.isGosubTarget = true;
  out.push({ kind: 'gosub', ...at, label: to.label });
}

export function onJumpStatement(c: Context, node: Ast.OnJump, out: Stmt[]): void {
  const at = c.at(node);
  const selector = converted(c, node.selector, longType);
  if (node.word === 'CALL') {
    const calls = node.targets.map((to) => onCall(c, to));
    if (selector.kind !== 'bad' && calls.every((call) => call !== null))
      out.push({ kind: 'onCall', ...at, selector, calls });
    return;
  }
  const targets = node.targets.map((to) => jump(c, to));
  if (node.word === 'GOSUB') c.fails();
  if (selector.kind === 'bad' || targets.some((to) => to === null)) return;
  if (node.word === 'GOTO') {
    out.push({ kind: 'onGoto', ...at, selector, targets: targets.map((to) => to!) });
    return;
  }
  for (const to of targets) to!.label.isGosubTarget = true;
  out.push({ kind: 'onGosub', ...at, selector, labels: targets.map((to) => to!.label) });
}

function onCall(c: Context, to: Ast.JumpTarget): CallExpr | null {
  const name = to.label;
  const called = name ? procedure(c, name.key) : null;
  if (!called?.routine || !name) {
    c.report(to, 'unknownCommand', name ? name.text : `${to.line}`);
    return null;
  }
  c.use(to, called);
  const call = callRoutine(c, called.routine, [], to, name.text);
  return call.kind === 'call' ? call : null;
}

/** Settle the jumps of a routine: what they cross, which loops they enter, and where they must not go. */
export function settleJumps(c: Context): void {
  for (const { span, frame, label, crosses } of c.jumps) {
    const symbol = c.scope.labels.get(label)!;
    const common = commonFrame(frame, symbol.frame);
    crosses.push(...crossed(frame, common));
    for (let at = symbol.frame; at && at !== common; at = at.parent) {
      if (at.kind === 'loop') (at.target as Loop).isEntered = true;
      else {
        c.report(span, 'jumpInto', blockWords[at.kind]);
        break;
      }
    }
  }
  c.jumps.length = 0;
  for (const { statement, scope } of c.forLoops) {
    if (!statement.loop.isEntered) continue;
    const { type } = statement.variable;
    statement.limitVariable = c.newVariable('.limit', type, 'temporary', -1, scope);
    statement.stepVariable = c.newVariable('.step', type, 'temporary', -1, scope);
  }
  c.forLoops.length = 0;
}

const blockWords: Record<Frame['kind'], string> = {
  loop: 'a loop',
  each: 'a FOR EACH loop',
  select: 'a SELECT CASE',
  try: 'a TRY',
  catch: 'a CATCH',
  finally: 'a FINALLY',
  match: 'a MATCH',
};

function commonFrame(a: Frame | null, b: Frame | null): Frame | null {
  let left = a;
  let right = b;
  while (left !== right) {
    const leftDepth = left ? left.depth : 0;
    const rightDepth = right ? right.depth : 0;
    if (leftDepth >= rightDepth) left = left!.parent;
    if (rightDepth >= leftDepth) right = right!.parent;
  }
  return left;
}

// ---- RETURN, TRY, THROW

export function returnStatement(c: Context, node: Ast.Return, out: Stmt[]): void {
  const at = c.at(node);
  const { routine } = c.scope;
  const crosses = crossed(c.frame, null);
  if (node.value) {
    if (!routine.result) {
      const isTarget = isLabel(c, node.value);
      if (!isTarget) expression(c, node.value);
      c.report(node.value, isTarget ? 'returnTarget' : 'returnValue');
      return;
    }
    const value = converted(c, node.value, routine.resultType);
    out.push({ kind: 'exitRoutine', start: at.start, source: at.source, line: at.line, erl: at.erl, value, crosses });
    return;
  }
  if (routine.kind === 'main') {
    c.fails();
    out.push({ kind: 'return', ...at, whenEmpty: 'error', crosses });
  } else if (routine.hasGosub) out.push({ kind: 'return', ...at, whenEmpty: 'leave', crosses });
  else
    out.push({
      kind: 'exitRoutine',
      start: at.start,
      source: at.source,
      line: at.line,
      erl: at.erl,
      value: null,
      crosses,
    });
}

const isLabel = (c: Context, node: Ast.Expr): boolean =>
  (node.kind === 'name' && c.scope.labels.has(node.name.key)) ||
  (node.kind === 'number' && c.scope.labels.has(`${node.value}`));

export function tryStatement(c: Context, node: Ast.Try, out: Stmt[]): void {
  const at = c.at(node);
  const region = new TryRegion();
  if (node.finalizer) region.finalizer = [];
  const catchesAll = node.catches.some((clause) => clause.codes.length === 0);
  if (catchesAll) c.shields++;
  const body = framed(c, new Frame('try', c.frame, region), node.body);
  if (catchesAll) c.shields--;
  const catches = node.catches.map((clause) => {
    const codes = clause.codes.map((code) => catchCode(c, code));
    return { codes, body: framed(c, new Frame('catch', c.frame, region), clause.body) };
  });
  const finalizer = node.finalizer ? framed(c, new Frame('finally', c.frame, region), node.finalizer) : null;
  region.finalizer = finalizer;
  out.push({ kind: 'try', ...at, region, body, catches, finalizer });
}

function catchCode(c: Context, node: Ast.Expr): number {
  if (node.kind === 'name' && !constant(c, node)) {
    c.report(node, 'catchVariable');
    return 0;
  }
  const value = constantExpression(c, node);
  if (value.kind === 'bad') return 0;
  const code = convert(c, value, integerType, node);
  return code.kind === 'integer' ? Number(code.value) : 0;
}

export function throwStatement(c: Context, node: Ast.Throw, out: Stmt[]): void {
  const at = c.at(node);
  c.fails();
  if (node.code) {
    const value = expression(c, node.code, integerType);
    if (value.type.kind === 'string') return void c.report(node.code, 'throwText');
    const code = convert(c, value, integerType, node.code);
    const errorLine = node.line ? converted(c, node.line, integerType) : null;
    if (code.kind !== 'bad') out.push({ kind: 'throw', ...at, code, errorLine });
    return;
  }
  for (let frame = c.frame; frame; frame = frame.parent) {
    if (frame.kind === 'catch') return void out.push({ kind: 'rethrow', ...at });
  }
  c.report(node, 'exitOutside', 'THROW without a code', 'a CATCH');
}

// ---- MATCH

export function matchStatement(c: Context, node: Ast.Match, out: Stmt[]): void {
  const at = c.at(node);
  const subject = node.isReceive ? received(c, node) : expression(c, node.subject);
  const variable = c.temporary(subject.type);
  const read = load({ kind: 'variable', type: subject.type, variable });
  const frame = new Frame('match', c.frame, null);
  const seen: MatchTest[] = [];
  let isSettled = false;
  const arms: MatchArm[] = [];
  for (const arm of node.arms) {
    const found = matchArm(c, arm, node, read, seen, frame, isSettled);
    if (!found) continue;
    if (found.outcome === 'always') isSettled = true;
    arms.push(found);
  }
  const otherwise = node.otherwise ? framed(c, frame, node.otherwise) : [];
  if (subject.kind === 'bad') return;
  out.push({ kind: 'match', ...at, isReceive: node.isReceive, variable, subject, arms, otherwise });
}

function received(c: Context, node: Ast.Match): Expr {
  const handle = channel(c, node.subject);
  if (handle?.kind === 'bad') return handle;
  const builtin = internalBuiltin(handle ? '(receive)' : '(receiveParent)');
  c.fails();
  return { kind: 'builtin', type: anyType, builtin, args: handle ? [handle] : [], canFail: true };
}

function matchArm(
  c: Context,
  arm: Ast.MatchArm,
  node: Ast.Match,
  read: Expr,
  seen: MatchTest[],
  frame: Frame,
  isSettled: boolean,
): MatchArm | null {
  const resolved = matchTest(c, arm);
  if (!resolved) {
    framed(c, frame, arm.body);
    return null;
  }
  const { test, type } = resolved;
  if (seen.some((other) => isSameTest(other, test))) c.report(arm.test, 'matchTwice', typeName(type));
  let outcome = node.isReceive ? 'test' : outcomeOf(read.type, test);
  if (isSettled || seen.some((other) => covers(other, test))) outcome = 'never';
  if (outcome === 'never' && read.type.kind !== 'error') c.report(arm.test, 'matchDead');
  seen.push(test);
  const { overlays, overlayArrays } = c.scope;
  const heights = [overlays.length, overlayArrays.length];
  const binding = arm.binding ? armBinding(c, arm, arm.binding, test, type) : null;
  const value = binding && test.kind !== 'array' ? matchValue(read, type) : null;
  const body = framed(c, frame, arm.body);
  overlays.length = heights[0]!;
  overlayArrays.length = heights[1]!;
  return { test, outcome, binding, value, body };
}

/** What an arm asks, and the type of its binding. */
function matchTest(c: Context, arm: Ast.MatchArm): { test: MatchTest; type: Type } | null {
  const { test: node } = arm;
  if (node.kind === 'matchNothing') return { test: { kind: 'nothing' }, type: objectType };
  if (node.kind === 'matchArray') {
    const element = node.element ? resolveType(c, node.element) : suffixType(arm.binding?.name.suffix ?? '');
    return { test: { kind: 'array', element }, type: element ?? anyType };
  }
  const type = resolveType(c, node);
  switch (type.kind) {
    case 'integer':
    case 'float':
    case 'string':
    case 'marshalled':
    case 'object':
      return { test: { kind: type.kind }, type };
    case 'map':
      return { test: { kind: 'map' }, type };
    case 'list':
      return { test: { kind: 'list', element: node.kind === 'listType' && node.element ? type.element : null }, type };
    case 'class':
      return { test: { kind: 'class', class: type }, type };
    case 'record':
      return { test: { kind: 'record', record: type }, type };
    default:
      if (type.kind !== 'error') c.report(node, 'typeUnknown', typeName(type));
      return null;
  }
}

function isSameTest(a: MatchTest, b: MatchTest): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'class':
      return a.class === (b as typeof a).class;
    case 'record':
      return a.record === (b as typeof a).record;
    case 'list':
    case 'array':
      return a.element === (b as typeof a).element;
    default:
      return true;
  }
}

/** Whether an earlier arm takes everything that a later one asks for. */
function covers(earlier: MatchTest, later: MatchTest): boolean {
  if (earlier.kind === 'object') return later.kind === 'class';
  if (earlier.kind === 'class' && later.kind === 'class')
    return earlier.class !== later.class && descendsFrom(later.class, earlier.class);
  return (
    (earlier.kind === 'list' || earlier.kind === 'array') &&
    later.kind === earlier.kind &&
    earlier.element === null &&
    later.element !== null
  );
}

/** What is known of an arm from the static type of the operand. */
function outcomeOf(type: Type, test: MatchTest): MatchArm['outcome'] {
  switch (type.kind) {
    case 'any':
      return 'test';
    case 'class':
    case 'object':
      if (test.kind === 'object' || test.kind === 'nothing') return 'test';
      if (test.kind !== 'class') return 'never';
      if (type.kind === 'object' || descendsFrom(test.class, type) || descendsFrom(type, test.class)) return 'test';
      return 'never';
    case 'record':
      return test.kind === 'record' && test.record === type ? 'always' : 'never';
    case 'list':
      if (test.kind !== 'list') return 'never';
      if (test.element === null || test.element === type.element) return 'always';
      return type.element.kind === 'any' ? 'test' : 'never';
    case 'integer':
    case 'float':
    case 'string':
    case 'map':
    case 'marshalled':
      return test.kind === type.kind ? 'always' : 'never';
    default:
      return 'never';
  }
}

/** A declared variable of exactly the type is assigned; otherwise the arm has its own. */
function armBinding(c: Context, arm: Ast.MatchArm, ref: Ast.NameRef, test: MatchTest, type: Type): Variable {
  const { name } = ref;
  const bySuffix = suffixType(name.suffix);
  if (test.kind !== 'array' && bySuffix && !agrees(bySuffix, type))
    c.report(ref, 'matchSuffix', name.text, typeName(type));
  const own = test.kind !== 'array' && bySuffix && agrees(bySuffix, type) ? bySuffix : type;
  if (test.kind === 'array') return arrayBinding(c, ref, own);
  const declared = existing(c, ref);
  if (declared && declared.variable.type === own) {
    declared.variable.isAssigned = true;
    c.use(ref, declared);
    return declared.variable;
  }
  const symbol = newBinding(c, ref, arm.test.kind === 'matchNothing' ? anyType : own);
  c.scope.overlays.push({ id: symbol.id, symbol });
  return symbol.variable;
}

const agrees = (a: Type, b: Type): boolean => a === b;

function arrayBinding(c: Context, ref: Ast.NameRef, element: Type): Variable {
  const declared = c.scope.arrays
    .get(ref.name.id)
    ?.find((symbol) => symbol.variable.type === element || element.kind === 'any');
  if (declared) {
    declared.variable.array!.isDynamic = true;
    c.use(ref, declared);
    return declared.variable;
  }
  const variable = c.newVariable(ref.name.text, element, 'local', ref.start);
  variable.array = new ArrayShape(0, false);
  variable.array.isDynamic = true;
  const symbol = new VariableSymbol(variable, ref.name.id, ref.name.suffix, true);
  symbol.isRead = true;
  c.scope.overlayArrays.push({ id: symbol.id, symbol });
  c.use(ref, symbol);
  return variable;
}

/** The operand as the type of the binding; the test has made sure that it is one. */
function matchValue(read: Expr, type: Type): Expr {
  const from = read.type;
  if (from === type) return read;
  if (from.kind === 'any') return conversion('unbox', read, type);
  if (isNumeric(from) && isNumeric(type)) return toNumber(read, type);
  if (from.kind === 'list') return conversion('retype', read, type);
  if (type.kind === 'object') return conversion('upcast', read, type);
  return type.kind === 'class' ? conversion('downcast', read, type) : read;
}
