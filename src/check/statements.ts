// Statements, one function for each kind; those that hold blocks or jump are in control.ts, input and output in
// input-output.ts. Every function appends what it makes to the list of its block.

import type * as Ast from '../syntax/ast.ts';
import { eachBlock } from '../syntax/children.ts';
import { compact } from '../syntax/lists.ts';
import { closestName } from '../syntax/misspelling.ts';
import { wholeArray } from './arrays.ts';
import { assignStatement, compoundStatement, stepStatement, swapStatement } from './assignments.ts';
import { builtinCall, channel, checkWorkerGroup } from './builtin-calls.ts';
import { builtinStatements, internalBuiltin, systemBuiltins } from './builtins.ts';
import { callExpression, shortWords, unknownProcedure } from './calls.ts';
import { badExpr, type Context, fnKey } from './context.ts';
import { ifStatement, selectStatement } from './branches.ts';
import { forEachStatement } from './each.ts';
import { returnStatement, throwStatement, tryStatement } from './errors.ts';
import { continueStatement, exitStatement, gosubStatement, gotoStatement, onJumpStatement } from './jumps.ts';
import { doStatement, forStatement, repeatStatement, whileStatement } from './loops.ts';
import { matchStatement } from './match.ts';
import { constantValue, dim, erase, redim } from './declarations.ts';
import { type Access, access, asValue, converted, expression, isPlace } from './expressions.ts';
import { integerConstant } from './fold.ts';
import {
  closeStatement,
  fieldStatement,
  inputStatement,
  lineInputStatement,
  openStatement,
  printStatement,
  readStatement,
  restoreStatement,
  seekStatement,
  setFieldStatement,
  transferStatement,
  writeStatement,
} from './input-output.ts';
import { knownScalar, procedure } from './lookup.ts';
import { bareMethodCall, memberCall, parentConstructor } from './members.ts';
import { numericArithmetic } from './operators.ts';
import { target } from './places.ts';
import { callProcedure, spawnExpression } from './procedures.ts';
import type { Condition, Expr, Place, Stmt } from './typed.ts';
import { doubleType, isReference, longType, typeName } from './types.ts';

/** The statements of a block. What follows a statement that always leaves is reported once. */
export function statements(c: Context, block: Ast.Block): Stmt[] {
  const out: Stmt[] = [];
  let isLeft = false;
  for (const node of block) {
    if (isLeft && canBeReachedOnlyFromAbove(node)) {
      c.report(node, 'unreachable');
      isLeft = false;
    } else if (node.kind === 'label' || node.kind === 'lineNumber') isLeft = false;
    const before = out.length;
    statement(c, node, out);
    if (out.length > before && neverEnds(out[out.length - 1]!)) isLeft = true;
  }
  return compact(out);
}

/** Whether what follows a statement in its block can only be reached by a jump. */
function neverEnds(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case 'goto':
    case 'leave':
    case 'exitRoutine':
    case 'return':
    case 'throw':
    case 'rethrow':
    case 'end':
      return true;
    case 'loop':
      return isEndless(stmt.before) && isEndless(stmt.after) && !stmt.loop.isExited;
    case 'if':
      return stmt.branches.every(({ body }) => lastNeverEnds(body)) && lastNeverEnds(stmt.otherwise);
    default:
      return false;
  }
}

const isEndless = (condition: Condition | null): boolean =>
  condition === null || (condition.kind === 'always' && condition.value);

const lastNeverEnds = (body: readonly Stmt[]): boolean => body.length > 0 && neverEnds(body[body.length - 1]!);

// Declarations are not run where they stand, and a block may be entered at a label inside of it.
function canBeReachedOnlyFromAbove(node: Ast.Stmt): boolean {
  switch (node.kind) {
    case 'label':
    case 'lineNumber':
    case 'data':
    case 'routine':
    case 'defFn':
    case 'declare':
    case 'typeDecl':
    case 'classDecl':
    case 'constant':
    case 'defType':
    case 'option':
    case 'include':
    case 'shared':
    case 'badStmt':
    case 'dim':
    case 'end':
    case 'return':
    case 'exit':
      return false;
    default:
      return !hasLabel(node);
  }
}

function hasLabel(node: Ast.Stmt): boolean {
  if (node.kind === 'label' || node.kind === 'lineNumber') return true;
  let isFound = false;
  eachBlock(node, (block) => {
    isFound ||= block.some(hasLabel);
  });
  return isFound;
}

export function statement(c: Context, node: Ast.Stmt, out: Stmt[]): void {
  switch (node.kind) {
    case 'label':
      return labelStatement(c, node, node.name.key, out);
    case 'lineNumber':
      c.lineNumber = node.value;
      c.lineNumberEnd = node.lineEnd;
      return labelStatement(c, node, `${node.value}`, out);
    case 'assign':
      return assignStatement(c, node, out);
    case 'compound':
      return compoundStatement(c, node, out);
    case 'callStmt':
      return callStatement(c, node, out);
    case 'print':
      return printStatement(c, node, out);
    case 'if':
      return ifStatement(c, node, out);
    case 'for':
      return forStatement(c, node, out);
    case 'while':
      return whileStatement(c, node, out);
    case 'dim':
      return dim(c, node, out);
    case 'step':
      return stepStatement(c, node, out);
    case 'return':
      return returnStatement(c, node, out);
    case 'goto':
      return gotoStatement(c, node, out);
    case 'gosub':
      return gosubStatement(c, node, out);
    case 'select':
      return selectStatement(c, node, out);
    case 'do':
      return doStatement(c, node, out);
    case 'repeat':
      return repeatStatement(c, node, out);
    case 'forEach':
      return forEachStatement(c, node, out);
    case 'exit':
      return exitStatement(c, node, out);
    case 'continue':
      return continueStatement(c, node, out);
    case 'onJump':
      return onJumpStatement(c, node, out);
    case 'swap':
      return swapStatement(c, node, out);
    case 'end':
      return endStatement(c, node, out);
    case 'command':
      return commandStatement(c, node, out);
    case 'read':
      return readStatement(c, node, out);
    case 'restore':
      return restoreStatement(c, node, out);
    case 'input':
      return inputStatement(c, node, out);
    case 'lineInput':
      return lineInputStatement(c, node, out);
    case 'write':
      return writeStatement(c, node, out);
    case 'redim':
      return redim(c, node, out);
    case 'erase':
      return erase(c, node, out);
    case 'try':
      return tryStatement(c, node, out);
    case 'throw':
      return throwStatement(c, node, out);
    case 'open':
      return openStatement(c, node, out);
    case 'close':
      return closeStatement(c, node, out);
    case 'seek':
      return seekStatement(c, node, out);
    case 'field':
      return fieldStatement(c, node, out);
    case 'setField':
      return setFieldStatement(c, node, out);
    case 'transfer':
      return transferStatement(c, node, out);
    case 'evaluate':
      return evaluateStatement(c, node, out);
    case 'superCall':
      return superCallStatement(c, node, out);
    case 'delete':
      return deleteStatement(c, node, out);
    case 'match':
      return matchStatement(c, node, out);
    case 'send':
      return sendStatement(c, node, out);
    case 'timedSend':
      return timedSendStatement(c, node, out);
    case 'timerStop':
      return timerStopStatement(c, node, out);
    case 'unmarshall':
      return unmarshallStatement(c, node, out);
    case 'constant':
      return constantStatement(c, node);
    case 'shared':
      if (c.scope.routine.kind === 'worker')
        c.report(node, 'workerGlobal', node.declarators[0]?.name.name.text ?? 'SHARED');
      return;
    case 'defType':
    case 'include':
    case 'data':
    case 'option':
    case 'routine':
    case 'defFn':
    case 'declare':
    case 'typeDecl':
    case 'classDecl':
    case 'badStmt':
      return;
  }
}

function labelStatement(c: Context, node: Ast.Label | Ast.LineNumber, key: string, out: Stmt[]): void {
  const symbol = c.scope.labels.get(key);
  if (!symbol || symbol.span !== node) return;
  symbol.frame = c.frame;
  const at = c.at(node);
  out.push({ kind: 'label', start: at.start, source: at.source, line: at.line, erl: at.erl, label: symbol.label });
}

// ---- calls

function callStatement(c: Context, node: Ast.CallStmt, out: Stmt[]): void {
  const at = c.at(node);
  const value = statementCall(c, node);
  if (value.kind !== 'bad')
    out.push({ kind: 'evaluate', start: at.start, source: at.source, line: at.line, erl: at.erl, value });
}

function statementCall(c: Context, node: Ast.CallStmt): Expr {
  const { callee, args } = node;
  switch (callee.kind) {
    case 'name':
      return namedStatement(c, callee, args, node);
    case 'fnRef': {
      const called = procedure(c, fnKey(callee.name));
      const ref: Ast.NameRef = { kind: 'name', start: callee.start, end: callee.end, name: callee.name };
      return called
        ? callProcedure(c, ref, called, args, node)
        : c.bad(callee, 'unknownProcedure', `FN ${callee.name.text}`);
    }
    case 'member':
      return called(c, memberCall(c, callee, args, asCall(node)), callee.member);
    case 'call':
      return called(c, callExpression(c, callee), callee);
    default:
      for (const arg of args) expression(c, arg);
      return called(c, access(c, callee), callee);
  }
}

const asCall = (node: Ast.CallStmt): Ast.Call => ({
  kind: 'call',
  start: node.start,
  end: node.end,
  callee: node.callee,
  args: node.args,
});

/** Only what was called may stand as a statement. */
function called(c: Context, it: Access, at: Ast.Expr): Expr {
  if (it.kind === 'bad') return badExpr;
  if (isPlace(it)) return c.bad(at, 'notCallable', at.kind === 'name' ? at.name.text : 'this');
  return it;
}

function namedStatement(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[], node: Ast.CallStmt): Expr {
  const method = bareMethodCall(c, ref, args, node);
  if (method) return method;
  const found = procedure(c, ref.name.key);
  if (found) return callProcedure(c, ref, found, args, node);
  if (c.isSystem && (systemBuiltins.has(ref.name.key) || ref.name.key === 'CALLPTR')) {
    const value = builtinCall(c, ref, args, node);
    if (value) return value;
  }
  // `DMI a(10)`: nothing is to be said about the array.
  const isShortWord = closestName(ref.name.text, shortWords) !== null;
  if (isShortWord) c.quiet++;
  for (const arg of args) if (!wholeArray(c, arg)) expression(c, arg);
  if (isShortWord) c.quiet--;
  if (knownScalar(c, ref)) return c.bad(ref, node.hasCall ? 'notProcedure' : 'missingEqual', ref.name.text);
  return unknownProcedure(c, ref, 'unknownCommand');
}

function evaluateStatement(c: Context, node: Ast.Evaluate, out: Stmt[]): void {
  const at = c.at(node);
  const value = node.value.kind === 'spawn' ? spawnExpression(c, node.value) : asValue(access(c, node.value));
  if (value.kind !== 'bad')
    out.push({ kind: 'evaluate', start: at.start, source: at.source, line: at.line, erl: at.erl, value });
}

function superCallStatement(c: Context, node: Ast.SuperCall, out: Stmt[]): void {
  const at = c.at(node);
  const isAllowed = c.scope.routine.kind === 'constructor' && c.firstStatement === node;
  if (!c.owner) c.report(node, 'meOutside', 'SUPER');
  else if (!isAllowed) c.report(node, 'superFirst');
  else if (!c.owner.parent) c.report(node, 'superNone');
  else {
    const value = parentConstructor(c, node.args, node);
    if (value && value.kind !== 'bad')
      out.push({ kind: 'evaluate', start: at.start, source: at.source, line: at.line, erl: at.erl, value });
    return;
  }
  for (const arg of node.args) expression(c, arg);
}

function commandStatement(c: Context, node: Ast.Command, out: Stmt[]): void {
  const at = c.at(node);
  const rows = builtinStatements.get(node.word)!;
  const row = isPartialLocate(node)
    ? internalBuiltin('(locate)')
    : (rows.find(({ params }) => params.length >= node.args.length && leastOf(params) <= node.args.length) ?? rows[0]!);
  checkWorkerGroup(c, row, { start: node.start, end: node.start + node.word.length }, node.word);
  const args = row.params.map((param, i) => {
    if (i === 3) return integerConstant(givenBits(node));
    const given = node.args[i];
    if (given) return converted(c, given, param.type!);
    const { type, value } = param;
    if (typeof value === 'number') return { kind: 'float', type: doubleType, value } as const;
    return integerConstant((value ?? 0n) as bigint, type as typeof longType);
  });
  if (args.some((arg) => arg.kind === 'bad')) return;
  const canFail = row.canFail && c.fails();
  out.push({
    kind: 'evaluate',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    value: { kind: 'builtin', type: row.result!, builtin: row, args, canFail },
  });
}

/** `LOCATE , column`, `LOCATE row, column, cursor`. */
const isPartialLocate = ({ word, args }: Ast.Command): boolean =>
  word === 'LOCATE' && (args.length > 2 || args[0] === null);

/** Which operands are there, the first as the lowest bit. */
const givenBits = ({ args }: Ast.Command): bigint =>
  args.reduce((bits, arg, i) => (arg === null ? bits : bits | (1n << BigInt(i))), 0n);

const leastOf = (params: readonly { value: unknown }[]): number => params.filter(({ value }) => value === null).length;

function endStatement(c: Context, node: Ast.End, out: Stmt[]): void {
  const at = c.at(node);
  const status = node.status ? converted(c, node.status, longType) : null;
  // Outside of main it closes the scopes of its callers: they see it as a failure that no CATCH takes.
  const { routine } = c.scope;
  if (routine.kind !== 'main') routine.mayEnd = true;
  out.push({ kind: 'end', ...at, status });
}

function constantStatement(c: Context, node: Ast.Constant): void {
  for (const declarator of node.declarators) {
    const symbol = c.scope.constants.get(declarator.name.name.id);
    if (symbol?.declarator === declarator) constantValue(c, symbol, declarator.name);
  }
}

// ---- objects

function deleteStatement(c: Context, node: Ast.Delete, out: Stmt[]): void {
  const at = c.at(node);
  const { me } = c.scope.routine;
  const place: Place | null =
    node.target.kind === 'me' && me ? { kind: 'variable', type: me.type, variable: me } : target(c, node.target);
  if (!place || place.type.kind === 'error') return;
  if (!isReference(place.type)) {
    c.report(node.target, 'cannotConvert', typeName(place.type), 'OBJECT');
    return;
  }
  c.fails();
  out.push({ kind: 'delete', ...at, place });
}

// ---- workers

function sendStatement(c: Context, node: Ast.Send, out: Stmt[]): void {
  pushSend(c, node, c.at(node), null, out);
}

function pushSend(
  c: Context,
  node: Ast.Send,
  at: ReturnType<Context['at']>,
  timing: Extract<Stmt, { kind: 'send' }>['timing'],
  out: Stmt[],
): void {
  const to = channel(c, node.channel);
  const array = wholeArray(c, node.value);
  const value = array ? null : expression(c, node.value);
  if (to?.kind === 'bad' || value?.kind === 'bad') return;
  if (value?.type.kind === 'pointer') {
    c.report(node.value, 'marshallType', typeName(value.type));
    return;
  }
  c.fails();
  out.push({ kind: 'send', ...at, channel: to, value, array, timing });
}

const milliseconds: Record<Ast.TimeUnit, number> = { MS: 1, SECS: 1000, MINUTES: 60_000, FRAMES: 1000 / 60 };

function timedSendStatement(c: Context, node: Ast.TimedSend, out: Stmt[]): void {
  const at = c.at(node);
  const duration = converted(c, node.duration, doubleType);
  if (duration.kind === 'bad') return;
  const factor: Expr = { kind: 'float', type: doubleType, value: milliseconds[node.unit] };
  const delay = numericArithmetic(c, 'multiply', duration, factor, node.duration);
  pushSend(c, node.send, at, { delay, repeats: node.word === 'EVERY' }, out);
}

function timerStopStatement(c: Context, node: Ast.TimerStop, out: Stmt[]): void {
  const at = c.at(node);
  const builtin = internalBuiltin(node.id ? '(timerStop)' : '(timerStopAll)');
  const args = node.id ? [converted(c, node.id, longType)] : [];
  out.push({
    kind: 'evaluate',
    ...at,
    value: { kind: 'builtin', type: builtin.result!, builtin, args, canFail: false },
  });
}

function unmarshallStatement(c: Context, node: Ast.Unmarshall, out: Stmt[]): void {
  const at = c.at(node);
  const array = wholeArray(c, node.target);
  const place = array ? null : target(c, node.target);
  const value = expression(c, node.blob);
  c.fails();
  if (array?.kind === 'arrayVariable') {
    array.variable.array!.isDynamic = true;
    array.variable.isAssigned = true;
  }
  if (value.kind === 'bad' || (!array && !place)) return;
  if (value.type.kind !== 'marshalled' && value.type.kind !== 'any') {
    c.report(node.blob, 'cannotConvert', typeName(value.type), 'MARSHALLED');
    return;
  }
  out.push({ kind: 'unmarshall', ...at, target: place, array, blob: value });
}
