// Loop-invariant code motion, loads included: what does not change in a loop is computed in front of it. A load moves
// when nothing in the loop may write its bytes and when it is certain to run once the loop is entered (or reads a
// slot, which cannot fault). Makes preheaders; `simplify` merges the unused ones. In and out: SSA form.

import { truncate } from '../base/truncate.ts';
import { fillCfg, jumpTo, redirect } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, type Fn, type Ins, Phi } from '../il/ir.ts';
import { fillLoops, type Loops } from '../il/loops.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import { Alias, type Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { isFloatingValue } from './gvn.ts';
import { blitSize } from './loads.ts';
import { accessSize } from './promote.ts';

/** Writes in a loop beyond which its loads are left alone. */
const maxWrites = 64;

/** Move invariant code in front of loops; returns how many instructions moved. */
export function hoistInvariants(fn: Fn, facts: Facts): number {
  if (fillLoops(fn, new Dominators(fn)).headers.length === 0) return 0;
  makePreheaders(fn);
  return new Hoisting(fn, facts).run();
}

/** Give every natural loop one block in front that leads nowhere else. */
function makePreheaders(fn: Fn): void {
  const loops = fillLoops(fn, new Dominators(fn));
  const headers = loops.headers.filter((id) => loops.isIrreducible[id] === 0 && id > 0).map((id) => fn.blocks[id]!);
  const entriesOf = headers.map((header) => header.preds.filter((pred) => pred.id < header.id));
  headers.forEach((header, index) => {
    const entries = entriesOf[index]!;
    if (entries.length === 1 && entries[0]!.s2 === null && entries[0]!.targets.length === 0) return;
    const front = fn.newBlock(`${header.name}.pre`);
    front.isCold = header.isCold;
    front.depth = Math.max(0, header.depth - 1);
    for (const phi of header.phis) {
      const outer = new Phi(phi.to, phi.cls, [], []);
      let kept = 0;
      for (let i = 0; i < phi.blocks.length; i++) {
        const from = phi.blocks[i]!;
        if (entries.includes(from)) {
          outer.args.push(phi.args[i]!);
          outer.blocks.push(from);
        } else {
          phi.args[kept] = phi.args[i]!;
          phi.blocks[kept++] = from;
        }
      }
      truncate(phi.args, kept);
      truncate(phi.blocks, kept);
      phi.blocks.push(front);
      if (outer.args.length === 1) phi.args.push(outer.args[0]!);
      else {
        outer.to = fn.newTemp(fn.temps[phi.to >>> 3]!.name, phi.cls);
        phi.args.push(outer.to);
        front.phis.push(outer);
      }
    }
    for (const entry of entries) redirect(entry, header, front);
    jumpTo(front, header);
  });
  fillCfg(fn);
}

class Hoisting {
  private readonly fn: Fn;
  private readonly facts: Facts;
  private readonly dom: Dominators;
  private readonly loops: Loops;
  private readonly alias: Alias;
  /** Block of each definition, kept up to date as code moves. */
  private readonly defBlock: Int32Array;
  private moved: number;

  constructor(fn: Fn, facts: Facts) {
    this.fn = fn;
    this.facts = facts;
    this.dom = new Dominators(fn);
    this.loops = fillLoops(fn, this.dom);
    this.alias = new Alias(fn);
    this.defBlock = new Int32Array(fn.temps.length).fill(-1);
    this.moved = 0;
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.defBlock[phi.to >>> 3] = block.id;
      for (const ins of block.ins) if (ins.to !== noRef) this.defBlock[ins.to >>> 3] = block.id;
    }
  }

  run(): number {
    const bodies = this.loops.bodies();
    // Inner loops first: what leaves one may leave the next.
    for (const header of this.loops.headers) {
      if (this.loops.isIrreducible[header] === 0 && header > 0) this.visit(header, bodies.get(header)!);
    }
    return this.moved;
  }

  private visit(header: number, body: readonly Block[]): void {
    const { fn, dom, loops } = this;
    const preheader = fn.blocks[header]!.preds.find((pred) => pred.id < header)!;
    const written: Place[] = [];
    const calls: number[] = [];
    const areWritesKnown = this.findWrites(body, written, calls);
    // Where the loop may be left or go round: whatever dominates all of these runs in the first round.
    const ends = body.filter((block) => {
      let isEnd = block.s1 === null;
      block.forEachSuccessor((next) => {
        if (next.id === header || !loops.contains(header, next.id)) isEnd = true;
      });
      return isEnd;
    });
    let isCertain = true;
    for (const block of body) {
      const isAlways = ends.every((end) => dom.dominates(block.id, end.id));
      let kept = 0;
      for (const ins of block.ins) {
        const isLoad = (opFlags[ins.op]! & Flag.load) !== 0;
        const canMove = isLoad
          ? areWritesKnown && this.isUnchanged(ins, written, calls) && ((isAlways && isCertain) || this.isSlotLoad(ins))
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

  /** Fill in what the loop writes; false when that is too much to say. */
  private findWrites(body: readonly Block[], written: Place[], calls: number[]): boolean {
    for (const block of body) {
      for (const ins of block.ins) {
        if ((opFlags[ins.op]! & Flag.store) !== 0) written.push(this.alias.place(ins.b, accessSize(ins)));
        else if (ins.op === Op.blit) written.push(this.alias.place(ins.b, blitSize(this.fn, ins)));
        else if (ins.op === Op.call) calls.push(this.facts.ofCall(this.fn, ins));
        else if (ins.op === Op.vaarg || ins.op === Op.vastart) return false;
        if (written.length > maxWrites) return false;
      }
    }
    return true;
  }

  private isUnchanged(load: Ins, written: readonly Place[], calls: readonly number[]): boolean {
    const place = this.alias.place(load.a, accessSize(load));
    // The load's address comes from outside, and with it its root: equal roots are equal addresses in every round.
    if (written.some((other) => this.alias.mayOverlap(other, place))) return false;
    return !calls.some((attributes) => this.alias.callWrites(attributes, place.object));
  }

  /** A load at a known offset inside of a slot reads what exists. */
  private isSlotLoad(load: Ins): boolean {
    const place = this.alias.place(load.a, accessSize(load));
    const alloc = this.alias.allocs[place.object];
    if (alloc == null || place.root !== alloc.to || (alloc.a & 7) !== RefKind.con) return false;
    return place.offset >= 0 && place.offset + place.size <= this.fn.cons[alloc.a >>> 3]!.num;
  }
}
