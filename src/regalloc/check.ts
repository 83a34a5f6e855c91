// Proves an allocation right. The code before is remembered operand by operand; the code after is executed on symbols:
// every register and slot holds the set of values it surely holds, and each operand must hold the value that the
// original instruction read. Where paths meet, only what holds on all of them is kept; loops run to a fixed point.
// Knows nothing of how the allocator decides, only its input, its output and what the target says of instructions.

import { bug } from '../base/bug.ts';
import type { Block, Fn, Ins, Mem } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, clsSizes, type Ref, RefKind } from '../il/ref.ts';
import { type Allocation, bankOfCls, type Machine, type MachineFn, Shape } from './machine.ts';

interface OldIns {
  readonly ins: Ins;
  readonly op: number;
  readonly cls: number;
  readonly to: Ref;
  readonly a: Ref;
  readonly b: Ref;
  readonly c: Ref;
  readonly shape: number;
  /** Base and index of the addressing modes of a, b, c. */
  readonly parts: readonly (readonly [Ref, Ref] | null)[];
}

interface OldPhi {
  readonly to: Ref;
  readonly args: readonly Ref[];
  readonly blocks: readonly Block[];
}

interface OldBlock {
  readonly phis: readonly OldPhi[];
  readonly ins: readonly OldIns[];
  readonly arg: Ref;
}

/** The function as it was before allocation. */
export interface Snapshot {
  readonly blocks: Map<Block, OldBlock>;
  readonly known: Map<Ins, OldIns>;
  /** Temporaries whose definition may be executed again, by its text. */
  readonly remats: Map<string, number[]>;
}

const textOf = (op: number, cls: number, a: Ref, b: Ref, c: Ref): string => `${op} ${cls} ${a} ${b} ${c}`;

export function snapshot(machineFn: MachineFn, machine: Machine): Snapshot {
  const { fn } = machineFn;
  const blocks = new Map<Block, OldBlock>();
  const known = new Map<Ins, OldIns>();
  const remats = new Map<string, number[]>();
  const partsOf = (ref: Ref): readonly [Ref, Ref] | null => {
    if ((ref & 7) !== RefKind.mem) return null;
    const mode = fn.mems[ref >>> 3]!;
    return [mode.base, mode.index];
  };
  for (const block of fn.blocks) {
    const list = block.ins.map((ins): OldIns => {
      const { op, cls, to, a, b, c } = ins;
      const old = { ins, op, cls, to, a, b, c, shape: machine.shape(ins), parts: [partsOf(a), partsOf(b), partsOf(c)] };
      known.set(ins, old);
      if ((to & 7) === RefKind.temp && machine.isRemat(ins)) {
        const text = textOf(op, cls, a, b, c);
        const same = remats.get(text);
        if (same) same.push(to >>> 3);
        else remats.set(text, [to >>> 3]);
      }
      return old;
    });
    const phis = block.phis.map((phi) => ({ to: phi.to, args: phi.args.slice(), blocks: phi.blocks.slice() }));
    blocks.set(block, { phis, ins: list, arg: block.arg });
  }
  return { blocks, known, remats };
}

/** Places: registers 0 … 63, then slots. */
const firstSlot = 64;

/** What every place holds: symbols by place and places by symbol. */
class State {
  readonly symbols: Map<number, Set<number>>;
  readonly places: Map<number, Set<number>>;
  constructor() {
    this.symbols = new Map();
    this.places = new Map();
  }

  static copyOf(other: State): State {
    const state = new State();
    for (const [place, set] of other.symbols) state.symbols.set(place, new Set(set));
    for (const [symbol, set] of other.places) state.places.set(symbol, new Set(set));
    return state;
  }

  has(place: number, symbol: number): boolean {
    return this.symbols.get(place)?.has(symbol) === true;
  }

  at(place: number): number[] {
    return [...(this.symbols.get(place) ?? [])];
  }

  placesOf(symbol: number): number[] {
    return [...(this.places.get(symbol) ?? [])];
  }

  add(place: number, symbol: number): void {
    let symbols = this.symbols.get(place);
    if (!symbols) this.symbols.set(place, (symbols = new Set()));
    symbols.add(symbol);
    let places = this.places.get(symbol);
    if (!places) this.places.set(symbol, (places = new Set()));
    places.add(place);
  }

  remove(place: number, symbol: number): void {
    this.symbols.get(place)?.delete(symbol);
    this.places.get(symbol)?.delete(place);
  }

  /** The place holds nothing known. */
  clear(place: number): void {
    for (const symbol of this.at(place)) this.remove(place, symbol);
  }

  /** Nobody holds the symbol: it is about to mean something new. */
  forget(symbol: number): void {
    for (const place of this.placesOf(symbol)) this.remove(place, symbol);
  }

  /** Keep what the other holds as well; true when something went. */
  meet(other: State): boolean {
    let changed = false;
    for (const [place, symbols] of this.symbols) {
      for (const symbol of [...symbols]) {
        if (other.has(place, symbol)) continue;
        this.remove(place, symbol);
        changed = true;
      }
    }
    return changed;
  }
}

/** Stop with `bug` unless the allocated function computes what the remembered one did. */
export function checkAllocation(
  before: Snapshot,
  machineFn: MachineFn,
  machine: Machine,
  allocation: Allocation,
): void {
  new Checker(before, machineFn, machine, allocation).run();
}

class Checker {
  private readonly before: Snapshot;
  private readonly machineFn: MachineFn;
  private readonly fn: Fn;
  private readonly machine: Machine;
  private readonly allocation: Allocation;
  private readonly isTracked: Uint8Array;
  private state: State;
  private block: Block | null;
  private at: number;
  /** First symbols after temporaries: values of fixed registers, lower halves of temporaries, constants. */
  private readonly fixed: number;
  private readonly low: number;
  private readonly constants: number;

  constructor(before: Snapshot, machineFn: MachineFn, machine: Machine, allocation: Allocation) {
    this.before = before;
    this.machineFn = machineFn;
    this.fn = machineFn.fn;
    this.machine = machine;
    this.allocation = allocation;
    this.isTracked = new Uint8Array(64);
    for (const list of machine.order) for (const register of list) this.isTracked[register] = 1;
    this.state = new State();
    this.block = null;
    this.at = 0;
    this.fixed = this.fn.temps.length;
    this.low = this.fixed + 64;
    this.constants = this.low + this.fn.temps.length;
  }

  run(): void {
    const { blocks } = this.fn;
    const entries = new Map<Block, State>();
    const first = new State();
    for (const register of this.machineFn.entry.toArray()) first.add(register, this.fixed + register);
    entries.set(blocks[0]!, first);
    let dirty = new Set<Block>(blocks);
    while (dirty.size > 0) {
      const next = new Set<Block>();
      for (const block of blocks) {
        if (!dirty.has(block) && !next.has(block)) continue;
        next.delete(block);
        const entry = entries.get(block);
        if (!entry) this.fail('is not reachable');
        this.state = State.copyOf(entry);
        this.runBlock(block);
        this.passOn(block, entries, next);
      }
      dirty = next;
    }
  }

  private fail(what: string): never {
    const where = this.block ? `@${this.block.name}, instruction ${this.at}` : 'the graph';
    return bug(`wrong register allocation in $${this.fn.name}, ${where}: ${what}`);
  }

  private nameOf(place: number): string {
    return place < firstSlot ? this.machine.regName(place, Cls.l) : `slot ${place - firstSlot}`;
  }

  private placeOf(ref: Ref): number {
    if ((ref & 7) === RefKind.reg) return ref >>> 3;
    if ((ref & 7) === RefKind.slot) return firstSlot + (ref >>> 3);
    return this.fail(`operand kind ${ref & 7} is neither register nor slot`);
  }

  private runBlock(block: Block): void {
    this.block = block;
    const old = this.before.blocks.get(block);
    const present = new Set(block.ins);
    const list = old?.ins ?? [];
    let next = 0;
    // A vanished copy is looked at when the next original instruction is met, since moves in between may bring about
    // what it did; but one from a fixed register at once, since they may read its result.
    const done = new Set<OldIns>();
    const takeFixed = (): void => {
      const pending = new Set<Ref>();
      for (let k = next; k < list.length && !present.has(list[k]!.ins); k++) {
        const copy = list[k]!;
        if ((copy.to & 7) === RefKind.reg) pending.add(copy.to);
        if (copy.op !== Op.copy || (copy.a & 7) !== RefKind.reg || (copy.to & 7) !== RefKind.temp) continue;
        if (pending.has(copy.a)) continue;
        this.vanished(copy);
        done.add(copy);
      }
    };
    const takeVanished = (): void => {
      const copy = list[next++]!;
      if (!done.has(copy)) this.vanished(copy);
    };
    // Moves of the only edge to a block stand at its head, before its phis take their values.
    let waits = old !== undefined && old.phis.length > 0 && block.preds.length === 1;
    const takePhis = (): void => {
      if (waits) this.phis(old!.phis, this.originOf(block.preds[0]!));
      waits = false;
    };
    takeFixed();
    block.ins.forEach((ins, index) => {
      this.at = index;
      const known = this.before.known.get(ins);
      if (!known) {
        this.inserted(ins);
        return;
      }
      takePhis();
      while (next < list.length && list[next] !== known) takeVanished();
      if (next++ === list.length) this.fail('an instruction is out of order');
      this.original(known, ins);
      takeFixed();
    });
    this.at = block.ins.length;
    if (!old) return;
    takePhis();
    while (next < list.length) takeVanished();
    this.use(old.arg, block.arg);
    if ((old.arg & 7) === RefKind.int && block.s1 === null) {
      for (const register of this.machineFn.implicits[old.arg >>> 3]!.uses.toArray()) this.useFixed(register);
    }
  }

  /** The block of the original function at the beginning of an edge that may have been split. */
  private originOf(block: Block): Block {
    while (!this.before.blocks.has(block)) block = block.preds[0]!;
    return block;
  }

  private passOn(block: Block, entries: Map<Block, State>, dirty: Set<Block>): void {
    const atEnd = this.state;
    const seen = new Set<Block>();
    block.forEachSuccessor((successor) => {
      if (seen.has(successor)) return;
      seen.add(successor);
      this.state = State.copyOf(atEnd);
      for (let register = 0; register < 64; register++) this.state.forget(this.fixed + register);
      const old = this.before.blocks.get(successor);
      if (old && successor.preds.length > 1) this.phis(old.phis, this.originOf(block));
      const entry = entries.get(successor);
      if (!entry) entries.set(successor, this.state);
      else if (!entry.meet(this.state)) return;
      dirty.add(successor);
    });
  }

  /** All at once: whoever holds the argument holds the phi. */
  private phis(phis: readonly OldPhi[], from: Block): void {
    const found = phis.map((phi) => {
      const arg = phi.args[phi.blocks.indexOf(from)] ?? this.fail('a phi has no argument for an edge');
      const cls = this.fn.clsOf(phi.to);
      if ((arg & 7) === RefKind.con) return this.state.placesOf(this.constant(arg, cls));
      const t = arg >>> 3;
      const isLow = clsSizes[cls]! < clsSizes[this.fn.temps[t]!.cls]!;
      return isLow ? [...this.state.placesOf(t), ...this.state.placesOf(this.low + t)] : this.state.placesOf(t);
    });
    for (const phi of phis) this.redefine(phi.to >>> 3);
    phis.forEach((phi, i) => {
      for (const place of found[i]!) this.state.add(place, phi.to >>> 3);
    });
  }

  private redefine(t: number): void {
    this.state.forget(t);
    this.state.forget(this.low + t);
  }

  /** Symbol of a constant as wide as a class. */
  private constant(ref: Ref, cls: number): number {
    return this.constants + 3 * (ref >>> 3) + (clsSizes[cls]! === 4 ? 0 : clsSizes[cls]! === 8 ? 1 : 2);
  }

  // Uses

  /** The place `now` must hold what `old` named. */
  private use(old: Ref, now: Ref): void {
    switch (old & 7) {
      case RefKind.temp: {
        const place = this.placeOf(now);
        if (!this.state.has(place, old >>> 3)) {
          const { name } = this.fn.temps[old >>> 3]!;
          this.fail(`${this.nameOf(place)} does not hold %${name} (number ${old >>> 3})`);
        }
        return;
      }
      case RefKind.reg:
        if (old !== now) this.fail('a fixed register was exchanged');
        this.useFixed(old >>> 3);
        return;
      default:
        if (old !== now) this.fail('an operand was exchanged');
    }
  }

  private useFixed(register: number): void {
    if (!this.isTracked[register]) return;
    if (!this.state.has(register, this.fixed + register)) this.fail(`${this.nameOf(register)} lost its fixed value`);
  }

  private useParts(parts: readonly [Ref, Ref], now: Mem): void {
    for (const part of [now.base, now.index]) {
      if ((part & 7) === RefKind.temp) this.fail('an address holds a temporary');
    }
    this.use(parts[0], now.base);
    this.use(parts[1], now.index);
  }

  private holds(old: Ref, now: Ref): boolean {
    if ((old & 7) !== RefKind.temp) return old === now;
    if ((now & 7) !== RefKind.reg && (now & 7) !== RefKind.slot) return false;
    return this.state.has(this.placeOf(now), old >>> 3);
  }

  private original(old: OldIns, now: Ins): void {
    const { shape } = old;
    if (old.op !== now.op || old.cls !== now.cls) this.fail('an instruction was changed');
    const isTied = (shape & Shape.tied) !== 0;
    const isDefC = (shape & Shape.defC) !== 0;
    let olds = [old.a, old.b, old.c];
    if (isTied && (shape & Shape.commutes) !== 0 && !(this.holds(old.a, now.a) && this.holds(old.b, now.b))) {
      olds = [old.b, old.a, old.c];
    }
    const nows = [now.a, now.b, now.c];
    let slots = 0;
    for (let k = 0; k < (isDefC ? 2 : 3); k++) {
      const was = olds[k]!;
      const is = nows[k]!;
      if (k === 0 && isTied && was !== is && (was & 7) !== RefKind.temp) {
        this.tiedSource(was, is, old);
        continue;
      }
      const parts = old.parts[k];
      if (parts) {
        if (was !== is) this.fail('an address was exchanged');
        this.useParts(parts, this.fn.mems[was >>> 3]!);
        continue;
      }
      this.use(was, is);
      if ((was & 7) === RefKind.temp && (is & 7) === RefKind.slot) {
        slots++;
        const bit = [Shape.slotA, Shape.slotB, Shape.slotC][k]!;
        if (old.op !== Op.copy && (shape & bit) === 0) this.fail('this operand may not be in memory');
      }
    }
    if (slots > 1) this.fail('two operands in memory');
    if (isTied && now.to !== 0 && now.to !== now.a) this.fail('result and first operand are not in one register');
    if ((shape & Shape.early) !== 0) this.checkEarly(now, isTied, isDefC);
    this.effects(old, now, isDefC);
  }

  /** The first operand of a two-address instruction was a constant or fixed register and has been copied. */
  private tiedSource(was: Ref, is: Ref, old: OldIns): void {
    const place = this.placeOf(is);
    const symbol =
      (was & 7) === RefKind.con
        ? this.constant(was, this.fn.temps[old.to >>> 3]?.cls ?? old.cls)
        : this.fixed + (was >>> 3);
    if (!this.state.has(place, symbol)) this.fail(`${this.nameOf(place)} does not hold the first operand`);
  }

  private checkEarly(now: Ins, isTied: boolean, isDefC: boolean): void {
    const parts: Ref[] = [];
    for (const ref of [isTied ? (0 as Ref) : now.a, now.b, isDefC ? (0 as Ref) : now.c]) {
      if ((ref & 7) !== RefKind.mem) parts.push(ref);
      else parts.push(this.fn.mems[ref >>> 3]!.base, this.fn.mems[ref >>> 3]!.index);
    }
    if ((now.to & 7) === RefKind.reg && parts.includes(now.to)) this.fail('the result overwrites an operand');
  }

  private effects(old: OldIns, now: Ins, isDefC: boolean): void {
    const { state } = this;
    const implicit = this.machine.implicit(now, this.machineFn);
    if (implicit) for (const register of implicit.uses.toArray()) this.useFixed(register);
    const carried = old.op === Op.copy ? this.carried(now.a, now.cls) : [];
    if (implicit) {
      for (const register of implicit.clobbers.toArray()) state.clear(register);
      for (const register of implicit.wideClobbers.toArray()) {
        for (const symbol of state.at(register)) if (this.sizeOf(symbol) > 8) state.remove(register, symbol);
      }
      for (const register of implicit.defs.toArray()) this.defineFixed(register);
    }
    this.define(old.to, now.to);
    if (isDefC) this.define(old.c, now.c);
    if (isDefC && now.c === now.to && now.to !== 0) this.fail('two results in one register');
    const isPlace = (now.to & 7) === RefKind.reg;
    if (isPlace) for (const symbol of carried) if (symbol !== old.to >>> 3) state.add(now.to >>> 3, symbol);
  }

  private define(old: Ref, now: Ref): void {
    if ((old & 7) === RefKind.reg) {
      if (old !== now) this.fail('a fixed result was exchanged');
      this.defineFixed(old >>> 3);
    } else if ((old & 7) === RefKind.temp) {
      if ((now & 7) !== RefKind.reg) this.fail('a result is in no register');
      const register = now >>> 3;
      this.checkWritable(register, this.fn.clsOf(old));
      this.redefine(old >>> 3);
      this.state.clear(register);
      this.state.add(register, old >>> 3);
    }
  }

  private defineFixed(register: number): void {
    this.state.clear(register);
    this.state.forget(this.fixed + register);
    this.state.add(register, this.fixed + register);
  }

  /** A register of the right bank, which the target knows to be written. */
  private checkWritable(register: number, cls: number): void {
    const bank = bankOfCls(cls);
    const isScratch = this.machine.scratch.includes(register);
    if (!isScratch && !this.machine.order[bank]!.includes(register)) {
      this.fail(`${this.nameOf(register)} is no register for class ${cls}`);
    }
    if (this.machine.calleeSaved.has(register) && !this.allocation.saved.has(register)) {
      this.fail(`${this.nameOf(register)} is written but not reported as saved`);
    }
  }

  // Instructions that are new, and copies that are gone

  private sizeOf(symbol: number): number {
    if (symbol < this.fixed) return clsSizes[this.fn.temps[symbol]!.cls]!;
    if (symbol < this.low) return 0;
    if (symbol < this.constants) return 4;
    return [4, 8, 16][(symbol - this.constants) % 3]!;
  }

  /** Symbols that a copy of a class takes along from a place or constant. */
  private carried(from: Ref, cls: number): number[] {
    const size = clsSizes[cls]!;
    if ((from & 7) === RefKind.con) {
      const symbols = [Cls.w, Cls.l].filter((one) => clsSizes[one]! <= size).map((one) => this.constant(from, one));
      return [...symbols, ...(this.before.remats.get(textOf(Op.copy, cls, from, 0 as Ref, 0 as Ref)) ?? [])];
    }
    const symbols: number[] = [];
    for (const symbol of this.state.at(this.placeOf(from))) {
      if (symbol >= this.fixed && symbol < this.low) continue;
      if (this.sizeOf(symbol) <= size) symbols.push(symbol);
      else if (symbol < this.fixed && size >= 4 && bankOfCls(this.fn.temps[symbol]!.cls) === 0) {
        symbols.push(this.low + symbol);
      }
    }
    return symbols;
  }

  private inserted(ins: Ins): void {
    const { state } = this;
    if (ins.op === Op.swap) {
      const a = this.placeOf(ins.a);
      const b = this.placeOf(ins.b);
      const fromA = this.carried(ins.a, ins.cls);
      const fromB = this.carried(ins.b, ins.cls);
      state.clear(a);
      state.clear(b);
      for (const symbol of fromB) state.add(a, symbol);
      for (const symbol of fromA) state.add(b, symbol);
      return;
    }
    const to = this.placeOf(ins.to);
    if (to < firstSlot) this.checkWritable(to, ins.cls);
    else {
      const { size, isSpill } = this.machineFn.frame.slots[to - firstSlot]!;
      if (!isSpill) this.fail('a spill goes to a slot of the function');
      if (size < clsSizes[ins.cls]!) this.fail('a slot is too small');
    }
    let symbols: number[];
    if (
      ins.op === Op.copy &&
      ((ins.a & 7) === RefKind.reg || (ins.a & 7) === RefKind.slot) &&
      !this.isReserved(ins.a)
    ) {
      symbols = this.carried(ins.a, ins.cls);
      if (to >= firstSlot && (ins.a & 7) === RefKind.slot) this.fail('a copy from slot to slot');
      // A fixed register copied for a two-address instruction.
      if (to < firstSlot && (ins.a & 7) === RefKind.reg && state.has(ins.a >>> 3, this.fixed + (ins.a >>> 3))) {
        symbols.push(this.fixed + (ins.a >>> 3));
      }
    } else if (ins.op === Op.copy && (ins.a & 7) === RefKind.con) {
      symbols = this.carried(ins.a, ins.cls);
    } else {
      const same = this.before.remats.get(textOf(ins.op, ins.cls, ins.a, ins.b, ins.c));
      symbols = same ?? this.fail('an instruction was added that is no copy');
    }
    state.clear(to);
    for (const symbol of symbols) state.add(to, symbol);
  }

  private isReserved(ref: Ref): boolean {
    if ((ref & 7) !== RefKind.reg) return false;
    return !this.isTracked[ref >>> 3] && !this.machine.scratch.includes(ref >>> 3);
  }

  /** Only a copy may vanish: when its result is where its source is. */
  private vanished(old: OldIns): void {
    const { state } = this;
    if (old.op === Op.nop) return;
    if (old.op !== Op.copy) this.fail('an instruction is missing');
    const source =
      (old.a & 7) === RefKind.reg && this.isTracked[old.a >>> 3]
        ? this.fixed + (old.a >>> 3)
        : (old.a & 7) === RefKind.temp
          ? old.a >>> 3
          : this.fail('a copy is missing');
    if ((old.to & 7) === RefKind.reg) {
      const register = old.to >>> 3;
      const isLow = clsSizes[old.cls] === 4 && source < this.fixed && state.has(register, this.low + source);
      if (!isLow && !state.has(register, source)) this.fail(`${this.nameOf(register)} has not been given its value`);
      state.forget(this.fixed + register);
      state.add(register, this.fixed + register);
      return;
    }
    const t = old.to >>> 3;
    const isNarrow = source < this.fixed && clsSizes[this.fn.temps[t]!.cls] === 4;
    const places = isNarrow
      ? [...state.placesOf(source), ...state.placesOf(this.low + source)]
      : state.placesOf(source);
    this.redefine(t);
    for (const place of places) state.add(place, t);
  }
}
