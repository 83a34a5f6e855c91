// Dead stores: bytes of a private slot that nobody reads before they are written again or the function ends, found by
// backward data flow over the fields of slots; within a block also stores to any place that is overwritten unread.
// Slot sharing: private slots whose live ranges do not meet use one piece of the frame. SSA form; keeps it.

import { BitSet } from '../base/bit-set.ts';
import { type Block, entryOf, type Fn, type Ins } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { noRef, RefKind } from '../il/ref.ts';
import { Alias, type Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { blitSize } from './loads.ts';
import { accessSize, isAlloc } from './promote.ts';

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
  const hasMemory = fn.blocks.some((block) =>
    block.ins.some((ins) => (opFlags[ins.op]! & Flag.store) !== 0 || ins.op === Op.blit),
  );
  if (!hasMemory) return 0;
  const stores = new Stores(fn, facts);
  return stores.run();
}

class Stores {
  private readonly fn: Fn;
  private readonly facts: Facts;
  private readonly alias: Alias;
  /** By object number. */
  private readonly slots: (Slot | undefined)[];
  private bits: number;
  private liveIn: BitSet[];
  private liveOut: BitSet[];
  private live: BitSet;

  constructor(fn: Fn, facts: Facts) {
    this.fn = fn;
    this.facts = facts;
    this.alias = new Alias(fn);
    this.slots = [];
    this.bits = 0;
    this.liveIn = [];
    this.liveOut = [];
    this.live = new BitSet(0);
    this.findSlots();
  }

  run(): number {
    this.live = new BitSet(this.bits);
    if (this.bits > 0) this.solve();
    let removed = 0;
    for (const block of this.fn.blocks) removed += this.sweep(block);
    return removed + (this.bits > 0 ? this.share() : 0);
  }

  /** The place that an instruction reads, or null. */
  private readBy(ins: Ins): Place | null {
    if ((opFlags[ins.op]! & Flag.load) !== 0) return this.alias.place(ins.a, accessSize(ins));
    return ins.op === Op.blit ? this.alias.place(ins.a, blitSize(this.fn, ins)) : null;
  }

  /** The place that an instruction writes, or null. */
  private writtenBy(ins: Ins): Place | null {
    if ((opFlags[ins.op]! & Flag.store) !== 0) return this.alias.place(ins.b, accessSize(ins));
    return ins.op === Op.blit ? this.alias.place(ins.b, blitSize(this.fn, ins)) : null;
  }

  private findSlots(): void {
    const { alias, fn } = this;
    alias.allocs.forEach((alloc, object) => {
      if (alloc === null || !alias.isPrivate(object) || (alloc.a & 7) !== RefKind.con) return;
      const size = fn.cons[alloc.a >>> 3]!.num;
      if (size > 0) this.slots[object] = new Slot(alloc, size);
    });
    for (const block of fn.blocks) {
      for (const ins of block.ins) {
        this.addBounds(this.readBy(ins));
        this.addBounds(this.writtenBy(ins));
      }
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
  }

  private addBounds(place: Place | null): void {
    const slot = place && this.slots[place.object];
    if (!slot || place.root !== slot.alloc.to || slot.bounds.length > 4 * maxFields) return;
    slot.bounds.push(place.offset, place.offset + place.size);
  }

  /** Call with every field of a slot that the place touches; `isWhole` tells whether all of its bytes. */
  private eachField(place: Place, visit: (bit: number, isWhole: boolean) => void): void {
    const slot = this.slots[place.object];
    if (slot === undefined) return;
    const isKnown = place.root === slot.alloc.to;
    for (let i = 0; i + 1 < slot.bounds.length; i++) {
      const from = slot.bounds[i]!;
      const to = slot.bounds[i + 1]!;
      if (!isKnown) visit(slot.first + i, false);
      else if (place.offset < to && from < place.offset + place.size) {
        visit(slot.first + i, place.offset <= from && to <= place.offset + place.size);
      }
    }
  }

  private solve(): void {
    const { blocks } = this.fn;
    const generated: BitSet[] = [];
    const killed: BitSet[] = [];
    for (const block of blocks) {
      const gen = new BitSet(this.bits);
      const kill = new BitSet(this.bits);
      for (let i = block.ins.length - 1; i >= 0; i--) {
        const ins = block.ins[i]!;
        const written = this.writtenBy(ins);
        if (written !== null) {
          this.eachField(written, (bit, isWhole) => {
            if (!isWhole) return;
            gen.delete(bit);
            kill.add(bit);
          });
        }
        const read = this.readBy(ins);
        if (read !== null) this.eachField(read, (bit) => gen.add(bit));
      }
      generated.push(gen);
      killed.push(kill);
    }
    this.liveIn = generated.map((gen) => {
      const set = new BitSet(this.bits);
      set.copyFrom(gen);
      return set;
    });
    this.liveOut = blocks.map(() => new BitSet(this.bits));
    const through = new BitSet(this.bits);
    for (let changed = true; changed; ) {
      changed = false;
      for (let id = blocks.length - 1; id >= 0; id--) {
        const out = this.liveOut[id]!;
        blocks[id]!.forEachSuccessor((next) => {
          out.unionWith(this.liveIn[next.id]!);
        });
        through.copyFrom(out);
        through.subtract(killed[id]!);
        if (this.liveIn[id]!.unionWith(through)) changed = true;
      }
    }
  }

  /** Drop the dead stores of a block. */
  private sweep(block: Block): number {
    let dead = 0;
    let overwritten: Place[] = [];
    if (this.bits > 0) this.live.copyFrom(this.liveOut[block.id]!);
    for (let i = block.ins.length - 1; i >= 0; i--) {
      const ins = block.ins[i]!;
      const written = this.writtenBy(ins);
      if (written !== null) {
        if (this.isDead(written, overwritten)) {
          ins.op = Op.nop;
          dead++;
          continue;
        }
        this.eachField(written, (bit, isWhole) => {
          if (isWhole) this.live.delete(bit);
        });
        if (overwritten.length >= maxOverwritten) overwritten.shift();
        if (written.root !== noRef) overwritten.push(written);
      }
      const read = this.readBy(ins);
      if (read !== null) {
        this.eachField(read, (bit) => this.live.add(bit));
        overwritten = overwritten.filter((place) => !this.alias.mayOverlap(place, read));
      } else if (ins.op === Op.call) {
        const attributes = this.facts.ofCall(this.fn, ins);
        overwritten = overwritten.filter((place) => !this.alias.callReads(attributes, place.object));
      } else if (ins.op === Op.vaarg || ins.op === Op.vastart || ins.op === Op.argc) {
        overwritten = [];
      }
      // Above its definition a root is another address.
      if (ins.to !== noRef && overwritten.length > 0) {
        overwritten = overwritten.filter((place) => place.root !== ins.to);
      }
    }
    if (dead > 0) block.ins = block.ins.filter((ins) => ins.op !== Op.nop);
    return dead;
  }

  private isDead(place: Place, overwritten: readonly Place[]): boolean {
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
    let isRead = false;
    this.eachField(place, (bit) => {
      if (this.live.has(bit)) isRead = true;
    });
    return !isRead;
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
    for (const block of this.fn.blocks) {
      this.liveIn[block.id]!.forEach((bit) => {
        touch(slotOfBit[bit]!, position);
      });
      for (const ins of block.ins) {
        position++;
        const read = this.readBy(ins);
        const written = this.writtenBy(ins);
        if (read !== null) touch(this.slots[read.object], position);
        if (written !== null) touch(this.slots[written.object], position);
      }
      position++;
      this.liveOut[block.id]!.forEach((bit) => {
        touch(slotOfBit[bit]!, position);
      });
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
