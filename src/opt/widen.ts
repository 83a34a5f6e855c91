// Counting in 64 bits: a loop's word counter whose sign-extension is used (as a subscript is) becomes a long itself, when
// its range shows that a round never wraps around. Whoever reads it as a word reads the low half, which is the same. The
// extensions are copies then. After Rodrigues, "Sign extension elimination" and LLVM's widening of induction variables
// in idea. In and out: SSA form.

import { Dominators, idomOf } from '../il/dom.ts';
import { type Block, copyOf, type Fn, Ins, type Phi } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { isBits } from './constants.ts';
import type { Facts } from './facts.ts';
import type { Ranges } from './ranges.ts';

/** A counter: a phi at a loop's head that comes round with a step added or taken away. */
class Counter {
  readonly phi: Phi;
  readonly head: Block;
  readonly next: Ins;
  readonly step: Ref;
  /** No round that goes on wraps; nor does the sum where it is computed. */
  isSafe: boolean;
  isNextSafe: boolean;
  constructor(phi: Phi, head: Block, next: Ins, step: Ref) {
    this.phi = phi;
    this.head = head;
    this.next = next;
    this.step = step;
    this.isSafe = true;
    this.isNextSafe = false;
  }
}

/** Widen counters; returns how many. */
export function widenCounters(fn: Fn, facts: Facts): number {
  const extensions = findExtensions(fn);
  if (extensions.size === 0) return 0;
  const dom = new Dominators(fn);
  const counters = findCounters(fn, dom, extensions);
  if (counters.length === 0) return 0;
  proveSafe(facts.ranges(fn), counters);
  let count = 0;
  for (const counter of counters) {
    if (!counter.isSafe) continue;
    widen(fn, dom, counter, extensions);
    count++;
  }
  return count;
}

/** Sign-extensions of words, by the word. */
function findExtensions(fn: Fn): Map<Ref, Ins[]> {
  const found = new Map<Ref, Ins[]>();
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      if (ins.op !== Op.extsw || (ins.a & 7) !== RefKind.temp || fn.clsOf(ins.a) !== Cls.w) continue;
      const list = found.get(ins.a);
      if (list) list.push(ins);
      else found.set(ins.a, [ins]);
    }
  }
  return found;
}

function findCounters(fn: Fn, dom: Dominators, extensions: ReadonlyMap<Ref, readonly Ins[]>): Counter[] {
  const def = new Array<Ins | null>(fn.temps.length).fill(null);
  const defBlock = new Int32Array(fn.temps.length).fill(-1);
  for (const block of fn.blocks) {
    for (const phi of block.phis) defBlock[phi.to >>> 3] = block.id;
    for (const ins of block.ins) {
      if (ins.to === noRef) continue;
      def[ins.to >>> 3] = ins;
      defBlock[ins.to >>> 3] = block.id;
    }
  }
  const counters: Counter[] = [];
  for (const head of fn.blocks) {
    if (!head.preds.some((pred) => pred.id >= head.id)) continue;
    for (const phi of head.phis) {
      if (phi.cls !== Cls.w) continue;
      const next = nextOf(phi, head, def);
      if (next === null) continue;
      if (!extensions.has(phi.to) && !extensions.has(next.to)) continue;
      const step = next.a === phi.to ? next.b : next.a;
      // The step is there before the loop begins.
      const at = (step & 7) === RefKind.temp ? defBlock[step >>> 3]! : -1;
      const isKnown = isBits(fn, step) || (at >= 0 && at !== head.id && dom.dominates(at, head.id));
      if (isKnown) counters.push(new Counter(phi, head, next, step));
    }
  }
  return counters;
}

/** The one sum or difference that all ways round the loop bring, or null. */
function nextOf(phi: Phi, head: Block, def: readonly (Ins | null)[]): Ins | null {
  let next: Ins | null = null;
  for (let i = 0; i < phi.args.length; i++) {
    if (phi.blocks[i]!.id < head.id) continue;
    const arg = phi.args[i]!;
    const by = (arg & 7) === RefKind.temp ? def[arg >>> 3]! : null;
    if (by === null || !isCounting(by) || (next !== null && next !== by)) return null;
    next = by;
  }
  if (next === null || (next.a === phi.to) === (next.b === phi.to)) return null;
  return next.op === Op.add || next.a === phi.to ? next : null;
}

const isCounting = ({ op, cls }: Ins): boolean => (op === Op.add || op === Op.sub) && cls === Cls.w;

function proveSafe(ranges: Ranges, counters: readonly Counter[]): void {
  const byNext = new Map<Ins, Counter[]>();
  const byLatch = new Map<Block, Counter[]>();
  const add = <Key>(map: Map<Key, Counter[]>, key: Key, counter: Counter): void => {
    const list = map.get(key);
    if (list) list.push(counter);
    else map.set(key, [counter]);
  };
  for (const counter of counters) {
    add(byNext, counter.next, counter);
    for (const pred of counter.head.preds) if (pred.id >= counter.head.id) add(byLatch, pred, counter);
  }
  const isExact = ({ phi, next, step }: Counter): boolean => {
    const [least, most] = [ranges.lowOf(step, Cls.w), ranges.highOf(step, Cls.w)];
    const low = ranges.lowOf(phi.to, Cls.w) + (next.op === Op.add ? least : -most);
    const high = ranges.highOf(phi.to, Cls.w) + (next.op === Op.add ? most : -least);
    return low >= -0x8000_0000 && high <= 0x7fff_ffff;
  };
  ranges.walk((block) => {
    for (const ins of block.ins) for (const counter of byNext.get(ins) ?? []) counter.isNextSafe = isExact(counter);
    for (const counter of byLatch.get(block) ?? []) {
      ranges.onEdge(block, counter.head, () => {
        if (!isExact(counter)) counter.isSafe = false;
      });
    }
  });
}

function widen(
  fn: Fn,
  dom: Dominators,
  { phi, head, next, step, isNextSafe }: Counter,
  extensions: Map<Ref, Ins[]>,
): void {
  const wideOf = (ref: Ref, block: Block): Ref => {
    if (isBits(fn, ref)) return fn.bits(BigInt.asIntN(32, fn.cons[ref >>> 3]!.bits));
    const to = fn.newTemp((ref & 7) === RefKind.temp ? fn.temps[ref >>> 3]!.name : 'wide', Cls.l);
    block.ins.push(new Ins(Op.extsw, Cls.l, to, ref, noRef, noRef));
    return to;
  };
  phi.cls = Cls.l;
  fn.temps[phi.to >>> 3]!.cls = Cls.l;
  for (let i = 0; i < phi.args.length; i++) {
    if (phi.blocks[i]!.id < head.id) phi.args[i] = wideOf(phi.args[i]!, phi.blocks[i]!);
  }
  const wideStep = wideOf(step, idomOf(dom, head)!);
  next.cls = Cls.l;
  fn.temps[next.to >>> 3]!.cls = Cls.l;
  next.a = phi.to;
  next.b = wideStep;
  for (const ins of extensions.get(phi.to) ?? []) becomeCopy(ins, phi.to);
  if (isNextSafe) for (const ins of extensions.get(next.to) ?? []) becomeCopy(ins, next.to);
}

function becomeCopy(ins: Ins, from: Ref): void {
  const { op, cls, a } = copyOf(ins.to, Cls.l, from);
  ins.op = op;
  ins.cls = cls;
  ins.a = a;
}
