// Jump threading: a block that only asks for one of its phis sends those predecessors that bring the answer along straight
// on. So the end of an inlined routine does not ask once more whether it failed. Its phis get a definition on each new way;
// SSA construction then tells them apart. In and out: SSA form.

import { fillCfg, jumpTo, redirect } from '../il/cfg.ts';
import { type Block, copyOf, type Fn, Jump, type Phi } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { isBits } from './constants.ts';
import { propagateCopies } from './copies.ts';
import { hasNoCode } from './simplify-cfg.ts';
import { buildSsa } from './ssa.ts';

/** Phis that a block may have for them to be repeated on new ways. */
const maxPhis = 8;
/** Blocks without a choice that are climbed to find the branch that led here. */
const maxClimbed = 4;
/** Phis of phis. */
const maxDepth = 2;

/** Send predecessors of branches straight on; returns how many. */
export function threadJumps(fn: Fn): number {
  let count = 0;
  for (const block of fn.blocks) {
    const asked = askedPhi(block);
    if (asked !== null) count += thread(fn, block, asked);
  }
  if (count === 0) return 0;
  fillCfg(fn);
  buildSsa(fn);
  propagateCopies(fn);
  return count;
}

/** The phi that a block branches on, when that is all it does; not for headers of loops. */
function askedPhi(block: Block): Phi | null {
  if (block.jump !== Jump.jnz || block.phis.length === 0 || block.phis.length > maxPhis) return null;
  const { s1, s2, arg, preds } = block;
  if (s1 === s2 || s1 === block || s2 === block || !hasNoCode(block)) return null;
  if (preds.some((pred) => pred.id >= block.id)) return null;
  return block.phis.find((phi) => phi.to === arg) ?? null;
}

function thread(fn: Fn, block: Block, asked: Phi): number {
  const ways = asked.args.map((arg, index) => wayOf(fn, block, arg, asked.blocks[index]!));
  const from = asked.blocks.slice();
  let count = 0;
  from.forEach((pred, index) => {
    const way = ways[index]!;
    if (way === null) return;
    const straight = fn.newBlock(`${block.name}.by`);
    straight.isCold = pred.isCold || way.isCold;
    straight.depth = Math.min(pred.depth, way.depth);
    straight.preds = [pred];
    for (const phi of block.phis) {
      const at = phi.blocks.indexOf(pred);
      straight.ins.push(copyOf(phi.to, phi.cls, phi.args[at]!));
      phi.args.splice(at, 1);
      phi.blocks.splice(at, 1);
    }
    for (const phi of way.phis) {
      phi.args.push(phi.args[phi.blocks.indexOf(block)]!);
      phi.blocks.push(straight);
    }
    way.preds.push(straight);
    redirect(pred, block, straight);
    jumpTo(straight, way);
    block.preds = block.preds.filter((one) => one !== pred);
    count++;
  });
  // Without arguments left the block is unreachable and goes with `fillCfg`.
  if (asked.args.length === 0) block.phis = [];
  return count;
}

/** Where the block goes with that argument, or null when only the run can tell. */
function wayOf(fn: Fn, block: Block, arg: Ref, pred: Block): Block | null {
  const truth = truthBehind(fn, arg, pred, block, 0);
  return truth === unknown ? null : truth === no ? block.s2 : block.s1;
}

const no = 0;
const yes = 1;
const unknown = 2;

/** Whether the low 32 bits of a value are zero on the way from one block to the next, as branches before have told. */
function truthBehind(fn: Fn, ref: Ref, from: Block, to: Block, depth: number): number {
  if (isBits(fn, ref)) return BigInt.asIntN(32, fn.cons[ref >>> 3]!.bits) === 0n ? no : yes;
  if ((ref & 7) !== RefKind.temp || depth > maxDepth) return unknown;
  for (let climbed = 0; climbed < maxClimbed; climbed++) {
    if (from.jump === Jump.jnz && from.arg === ref && from.s1 !== from.s2) return from.s1 === to ? yes : no;
    const phi = from.phis.find((one) => one.to === ref);
    if (phi !== undefined) return truthOfPhi(fn, phi, from, depth);
    if (from.preds.length !== 1) break;
    to = from;
    from = from.preds[0]!;
  }
  return unknown;
}

function truthOfPhi(fn: Fn, phi: Phi, block: Block, depth: number): number {
  let truth = unknown;
  for (let i = 0; i < phi.args.length; i++) {
    const one = truthBehind(fn, phi.args[i]!, phi.blocks[i]!, block, depth + 1);
    if (one === unknown || (i > 0 && one !== truth)) return unknown;
    truth = one;
  }
  return truth;
}
