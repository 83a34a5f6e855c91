// Self recursion in tail position becomes a loop: parameters are assigned, and the entry behind them is jumped to.
// Works before SSA construction, where a variable may have many values. Not for functions whose slots are in use at
// the call: then the frame is needed.

import { fillCfg } from '../il/cfg.ts';
import { type Block, ConKind, copyOf, type Fn, type Ins, Jump } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { int, noRef, type Ref, RefKind } from '../il/ref.ts';
import { isAlloc } from './promote.ts';

/** Turn tail calls of the function itself into jumps; returns how many. */
export function loopTailCalls(fn: Fn): number {
  if (fn.isVariadic || fn.blocks.some((block) => block.ins.some((ins) => isAlloc(ins.op)))) return 0;
  const entry = fn.blocks[0]!;
  const params = entry.ins.filter((ins) => (opFlags[ins.op]! & Flag.param) !== 0);
  // Aggregates come in a copy of their own, sub-words with rubbish above: neither is assigned by a move.
  if (params.some((param) => param.op !== Op.par)) return 0;
  const sites = fn.blocks.filter((block) => isTailCall(fn, block, params));
  if (sites.length === 0) return 0;

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
  entry.ins = params;
  entry.jump = Jump.jmp;
  entry.arg = noRef;
  entry.s1 = start;
  entry.s2 = null;
  entry.targets = [];
  for (const site of sites) replaceCall(fn, site === entry ? start : site, params, start);
  fillCfg(fn);
  return sites.length;
}

/** The block ends with arguments, a call of the function itself, and a return of its result. */
function isTailCall(fn: Fn, block: Block, params: readonly Ins[]): boolean {
  if (block.jump !== Jump.ret) return false;
  const call = block.ins[block.ins.length - 1];
  if (call?.op !== Op.call || !isSelf(fn, call.a)) return false;
  if (block.arg !== noRef && block.arg !== call.to) return false;
  // Aggregates and sub-words are converted on their way back.
  if (call.b !== noRef && call.b !== int(0)) return false;
  if ((fn.returns === null) !== (block.arg === noRef)) return false;
  if (fn.returns !== null && (fn.returns.type >= 0 || fn.returns.ext !== 0 || fn.returns.cls !== call.cls))
    return false;
  const first = block.ins.length - 1 - params.length;
  if (first < 0 || (first > 0 && (opFlags[block.ins[first - 1]!.op]! & Flag.arg) !== 0)) return false;
  return params.every((param, index) => {
    const arg = block.ins[first + index]!;
    return arg.op === Op.arg && arg.cls === param.cls;
  });
}

function isSelf(fn: Fn, callee: Ref): boolean {
  if ((callee & 7) !== RefKind.con) return false;
  const { kind, symbol, bits } = fn.cons[callee >>> 3]!;
  return kind === ConKind.address && symbol === fn.name && bits === 0n;
}

function replaceCall(fn: Fn, block: Block, params: readonly Ins[], start: Block): void {
  const first = block.ins.length - 1 - params.length;
  const args = block.ins.slice(first, -1);
  block.ins.length = first;
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
