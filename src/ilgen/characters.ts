// Strings of at most one element without making them: literals, `MID$(s, p, 1)` and `CHR$(n)` as code points.

import type { BuiltinCall, Expr, TextConstant } from '../check/typed.ts';
import { stringType } from '../check/types.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { stringBlock } from './abi.ts';
import { evaluate, mayRunCode, operand } from './expressions.ts';
import type { RoutineGen } from './routine.ts';
import { textLength } from './strings.ts';
import { drop } from './values.ts';

const lastCode = 0x10ffff;

/** Whether a string has at most one element, and `codeOf` can tell which. */
export function isCharacter(e: Expr): e is TextConstant | BuiltinCall {
  if (e.kind === 'text') return onlyCode(e.value) !== null;
  return isOneElement(e) || isChr(e);
}

/** The code point that a string consists of; null when it is not exactly one. */
function onlyCode(value: string): number | null {
  const code = value.codePointAt(0);
  return code !== undefined && value.length === (code > 0xffff ? 2 : 1) ? code : null;
}

/** Code point of a character; -1 for the empty string, so codes have the order of strings. */
export function codeOf(g: RoutineGen, e: TextConstant | BuiltinCall): Ref {
  if (e.kind === 'text') return g.b.int(onlyCode(e.value)!);
  return isChr(e) ? chrCode(g, e) : elementCode(g, e, -1);
}

/** What has the order of strings when compared with twice the code of a character. */
export function orderKey(g: RoutineGen, text: Ref): Ref {
  const { b } = g;
  const code = codeAt(g, text, b.int(0), -1);
  // Behind the string of its first element, in front of the next one.
  const isLonger = b.ins(Op.cugtl, Cls.w, textLength(g, text), b.int(1));
  return b.ins(Op.add, Cls.w, b.ins(Op.mul, Cls.w, code, b.int(2)), isLonger);
}

// ---- CHR$

const isChr = (e: Expr): e is BuiltinCall => e.kind === 'builtin' && e.builtin.implementation === 'str_chr';

/** The code of CHR$ with a constant of one byte, whose string is a literal. */
export function constantCode(e: Expr): number | null {
  if (!isChr(e)) return null;
  const code = e.args[0]!;
  return code.kind === 'integer' && code.value >= 0n && code.value <= 255n ? Number(code.value) : null;
}

function chrCode(g: RoutineGen, e: BuiltinCall): Ref {
  const { b } = g;
  const constant = constantCode(e);
  if (constant !== null) return b.int(constant);
  const code = evaluate(g, e.args[0]!).ref;
  g.failIf(b.ins(Op.cugtl, Cls.w, code, b.int(lastCode)), 5);
  return b.ins(Op.copy, Cls.w, code);
}

// ---- MID$

/** `MID$(s, p, 1)`, of which the element can be had without making a string. */
export function isOneElement(e: Expr): e is BuiltinCall {
  if (e.kind !== 'builtin' || e.builtin.implementation !== 'str_mid') return false;
  const count = e.args[2];
  return count?.kind === 'integer' && count.value === 1n;
}

/** Its code point; `none` for the empty string. */
export function elementCode(g: RoutineGen, e: BuiltinCall, none = 0): Ref {
  const [source, position] = e.args as [Expr, Expr];
  const text = operand(g, source, mayRunCode(position));
  const index = g.b.ins(Op.sub, Cls.l, evaluate(g, position).ref, g.b.int(1));
  const code = codeAt(g, text.ref, index, none);
  drop(g, stringType, text);
  return code;
}

/** The element at an index from 0, `none` outside. */
export function codeAt(g: RoutineGen, text: Ref, index: Ref, none = 0): Ref {
  const { b } = g;
  const code = b.variable('code', Cls.w);
  b.set(code, b.int(none));
  const inside = b.newBlock('inside');
  const bytes = b.newBlock('latin');
  const words = b.newBlock('wide');
  const done = b.newBlock('code');
  b.branch(b.ins(Op.cultl, Cls.w, index, textLength(g, text)), inside, done);
  b.place(inside);
  const width = b.ins(Op.load, Cls.w, g.offset(text, stringBlock.width));
  const elements = g.offset(text, stringBlock.elements);
  b.branch(b.ins(Op.ceqw, Cls.w, width, b.int(1)), bytes, words);
  g.later(words, () => {
    const at = b.ins(Op.add, Cls.l, elements, b.ins(Op.mul, Cls.l, index, b.int(4)));
    b.assign(code, Op.load, Cls.w, at);
    b.jump(done);
  });
  b.place(bytes);
  b.assign(code, Op.loadub, Cls.w, b.ins(Op.add, Cls.l, elements, index));
  b.place(done);
  return code;
}
