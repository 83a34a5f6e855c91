// Memory cells: accesses to the same bytes at the same address, as far as that shows, and everything else that touches
// memory, block by block in order. Which cells a loop may keep in values is decided in loop-cells.ts. Needs SSA form.

import { Attribute, type Block, ConKind, type Fn, type Ins } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { type Alias, contextBlock, type Place } from './alias.ts';
import type { Facts } from './facts.ts';
import { blitSize } from './loads.ts';
import { accessSize, storedClass } from './promote.ts';

export const EventKind = { load: 0, store: 1, call: 2 } as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];

/** An instruction that touches memory. */
export class Event {
  readonly kind: EventKind;
  readonly ins: Ins;
  readonly block: Block;
  /** Place among the events of the block. */
  readonly index: number;
  /** For accesses. */
  readonly cell: Cell | null;
  /** For calls, see `Facts.effectsOf`. */
  readonly effects: number;
  /** Its memory has become a value. */
  isTaken: boolean;

  constructor(kind: EventKind, ins: Ins, block: Block, index: number, cell: Cell | null, effects: number) {
    this.kind = kind;
    this.ins = ins;
    this.block = block;
    this.index = index;
    this.cell = cell;
    this.effects = effects;
    this.isTaken = false;
  }
}

export class Cell {
  readonly place: Place;
  /** Copied as part of more, or relied on by another cell to stay in memory. */
  isPinned: boolean;
  // In the loop looked at, which `loop` names by its header:
  loop!: number;
  readonly events: Event[];
  hotLoads!: number;
  hotStores!: number;
  /** How often it is accessed. */
  weight!: number;
  /** Class of its value: that of the stores, of mixed ones the integer class, without stores that of the loads. */
  cls!: number;
  private hasStore!: boolean;
  /** A load widens it from a word to a long, which cannot be had from a single in one operation. */
  private isWidened!: boolean;

  constructor(place: Place) {
    this.place = place;
    this.isPinned = false;
    this.events = [];
    this.enter(-1);
  }

  /** Forget what was seen in another loop. */
  enter(loop: number): void {
    this.loop = loop;
    this.events.length = 0;
    this.hotLoads = 0;
    this.hotStores = 0;
    this.weight = 0;
    this.cls = Cls.w;
    this.hasStore = false;
    this.isWidened = false;
  }

  /** Take in an access; `weight` is 0 for rare ones. */
  add(event: Event, weight: number): void {
    const { ins, kind } = event;
    this.events.push(event);
    this.weight += weight;
    if (kind === EventKind.store) {
      if (weight > 0) this.hotStores++;
      const cls = storedClass(ins.op);
      if (!this.hasStore) this.cls = cls;
      else if (this.cls !== cls) this.cls = this.place.size === 8 ? Cls.l : Cls.w;
      this.hasStore = true;
    } else {
      if (weight > 0) this.hotLoads++;
      if (ins.op !== Op.load) this.isWidened ||= ins.cls === Cls.l;
      else if (!this.hasStore) this.cls = ins.cls;
    }
    if (this.isWidened && this.place.size < 8) this.cls = Cls.w;
  }
}

/** The events of a function. */
export class Memory {
  readonly alias: Alias;
  /** By block. */
  readonly events: Event[][];
  private readonly fn: Fn;
  private readonly facts: Facts;
  /** By root and offset. */
  private readonly cells: Map<Ref, Map<number, Cell[]>>;

  constructor(fn: Fn, alias: Alias, facts: Facts) {
    this.fn = fn;
    this.alias = alias;
    this.facts = facts;
    this.cells = new Map();
    this.events = fn.blocks.map(() => []);
    this.list();
  }

  private list(): void {
    for (const block of this.fn.blocks) {
      for (const ins of block.ins) {
        const flags = opFlags[ins.op]!;
        if ((flags & Flag.load) !== 0) this.access(block, ins, ins.a, accessSize(ins), EventKind.load);
        else if ((flags & Flag.store) !== 0) this.access(block, ins, ins.b, accessSize(ins), EventKind.store);
        else if (ins.op === Op.blit) {
          const size = blitSize(this.fn, ins);
          this.access(block, ins, ins.a, size, EventKind.load);
          this.access(block, ins, ins.b, size, EventKind.store);
        } else if (ins.op === Op.call) this.add(EventKind.call, block, ins, null, this.facts.effectsOf(this.fn, ins));
        else if (ins.op === Op.vaarg || ins.op === Op.vastart) this.add(EventKind.call, block, ins, null, 0);
      }
    }
  }

  private access(block: Block, ins: Ins, address: Ref, size: number, kind: EventKind): void {
    const cell = this.cellOf(this.alias.place(address, size));
    if (ins.op === Op.blit) cell.isPinned = true;
    this.add(kind, block, ins, cell, 0);
  }

  private add(kind: EventKind, block: Block, ins: Ins, cell: Cell | null, effects: number): void {
    const events = this.events[block.id]!;
    events.push(new Event(kind, ins, block, events.length, cell, effects));
  }

  private cellOf(place: Place): Cell {
    const { root, offset, size, object } = place;
    let fields = this.cells.get(root);
    if (fields === undefined) this.cells.set(root, (fields = new Map()));
    let cells = fields.get(offset);
    if (cells === undefined) fields.set(offset, (cells = []));
    for (const cell of cells) if (cell.place.size === size) return cell;
    const cell = new Cell(place);
    // The context block is written from outside, at any time; the rest has no address that could be written down.
    if (object === contextBlock || root === noRef || !Number.isSafeInteger(offset)) cell.isPinned = true;
    cells.push(cell);
    return cell;
  }

  /** True when the bytes are part of a slot or a data object of the module, so that they can be read and written. */
  isOwn({ root, offset, size, object }: Place): boolean {
    if ((root & 7) === RefKind.con) {
      const { symbol, isThread } = this.fn.cons[root >>> 3]!;
      return !isThread && this.facts.symbols().isWritable(symbol, offset, size);
    }
    const alloc = this.alias.allocs[object];
    if (alloc == null || root !== alloc.to || (alloc.a & 7) !== RefKind.con) return false;
    const { kind, num } = this.fn.cons[alloc.a >>> 3]!;
    return kind === ConKind.bits && offset >= 0 && offset + size <= num;
  }
}

/** True when behind a call with those effects memory may be gone, or belong to somebody else. */
export const mayFree = (effects: number): boolean =>
  (effects & (Attribute.pure | Attribute.reads | Attribute.keeps)) === 0;
