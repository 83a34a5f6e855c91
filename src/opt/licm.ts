// Loop-invariant code motion, loads included: what does not change in a loop is computed in front of it. A load moves
// when nothing in the loop may write its bytes and when it is certain to run once the loop is entered (or reads a
// slot, which cannot fault). Makes preheaders; `simplify` merges the unused ones. In and out: SSA form.

import { contextOffset } from '../base/context-layout.ts';
import { truncate } from '../base/truncate.ts';
import { Dominators } from '../il/dom.ts';
import type { Block, Fn, Ins } from '../il/ir.ts';
import { fillLoops, type Loops } from '../il/loops.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import { Alias, contextBlock, type Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { isFloatingValue } from './gvn.ts';
import { blitSize } from './loads.ts';
import { makePreheaders } from './preheaders.ts';
import { accessSize } from './promote.ts';

/** Where the stop flag of the context block ends. */
const stopFlagEnd = contextOffset.stop + 4;

/** Writes in a loop beyond which its loads are left alone. */
const maxWrites = 64;

/** Move invariant code in front of loops; returns how many instructions moved. */
export function hoistInvariants(fn: Fn, facts: Facts): number {
  if (fillLoops(fn, new Dominators(fn)).headers.length === 0) return 0;
  makePreheaders(fn);
  return new Hoisting(fn, facts).run();
}

/** What is known of a loop: its own blocks, and what inner loops do as well. */
class Body {
  /** Blocks of no inner loop, in order. */
  readonly blocks: Block[];
  readonly written: Place[];
  /** Effects of called functions. */
  readonly calls: Set<number>;
  areWritesKnown: boolean;
  /** Number of the first block with a call. */
  firstCall: number;
  /** The same of inner loops. */
  firstInnerCall: number;
  /** Where the loop may be left or go round: the first and the last such block in preorder of the dominator tree. */
  firstEnd: Block | null;
  lastEnd: Block | null;

  constructor() {
    this.blocks = [];
    this.written = [];
    this.calls = new Set();
    this.areWritesKnown = true;
    this.firstCall = Infinity;
    this.firstInnerCall = Infinity;
    this.firstEnd = null;
    this.lastEnd = null;
  }

  addWrite(place: Place): void {
    if (this.written.length < maxWrites) this.written.push(place);
    else this.areWritesKnown = false;
  }

  addEnd(block: Block, place: Int32Array): void {
    if (this.firstEnd === null || place[block.id]! < place[this.firstEnd.id]!) this.firstEnd = block;
    if (this.lastEnd === null || place[block.id]! > place[this.lastEnd.id]!) this.lastEnd = block;
  }

  /** What an inner loop writes, the loop writes. */
  takeIn(inner: Body): void {
    for (const place of inner.written) this.addWrite(place);
    for (const effects of inner.calls) this.calls.add(effects);
    if (!inner.areWritesKnown) this.areWritesKnown = false;
    this.firstInnerCall = Math.min(this.firstInnerCall, inner.firstCall);
    this.firstCall = Math.min(this.firstCall, inner.firstCall);
  }
}

class Hoisting {
  private readonly fn: Fn;
  private readonly facts: Facts;
  private readonly dom: Dominators;
  private readonly loops: Loops;
  private readonly alias: Alias;
  /** Block of each definition, kept up to date as code moves. */
  private readonly defBlock: Int32Array;
  private readonly bodies: Map<number, Body>;
  /** Place of each block in preorder of the dominator tree. */
  private readonly place: Int32Array;
  private moved: number;

  constructor(fn: Fn, facts: Facts) {
    this.fn = fn;
    this.facts = facts;
    this.dom = new Dominators(fn);
    this.loops = fillLoops(fn, this.dom);
    this.alias = new Alias(fn, facts);
    this.defBlock = new Int32Array(fn.temps.length).fill(-1);
    this.bodies = new Map();
    this.place = new Int32Array(fn.blocks.length);
    this.dom.preorder.forEach((id, index) => {
      this.place[id] = index;
    });
    this.moved = 0;
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.defBlock[phi.to >>> 3] = block.id;
      for (const ins of block.ins) if (ins.to !== noRef) this.defBlock[ins.to >>> 3] = block.id;
    }
  }

  run(): number {
    const { fn, loops } = this;
    const isOpen = (header: number): boolean => loops.isIrreducible[header] === 0 && header > 0;
    for (const header of loops.headers) this.bodies.set(header, new Body());
    for (const block of fn.blocks) this.enter(block);
    // Inner loops first: what leaves one stands in front of it, which is in the next. Where it had to stay, it would
    // have to stay there, too, so that each loop looks at its own blocks only.
    for (const header of loops.headers) {
      const body = this.bodies.get(header)!;
      if (isOpen(header)) this.visit(header, body);
      const outer = loops.parent[header]!;
      if (outer >= 0) this.bodies.get(outer)!.takeIn(body);
    }
    return this.moved;
  }

  /** Add a block to its loop, and to the ends of all loops that it may leave or take round. */
  private enter(block: Block): void {
    const { loops, bodies, place } = this;
    const inner = loops.headerOf[block.id]!;
    if (inner < 0) return;
    const body = bodies.get(inner)!;
    body.blocks.push(block);
    for (const ins of block.ins) {
      this.addWrite(body, ins);
      if (ins.op === Op.call) body.firstCall = Math.min(body.firstCall, block.id);
    }
    if (block.s1 === null) for (let at = inner; at >= 0; at = loops.parent[at]!) bodies.get(at)!.addEnd(block, place);
    block.forEachSuccessor((next) => {
      for (let at = inner; at >= 0; at = loops.parent[at]!) {
        if (next.id !== at && loops.contains(at, next.id)) break;
        bodies.get(at)!.addEnd(block, place);
      }
    });
  }

  private visit(header: number, body: Body): void {
    const { fn, dom } = this;
    const preheader = fn.blocks[header]!.preds.find((pred) => pred.id < header)!;
    // Whatever dominates all ends runs in the first round.
    const { firstEnd, lastEnd } = body;
    let isCertain = firstEnd !== null;
    for (const block of body.blocks) {
      if (block.id > body.firstInnerCall) isCertain = false;
      const isAlways = isCertain && dom.dominates(block.id, firstEnd!.id) && dom.dominates(block.id, lastEnd!.id);
      let kept = 0;
      for (const ins of block.ins) {
        const isLoad = (opFlags[ins.op]! & Flag.load) !== 0;
        const canMove = isLoad
          ? this.isUnchanged(ins, body) && ((isAlways && isCertain) || this.isSlotLoad(ins))
          : isFloatingValue(fn, ins);
        if (
          canMove &&
          this.isOutside(ins.a, header) &&
          this.isOutside(ins.b, header) &&
          this.isOutside(ins.c, header)
        ) {
          preheader.ins.push(ins);
          this.defBlock[ins.to >>> 3] = preheader.id;
          this.moved++;
          continue;
        }
        // Behind a call nothing is certain: it may not come back.
        if (ins.op === Op.call) isCertain = false;
        block.ins[kept++] = ins;
      }
      truncate(block.ins, kept);
    }
  }

  private isOutside(ref: Ref, header: number): boolean {
    return (ref & 7) !== RefKind.temp || !this.loops.contains(header, this.defBlock[ref >>> 3]!);
  }

  private addWrite(body: Body, ins: Ins): void {
    if ((opFlags[ins.op]! & Flag.store) !== 0) body.addWrite(this.alias.place(ins.b, accessSize(ins)));
    else if (ins.op === Op.blit) body.addWrite(this.alias.place(ins.b, blitSize(this.fn, ins)));
    else if (ins.op === Op.call) body.calls.add(this.facts.effectsOf(this.fn, ins));
    else if (ins.op === Op.vaarg || ins.op === Op.vastart) body.areWritesKnown = false;
  }

  private isUnchanged(load: Ins, body: Body): boolean {
    if (!body.areWritesKnown) return false;
    const place = this.alias.place(load.a, accessSize(load));
    // The stop flag is written from outside at any time.
    if (place.object === contextBlock && place.offset < stopFlagEnd) return false;
    // The load's address comes from outside, and with it its root: equal roots are equal addresses in every round.
    if (body.written.some((other) => this.alias.mayOverlap(other, place))) return false;
    for (const effects of body.calls) if (this.alias.callWrites(effects, place.object)) return false;
    return true;
  }

  /** A load at a known offset inside of a slot reads what exists. */
  private isSlotLoad(load: Ins): boolean {
    const place = this.alias.place(load.a, accessSize(load));
    const alloc = this.alias.allocs[place.object];
    if (alloc == null || place.root !== alloc.to || (alloc.a & 7) !== RefKind.con) return false;
    return place.offset >= 0 && place.offset + place.size <= this.fn.cons[alloc.a >>> 3]!.num;
  }
}
