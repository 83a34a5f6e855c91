// Values of very long lives in very large functions live in memory. Where hundreds of values are live across thousands
// of blocks, lists of what is live where grow with their product, and almost all of these values are in memory anyway.
//
// In: SSA form. Out: SSA form in which such a value is stored once where it is defined and loaded once in each other
// block that reads it, as values of their own that live in that block alone. Which values: those that reach farthest,
// until the others keep within a budget.

import { type Block, copyOf, Ins } from '../il/ir.ts';
import type { Loops } from '../il/loops.ts';
import { Op } from '../il/ops.ts';
import { type Ref, RefKind, slot } from '../il/ref.ts';
import type { Facts } from './facts.ts';
import type { Liveness } from './live.ts';
import { type MachineFn, Shape } from './machine.ts';
import { assignSlots } from './slots.ts';

/** Live values per block, on average, that are affordable; no machine has as many registers. */
const affordable = 48;
/** Functions with fewer blocks than this are left alone. */
const fewBlocks = 256;

/** How many (block, live value) pairs a function may have before values are demoted. */
export const pairLimit = (blocks: number): number =>
  blocks < fewBlocks ? Number.POSITIVE_INFINITY : blocks * affordable;

/** Demote values until about half of the limit is left. Definitions and edges of `live` are known; facts are not after it. */
export function demote(machineFn: MachineFn, facts: Facts, live: Liveness, loops: Loops): void {
  new Demotion(machineFn, facts, live, loops).run();
}

class Demotion {
  private readonly machineFn: MachineFn;
  private readonly facts: Facts;
  private readonly live: Liveness;
  private readonly loops: Loops;
  /** Last block of each value's life, loops that it passes through included. */
  private readonly last: Int32Array;
  private readonly isDemoted: Uint8Array;
  private slotOf: Int32Array;
  /** The value that stands for a demoted one in the block at hand, and the block for which it does. */
  private readonly local: Int32Array;
  private readonly localBlock: Int32Array;
  private out: Ins[];
  private block: Block;

  constructor(machineFn: MachineFn, facts: Facts, live: Liveness, loops: Loops) {
    const count = machineFn.fn.temps.length;
    this.machineFn = machineFn;
    this.facts = facts;
    this.live = live;
    this.loops = loops;
    this.last = new Int32Array(count).fill(-1);
    this.isDemoted = new Uint8Array(count);
    this.slotOf = new Int32Array(0);
    this.local = new Int32Array(count);
    this.localBlock = new Int32Array(count).fill(-1);
    this.out = [];
    this.block = machineFn.fn.blocks[0]!;
  }

  run(): void {
    this.findLast();
    this.choose();
    this.giveSlots();
    for (const block of this.machineFn.fn.blocks) this.rewrite(block);
  }

  /** Where each value is read last. */
  private findLast(): void {
    const { facts, loops } = this;
    const { read, firstRead } = facts;
    const { blocks } = this.machineFn.fn;
    const lastOfLoop = new Int32Array(blocks.length);
    for (const { id } of blocks) {
      for (let at = loops.headerOf[id]!; at >= 0; at = loops.parent[at]!) lastOfLoop[at] = id;
    }
    const hasIrreducible = loops.headers.some((header) => loops.isIrreducible[header] === 1);
    const use = (t: number, id: number): void => {
      const home = this.live.defBlock[t]!;
      let end = hasIrreducible ? blocks.length : id;
      // Through every loop around the use that the definition is not in.
      for (let at = loops.headerOf[id]!; at >= 0 && !loops.contains(at, home); at = loops.parent[at]!) {
        if (lastOfLoop[at]! > end) end = lastOfLoop[at]!;
      }
      if (end > this.last[t]!) this.last[t] = end;
    };
    for (const block of blocks) {
      const { id } = block;
      const end = firstRead[facts.start[id + 1]!]!;
      for (let k = firstRead[facts.start[id]!]!; k < end; k++) use(read[k]!, id);
      for (const phi of block.phis) {
        phi.args.forEach((each, k) => {
          if ((each & 7) === RefKind.temp) use(each >>> 3, phi.blocks[k]!.id);
        });
      }
    }
  }

  /** Mark the values that reach farthest, by powers of two of their reach. */
  private choose(): void {
    const { last, isDemoted, live } = this;
    const { blocks } = this.machineFn.fn;
    const sums = new Float64Array(32);
    const reach = (t: number): number => Math.max(0, last[t]! - live.defBlock[t]!);
    for (let t = 0; t < last.length; t++) sums[31 - Math.clz32(reach(t) | 1)]! += reach(t);
    let left = (blocks.length * affordable) / 2;
    let power = 0;
    while (power < 31 && sums[power]! <= left) left -= sums[power++]!;
    for (let t = 0; t < last.length; t++) if (reach(t) >= 2 ** power) isDemoted[t] = 1;
  }

  private giveSlots(): void {
    const { live, last, isDemoted } = this;
    const hasSlot = isDemoted.map((each, t) => (each === 1 && live.remat[t] === null ? 1 : 0));
    const firstPlace = live.defBlock.slice(0, hasSlot.length);
    // No phi shares its slot with arguments: the stores of one would destroy the other.
    const phiInReg = new Uint8Array(hasSlot.length).fill(1);
    this.slotOf = assignSlots(this.machineFn, { hasSlot, firstPlace, lastPlace: last, phiInReg });
  }

  private rewrite(block: Block): void {
    const { facts, live } = this;
    const { ins, phis, id } = block;
    const base = facts.start[id]!;
    this.block = block;
    this.out = [];
    for (const phi of phis) this.store(phi.to);
    for (let i = 0; i < ins.length; i++) {
      const one = ins[i]!;
      const hasSecond = (facts.shape[base + i]! & Shape.defC) !== 0;
      if (one.op === Op.copy && (one.to & 7) === RefKind.reg) one.a = this.readByCopy(one.a);
      else {
        one.a = this.read(one.a);
        one.b = this.read(one.b);
        if (!hasSecond) one.c = this.read(one.c);
      }
      this.out.push(one);
      this.store(one.to);
      if (hasSecond) this.store(one.c);
    }
    block.arg = this.read(block.arg);
    for (let edge = live.edgeStart[id]!; edge < live.edgeStart[id + 1]!; edge++) {
      for (const { args } of this.machineFn.fn.blocks[live.edgeTo[edge]!]!.phis) {
        args[live.edgeIndex[edge]!] = this.read(args[live.edgeIndex[edge]!]!);
      }
    }
    block.ins = this.out;
  }

  private isElsewhere(t: number): boolean {
    return this.isDemoted[t] === 1 && this.live.defBlock[t] !== this.block.id;
  }

  /** What an operand becomes; the load stands before the instruction at hand. */
  private read(ref: Ref): Ref {
    const { fn } = this.machineFn;
    if ((ref & 7) === RefKind.mem) {
      const mode = fn.mems[ref >>> 3]!;
      mode.base = this.read(mode.base);
      mode.index = this.read(mode.index);
      return ref;
    }
    if ((ref & 7) !== RefKind.temp || ref >>> 3 >= this.isDemoted.length || !this.isElsewhere(ref >>> 3)) return ref;
    const t = ref >>> 3;
    if (this.localBlock[t] === this.block.id) return this.local[t]! as Ref;
    const { cls } = fn.temps[t]!;
    const again = this.live.remat[t];
    const value = fn.newTemp('', cls);
    this.out.push(
      again
        ? new Ins(again.op, again.cls, value, again.a, again.b, again.c)
        : copyOf(value, cls, slot(this.slotOf[t]!)),
    );
    this.local[t] = value;
    this.localBlock[t] = this.block.id;
    return value;
  }

  /** A copy into a fixed register reads the slot itself. */
  private readByCopy(ref: Ref): Ref {
    const t = ref >>> 3;
    const isStored = (ref & 7) === RefKind.temp && this.isElsewhere(t) && this.live.remat[t] === null;
    return isStored && this.localBlock[t] !== this.block.id ? slot(this.slotOf[t]!) : this.read(ref);
  }

  private store(ref: Ref): void {
    if ((ref & 7) !== RefKind.temp || ref >>> 3 >= this.isDemoted.length) return;
    const t = ref >>> 3;
    if (this.isDemoted[t] === 0 || this.live.remat[t] !== null) return;
    this.out.push(copyOf(slot(this.slotOf[t]!), this.machineFn.fn.temps[t]!.cls, ref));
  }
}
