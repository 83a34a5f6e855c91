// Control flow made plain: jumps to blocks that only jump go to their end, branches with one target become jumps,
// a block and its only successor become one, small switches become tests, and a branch on a phi of constants is decided in the
// predecessors. In: SSA form. Out: SSA form, `fillCfg` done.

import { fillCfg, jumpTo, redirect } from '../il/cfg.ts';
import { type Block, entryOf, type Fn, Ins, Jump } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { countUses } from '../il/uses.ts';
import { isBits } from './constants.ts';
import { propagateCopies } from './copies.ts';

/** Simplify the graph until nothing changes; returns how many changes were made. */
export function simplifyCfg(fn: Fn): number {
  let total = 0;
  const uses = new UseCounts(fn);
  for (let round = 0; round < 10; round++) {
    let changes = 0;
    for (const block of fn.blocks) changes += simplifyJump(fn, block);
    changes += threadPhis(fn, uses);
    if (changes > 0) fillCfg(fn);
    const isGone = new Uint8Array(fn.blocks.length);
    const joined = skipEmpty(fn, isGone, uses) + mergeBlocks(fn, isGone);
    if (joined > 0) fillCfg(fn);
    if (changes + joined === 0) break;
    total += changes + joined;
  }
  if (total > 0) propagateCopies(fn);
  return total;
}

/** How often temporaries are read, at most: counted when first asked for, then kept up with what is added. */
class UseCounts {
  private readonly fn: Fn;
  private counts: Int32Array | null;

  constructor(fn: Fn) {
    this.fn = fn;
    this.counts = null;
  }

  of(ref: Ref): number {
    this.counts ??= countUses(this.fn);
    return this.counts[ref >>> 3]!;
  }

  add(ref: Ref, count: number): void {
    if (this.counts !== null && (ref & 7) === RefKind.temp) this.counts[ref >>> 3]! += count;
  }
}

/** Branches whose way is known or does not matter; switches of one or two cases. */
function simplifyJump(fn: Fn, block: Block): number {
  if (block.jump === Jump.jnz) {
    if (block.s1 === block.s2) {
      jumpTo(block, block.s1!);
      return 1;
    }
    if (!isBits(fn, block.arg)) return 0;
    const isTrue = BigInt.asIntN(32, fn.cons[block.arg >>> 3]!.bits) !== 0n;
    jumpTo(block, isTrue ? block.s1! : block.s2!);
    return 1;
  }
  if (block.jump !== Jump.switch) return 0;
  const { targets } = block;
  while (targets.length > 0 && targets[targets.length - 1] === block.s1) targets.pop();
  if (targets.length === 0) {
    jumpTo(block, block.s1!);
    return 1;
  }
  const cases = targets.flatMap((target, index) => (target === block.s1 ? [] : [index]));
  if (cases.length > 1) return 0;
  const value = cases[0]!;
  const isCase = fn.newTemp('case', Cls.w);
  block.ins.push(new Ins(Op.ceqw, Cls.w, isCase, block.arg, fn.int(value), noRef));
  block.jump = Jump.jnz;
  block.arg = isCase;
  block.s2 = block.s1;
  block.s1 = targets[value]!;
  block.targets = [];
  return 1;
}

/** No code: a source position without code after it tells nothing. */
export function hasNoCode({ ins }: Block): boolean {
  for (let i = 0; i < ins.length; i++) if (ins[i]!.op !== Op.dbgloc) return false;
  return true;
}

const isEmpty = (block: Block): boolean => block.jump === Jump.jmp && block.phis.length === 0 && hasNoCode(block);

/**
 * Predecessors of empty blocks go where these lead, unless a phi there would have to tell two ways apart. Keeps `preds`
 * right for the blocks that stay; those that go are marked.
 */
function skipEmpty(fn: Fn, isGone: Uint8Array, uses: UseCounts): number {
  const entry = entryOf(fn);
  let count = 0;
  // The predecessors of the target looked at last: empty blocks with one target tend to follow each other.
  const reaches = new Int32Array(fn.blocks.length).fill(-1);
  let marked: Block | null = null;
  // A switch of many cases is redirected once, not case by case.
  const switches = new Set<Block>();
  const forward: (Block | undefined)[] = new Array<Block | undefined>(fn.blocks.length).fill(undefined);
  for (const block of fn.blocks) {
    if (!isEmpty(block) || block === entry) continue;
    const target = block.s1!;
    if (target === block) continue;
    if (target !== marked) for (const pred of target.preds) reaches[pred.id] = target.id;
    marked = target;
    const { phis } = target;
    if (phis.length > 0) {
      // With phis the target must not be reached from that predecessor already, and keeps loops apart from their entries.
      if (block.preds.some((pred) => reaches[pred.id] === target.id)) continue;
      if (block.preds.length * phis.length > 64) continue;
    }
    for (const phi of phis) {
      const at = phi.blocks.indexOf(block);
      const arg = phi.args[at]!;
      takePlace(phi.args, at, arg, block.preds.length);
      uses.add(arg, block.preds.length - 1);
      takePlaceOf(phi.blocks, at, block.preds);
    }
    for (const pred of block.preds) {
      if (pred.jump === Jump.switch) switches.add(pred);
      else redirect(pred, block, target);
    }
    joinPreds(block, target, reaches);
    isGone[block.id] = 1;
    forward[block.id] = target;
    count++;
  }
  const follow = (block: Block): Block => {
    let at = block;
    for (let next = forward[at.id]; next !== undefined; next = forward[at.id]) at = next;
    return at;
  };
  for (const block of switches) {
    block.s1 = follow(block.s1!);
    for (let i = 0; i < block.targets.length; i++) block.targets[i] = follow(block.targets[i]!);
  }
  return count;
}

/** The argument at `at` becomes `count` equal ones, the others at the end. */
function takePlace(args: Ref[], at: number, arg: Ref, count: number): void {
  if (count === 0) args.splice(at, 1);
  for (let i = 1; i < count; i++) args.push(arg);
}

/** The block at `at` is replaced by the first of `blocks`, the others follow at the end. */
function takePlaceOf(list: Block[], at: number, blocks: readonly Block[]): void {
  if (blocks.length === 0) list.splice(at, 1);
  else list[at] = blocks[0]!;
  for (let i = 1; i < blocks.length; i++) list.push(blocks[i]!);
}

/** The predecessors of a block that goes become the target's, whose own ones are marked. */
function joinPreds(gone: Block, target: Block, reaches: Int32Array): void {
  const { preds } = target;
  const at = preds.indexOf(gone);
  let isReplaced = false;
  for (const pred of gone.preds) {
    if (reaches[pred.id] === target.id) continue;
    reaches[pred.id] = target.id;
    if (isReplaced) preds.push(pred);
    else preds[at] = pred;
    isReplaced = true;
  }
  if (!isReplaced) preds.splice(at, 1);
  gone.preds = [];
}

/** Append blocks to their only predecessor when that has no other successor. */
function mergeBlocks(fn: Fn, isGone: Uint8Array): number {
  let count = 0;
  for (const block of fn.blocks) {
    if (isGone[block.id] === 1) continue;
    while (block.jump === Jump.jmp) {
      const next = block.s1!;
      if (next === block || next.preds.length !== 1 || next.id === 0) break;
      for (const phi of next.phis) block.ins.push(new Ins(Op.copy, phi.cls, phi.to, phi.args[0]!, noRef, noRef));
      next.phis = [];
      if (block.ins.length === 0) block.ins = next.ins;
      else for (const ins of next.ins) block.ins.push(ins);
      next.ins = [];
      block.jump = next.jump;
      block.arg = next.arg;
      block.s1 = next.s1;
      block.s2 = next.s2;
      block.targets = next.targets;
      block.isCold = block.isCold && next.isCold;
      if (block.s1) replacePred(block.s1, next, block);
      if (block.s2) replacePred(block.s2, next, block);
      if (block.jump === Jump.switch) for (const target of block.targets) replacePred(target, next, block);
      isGone[next.id] = 1;
      count++;
    }
  }
  return count;
}

function replacePred(block: Block, from: Block, to: Block): void {
  const at = block.preds.indexOf(from);
  if (at >= 0) block.preds[at] = to;
  for (const phi of block.phis) {
    const place = phi.blocks.indexOf(from);
    if (place >= 0) phi.blocks[place] = to;
  }
}

/**
 * A block that is nothing but a phi and a branch on it: predecessors that bring a constant know their way. Only when
 * nobody else reads the phi, so no other value has to be repaired.
 */
function threadPhis(fn: Fn, uses: UseCounts): number {
  let count = 0;
  for (const block of fn.blocks) {
    if (block.phis.length !== 1 || block.jump !== Jump.jnz || !hasNoCode(block)) continue;
    const phi = block.phis[0]!;
    if (block.arg !== phi.to || !phi.args.some((arg) => (arg & 7) === RefKind.con && isBits(fn, arg))) continue;
    if (uses.of(phi.to) !== 1 || block.s1 === block || block.s2 === block) continue;
    for (let i = phi.args.length - 1; i >= 0; i--) {
      const arg = phi.args[i]!;
      const pred = phi.blocks[i]!;
      if (!isBits(fn, arg)) continue;
      const way = BigInt.asIntN(32, fn.cons[arg >>> 3]!.bits) !== 0n ? block.s1! : block.s2!;
      if (way.preds.includes(pred)) continue;
      for (const other of way.phis) {
        const value = other.args[other.blocks.indexOf(block)]!;
        other.args.push(value);
        uses.add(value, 1);
        other.blocks.push(pred);
      }
      way.preds.push(pred);
      redirect(pred, block, way);
      phi.args.splice(i, 1);
      phi.blocks.splice(i, 1);
      block.preds = block.preds.filter((one) => one !== pred);
      count++;
    }
    // Without arguments left the block is unreachable and goes with the next fillCfg.
    if (phi.args.length === 0) block.phis = [];
  }
  return count;
}
