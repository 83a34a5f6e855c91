// FOR EACH: the loop itself, and over arrays and texts.

import type { Expr, ForEachStmt } from '../check/typed.ts';
import { sizeOf, stringType } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arrayDescriptor } from './abi.ts';
import { arrayData, wholeArray } from './arrays.ts';
import { isInMemory, loadValue } from './classes.ts';
import { evaluate } from './expressions.ts';
import { assignSlot, prepare } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { releaseText, textLength } from './strings.ts';
import { codeAt } from './characters.ts';
import { containerIn, isContainer } from './cells.ts';
import { forEachItem, forEachKey } from './each-container.ts';
import { hold, plain, take, type Value } from './values.ts';

export function forEach(g: RoutineGen, stmt: ForEachStmt): void {
  const { over } = stmt;
  if (over.kind === 'array') forEachElement(g, stmt, over);
  else if (over.kind === 'text') forEachCode(g, stmt, over.text);
  else if (over.kind === 'list') forEachItem(g, stmt, over);
  else forEachKey(g, stmt, over);
}

/** What an iteration offers, by the word of the Iteration node. */
type Offer = (what: string) => Value;

function forEachElement(g: RoutineGen, stmt: ForEachStmt, over: Extract<ForEachStmt['over'], { kind: 'array' }>): void {
  const { b } = g;
  const descriptor = wholeArray(g, over.array);
  // The array may be reshaped by the body: its end and its storage are looked at each time.
  const count = (): Ref => b.ins(Op.load, Cls.l, g.offset(descriptor, arrayDescriptor.count));
  iterate(g, stmt, count, (index) => (what) => {
    if (what === 'position') {
      const lower = b.ins(Op.load, Cls.l, g.offset(descriptor, arrayDescriptor.dimensions));
      return plain(b.ins(Op.copy, Cls.w, b.ins(Op.add, Cls.l, lower, index)));
    }
    const bytes = b.ins(Op.mul, Cls.l, index, b.int(sizeOf(over.element)));
    const address = b.ins(Op.add, Cls.l, arrayData(g, over.array), bytes);
    if (isContainer(over.element)) return plain(containerIn(g, over.element, { kind: 'memory', address }));
    return plain(isInMemory(over.element) ? address : loadValue(b, over.element, address));
  });
}

function forEachCode(g: RoutineGen, stmt: ForEachStmt, text: Expr): void {
  const { b } = g;
  const kept = g.homes.keep(g, stringType, take(g, evaluate(g, text)));
  iterate(
    g,
    stmt,
    () => textLength(g, kept),
    (index) => (what) => {
      if (what === 'position') return plain(b.ins(Op.add, Cls.w, index, b.int(1)));
      return hold(g, stringType, g.runtime('str_from_code', [codeAt(g, kept, index)]));
    },
  );
  releaseText(g, kept);
  b.set(kept, b.int(0));
}

/** `isSkipped`: a word that tells whether to go on with the next one at once. */
export function iterate(
  g: RoutineGen,
  stmt: ForEachStmt,
  count: () => Ref,
  offer: (index: Ref) => Offer,
  isSkipped: ((index: Ref) => Ref) | null = null,
): void {
  const { b } = g;
  const index = g.lasting('index', Cls.l);
  b.set(index, b.int(0));
  const head = b.newBlock('each');
  const body = b.newBlock('body');
  const blocks = { exit: b.newBlock('done'), next: b.newBlock('next'), depth: g.handlers?.depth ?? 0 };
  g.loops.set(stmt.loop, blocks);
  b.place(head);
  b.branch(b.ins(Op.csltl, Cls.w, index, count()), body, blocks.exit);
  b.place(body);
  if (isSkipped) {
    const wanted = b.newBlock('wanted');
    b.branch(isSkipped(index), blocks.next, wanted);
    b.place(wanted);
  }
  const before = g.iteration;
  g.iteration = offer(index);
  for (const { variable, value } of stmt.bindings) {
    const slot = prepare(g, { kind: 'variable', type: variable.type, variable }).settle();
    assignSlot(g, variable.type, slot, evaluate(g, value));
  }
  g.iteration = before;
  g.statements(stmt.body);
  b.place(blocks.next);
  b.at(stmt.line, 0, stmt.source);
  g.checkStop();
  b.set(index, b.ins(Op.add, Cls.l, index, b.int(1)));
  b.jump(head);
  b.place(blocks.exit);
}
