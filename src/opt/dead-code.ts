// Dead code: what neither has an effect nor leads to one. Marks backwards from stores, calls and jumps, so cycles of
// phis that only feed themselves go too. Loads, slots, divisions and calls without effects count as values. SSA form.

import { truncate } from '../base/truncate.ts';
import type { Fn, Ins, Phi } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import type { Facts } from './facts.ts';

/** True when the instruction may go once nobody reads its result. */
function isValue(ins: Ins): boolean {
  const { op } = ins;
  const flags = opFlags[op]!;
  if (op === Op.nop) return true;
  if ((flags & Flag.hasResult) === 0 || (flags & Flag.param) !== 0) return false;
  return op !== Op.call && op !== Op.vaarg;
}

/** The arguments of a call that has none; nobody adds to it. */
const noArgs: Ins[] = [];

/** Remove dead instructions and phis; returns how many. */
export function removeDeadCode(fn: Fn, facts: Facts): number {
  const def = new Array<Ins | Phi | null>(fn.temps.length).fill(null);
  /** Arguments of calls that may vanish. */
  const argsOf = new Map<Ins, Ins[]>();
  const isLive = new Uint8Array(fn.temps.length);
  const work: number[] = [];
  const mark = (ref: Ref): void => {
    if ((ref & 7) !== RefKind.temp || isLive[ref >>> 3] === 1) return;
    isLive[ref >>> 3] = 1;
    work.push(ref >>> 3);
  };
  const markOperands = (ins: Ins): void => {
    mark(ins.a);
    mark(ins.b);
    mark(ins.c);
  };

  for (const block of fn.blocks) {
    for (const phi of block.phis) def[phi.to >>> 3] = phi;
    let args = noArgs;
    for (const ins of block.ins) {
      if (ins.to !== noRef) def[ins.to >>> 3] = ins;
      if ((opFlags[ins.op]! & Flag.arg) !== 0) {
        if (args.length === 0) args = [ins];
        else args.push(ins);
        continue;
      }
      if (ins.op === Op.call) {
        if (facts.isRemovable(fn, ins)) argsOf.set(ins, args);
        else {
          for (const arg of args) markOperands(arg);
          markOperands(ins);
        }
        args = noArgs;
      } else if (!isValue(ins)) {
        markOperands(ins);
      }
    }
    mark(block.arg);
  }

  while (work.length > 0) {
    const by = def[work.pop()!];
    if (!by) continue;
    if ('args' in by) for (const arg of by.args) mark(arg);
    else {
      markOperands(by);
      for (const arg of argsOf.get(by) ?? []) markOperands(arg);
    }
  }
  return sweep(fn, isLive, argsOf);
}

function sweep(fn: Fn, isLive: Uint8Array, argsOf: Map<Ins, Ins[]>): number {
  let removed = 0;
  const isDead = (to: Ref): boolean => to === noRef || isLive[to >>> 3] === 0;
  const deadArgs = new Set<Ins>();
  for (const [call, args] of argsOf) if (isDead(call.to)) for (const arg of args) deadArgs.add(arg);
  for (const block of fn.blocks) {
    if (block.phis.length > 0) {
      let left = 0;
      for (const phi of block.phis) if (!isDead(phi.to)) block.phis[left++] = phi;
      removed += block.phis.length - left;
      truncate(block.phis, left);
    }
    let kept = 0;
    for (const ins of block.ins) {
      const isGone =
        ins.op === Op.call
          ? argsOf.has(ins) && isDead(ins.to)
          : deadArgs.size > 0 && (opFlags[ins.op]! & Flag.arg) !== 0
            ? deadArgs.has(ins)
            : isValue(ins) && isDead(ins.to);
      if (!isGone) block.ins[kept++] = ins;
    }
    removed += block.ins.length - kept;
    truncate(block.ins, kept);
  }
  return removed;
}
