// Assignment: a register for every value at every point where spilling wants it in one.
//
// In: code with spill events and the plan. Out: code over registers and slots, phis gone. Blocks are walked in reverse
// postorder with the map "value → register"; a value keeps its register until it is evicted or a fixed register,
// a clobber or a two-address tie asks for it: then it moves aside, which always succeeds because spilling has counted.
// A block starts from the map at the end of its most frequent predecessor; what differs elsewhere is settled by
// parallel moves on edges, phis included. So this is tree-scan colouring with repairing (Colombet, Boissinot, Brisk,
// Hack, Rastello, "Graph-coloring and treescan register allocation using repairing", 2011).

import { bug } from '../base/bug.ts';
import { fillCfg, splitEdge } from '../il/cfg.ts';
import { type Block, copyOf, type Fn, Ins, Jump } from '../il/ir.ts';
import type { Loops } from '../il/loops.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind, reg, slot } from '../il/ref.ts';
import { End, type Facts } from './facts.ts';
import type { Hints } from './hints.ts';
import type { Liveness } from './live.ts';
import { type AllocationCounts, type Machine, type MachineFn, type RegSet, Shape } from './machine.ts';
import { ParallelMoves } from './moves.ts';
import { frequency } from './pressure.ts';
import type { Registers } from './registers.ts';
import { Event, type SpillPlan } from './spill.ts';
import { int8, int32, noBytes, noInts, noSmall, uint8 } from './tables.ts';

/** Not in a register. */
const none = -1;

export class Assigner {
  private readonly machine: Machine;
  private readonly live: Liveness;
  private readonly facts: Facts;
  private readonly hints: Hints;
  private fn: Fn;
  private registers: Registers;
  private plan: SpillPlan;
  private slotOf: Int32Array;
  private counts: AllocationCounts;
  private readonly moves: ParallelMoves;
  private bankOf: Uint8Array;

  /** Register (0 … 63) of each value here, or `none`. */
  private place: Int8Array;
  /** Value in each register, or −1. */
  private readonly holder: Int32Array;
  /** Registers that hold values, by bank. */
  private readonly occupied: [number, number];
  /** 1 when the slot of a value holds it here. */
  private isSaved: Uint8Array;
  /** Register of a phi at its block's entry, once decided. */
  private phiPlace: Int8Array;
  /**
   * Registers of the phis of the loops around a block, by bank and block, for headers: what is not theirs keeps off,
   * or the values of the next round find them taken.
   */
  private phiRegisters: [Int32Array, Int32Array];
  /** The same for the block at hand, and how often it runs. */
  private readonly reserved: [number, number];
  private weight: number;
  /** The block at hand should do without registers to be saved. */
  private isUnframed: boolean;
  private unframed: ReadonlySet<Block>;
  /** Registers that held a value so far, by bank. */
  private readonly touched: [number, number];
  private out: Ins[];

  /** Edge numbers of block b in the order of its predecessors: from `incomingStart[b]` on. */
  private incomingStart: Int32Array;
  private incoming: Int32Array;
  /**
   * Where the values that a block wants are (values of the plan, then phis; `none` in memory): at its entry from
   * `entryFirst[b]` on, at the end of a predecessor from `edgeFirst[edge]` on, in the same order.
   */
  private places: Int8Array;
  private entryFirst: Int32Array;
  private edgeFirst: Int32Array;
  /** By edge: values to be stored on it, with their registers. */
  private readonly edgeStores: Map<number, number[]>;

  constructor(facts: Facts, live: Liveness, hints: Hints, registers: Registers, machineFn: MachineFn, plan: SpillPlan) {
    this.machine = live.machine;
    this.live = live;
    this.facts = facts;
    this.hints = hints;
    this.fn = machineFn.fn;
    this.registers = registers;
    this.plan = plan;
    this.slotOf = noInts;
    this.counts = { copies: 0, swaps: 0, loads: 0, stores: 0, remats: 0 };
    this.moves = new ParallelMoves(live.machine, machineFn, this.counts);
    this.bankOf = noBytes;
    this.place = noSmall;
    this.holder = new Int32Array(64).fill(-1);
    this.occupied = [0, 0];
    this.isSaved = noBytes;
    this.phiPlace = noSmall;
    this.phiRegisters = [noInts, noInts];
    this.reserved = [0, 0];
    this.weight = 1;
    this.isUnframed = false;
    this.unframed = machineFn.unframed;
    this.touched = [0, 0];
    this.out = [];
    this.incomingStart = noInts;
    this.incoming = noInts;
    this.places = noSmall;
    this.entryFirst = noInts;
    this.edgeFirst = noInts;
    this.edgeStores = new Map();
  }

  /** Rewrite a function; its facts tell what ends where. */
  run(
    machineFn: MachineFn,
    registers: Registers,
    plan: SpillPlan,
    slotOf: Int32Array,
    banks: Uint8Array,
    loops: Loops,
    counts: AllocationCounts,
  ): void {
    const { fn } = machineFn;
    const { blocks } = fn;
    const temps = fn.temps.length;
    this.fn = fn;
    this.registers = registers;
    this.plan = plan;
    this.slotOf = slotOf;
    this.bankOf = banks;
    this.counts = counts;
    this.moves.begin(machineFn, counts);
    this.place = int8(this.place, temps).fill(none, 0, temps);
    this.isSaved = uint8(this.isSaved, temps).fill(0, 0, temps);
    this.phiPlace = int8(this.phiPlace, temps).fill(none, 0, temps);
    this.holder.fill(-1);
    this.occupied[0] = 0;
    this.occupied[1] = 0;
    for (let bank = 0; bank < 2; bank++) {
      this.phiRegisters[bank] = int32(this.phiRegisters[bank]!, blocks.length);
      this.touched[bank] = 0;
    }
    this.edgeStores.clear();
    this.unframed = machineFn.unframed;
    this.layOut();
    for (let id = 0; id < blocks.length; id++) {
      const block = blocks[id]!;
      const { ins } = block;
      const base = this.facts.start[id]!;
      this.out = [];
      this.weight = frequency(block);
      this.isUnframed = this.unframed.has(block);
      const header = loops.headerOf[id]!;
      const around = header === id ? loops.parent[id]! : header;
      for (let bank = 0; bank < 2; bank++) this.reserved[bank] = around < 0 ? 0 : this.phiRegisters[bank]![around]!;
      this.enter(block);
      if (header === id) this.reservePhis(block);
      for (let i = 0; i < ins.length; i++) this.step(ins[i]!, base + i);
      this.finishJump(block);
      this.leave(block);
      block.ins = this.out;
    }
    this.connect();
  }

  /** Number the edges by successor and give every list of places its room. */
  private layOut(): void {
    const { live, plan } = this;
    const { blocks } = this.fn;
    const { edgeStart, edgeTo, edgeIndex } = live;
    const count = blocks.length;
    const edges = edgeStart[count]!;
    const incomingStart = (this.incomingStart = int32(this.incomingStart, count + 1));
    const entryFirst = (this.entryFirst = int32(this.entryFirst, count));
    const edgeFirst = (this.edgeFirst = int32(this.edgeFirst, edges));
    this.incoming = int32(this.incoming, edges);
    let total = 0;
    incomingStart[0] = 0;
    for (let id = 0; id < count; id++) {
      const block = blocks[id]!;
      incomingStart[id + 1] = incomingStart[id]! + block.preds.length;
      entryFirst[id] = total;
      total += plan.entryStart[id + 1]! - plan.entryStart[id]! + block.phis.length;
    }
    for (let edge = 0; edge < edges; edge++) {
      const to = edgeTo[edge]!;
      this.incoming[incomingStart[to]! + edgeIndex[edge]!] = edge;
      // Not walked yet: `leave` makes the number positive.
      edgeFirst[edge] = ~total;
      total += plan.entryStart[to + 1]! - plan.entryStart[to]! + blocks[to]!.phis.length;
    }
    this.places = int8(this.places, total);
  }

  /** At a loop's header, when its phis have their registers. */
  private reservePhis(block: Block): void {
    for (const phi of block.phis) {
      const t = phi.to >>> 3;
      const register = this.phiPlace[t]!;
      if (register >= 0) this.reserved[this.bankOf[t]!]! |= 1 << (register & 31);
    }
    for (let bank = 0; bank < 2; bank++) this.phiRegisters[bank]![block.id] = this.reserved[bank]!;
  }

  // Registers and values

  private put(t: number, register: number): void {
    if (this.holder[register]! >= 0) bug(`register allocation: ${register} is taken`);
    this.holder[register] = t;
    this.place[t] = register;
    this.occupied[this.bankOf[t]!]! |= 1 << (register & 31);
    this.touched[this.bankOf[t]!]! |= 1 << (register & 31);
    this.hints.note(t, register);
  }

  private release(t: number): void {
    const register = this.place[t]!;
    if (register < 0) return;
    this.holder[register] = -1;
    this.place[t] = none;
    this.occupied[this.bankOf[t]!]! &= ~(1 << (register & 31));
  }

  /** A register for `t` from a mask: wished ones first, then one that nothing asks for while `t` lives. */
  private pick(t: number, available: number, first: number, second: number): number {
    const bank = this.bankOf[t]!;
    const base = this.registers.base[bank]!;
    const { hints, plan, registers } = this;
    // Without a frame a value stays where it is; it moves when the frame is there.
    const good = available & ~(this.isUnframed ? registers.calleeSaved[bank]! : plan.forbidden[t]!);
    const from = good !== 0 ? good : available;
    if (from === 0) bug(`register allocation: no register for %${this.fn.temps[t]!.name} in $${this.fn.name}`);
    const flowsInto = this.phiWish(t);
    if (flowsInto >= 0 && (from & (1 << (flowsInto & 31))) !== 0) return flowsInto;
    if (first >= 0 && (from & (1 << (first & 31))) !== 0) return first;
    if (second >= 0 && (from & (1 << (second & 31))) !== 0) return second;
    const fixed = hints.fixed[t]!;
    if (fixed >= 0 && (from & (1 << (fixed & 31))) !== 0) return fixed;
    const web = hints.ofWeb(t);
    if (web >= 0 && (from & (1 << (web & 31))) !== 0) return web;
    const order = registers.order[bank]!;
    const unsaved = registers.calleeSaved[bank]! & ~this.touched[bank]!;
    const quiet = from & ~this.reserved[bank]! & ~unsaved;
    const last = quiet !== 0 ? quiet : from;
    for (let i = 0; i < order.length; i++) if ((last & (1 << order[i]!)) !== 0) return base + order[i]!;
    return bug('register allocation: a mask outside of the order');
  }

  /** Register of the phi that `t` flows into, perhaps through other phis that have none yet. */
  private phiWish(t: number): number {
    let phi = this.hints.phiOf[t]!;
    for (let steps = 0; phi >= 0 && steps < 4; steps++) {
      if (this.phiPlace[phi]! >= 0) return this.phiPlace[phi]!;
      phi = this.hints.phiOf[phi]!;
    }
    return none;
  }

  // Entry of a block

  private enter(block: Block): void {
    const { plan, live, places, phiPlace } = this;
    this.vacate();
    if (plan.spills) {
      for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) {
        const t = live.temp[e]!;
        this.isSaved[t] = plan.isStored[e]! | plan.isEarly[t]!;
      }
    }
    const { phis, preds } = block;
    const first = plan.entryStart[block.id]!;
    const plainCount = plan.entryStart[block.id + 1]! - first;
    const at = this.entryFirst[block.id]!;

    // Predecessors that are done, the most frequent and the next one.
    let best = -1;
    let next = -1;
    let isHeader = false;
    for (let k = 0; k < preds.length; k++) {
      if (this.edgeFirst[this.incoming[this.incomingStart[block.id]! + k]!]! < 0) isHeader = true;
      else if (best < 0 || frequency(preds[k]!) > frequency(preds[best]!)) {
        next = best;
        best = k;
      } else if (next < 0 || frequency(preds[k]!) > frequency(preds[next]!)) next = k;
    }
    const from = best < 0 ? -1 : this.edgeFirst[this.incoming[this.incomingStart[block.id]! + best]!]!;
    const other = next < 0 ? -1 : this.edgeFirst[this.incoming[this.incomingStart[block.id]! + next]!]!;

    // Values stay where they are in the first predecessor, unless the loop or frame that begins here wants the register.
    const isChoosing =
      isHeader || (!this.isUnframed && this.unframed.size > 0 && preds.some((pred) => this.unframed.has(pred)));
    let waiting = 0;
    for (let i = 0; i < plainCount; i++) {
      const t = plan.entryTemp[first + i]!;
      const register = from < 0 ? none : places[from + i]!;
      const suits = !isChoosing || register < 0 || (plan.forbidden[t]! & (1 << (register & 31))) === 0;
      if (suits && this.isFree(t, register)) {
        places[at + i] = register;
        this.put(t, register);
      } else {
        places[at + i] = none;
        waiting++;
      }
    }
    // Phis whose argument is in a register that is free now come before those that may be anywhere.
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      const register = from < 0 || plan.phiInReg[t] === 0 ? none : places[from + plainCount + i]!;
      const isLeft = this.phiWish(t) < 0 && this.isFree(t, register) && !this.isForbidden(t, register);
      places[at + plainCount + i] = isLeft ? register : none;
      if (isLeft) this.put(t, register);
    }
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      if (plan.phiInReg[t] === 0) {
        this.isSaved[t] = 1;
        continue;
      }
      this.isSaved[t] = 0;
      if (places[at + plainCount + i]! >= 0) {
        phiPlace[t] = places[at + plainCount + i]!;
        continue;
      }
      this.settle(
        t,
        at + plainCount + i,
        from < 0 ? -1 : from + plainCount + i,
        other < 0 ? -1 : other + plainCount + i,
      );
      phiPlace[t] = places[at + plainCount + i]!;
    }
    for (let i = 0; waiting > 0 && i < plainCount; i++) {
      if (places[at + i]! >= 0) continue;
      waiting--;
      this.settle(plan.entryTemp[first + i]!, at + i, from < 0 ? -1 : from + i, other < 0 ? -1 : other + i);
    }
    if (!plan.spills) return;
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      if (plan.phiInReg[t] !== 0) this.storeEarly(t);
    }
  }

  /** Forget who is where. */
  private vacate(): void {
    const { holder, place, occupied } = this;
    for (let bank = 0; bank < 2; bank++) {
      const base = this.registers.base[bank]!;
      for (let rest = occupied[bank]!; rest !== 0; rest &= rest - 1) {
        const register = base + 31 - Math.clz32(rest & -rest);
        place[holder[register]!] = none;
        holder[register] = -1;
      }
      occupied[bank] = 0;
    }
  }

  private isFree(t: number, register: number): boolean {
    if (register < 0) return false;
    const bank = this.bankOf[t]!;
    return (this.registers.allowed[bank]! & ~this.occupied[bank]! & (1 << (register & 31))) !== 0;
  }

  private isForbidden(t: number, register: number): boolean {
    return (this.plan.forbidden[t]! & (1 << (register & 31))) !== 0;
  }

  /** A register at the entry for a value that is in these places at the ends of predecessors (−1: not known). */
  private settle(t: number, at: number, from: number, other: number): void {
    const { places } = this;
    const bank = this.bankOf[t]!;
    const available = this.registers.allowed[bank]! & ~this.occupied[bank]!;
    const register = this.pick(t, available, from < 0 ? none : places[from]!, other < 0 ? none : places[other]!);
    places[at] = register;
    this.put(t, register);
  }

  // Instructions

  private step(one: Ins, i: number): void {
    switch (one.op) {
      case Event.evict:
        this.release(one.a >>> 3);
        return;
      case Event.store:
        this.storeNow(one.a >>> 3);
        if ((this.facts.ends[i]! & 1) !== 0) this.release(one.a >>> 3);
        return;
      case Event.reload:
        this.reload(one.to >>> 3, i);
        if ((this.facts.ends[i]! & End.to) !== 0) this.release(one.to >>> 3);
        return;
      case Op.nop:
        return;
    }
    if (one.op === Op.copy && (one.to & 7) === RefKind.reg && this.copyToFixed(one, i)) return;
    this.instruction(one, i);
  }

  /** The slot takes a value from its register. */
  private storeNow(t: number): void {
    if (this.isSaved[t]) return;
    const register = this.place[t]!;
    if (register < 0) bug(`register allocation: %${this.fn.temps[t]!.name} is in no register when stored`);
    this.isSaved[t] = 1;
    this.counts.stores++;
    this.out.push(copyOf(slot(this.slotOf[t]!), this.fn.temps[t]!.cls, reg(register)));
  }

  private storeEarly(t: number): void {
    if (this.plan.spills && this.plan.isEarly[t]) this.storeNow(t);
  }

  private reload(t: number, i: number): void {
    const bank = this.bankOf[t]!;
    const word = this.registers.base[bank]! >> 5;
    const taken = this.occupied[bank]! | this.facts.before(word, i);
    const register = this.pick(t, this.registers.allowed[bank]! & ~taken, none, none);
    this.load(reg(register), t);
    this.put(t, register);
  }

  /** Bring a value that is in memory, or can be computed again, into a register. */
  private load(to: Ref, t: number): void {
    const again = this.live.remat[t];
    if (again) {
      this.counts.remats++;
      this.out.push(new Ins(again.op, again.cls, to, again.a, again.b, again.c));
    } else {
      this.counts.loads++;
      this.out.push(copyOf(to, this.fn.temps[t]!.cls, this.slotRef(t)));
    }
  }

  private slotRef(t: number): Ref {
    if (this.slotOf[t]! < 0) bug(`register allocation: %${this.fn.temps[t]!.name} has no slot in $${this.fn.name}`);
    return slot(this.slotOf[t]!);
  }

  /** `%r =c copy t`: whoever is in %r moves aside at the same time. True when the copy has been taken care of. */
  private copyToFixed(one: Ins, i: number): boolean {
    const { place, holder, moves, registers, facts } = this;
    const target = one.to >>> 3;
    const t = (one.a & 7) === RefKind.temp ? one.a >>> 3 : -1;
    const there = holder[target]!;
    const ends = t >= 0 && (this.facts.ends[i]! & 1) !== 0;
    if (there >= 0 && there === t) {
      if (ends) this.release(t);
      return true;
    }
    if (there >= 0) {
      const bank = this.bankOf[there]!;
      const word = registers.base[bank]! >> 5;
      const busy = facts.around(word, i);
      const free = registers.allowed[bank]! & ~busy & ~this.occupied[bank]!;
      let aside: number;
      if (free !== 0) aside = this.pick(there, free, none, none);
      else if (ends && place[t]! >= 0 && this.bankOf[t] === bank && (busy & (1 << (place[t]! & 31))) === 0) {
        aside = place[t]!;
      } else aside = bug(`register allocation: nowhere to put %${this.fn.temps[there]!.name} in $${this.fn.name}`);
      const from = t >= 0 ? place[t]! : none;
      this.release(there);
      if (aside === from) this.release(t);
      this.put(there, aside);
      moves.add(reg(aside), reg(target), this.fn.temps[there]!.cls);
      this.moveToFixed(one, t, from);
    } else {
      this.moveToFixed(one, t, t >= 0 ? place[t]! : none);
    }
    moves.emit(this.out);
    if (t < 0) this.out.push(one);
    if (ends) this.release(t);
    return true;
  }

  private moveToFixed(one: Ins, t: number, from: number): void {
    if (t < 0) return;
    const { cls } = this.fn.temps[t]!;
    if (from >= 0) this.moves.add(one.to, reg(from), cls);
    else if (this.live.remat[t]) this.moves.addAgain(one.to, this.live.remat[t]);
    else this.moves.add(one.to, this.slotRef(t), cls);
  }

  private instruction(one: Ins, i: number): void {
    const { registers, facts, place } = this;
    const shape = facts.shape[i]!;
    const kill = facts.ends[i]!;
    const isTied = (shape & Shape.tied) !== 0;
    if (isTied && (shape & Shape.commutes) !== 0 && this.isBetterExchanged(one, i, kill)) {
      const { a } = one;
      one.a = one.b;
      one.b = a;
    }
    for (let bank = 0; bank < 2; bank++) this.makeWay(one, i, shape, kill, bank);

    // A result that may share no register with operands is chosen while they are all in place.
    const isToTemp = (one.to & 7) === RefKind.temp;
    const result = isToTemp ? one.to >>> 3 : -1;
    let target = none;
    if (isTied) {
      target = this.tie(one, i, shape, kill);
    } else if ((shape & Shape.early) !== 0 && isToTemp) {
      target = this.freshFor(one.to >>> 3, i);
    }
    const source = one.op === Op.copy && (one.a & 7) === RefKind.temp ? place[one.a >>> 3]! : none;
    const isLoad = one.op === Op.copy && (one.a & 7) === RefKind.temp && source < 0;
    const origin = isLoad ? one.a >>> 3 : -1;
    if (!(isLoad && this.live.remat[origin])) {
      one.a = this.rewrite(one.a);
      one.b = this.rewrite(one.b);
      if ((shape & Shape.defC) === 0) one.c = this.rewrite(one.c);
    }
    const first = facts.firstRead[i]!;
    const last = facts.firstRead[i + 1]!;
    for (let k = first; k < last; k++) if ((kill & (1 << (k - first))) !== 0) this.release(facts.read[k]!);

    let second = -1;
    if (isToTemp) {
      const t = one.to >>> 3;
      if (target < 0) {
        const bank = this.bankOf[t]!;
        const word = registers.base[bank]! >> 5;
        const busy = facts.taken(word, i);
        const copied = (one.a & 7) === RefKind.reg && one.op === Op.copy ? one.a >>> 3 : none;
        const wish = source >= 0 ? source : copied;
        const isSameBank = wish >= 0 && (wish & 32) === registers.base[bank] && this.isInOrder(bank, wish);
        const available = registers.allowed[bank]! & ~busy & ~this.occupied[bank]!;
        target = this.pick(t, available, isSameBank ? wish : none, none);
      }
      this.put(t, target);
      one.to = reg(target);
    }
    if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) {
      const t = one.c >>> 3;
      const bank = this.bankOf[t]!;
      const word = registers.base[bank]! >> 5;
      const busy = facts.taken(word, i);
      const register = this.pick(t, registers.allowed[bank]! & ~busy & ~this.occupied[bank]!, none, none);
      this.put(t, register);
      one.c = reg(register);
      second = t;
    }
    if (isLoad && this.live.remat[origin]) this.load(one.to, origin);
    else if (one.op !== Op.copy || one.to !== one.a) {
      this.out.push(one);
      if (isLoad) this.counts.loads++;
    }
    if (this.plan.spills) {
      if (result >= 0) this.isSaved[result] = 0;
      if (second >= 0) this.isSaved[second] = 0;
      if (result >= 0) this.storeEarly(result);
      if (second >= 0) this.storeEarly(second);
    }
    if (result >= 0 && (kill & End.to) !== 0) this.release(result);
    if (second >= 0 && (kill & End.c) !== 0) this.release(second);
  }

  private isInOrder(bank: number, register: number): boolean {
    return (this.registers.all[bank]! & (1 << (register & 31))) !== 0;
  }

  /** Two-address and commutative: exchange when only `b` ends here, or when its register is the wished one. */
  private isBetterExchanged(one: Ins, i: number, kill: number): boolean {
    if ((one.a & 7) !== RefKind.temp || (one.b & 7) !== RefKind.temp || one.a === one.b) return false;
    const ends = (ref: Ref): boolean => (kill & (1 << this.facts.indexOf(i, ref >>> 3))) !== 0;
    if (this.place[one.b >>> 3]! < 0 || this.place[one.a >>> 3]! < 0) return false;
    if (!ends(one.b)) return false;
    if (!ends(one.a)) return true;
    // Both end: take over the register that the result wishes for.
    const wish = (one.to & 7) === RefKind.temp ? this.phiWish(one.to >>> 3) : none;
    return wish >= 0 && this.place[one.b >>> 3] === wish;
  }

  /** Move values that outlive the instruction out of the registers that it destroys. */
  private makeWay(one: Ins, i: number, shape: number, kill: number, bank: number): void {
    const word = this.registers.base[bank]! >> 5;
    const doomed = this.facts.written(word, i) | this.facts.wide(word, i);
    const suspects = this.occupied[bank]! & doomed;
    if (suspects !== 0) this.clear(one, i, shape, kill, bank, suspects);
  }

  private clear(one: Ins, i: number, shape: number, kill: number, bank: number, suspects: number): void {
    const { registers, facts, holder, occupied, place, moves, fn } = this;
    const word = registers.base[bank]! >> 5;
    const written = facts.written(word, i);
    const wide = facts.wide(word, i);
    const base = registers.base[bank]!;
    const ends = (t: number): boolean => {
      const k = facts.indexOf(i, t);
      if (k < 0) return false;
      if ((kill & (1 << k)) === 0) {
        // The result that takes over its register needs a safe one too; a fixed result gets a copy.
        return false;
      }
      return !((shape & Shape.tied) !== 0 && (one.to & 7) === RefKind.temp && one.a === ((t << 3) | RefKind.temp));
    };
    const mustLeave = (t: number): boolean => {
      const bit = 1 << (place[t]! & 31);
      if ((written & bit) === 0 && fn.temps[t]!.cls !== Cls.v) return false;
      const isFixedTie = (shape & Shape.tied) !== 0 && (one.to & 7) === RefKind.reg && one.to >>> 3 === place[t];
      return !ends(t) || (isFixedTie && one.a !== ((t << 3) | RefKind.temp));
    };
    const busy = facts.around(word, i);
    while (suspects !== 0) {
      const bit = suspects & -suspects;
      suspects &= ~bit;
      const old = base + (31 - Math.clz32(bit));
      const t = holder[old]!;
      if (!mustLeave(t)) continue;
      const safe = registers.allowed[bank]! & ~busy & ~(fn.temps[t]!.cls === Cls.v ? wide : 0);
      const free = safe & ~occupied[bank]!;
      if (free !== 0) {
        const next = this.pick(t, free, none, none);
        this.release(t);
        this.put(t, next);
        moves.add(reg(next), reg(old), fn.temps[t]!.cls);
        continue;
      }
      // An operand that ends here may stand in the doomed register while it is read.
      let other = -1;
      for (let k = facts.firstRead[i]!; k < facts.firstRead[i + 1]!; k++) {
        const candidate = facts.read[k]!;
        if (place[candidate]! < 0 || !ends(candidate) || this.bankOf[candidate] !== bank) continue;
        if ((safe & (1 << (place[candidate]! & 31))) !== 0) other = candidate;
      }
      if (other < 0) bug(`register allocation: nowhere to put %${fn.temps[t]!.name} in $${fn.name}`);
      const next = place[other]!;
      // Unless a fixed copy of `t` is read there too: then spilling has left another register free.
      const before = facts.before(word, i);
      const spare = registers.allowed[bank]! & ~occupied[bank]! & ~before;
      this.release(t);
      this.release(other);
      this.put(t, next);
      const aside = (before & bit) === 0 ? old : this.pick(other, spare, none, none);
      this.put(other, aside);
      moves.add(reg(next), reg(old), fn.temps[t]!.cls);
      moves.add(reg(aside), reg(next), fn.temps[other]!.cls);
    }
    moves.emit(this.out);
  }

  /** A register that nobody has before, during or after the instruction. */
  private freshFor(t: number, i: number): number {
    const bank = this.bankOf[t]!;
    const word = this.registers.base[bank]! >> 5;
    const busy = this.facts.around(word, i) | this.occupied[bank]!;
    return this.pick(t, this.registers.allowed[bank]! & ~busy, none, none);
  }

  /** Make `a` and `to` of a two-address instruction one register; returns it, or `none` when `to` is fixed. */
  private tie(one: Ins, i: number, shape: number, kill: number): number {
    const { facts, place } = this;
    const { a } = one;
    const t = (a & 7) === RefKind.temp ? a >>> 3 : -1;
    if ((one.to & 7) !== RefKind.temp) {
      if (one.to === a || one.to === noRef) return none;
      if (one.to === one.b || one.to === one.c) bug(`register allocation: a tied result overwrites an operand`);
      this.copyInto(one.to, a, t, one.cls);
      one.a = one.to;
      return none;
    }
    const result = one.to >>> 3;
    if (
      t >= 0 &&
      place[t]! >= 0 &&
      (kill & (1 << facts.indexOf(i, t))) !== 0 &&
      this.bankOf[t] === this.bankOf[result]
    ) {
      const isRead = (shape & Shape.early) !== 0 && (one.b === a || one.c === a);
      // A source that shares the register of a fixed copy of itself must leave it alone.
      const word = place[t]! >> 5;
      const isFixed = (this.facts.taken(word, i) & (1 << (place[t]! & 31))) !== 0;
      if (!isRead && !isFixed && !this.wishesElsewhere(result, place[t]!, i)) return place[t]!;
    }
    const target = this.freshFor(result, i);
    this.copyInto(reg(target), a, t, this.fn.temps[result]!.cls);
    one.a = reg(target);
    return target;
  }

  /** A copy here saves one at the end of a loop: the register of the phi that the result flows into is free. */
  private wishesElsewhere(result: number, register: number, i: number): boolean {
    const wish = this.phiWish(result);
    if (wish < 0 || wish === register || this.hints.phiWeight[result]! < this.weight) return false;
    const bank = this.bankOf[result]!;
    const busy = this.facts.around(wish >> 5, i) | this.occupied[bank]! | this.plan.forbidden[result]!;
    return (this.registers.allowed[bank]! & ~busy & (1 << (wish & 31))) !== 0;
  }

  private copyInto(to: Ref, a: Ref, t: number, cls: number): void {
    if (t >= 0 && this.place[t]! < 0) {
      this.load(to, t);
      return;
    }
    this.counts.copies++;
    this.out.push(copyOf(to, t >= 0 ? this.fn.temps[t]!.cls : cls, t >= 0 ? reg(this.place[t]!) : a));
  }

  private rewrite(ref: Ref): Ref {
    const kind = ref & 7;
    if (kind === RefKind.temp) {
      const register = this.place[ref >>> 3]!;
      return register >= 0 ? reg(register) : this.slotRef(ref >>> 3);
    }
    if (kind === RefKind.mem) {
      const mode = this.fn.mems[ref >>> 3]!;
      if ((mode.base & 7) === RefKind.temp) mode.base = this.rewrite(mode.base);
      if ((mode.index & 7) === RefKind.temp) mode.index = this.rewrite(mode.index);
    }
    return ref;
  }

  private finishJump(block: Block): void {
    if ((block.arg & 7) === RefKind.temp) block.arg = this.rewrite(block.arg);
  }

  // Edges

  /** Note where everything is that the successors want. */
  private leave(block: Block): void {
    const { plan, live, place, places, edgeFirst } = this;
    const { edgeStart, edgeTo, edgeIndex } = live;
    for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
      const { phis, id } = this.fn.blocks[edgeTo[edge]!]!;
      let at = ~edgeFirst[edge]!;
      edgeFirst[edge] = at;
      const end = plan.entryStart[id + 1]!;
      for (let i = plan.entryStart[id]!; i < end; i++) places[at++] = place[plan.entryTemp[i]!]!;
      for (let i = 0; i < phis.length; i++) {
        const arg = phis[i]!.args[edgeIndex[edge]!]!;
        places[at++] = (arg & 7) === RefKind.temp ? place[arg >>> 3]! : none;
      }
      if (plan.spills) this.noteStores(edge, id);
    }
  }

  /** Values that the successor wants in their slots and that are not there yet. */
  private noteStores(edge: number, successor: number): void {
    const { plan, live, place } = this;
    let stores: number[] | null = null;
    for (let e = live.start[successor]!; e < live.start[successor + 1]!; e++) {
      const t = live.temp[e]!;
      if (!plan.isStored[e] || this.isSaved[t] || live.remat[t] || !plan.hasSlot[t]) continue;
      if (place[t]! < 0) bug(`register allocation: %${this.fn.temps[t]!.name} got lost in $${this.fn.name}`);
      stores ??= [];
      stores.push(t, place[t]!);
    }
    if (stores) this.edgeStores.set(edge, stores);
  }

  /** Put the moves of each edge at its beginning, its end, or in a block of its own. */
  private connect(): void {
    const { fn, live } = this;
    const { edgeStart, edgeTo, edgeIndex } = live;
    const blocks = fn.blocks.slice();
    let isSplit = false;
    for (const block of blocks) {
      const isOnlyWay = edgeStart[block.id + 1]! - edgeStart[block.id]! === 1;
      for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
        const successor = blocks[edgeTo[edge]!]!;
        this.gatherMoves(edge, edgeIndex[edge]!, successor);
        if (this.moves.isEmpty()) continue;
        const code: Ins[] = [];
        this.moves.emit(code, () => this.freeOnEdge(edge, successor));
        if (code.length === 0) continue;
        if (isOnlyWay && block.jump === Jump.jmp) for (const ins of code) block.ins.push(ins);
        else if (successor.preds.length === 1) successor.ins = code.concat(successor.ins);
        else {
          const middle = splitEdge(fn, block, successor, `${block.name}.${successor.name}`);
          middle.ins = code;
          isSplit = true;
        }
      }
    }
    for (const block of fn.blocks) if (block.phis.length > 0) block.phis = [];
    if (isSplit) fillCfg(fn);
  }

  private gatherMoves(edge: number, index: number, successor: Block): void {
    const { plan, moves, fn, slotOf, places } = this;
    const { phis } = successor;
    const first = plan.entryStart[successor.id]!;
    const plainCount = plan.entryStart[successor.id + 1]! - first;
    const from = this.edgeFirst[edge]!;
    const to = this.entryFirst[successor.id]!;
    const stores = plan.spills ? this.edgeStores.get(edge) : undefined;
    if (stores) {
      for (let k = 0; k < stores.length; k += 2) {
        moves.add(slot(slotOf[stores[k]!]!), reg(stores[k + 1]!), fn.temps[stores[k]!]!.cls);
      }
    }
    for (let i = 0; i < plainCount; i++) {
      if (places[from + i] === places[to + i]) continue;
      const t = plan.entryTemp[first + i]!;
      this.addMove(reg(places[to + i]!), t, places[from + i]!, fn.temps[t]!.cls);
    }
    for (let i = 0; i < phis.length; i++) {
      const phi = phis[i]!;
      const t = phi.to >>> 3;
      const isInMemory = plan.phiInReg[t] === 0;
      // A phi that nobody reads has neither register nor slot.
      if (isInMemory && !(plan.spills && plan.hasSlot[t])) continue;
      const target = isInMemory ? slot(slotOf[t]!) : reg(places[to + plainCount + i]!);
      const source = places[from + plainCount + i]!;
      const arg = phi.args[index]!;
      if ((arg & 7) !== RefKind.temp) moves.add(target, arg, phi.cls);
      else if (!(isInMemory && slotOf[arg >>> 3] === slotOf[t] && this.isStoredAtEnd(arg >>> 3, source))) {
        this.addMove(target, arg >>> 3, source, phi.cls);
      }
    }
  }

  /** Registers that hold nothing on an edge. */
  private freeOnEdge(edge: number, successor: Block): RegSet {
    const { plan, registers, places } = this;
    const from = this.edgeFirst[edge]!;
    const to = this.entryFirst[successor.id]!;
    const count = plan.entryStart[successor.id + 1]! - plan.entryStart[successor.id]! + successor.phis.length;
    const busy: [number, number] = [0, 0];
    for (let i = 0; i < count; i++) {
      const before = places[from + i]!;
      const after = places[to + i]!;
      if (before >= 0) busy[before >> 5]! |= 1 << (before & 31);
      if (after >= 0) busy[after >> 5]! |= 1 << (after & 31);
    }
    for (const [k, register] of (this.edgeStores.get(edge) ?? []).entries()) {
      if (k % 2 === 1) busy[register >> 5]! |= 1 << (register & 31);
    }
    return registers.setOf([
      registers.allowed[0] & ~busy[registers.base[0] >> 5]!,
      registers.allowed[1] & ~busy[registers.base[1] >> 5]!,
    ]);
  }

  /** A value that is in no register is in its slot; one stored at its definition is so everywhere. */
  private isStoredAtEnd(t: number, register: number): boolean {
    return register < 0 || this.plan.isEarly[t] === 1;
  }

  private addMove(target: Ref, t: number, from: number, cls: number): void {
    if (from >= 0) this.moves.add(target, reg(from), cls);
    else if (this.live.remat[t]) this.moves.addAgain(target, this.live.remat[t]);
    else this.moves.add(target, this.slotRef(t), cls);
  }
}
