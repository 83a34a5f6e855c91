// Load elimination: a load whose bytes are known from earlier stores, loads or copies becomes a value.
// From each load the search goes backwards through its block and the predecessors; where paths join it makes phis.
// A store of part of the bytes is combined with what lies below it; a blit is looked through to its source. The
// search has a budget, so time stays linear; what it tried in vain is taken back. Needs SSA form; keeps it.

import { truncate } from '../base/truncate.ts';
import { type Block, type Fn, Ins, Phi } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, intOf, noRef, type Ref, RefKind } from '../il/ref.ts';
import { Alias, Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { accessSize, storedClass } from './promote.ts';

/** Memory operations and blocks looked at, and joins crossed, on behalf of one load. */
const eventBudget = 200;
const joinBudget = 24;

/** Something that happens to memory. */
class Event {
  /** Load or store: the place and the value found or put there. */
  readonly place: Place;
  /** `noRef` for calls and other clobbers. */
  value: Ref;
  /** Class of `value`. */
  readonly cls: number;
  /** For a blit: where the bytes come from. */
  readonly source: Place | null;
  /** Index of the instruction in its block, −1 for what is known at the block's start. */
  readonly at: number;
  /** For a clobber: effects of the call, 0 when it may do anything. */
  readonly effects: number;
  readonly isWrite: boolean;
  constructor(
    place: Place,
    value: Ref,
    cls: number,
    source: Place | null,
    at: number,
    effects: number,
    isWrite: boolean,
  ) {
    this.place = place;
    this.value = value;
    this.cls = cls;
    this.source = source;
    this.at = at;
    this.effects = effects;
    this.isWrite = isWrite;
  }
}

/** What the search has established at the start of a block with several predecessors. */
class Join {
  readonly block: Block;
  readonly place: Place;
  readonly cls: number;
  readonly phi: Phi;
  constructor(block: Block, place: Place, cls: number, phi: Phi) {
    this.block = block;
    this.place = place;
    this.cls = cls;
    this.phi = phi;
  }
}

/** An instruction to be added before instruction `at` of a block. */
class Insertion {
  readonly block: Block;
  readonly at: number;
  readonly ins: Ins;
  constructor(block: Block, at: number, ins: Ins) {
    this.block = block;
    this.at = at;
    this.ins = ins;
  }
}

/** The list of blocks that do not touch memory; nobody adds to it. */
const noEvents: Event[] = [];

/** Of phis that are not filled yet. */
const noArgs: Ref[] = [];
const noBlocks: Block[] = [];

const nowhere = new Place(noRef, 0, 0, 0);

/** Replace loads by known values; returns how many. */
export function forwardLoads(fn: Fn, facts: Facts): number {
  if (!fn.blocks.some((block) => block.ins.some((ins) => (opFlags[ins.op]! & Flag.load) !== 0))) return 0;
  return new Forwarder(fn, facts).run();
}

class Forwarder {
  private readonly fn: Fn;
  private readonly alias: Alias;
  private readonly events: Event[][];
  /** Known at the start of a block, from earlier searches. */
  private readonly known: (Event[] | undefined)[];
  /** Block that defines each root, −1 for none. */
  private readonly defBlock: Int32Array;
  private joins: Join[];
  private insertions: Insertion[];
  private readonly committed: Insertion[];
  private eventsLeft: number;
  private joinsLeft: number;

  constructor(fn: Fn, facts: Facts) {
    this.fn = fn;
    this.alias = new Alias(fn, facts);
    this.defBlock = new Int32Array(fn.temps.length).fill(-1);
    this.events = fn.blocks.map((block) => this.listEvents(block, facts));
    this.known = new Array<Event[] | undefined>(fn.blocks.length).fill(undefined);
    this.joins = [];
    this.insertions = [];
    this.committed = [];
    this.eventsLeft = 0;
    this.joinsLeft = 0;
  }

  run(): number {
    let count = 0;
    for (const block of this.fn.blocks) {
      const events = this.events[block.id]!;
      for (let i = 0; i < events.length; i++) {
        const { at, isWrite, source } = events[i]!;
        if (isWrite || source !== null) continue;
        const load = block.ins[at]!;
        if ((opFlags[load.op]! & Flag.load) !== 0 && this.tryLoad(block, i, load)) count++;
      }
    }
    this.insert();
    return count;
  }

  private listEvents(block: Block, facts: Facts): Event[] {
    let events: Event[] = noEvents;
    for (const phi of block.phis) this.defBlock[phi.to >>> 3] = block.id;
    for (let at = 0; at < block.ins.length; at++) {
      const ins = block.ins[at]!;
      if ((ins.to & 7) === RefKind.temp) this.defBlock[ins.to >>> 3] = block.id;
      const event = this.eventOf(ins, at, facts);
      if (event === null) continue;
      if (events.length === 0) events = [event];
      else events.push(event);
    }
    return events;
  }

  /** What an instruction does to memory, or null. */
  private eventOf(ins: Ins, at: number, facts: Facts): Event | null {
    const { alias } = this;
    const flags = opFlags[ins.op]!;
    if ((flags & Flag.load) !== 0) {
      return new Event(alias.place(ins.a, accessSize(ins)), ins.to, ins.cls, null, at, 0, false);
    }
    if ((flags & Flag.store) !== 0) {
      return new Event(alias.place(ins.b, accessSize(ins)), ins.a, storedClass(ins.op), null, at, 0, true);
    }
    if (ins.op === Op.blit) {
      const size = blitSize(this.fn, ins);
      return new Event(alias.place(ins.b, size), noRef, Cls.w, alias.place(ins.a, size), at, 0, true);
    }
    if (ins.op === Op.call) return new Event(nowhere, noRef, Cls.w, null, at, facts.effectsOf(this.fn, ins), true);
    if (ins.op === Op.vaarg || ins.op === Op.vastart) return new Event(nowhere, noRef, Cls.w, null, at, 0, true);
    return null;
  }

  private tryLoad(block: Block, index: number, load: Ins): boolean {
    const { place } = this.events[block.id]![index]!;
    const cls = load.op === Op.load ? load.cls : Cls.w;
    this.joins = [];
    this.insertions = [];
    this.eventsLeft = eventBudget;
    this.joinsLeft = joinBudget;
    const temps = this.fn.temps.length;
    const value = this.find(block, index - 1, place, cls);
    if (value === noRef) {
      truncate(this.fn.temps, temps);
      return false;
    }
    for (const { block: at, phi, place: joined, cls: joinedCls } of this.joins) {
      at.phis.push(phi);
      (this.known[at.id] ??= []).push(new Event(joined, phi.to, joinedCls, null, -1, 0, false));
    }
    for (const insertion of this.insertions) this.committed.push(insertion);
    replaceLoad(load, value);
    return true;
  }

  /**
   * The value of a place behind event `from` of a block, in class `cls` (only the low bytes of a `w` count), or `noRef`.
   */
  private find(block: Block, from: number, place: Place, cls: number): Ref {
    while (--this.eventsLeft >= 0) {
      const events = this.events[block.id]!;
      for (let i = from; i >= 0; i--) {
        if (--this.eventsLeft < 0) return noRef;
        const event = events[i]!;
        if (event.value !== noRef) {
          if (event.place.root === place.root) {
            if (covers(event.place, place)) return this.extract(event, place, cls, block);
            if (event.isWrite && this.alias.mayOverlap(event.place, place)) {
              return this.combine(block, i, place, cls);
            }
          } else if (event.isWrite && this.alias.mayMeet(event.place.object, place.object)) return noRef;
        } else if (event.source !== null) {
          if (event.place.root === place.root && covers(event.place, place)) {
            const distance = place.offset - event.place.offset;
            const { root, offset, object } = event.source;
            place = new Place(root, offset + distance, place.size, object);
            // The source's root may be defined below what was passed already, but never below this blit.
          } else if (this.alias.mayOverlap(event.place, place)) return noRef;
        } else if (this.alias.callWrites(event.effects, place.object)) return noRef;
      }
      for (const event of this.known[block.id] ?? noEvents) {
        if (event.place.root === place.root && covers(event.place, place)) {
          return this.extract(event, place, cls, block);
        }
      }
      // Above its definition a root means another address, or none.
      if (place.root === noRef || block.id === 0) return noRef;
      if ((place.root & 7) === RefKind.temp && this.defBlock[place.root >>> 3] === block.id) return noRef;
      if (block.preds.length !== 1) return this.join(block, place, cls);
      block = block.preds[0]!;
      from = this.events[block.id]!.length - 1;
    }
    return noRef;
  }

  private join(block: Block, place: Place, cls: number): Ref {
    for (const join of this.joins) {
      if (join.block === block && join.cls === cls && isSame(join.place, place)) return join.phi.to;
    }
    // Each way costs an event at least.
    if (--this.joinsLeft < 0 || block.preds.length > this.eventsLeft) return noRef;
    const phi = new Phi(this.fn.newTemp('mem', cls), cls, noArgs, noBlocks);
    this.joins.push(new Join(block, place, cls, phi));
    const { preds } = block;
    for (let i = 0; i < preds.length; i++) {
      const pred = preds[i]!;
      const value = this.find(pred, this.events[pred.id]!.length - 1, place, cls);
      if (value === noRef) return noRef;
      // Most searches fail on the first way, before there is anything to keep.
      if (i === 0) {
        phi.args = preds.length === 2 ? [noRef, noRef] : preds.map(() => noRef);
        phi.blocks = preds.slice();
      }
      phi.args[i] = value;
    }
    return phi.to;
  }

  /** The wanted bytes out of those an event knows, made right behind the event. */
  private extract(event: Event, place: Place, cls: number, block: Block): Ref {
    const distance = place.offset - event.place.offset;
    if (event.cls === cls && distance === 0 && (event.place.size === place.size || cls === Cls.w)) return event.value;
    if (event.cls === Cls.v || cls === Cls.v) return noRef;
    const at = event.at + 1;
    let value = event.value;
    let from = event.cls;
    if (from >= Cls.s) {
      value = this.emit(block, at, Op.cast, from === Cls.s ? Cls.w : Cls.l, value, noRef);
      from = from === Cls.s ? Cls.w : Cls.l;
    }
    if (distance !== 0) value = this.emit(block, at, Op.shr, from, value, this.fn.int(distance * 8));
    if (cls === Cls.w && from === Cls.l) return this.emit(block, at, Op.copy, Cls.w, value, noRef);
    if (cls === Cls.l && from === Cls.w) return noRef;
    if (cls === Cls.s && from === Cls.l) value = this.emit(block, at, Op.copy, Cls.w, value, noRef);
    if (cls === Cls.d && from === Cls.w) return noRef;
    return cls >= Cls.s ? this.emit(block, at, Op.cast, cls, value, noRef) : value;
  }

  /** Event `index` stored some of the bytes: those from the store, the others from before it. */
  private combine(block: Block, index: number, place: Place, cls: number): Ref {
    const event = this.events[block.id]![index]!;
    if (event.cls === Cls.v || place.size > 8 || cls >= Cls.s) return noRef;
    const at = event.at + 1;
    const half = place.size / 2;
    if (half < 1) return noRef;
    // Halves are powers of two again; a half that the store has no part in is looked for above it.
    const { root, offset, object } = place;
    const partCls = half === 8 ? Cls.l : Cls.w;
    const low = this.find(block, index, new Place(root, offset, half, object), partCls);
    if (low === noRef) return noRef;
    const high = this.find(block, index, new Place(root, offset + half, half, object), partCls);
    if (high === noRef) return noRef;
    // A `w` carries rubbish above the bytes that count.
    const zeroExtend = half === 1 ? Op.extub : half === 2 ? Op.extuh : Op.extuw;
    const lowWide = this.emit(block, at, zeroExtend, cls, low, noRef);
    const highWide = this.emit(block, at, zeroExtend, cls, high, noRef);
    const shifted = this.emit(block, at, Op.shl, cls, highWide, this.fn.int(half * 8));
    return this.emit(block, at, Op.or, cls, lowWide, shifted);
  }

  private emit(block: Block, at: number, op: number, cls: number, a: Ref, b: Ref): Ref {
    const to = this.fn.newTemp('bits', cls);
    this.insertions.push(new Insertion(block, at, new Ins(op, cls, to, a, b, noRef)));
    return to;
  }

  /** Put the new instructions in place, each block rebuilt once. */
  private insert(): void {
    const byBlock = new Map<Block, Insertion[]>();
    for (const insertion of this.committed) {
      const list = byBlock.get(insertion.block);
      if (list) list.push(insertion);
      else byBlock.set(insertion.block, [insertion]);
    }
    for (const [block, list] of byBlock) {
      // Stable: what was made later for one place may use what was made earlier.
      list.sort((x, y) => x.at - y.at);
      const merged: Ins[] = [];
      let next = 0;
      for (let at = 0; at <= block.ins.length; at++) {
        while (next < list.length && list[next]!.at === at) merged.push(list[next++]!.ins);
        if (at < block.ins.length) merged.push(block.ins[at]!);
      }
      block.ins = merged;
    }
  }
}

function covers(outer: Place, inner: Place): boolean {
  return outer.offset <= inner.offset && inner.offset + inner.size <= outer.offset + outer.size;
}

const isSame = (a: Place, b: Place): boolean => a.root === b.root && a.offset === b.offset && a.size === b.size;

/** Bytes that a blit copies. */
export function blitSize(fn: Fn, blit: Ins): number {
  return (blit.c & 7) === RefKind.int ? intOf(blit.c) : fn.cons[blit.c >>> 3]!.num;
}

const extensions = new Map<number, number>([
  [Op.loadsb, Op.extsb],
  [Op.loadub, Op.extub],
  [Op.loadsh, Op.extsh],
  [Op.loaduh, Op.extuh],
  [Op.loadsw, Op.extsw],
  [Op.loaduw, Op.extuw],
]);

function replaceLoad(load: Ins, value: Ref): void {
  const isWord = (load.op === Op.loadsw || load.op === Op.loaduw) && load.cls === Cls.w;
  load.op = load.op === Op.load || isWord ? Op.copy : extensions.get(load.op)!;
  load.a = value;
  load.b = noRef;
}
