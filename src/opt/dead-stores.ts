// Dead stores: bytes of a private slot that nobody reads before they are written again or the function ends, found by
// backward data flow over the fields of slots; within a block also stores to any place that is overwritten unread.
// Slot sharing: private slots whose live ranges do not meet use one piece of the frame. SSA form; keeps it.

import { BitMatrix } from '../base/bit-matrix.ts';
import { truncate } from '../base/truncate.ts';
import { type Block, entryOf, type Fn, type Ins, Jump } from '../il/ir.ts';
import { Flag, Op, opFlags, isAlloc } from '../il/ops.ts';
import { noRef, RefKind } from '../il/ref.ts';
import { Alias, type Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { blitSize } from './loads.ts';
import { dropNops } from './nops.ts';
import { accessSize } from './promote.ts';

/** Slots with more fields than this are treated as one. */
const maxFields = 64;
/** Bits of data flow altogether; beyond, later slots are left alone. */
const maxFlowBits = 1 << 27;
/** Overwritten places remembered while walking a block backwards. */
const maxOverwritten = 16;

/** A private slot and its fields: the runs of bytes between the ends of its accesses. */
class Slot {
  readonly alloc: Ins;
  readonly size: number;
  /** Offsets at which fields begin, ascending, and the end. */
  bounds: number[];
  /** First bit of the slot in the sets. */
  first: number;
  /** Positions of the live range, ends included. */
  from: number;
  to: number;
  constructor(alloc: Ins, size: number) {
    this.alloc = alloc;
    this.size = size;
    this.bounds = [0, size];
    this.first = 0;
    this.from = Number.POSITIVE_INFINITY;
    this.to = -1;
  }
}

/** Remove dead stores, share slots; returns how many of both. */
export function removeDeadStores(fn: Fn, facts: Facts): number {
  const accesses = countAccesses(fn);
  return accesses < 0 ? 0 : new Stores(fn, facts, accesses).run();
}

const isStore = (op: number): boolean => (opFlags[op]! & Flag.store) !== 0;

/** How many reads and writes the loads, stores and blits of a function make; −1 when there are no writes. */
function countAccesses(fn: Fn): number {
  let reads = 0;
  let writes = 0;
  for (const block of fn.blocks) {
    for (const { op } of block.ins) {
      const flags = opFlags[op]!;
      if ((flags & Flag.load) !== 0 || op === Op.blit) reads++;
      if ((flags & Flag.store) !== 0 || op === Op.blit) writes++;
    }
  }
  return writes === 0 ? -1 : reads + writes;
}

/** Kinds of accesses. A blit is two: it reads, then it writes. */
const reading = 0;
const storing = 1;
const blitting = 2;
/** It was one of a store that is dropped. */
const gone = 3;

class Stores {
  private readonly fn: Fn;
  private readonly facts: Facts;
  private readonly alias: Alias;
  /** By object number. */
  private readonly slots: (Slot | undefined)[];
  private bits: number;
  /** Accesses of block b are numbered `start[b] … start[b + 1] − 1`, in the order of its instructions. */
  private readonly start: Int32Array;
  private readonly kind: Uint8Array;
  private readonly places: Place[];
  /** Fields that an access touches: bits `first … last − 1`. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** Fields of which it touches all bytes. */
  private readonly wholeFirst: Int32Array;
  private readonly wholeLast: Int32Array;
  private liveIn: BitMatrix;
  private liveOut: BitMatrix;

  constructor(fn: Fn, facts: Facts, accesses: number) {
    this.fn = fn;
    this.facts = facts;
    this.alias = new Alias(fn, facts);
    this.slots = [];
    this.bits = 0;
    this.start = new Int32Array(fn.blocks.length + 1);
    this.kind = new Uint8Array(accesses);
    this.places = [];
    this.first = new Int32Array(accesses);
    this.last = new Int32Array(accesses);
    this.wholeFirst = new Int32Array(accesses);
    this.wholeLast = new Int32Array(accesses);
    this.liveIn = new BitMatrix(0, 0);
    this.liveOut = new BitMatrix(0, 0);
  }

  run(): number {
    this.listAccesses();
    this.findSlots();
    if (this.bits > 0) this.solve();
    const live = new BitMatrix(1, this.bits);
    let removed = 0;
    for (const block of this.fn.blocks) {
      if (this.writes(block.id)) removed += this.sweep(block, live);
    }
    return removed + (this.bits > 0 ? this.share() : 0);
  }

  private listAccesses(): void {
    const { alias, fn } = this;
    for (const block of fn.blocks) {
      for (const ins of block.ins) {
        if ((opFlags[ins.op]! & Flag.load) !== 0) this.add(alias.place(ins.a, accessSize(ins)), reading);
        else if (isStore(ins.op)) this.add(alias.place(ins.b, accessSize(ins)), storing);
        else if (ins.op === Op.blit) {
          const size = blitSize(fn, ins);
          this.add(alias.place(ins.a, size), reading);
          this.add(alias.place(ins.b, size), blitting);
        }
      }
      this.start[block.id + 1] = this.places.length;
    }
  }

  private add(place: Place, kind: number): void {
    this.kind[this.places.length] = kind;
    this.places.push(place);
  }

  private writes(block: number): boolean {
    for (let at = this.start[block]!; at < this.start[block + 1]!; at++) if (this.kind[at] !== reading) return true;
    return false;
  }

  private findSlots(): void {
    const { alias, fn } = this;
    alias.allocs.forEach((alloc, object) => {
      if (alloc === null || !alias.isPrivate(object) || (alloc.a & 7) !== RefKind.con) return;
      const size = fn.cons[alloc.a >>> 3]!.num;
      if (size > 0) this.slots[object] = new Slot(alloc, size);
    });
    if (this.slots.length === 0) return;
    for (const place of this.places) {
      const slot = this.slots[place.object];
      if (!slot || place.root !== slot.alloc.to || slot.bounds.length > 4 * maxFields) continue;
      slot.bounds.push(place.offset, place.offset + place.size);
    }
    this.slots.forEach((slot, object) => {
      if (slot === undefined) return;
      const { size } = slot;
      slot.bounds = [...new Set(slot.bounds)].filter((at) => at >= 0 && at <= size).sort((a, b) => a - b);
      if (slot.bounds.length > maxFields + 1) slot.bounds = [0, size];
      const fields = slot.bounds.length - 1;
      if ((this.bits + fields) * fn.blocks.length > maxFlowBits) {
        this.slots[object] = undefined;
        return;
      }
      slot.first = this.bits;
      this.bits += fields;
    });
    for (let at = 0; at < this.places.length; at++) this.findFields(at);
  }

  /** The fields of an access: one at an address that is not known may touch all, and covers none. */
  private findFields(at: number): void {
    const { root, offset, size, object } = this.places[at]!;
    const slot = this.slots[object];
    if (slot === undefined) return;
    const { bounds, first } = slot;
    const fields = bounds.length - 1;
    if (root !== slot.alloc.to) {
      this.first[at] = first;
      this.last[at] = first + fields;
      return;
    }
    const end = offset + size;
    let from = 0;
    while (from < fields && bounds[from + 1]! <= offset) from++;
    let to = from;
    while (to < fields && bounds[to]! < end) to++;
    this.first[at] = first + from;
    this.last[at] = first + to;
    // Only the outermost fields can be touched in part.
    this.wholeFirst[at] = first + from + (from < to && bounds[from]! < offset ? 1 : 0);
    this.wholeLast[at] = first + to - (from < to && bounds[to]! > end ? 1 : 0);
  }

  /** Which fields are read later, at the ends of blocks. */
  private solve(): void {
    const { bits, fn } = this;
    const { blocks } = fn;
    const generated = new BitMatrix(blocks.length, bits);
    const killed = new BitMatrix(blocks.length, bits);
    for (let id = 0; id < blocks.length; id++) {
      for (let at = this.start[id + 1]! - 1; at >= this.start[id]!; at--) {
        if (this.kind[at] === reading) {
          for (let bit = this.first[at]!; bit < this.last[at]!; bit++) generated.add(id, bit);
        } else {
          for (let bit = this.wholeFirst[at]!; bit < this.wholeLast[at]!; bit++) {
            generated.delete(id, bit);
            killed.add(id, bit);
          }
        }
      }
    }
    const liveIn = generated;
    const liveOut = new BitMatrix(blocks.length, bits);
    const { width } = liveOut;
    for (let changed = true; changed; ) {
      changed = false;
      for (let id = blocks.length - 1; id >= 0; id--) {
        const { s1, s2, jump, targets } = blocks[id]!;
        if (s1) liveOut.addRow(id, liveIn, s1.id);
        if (s2) liveOut.addRow(id, liveIn, s2.id);
        if (jump === Jump.switch) for (const target of targets) liveOut.addRow(id, liveIn, target.id);
        for (let i = id * width; i < (id + 1) * width; i++) {
          const before = liveIn.words[i]!;
          const after = before | (liveOut.words[i]! & ~killed.words[i]!);
          if (after === before) continue;
          liveIn.words[i] = after;
          changed = true;
        }
      }
    }
    this.liveIn = liveIn;
    this.liveOut = liveOut;
  }

  /** Drop the dead stores of a block; `live` is room for the fields that are read below. */
  private sweep(block: Block, live: BitMatrix): number {
    const { alias } = this;
    let dead = 0;
    const overwritten: Place[] = [];
    let at = this.start[block.id + 1]!;
    if (this.bits > 0) live.copyRow(0, this.liveOut, block.id);
    for (let i = block.ins.length - 1; i >= 0; i--) {
      const ins = block.ins[i]!;
      const isBlit = ins.op === Op.blit;
      if (isBlit || isStore(ins.op)) {
        at--;
        if (this.isDead(at, live, overwritten)) {
          this.kind[at] = gone;
          if (isBlit) this.kind[--at] = gone;
          ins.op = Op.nop;
          dead++;
          continue;
        }
        for (let bit = this.wholeFirst[at]!; bit < this.wholeLast[at]!; bit++) live.delete(0, bit);
        if (overwritten.length >= maxOverwritten) overwritten.shift();
        if (this.places[at]!.root !== noRef) overwritten.push(this.places[at]!);
      }
      if (isBlit || (opFlags[ins.op]! & Flag.load) !== 0) {
        const place = this.places[--at]!;
        for (let bit = this.first[at]!; bit < this.last[at]!; bit++) live.add(0, bit);
        keep(overwritten, (later) => !alias.mayOverlap(later, place));
      } else if (ins.op === Op.call) {
        const effects = this.facts.effectsOf(this.fn, ins);
        keep(overwritten, (later) => !alias.callReads(effects, later.object));
      } else if (ins.op === Op.vaarg || ins.op === Op.vastart || ins.op === Op.argc) {
        overwritten.length = 0;
      }
      // Above its definition a root is another address.
      if (ins.to !== noRef && overwritten.length > 0) keep(overwritten, (later) => later.root !== ins.to);
    }
    if (dead > 0) dropNops(block.ins);
    return dead;
  }

  private isDead(at: number, live: BitMatrix, overwritten: readonly Place[]): boolean {
    const place = this.places[at]!;
    for (const later of overwritten) {
      const isCovered =
        later.root === place.root &&
        later.offset <= place.offset &&
        place.offset + place.size <= later.offset + later.size;
      if (isCovered) return true;
    }
    const slot = this.slots[place.object];
    if (slot === undefined) return false;
    if (place.root === slot.alloc.to && (place.offset < 0 || place.offset + place.size > slot.size)) return false;
    for (let bit = this.first[at]!; bit < this.last[at]!; bit++) if (live.has(0, bit)) return false;
    return true;
  }

  private share(): number {
    const entry = entryOf(this.fn);
    const inEntry = new Set(entry.ins.filter((ins) => isAlloc(ins.op)));
    const list = this.slots.filter((slot): slot is Slot => slot !== undefined && inEntry.has(slot.alloc));
    if (list.length < 2) return 0;
    this.fillRanges();
    // Largest first: whoever joins fits.
    const used = list.filter((slot) => slot.to >= 0).sort((a, b) => b.size - a.size || a.first - b.first);
    const groups: Slot[][] = [];
    const leaders = new Set<Ins>();
    let shared = 0;
    for (const slot of used) {
      const group = groups
        .slice(0, 64)
        .find((members) => members.every((one) => one.to < slot.from || slot.to < one.from));
      if (!group) {
        groups.push([slot]);
        continue;
      }
      const leader = group[0]!.alloc;
      group.push(slot);
      leaders.add(leader);
      leader.op = Math.max(leader.op, slot.alloc.op);
      slot.alloc.op = Op.copy;
      slot.alloc.a = leader.to;
      shared++;
    }
    if (shared > 0) this.moveToFront(entry, leaders);
    return shared;
  }

  private fillRanges(): void {
    const slotOfBit: Slot[] = [];
    for (const slot of this.slots) {
      if (slot) for (let i = 0; i + 1 < slot.bounds.length; i++) slotOfBit.push(slot);
    }
    const touch = (slot: Slot | undefined, position: number): void => {
      if (slot === undefined) return;
      slot.from = Math.min(slot.from, position);
      slot.to = Math.max(slot.to, position);
    };
    let position = 0;
    for (let id = 0; id < this.fn.blocks.length; id++) {
      this.liveIn.forEach(id, (bit) => touch(slotOfBit[bit], position));
      for (let at = this.start[id]!; at < this.start[id + 1]!; at++) {
        if (this.kind[at] === gone) continue;
        // What a blit reads and what it writes are there at once.
        if (this.kind[at] !== blitting) position++;
        touch(this.slots[this.places[at]!.object], position);
      }
      position++;
      this.liveOut.forEach(id, (bit) => touch(slotOfBit[bit], position));
      position++;
    }
  }

  /** Shared slots are allocated before anything that might use them. */
  private moveToFront(entry: Block, leaders: Set<Ins>): void {
    const isLeading = (ins: Ins): boolean => (opFlags[ins.op]! & Flag.param) !== 0;
    const params = entry.ins.filter(isLeading);
    const moved = entry.ins.filter((ins) => leaders.has(ins));
    const rest = entry.ins.filter((ins) => !isLeading(ins) && !leaders.has(ins));
    entry.ins = [...params, ...moved, ...rest];
  }
}

/** Drop what fails the test, in place. */
function keep(list: Place[], test: (place: Place) => boolean): void {
  if (list.length === 0) return;
  let kept = 0;
  for (const place of list) if (test(place)) list[kept++] = place;
  truncate(list, kept);
}
