// What every pass may ask about the world outside of the function it works on: the attributes of called symbols, and
// their bodies.

import { Attribute, ConKind, type Fn, type Ins, Module } from '../il/ir.ts';
import { isCon } from '../il/ref.ts';
import { Inliner } from './inline.ts';
import { Ranges } from './ranges.ts';
import { Symbols } from './symbols.ts';

/** Bits of the effects of a call below the number of the callee. */
const attributeBits = 8;

export class Facts {
  /** The module, when the function belongs to one. */
  readonly module: Module | null;
  private readonly attributes: ReadonlyMap<string, number>;

  private inliner: Inliner | null;
  private known: Symbols | null;
  private kept: Ranges | null;

  constructor(module: Module | null) {
    this.inliner = null;
    this.known = null;
    this.kept = null;
    this.module = module;
    this.attributes = module === null ? new Map() : module.attributes;
  }

  /** Ranges of the function's integers. Those that `keepRanges` was told of are used once. */
  ranges(fn: Fn): Ranges {
    const { kept } = this;
    this.kept = null;
    return kept?.fn === fn ? kept : new Ranges(fn);
  }

  /** The next pass may use these, as nothing was changed that they depend on. */
  keepRanges(ranges: Ranges): void {
    this.kept = ranges;
  }

  /** Bodies for inlining, as the functions are when this is first asked for. */
  bodies(): Inliner {
    this.inliner ??= new Inliner(this.module ?? new Module());
    return this.inliner;
  }

  /** Uses of the module's data as they are when this is first asked for, which is behind inlining. */
  symbols(): Symbols {
    this.known ??= new Symbols(this.module ?? new Module());
    return this.known;
  }

  /** What a `call` may do, in one number for `Alias`: attributes and callee. */
  effectsOf(fn: Fn, call: Ins): number {
    if (!isCon(call.a)) return 0;
    const { kind, symbol } = fn.cons[call.a >>> 3]!;
    if (kind !== ConKind.address) return 0;
    return (this.attributes.get(symbol) ?? 0) | (this.symbols().numberOf(symbol) << attributeBits);
  }

  /** True when a call with those effects may touch a symbol that no pointer leads to. */
  touches(effects: number, symbol: string): boolean {
    return this.symbols().touches(effects >>> attributeBits, symbol);
  }

  /** The `Attribute` bits of the function that a `call` calls; 0 when nothing is known. */
  ofCall(fn: Fn, call: Ins): number {
    if (!isCon(call.a)) return 0;
    const callee = fn.cons[call.a >>> 3]!;
    if (callee.kind !== ConKind.address) return 0;
    return this.attributes.get(callee.symbol) ?? 0;
  }

  /** True when a call without uses of its result may vanish. */
  isRemovable(fn: Fn, call: Ins): boolean {
    return (this.ofCall(fn, call) & (Attribute.pure | Attribute.reads)) !== 0;
  }
}
