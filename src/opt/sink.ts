// Sinking: cheap values are computed again next to where they are used, because there they cost nothing. A comparison
// becomes part of its branch, a sum of an address and a constant part of the access. SSA form; what is left without
// uses goes with the next dead-code pass.

import { type Fn, Ins, Jump } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import { isBits } from './constants.ts';

/** Repeat comparisons and address sums in the blocks that use them; returns how many. */
export function sinkCheapValues(fn: Fn): number {
  const def = new Array<Ins | null>(fn.temps.length).fill(null);
  const defBlock = new Int32Array(fn.temps.length).fill(-1);
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      if (ins.to === noRef) continue;
      const isSum = ins.op === Op.add && isBits(fn, ins.b);
      if (!isSum && (opFlags[ins.op]! & Flag.compare) === 0) continue;
      def[ins.to >>> 3] = ins;
      defBlock[ins.to >>> 3] = block.id;
    }
  }

  let count = 0;
  const copyHere = (ref: Ref, out: Ins[]): Ref => {
    const { op, cls, a, b } = def[ref >>> 3]!;
    const to = fn.newTemp(fn.temps[ref >>> 3]!.name, cls);
    out.push(new Ins(op, cls, to, a, b, noRef));
    count++;
    return to;
  };
  const isFarDefinition = (ref: Ref, block: number): boolean =>
    (ref & 7) === RefKind.temp && ref >>> 3 < def.length && def[ref >>> 3] !== null && defBlock[ref >>> 3] !== block;
  for (const block of fn.blocks) {
    const local = new Map<Ref, Ref>();
    let out: Ins[] | null = null;
    for (let i = 0; i < block.ins.length; i++) {
      const ins = block.ins[i]!;
      const flags = opFlags[ins.op]!;
      const isLoad = (flags & Flag.load) !== 0;
      const address = isLoad ? ins.a : (flags & Flag.store) !== 0 ? ins.b : noRef;
      if (address !== noRef && isFarDefinition(address, block.id) && def[address >>> 3]!.op === Op.add) {
        out ??= block.ins.slice(0, i);
        const known = local.get(address) ?? copyHere(address, out);
        local.set(address, known);
        if (isLoad) ins.a = known;
        else ins.b = known;
      }
      out?.push(ins);
    }
    if (out) block.ins = out;
    if (block.jump === Jump.jnz && isFarDefinition(block.arg, block.id) && def[block.arg >>> 3]!.op !== Op.add) {
      block.arg = copyHere(block.arg, block.ins);
    }
  }
  return count;
}
