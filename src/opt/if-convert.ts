// If-conversion: a branch around one or two cheap instructions becomes a choice without a branch (`sel`). Only plain
// values move, at most two results, and never out of blocks that are rarely executed: there the branch is free.
// In and out: SSA form.

import { truncate } from '../base/truncate.ts';
import { fillCfg, jumpTo } from '../il/cfg.ts';
import { type Block, type Fn, Ins, Jump, type Phi } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { normalConstant } from './constants.ts';
import { isFloatingValue } from './gvn.ts';
import { Algebra } from './rules.ts';

/** Instructions that one arm may have, and results that may be chosen. */
const maxArm = 2;
const maxResults = 2;

/** Operations too slow to be done for nothing. */
const isSlow = (ins: Ins): boolean =>
  ins.cls === Cls.v ||
  (ins.op >= Op.div && ins.op <= Op.urem) ||
  ins.op === Op.sqrt ||
  ins.op === Op.fma ||
  (ins.op >= Op.stosi && ins.op <= Op.ultof) ||
  (ins.op >= Op.floor && ins.op <= Op.rint);

/** Convert branches; returns how many. */
export function convertBranches(fn: Fn): number {
  let count = 0;
  let def: (Ins | Phi | null)[] | null = null;
  // Inner ones first: what they leave may be an arm of an outer one.
  for (let i = fn.blocks.length - 1; i >= 0; i--) {
    const block = fn.blocks[i]!;
    if (block.jump !== Jump.jnz || block.s1 === block.s2) continue;
    const join = joinOf(fn, block);
    if (join === null) continue;
    def ??= definitions(fn);
    convert(fn, block, join, def);
    count++;
  }
  if (count > 0) fillCfg(fn);
  return count;
}

function definitions(fn: Fn): (Ins | Phi | null)[] {
  const def = new Array<Ins | Phi | null>(fn.temps.length).fill(null);
  for (const block of fn.blocks) {
    for (const phi of block.phis) def[phi.to >>> 3] = phi;
    for (const ins of block.ins) if (ins.to !== noRef) def[ins.to >>> 3] = ins;
  }
  return def;
}

/** The block where both ways of a branch meet, if all between is cheap; else null. */
function joinOf(fn: Fn, block: Block): Block | null {
  const s1 = block.s1!;
  const s2 = block.s2!;
  let join: Block | null = null;
  if (isArm(fn, s1, block) && s1.s1 === s2) join = s2;
  else if (isArm(fn, s2, block) && s2.s1 === s1) join = s1;
  else if (isArm(fn, s1, block) && isArm(fn, s2, block) && s1.s1 === s2.s1) join = s1.s1;
  if (join === null || join === block || s1.isCold !== block.isCold || s2.isCold !== block.isCold) return null;
  // An arm of a self loop would be its own join.
  if (join.phis.length === 0 && (s1 !== join || s2 !== join)) return isPointless(s1, s2, join) ? join : null;
  let results = 0;
  for (const phi of join.phis) {
    if (phi.cls === Cls.v) return null;
    if (argumentFrom(phi, s1 === join ? block : s1) !== argumentFrom(phi, s2 === join ? block : s2)) results++;
  }
  return results <= maxResults ? join : null;
}

/** Both ways do nothing. */
const isPointless = (s1: Block, s2: Block, join: Block): boolean =>
  (s1 === join || s1.ins.length === 0) && (s2 === join || s2.ins.length === 0);

function isArm(fn: Fn, block: Block, from: Block): boolean {
  if (block.preds.length !== 1 || block.preds[0] !== from || block.jump !== Jump.jmp || block.phis.length > 0)
    return false;
  if (block.s1 === block) return false;
  let size = 0;
  for (const ins of block.ins) {
    if (ins.op === Op.dbgloc) continue;
    if (!isFloatingValue(fn, ins) || isSlow(ins)) return false;
    size++;
  }
  return size <= maxArm;
}

const argumentFrom = (phi: Phi, block: Block): Ref => phi.args[phi.blocks.indexOf(block)]!;

function convert(fn: Fn, block: Block, join: Block, def: (Ins | Phi | null)[]): void {
  const { arg } = block;
  const s1 = block.s1!;
  const s2 = block.s2!;
  const algebra = new Algebra(fn, def);
  for (const arm of [s1, s2]) {
    if (arm !== join) for (const ins of arm.ins) if (ins.op !== Op.dbgloc) block.ins.push(ins);
  }
  const fromTrue = s1 === join ? block : s1;
  const fromFalse = s2 === join ? block : s2;
  for (const phi of join.phis) {
    const value = choose(fn, block, phi, [arg, argumentFrom(phi, fromTrue), argumentFrom(phi, fromFalse)], algebra);
    def.length = fn.temps.length;
    let kept = 0;
    for (let i = 0; i < phi.blocks.length; i++) {
      const from = phi.blocks[i]!;
      if (from === fromTrue || from === fromFalse) continue;
      phi.blocks[kept] = from;
      phi.args[kept++] = phi.args[i]!;
    }
    truncate(phi.blocks, kept);
    truncate(phi.args, kept);
    phi.blocks.push(block);
    phi.args.push(value);
  }
  jumpTo(block, join);
  join.preds = join.preds.filter((pred) => pred !== s1 && pred !== s2 && pred !== block);
  join.preds.push(block);
}

/** The chosen value of one phi, simplified: a choice of 1 and 0 is the comparison itself. */
function choose(fn: Fn, block: Block, phi: Phi, [arg, whenTrue, whenFalse]: [Ref, Ref, Ref], algebra: Algebra): Ref {
  if (whenTrue === whenFalse) return whenTrue;
  const normal = (ref: Ref): Ref => ((ref & 7) === RefKind.con ? normalConstant(fn, ref, phi.cls) : ref);
  const to = fn.newTemp(fn.temps[phi.to >>> 3]!.name, phi.cls);
  const ins = new Ins(Op.sel, phi.cls, to, arg, normal(whenTrue), normal(whenFalse));
  for (let round = 0; round < 4; round++) {
    const known = algebra.apply(ins);
    for (const added of algebra.added.splice(0)) block.ins.push(added);
    if (known === -1) break;
    if (known !== noRef) return known;
  }
  block.ins.push(ins);
  return to;
}
