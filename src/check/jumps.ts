// EXIT, CONTINUE, GOTO, GOSUB and ON: which loop or label is meant, what is crossed on the way, and where jumps must not go.

import type * as Ast from '../syntax/ast.ts';
import { closestName } from '../syntax/misspelling.ts';
import type { Context } from './context.ts';
import { converted } from './expressions.ts';
import { procedure } from './lookup.ts';
import { callRoutine } from './procedures.ts';
import type { Frame, Scope } from './scope.ts';
import type { CallExpr, Label, Loop, Stmt, TryRegion } from './typed.ts';
import { longType } from './types.ts';

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

/** `Show: PRINT` at the start of a line is a label, where somebody who has a SUB Show may have meant to call it. */
export function reportLabelsLikeCalls(c: Context, scope: Scope): void {
  for (const [key, { label, span, isRestored }] of scope.labels) {
    if (label.isUsed || label.isGosubTarget || isRestored) continue;
    if (procedure(c, key)?.routine?.params.length === 0) c.report(span, 'labelLikeCall', label.name);
  }
}
