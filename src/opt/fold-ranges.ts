// What ranges of integers decide (ranges.ts): comparisons, checks of subscripts above all, become constants, and so does
// whatever can have one value only; a choice or a minimum becomes the operand it is known to be; division of what is not
// negative becomes unsigned, where powers of two are shifts and masks. In and out: SSA form.

import type { Block, Fn, Ins } from '../il/ir.ts';
import { Jump } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { isBits } from './constants.ts';
import type { Facts } from './facts.ts';
import { isFloatingValue } from './gvn.ts';
import { Ranges } from './ranges.ts';

/** Fold what is decided; returns how many instructions and branches. */
export function foldRanges(fn: Fn, facts: Facts): number {
  const ranges = new Ranges(fn);
  let count = 0;
  ranges.walk((block) => {
    for (const ins of block.ins) {
      if (ins.op === Op.assume) ranges.learn(ins);
      else if (ins.cls <= Cls.l && ins.to !== noRef && foldIns(fn, ranges, ins)) count++;
    }
    if (foldJump(fn, ranges, block)) count++;
  });
  facts.keepRanges(ranges);
  return count;
}

function foldIns(fn: Fn, ranges: Ranges, ins: Ins): boolean {
  const { op, cls, a, b } = ins;
  if (op === Op.copy) return false;
  switch (op) {
    case Op.sel: {
      const low = ranges.lowOf(a, Cls.w);
      const high = ranges.highOf(a, Cls.w);
      if (low > 0 || high < 0) return becomeCopy(ins, b);
      if (low === 0 && high === 0) return becomeCopy(ins, ins.c);
      break;
    }
    case Op.smin:
    case Op.smax: {
      const isFirstLess = ranges.highOf(a, cls) <= ranges.lowOf(b, cls) && isFiniteRange(ranges, a, b, cls);
      const isSecondLess = ranges.highOf(b, cls) <= ranges.lowOf(a, cls) && isFiniteRange(ranges, b, a, cls);
      if (isFirstLess) return becomeCopy(ins, op === Op.smin ? a : b);
      if (isSecondLess) return becomeCopy(ins, op === Op.smin ? b : a);
      break;
    }
    case Op.div:
    case Op.rem:
      // By a constant: other divisions are not cheaper without signs.
      if (isBits(fn, b) && ranges.lowOf(b, cls) > 0 && ranges.lowOf(a, cls) >= 0) {
        ins.op = op === Op.div ? Op.udiv : Op.urem;
        return true;
      }
      break;
  }
  if (!isFloatingValue(fn, ins)) return false;
  if (op >= Op.ceqw && op <= Op.cultl) {
    const answer = ranges.compareSum(ins);
    if (answer >= 0) return becomeCopy(ins, fn.int(answer));
  }
  const value = onlyValue(ranges, ins.to, cls);
  return !Number.isNaN(value) && becomeCopy(ins, fn.int(value));
}

/** The end that decides is a real one, and the code is reached. */
const isFiniteRange = (ranges: Ranges, less: Ref, more: Ref, cls: number): boolean =>
  Number.isFinite(ranges.highOf(less, cls)) &&
  ranges.lowOf(less, cls) <= ranges.highOf(less, cls) &&
  ranges.lowOf(more, cls) <= ranges.highOf(more, cls);

/** The only number that a temporary can be, or NaN. */
function onlyValue(ranges: Ranges, ref: Ref, cls: number): number {
  const low = ranges.lowOf(ref, cls);
  return low === ranges.highOf(ref, cls) && Math.abs(low) < 2 ** 53 ? low : Number.NaN;
}

function becomeCopy(ins: Ins, from: Ref): true {
  ins.op = Op.copy;
  ins.a = from;
  ins.b = noRef;
  ins.c = noRef;
  return true;
}

/** A branch whose condition is known at its place, though not where it was computed. */
function foldJump(fn: Fn, ranges: Ranges, block: Block): boolean {
  if (block.jump !== Jump.jnz || (block.arg & 7) !== RefKind.temp || fn.clsOf(block.arg) !== Cls.w) return false;
  const low = ranges.lowOf(block.arg, Cls.w);
  const high = ranges.highOf(block.arg, Cls.w);
  if (low > high || (low <= 0 && high >= 0 && low !== high)) return false;
  block.arg = fn.int(low === 0 && high === 0 ? 0 : 1);
  return true;
}
