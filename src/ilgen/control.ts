// What runs next: IF, SELECT, loops, GOSUB, ON, leaving routines.

import type {
  EndStmt,
  ExitRoutineStmt,
  Expr,
  GosubStmt,
  IfStmt,
  Label,
  LeaveStmt,
  LoopStmt,
  OnCallStmt,
  OnGosubStmt,
  OnGotoStmt,
  Place,
  ReturnStmt,
  SelectStmt,
  SelectTest,
} from '../check/typed.ts';
import { integerType } from '../check/types.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { endNumber, gosubStack } from './abi.ts';
import { call } from './calls.ts';
import { clsOf } from './classes.ts';
import { branch } from './conditions.ts';
import { compareValue, evaluate } from './expressions.ts';
import { assignSlot, prepare } from './places.ts';
import type { LoopBlocks, RoutineGen } from './routine.ts';
import { jumpCrossing, jumpToLabel, leaveRoutine, runFinalizersOfGosub } from './try.ts';
import { drop } from './values.ts';

export function ifStatement(g: RoutineGen, stmt: IfStmt): void {
  const { b } = g;
  const done = b.newBlock('endif');
  for (const { at, condition, body } of stmt.branches) {
    // The first is the statement itself, where it begins.
    if (condition !== stmt.branches[0]!.condition) g.at(at);
    const then = b.newBlock('then');
    const otherwise = b.newBlock('else');
    branch(g, condition, then, otherwise);
    b.place(then);
    g.statements(body);
    if (!b.isEnded) b.jump(done);
    b.place(otherwise);
  }
  g.statements(stmt.otherwise);
  b.place(done);
}

// ---- SELECT

export function select(g: RoutineGen, stmt: SelectStmt): void {
  const { b } = g;
  const exit = b.newBlock('endselect');
  g.loops.set(stmt.loop, { exit, next: exit, depth: g.handlers?.depth ?? 0 });
  const place: Place = { kind: 'variable', type: stmt.variable.type, variable: stmt.variable };
  assignSlot(g, place.type, prepare(g, place).settle(), evaluate(g, stmt.subject));
  const bodies = stmt.clauses.map(() => b.newBlock('case'));
  const otherwise = b.newBlock('caseelse');
  if (!selectByTable(g, stmt, bodies, otherwise)) selectByTests(g, stmt, bodies, otherwise);
  stmt.clauses.forEach(({ body }, i) => {
    b.place(bodies[i]!);
    g.statements(body);
    if (!b.isEnded) b.jump(exit);
  });
  b.place(otherwise);
  g.statements(stmt.otherwise);
  b.place(exit);
}

function selectByTests(g: RoutineGen, stmt: SelectStmt, bodies: readonly Block[], otherwise: Block): void {
  const { b } = g;
  stmt.clauses.forEach(({ at, tests }, i) => {
    g.at(at);
    for (const test of tests) {
      const next = b.newBlock('next');
      b.branch(testValue(g, test), bodies[i]!, next);
      b.place(next);
    }
  });
  b.jump(otherwise);
}

function testValue(g: RoutineGen, test: SelectTest): Ref {
  const type = integerType;
  const compare = (op: 'ge' | 'le', value: Expr): Ref =>
    compareValue(g, { kind: 'compare', type, op, left: test.subject, right: value, canFail: false });
  if (test.kind === 'relation') {
    return compareValue(g, {
      kind: 'compare',
      type,
      op: test.op,
      left: test.subject,
      right: test.value,
      canFail: false,
    });
  }
  const above = compare('ge', test.from);
  return g.b.ins(Op.and, Cls.w, above, compare('le', test.to));
}

/** Tables have at most so many entries, and at least one in four is used. */
const mostEntries = 1024;
const fewestTests = 4;

function selectByTable(g: RoutineGen, stmt: SelectStmt, bodies: readonly Block[], otherwise: Block): boolean {
  if (!stmt.isTable) return false;
  const ranges = stmt.clauses.flatMap(({ tests }, clause) =>
    tests.flatMap((test) => {
      const [from, to] = test.kind === 'range' ? [test.from, test.to] : [test.value, test.value];
      if (from.kind !== 'integer' || to.kind !== 'integer') return [];
      return from.value > to.value ? [] : [{ clause, from: from.value, to: to.value, subject: test.subject }];
    }),
  );
  // A clause may compare in a wider type than the selector has; tables are for one type.
  const subject = ranges[0]?.subject;
  if (!subject || ranges.length < fewestTests || ranges.some((range) => range.subject.type !== subject.type))
    return false;
  // biome-ignore lint/complexity/useMathMinMax: bigints
  const least = ranges.reduce((low, { from }) => (from < low ? from : low), ranges[0]!.from);
  // biome-ignore lint/complexity/useMathMinMax: bigints
  const most = ranges.reduce((high, { to }) => (to > high ? to : high), ranges[0]!.to);
  if (most - least >= BigInt(mostEntries) || most - least > 4n * BigInt(ranges.length) + 16n) return false;
  const targets = new Array<Block>(Number(most - least) + 1).fill(otherwise);
  for (const { clause, from, to } of [...ranges].reverse()) {
    for (let at = from; at <= to; at++) targets[Number(at - least)] = bodies[clause]!;
  }
  jumpByTable(g, subject, least, targets, otherwise);
  return true;
}

function jumpByTable(g: RoutineGen, subject: Expr, least: bigint, targets: readonly Block[], otherwise: Block): void {
  const { b } = g;
  const cls = clsOf(subject.type);
  const index = b.ins(Op.sub, cls, evaluate(g, subject).ref, b.bits(least));
  if (cls === Cls.l) {
    const near = b.newBlock('near');
    b.branch(b.ins(Op.cultl, Cls.w, index, b.int(targets.length)), near, otherwise);
    b.place(near);
    b.switch(b.ins(Op.copy, Cls.w, index), otherwise, targets);
  } else b.switch(index, otherwise, targets);
}

// ---- loops

export function loop(g: RoutineGen, stmt: LoopStmt): void {
  const { b } = g;
  const head = b.newBlock('loop');
  const body = b.newBlock('body');
  const blocks: LoopBlocks = { exit: b.newBlock('done'), next: b.newBlock('next'), depth: g.handlers?.depth ?? 0 };
  g.loops.set(stmt.loop, blocks);
  b.place(head);
  if (stmt.before) branch(g, stmt.before, body, blocks.exit);
  b.place(body);
  g.statements(stmt.body);
  b.place(blocks.next);
  g.at(stmt.afterAt ?? stmt);
  g.checkStop();
  if (stmt.after) branch(g, stmt.after, head, blocks.exit);
  else b.jump(head);
  b.place(blocks.exit);
}

export function leaveLoop(g: RoutineGen, stmt: LeaveStmt): void {
  const blocks = g.loops.get(stmt.loop)!;
  g.handlers?.leaveTo(blocks.depth ?? 0);
  jumpCrossing(g, stmt.crosses, stmt.to === 'exit' ? blocks.exit : blocks.next);
}

// ---- GOSUB

export function gosub(g: RoutineGen, stmt: GosubStmt): void {
  const after = g.b.newBlock('after');
  if (expandSubroutine(g, stmt.label, after)) {
    g.b.place(after);
    return;
  }
  pushPlace(g, after);
  g.b.jump(g.block(stmt.label));
  g.b.place(after);
  g.handlers?.resume();
}

/** A copy of the subroutine that RETURNs to `after`; false when there is none. */
function expandSubroutine(g: RoutineGen, label: Label, after: Block): boolean {
  const outer = g.returnsTo;
  const isExpanded = g.subroutines?.expand(label, (body) => {
    g.returnsTo = after;
    g.statements(body);
  });
  g.returnsTo = outer;
  return isExpanded ?? false;
}

/** Remember where RETURN goes to. */
function pushPlace(g: RoutineGen, after: Block): void {
  const { b } = g;
  const { stack, top, after: places } = g.gosub!;
  const grow = b.newBlock('grow');
  const room = b.newBlock('room');
  const index = b.ins(Op.extuw, Cls.l, top);
  const capacity = b.ins(Op.load, Cls.l, g.offset(stack, gosubStack.capacity));
  b.branch(b.ins(Op.cugel, Cls.w, index, capacity), grow, room);
  g.later(grow, () => {
    g.runtime('gosub_grow', [stack]);
    b.jump(room);
  });
  b.place(room);
  const entries = b.ins(Op.load, Cls.l, stack);
  const entry = b.ins(Op.add, Cls.l, entries, b.ins(Op.mul, Cls.l, index, b.int(4)));
  b.effect(Op.storew, b.int(places.length), entry);
  b.set(top, b.ins(Op.add, Cls.w, top, b.int(1)));
  places.push(after);
}

export function returnStatement(g: RoutineGen, stmt: ReturnStmt): void {
  const { b } = g;
  if (g.returnsTo) return b.jump(g.returnsTo);
  // A routine without GOSUB has no stack: it is empty.
  if (!g.gosub) return returnFromEmpty(g, stmt);
  const { stack, top, place, dispatch } = g.gosub;
  const empty = b.newBlock('empty');
  const pop = b.newBlock('pop');
  b.branch(top, pop, empty);
  b.place(empty);
  returnFromEmpty(g, stmt);
  b.place(pop);
  g.handlers?.leaveTo(0);
  if (stmt.crosses.length > 0) runFinalizersOfGosub(g, stmt.crosses, top);
  b.set(top, b.ins(Op.sub, Cls.w, top, b.int(1)));
  const entries = b.ins(Op.load, Cls.l, stack);
  const index = b.ins(Op.extuw, Cls.l, top);
  b.assign(place, Op.load, Cls.w, b.ins(Op.add, Cls.l, entries, b.ins(Op.mul, Cls.l, index, b.int(4))));
  b.jump(dispatch);
}

function returnFromEmpty(g: RoutineGen, stmt: ReturnStmt): void {
  if (stmt.whenEmpty === 'error') return g.raise(3);
  leaveRoutine(g, stmt.crosses);
}

// ---- ON

/** Go to the n-th of some blocks, n from 1, or on. */
function switchOn(g: RoutineGen, selector: Expr, targets: readonly Block[], otherwise: Block): void {
  const { b } = g;
  const index = b.ins(Op.sub, Cls.l, evaluate(g, selector).ref, b.int(1));
  const near = b.newBlock('near');
  b.branch(b.ins(Op.cultl, Cls.w, index, b.int(targets.length)), near, otherwise);
  b.place(near);
  b.switch(b.ins(Op.copy, Cls.w, index), otherwise, targets);
}

export function onGoto(g: RoutineGen, stmt: OnGotoStmt): void {
  const { b } = g;
  const next = b.newBlock('next');
  const isDirect = ({ crosses }: OnGotoStmt['targets'][number]): boolean => crosses.length === 0 && !g.handlers;
  const targets = stmt.targets.map((target) => (isDirect(target) ? g.block(target.label) : b.newBlock('cross')));
  switchOn(g, stmt.selector, targets, next);
  stmt.targets.forEach((target, i) => {
    if (isDirect(target)) return;
    b.place(targets[i]!);
    jumpToLabel(g, target.crosses, target.label);
  });
  b.place(next);
}

export function onGosub(g: RoutineGen, stmt: OnGosubStmt): void {
  const { b } = g;
  const next = b.newBlock('next');
  const chosen = stmt.labels.map(() => b.newBlock('chosen'));
  switchOn(g, stmt.selector, chosen, next);
  stmt.labels.forEach((label, i) => {
    b.place(chosen[i]!);
    if (expandSubroutine(g, label, next)) return;
    pushPlace(g, next);
    b.jump(g.block(label));
  });
  b.place(next);
  g.handlers?.resume();
}

export function onCall(g: RoutineGen, stmt: OnCallStmt): void {
  const { b } = g;
  const next = b.newBlock('next');
  const chosen = stmt.calls.map(() => b.newBlock('chosen'));
  switchOn(g, stmt.selector, chosen, next);
  stmt.calls.forEach((one, i) => {
    b.place(chosen[i]!);
    drop(g, one.type, call(g, one));
    b.jump(next);
  });
  b.place(next);
}

// ---- leaving

export function exitRoutine(g: RoutineGen, stmt: ExitRoutineStmt): void {
  const { result } = g.homes;
  if (stmt.value && result) assignSlot(g, stmt.value.type, result, evaluate(g, stmt.value));
  else if (stmt.value) drop(g, stmt.value.type, evaluate(g, stmt.value));
  leaveRoutine(g, stmt.crosses);
}

/** END leaves like an error that nobody catches: main's callers and main itself release what they hold. */
export function end(g: RoutineGen, stmt: EndStmt): void {
  const { b } = g;
  const status = stmt.status ? b.ins(Op.and, Cls.w, evaluate(g, stmt.status).ref, b.int(0xff)) : b.int(0);
  if (g.routine.kind === 'main') {
    b.set(g.status, status);
    b.jump(g.leave);
    return;
  }
  g.storeContext('exitCode', status);
  g.storeError(b.int(endNumber), b.int(g.erl));
  b.jump(g.fail);
}
