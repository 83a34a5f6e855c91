// Global code motion (Click 1995): every value that may float is placed in the shallowest loop between the block where
// its operands are ready and the one that dominates its uses, as late as that allows. Pinned instructions stay, in
// order. Within a block a value is computed right before its first use. Values without uses vanish. SSA form.

import { Dominators } from '../il/dom.ts';
import type { Block, Fn, Ins } from '../il/ir.ts';
import { fillLoops, type Loops } from '../il/loops.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import { isFloatingValue } from './gvn.ts';

/** Place the floating values; returns how many moved to another block or vanished. */
export function moveCode(fn: Fn): number {
  return new Motion(fn).run();
}

class Motion {
  private readonly fn: Fn;
  private readonly dom: Dominators;
  private readonly loops: Loops;
  /** The floating instruction that defines a temporary, or null. */
  private readonly floating: (Ins | null)[];
  /** By temporary: block of the definition; for floating ones the earliest possible block. */
  private readonly early: Int32Array;
  /** By temporary: block that dominates all uses met so far, −1 before the first; at last the chosen block. */
  private readonly place: Int32Array;
  private readonly isEmitted: Uint8Array;
  /** Floating values placed in each block, chained by temporary in their original order; −1 ends a chain. */
  private readonly firstPlaced: Int32Array;
  private readonly nextPlaced: Int32Array;
  /** The block being put together. */
  private readonly out: Ins[];
  private outCount: number;
  private readonly stack: Ins[];
  private moved: number;

  constructor(fn: Fn) {
    const count = fn.temps.length;
    this.fn = fn;
    this.dom = new Dominators(fn);
    this.loops = fillLoops(fn, this.dom);
    this.floating = new Array<Ins | null>(count).fill(null);
    this.early = new Int32Array(count);
    this.place = new Int32Array(count).fill(-1);
    this.isEmitted = new Uint8Array(count);
    this.firstPlaced = new Int32Array(fn.blocks.length).fill(-1);
    this.nextPlaced = new Int32Array(count).fill(-1);
    this.out = [];
    this.outCount = 0;
    this.stack = [];
    this.moved = 0;
  }

  run(): number {
    const { blocks } = this.fn;
    this.findEarly();
    this.findPinnedUses();
    const { preorder } = this.dom;
    for (let i = preorder.length - 1; i >= 0; i--) {
      const block = blocks[preorder[i]!]!;
      for (let j = block.ins.length - 1; j >= 0; j--) this.settle(block.ins[j]!, block);
    }
    for (const block of blocks) this.emitBlock(block);
    return this.moved;
  }

  private findEarly(): void {
    const { blocks } = this.fn;
    const { early, dom } = this;
    for (const id of dom.preorder) {
      const block = blocks[id]!;
      for (const phi of block.phis) early[phi.to >>> 3] = id;
      for (const ins of block.ins) {
        if (ins.to === noRef) continue;
        const t = ins.to >>> 3;
        early[t] = id;
        if (!isFloatingValue(this.fn, ins)) continue;
        this.floating[t] = ins;
        let best = 0;
        for (const ref of [ins.a, ins.b, ins.c]) {
          if ((ref & 7) !== RefKind.temp) continue;
          const at = early[ref >>> 3]!;
          if (dom.level[at]! > dom.level[best]!) best = at;
        }
        early[t] = best;
      }
    }
  }

  private use(ref: Ref, block: number): void {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    if (this.floating[t] === null) return;
    this.place[t] = this.place[t]! < 0 ? block : this.dom.common(this.place[t]!, block);
  }

  private findPinnedUses(): void {
    for (const block of this.fn.blocks) {
      for (const phi of block.phis) {
        for (let i = 0; i < phi.args.length; i++) this.use(phi.args[i]!, phi.blocks[i]!.id);
      }
      for (const ins of block.ins) {
        if (ins.op === Op.assume || (ins.to !== noRef && this.floating[ins.to >>> 3] === ins)) continue;
        this.use(ins.a, block.id);
        this.use(ins.b, block.id);
        this.use(ins.c, block.id);
      }
      this.use(block.arg, block.id);
    }
  }

  /** All users are placed: place this one, and with it the uses of its operands. */
  private settle(ins: Ins, from: Block): void {
    if (ins.to === noRef) return;
    const t = ins.to >>> 3;
    if (this.floating[t] !== ins) return;
    if (this.place[t]! < 0) {
      this.moved++;
      return;
    }
    const at = this.outOfLoops(this.place[t]!, this.early[t]!);
    this.place[t] = at;
    if (at !== from.id) this.moved++;
    this.nextPlaced[t] = this.firstPlaced[at]!;
    this.firstPlaced[at] = t;
    this.use(ins.a, at);
    this.use(ins.b, at);
    this.use(ins.c, at);
  }

  /** From the latest block upwards, loop by loop, as far as the operands allow. */
  private outOfLoops(late: number, early: number): number {
    const { blocks } = this.fn;
    const { dom, loops } = this;
    let at = late;
    while (blocks[at]!.depth > 0) {
      const outside = dom.idom[loops.headerOf[at]!]!;
      if (outside < 0 || dom.level[outside]! < dom.level[early]!) break;
      if (blocks[outside]!.depth >= blocks[at]!.depth) break;
      at = outside;
    }
    return at;
  }

  private emitBlock(block: Block): void {
    const { out } = this;
    this.outCount = 0;
    const { ins } = block;
    let isInGroup = false;
    for (let i = 0; i < ins.length; i++) {
      const one = ins[i]!;
      if (one.op === Op.nop || one.op === Op.assume) continue;
      if (one.to !== noRef && this.floating[one.to >>> 3] === one) continue;
      const isArg = (opFlags[one.op]! & Flag.arg) !== 0;
      if (isArg && !isInGroup) {
        // Nothing comes between arguments and their call: all that they need goes before.
        let end = i;
        while (end < ins.length && ins[end]!.op !== Op.call) end++;
        for (let j = i; j <= end && j < ins.length; j++) this.emitOperands(ins[j]!, block.id);
      } else if (!isInGroup) {
        this.emitOperands(one, block.id);
      }
      isInGroup = isArg;
      out[this.outCount++] = one;
    }
    // The condition comes last, next to its branch.
    const last = (block.arg & 7) === RefKind.temp ? this.floating[block.arg >>> 3]! : null;
    for (let t = this.firstPlaced[block.id]!; t >= 0; t = this.nextPlaced[t]!) {
      const value = this.floating[t]!;
      if (value !== last) this.emit(value, block.id);
    }
    if (last !== null) this.emit(last, block.id);
    block.ins = out.slice(0, this.outCount);
  }

  private emitOperands(ins: Ins, block: number): void {
    this.emitRef(ins.a, block);
    this.emitRef(ins.b, block);
    this.emitRef(ins.c, block);
  }

  private emitRef(ref: Ref, block: number): void {
    if ((ref & 7) !== RefKind.temp) return;
    const ins = this.floating[ref >>> 3];
    if (ins) this.emit(ins, block);
  }

  /** Emit a value of this block behind its operands; a stack takes the place of recursion. */
  private emit(value: Ins, block: number): void {
    const { stack, isEmitted, place } = this;
    stack.push(value);
    while (stack.length > 0) {
      const ins = stack[stack.length - 1]!;
      const t = ins.to >>> 3;
      if (isEmitted[t] === 1 || place[t] !== block) {
        stack.pop();
        continue;
      }
      const before = stack.length;
      this.pushWaiting(ins.c, block);
      this.pushWaiting(ins.b, block);
      this.pushWaiting(ins.a, block);
      if (stack.length > before) continue;
      stack.pop();
      isEmitted[t] = 1;
      this.out[this.outCount++] = ins;
    }
  }

  private pushWaiting(ref: Ref, block: number): void {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    const ins = this.floating[t];
    if (ins && this.isEmitted[t] === 0 && this.place[t] === block) this.stack.push(ins);
  }
}
