// Ranges of integers: for every temporary of class w or l a least and a greatest value. Walks over the dominator tree
// carry along what branches tell; phis join what arrives over their edges. Loops are solved optimistically: rounds until
// nothing changes, with bounds that still move going to the next constant that the function compares with, then to the
// end of the class, and one more round to come down again (Cousot, Cousot 1977; branch facts as in Bodik et al. 2000).
//
// Bounds are numbers: exact up to 2^53, beyond that infinite, which stands for the end of the class. SSA form.

import { edgePlaces, sortPhis } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, ConKind, type Fn, Ins, Jump, Phi } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { highest, Interval, lowest, rangeOf, relationOf } from './intervals.ts';

const wordLow = -0x8000_0000;
const wordHigh = 0x7fff_ffff;
const exact = 2 ** 53;
/** Rounds in which moving bounds go to a threshold; later to the end of the class. */
const thresholdRounds = 5;
/** Rounds after which every loop's phis are given up at once. */
const maxRounds = 10;
/** How far a fact about a value is carried to the values it is made of. */
const maxDepth = 4;

/** Relations of the comparisons in the order of the operation table: eq ne sge sgt sle slt uge ugt ule ult. */
const Relation = { eq: 0, ne: 1, ge: 2, gt: 3, le: 4, lt: 5, uge: 6, ugt: 7, ule: 8, ult: 9 } as const;
const opposite = [1, 0, 5, 4, 3, 2, 9, 8, 7, 6] as const;
/** The relation with its sides exchanged. */
const mirrored = [0, 1, 4, 5, 2, 3, 8, 9, 6, 7] as const;

const zero = new Interval(0, 0);

/** True for ge gt uge ugt. */
const isGreater = [false, false, true, true, false, false, true, true, false, false] as const;

/** Operations whose result is known as well as their operand is, also when that becomes known later. */
const isTransparent = (op: number): boolean =>
  op === Op.extsw || op === Op.extuw || op === Op.copy || op === Op.add || op === Op.sub;

/** True when an edge comes from a block that is not before it. */
const isLoopHead = (block: Block): boolean => block.preds.some((pred) => pred.id >= block.id);

const isIntegerCompare = (op: number): boolean => op >= Op.ceqw && op <= Op.cultl;

/** What the walk does with a block, with the facts of its place in force. */
export type Visitor = (block: Block) => void;

export class Ranges {
  readonly fn: Fn;
  readonly dom: Dominators;
  readonly def: (Ins | Phi | null)[];
  // By temporary; while walking, narrowed by the branches passed.
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  /** Temporaries and bounds to be taken back when the walk leaves a block; pairs with −1 in place of the temporary. */
  private readonly log: number[];
  /** Pairs of temporaries of which the first is known not to be less than the second: 1 when it is greater, else 0. */
  private readonly order: Map<number, number>;
  // By temporary that a phi makes: what has arrived over its edges in this round; empty while low > high.
  private readonly joinLow: Float64Array;
  private readonly joinHigh: Float64Array;
  private readonly thresholds: Float64Array;
  private readonly edges: ReturnType<typeof edgePlaces>;
  /** Of a block that one switch leads to: its least and greatest case. */
  private readonly firstCase: Int32Array;
  private readonly lastCase: Int32Array;
  private round: number;
  /** How deep `evaluate` looks into operands at present, and its way to ask for them: made once, as it is asked often. */
  private depth: number;
  private readonly operand: (ref: Ref, cls: number) => Interval;
  /** What `read` found. */
  private readLow: number;
  private readHigh: number;

  constructor(fn: Fn) {
    const count = fn.temps.length;
    this.fn = fn;
    this.dom = new Dominators(fn);
    this.def = new Array<Ins | Phi | null>(count).fill(null);
    this.low = new Float64Array(count);
    this.high = new Float64Array(count);
    this.log = [];
    this.order = new Map();
    this.joinLow = new Float64Array(count);
    this.joinHigh = new Float64Array(count);
    sortPhis(fn);
    this.edges = edgePlaces(fn);
    this.firstCase = new Int32Array(fn.blocks.length).fill(-1);
    this.lastCase = new Int32Array(fn.blocks.length);
    this.thresholds = this.prepare();
    this.round = 0;
    this.depth = 0;
    this.operand = (ref, cls) => {
      this.read(ref, cls, this.depth);
      return new Interval(this.readLow, this.readHigh);
    };
    this.readLow = 0;
    this.readHigh = 0;
    this.solve();
  }

  /** The least value that the operand, read in class `cls`, can have here. */
  lowOf(ref: Ref, cls: number): number {
    this.read(ref, cls, 0);
    return this.readLow;
  }

  highOf(ref: Ref, cls: number): number {
    this.read(ref, cls, 0);
    return this.readHigh;
  }

  /** Whether `x + y` compares so with y, where the sum does not wrap: 1 or 0 when the sign of x tells, else −1. */
  compareSum({ op, a, b }: Ins): number {
    const cls = op >= Op.ceql ? Cls.l : Cls.w;
    const relation = op - (cls === Cls.l ? Op.ceql : Op.ceqw);
    const def = (a & 7) === RefKind.temp && relation <= Relation.lt ? this.def[a >>> 3] : null;
    if (!(def instanceof Ins) || def.op !== Op.add || def.cls !== cls || (def.a !== b && def.b !== b)) return -1;
    const other = def.a === b ? def.b : def.a;
    const low = this.lowOf(other, cls) + this.lowOf(b, cls);
    const high = this.highOf(other, cls) + this.highOf(b, cls);
    const isExact = cls === Cls.w ? low >= wordLow && high <= wordHigh : low >= -exact && high <= exact;
    if (!isExact) return -1;
    this.read(other, cls, 0);
    const { low: least, high: most } = relationOf(relation, new Interval(this.readLow, this.readHigh), zero);
    return least === most ? least : -1;
  }

  /** Call for every block, in an order that has dominators first, with the facts that hold in it. */
  walk(visit: Visitor): void {
    const { fn, dom } = this;
    const open: number[] = [];
    const marks: number[] = [];
    for (const id of dom.preorder) {
      const parent = dom.idom[id]!;
      while (open.length > 0 && open[open.length - 1] !== parent) {
        open.pop();
        this.undo(marks.pop()!);
      }
      open.push(id);
      marks.push(this.log.length);
      const block = fn.blocks[id]!;
      const pred = this.onlyEntry(block);
      if (pred !== null) {
        this.assumeEdge(pred, block);
        if (pred.jump === Jump.switch && block !== pred.s1) {
          this.narrow(pred.arg, Cls.w, this.firstCase[id]!, this.lastCase[id]!, 0);
        }
      }
      visit(block);
    }
    this.undo(0);
  }

  /**
   * The one way into a block, or into the loop that it heads: what was known there stays so, since values do not change.
   */
  private onlyEntry(block: Block): Block | null {
    let only: Block | null = null;
    for (const pred of block.preds) {
      if (pred.id >= block.id) {
        if (!this.dom.dominates(block.id, pred.id)) return null;
      } else if (only !== null) return null;
      else only = pred;
    }
    return only;
  }

  /** What an assumption says holds behind it: call when a walk meets it, as what stands in front need not come that far. */
  learn(assumption: Ins): void {
    this.assume(assumption.a, true, 0);
  }

  /** Ask with the facts of the edge from `block`, which is being visited, to `next` in force. */
  onEdge(block: Block, next: Block, ask: () => void): void {
    const mark = this.log.length;
    this.assumeEdge(block, next);
    ask();
    this.undo(mark);
  }

  /** Note the definitions; returns what the function compares with, and the neighbours of that, in ascending order. */
  private prepare(): Float64Array {
    const { fn } = this;
    const bounds = new Set<number>([0, -1, wordHigh - 1, wordLow + 1, wordHigh, wordLow]);
    for (const block of fn.blocks) {
      if (block.jump === Jump.switch) {
        block.targets.forEach(({ id }, index) => {
          if (this.firstCase[id]! < 0) this.firstCase[id] = index;
          this.lastCase[id] = index;
        });
      }
      for (const phi of block.phis) this.def[phi.to >>> 3] = phi;
      for (const ins of block.ins) {
        if (ins.to === noRef) continue;
        this.def[ins.to >>> 3] = ins;
        if (!isIntegerCompare(ins.op)) continue;
        for (const ref of [ins.a, ins.b]) {
          const value = this.numberOf(ref, ins.op < Op.ceql ? Cls.w : Cls.l);
          if (!Number.isNaN(value))
            bounds
              .add(value - 1)
              .add(value)
              .add(value + 1);
        }
      }
    }
    return Float64Array.from(bounds).sort();
  }

  private solve(): void {
    const { fn, low, high } = this;
    const hasLoop = fn.blocks.some((block) => block.preds.some((pred) => pred.id >= block.id));
    // Nothing is known to be possible before the first round.
    low.fill(Infinity);
    high.fill(-Infinity);
    for (;;) {
      this.runRound();
      if (!hasLoop) return;
      let isStable = true;
      this.eachLoopPhi((phi) => {
        if (this.widen(phi)) isStable = false;
      });
      if (isStable) break;
    }
    // What arrived in the last round is right, too, and may be less.
    this.eachLoopPhi(({ to }) => {
      const t = to >>> 3;
      low[t] = Math.max(low[t]!, this.joinLow[t]!);
      high[t] = Math.min(high[t]!, this.joinHigh[t]!);
    });
    this.runRound();
  }

  private eachLoopPhi(visit: (phi: Phi) => void): void {
    for (const block of this.fn.blocks) {
      if (isLoopHead(block)) for (const phi of block.phis) if (phi.cls <= Cls.l) visit(phi);
    }
  }

  private runRound(): void {
    const { fn } = this;
    this.round++;
    this.joinLow.fill(Infinity);
    this.joinHigh.fill(-Infinity);
    this.walk((block) => {
      // At the head of a loop a phi has the value that the round before found; at first that of the entries.
      const isKept = this.round > 1 && isLoopHead(block);
      for (const { to, cls } of isKept ? [] : block.phis) {
        if (cls > Cls.l) continue;
        this.low[to >>> 3] = this.joinLow[to >>> 3]!;
        this.high[to >>> 3] = this.joinHigh[to >>> 3]!;
      }
      for (const ins of block.ins) {
        if (ins.op === Op.assume) this.learn(ins);
        else if (ins.cls <= Cls.l && (ins.to & 7) === RefKind.temp) this.define(ins);
      }
      const { start, to, place } = this.edges;
      for (let i = start[block.id]!; i < start[block.id + 1]!; i++) {
        const next = fn.blocks[to[i]!]!;
        if (next.phis.length > 0) this.pass(block, next, place[i]!);
      }
    });
  }

  /** Take in what arrived at the phi; false when nothing is new. */
  private widen({ to, cls }: Phi): boolean {
    const t = to >>> 3;
    const isLower = this.joinLow[t]! < this.low[t]!;
    const isHigher = this.joinHigh[t]! > this.high[t]!;
    if (this.round > maxRounds) {
      // A nest so deep that news still arrive.
      const isNew = this.low[t]! > lowest(cls) || this.high[t]! < highest(cls);
      this.low[t] = lowest(cls);
      this.high[t] = highest(cls);
      return isNew;
    }
    if (isLower) this.low[t] = this.round > thresholdRounds ? lowest(cls) : this.below(this.joinLow[t]!, cls);
    if (isHigher) this.high[t] = this.round > thresholdRounds ? highest(cls) : this.above(this.joinHigh[t]!, cls);
    return isLower || isHigher;
  }

  private below(value: number, cls: number): number {
    const at = placeIn(this.thresholds, value);
    if (this.thresholds[at] === value) return value;
    return at > 0 ? Math.max(this.thresholds[at - 1]!, lowest(cls)) : lowest(cls);
  }

  private above(value: number, cls: number): number {
    const at = placeIn(this.thresholds, value);
    return at < this.thresholds.length ? Math.min(this.thresholds[at]!, highest(cls)) : highest(cls);
  }

  // Facts of branches

  private undo(mark: number): void {
    const { log } = this;
    while (log.length > mark) {
      const high = log.pop()!;
      const low = log.pop()!;
      const t = log.pop()!;
      if (t >= 0) {
        this.low[t] = low;
        this.high[t] = high;
      } else if (high < 0) this.order.delete(low);
      else this.order.set(low, high);
    }
  }

  /** The way from `block` to `next` was taken. */
  private assumeEdge(block: Block, next: Block): void {
    if (block.jump === Jump.jnz && block.s1 !== block.s2) this.assume(block.arg, next === block.s1, 0);
  }

  /** Hand the values of the phis in `next` over the edge; `place` is that of `block` among its predecessors. */
  private pass(block: Block, next: Block, place: number): void {
    const mark = this.log.length;
    this.assumeEdge(block, next);
    for (const phi of next.phis) {
      if (phi.cls > Cls.l) continue;
      const t = phi.to >>> 3;
      this.read(phi.args[place]!, phi.cls, 0);
      if (this.readLow > this.readHigh) continue;
      if (this.readLow < this.joinLow[t]!) this.joinLow[t] = this.readLow;
      if (this.readHigh > this.joinHigh[t]!) this.joinHigh[t] = this.readHigh;
    }
    this.undo(mark);
  }

  /** The low 32 bits of a value are not zero, or all zero. */
  private assume(ref: Ref, isTrue: boolean, depth: number): void {
    if ((ref & 7) !== RefKind.temp || depth > maxDepth) return;
    if (this.fn.clsOf(ref) !== Cls.w) return;
    const t = ref >>> 3;
    if (!isTrue) this.narrow(ref, Cls.w, 0, 0, depth);
    else if (this.low[t] === 0) this.narrow(ref, Cls.w, 1, wordHigh, depth);
    else if (this.high[t] === 0) this.narrow(ref, Cls.w, wordLow, -1, depth);
    const def = this.def[t];
    if (!def || def instanceof Phi) return;
    const { op, a, b, c } = def;
    if (isIntegerCompare(op)) {
      const isLong = op >= Op.ceql;
      const relation = op - (isLong ? Op.ceql : Op.ceqw);
      this.assumeRelation(isTrue ? relation : opposite[relation]!, isLong ? Cls.l : Cls.w, a, b, depth + 1);
    } else if (op === (isTrue ? Op.and : Op.or)) {
      this.assume(a, isTrue, depth + 1);
      this.assume(b, isTrue, depth + 1);
    } else if (op === Op.sel) this.assumeChoice(a, b, c, isTrue, depth + 1);
    else if (op === Op.copy) this.assume(a, isTrue, depth + 1);
  }

  /** Of `sel a, b, c` it is known whether the result is zero. */
  private assumeChoice(a: Ref, b: Ref, c: Ref, isTrue: boolean, depth: number): void {
    const isFirstOut = this.isDecided(b, !isTrue);
    const isSecondOut = this.isDecided(c, !isTrue);
    if (this.isDecided(a, true) || isSecondOut) {
      this.assume(a, true, depth);
      this.assume(b, isTrue, depth);
    } else if (this.isDecided(a, false) || isFirstOut) {
      this.assume(a, false, depth);
      this.assume(c, isTrue, depth);
    }
  }

  /** True when the word is known to be not zero, or known to be zero. */
  private isDecided(ref: Ref, isTrue: boolean): boolean {
    this.read(ref, Cls.w, 0);
    return isTrue ? this.readLow > 0 || this.readHigh < 0 : this.readLow === 0 && this.readHigh === 0;
  }

  private assumeRelation(relation: number, cls: number, a: Ref, b: Ref, depth: number): void {
    if (relation === Relation.ne) {
      this.exclude(a, cls, b, depth);
      this.exclude(b, cls, a, depth);
    } else if (relation === Relation.eq) {
      const [low, high] = [this.lowOf(b, cls), this.highOf(b, cls)];
      const [otherLow, otherHigh] = [this.lowOf(a, cls), this.highOf(a, cls)];
      this.narrow(a, cls, low, high, depth);
      this.narrow(b, cls, otherLow, otherHigh, depth);
    } else if (isGreater[relation]) this.assumeLess(mirrored[relation]!, cls, b, a, depth);
    else this.assumeLess(relation, cls, a, b, depth);
  }

  /** `a` is less than `b`, or equal: le, lt, ule, ult. */
  private assumeLess(relation: number, cls: number, a: Ref, b: Ref, depth: number): void {
    const step = relation === Relation.lt || relation === Relation.ult ? 1 : 0;
    const isSigned = relation <= Relation.lt;
    if (isSigned) {
      this.narrow(a, cls, lowest(cls), this.highOf(b, cls) - step, depth);
      this.narrow(b, cls, this.lowOf(a, cls) + step, highest(cls), depth);
      this.orderPair(b, a, cls, step);
    } else if (this.lowOf(b, cls) >= 0) {
      // Below a number that is not negative lie only numbers that are not negative.
      this.narrow(a, cls, 0, this.highOf(b, cls) - step, depth);
      this.narrow(b, cls, this.lowOf(a, cls) + step, highest(cls), depth);
    }
  }

  /** From here on `more` is not less than `less`, by at least `step`. */
  private orderPair(more: Ref, less: Ref, cls: number, step: number): void {
    const key = this.pairOf(more, less, cls);
    if (key < 0) return;
    const before = this.order.get(key) ?? -1;
    if (before >= step) return;
    this.log.push(-1, key, before);
    this.order.set(key, step);
  }

  /** The key of two temporaries of a class, −1 for anything else. */
  private pairOf(a: Ref, b: Ref, cls: number): number {
    if ((a & 7) !== RefKind.temp || (b & 7) !== RefKind.temp) return -1;
    if (this.fn.clsOf(a) !== cls || this.fn.clsOf(b) !== cls) return -1;
    return (a >>> 3) * 2 ** 26 + (b >>> 3);
  }

  /** `ref` is not equal to `other`: tells something when that is one number at an end of the range. */
  private exclude(ref: Ref, cls: number, other: Ref, depth: number): void {
    const value = this.lowOf(other, cls);
    if (value !== this.highOf(other, cls)) return;
    if (this.lowOf(ref, cls) === value) this.narrow(ref, cls, value + 1, highest(cls), depth);
    else if (this.highOf(ref, cls) === value) this.narrow(ref, cls, lowest(cls), value - 1, depth);
  }

  /** Until the log is undone, the value of `ref` as `cls` lies between `low` and `high`. */
  private narrow(ref: Ref, cls: number, low: number, high: number, depth: number): void {
    if ((ref & 7) !== RefKind.temp || this.fn.clsOf(ref) !== cls) return;
    const t = ref >>> 3;
    const newLow = Math.max(this.low[t]!, low);
    const newHigh = Math.min(this.high[t]!, high);
    if (newLow === this.low[t]! && newHigh === this.high[t]!) return;
    this.log.push(t, this.low[t]!, this.high[t]!);
    this.low[t] = newLow;
    this.high[t] = newHigh;
    const def = this.def[t];
    if (!def || def instanceof Phi || depth > maxDepth) return;
    switch (def.op) {
      case Op.copy:
        this.narrow(def.a, cls, newLow, newHigh, depth + 1);
        break;
      case Op.extsw:
        this.narrow(def.a, Cls.w, newLow, newHigh, depth + 1);
        break;
      case Op.extuw:
        // Below 2^31 the sign bit is clear.
        if (newHigh <= wordHigh) this.narrow(def.a, Cls.w, Math.max(newLow, 0), newHigh, depth + 1);
        break;
      case Op.add:
      case Op.sub: {
        const distance = this.numberOf(def.b, cls) * (def.op === Op.sub ? -1 : 1);
        if (Number.isNaN(distance)) break;
        this.read(def.a, cls, 1);
        const isWrapping = this.readLow + distance < lowest(cls) || this.readHigh + distance > highest(cls);
        const isKnown = Number.isFinite(this.readLow) && Number.isFinite(this.readHigh);
        if (isKnown && !isWrapping) this.narrow(def.a, cls, newLow - distance, newHigh - distance, depth + 1);
        break;
      }
    }
  }

  // Values

  /** The number that a constant is in class `cls`, NaN for anything else. */
  private numberOf(ref: Ref, cls: number): number {
    if ((ref & 7) !== RefKind.con) return Number.NaN;
    const { kind, bits, num } = this.fn.cons[ref >>> 3]!;
    if (kind !== ConKind.bits) return Number.NaN;
    return cls === Cls.w && num !== (num | 0) ? Number(BigInt.asIntN(32, bits)) : num;
  }

  /** Put the range of an operand into `readLow` and `readHigh`. */
  private read(ref: Ref, cls: number, depth: number): void {
    this.readLow = lowest(cls);
    this.readHigh = highest(cls);
    if ((ref & 7) !== RefKind.temp) {
      const value = this.numberOf(ref, cls);
      if (Number.isNaN(value)) return;
      this.readLow = Math.min(value, exact);
      this.readHigh = Math.max(value, -exact);
      return;
    }
    const t = ref >>> 3;
    // A long read as a word is the same number if it fits.
    const isSame =
      this.fn.clsOf(ref) === cls || (cls === Cls.w && this.low[t]! >= wordLow && this.high[t]! <= wordHigh);
    if (!isSame) return;
    const [low, high] = [this.low[t]!, this.high[t]!];
    const def = this.def[t];
    if (depth < 2 && def instanceof Ins && low <= high && isTransparent(def.op) && this.fn.clsOf(ref) === cls) {
      // What was learnt of its operand since may say more.
      this.evaluate(def, depth + 1);
    }
    this.readLow = Math.max(this.readLow, low);
    this.readHigh = Math.min(this.readHigh, high);
  }

  private define(ins: Ins): void {
    this.evaluate(ins, 0);
    this.low[ins.to >>> 3] = this.readLow;
    this.high[ins.to >>> 3] = this.readHigh;
  }

  /** A difference of which the sign is known: what is taken away is not more, nor negative. */
  private difference(ins: Ins): Interval {
    const { a, b, cls } = ins;
    const step = this.order.size === 0 ? undefined : this.order.get(this.pairOf(a, b, cls));
    const plain = rangeOf(ins, this.operand);
    if (step === undefined || plain.low > plain.high) return plain;
    const most = this.operand(a, cls).high;
    const least = this.operand(b, cls).low;
    return least < 0 ? plain : new Interval(Math.max(plain.low, step), Math.min(plain.high, most - least));
  }

  /** The range of an instruction's result from those of its operands, into `readLow` and `readHigh`. */
  private evaluate(ins: Ins, depth: number): void {
    const { cls } = ins;
    const before = this.depth;
    this.depth = depth;
    const result = ins.op === Op.sub ? this.difference(ins) : rangeOf(ins, this.operand);
    this.depth = before;
    // An operand without any value: the code is not reached, as far as known.
    if (result.low > result.high) {
      this.readLow = Infinity;
      this.readHigh = -Infinity;
      return;
    }
    this.readLow = result.low < -exact ? lowest(cls) : Math.min(result.low, exact);
    this.readHigh = result.high > exact ? highest(cls) : Math.max(result.high, -exact);
  }
}

/** The place of the first entry that is not below the value. */
function placeIn(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
