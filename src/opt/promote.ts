// Stack slots become temporaries. A slot qualifies when its address goes nowhere but into loads and stores that all
// have one size: stores turn into copies, loads into copies, extensions or casts. The temporary is assigned in many
// places; `ssa` sorts that out. What is read before any store is undefined in the slot and in the temporary alike.

import { truncate } from '../base/truncate.ts';
import type { Fn, Ins } from '../il/ir.ts';
import { Flag, Op, opFlags, opRows, isAlloc } from '../il/ops.ts';
import { Cls, clsSizes, noRef, type Ref, RefKind } from '../il/ref.ts';

/** Bytes that a load or store touches. */
export function accessSize(ins: Ins): number {
  const row = opRows[ins.op]!;
  return row.loads === undefined ? row.stores! : row.loads || clsSizes[ins.cls]!;
}

/** Class of the value that a store writes. */
export function storedClass(op: number): Cls {
  if (op === Op.storel) return Cls.l;
  if (op === Op.stores) return Cls.s;
  if (op === Op.stored) return Cls.d;
  return op === Op.storev ? Cls.v : Cls.w;
}

/** Per temporary: not a slot, a slot without accesses yet, an accessed one, or one whose address is used otherwise. */
const none = 0;
const fresh = 1;
const accessed = 2;
const spoilt = 3;

class Slots {
  readonly state: Uint8Array;
  readonly size: Uint8Array;
  /** Class of the temporary: that of the stores; mixed ones take the integer class. */
  readonly cls: Uint8Array;
  readonly hasStore: Uint8Array;
  /** 1 when a load extends a word to a long: that cannot be had from a single in one operation. */
  readonly isExtended: Uint8Array;

  constructor(count: number) {
    this.state = new Uint8Array(count);
    this.size = new Uint8Array(count);
    this.cls = new Uint8Array(count);
    this.hasStore = new Uint8Array(count);
    this.isExtended = new Uint8Array(count);
  }

  spoil(ref: Ref): void {
    if ((ref & 7) === RefKind.temp && this.state[ref >>> 3] !== none) this.state[ref >>> 3] = spoilt;
  }

  access(ref: Ref, size: number, cls: Cls, isStore: boolean): void {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    if (this.state[t] === none || this.state[t] === spoilt) return;
    if (this.state[t] === accessed && this.size[t] !== size) {
      this.state[t] = spoilt;
      return;
    }
    const isFirst = isStore ? this.hasStore[t] === 0 : this.state[t] === fresh;
    this.state[t] = accessed;
    this.size[t] = size;
    // Stores decide: a slot written as a double and read once by its bits is a double.
    if (isFirst && (isStore || this.hasStore[t] === 0)) this.cls[t] = cls;
    else if (isStore && this.cls[t] !== cls) this.cls[t] = size === 8 ? Cls.l : Cls.w;
    if (isStore) this.hasStore[t] = 1;
  }
}

/** Turn slots into temporaries; returns how many. */
export function promote(fn: Fn): number {
  const slots = findSlots(fn);
  let count = 0;
  for (let t = 0; t < slots.state.length; t++) {
    if (slots.state[t] !== accessed) continue;
    if (slots.isExtended[t] === 1) slots.cls[t] = Cls.w;
    // Never written: nobody would define the temporary. Vectors have no constant to take its place.
    if (slots.hasStore[t] === 0 && slots.cls[t] === Cls.v) slots.state[t] = spoilt;
    if (slots.state[t] !== accessed) continue;
    fn.temps[t]!.cls = slots.cls[t]!;
    count++;
  }
  if (count > 0) rewrite(fn, slots);
  return count;
}

function findSlots(fn: Fn): Slots {
  const slots = new Slots(fn.temps.length);
  const { state } = slots;
  const defs = new Uint8Array(fn.temps.length);
  const allocs: Ins[] = [];
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      if ((ins.to & 7) !== RefKind.temp) continue;
      const t = ins.to >>> 3;
      const isSlot = isAlloc(ins.op) && (ins.a & 7) === RefKind.con;
      state[t] = isSlot && defs[t] === 0 ? fresh : none;
      defs[t] = 1;
      if (isSlot) allocs.push(ins);
    }
  }
  if (allocs.length === 0) return slots;
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      slots.spoil(phi.to);
      for (const arg of phi.args) slots.spoil(arg);
    }
    for (const ins of block.ins) {
      const flags = opFlags[ins.op]!;
      if ((flags & Flag.load) !== 0) {
        slots.access(ins.a, accessSize(ins), ins.op === Op.load ? (ins.cls as Cls) : Cls.w, false);
        if (ins.op !== Op.load && ins.cls === Cls.l && (ins.a & 7) === RefKind.temp) slots.isExtended[ins.a >>> 3] = 1;
      } else if ((flags & Flag.store) !== 0) {
        slots.spoil(ins.a);
        slots.access(ins.b, accessSize(ins), storedClass(ins.op), true);
      } else {
        slots.spoil(ins.a);
        slots.spoil(ins.b);
        slots.spoil(ins.c);
      }
    }
    slots.spoil(block.arg);
  }
  // An access beyond the slot stays, for the interpreter to complain about.
  for (const alloc of allocs) checkSize(fn, slots, alloc);
  return slots;
}

function checkSize(fn: Fn, slots: Slots, alloc: Ins): void {
  if ((alloc.to & 7) !== RefKind.temp || (alloc.a & 7) !== RefKind.con) return;
  const t = alloc.to >>> 3;
  if (slots.state[t] === accessed && !(fn.cons[alloc.a >>> 3]!.num >= slots.size[t]!)) slots.state[t] = spoilt;
}

function rewrite(fn: Fn, slots: Slots): void {
  const isPromoted = (ref: Ref): boolean => (ref & 7) === RefKind.temp && slots.state[ref >>> 3] === accessed;
  for (const block of fn.blocks) {
    let kept = 0;
    for (const ins of block.ins) {
      const flags = opFlags[ins.op]!;
      if (isAlloc(ins.op) && isPromoted(ins.to)) continue;
      if ((flags & Flag.load) !== 0 && isPromoted(ins.a)) {
        const t = ins.a >>> 3;
        ins.op = readOp(ins, slots.cls[t]!);
        if (slots.hasStore[t] === 0) ins.a = zeroOf(fn, slots.cls[t]!);
      } else if ((flags & Flag.store) !== 0 && isPromoted(ins.b)) {
        const to = ins.b;
        const cls = slots.cls[to >>> 3]!;
        ins.op = storedClass(ins.op) === cls ? Op.copy : Op.cast;
        ins.cls = cls;
        ins.to = to;
        ins.b = noRef;
      }
      block.ins[kept++] = ins;
    }
    truncate(block.ins, kept);
  }
}

/** What a slot that nobody writes may be said to hold. */
const zeroOf = (fn: Fn, cls: number): Ref => (cls === Cls.s ? fn.single(0) : cls === Cls.d ? fn.double(0) : fn.int(0));

const extensions = new Map<number, number>([
  [Op.loadsb, Op.extsb],
  [Op.loadub, Op.extub],
  [Op.loadsh, Op.extsh],
  [Op.loaduh, Op.extuh],
  [Op.loadsw, Op.extsw],
  [Op.loaduw, Op.extuw],
]);

/** The operation that reads a temporary of that class where `load` read memory of its size. */
export function readOp(load: Ins, cls: number): number {
  if (load.op === Op.load) return load.cls === cls ? Op.copy : Op.cast;
  // A word load of a word is no extension; of a slot holding a single it takes the bits.
  if ((load.op === Op.loadsw || load.op === Op.loaduw) && load.cls === Cls.w) return cls === Cls.w ? Op.copy : Op.cast;
  return extensions.get(load.op)!;
}
