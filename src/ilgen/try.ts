// TRY: an error goes to the dispatch block of its TRY, which picks the CATCH. FINALLY is emitted once; who enters it says where
// it goes on to, by a number that a switch behind it reads.

import type { CatchClause, Crossed, Label, RethrowStmt, ThrowStmt, TryStmt } from '../check/typed.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { endNumber, stateSlot } from './abi.ts';
import { evaluate } from './expressions.ts';
import type { RoutineGen } from './routine.ts';
import { handlerRung, type Rung } from './unwind.ts';

/** A TRY with FINALLY while its blocks are generated. */
export interface TryState {
  readonly finalizer: Block;
  /** Number of the continuation; a variable. */
  readonly next: Ref;
  readonly continuations: Block[];
  /** How many GOSUBs were open when the TRY was entered; a variable. Null in a routine without GOSUB. */
  readonly depth: Ref | null;
  /** Give errors to the TRY around it. Set once its block has begun, where GOSUB and TRY meet. */
  restore: (() => void) | null;
}

interface Caught {
  readonly number: Ref;
  readonly line: Ref;
}

export function tryStatement(g: RoutineGen, stmt: TryStmt): void {
  const { b } = g;
  const done = b.newBlock('endtry');
  const outer = g.ladder.top;
  const depth = keepGosubs(g);
  const state = stmt.finalizer ? makeState(g, stmt, depth) : null;
  const caught: Caught = { number: g.lasting('err', Cls.w), line: g.lasting('erl', Cls.w) };

  const dispatch = b.newBlock('catch');
  dispatch.isCold = true;
  const unwind = g.handlers?.unwind;
  const frame = g.handlers?.enter(dispatch, state && unwind ? () => enter(g, state, unwind) : null);
  if (state && frame) state.restore = frame.restore;
  within(g, handlerRung(dispatch), () => g.statements(stmt.body));
  frame?.leave();
  if (!b.isEnded) {
    frame?.restore();
    goOn(g, state, done);
  }

  b.place(dispatch);
  frame?.restore();
  b.at(stmt.line, 0, stmt.source);
  g.line = stmt.line;
  g.source = stmt.source;
  const propagate = takeError(g, caught, outer, state, depth);
  const bodies = stmt.catches.map(({ codes }) => pick(g, caught.number, codes));
  if (!b.isEnded) b.jump(propagate);
  stmt.catches.forEach((clause, i) => {
    b.place(bodies[i]!);
    catchBody(g, clause, caught, outer, state);
    if (!b.isEnded) goOn(g, state, done);
  });
  if (state) finalize(g, stmt, state, caught, outer, propagate);
  b.place(done);
}

/** Statements whose errors go to `handler`. */
function within(g: RoutineGen, handler: Rung, generate: () => void): void {
  const { top } = g.ladder;
  g.ladder.top = handler;
  generate();
  g.ladder.top = top;
}

// Errors give up the GOSUBs that were begun in the block.
function keepGosubs(g: RoutineGen): Ref | null {
  if (!g.gosub) return null;
  const depth = g.lasting('depth', Cls.w);
  g.b.set(depth, g.gosub.top);
  return depth;
}

/** What the dispatch block does first. Returns where an error goes that no clause takes. */
function takeError(g: RoutineGen, caught: Caught, outer: Rung, state: TryState | null, depth: Ref | null): Block {
  const { b } = g;
  const number = g.loadContext('errorNumber');
  const ordinary = b.newBlock('error');
  const propagate = b.newBlock('propagate');
  // END goes on outward, through every handler, and runs no FINALLY.
  b.branch(b.ins(Op.ceqw, Cls.w, number, b.int(endNumber)), g.rungBlock(outer), ordinary);
  b.place(ordinary);
  b.set(caught.number, number);
  b.set(caught.line, g.loadContext('errorLine'));
  b.effect(Op.storew, caught.number, g.contextSlot(stateSlot.err));
  b.effect(Op.storew, caught.line, g.contextSlot(stateSlot.erl));
  g.storeError(b.int(0), b.int(0));
  if (depth !== null) b.set(g.gosub!.top, depth);
  if (!state) {
    g.later(propagate, () => raiseAgain(g, caught, outer));
  }
  return propagate;
}

function raiseAgain(g: RoutineGen, caught: Caught, outer: Rung): void {
  g.storeError(caught.number, caught.line);
  g.b.jump(g.rungBlock(outer));
}

/** The block of a clause, and the test that leads there. */
function pick(g: RoutineGen, number: Ref, codes: CatchClause['codes']): Block {
  const { b } = g;
  const body = b.newBlock('clause');
  if (codes.length === 0) {
    b.jump(body);
    return body;
  }
  for (const code of codes) {
    const next = b.newBlock('next');
    b.branch(b.ins(Op.ceqw, Cls.w, number, b.int(code)), body, next);
    b.place(next);
  }
  return body;
}

// An error in a clause runs FINALLY and then replaces the one that was caught.
function catchBody(g: RoutineGen, clause: CatchClause, caught: Caught, outer: Rung, state: TryState | null): void {
  const before = g.caught;
  g.caught = caught;
  if (!state) g.statements(clause.body);
  else {
    const failed = g.b.newBlock('failed');
    within(g, handlerRung(failed), () => g.statements(clause.body));
    g.later(failed, () => replaceError(g, caught, outer, state));
  }
  g.caught = before;
}

function replaceError(g: RoutineGen, caught: Caught, outer: Rung, state: TryState): void {
  const { b } = g;
  const number = g.loadContext('errorNumber');
  const ordinary = b.newBlock('error');
  b.branch(b.ins(Op.ceqw, Cls.w, number, b.int(endNumber)), g.rungBlock(outer), ordinary);
  b.place(ordinary);
  b.set(caught.number, number);
  b.set(caught.line, g.loadContext('errorLine'));
  b.effect(Op.storew, caught.number, g.contextSlot(stateSlot.err));
  b.effect(Op.storew, caught.line, g.contextSlot(stateSlot.erl));
  g.storeError(b.int(0), b.int(0));
  // The first continuation is the one that raises again.
  b.set(state.next, b.int(0));
  b.jump(state.finalizer);
}

// ---- FINALLY

function makeState(g: RoutineGen, stmt: TryStmt, depth: Ref | null): TryState {
  const state: TryState = {
    finalizer: g.b.newBlock('finally'),
    next: g.lasting('next', Cls.w),
    continuations: [g.b.newBlock('again')],
    depth,
    restore: null,
  };
  // Whether it is needed shows after the switch behind FINALLY is made.
  if (g.handlers?.unwind) state.continuations.push(g.handlers.unwind);
  g.tries.set(stmt.region, state);
  return state;
}

/** Leave a block of the TRY: through FINALLY if there is one. */
function goOn(g: RoutineGen, state: TryState | null, to: Block): void {
  if (!state) g.b.jump(to);
  else enter(g, state, to);
}

function enter(g: RoutineGen, state: TryState, to: Block): void {
  let index = state.continuations.indexOf(to);
  if (index < 0) index = state.continuations.push(to) - 1;
  g.b.set(state.next, g.b.int(index));
  g.b.jump(state.finalizer);
}

function finalize(g: RoutineGen, stmt: TryStmt, state: TryState, caught: Caught, outer: Rung, propagate: Block): void {
  const { b } = g;
  b.place(propagate);
  b.set(state.next, b.int(0));
  b.place(state.finalizer);
  g.statements(stmt.finalizer!);
  const [again] = state.continuations;
  if (!b.isEnded) b.switch(state.next, again!, state.continuations);
  b.place(again!);
  raiseAgain(g, caught, outer);
}

/** Run the FINALLY blocks that leaving crosses, innermost first; code goes on behind them. */
export function runFinalizers(g: RoutineGen, crosses: Crossed): void {
  for (const region of crosses) {
    const state = g.tries.get(region);
    if (!state) continue;
    const after = g.b.newBlock('left');
    enter(g, state, after);
    g.b.place(after);
  }
}

/**
 * RETURN from a GOSUB, to a place not known here: run the FINALLY blocks of those TRYs around it that were entered after
 * the GOSUB. Code goes on behind them.
 */
export function runFinalizersOfGosub(g: RoutineGen, crosses: Crossed, top: Ref): void {
  const { b } = g;
  const done = b.newBlock('returned');
  for (const region of crosses) {
    const state = g.tries.get(region);
    if (!state) continue;
    const left = b.newBlock('left');
    b.branch(b.ins(Op.cugtw, Cls.w, top, state.depth!), done, left);
    b.place(left);
    runFinalizers(g, [region]);
  }
  b.jump(done);
  b.place(done);
}

/** Leave the routine, running the FINALLY blocks of all TRYs that are active, also around GOSUBs that have not returned. */
export function leaveRoutine(g: RoutineGen, crosses: Crossed): void {
  for (const region of crosses) {
    g.tries.get(region)?.restore?.();
    runFinalizers(g, [region]);
  }
  g.b.jump(g.handlers?.unwind ?? g.leave);
}

/** GOTO: jump, running FINALLY blocks on the way. */
export function jumpToLabel(g: RoutineGen, crosses: Crossed, label: Label): void {
  g.handlers?.leaveToLabel(label);
  jumpCrossing(g, crosses, g.block(label));
}

/** Jump, running FINALLY blocks on the way. */
export function jumpCrossing(g: RoutineGen, crosses: Crossed, to: Block): void {
  runFinalizers(g, crosses);
  // Backwards is a loop that must be stoppable.
  if (to.id >= 0) g.checkStop();
  g.b.jump(to);
}

// ---- THROW

export function throwStatement(g: RoutineGen, stmt: ThrowStmt): void {
  const { b } = g;
  const code = evaluate(g, stmt.code).ref;
  const line = stmt.errorLine ? evaluate(g, stmt.errorLine).ref : b.int(g.erl);
  const isPositive = b.ins(Op.csgtw, Cls.w, code, b.int(0));
  g.storeNewError(b.ins(Op.sel, Cls.w, isPositive, code, b.int(5)), line);
  b.jump(g.rungBlock(g.ladder.top));
}

export function rethrow(g: RoutineGen, _stmt: RethrowStmt): void {
  g.storeError(g.caught!.number, g.caught!.line);
  g.b.jump(g.rungBlock(g.ladder.top));
}
