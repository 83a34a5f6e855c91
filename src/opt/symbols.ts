// What the code of a whole module does with its data symbols. A symbol is hidden when nobody outside can name it and its
// address goes nowhere but into loads, stores and copies of memory: then no pointer leads to it, and of the functions only
// those touch it that name it, or call one that does. Made once, in one sweep; passes only take such uses away.

import { Attribute, ConKind, type Data, type Fn, type Ins, type Module } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { type Ref, RefKind } from '../il/ref.ts';

/** Number of all code outside of the module, and of whatever is called by its address. */
const outside = 0;

/** The one function that others can name and that nobody calls: it is what the program starts with. */
const start = 'main';

export class Symbols {
  private readonly data: Map<string, Data>;
  /** Functions of the module by name; numbers begin with 1. */
  private readonly numbers: Map<string, number>;
  /** Hidden symbols, with the functions that name them. */
  private readonly namedBy: Map<string, Set<number>>;
  /** By function: who calls it, and for `outside` who leaves the module. */
  private readonly callers: Set<number>[];
  /** Of the function looked at: what temporaries hold the address of. */
  private readonly derived: Map<Ref, string>;
  /** By symbol asked for: 1 for functions that may touch it. */
  private readonly touching: Map<string, Uint8Array>;

  constructor(module: Module) {
    this.data = new Map();
    this.numbers = new Map();
    this.namedBy = new Map();
    this.callers = [new Set()];
    this.derived = new Map();
    this.touching = new Map();
    for (const data of module.data) {
      this.data.set(data.name, data);
      const { isExport, isThread, isCommon } = data.linkage;
      if (!isExport && !isThread && !isCommon) this.namedBy.set(data.name, new Set());
    }
    for (const fn of module.fns) {
      this.numbers.set(fn.name, this.callers.length);
      this.callers.push(new Set());
      if (fn.linkage.isExport && fn.name !== start) this.callers[this.callers.length - 1]!.add(outside);
    }
    for (const { items } of module.data) {
      for (const item of items) if (item.kind === 'symbol') this.lend(item.symbol);
    }
    module.fns.forEach((fn, index) => {
      this.scan(fn, index + 1, module.attributes);
    });
  }

  isHidden(symbol: string): boolean {
    return this.namedBy.has(symbol);
  }

  /** True when those bytes are part of a data object of the module that may be written. */
  isWritable(symbol: string, offset: number, size: number): boolean {
    const data = this.data.get(symbol);
    if (data === undefined || data.linkage.section !== null || offset < 0) return false;
    let end = 0;
    for (const item of data.items) {
      end += item.kind === 'zero' ? item.count : item.kind === 'bytes' ? item.bytes.length : item.size;
      if (end >= offset + size) return true;
    }
    return false;
  }

  /** Number of a callee for `touches`. */
  numberOf(callee: string): number {
    return this.numbers.get(callee) ?? outside;
  }

  /** True when a call of that function may read or write a hidden symbol. */
  touches(callee: number, symbol: string): boolean {
    let touching = this.touching.get(symbol);
    if (touching === undefined) {
      touching = new Uint8Array(this.callers.length);
      const work = [...(this.namedBy.get(symbol) ?? [])];
      while (work.length > 0) {
        const fn = work.pop()!;
        if (touching[fn] === 1) continue;
        touching[fn] = 1;
        for (const caller of this.callers[fn]!) work.push(caller);
      }
      this.touching.set(symbol, touching);
    }
    return touching[callee] === 1;
  }

  /** The address is given away: of data anybody may have it, a function may be called from everywhere. */
  private lend(symbol: string): void {
    this.namedBy.delete(symbol);
    const fn = this.numbers.get(symbol);
    if (fn !== undefined) this.callers[fn]!.add(outside);
  }

  private scan(fn: Fn, number: number, attributes: ReadonlyMap<string, number>): void {
    this.derive(fn);
    for (const block of fn.blocks) {
      for (const phi of block.phis) for (const arg of phi.args) this.see(fn, arg);
      for (const ins of block.ins) {
        const flags = opFlags[ins.op]!;
        if ((flags & Flag.load) !== 0) this.access(fn, ins.a, number);
        else if ((flags & Flag.store) !== 0) {
          this.see(fn, ins.a);
          this.access(fn, ins.b, number);
        } else if (ins.op === Op.blit) {
          this.access(fn, ins.a, number);
          this.access(fn, ins.b, number);
        } else if (ins.op === Op.call) {
          this.call(fn, ins, number, attributes);
        } else if (!this.isDerived(ins)) {
          this.see(fn, ins.a);
          this.see(fn, ins.b);
          this.see(fn, ins.c);
        }
      }
      this.see(fn, block.arg);
    }
  }

  /** Find the temporaries that hold the address of a symbol, or of a field, and nothing else. */
  private derive(fn: Fn): void {
    this.derived.clear();
    const isDefined = new Uint8Array(fn.temps.length);
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.define(phi.to, null, isDefined);
      for (const ins of block.ins) {
        const from = ins.op === Op.copy || (ins.op === Op.add && isNumber(fn, ins.b)) ? this.symbolOf(fn, ins.a) : null;
        this.define(ins.to, from, isDefined);
      }
    }
  }

  private define(to: Ref, from: string | null, isDefined: Uint8Array): void {
    if ((to & 7) !== RefKind.temp) return;
    const before = this.derived.get(to);
    // A second definition: its addresses may be either.
    if (isDefined[to >>> 3] === 1 && (before !== undefined || from !== null)) {
      if (before !== undefined) this.lend(before);
      if (from !== null) this.lend(from);
    } else if (from !== null) this.derived.set(to, from);
    isDefined[to >>> 3] = 1;
  }

  private isDerived(ins: Ins): boolean {
    return (ins.to & 7) === RefKind.temp && this.derived.has(ins.to);
  }

  private access(fn: Fn, address: Ref, number: number): void {
    const symbol = this.symbolOf(fn, address);
    if (symbol !== null) this.namedBy.get(symbol)?.add(number);
  }

  private see(fn: Fn, ref: Ref): void {
    const symbol = this.symbolOf(fn, ref);
    if (symbol !== null) this.lend(symbol);
  }

  private symbolOf(fn: Fn, ref: Ref): string | null {
    return (ref & 7) === RefKind.temp ? (this.derived.get(ref) ?? null) : symbolOf(fn, ref);
  }

  private call(fn: Fn, call: Ins, number: number, attributes: ReadonlyMap<string, number>): void {
    this.see(fn, call.b);
    this.see(fn, call.c);
    const callee = symbolOf(fn, call.a);
    const known = callee === null ? undefined : this.numbers.get(callee);
    if (known !== undefined) this.callers[known]!.add(number);
    // What touches nothing that the module can name, calls nobody who does.
    else if (((attributes.get(callee ?? '') ?? 0) & (Attribute.pure | Attribute.private)) === 0) {
      this.callers[outside]!.add(number);
    }
  }
}

function isNumber(fn: Fn, ref: Ref): boolean {
  return (ref & 7) === RefKind.con && fn.cons[ref >>> 3]!.kind === ConKind.bits;
}

function symbolOf(fn: Fn, ref: Ref): string | null {
  if ((ref & 7) !== RefKind.con) return null;
  const { kind, symbol } = fn.cons[ref >>> 3]!;
  return kind === ConKind.address ? symbol : null;
}
