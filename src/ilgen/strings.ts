// Strings: counting of references inline, length, comparison, joining, and the statements that change a part.
// The layout of a block is stringBlock (abi.ts).

import type { Concat, Expr, MidPlace, SlicePlace } from '../check/typed.ts';
import { stringType } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, isCon, type Ref } from '../il/ref.ts';
import { stringBlock } from './abi.ts';
import { codeOf, isCharacter } from './characters.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import { prepare, swapIn } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { drop, dropAll, hold, plain, type Value } from './values.ts';

/** An address that may be looked at: that of an empty block for the empty string. */
export function blockOf(g: RoutineGen, text: Ref): Ref {
  return isCon(text) ? text : g.b.ins(Op.sel, Cls.l, isPresent(g, text), text, g.b.address(g.module.emptyBlock()));
}

const isPresent = (g: RoutineGen, text: Ref): Ref => g.b.ins(Op.cnel, Cls.w, text, g.b.int(0));

/** One reference more. Constants are literals or 0, which are not counted. */
export function retainText(g: RoutineGen, text: Ref): void {
  if (isCon(text)) return;
  const { b } = g;
  const block = blockOf(g, text);
  const refs = b.ins(Op.load, Cls.w, block);
  const count = b.newBlock('retain');
  const done = b.newBlock('retained');
  b.branch(b.ins(Op.csltw, Cls.w, refs, b.int(0)), done, count);
  b.place(count);
  b.effect(Op.storew, b.ins(Op.add, Cls.w, refs, b.int(1)), block);
  b.place(done);
}

/** One reference less; the last one frees the block. */
export function releaseText(g: RoutineGen, text: Ref, free: 'str_free' | 'cell_free' = 'str_free'): void {
  if (isCon(text)) return;
  const { b } = g;
  const block = blockOf(g, text);
  const refs = b.ins(Op.load, Cls.w, block);
  const count = b.newBlock('release');
  const last = b.newBlock('free');
  const done = b.newBlock('released');
  b.branch(b.ins(Op.csltw, Cls.w, refs, b.int(0)), done, count);
  b.place(count);
  const left = b.ins(Op.sub, Cls.w, refs, b.int(1));
  b.effect(Op.storew, left, block);
  b.branch(left, done, last);
  g.later(last, () => {
    g.runtime(free, [block]);
    b.jump(done);
  });
  b.place(done);
}

/** The same where speed does not matter. */
export function releaseCold(g: RoutineGen, text: Ref): void {
  if (!isCon(text)) g.runtime('str_release', [text]);
}

/** Number of elements, a long. */
export function textLength(g: RoutineGen, text: Ref): Ref {
  if (text === g.b.int(0)) return text;
  return g.b.ins(Op.load, Cls.l, g.offset(blockOf(g, text), stringBlock.length));
}

/** 1 when two strings are equal, else 0: one block, different lengths, or a look at the elements. */
export function textEqual(g: RoutineGen, left: Ref, right: Ref): Ref {
  const { b } = g;
  const same = b.ins(Op.ceql, Cls.w, left, right);
  if (left === b.int(0) || right === b.int(0)) return same;
  const result = b.variable('equal', Cls.w);
  b.set(result, same);
  const lengths = b.newBlock('lengths');
  const elements = b.newBlock('elements');
  const done = b.newBlock('compared');
  b.branch(same, done, lengths);
  b.place(lengths);
  b.branch(b.ins(Op.ceql, Cls.w, textLength(g, left), textLength(g, right)), elements, done);
  b.place(elements);
  b.set(result, g.runtime('str_equal', [left, right]));
  b.place(done);
  return result;
}

/** Parts joined. Borrowed parts stay alive while later ones are evaluated. */
export function concat(g: RoutineGen, { parts }: Concat): Value {
  const values = parts.map((part, i) => ({
    type: stringType,
    value: operand(g, part, parts.slice(i + 1).some(mayRunCode)),
  }));
  const joined = join(
    g,
    values.map(({ value }) => value.ref),
  );
  dropAll(g, values);
  return hold(g, stringType, joined);
}

function join(g: RoutineGen, texts: readonly Ref[]): Ref {
  const { b } = g;
  if (texts.length === 2) return g.runtime('str_concat', texts);
  const list = b.alloc(8 * texts.length, 8, 'parts');
  texts.forEach((text, i) => {
    b.effect(Op.storel, text, g.offset(list, 8 * i));
  });
  return g.runtime('str_concat_all', [list, b.int(texts.length)]);
}

/**
 * `s = s + …`: the parts behind the variable are appended to its block, in place when nobody else has it. Possible when no part
 * can see the variable meanwhile. `slot` reads and writes the variable without counting.
 */
export function appendParts(g: RoutineGen, parts: readonly Expr[], read: () => Ref, write: (text: Ref) => void): void {
  if (parts.length === 1 && isCharacter(parts[0]!)) {
    const code = codeOf(g, parts[0]);
    write(g.runtime('str_append_code', [read(), code]));
    return;
  }
  const values = parts.map((part, i) => ({
    type: stringType,
    value: operand(g, part, parts.slice(i + 1).some(mayRunCode)),
  }));
  const texts = values.map(({ value }) => value.ref);
  const right = texts.length === 1 ? texts[0]! : join(g, texts);
  write(g.runtime('str_append', [read(), right]));
  if (texts.length > 1) releaseText(g, right);
  dropAll(g, values);
}

// ---- parts of a string place

/** MID$(target, position [, count]) = value. */
export function storeMid(g: RoutineGen, place: MidPlace, value: Expr): void {
  storeMidText(g, place, () => operand(g, value, true));
}

export function storeMidText(g: RoutineGen, place: MidPlace, make: () => Value): void {
  const { b } = g;
  const prepared = prepare(g, place.target);
  const position = evaluate(g, place.position).ref;
  const count = place.count ? evaluate(g, place.count).ref : b.bits((1n << 63n) - 1n);
  const text = make();
  swapIn(g, prepared.settle(), (old) => g.runtimeUntested('str_put_mid', [old, position, count, text.ref]));
  drop(g, stringType, text);
  g.testError();
}

/** target(from TO to) = value. */
export function storeSlice(g: RoutineGen, place: SlicePlace, value: Expr): void {
  storeSliceText(g, place, () => operand(g, value, true));
}

export function storeSliceText(g: RoutineGen, place: SlicePlace, make: () => Value): void {
  const prepared = prepare(g, place.target);
  const from = evaluate(g, place.from).ref;
  const to = evaluate(g, place.to).ref;
  const text = make();
  swapIn(g, prepared.settle(), (old) => g.runtime('str_put_slice', [old, from, to, text.ref]));
  drop(g, stringType, text);
}

/** A string literal. */
export const literal = (g: RoutineGen, value: string): Value =>
  plain(value === '' ? g.b.int(0) : g.b.address(g.module.text(value)));
