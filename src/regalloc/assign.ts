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
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind, reg, slot } from '../il/ref.ts';
import type { Hints } from './hints.ts';
import type { Liveness } from './live.ts';
import { type AllocationCounts, bankOfCls, type Machine, type MachineFn, noRegs, Shape } from './machine.ts';
import { ParallelMoves } from './moves.ts';
import { Operands } from './operands.ts';
import { frequency } from './pressure.ts';
import type { FixedRegs, Registers } from './registers.ts';
import { Event, type SpillPlan } from './spill.ts';

/** Bits of `kills` beside one per operand: the result is never read. */
const deadTo = 64;
const deadC = 128;

/** Not in a register. */
const none = -1;

export function assign(
  machineFn: MachineFn,
  live: Liveness,
  registers: Registers,
  fixed: FixedRegs,
  plan: SpillPlan,
  slotOf: Int32Array,
  hints: Hints,
  counts: AllocationCounts,
): void {
  new Assigner(machineFn, live, registers, fixed, plan, slotOf, hints, counts).run();
}

class Assigner {
  private readonly fn: Fn;
  private readonly machine: Machine;
  private readonly live: Liveness;
  private readonly registers: Registers;
  private readonly fixed: FixedRegs;
  private readonly plan: SpillPlan;
  private readonly slotOf: Int32Array;
  private readonly hints: Hints;
  private readonly counts: AllocationCounts;
  private readonly moves: ParallelMoves;
  private readonly operands: Operands;
  private readonly bankOf: Uint8Array;

  /** Register (0 … 63) of each value here, or `none`. */
  private readonly place: Int8Array;
  /** Value in each register, or −1. */
  private readonly holder: Int32Array;
  /** Registers that hold values, by bank. */
  private readonly occupied: [number, number];
  /** 1 when the slot of a value holds it here. */
  private readonly isSaved: Uint8Array;
  /** Register of a phi at its block's entry, once decided. */
  private readonly phiPlace: Int8Array;
  /** Which operands and results of each instruction of the block end there. */
  private kills: Uint8Array;
  private readonly isLive: Uint8Array;
  private out: Ins[];

  /** By edge: where the values that the successor wants are at the end of the predecessor; −1 in memory. */
  private readonly edgePlaces: (Int8Array | null)[];
  /** By edge: values to be stored on it, with their registers. */
  private readonly edgeStores: (number[] | null)[];
  /** By block: where those values are at its entry. */
  private readonly entryPlaces: (Int8Array | null)[];
  /** Edge numbers of block b in the order of its predecessors: from `incomingStart[b]` on. */
  private readonly incomingStart: Int32Array;
  private readonly incoming: Int32Array;

  constructor(
    machineFn: MachineFn,
    live: Liveness,
    registers: Registers,
    fixed: FixedRegs,
    plan: SpillPlan,
    slotOf: Int32Array,
    hints: Hints,
    counts: AllocationCounts,
  ) {
    const { fn } = machineFn;
    const temps = fn.temps.length;
    const edges = live.edges.edgeTo.length;
    this.fn = fn;
    this.machine = live.machine;
    this.live = live;
    this.registers = registers;
    this.fixed = fixed;
    this.plan = plan;
    this.slotOf = slotOf;
    this.hints = hints;
    this.counts = counts;
    this.moves = new ParallelMoves(live.machine, machineFn, counts);
    this.operands = new Operands(fn);
    this.bankOf = Uint8Array.from(fn.temps, (one) => bankOfCls(one.cls));
    this.place = new Int8Array(temps).fill(none);
    this.holder = new Int32Array(64).fill(-1);
    this.occupied = [0, 0];
    this.isSaved = new Uint8Array(temps);
    this.phiPlace = new Int8Array(temps).fill(none);
    this.kills = new Uint8Array(1024);
    this.isLive = new Uint8Array(temps);
    this.out = [];
    this.edgePlaces = new Array<Int8Array | null>(edges).fill(null);
    this.edgeStores = new Array<number[] | null>(edges).fill(null);
    this.entryPlaces = new Array<Int8Array | null>(fn.blocks.length).fill(null);
    this.incomingStart = new Int32Array(fn.blocks.length + 1);
    for (const block of fn.blocks) {
      this.incomingStart[block.id + 1] = this.incomingStart[block.id]! + block.preds.length;
    }
    this.incoming = new Int32Array(edges);
    for (let edge = 0; edge < edges; edge++) {
      this.incoming[this.incomingStart[live.edges.edgeTo[edge]!]! + live.edges.edgeIndex[edge]!] = edge;
    }
  }

  run(): void {
    const { fn } = this;
    const { blocks } = fn;
    for (const block of blocks) {
      this.scanEnds(block);
      this.fixed.scan(block);
      this.out = [];
      this.enter(block);
      for (let i = 0; i < block.ins.length; i++) this.step(block.ins[i]!, i);
      this.finishJump(block);
      this.leave(block);
      block.ins = this.out;
    }
    this.connect();
  }

  /** Backwards through the block: which operands are the last use of a register? Evictions end lives early. */
  private scanEnds(block: Block): void {
    const { live, isLive, operands, machine } = this;
    const { ins } = block;
    if (this.kills.length < ins.length) this.kills = new Uint8Array(ins.length * 2);
    const { kills } = this;
    live.loadOut(block);
    for (let i = 0; i < live.outCount; i++) isLive[live.out[i]!] = 1;
    const outCount = live.outCount;
    if ((block.arg & 7) === RefKind.temp) isLive[block.arg >>> 3] = 1;
    for (let i = ins.length - 1; i >= 0; i--) {
      const one = ins[i]!;
      let kill = 0;
      if (one.op === Event.evict) {
        isLive[one.a >>> 3] = 0;
        kills[i] = 0;
        continue;
      }
      if ((one.to & 7) === RefKind.temp) {
        if (!isLive[one.to >>> 3]) kill |= deadTo;
        isLive[one.to >>> 3] = 0;
      }
      const shape = one.op < 0 ? 0 : machine.shape(one);
      if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) {
        if (!isLive[one.c >>> 3]) kill |= deadC;
        isLive[one.c >>> 3] = 0;
      }
      operands.gather(one, shape);
      for (let k = 0; k < operands.count; k++) {
        const t = operands.temps[k]!;
        if (!isLive[t]) kill |= 1 << k;
        isLive[t] = 1;
      }
      kills[i] = kill;
    }
    for (let i = 0; i < outCount; i++) isLive[live.out[i]!] = 0;
    live.clearOut();
    for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) isLive[live.temp[e]!] = 0;
    for (const phi of block.phis) isLive[phi.to >>> 3] = 0;
    if ((block.arg & 7) === RefKind.temp) isLive[block.arg >>> 3] = 0;
  }

  // Registers and values

  private put(t: number, register: number): void {
    if (this.holder[register]! >= 0) bug(`register allocation: ${register} is taken`);
    this.holder[register] = t;
    this.place[t] = register;
    this.occupied[this.bankOf[t]!]! |= 1 << (register & 31);
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
    const good = available & ~plan.forbidden[t]!;
    const from = good !== 0 ? good : available;
    if (from === 0) bug(`register allocation: no register for %${this.fn.temps[t]!.name} in $${this.fn.name}`);
    const isGood = (register: number): boolean => register >= 0 && (from & (1 << (register & 31))) !== 0;
    const flowsInto = this.phiWish(t);
    if (isGood(flowsInto)) return flowsInto;
    if (isGood(first)) return first;
    if (isGood(second)) return second;
    if (isGood(hints.fixed[t]!)) return hints.fixed[t]!;
    const web = hints.ofWeb(t);
    if (isGood(web)) return web;
    for (const bit of registers.order[bank]!) if ((from & (1 << bit)) !== 0) return base + bit;
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
    const { plan, live, place, holder, occupied, registers, phiPlace } = this;
    for (let register = 0; register < 64; register++) {
      if (holder[register]! >= 0) place[holder[register]!] = none;
      holder[register] = -1;
    }
    occupied[0] = 0;
    occupied[1] = 0;
    for (let e = live.start[block.id]!; e < live.start[block.id + 1]!; e++) {
      this.isSaved[live.temp[e]!] = plan.isStored[e]! | plan.isEarly[live.temp[e]!]!;
    }
    const first = plan.entryStart[block.id]!;
    const plainCount = plan.entryStart[block.id + 1]! - first;
    const places = new Int8Array(plainCount + block.phis.length).fill(none);
    const incomingStart = this.incomingStart[block.id]!;
    // Predecessors that are done, the most frequent first.
    const known: number[] = [];
    for (let k = 0; k < block.preds.length; k++) if (this.edgePlaces[this.incoming[incomingStart + k]!]) known.push(k);
    known.sort((a, b) => frequency(block.preds[b]!) - frequency(block.preds[a]!));
    const placesOf = known.map((k) => this.edgePlaces[this.incoming[incomingStart + k]!]!);
    const base = placesOf[0];
    const isHeader = known.length < block.preds.length;

    const settle = (index: number, t: number, register: number): void => {
      places[index] = register;
      this.put(t, register);
    };
    const isFree = (t: number, register: number): boolean =>
      register >= 0 &&
      (registers.allowed[this.bankOf[t]!]! & ~occupied[this.bankOf[t]!]! & (1 << (register & 31))) !== 0;
    const suits = (t: number, register: number): boolean =>
      !isHeader || (plan.forbidden[t]! & (1 << (register & 31))) === 0;

    // Values stay where they are in the first predecessor, unless the loop that begins here wants the register.
    if (base) {
      for (let i = 0; i < plainCount; i++) {
        const t = plan.entryTemp[first + i]!;
        if (base[i]! >= 0 && isFree(t, base[i]!) && suits(t, base[i]!)) settle(i, t, base[i]!);
      }
    }
    for (let i = 0; i < block.phis.length; i++) {
      const t = block.phis[i]!.to >>> 3;
      if (!plan.phiInReg[t]) {
        this.isSaved[t] = 1;
        continue;
      }
      this.isSaved[t] = 0;
      const wishes = placesOf.map((one) => one[plainCount + i]!).filter((one) => isFree(t, one));
      const available = registers.allowed[this.bankOf[t]!]! & ~occupied[this.bankOf[t]!]!;
      settle(plainCount + i, t, this.pick(t, available, wishes[0] ?? none, wishes[1] ?? none));
      phiPlace[t] = places[plainCount + i]!;
    }
    for (let i = 0; i < plainCount; i++) {
      if (places[i]! >= 0) continue;
      const t = plan.entryTemp[first + i]!;
      const wishes = placesOf.map((one) => one[i]!).filter((one) => isFree(t, one));
      const available = registers.allowed[this.bankOf[t]!]! & ~occupied[this.bankOf[t]!]!;
      settle(i, t, this.pick(t, available, wishes[0] ?? none, wishes[1] ?? none));
    }
    this.entryPlaces[block.id] = places;
    for (const phi of block.phis) if (plan.phiInReg[phi.to >>> 3]) this.storeEarly(phi.to >>> 3);
  }

  // Instructions

  private step(one: Ins, i: number): void {
    switch (one.op) {
      case Event.evict:
        this.release(one.a >>> 3);
        return;
      case Event.store:
        this.storeNow(one.a >>> 3);
        if ((this.kills[i]! & 1) !== 0) this.release(one.a >>> 3);
        return;
      case Event.reload:
        this.reload(one.to >>> 3, i);
        if ((this.kills[i]! & deadTo) !== 0) this.release(one.to >>> 3);
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
    if (this.plan.isEarly[t]) this.storeNow(t);
  }

  private reload(t: number, i: number): void {
    const bank = this.bankOf[t]!;
    const word = this.registers.base[bank]! >> 5;
    const taken = this.occupied[bank]! | this.fixed.before[word]![i]!;
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
    const { place, holder, moves, registers, fixed } = this;
    const target = one.to >>> 3;
    const t = (one.a & 7) === RefKind.temp ? one.a >>> 3 : -1;
    const there = holder[target]!;
    const ends = t >= 0 && (this.kills[i]! & 1) !== 0;
    if (there >= 0 && there === t) {
      if (ends) this.release(t);
      return true;
    }
    if (there >= 0) {
      const bank = this.bankOf[there]!;
      const word = registers.base[bank]! >> 5;
      const busy = fixed.before[word]![i]! | fixed.after[word]![i]! | fixed.written[word]![i]!;
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
    moves.emit(this.out, noRegs);
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
    const { operands, registers, fixed, machine, place } = this;
    const shape = machine.shape(one);
    operands.gather(one, shape);
    let kill = this.kills[i]!;
    const isTied = (shape & Shape.tied) !== 0;
    if (isTied && (shape & Shape.commutes) !== 0 && this.isBetterExchanged(one, kill)) {
      const { a } = one;
      one.a = one.b;
      one.b = a;
      const first = operands.indexOf(one.a >>> 3);
      // Collected again: the order of the operands, and with it the kill bits, follows a b c.
      const ended = new Set<number>();
      for (let k = 0; k < operands.count; k++) if ((kill & (1 << k)) !== 0) ended.add(operands.temps[k]!);
      if (first !== 0) {
        operands.gather(one, shape);
        kill &= deadTo | deadC;
        for (let k = 0; k < operands.count; k++) if (ended.has(operands.temps[k]!)) kill |= 1 << k;
      }
    }
    for (let bank = 0; bank < 2; bank++) this.makeWay(one, i, shape, kill, bank);

    // A result that may share no register with operands is chosen while they are all in place.
    const isToTemp = (one.to & 7) === RefKind.temp;
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
    for (let k = 0; k < operands.count; k++) if ((kill & (1 << k)) !== 0) this.release(operands.temps[k]!);

    const results: number[] = [];
    if (isToTemp) {
      const t = one.to >>> 3;
      if (target < 0) {
        const bank = this.bankOf[t]!;
        const word = registers.base[bank]! >> 5;
        const busy = fixed.after[word]![i]! | fixed.written[word]![i]!;
        const copied = (one.a & 7) === RefKind.reg && one.op === Op.copy ? one.a >>> 3 : none;
        const wish = source >= 0 ? source : copied;
        const isSameBank = wish >= 0 && (wish & 32) === registers.base[bank] && this.isInOrder(bank, wish);
        const available = registers.allowed[bank]! & ~busy & ~this.occupied[bank]!;
        target = this.pick(t, available, isSameBank ? wish : none, none);
      }
      this.put(t, target);
      one.to = reg(target);
      results.push(t);
    }
    if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) {
      const t = one.c >>> 3;
      const bank = this.bankOf[t]!;
      const word = registers.base[bank]! >> 5;
      const busy = fixed.after[word]![i]! | fixed.written[word]![i]!;
      const register = this.pick(t, registers.allowed[bank]! & ~busy & ~this.occupied[bank]!, none, none);
      this.put(t, register);
      one.c = reg(register);
      results.push(t);
    }
    if (isLoad && this.live.remat[origin]) this.load(one.to, origin);
    else if (one.op !== Op.copy || one.to !== one.a) {
      this.out.push(one);
      if (isLoad) this.counts.loads++;
    }
    for (const t of results) {
      this.isSaved[t] = 0;
      this.storeEarly(t);
    }
    if (isToTemp && (kill & deadTo) !== 0) this.release(results[0]!);
    if ((kill & deadC) !== 0) this.release(results[results.length - 1]!);
  }

  private isInOrder(bank: number, register: number): boolean {
    return (this.registers.all[bank]! & (1 << (register & 31))) !== 0;
  }

  /** Two-address and commutative: exchange when only `b` ends here, or when its register is the wished one. */
  private isBetterExchanged(one: Ins, kill: number): boolean {
    if ((one.a & 7) !== RefKind.temp || (one.b & 7) !== RefKind.temp || one.a === one.b) return false;
    const ends = (ref: Ref): boolean => (kill & (1 << this.operands.indexOf(ref >>> 3))) !== 0;
    if (this.place[one.b >>> 3]! < 0 || this.place[one.a >>> 3]! < 0) return false;
    if (!ends(one.b)) return false;
    if (!ends(one.a)) return true;
    // Both end: take over the register that the result wishes for.
    const wish = (one.to & 7) === RefKind.temp ? this.phiWish(one.to >>> 3) : none;
    return wish >= 0 && this.place[one.b >>> 3] === wish;
  }

  /** Move values that outlive the instruction out of the registers that it destroys. */
  private makeWay(one: Ins, i: number, shape: number, kill: number, bank: number): void {
    const { registers, fixed, holder, operands, occupied, place, moves, fn } = this;
    const word = registers.base[bank]! >> 5;
    const written = fixed.written[word]![i]!;
    const wide = fixed.wide[word]![i]!;
    let suspects = occupied[bank]! & (written | wide);
    if (suspects === 0) return;
    const base = registers.base[bank]!;
    const ends = (t: number): boolean => {
      const k = operands.indexOf(t);
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
    const busy = fixed.before[word]![i]! | fixed.after[word]![i]! | written;
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
      for (let k = 0; k < operands.count; k++) {
        const candidate = operands.temps[k]!;
        if (place[candidate]! < 0 || !ends(candidate) || this.bankOf[candidate] !== bank) continue;
        if ((safe & (1 << (place[candidate]! & 31))) !== 0) other = candidate;
      }
      if (other < 0) bug(`register allocation: nowhere to put %${fn.temps[t]!.name} in $${fn.name}`);
      const next = place[other]!;
      // Unless a fixed copy of `t` is read there too: then spilling has left another register free.
      const before = fixed.before[word]![i]!;
      const spare = registers.allowed[bank]! & ~occupied[bank]! & ~before;
      this.release(t);
      this.release(other);
      this.put(t, next);
      const aside = (before & bit) === 0 ? old : this.pick(other, spare, none, none);
      this.put(other, aside);
      moves.add(reg(next), reg(old), fn.temps[t]!.cls);
      moves.add(reg(aside), reg(next), fn.temps[other]!.cls);
    }
    moves.emit(this.out, noRegs);
  }

  /** A register that nobody has before, during or after the instruction. */
  private freshFor(t: number, i: number): number {
    const bank = this.bankOf[t]!;
    const word = this.registers.base[bank]! >> 5;
    const { before, after, written } = this.fixed;
    const busy = before[word]![i]! | after[word]![i]! | written[word]![i]! | this.occupied[bank]!;
    return this.pick(t, this.registers.allowed[bank]! & ~busy, none, none);
  }

  /** Make `a` and `to` of a two-address instruction one register; returns it, or `none` when `to` is fixed. */
  private tie(one: Ins, i: number, shape: number, kill: number): number {
    const { operands, place } = this;
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
      (kill & (1 << operands.indexOf(t))) !== 0 &&
      this.bankOf[t] === this.bankOf[result]
    ) {
      const isRead = (shape & Shape.early) !== 0 && (one.b === a || one.c === a);
      // A source that shares the register of a fixed copy of itself must leave it alone.
      const word = place[t]! >> 5;
      const isFixed = ((this.fixed.after[word]![i]! | this.fixed.written[word]![i]!) & (1 << (place[t]! & 31))) !== 0;
      if (!isRead && !isFixed) return place[t]!;
    }
    const target = this.freshFor(result, i);
    this.copyInto(reg(target), a, t, this.fn.temps[result]!.cls);
    one.a = reg(target);
    return target;
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
    const { plan, live, place } = this;
    const { edgeStart, edgeTo, edgeIndex } = live.edges;
    for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
      const successor = this.fn.blocks[edgeTo[edge]!]!;
      const first = plan.entryStart[successor.id]!;
      const plainCount = plan.entryStart[successor.id + 1]! - first;
      const places = new Int8Array(plainCount + successor.phis.length).fill(none);
      for (let i = 0; i < plainCount; i++) places[i] = place[plan.entryTemp[first + i]!]!;
      for (let i = 0; i < successor.phis.length; i++) {
        const arg = successor.phis[i]!.args[edgeIndex[edge]!]!;
        if ((arg & 7) === RefKind.temp) places[plainCount + i] = place[arg >>> 3]!;
      }
      this.edgePlaces[edge] = places;
      let stores: number[] | null = null;
      for (let e = live.start[successor.id]!; e < live.start[successor.id + 1]!; e++) {
        const t = live.temp[e]!;
        if (!plan.isStored[e] || this.isSaved[t] || live.remat[t] || !plan.hasSlot[t]) continue;
        if (place[t]! < 0) bug(`register allocation: %${this.fn.temps[t]!.name} got lost in $${this.fn.name}`);
        stores ??= [];
        stores.push(t, place[t]!);
      }
      this.edgeStores[edge] = stores;
    }
  }

  /** Put the moves of each edge at its beginning, its end, or in a block of its own. */
  private connect(): void {
    const { fn, live } = this;
    const { edgeStart, edgeTo, edgeIndex } = live.edges;
    const blocks = fn.blocks.slice();
    let isSplit = false;
    for (const block of blocks) {
      const isOnlyWay = edgeStart[block.id + 1]! - edgeStart[block.id]! === 1;
      for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
        const successor = blocks[edgeTo[edge]!]!;
        const code: Ins[] = [];
        this.edgeCode(edge, edgeIndex[edge]!, successor, code);
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
    for (const block of fn.blocks) block.phis = [];
    if (isSplit) fillCfg(fn);
  }

  private edgeCode(edge: number, index: number, successor: Block, code: Ins[]): void {
    const { plan, moves, fn, slotOf, registers } = this;
    const from = this.edgePlaces[edge]!;
    const to = this.entryPlaces[successor.id]!;
    const first = plan.entryStart[successor.id]!;
    const plainCount = plan.entryStart[successor.id + 1]! - first;
    const busy: [number, number] = [0, 0];
    const touch = (register: number): void => {
      if (register >= 0) busy[register >> 5]! |= 1 << (register & 31);
    };
    const stores = this.edgeStores[edge];
    if (stores) {
      for (let k = 0; k < stores.length; k += 2) {
        touch(stores[k + 1]!);
        moves.add(slot(slotOf[stores[k]!]!), reg(stores[k + 1]!), fn.temps[stores[k]!]!.cls);
      }
    }
    for (let i = 0; i < plainCount; i++) {
      const t = plan.entryTemp[first + i]!;
      touch(from[i]!);
      touch(to[i]!);
      if (from[i] === to[i]) continue;
      this.addMove(reg(to[i]!), t, from[i]!, fn.temps[t]!.cls);
    }
    for (let i = 0; i < successor.phis.length; i++) {
      const phi = successor.phis[i]!;
      const t = phi.to >>> 3;
      const isInMemory = !plan.phiInReg[t];
      touch(from[plainCount + i]!);
      touch(to[plainCount + i]!);
      // A phi that nobody reads has neither register nor slot.
      if (isInMemory && !plan.hasSlot[t]) continue;
      const target = isInMemory ? slot(slotOf[t]!) : reg(to[plainCount + i]!);
      const arg = phi.args[index]!;
      if ((arg & 7) !== RefKind.temp) moves.add(target, arg, phi.cls);
      else if (
        !(isInMemory && slotOf[arg >>> 3] === slotOf[t] && this.isStoredAtEnd(arg >>> 3, from[plainCount + i]!))
      ) {
        this.addMove(target, arg >>> 3, from[plainCount + i]!, phi.cls);
      }
    }
    if (moves.isEmpty()) return;
    const free = registers.setOf([
      registers.allowed[0] & ~busy[registers.base[0] >> 5]!,
      registers.allowed[1] & ~busy[registers.base[1] >> 5]!,
    ]);
    moves.emit(code, free);
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
