// Addresses further from their symbol than machine instructions hold become sums of the symbol and a number: behind
// this no address of the function has an offset beyond 32 bits, and no call a target with an offset. In: IL whose graph
// is filled. SSA form and graph stay.

import { type Block, ConKind, type Fn, Ins } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, isCon, noRef, type Ref } from '../il/ref.ts';

const isWithin32 = (offset: number): boolean => offset >= -0x8000_0000 && offset <= 0x7fff_ffff;

export function splitFarAddresses(fn: Fn): void {
  const isAddress = fn.cons.map(({ kind, num }) => kind === ConKind.address && num !== 0);
  if (!isAddress.includes(true)) return;
  const isFar = isAddress.map((is, index) => is && !isWithin32(fn.cons[index]!.num));
  for (const block of fn.blocks) splitInBlock(fn, block, isFar, isAddress);
}

function splitInBlock(fn: Fn, block: Block, isFar: readonly boolean[], isAddress: readonly boolean[]): void {
  const out: Ins[] = [];
  const sums = new Map<Ref, Ref>();
  const near = (ref: Ref): Ref => (isCon(ref) && isFar[ref >>> 3] ? sum(ref) : ref);
  const sum = (ref: Ref): Ref => {
    const known = sums.get(ref);
    if (known !== undefined) return known;
    const { symbol, bits, isThread } = fn.cons[ref >>> 3]!;
    const to = fn.newTemp('', Cls.l);
    out.push(new Ins(Op.add, Cls.l, to, fn.address(symbol, 0n, isThread), fn.bits(bits), noRef));
    sums.set(ref, to);
    return to;
  };
  // Arguments stay beside their call.
  let args: Ins[] = [];
  for (const ins of block.ins) {
    const isCallOfSum = ins.op === Op.call && isCon(ins.a) && isAddress[ins.a >>> 3]!;
    ins.a = isCallOfSum ? sum(ins.a) : near(ins.a);
    ins.b = near(ins.b);
    ins.c = near(ins.c);
    if ((opFlags[ins.op]! & Flag.arg) !== 0) args.push(ins);
    else {
      out.push(...args, ins);
      args = [];
    }
  }
  block.arg = near(block.arg);
  block.forEachSuccessor((successor) => {
    for (const phi of successor.phis) {
      for (let i = 0; i < phi.args.length; i++) if (phi.blocks[i] === block) phi.args[i] = near(phi.args[i]!);
    }
  });
  if (sums.size > 0) block.ins = out;
}
