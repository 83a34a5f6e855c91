// Spilling: decide at every point which values are in registers, so that never more are than fit.
//
// In: SSA form with liveness. Out: the same code with `evict`, `store` and `reload` events between instructions, the
// values in registers at each block's entry, and per value whether and where it is stored. Names stay as they are: a
// value has one name wherever it lives, and the assignment settles differences on edges.
//
// Belady's rule extended to control flow (Braun, Hack, "Register Spilling and Live-Range Splitting for SSA-Form
// Programs", 2009): when room is needed the value used farthest in the future leaves. A loop starts with what it uses;
// values passing through stay only if no point of it is too crowded. Values that can be computed again are never
// stored. Others are stored once after their definition, or where they leave registers if that is rarer.

import { bug } from '../base/bug.ts';
import { type Block, type Fn, Ins, Jump } from '../il/ir.ts';
import type { Loops } from '../il/loops.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind, temp } from '../il/ref.ts';
import { exitDistance, type Liveness, never } from './live.ts';
import { bankOfCls, type Machine, Shape } from './machine.ts';
import type { Facts } from './facts.ts';
import { Operands } from './operands.ts';
import { frequency, type Pressure } from './pressure.ts';
import { bitCount, type Registers } from './registers.ts';

/** Operation numbers of the instructions that spilling adds and assignment takes away. */
export const Event = {
  /** `a` is in no register from here on. */
  evict: -1,
  /** `a` goes to its slot. */
  store: -2,
  /** `to` comes back into a register. */
  reload: -3,
} as const;

/** Where values are, as decided here. Side tables by temporary, unless said otherwise. */
export interface SpillPlan {
  /** False when nothing leaves its register: then `isStored`, `hasSlot` and `isEarly` are all zero and never asked. */
  readonly spills: boolean;
  /** Temporaries in registers at the entry of block b, phis excepted: entries `start[b] … start[b + 1] − 1`. */
  readonly entryStart: Int32Array;
  readonly entryTemp: Int32Array;
  /** 1 for phis whose value begins in a register; the others begin in their slot. */
  readonly phiInReg: Uint8Array;
  /** By live-in entry of Liveness: 1 when the value is in its slot at the block's entry. */
  readonly isStored: Uint8Array;
  /** 1 when the value has a slot. */
  readonly hasSlot: Uint8Array;
  /** 1 when the value is stored right after its definition; `store` events are then void. */
  readonly isEarly: Uint8Array;
  /** Registers (bits of the bank's mask) that fixed values or clobbers take while the value is live. */
  readonly forbidden: Int32Array;
  /** First and last place where the slot is in use, in `2 · number of instruction` over all blocks in order. */
  readonly firstPlace: Int32Array;
  readonly lastPlace: Int32Array;
}

export function spill(live: Liveness, registers: Registers, facts: Facts, pressure: Pressure, loops: Loops): SpillPlan {
  return new Spiller(live, registers, facts, pressure, loops).run();
}

class Spiller {
  private readonly live: Liveness;
  private readonly fn: Fn;
  private readonly machine: Machine;
  private readonly registers: Registers;
  private readonly facts: Facts;
  private readonly loops: Loops;
  private readonly slack: readonly [Int32Array, Int32Array];
  private readonly bankOf: Uint8Array;
  private readonly operands: Operands;

  private readonly entryStart: Int32Array;
  private readonly entryTemp: number[];
  private readonly phiInReg: Uint8Array;
  private readonly isStored: Uint8Array;
  private readonly hasSlot: Uint8Array;
  private readonly forbidden: Int32Array;
  private readonly firstPlace: Int32Array;
  private readonly lastPlace: Int32Array;
  /** Weighted number of stores when they are made where values leave registers. */
  private readonly lateCost: Float64Array;

  /** What predecessors done so far bring along: by live-in entry. */
  private readonly broughtByEntry: Float64Array;
  private readonly unstoredByEntry: Float64Array;
  private readonly arrived: Float64Array;

  /** Values in registers, by bank. */
  private readonly inside: readonly [number[], number[]];
  private readonly isInside: Uint8Array;
  private readonly isSaved: Uint8Array;
  /** Position of the next use in this block, past its end when it is in another. */
  private readonly nextUse: Int32Array;
  /** For each operand of the block in order of execution, the position of the use after it. */
  private following: Int32Array;
  private out: Ins[];
  private blockName: string;
  private weight: number;
  /** Number of the block's first instruction among the facts. */
  private base: number;
  /** Place number of the block's first instruction. */
  private origin: number;

  constructor(live: Liveness, registers: Registers, facts: Facts, pressure: Pressure, loops: Loops) {
    const { fn } = live;
    const temps = fn.temps.length;
    const entries = live.start[fn.blocks.length]!;
    this.live = live;
    this.fn = fn;
    this.machine = live.machine;
    this.registers = registers;
    this.facts = facts;
    this.loops = loops;
    this.slack = [pressure.slack(0, loops), pressure.slack(1, loops)];
    this.bankOf = Uint8Array.from(fn.temps, (one) => bankOfCls(one.cls));
    this.operands = new Operands();
    this.operands.begin(fn);
    this.entryStart = new Int32Array(fn.blocks.length + 1);
    this.entryTemp = [];
    this.phiInReg = new Uint8Array(temps);
    this.isStored = new Uint8Array(entries);
    this.hasSlot = new Uint8Array(temps);
    this.forbidden = new Int32Array(temps);
    this.firstPlace = new Int32Array(temps);
    this.lastPlace = new Int32Array(temps);
    this.lateCost = new Float64Array(temps);
    this.broughtByEntry = new Float64Array(entries);
    this.unstoredByEntry = new Float64Array(entries);
    this.arrived = new Float64Array(fn.blocks.length);
    this.inside = [[], []];
    this.isInside = new Uint8Array(temps);
    this.isSaved = new Uint8Array(temps);
    this.nextUse = new Int32Array(temps).fill(never);
    this.following = new Int32Array(1024);
    this.out = [];
    this.blockName = '';
    this.weight = 1;
    this.base = 0;
    this.origin = 0;
  }

  run(): SpillPlan {
    const { fn, entryStart, entryTemp, live } = this;
    for (const block of fn.blocks) {
      this.weight = frequency(block);
      this.blockName = block.name;
      this.base = this.facts.start[block.id]!;
      this.scanUses(block);
      this.enter(block);
      this.walk(block);
      this.leave(block);
      this.origin += 2 * (block.ins.length + 2);
      block.ins = this.out;
      entryStart[block.id + 1] = entryTemp.length;
    }
    const isEarly = new Uint8Array(fn.temps.length);
    for (let t = 0; t < isEarly.length; t++) {
      if (this.hasSlot[t] && frequency(fn.blocks[live.defBlock[t]!]!) <= this.lateCost[t]!) isEarly[t] = 1;
    }
    return {
      spills: true,
      entryStart,
      entryTemp: Int32Array.from(entryTemp),
      phiInReg: this.phiInReg,
      isStored: this.isStored,
      hasSlot: this.hasSlot,
      isEarly,
      forbidden: this.forbidden,
      firstPlace: this.firstPlace,
      lastPlace: this.lastPlace,
    };
  }

  /** Backwards through the block: where is each operand used next? Leaves `nextUse` as it is at the entry. */
  private scanUses(block: Block): void {
    const { live, nextUse, operands, facts, base, lastPlace, firstPlace, origin } = this;
    const { ins } = block;
    const length = ins.length;
    if (this.following.length < length * 8) this.following = new Int32Array(length * 16);
    const { following } = this;
    const endPlace = origin + 2 * (length + 1);
    live.loadOut(block);
    for (let i = 0; i < live.outCount; i++) {
      const t = live.out[i]!;
      nextUse[t] = length + 1 + live.outDistance[t]!;
      lastPlace[t] = endPlace;
    }
    live.clearOut();
    if ((block.arg & 7) === RefKind.temp) {
      const t = block.arg >>> 3;
      nextUse[t] = length;
      lastPlace[t] = endPlace;
    }
    for (let i = length - 1; i >= 0; i--) {
      const one = ins[i]!;
      const shape = facts.shape[base + i]!;
      const at = i * 8;
      if ((one.to & 7) === RefKind.temp) {
        const t = one.to >>> 3;
        following[at + 6] = nextUse[t]!;
        nextUse[t] = never;
        firstPlace[t] = origin + 2 * i + 1;
        if (lastPlace[t]! < origin + 2 * i + 1) lastPlace[t] = origin + 2 * i + 1;
      }
      if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) {
        const t = one.c >>> 3;
        following[at + 7] = nextUse[t]!;
        nextUse[t] = never;
        firstPlace[t] = origin + 2 * i + 1;
        if (lastPlace[t]! < origin + 2 * i + 1) lastPlace[t] = origin + 2 * i + 1;
      }
      operands.gather(one, shape);
      for (let k = 0; k < operands.count; k++) {
        const t = operands.temps[k]!;
        following[at + k] = nextUse[t]!;
        nextUse[t] = i;
        if (lastPlace[t]! < origin + 2 * i) lastPlace[t] = origin + 2 * i;
      }
    }
    for (const phi of block.phis) {
      const t = phi.to >>> 3;
      firstPlace[t] = origin - 1;
      if (lastPlace[t]! < origin) lastPlace[t] = origin;
    }
  }

  /** Choose what is in registers at the entry. */
  private enter(block: Block): void {
    const { live, nextUse, inside, isInside, isSaved, bankOf, registers, entryTemp } = this;
    const first = live.start[block.id]!;
    const last = live.start[block.id + 1]!;
    const isHeader = this.loops.headerOf[block.id] === block.id;
    const candidates: [number[], number[]] = [[], []];
    const passing: [number[], number[]] = [[], []];
    const arrived = this.arrived[block.id]!;
    for (let e = first; e < last; e++) {
      const t = live.temp[e]!;
      const brought = live.remat[t] ? Math.max(this.broughtByEntry[e]!, arrived / 2) : this.broughtByEntry[e]!;
      const isNear = isHeader ? nextUse[t]! < exitDistance >> 2 : nextUse[t]! <= block.ins.length;
      if (isNear) candidates[bankOf[t]!]!.push(t);
      else if (brought > 0 && 2 * brought >= arrived) {
        if (isHeader) passing[bankOf[t]!]!.push(t);
        else candidates[bankOf[t]!]!.push(t);
      }
    }
    for (const phi of block.phis) {
      const t = phi.to >>> 3;
      if (nextUse[t] !== never) candidates[bankOf[t]!]!.push(t);
    }
    const nearest = (a: number, b: number): number => nextUse[a]! - nextUse[b]!;
    for (let bank = 0; bank < 2; bank++) {
      const room = bitCount(registers.allowed[bank]!);
      const chosen = candidates[bank]!;
      if (chosen.length > room) {
        chosen.sort(nearest);
        chosen.length = room;
      }
      const through = passing[bank]!;
      if (through.length > 0) {
        const spare = Math.min(0, this.slack[bank]![block.id]!) + through.length;
        const kept = Math.max(0, Math.min(room - chosen.length, spare));
        if (kept < through.length) {
          // Those that can be computed again cost least to miss.
          through.sort((a, b) => (live.remat[a] ? 1 : 0) - (live.remat[b] ? 1 : 0) || nearest(a, b));
          through.length = kept;
        }
        for (const t of through) chosen.push(t);
      }
      for (const t of inside[bank]!) isInside[t] = 0;
      inside[bank]!.length = 0;
      for (const t of chosen) {
        isInside[t] = 1;
        inside[bank]!.push(t);
      }
    }
    for (let e = first; e < last; e++) {
      const t = live.temp[e]!;
      if (isInside[t]) {
        entryTemp.push(t);
        isSaved[t] = this.unstoredByEntry[e]! > 0 ? 0 : 1;
      } else {
        isSaved[t] = 1;
        if (!live.remat[t]) {
          this.hasSlot[t] = 1;
          this.lateCost[t]! += this.unstoredByEntry[e]!;
        }
      }
      this.isStored[e] = isSaved[t]!;
    }
    for (const phi of block.phis) {
      const t = phi.to >>> 3;
      if (nextUse[t] === never) continue;
      this.phiInReg[t] = isInside[t]!;
      isSaved[t] = isInside[t] ? 0 : 1;
      if (!isInside[t]) this.hasSlot[t] = 1;
    }
  }

  private walk(block: Block): void {
    const { ins } = block;
    this.out = [];
    for (let i = 0; i < ins.length; i++) this.step(block, ins[i]!, i);
    const { arg } = block;
    if ((arg & 7) === RefKind.temp) {
      const t = arg >>> 3;
      const mayStay = this.machine.jumpReadsSlot && block.jump !== Jump.ret && !this.live.remat[t];
      if (!this.isInside[t]) {
        if (mayStay) this.hasSlot[t] = 1;
        else {
          this.limit(this.bankOf[t]!, bitCount(this.registers.allowed[this.bankOf[t]!]!) - 1, ins.length);
          this.reload(t);
        }
      }
    }
  }

  private step(block: Block, one: Ins, i: number): void {
    const { operands, isInside, following, nextUse, registers, facts, live, bankOf, inside } = this;
    const number = this.base + i;
    const shape = facts.shape[number]!;
    operands.gather(one, shape);
    const { count, temps } = operands;
    // What goes to a slot must be in a register.
    const isCopy = one.op === Op.copy && (one.to & 7) !== RefKind.slot;

    // Operands come into registers, unless the instruction can read them in memory.
    const wanted = [0, 0];
    let folded = -1;
    for (let k = 0; k < count; k++) {
      const t = temps[k]!;
      if (isInside[t]) continue;
      if (isCopy || (folded < 0 && this.canFold(one, shape, t, i, following[i * 8 + k]!))) {
        folded = t;
        if (!live.remat[t]) this.hasSlot[t] = 1;
      } else {
        wanted[bankOf[t]!]!++;
      }
    }
    const freshBank = this.needsFresh(one, shape, i) ? this.bankOfResult(one) : -1;
    for (let bank = 0; bank < 2; bank++) {
      const word = registers.base[bank]! >> 5;
      const before = facts.before(word, number);
      let room = bitCount(registers.allowed[bank]! & ~before) - wanted[bank]!;
      if (freshBank === bank) {
        const around = facts.around(word, number);
        room = bitCount(registers.allowed[bank]! & ~around) - wanted[bank]! - 1;
      }
      if (inside[bank]!.length > room) this.limit(bank, room, i);
    }
    for (let k = 0; k < count; k++) {
      const t = temps[k]!;
      if (!isInside[t] && t !== folded) this.reload(t);
    }

    // Operands that end here leave; the others have their next use.
    for (let k = 0; k < count; k++) {
      const t = temps[k]!;
      nextUse[t] = following[i * 8 + k]!;
      if (nextUse[t] === never && isInside[t]) this.remove(t);
    }
    const defined = [0, 0];
    if ((one.to & 7) === RefKind.temp) defined[bankOf[one.to >>> 3]!]!++;
    if ((shape & Shape.defC) !== 0 && (one.c & 7) === RefKind.temp) defined[bankOf[one.c >>> 3]!]!++;
    const late = this.out.length;
    for (let bank = 0; bank < 2; bank++) {
      const word = registers.base[bank]! >> 5;
      const allowed = registers.allowed[bank]!;
      const taken = facts.taken(word, number);
      if ((taken & allowed) === 0) {
        if (inside[bank]!.length + defined[bank]! > bitCount(allowed)) {
          this.limit(bank, bitCount(allowed) - defined[bank]!, i);
        }
        continue;
      }
      const across = bitCount(allowed & ~taken & ~facts.before(word, number));
      const room = Math.min(across, bitCount(allowed & ~taken) - defined[bank]!);
      if (inside[bank]!.length > room) this.limit(bank, room, i);
      this.limitVectors(bank, allowed & ~taken, facts.wide(word, number), i);
      // In a cold block a value moves aside instead of keeping off the register everywhere.
      if (block.isCold) continue;
      for (const t of inside[bank]!) {
        let kept = this.fn.temps[t]!.cls === Cls.v ? taken | facts.wide(word, number) : taken;
        // The source of a copy may be in the very register.
        if (isCopy && (one.a & 7) === RefKind.temp && one.a >>> 3 === t) kept &= ~facts.written(word, number);
        this.forbidden[t]! |= kept;
      }
    }
    this.out.push(one);
    // An operand may leave only when it has been read; its register is free from the instruction on all the same.
    if (late < this.out.length - 1) this.delayEvictions(late);

    if ((one.to & 7) === RefKind.temp) this.define(one.to, following[i * 8 + 6]!);
    if ((shape & Shape.defC) !== 0) this.define(one.c, following[i * 8 + 7]!);
  }

  /** Move evictions of operands that `limit` put before the instruction at the end of `out` behind it. */
  private delayEvictions(from: number): void {
    const { out, operands } = this;
    const one = out[out.length - 1]!;
    const delayed: Ins[] = [];
    let kept = from;
    for (let k = from; k < out.length - 1; k++) {
      const event = out[k]!;
      if (event.op === Event.evict && operands.indexOf(event.a >>> 3) >= 0) delayed.push(event);
      else out[kept++] = event;
    }
    out[kept++] = one;
    for (const event of delayed) out[kept++] = event;
    out.length = kept;
  }

  private bankOfResult(one: Ins): number {
    return (one.to & 7) === RefKind.temp ? this.bankOf[one.to >>> 3]! : bankOfCls(one.cls);
  }

  /** True when the result needs a register that no operand has. */
  private needsFresh(one: Ins, shape: number, i: number): boolean {
    if ((shape & Shape.early) !== 0) return true;
    if ((shape & Shape.tied) === 0) return false;
    if ((one.a & 7) !== RefKind.temp) return (one.to & 7) === RefKind.temp;
    if (!this.isInside[one.a >>> 3]) return true;
    const ends = (ref: Ref): boolean => {
      const k = (ref & 7) === RefKind.temp ? this.operands.indexOf(ref >>> 3) : -1;
      return k >= 0 && this.following[i * 8 + k] === never;
    };
    return !ends(one.a) && !((shape & Shape.commutes) !== 0 && ends(one.b));
  }

  /** A spilled operand is read from its slot when the instruction allows it and no other use is near. */
  private canFold(one: Ins, shape: number, t: number, i: number, next: number): boolean {
    const ref = temp(t);
    if (this.live.remat[t]) return false;
    const times = (one.a === ref ? 1 : 0) + (one.b === ref ? 1 : 0) + (one.c === ref ? 1 : 0);
    if (times !== 1 || this.isInMem(one, t)) return false;
    const bit = one.a === ref ? Shape.slotA : one.b === ref ? Shape.slotB : Shape.slotC;
    // The operand that the result replaces is loaded into the result's register.
    const isTied = one.a === ref && (shape & Shape.tied) !== 0;
    if (!isTied && (shape & bit) === 0) return false;
    if (next === never) return true;
    const isFull = this.inside[this.bankOf[t]!]!.length >= bitCount(this.registers.allowed[this.bankOf[t]!]!) - 1;
    return next > i + (isFull ? 4 : 16);
  }

  private isInMem(one: Ins, t: number): boolean {
    const { mems } = this.fn;
    const ref = temp(t);
    for (const operand of [one.a, one.b, one.c]) {
      if ((operand & 7) !== RefKind.mem) continue;
      const mode = mems[operand >>> 3]!;
      if (mode.base === ref || mode.index === ref) return true;
    }
    return false;
  }

  private define(ref: Ref, next: number): void {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    this.isSaved[t] = 0;
    this.nextUse[t] = next;
    if (next === never) return;
    this.isInside[t] = 1;
    this.inside[this.bankOf[t]!]!.push(t);
  }

  /** Evict until at most `room` values of a bank are left; operands of the instruction at `position` stay. */
  private limit(bank: number, room: number, position: number): void {
    const { nextUse, isSaved, live } = this;
    const inside = this.inside[bank]!;
    while (inside.length > room) {
      let worst = -1;
      let farthest = -1;
      for (const t of inside) {
        const distance = nextUse[t]! - position;
        if (distance <= 0) continue;
        const weighted = live.remat[t] || isSaved[t] ? 2 * distance + 4 : distance;
        if (weighted > farthest) {
          farthest = weighted;
          worst = t;
        }
      }
      if (worst < 0)
        bug(
          `register allocation: too few registers at instruction ${position} of @${this.blockName} in $${this.fn.name}`,
        );
      this.evict(worst);
    }
  }

  /** Where scalars survive but vectors do not, vectors leave. */
  private limitVectors(bank: number, safe: number, wide: number, position: number): void {
    if ((safe & wide) === 0) return;
    const inside = this.inside[bank]!;
    for (const t of inside.slice()) if (this.fn.temps[t]!.cls === Cls.v && this.nextUse[t]! > position) this.evict(t);
  }

  private evict(t: number): void {
    const ref = temp(t);
    const { cls } = this.fn.temps[t]!;
    if (!this.live.remat[t]) {
      this.hasSlot[t] = 1;
      if (!this.isSaved[t]) {
        this.isSaved[t] = 1;
        this.lateCost[t]! += this.weight;
        this.out.push(new Ins(Event.store, cls, noRef, ref, noRef, noRef));
      }
    }
    this.out.push(new Ins(Event.evict, cls, noRef, ref, noRef, noRef));
    this.remove(t);
  }

  private reload(t: number): void {
    const ref = temp(t);
    if (!this.live.remat[t]) this.hasSlot[t] = 1;
    this.out.push(new Ins(Event.reload, this.fn.temps[t]!.cls, ref, noRef, noRef, noRef));
    this.isInside[t] = 1;
    this.inside[this.bankOf[t]!]!.push(t);
  }

  private remove(t: number): void {
    const list = this.inside[this.bankOf[t]!]!;
    const at = list.indexOf(t);
    list[at] = list[list.length - 1]!;
    list.pop();
    this.isInside[t] = 0;
  }

  /** Tell the successors what is in registers and in slots here. */
  private leave(block: Block): void {
    const { live, isInside, isSaved, arrived, nextUse } = this;
    const { edgeStart, edgeTo, edgeIndex } = live;
    for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
      const successor = this.fn.blocks[edgeTo[edge]!]!;
      const isDone = successor.id <= block.id;
      const weight = Math.min(frequency(block), frequency(successor));
      arrived[successor.id]! += weight;
      for (let e = live.start[successor.id]!; e < live.start[successor.id + 1]!; e++) {
        const t = live.temp[e]!;
        nextUse[t] = never;
        if (isInside[t]) this.broughtByEntry[e]! += weight;
        if (isSaved[t] || live.remat[t]) continue;
        this.unstoredByEntry[e]! += weight;
        // The header of this loop wants it in its slot already.
        if (isDone && this.isStored[e]) this.lateCost[t]! += weight;
      }
      for (const phi of successor.phis) {
        const arg = phi.args[edgeIndex[edge]!]!;
        if ((arg & 7) !== RefKind.temp) continue;
        nextUse[arg >>> 3] = never;
        if (!isInside[arg >>> 3] && !live.remat[arg >>> 3]) this.hasSlot[arg >>> 3] = 1;
      }
    }
    if ((block.arg & 7) === RefKind.temp) nextUse[block.arg >>> 3] = never;
  }
}
