// Where addresses point. Every address is a root plus a constant offset, and lies in an object: a stack slot, a
// symbol, the context block, or anything. Two addresses with one root compare exactly; otherwise different objects are
// disjoint, and a slot whose address never leaves loads, stores and sums is touched by nothing that came from outside.
// Nor does a pointer from outside lead to a symbol of which no function of the module gives the address away.
// Adding to an address stays in its object: crossing over is undefined, as in C. Needs SSA form.

import { Attribute, ConKind, type Fn, type Ins } from '../il/ir.ts';
import { Flag, Op, opFlags, isAlloc } from '../il/ops.ts';
import { noRef, type Ref, RefKind } from '../il/ref.ts';
import type { Facts } from './facts.ts';

/** Object number of what may lie anywhere, and of the context block; slots and symbols follow. */
export const anywhere = 0;
export const contextBlock = 1;

/** A run of bytes in memory: `root + offset`, `size` bytes. */
export class Place {
  /** A temporary, a symbol's address with offset 0, or `noRef` for an absolute address. */
  root: Ref;
  offset: number;
  size: number;
  object: number;
  constructor(root: Ref, offset: number, size: number, object: number) {
    this.root = root;
    this.offset = offset;
    this.size = size;
    this.object = object;
  }
}

export class Alias {
  readonly fn: Fn;
  private readonly facts: Facts;
  /** Root, offset from it and object, by temporary. */
  private readonly roots: Int32Array;
  private readonly offsets: Float64Array;
  private readonly objects: Int32Array;
  /** By object: the allocating instruction of a slot, else null. */
  readonly allocs: (Ins | null)[];
  /** By object: 1 when somebody else may have the address. */
  readonly isEscaped: Uint8Array;
  /** Root and object of symbol constants, by constant; 0 where not asked for yet. */
  private readonly symbolRoots: number[];
  private readonly symbolObjects: Map<string, number>;
  /** By object: the symbol when it is a hidden one. */
  private readonly hidden: (string | undefined)[];
  /** 1: the address is a slot's plus something that might itself be a distance between addresses. */
  private readonly isLoose: Uint8Array;
  /** By temporary: 1 for results of multiplications, shifts and extensions. */
  private readonly isScaled: Uint8Array;

  constructor(fn: Fn, facts: Facts) {
    const count = fn.temps.length;
    this.fn = fn;
    this.facts = facts;
    this.roots = new Int32Array(count);
    this.offsets = new Float64Array(count);
    this.objects = new Int32Array(count);
    this.allocs = [null, null];
    this.symbolRoots = [];
    this.symbolObjects = new Map();
    this.hidden = [];
    this.isLoose = new Uint8Array(count);
    this.isScaled = new Uint8Array(count);
    this.derive();
    this.isEscaped = new Uint8Array(this.allocs.length + 1);
    this.findEscapes();
    // A slot that escaped may have lent its address to the other summand.
    for (let t = 0; t < count; t++) {
      if (this.isLoose[t] === 1 && this.isEscaped[this.objects[t]!] === 1) this.objects[t] = anywhere;
    }
  }

  /** The place of `size` bytes at an address. */
  place(address: Ref, size: number): Place {
    if ((address & 7) === RefKind.temp) {
      const t = address >>> 3;
      return new Place(this.roots[t]! as Ref, this.offsets[t]!, size, this.objects[t]!);
    }
    if ((address & 7) === RefKind.con) {
      const constant = this.fn.cons[address >>> 3]!;
      if (constant.kind === ConKind.address) {
        return new Place(this.symbolRoot(address), constant.num, size, this.objectOf(address));
      }
      return new Place(noRef, constant.num, size, anywhere);
    }
    return new Place(address, Number.NaN, size, anywhere);
  }

  /** The object an operand points into if it is an address; `anywhere` when not known. */
  objectOf(ref: Ref): number {
    if ((ref & 7) === RefKind.temp) return this.objects[ref >>> 3]!;
    if ((ref & 7) !== RefKind.con) return anywhere;
    const constant = this.fn.cons[ref >>> 3]!;
    if (constant.kind !== ConKind.address) return anywhere;
    const key = constant.isThread ? `t${constant.symbol}` : constant.symbol;
    let object = this.symbolObjects.get(key);
    if (object === undefined) {
      object = this.allocs.length;
      this.allocs.push(null);
      this.symbolObjects.set(key, object);
      if (!constant.isThread && this.facts.symbols().isHidden(constant.symbol)) this.hidden[object] = constant.symbol;
    }
    return object;
  }

  /** False when two places cannot share a byte. NaN offsets (beyond 2^53) compare as overlapping. */
  mayOverlap(a: Place, b: Place): boolean {
    if (a.root === b.root) return !(a.offset + a.size <= b.offset || b.offset + b.size <= a.offset);
    return this.mayMeet(a.object, b.object);
  }

  /** False when two objects are surely different ones. */
  mayMeet(a: number, b: number): boolean {
    if (a === b) return true;
    if (a === anywhere) return !this.isPrivate(b) && this.hidden[b] === undefined;
    return b === anywhere && !this.isPrivate(a) && this.hidden[a] === undefined;
  }

  /** True for slots that only this function's own addresses reach. */
  isPrivate(object: number): boolean {
    return object > contextBlock && this.allocs[object] != null && this.isEscaped[object] === 0;
  }

  /** True when a call with those effects (`Facts.effectsOf`) may write into the object. */
  callWrites(effects: number, object: number): boolean {
    if ((effects & Attribute.keeps) !== 0) return object === contextBlock;
    return (effects & Attribute.reads) === 0 && this.callReads(effects, object);
  }

  /** True when a call with those effects may touch the object at all. */
  callReads(effects: number, object: number): boolean {
    if ((effects & Attribute.pure) !== 0 || this.isPrivate(object)) return false;
    // The runtime's own state includes the context block, which the module reads too.
    if ((effects & Attribute.private) !== 0) return object === contextBlock;
    const symbol = this.hidden[object];
    return symbol === undefined || this.facts.touches(effects, symbol);
  }

  private symbolRoot(address: Ref): Ref {
    const index = address >>> 3;
    let root = this.symbolRoots[index];
    if (root === undefined) {
      const constant = this.fn.cons[index]!;
      root = constant.bits === 0n ? address : this.fn.address(constant.symbol, 0n, constant.isThread);
      this.symbolRoots[index] = root;
    }
    return root as Ref;
  }

  private derive(): void {
    const { roots, offsets, objects } = this;
    for (let t = 0; t < roots.length; t++) roots[t] = (t << 3) | RefKind.temp;
    for (const block of this.fn.blocks) {
      for (const ins of block.ins) {
        if ((ins.to & 7) !== RefKind.temp) continue;
        const t = ins.to >>> 3;
        if (ins.op === Op.mul || ins.op === Op.shl || (ins.op >= Op.extsb && ins.op <= Op.extuw)) this.isScaled[t] = 1;
        else if (ins.op === Op.add) this.deriveSum(t, ins);
        else if (ins.op === Op.copy) this.shift(t, ins.a, 0);
        else if (isAlloc(ins.op)) {
          objects[t] = this.allocs.length;
          this.allocs.push(ins);
        } else if (ins.op === Op.context) {
          objects[t] = contextBlock;
        } else if (ins.op === Op.sub && this.isNumber(ins.b)) {
          this.shift(t, ins.a, -this.fn.cons[ins.b >>> 3]!.num);
        } else if (ins.op === Op.sel && this.objectOf(ins.b) === this.objectOf(ins.c)) {
          objects[t] = this.objectOf(ins.b);
        }
        if (Number.isNaN(offsets[t]!)) {
          roots[t] = ins.to;
          offsets[t] = 0;
        }
      }
    }
  }

  private isNumber(ref: Ref): boolean {
    return (ref & 7) === RefKind.con && this.fn.cons[ref >>> 3]!.kind === ConKind.bits;
  }

  private deriveSum(t: number, sum: Ins): void {
    const { a, b } = sum;
    if (this.isNumber(b)) this.shift(t, a, this.fn.cons[b >>> 3]!.num);
    else if (this.isNumber(a)) this.shift(t, b, this.fn.cons[a >>> 3]!.num);
    else {
      const left = this.objectOf(a);
      const right = this.objectOf(b);
      // One address plus an index. The sum is its own root.
      if ((left === anywhere) === (right === anywhere)) return;
      const object = left === anywhere ? right : left;
      const index = left === anywhere ? a : b;
      const isSlot = this.allocs[object] != null;
      // A scaled or widened value is an index, not a distance between objects that leads from one to the other.
      const isIndex = (index & 7) === RefKind.temp && this.isScaled[index >>> 3] === 1;
      if (!isSlot && !isIndex) return;
      this.objects[t] = object;
      const base = left === anywhere ? b : a;
      const isBaseLoose = (base & 7) === RefKind.temp && this.isLoose[base >>> 3] === 1;
      this.isLoose[t] = isIndex && !isBaseLoose ? 0 : 1;
    }
  }

  private shift(t: number, from: Ref, distance: number): void {
    const place = this.place(from, 0);
    if (place.root === noRef) return;
    this.roots[t] = place.root;
    this.offsets[t] = place.offset + distance;
    this.objects[t] = place.object;
    if ((from & 7) === RefKind.temp) this.isLoose[t] = this.isLoose[from >>> 3]!;
  }

  private findEscapes(): void {
    for (const block of this.fn.blocks) {
      for (const phi of block.phis) for (const arg of phi.args) this.escape(arg);
      for (const ins of block.ins) {
        const flags = opFlags[ins.op]!;
        if ((flags & Flag.load) !== 0 || ins.op === Op.blit) continue;
        if ((flags & Flag.store) !== 0) {
          this.escape(ins.a);
          continue;
        }
        const result = (ins.to & 7) === RefKind.temp ? this.objects[ins.to >>> 3]! : anywhere;
        this.escapeInto(ins.a, result);
        this.escapeInto(ins.b, result);
        this.escapeInto(ins.c, result);
      }
      this.escape(block.arg);
    }
  }

  /** An operand whose object the result carries on has not escaped yet. */
  private escapeInto(ref: Ref, result: number): void {
    if ((ref & 7) === RefKind.temp && this.objects[ref >>> 3] !== result) this.escape(ref);
  }

  private escape(ref: Ref): void {
    if ((ref & 7) === RefKind.temp) this.isEscaped[this.objects[ref >>> 3]!] = 1;
  }
}
