// Addresses in loops: each is taken apart into a sum of products (base + row · 1600 + counter · 8 + 16) and put together
// anew. What does not change in the loop is added up in front of it; a counter with a factor that an addressing mode has
// stays; with any other factor the whole becomes a pointer that moves along with the counter. Accesses that differ by a
// constant share the sum or the pointer. After Allen, Cocke, Kennedy 1981 (reduction of strength). In and out: SSA form.

import { type Block, ConKind, type Fn, Ins, Phi } from '../il/ir.ts';
import { Dominators } from '../il/dom.ts';
import { fillLoops, type Loops } from '../il/loops.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';

/** Sums and pointers that one loop gets: each takes a register. */
const maxSums = 4;
const maxPointers = 3;
/** Terms of a sum, and how deep it may be nested. */
const maxTerms = 5;
const maxDepth = 8;
/** Factors and offsets stay below this. */
const maxNumber = 2 ** 31;

/** A counter of a loop: `phi` grows by `step` in each round, in `next`. */
interface Counter {
  readonly phi: Phi;
  readonly next: Ins;
  readonly nextBlock: Block;
  readonly step: Ref;
}

/** An address as a sum: constant factors by value, and a constant. */
class Sum {
  readonly factors: Map<Ref, number>;
  offset: number;
  constructor() {
    this.factors = new Map();
    this.offset = 0;
  }
}

/** What a loop has been given so far. */
interface Loop {
  readonly header: Block;
  readonly entry: Block;
  readonly counters: ReadonlyMap<Ref, Counter>;
  /** Made sums and pointers by their terms. */
  readonly made: Map<string, Ref>;
  sums: number;
  pointers: number;
}

/** Rearrange addresses; returns how many. */
export function reduceAddresses(fn: Fn): number {
  const dom = new Dominators(fn);
  const loops = fillLoops(fn, dom);
  return loops.headers.length === 0 ? 0 : new Reduction(fn, loops).run();
}

class Reduction {
  private readonly fn: Fn;
  private readonly loops: Loops;
  private readonly def: (Ins | Phi | null)[];
  private readonly defBlock: Int32Array;
  private readonly known: Map<number, Loop | null>;
  /** To be put behind the instruction that computes a counter's next value. */
  private readonly behind: Map<Ins, Ins[]>;

  constructor(fn: Fn, loops: Loops) {
    this.fn = fn;
    this.loops = loops;
    this.def = new Array<Ins | Phi | null>(fn.temps.length).fill(null);
    this.defBlock = new Int32Array(fn.temps.length).fill(-1);
    this.known = new Map();
    this.behind = new Map();
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.define(phi.to, phi, block);
      for (const ins of block.ins) if (ins.to !== noRef) this.define(ins.to, ins, block);
    }
  }

  private define(to: Ref, by: Ins | Phi, block: Block): void {
    this.def[to >>> 3] = by;
    this.defBlock[to >>> 3] = block.id;
  }

  run(): number {
    let count = 0;
    for (const block of this.fn.blocks) {
      const header = this.loops.headerOf[block.id]!;
      if (header <= 0 || block.isCold) continue;
      const loop = this.loopOf(header);
      if (loop === null) continue;
      let out: Ins[] | null = null;
      for (let i = 0; i < block.ins.length; i++) {
        const ins = block.ins[i]!;
        const flags = opFlags[ins.op]!;
        const isLoad = (flags & Flag.load) !== 0;
        const address = isLoad ? ins.a : (flags & Flag.store) !== 0 ? ins.b : noRef;
        const added: Ins[] = [];
        const better = address === noRef ? noRef : this.rearrange(address, loop, added);
        if (better !== noRef) {
          out ??= block.ins.slice(0, i);
          out.push(...added);
          if (isLoad) ins.a = better;
          else ins.b = better;
          count++;
        }
        out?.push(ins);
      }
      if (out) block.ins = out;
    }
    for (const block of this.behind.size > 0 ? this.fn.blocks : []) this.insertBehind(block);
    return count;
  }

  private insertBehind(block: Block): void {
    if (!block.ins.some((ins) => this.behind.has(ins))) return;
    block.ins = block.ins.flatMap((ins) => [ins, ...(this.behind.get(ins) ?? [])]);
  }

  private loopOf(header: number): Loop | null {
    let loop = this.known.get(header);
    if (loop === undefined) {
      loop = this.describe(this.fn.blocks[header]!);
      this.known.set(header, loop);
    }
    return loop;
  }

  private describe(header: Block): Loop | null {
    if (this.loops.isIrreducible[header.id] === 1) return null;
    const entries = header.preds.filter((pred) => pred.id < header.id);
    if (entries.length !== 1) return null;
    const counters = new Map<Ref, Counter>();
    for (const phi of header.phis) {
      const counter = phi.cls === Cls.l ? this.counterOf(phi, header) : null;
      if (counter) counters.set(phi.to, counter);
    }
    if (counters.size === 0) return null;
    return { header, entry: entries[0]!, counters, made: new Map(), sums: 0, pointers: 0 };
  }

  private counterOf(phi: Phi, header: Block): Counter | null {
    let next: Ref = noRef;
    for (let i = 0; i < phi.args.length; i++) {
      if (phi.blocks[i]!.id < header.id) continue;
      if (next !== noRef && phi.args[i] !== next) return null;
      next = phi.args[i]!;
    }
    const def = (next & 7) === RefKind.temp ? this.def[next >>> 3] : null;
    if (!(def instanceof Ins) || def.op !== Op.add || def.cls !== Cls.l || (def.a === phi.to) === (def.b === phi.to)) {
      return null;
    }
    const step = def.a === phi.to ? def.b : def.a;
    if (!this.isOutside(step, header.id)) return null;
    return { phi, next: def, nextBlock: this.fn.blocks[this.defBlock[next >>> 3]!]!, step };
  }

  private isOutside(ref: Ref, header: number): boolean {
    return (ref & 7) !== RefKind.temp || !this.loops.contains(header, this.defBlock[ref >>> 3]!);
  }

  private numberOf(ref: Ref): number {
    if ((ref & 7) !== RefKind.con) return Number.NaN;
    const { kind, num } = this.fn.cons[ref >>> 3]!;
    return kind === ConKind.bits ? num : Number.NaN;
  }

  /** A better value for the address, made of instructions in `added` and in front of the loop; `noRef` to leave it. */
  private rearrange(address: Ref, loop: Loop, added: Ins[]): Ref {
    if ((address & 7) !== RefKind.temp || this.isOutside(address, loop.header.id)) return noRef;
    const sum = new Sum();
    if (!this.take(address, 1, loop.header.id, sum, 0)) return noRef;
    const terms = [...sum.factors];
    const moving = terms.filter(([ref]) => !this.isOutside(ref, loop.header.id));
    if (moving.length !== 1) return noRef;
    const [[ref, factor]] = moving as [[Ref, number]];
    const counter = loop.counters.get(ref);
    if (!counter) return noRef;
    const fixed = terms.filter(([term]) => term !== ref);
    const isMode = factor === 1 || factor === 2 || factor === 4 || factor === 8;
    // One base and a scaled counter are an addressing mode as they stand.
    if (isMode && fixed.length < 2 && fixed.every((term) => term[1] === 1)) return noRef;
    const moved = isMode
      ? this.withSum(fixed, ref, factor, loop, added)
      : this.withPointer(fixed, factor, counter, loop);
    return moved === noRef ? noRef : this.plus(moved, sum.offset, added);
  }

  private plus(value: Ref, offset: number, added: Ins[]): Ref {
    return offset === 0 ? value : this.emit(added, Op.add, value, this.fn.int(offset));
  }

  /** Add `factor` times a value to the sum; false when that becomes too much. */
  private take(ref: Ref, factor: number, header: number, sum: Sum, depth: number): boolean {
    const number = this.numberOf(ref);
    if (!Number.isNaN(number)) {
      sum.offset += number * factor;
      return Math.abs(sum.offset) < maxNumber;
    }
    const def = (ref & 7) === RefKind.temp && !this.isOutside(ref, header) ? this.def[ref >>> 3] : null;
    if (def instanceof Ins && def.cls === Cls.l && depth < maxDepth) {
      const by = this.numberOf(def.b);
      switch (def.op) {
        case Op.add:
          return this.take(def.a, factor, header, sum, depth + 1) && this.take(def.b, factor, header, sum, depth + 1);
        case Op.sub:
          return this.take(def.a, factor, header, sum, depth + 1) && this.take(def.b, -factor, header, sum, depth + 1);
        case Op.mul:
          if (Math.abs(by * factor) < maxNumber) return this.take(def.a, by * factor, header, sum, depth + 1);
          break;
        case Op.shl:
          if (by >= 0 && by < 31 && Math.abs(2 ** by * factor) < maxNumber) {
            return this.take(def.a, 2 ** by * factor, header, sum, depth + 1);
          }
          break;
      }
    }
    const total = (sum.factors.get(ref) ?? 0) + factor;
    if (total === 0) sum.factors.delete(ref);
    else sum.factors.set(ref, total);
    return sum.factors.size <= maxTerms;
  }

  /** What is fixed is added up in front of the loop. */
  private withSum(fixed: readonly [Ref, number][], counter: Ref, factor: number, loop: Loop, added: Ins[]): Ref {
    const key = keyOf('sum', fixed);
    let base = loop.made.get(key);
    if (base === undefined) {
      if (loop.sums >= maxSums) return noRef;
      loop.sums++;
      base = this.addUp(fixed, loop.entry.ins);
      loop.made.set(key, base);
    }
    const scaled = factor === 1 ? counter : this.emit(added, Op.shl, counter, this.fn.int(Math.log2(factor)));
    return this.emit(added, Op.add, base, scaled);
  }

  /** The whole is a pointer that moves by `factor` times the counter's step. */
  private withPointer(fixed: readonly [Ref, number][], factor: number, counter: Counter, loop: Loop): Ref {
    const key = keyOf(`pointer ${counter.phi.to} ${factor}`, fixed);
    const known = loop.made.get(key);
    if (known !== undefined) return known;
    if (loop.pointers >= maxPointers) return noRef;
    loop.pointers++;
    const { fn } = this;
    const { entry, header } = loop;
    const first = counter.phi.args[counter.phi.blocks.indexOf(entry)]!;
    const start = this.addUp([...fixed, [first, factor]], entry.ins);
    const distance = this.times(counter.step, factor, entry.ins);
    const pointer = fn.newTemp('ptr', Cls.l);
    const next = fn.newTemp('ptr', Cls.l);
    const move = new Ins(Op.add, Cls.l, next, pointer, distance, noRef);
    const moves = this.behind.get(counter.next);
    if (moves) moves.push(move);
    else this.behind.set(counter.next, [move]);
    const args = header.preds.map((pred) => (pred === entry ? start : next));
    header.phis.push(new Phi(pointer, Cls.l, args, header.preds.slice()));
    loop.made.set(key, pointer);
    return pointer;
  }

  private addUp(terms: readonly [Ref, number][], out: Ins[]): Ref {
    let total: Ref = noRef;
    for (const [ref, factor] of terms) {
      const product = this.times(ref, factor, out);
      total = total === noRef ? product : this.emit(out, Op.add, total, product);
    }
    return total;
  }

  private times(ref: Ref, factor: number, out: Ins[]): Ref {
    const number = this.numberOf(ref);
    if (Number.isSafeInteger(number * factor)) return this.fn.int(number * factor);
    return factor === 1 ? ref : this.emit(out, Op.mul, ref, this.fn.int(factor));
  }

  private emit(out: Ins[], op: number, a: Ref, b: Ref): Ref {
    const to = this.fn.newTemp('adr', Cls.l);
    out.push(new Ins(op, Cls.l, to, a, b, noRef));
    return to;
  }
}

/** Terms in an order that does not depend on how they were found. */
function keyOf(kind: string, terms: readonly [Ref, number][]): string {
  const sorted = [...terms].sort((a, b) => a[0] - b[0]);
  return `${kind}:${sorted.map(([ref, factor]) => `${ref}*${factor}`).join(' ')}`;
}
