// Self recursion at the end of a function becomes a loop: parameters are assigned, and the entry behind them is jumped
// to. What is still added to (or multiplied with) the result of the call goes into an accumulator first, which every
// return then adds: f(n − 1) + f(n − 2) keeps one call of two. Integers only, where the order of sums does not matter.
// Works before SSA construction, where a variable may have many values. Not for functions whose slots are in use at the
// call: then the frame is needed. After Burstall, Darlington 1977.

import { fillCfg } from '../il/cfg.ts';
import { type Block, ConKind, copyOf, type Fn, Ins, Jump } from '../il/ir.ts';
import { Flag, Op, opFlags, isAlloc } from '../il/ops.ts';
import { Cls, int, noRef, type Ref, RefKind } from '../il/ref.ts';

/** Blocks that are walked through from a call to the return. */
const maxWay = 16;

/** A call of the function itself whose result is returned, alone or combined with one value. */
interface Site {
  readonly block: Block;
  /** Index of the call in its block. */
  readonly at: number;
  /** `add` or `mul` of the result and `value`; `copy` when the result is returned as it is. */
  readonly op: number;
  readonly value: Ref;
}

/** Turn tail calls of the function itself into jumps; returns how many. */
export function loopTailCalls(fn: Fn): number {
  if (fn.isVariadic || fn.blocks.some((block) => block.ins.some((ins) => isAlloc(ins.op)))) return 0;
  const entry = fn.blocks[0]!;
  const params = entry.ins.filter((ins) => (opFlags[ins.op]! & Flag.param) !== 0);
  // Aggregates come in a copy of their own, sub-words with rubbish above: neither is assigned by a move.
  if (params.some((param) => param.op !== Op.par)) return 0;
  const found = fn.blocks.flatMap((block) => siteIn(fn, block, params) ?? []);
  // One accumulator: all sums, or all products.
  const op = found.find((site) => site.op !== Op.copy)?.op ?? Op.copy;
  const sites = found.filter((site) => site.op === Op.copy || site.op === op);
  if (sites.length === 0) return 0;

  const start = splitEntry(fn, params);
  const total = op === Op.copy ? noRef : addTotal(fn, op);
  for (const site of sites) replaceCall(fn, site.block === entry ? start : site.block, site, params, start, total);
  fillCfg(fn);
  return sites.length;
}

/** The entry keeps the parameters; the rest goes into a block of its own. */
function splitEntry(fn: Fn, params: readonly Ins[]): Block {
  const entry = fn.blocks[0]!;
  const start = fn.newBlock('again');
  fn.blocks.pop();
  fn.blocks.splice(1, 0, start);
  start.ins = entry.ins.slice(params.length);
  start.jump = entry.jump;
  start.arg = entry.arg;
  start.s1 = entry.s1;
  start.s2 = entry.s2;
  start.targets = entry.targets;
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.blocks = phi.blocks.map((from) => (from === entry ? start : from));
  }
  entry.ins = [...params];
  entry.jump = Jump.jmp;
  entry.arg = noRef;
  entry.s1 = start;
  entry.s2 = null;
  entry.targets = [];
  return start;
}

/** An accumulator that all returns take part of. */
function addTotal(fn: Fn, op: number): Ref {
  const { cls } = fn.returns!;
  const total = fn.newTemp('total', cls);
  for (const block of fn.blocks) {
    if (block.jump !== Jump.ret) continue;
    const sum = fn.newTemp('sum', cls);
    block.ins.push(new Ins(op, cls, sum, total, block.arg, noRef));
    block.arg = sum;
  }
  fn.blocks[0]!.ins.push(copyOf(total, cls, fn.int(op === Op.mul ? 1 : 0)));
  return total;
}

/** The last call in the block if it is one of the function itself and nothing else is done before the return. */
function siteIn(fn: Fn, block: Block, params: readonly Ins[]): Site | null {
  let at = block.ins.length - 1;
  while (at >= 0 && block.ins[at]!.op !== Op.call) at--;
  if (at < 0 || !isSelfCall(fn, block, at, params)) return null;
  return followResult(fn, block, at);
}

function isSelfCall(fn: Fn, block: Block, at: number, params: readonly Ins[]): boolean {
  const call = block.ins[at]!;
  if ((call.a & 7) !== RefKind.con) return false;
  const { kind, symbol, bits } = fn.cons[call.a >>> 3]!;
  if (kind !== ConKind.address || symbol !== fn.name || bits !== 0n) return false;
  // Aggregates and sub-words are converted on their way back.
  if (call.b !== noRef && call.b !== int(0)) return false;
  if (fn.returns !== null && (fn.returns.type >= 0 || fn.returns.ext !== 0)) return false;
  const first = at - params.length;
  if (first < 0 || (first > 0 && (opFlags[block.ins[first - 1]!.op]! & Flag.arg) !== 0)) return false;
  return params.every((param, index) => {
    const arg = block.ins[first + index]!;
    return arg.op === Op.arg && arg.cls === param.cls;
  });
}

/** Walk from the call to the return: on the way only copies and one sum or product with the result may lie. */
function followResult(fn: Fn, block: Block, at: number): Site | null {
  const call = block.ins[at]!;
  /** What variables were assigned on the way. */
  const known = new Map<Ref, Ref>();
  const current = (ref: Ref): Ref => known.get(ref) ?? ref;
  let op: number = Op.copy;
  let value: Ref = noRef;
  let result = call.to;
  let from = at + 1;
  let before: Block | null = null;
  for (let steps = 0, on: Block = block; steps < maxWay; steps++) {
    for (const phi of on === block ? [] : on.phis) known.set(phi.to, current(phi.args[phi.blocks.indexOf(before!)]!));
    for (let i = from; i < on.ins.length; i++) {
      const ins = on.ins[i]!;
      if (ins.op === Op.dbgloc) continue;
      if (ins.op === Op.copy && fn.clsOf(ins.to) === ins.cls) known.set(ins.to, current(ins.a));
      else if (
        isAccumulating(fn, ins) &&
        op === Op.copy &&
        (current(ins.a) === result) !== (current(ins.b) === result)
      ) {
        // The old value of what is assigned here may be known by another name.
        if ([...known.values()].includes(ins.to)) return null;
        op = ins.op;
        value = current(current(ins.a) === result ? ins.b : ins.a);
        result = ins.to;
        known.delete(ins.to);
      } else return null;
    }
    if (on.jump === Jump.ret) {
      if ((fn.returns === null) !== (on.arg === noRef)) return null;
      // A result that is lost on the way is no result of the function.
      if (on.arg !== noRef && (current(on.arg) !== result || result === noRef || call.cls !== fn.returns!.cls))
        return null;
      return { block, at, op, value };
    }
    if (on.jump !== Jump.jmp) return null;
    before = on;
    on = on.s1!;
    from = 0;
  }
  return null;
}

const isAccumulating = (fn: Fn, ins: Ins): boolean =>
  (ins.op === Op.add || ins.op === Op.mul) && ins.cls <= Cls.l && fn.returns !== null && ins.cls === fn.returns.cls;

function replaceCall(fn: Fn, block: Block, site: Site, params: readonly Ins[], start: Block, total: Ref): void {
  const shift = block === start ? params.length : 0;
  const at = site.at - shift;
  const first = at - params.length;
  const args = block.ins.slice(first, at);
  block.ins.length = first;
  if (site.op !== Op.copy) {
    const { cls } = fn.returns!;
    block.ins.push(new Ins(site.op, cls, total, total, site.value, noRef));
  }
  // All arguments are read before any parameter is written.
  const values = args.map((arg) => {
    const value = fn.newTemp('next', arg.cls);
    block.ins.push(copyOf(value, arg.cls, arg.a));
    return value;
  });
  params.forEach((param, index) => {
    block.ins.push(copyOf(param.to, param.cls, values[index]!));
  });
  block.jump = Jump.jmp;
  block.arg = noRef;
  block.s1 = start;
  block.s2 = null;
}
