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
import type { Facts } from './facts.ts';
import { bankOfCls, type Machine, Shape } from './machine.ts';
import { frequency, type Pressure } from './pressure.ts';
import { bitCount, type Registers } from './registers.ts';
import { float64, int32, noBytes, noFloats, noInts, uint8 } from './tables.ts';

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

/** Spills one function after the other; its tables grow to the largest. */
export class Spiller {
  private readonly live: Liveness;
  private readonly machine: Machine;
  private readonly facts: Facts;
  private readonly pressure: Pressure;
  private fn: Fn;
  private registers: Registers;
  private loops: Loops;
  private slack: readonly [Int32Array, Int32Array];
  private bankOf: Uint8Array;

  private entryStart: Int32Array;
  private entryTemp: Int32Array;
  private entryCount: number;
  private phiInReg: Uint8Array;
  private isStored: Uint8Array;
  private hasSlot: Uint8Array;
  private isEarly: Uint8Array;
  private forbidden: Int32Array;
  private firstPlace: Int32Array;
  private lastPlace: Int32Array;
  /** Weighted number of stores when they are made where values leave registers. */
  private lateCost: Float64Array;

  /** What predecessors done so far bring along: by live-in entry. */
  private broughtByEntry: Float64Array;
  private unstoredByEntry: Float64Array;
  private arrived: Float64Array;

  /** Values in registers, by bank. */
  private readonly inside: readonly [number[], number[]];
  /** At the entry of a block: values that should be in registers, and those that pass through its loop. */
  private readonly candidates: readonly [number[], number[]];
  private readonly passing: readonly [number[], number[]];
  private isInside: Uint8Array;
  private isSaved: Uint8Array;
  /** Position of the next use in this block, past its end when it is in another. */
  private nextUse: Int32Array;
  /** For each operand of the block, counted from its first, the position of the use after it. */
  private following: Int32Array;
  /** The same for the results of each of its instructions: of `to` and of `c`. */
  private followingResult: Int32Array;
  private followingSecond: Int32Array;
  private out: Ins[];
  private blockName: string;
  private weight: number;
  /** Number of the block's first instruction among the facts, and its first operand. */
  private base: number;
  private firstRead: number;
  /** Place number of the block's first instruction. */
  private origin: number;

  constructor(live: Liveness, facts: Facts, pressure: Pressure, registers: Registers, loops: Loops) {
    this.live = live;
    this.machine = live.machine;
    this.facts = facts;
    this.pressure = pressure;
    this.fn = live.fn;
    this.registers = registers;
    this.loops = loops;
    this.slack = [noInts, noInts];
    this.bankOf = noBytes;
    this.entryStart = noInts;
    this.entryTemp = noInts;
    this.entryCount = 0;
    this.phiInReg = noBytes;
    this.isStored = noBytes;
    this.hasSlot = noBytes;
    this.isEarly = noBytes;
    this.forbidden = noInts;
    this.firstPlace = noInts;
    this.lastPlace = noInts;
    this.lateCost = noFloats;
    this.broughtByEntry = noFloats;
    this.unstoredByEntry = noFloats;
    this.arrived = noFloats;
    this.inside = [[], []];
    this.candidates = [[], []];
    this.passing = [[], []];
    this.isInside = noBytes;
    this.isSaved = noBytes;
    this.nextUse = noInts;
    this.following = noInts;
    this.followingResult = noInts;
    this.followingSecond = noInts;
    this.out = [];
    this.blockName = '';
    this.weight = 1;
    this.base = 0;
    this.firstRead = 0;
    this.origin = 0;
  }

  /** Plan the function whose liveness, distances and pressure are known. The plan holds until the next one. */
  run(registers: Registers, loops: Loops): SpillPlan {
    const { live, facts } = this;
    this.fn = live.fn;
    this.registers = registers;
    this.loops = loops;
    this.slack = [this.pressure.slack(0, loops), this.pressure.slack(1, loops)];
    this.makeRoom();
    const { entryTemp, entryStart, isEarly } = this;
    const { blocks, temps } = this.fn;
    this.entryCount = 0;
    entryStart[0] = 0;
    this.origin = 0;
    for (let id = 0; id < blocks.length; id++) {
      const block = blocks[id]!;
      this.weight = frequency(block);
      this.blockName = block.name;
      this.base = facts.start[id]!;
      this.firstRead = facts.firstRead[this.base]!;
      this.scanUses(block);
      this.enter(block);
      this.walk(block);
      this.leave(block);
      this.origin += 2 * (block.ins.length + 2);
      block.ins = this.out;
      entryStart[id + 1] = this.entryCount;
    }
    for (let t = 0; t < temps.length; t++) {
      const isCheapest = this.hasSlot[t] === 1 && frequency(blocks[live.defBlock[t]!]!) <= this.lateCost[t]!;
      isEarly[t] = isCheapest ? 1 : 0;
    }
    return {
      spills: true,
      entryStart,
      entryTemp,
      phiInReg: this.phiInReg,
      isStored: this.isStored,
      hasSlot: this.hasSlot,
      isEarly,
      forbidden: this.forbidden,
      firstPlace: this.firstPlace,
      lastPlace: this.lastPlace,
    };
  }

  /** Tables for this function, as clear as its walk expects them. */
  private makeRoom(): void {
    const { blocks, temps } = this.fn;
    const count = temps.length;
    const entries = this.live.start[blocks.length]!;
    this.bankOf = this.pressure.banks;
    this.entryStart = int32(this.entryStart, blocks.length + 1);
    this.entryTemp = int32(this.entryTemp, entries);
    this.phiInReg = uint8(this.phiInReg, count).fill(0, 0, count);
    this.isStored = uint8(this.isStored, entries).fill(0, 0, entries);
    this.hasSlot = uint8(this.hasSlot, count).fill(0, 0, count);
    this.isEarly = uint8(this.isEarly, count);
    this.forbidden = int32(this.forbidden, count).fill(0, 0, count);
    this.firstPlace = int32(this.firstPlace, count).fill(0, 0, count);
    this.lastPlace = int32(this.lastPlace, count).fill(0, 0, count);
    this.lateCost = float64(this.lateCost, count).fill(0, 0, count);
    this.broughtByEntry = float64(this.broughtByEntry, entries).fill(0, 0, entries);
    this.unstoredByEntry = float64(this.unstoredByEntry, entries).fill(0, 0, entries);
    this.arrived = float64(this.arrived, blocks.length).fill(0, 0, blocks.length);
    this.inside[0].length = 0;
    this.inside[1].length = 0;
    this.isInside = uint8(this.isInside, count).fill(0, 0, count);
    this.isSaved = uint8(this.isSaved, count).fill(0, 0, count);
    this.nextUse = int32(this.nextUse, count).fill(never, 0, count);
  }

  /** Backwards through the block: where is each operand used next? Leaves `nextUse` as it is at the entry. */
  private scanUses(block: Block): void {
    const { live, nextUse, facts, base, lastPlace, firstPlace, origin } = this;
    const { firstRead, read, result, second } = facts;
    const { length } = block.ins;
    const jump = base + length;
    const start = this.firstRead;
    const following = (this.following = int32(this.following, firstRead[jump + 1]! - start));
    const followingResult = (this.followingResult = int32(this.followingResult, length));
    const followingSecond = (this.followingSecond = int32(this.followingSecond, length));
    const endPlace = origin + 2 * (length + 1);
    live.loadOut(block);
    for (let i = 0; i < live.outCount; i++) {
      const t = live.out[i]!;
      nextUse[t] = length + 1 + live.outDistance[t]!;
      lastPlace[t] = endPlace;
    }
    live.clearOut();
    for (let k = firstRead[jump]!; k < firstRead[jump + 1]!; k++) {
      nextUse[read[k]!] = length;
      lastPlace[read[k]!] = endPlace;
    }
    for (let i = length - 1; i >= 0; i--) {
      const n = base + i;
      const place = origin + 2 * i;
      const to = result[n]!;
      if (to >= 0) {
        followingResult[i] = nextUse[to]!;
        nextUse[to] = never;
        firstPlace[to] = place + 1;
        if (lastPlace[to]! < place + 1) lastPlace[to] = place + 1;
      }
      const other = second[n]!;
      if (other >= 0) {
        followingSecond[i] = nextUse[other]!;
        nextUse[other] = never;
        firstPlace[other] = place + 1;
        if (lastPlace[other]! < place + 1) lastPlace[other] = place + 1;
      }
      for (let k = firstRead[n]!; k < firstRead[n + 1]!; k++) {
        const t = read[k]!;
        following[k - start] = nextUse[t]!;
        nextUse[t] = i;
        if (lastPlace[t]! < place) lastPlace[t] = place;
      }
    }
    const { phis } = block;
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      firstPlace[t] = origin - 1;
      if (lastPlace[t]! < origin) lastPlace[t] = origin;
    }
  }

  /** Choose what is in registers at the entry. */
  private enter(block: Block): void {
    const { live, nextUse, isInside, isSaved, bankOf, entryTemp, candidates, passing } = this;
    const { phis } = block;
    const first = live.start[block.id]!;
    const last = live.start[block.id + 1]!;
    const isHeader = this.loops.headerOf[block.id] === block.id;
    const arrived = this.arrived[block.id]!;
    for (let e = first; e < last; e++) {
      const t = live.temp[e]!;
      let brought = this.broughtByEntry[e]!;
      if (live.remat[t] !== null && brought < arrived / 2) brought = arrived / 2;
      const isNear = isHeader ? nextUse[t]! < exitDistance >> 2 : nextUse[t]! <= block.ins.length;
      if (isNear) candidates[bankOf[t]!]!.push(t);
      else if (brought > 0 && 2 * brought >= arrived) (isHeader ? passing : candidates)[bankOf[t]!]!.push(t);
    }
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      if (nextUse[t] !== never) candidates[bankOf[t]!]!.push(t);
    }
    this.choose(0, block.id);
    this.choose(1, block.id);
    for (let e = first; e < last; e++) {
      const t = live.temp[e]!;
      if (isInside[t] === 1) {
        entryTemp[this.entryCount++] = t;
        isSaved[t] = this.unstoredByEntry[e]! > 0 ? 0 : 1;
      } else {
        isSaved[t] = 1;
        if (live.remat[t] === null) {
          this.hasSlot[t] = 1;
          this.lateCost[t]! += this.unstoredByEntry[e]!;
        }
      }
      this.isStored[e] = isSaved[t]!;
    }
    for (let i = 0; i < phis.length; i++) {
      const t = phis[i]!.to >>> 3;
      if (nextUse[t] === never) continue;
      this.phiInReg[t] = isInside[t]!;
      isSaved[t] = isInside[t] === 1 ? 0 : 1;
      if (isInside[t] === 0) this.hasSlot[t] = 1;
    }
  }

  /** The candidates of a bank, or those used soonest, and as many as the loop has room for of what passes through it. */
  private choose(bank: number, id: number): void {
    const { live, nextUse, isInside } = this;
    const chosen = this.candidates[bank]!;
    const through = this.passing[bank]!;
    const inside = this.inside[bank]!;
    const room = bitCount(this.registers.allowed[bank]!);
    const nearest = (a: number, b: number): number => nextUse[a]! - nextUse[b]!;
    if (chosen.length > room) this.keepNearest(chosen, room);
    if (through.length > 0) {
      const spare = Math.min(0, this.slack[bank]![id]!) + through.length;
      const kept = Math.max(0, Math.min(room - chosen.length, spare));
      if (kept < through.length) {
        // Those that can be computed again cost least to miss.
        through.sort((a, b) => (live.remat[a] ? 1 : 0) - (live.remat[b] ? 1 : 0) || nearest(a, b));
        through.length = kept;
      }
    }
    for (let i = 0; i < inside.length; i++) isInside[inside[i]!] = 0;
    inside.length = 0;
    for (let i = 0; i < chosen.length; i++) inside.push(chosen[i]!);
    for (let i = 0; i < through.length; i++) inside.push(through[i]!);
    for (let i = 0; i < inside.length; i++) isInside[inside[i]!] = 1;
    chosen.length = 0;
    through.length = 0;
  }

  /** The `room` values that are used soonest, in that order. Most candidates are sorted out by one comparison. */
  private keepNearest(list: number[], room: number): void {
    const { nextUse } = this;
    let count = 0;
    for (let i = 0; i < list.length; i++) {
      const t = list[i]!;
      const next = nextUse[t]!;
      if (count === room) {
        if (room === 0 || next >= nextUse[list[room - 1]!]!) continue;
        count--;
      }
      let at = count++;
      for (; at > 0 && nextUse[list[at - 1]!]! > next; at--) list[at] = list[at - 1]!;
      list[at] = t;
    }
    list.length = count;
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
    const { isInside, following, nextUse, facts, live, bankOf, hasSlot } = this;
    const { read } = facts;
    const number = this.base + i;
    const shape = facts.shape[number]!;
    const first = facts.firstRead[number]!;
    const last = facts.firstRead[number + 1]!;
    const ahead = this.firstRead;
    // What goes to a slot must be in a register.
    const isCopy = one.op === Op.copy && (one.to & 7) !== RefKind.slot;

    // Operands come into registers, unless the instruction can read them in memory.
    let general = 0;
    let vector = 0;
    let folded = -1;
    for (let k = first; k < last; k++) {
      const t = read[k]!;
      if (isInside[t] === 1) continue;
      if (isCopy || (folded < 0 && this.canFold(one, shape, t, i, following[k - ahead]!))) {
        folded = t;
        if (live.remat[t] === null) hasSlot[t] = 1;
      } else if (bankOf[t] === 0) general++;
      else vector++;
    }
    const freshBank = this.needsFresh(one, shape, number) ? this.bankOfResult(one) : -1;
    this.roomBefore(0, number, i, general, freshBank === 0);
    this.roomBefore(1, number, i, vector, freshBank === 1);
    if (general + vector > 0) {
      for (let k = first; k < last; k++) if (isInside[read[k]!] === 0 && read[k] !== folded) this.reload(read[k]!);
    }

    // Operands that end here leave; the others have their next use.
    for (let k = first; k < last; k++) {
      const t = read[k]!;
      const next = following[k - ahead]!;
      nextUse[t] = next;
      if (next === never && isInside[t] === 1) this.remove(t);
    }
    const to = facts.result[number]!;
    const second = facts.second[number]!;
    let definedGeneral = 0;
    if (to >= 0 && bankOf[to] === 0) definedGeneral++;
    if (second >= 0 && bankOf[second] === 0) definedGeneral++;
    const defined = (to >= 0 ? 1 : 0) + (second >= 0 ? 1 : 0);
    const late = this.out.length;
    this.roomAcross(0, block, one, i, definedGeneral);
    this.roomAcross(1, block, one, i, defined - definedGeneral);
    this.out.push(one);
    // An operand may leave only when it has been read; its register is free from the instruction on all the same.
    if (late < this.out.length - 1) this.delayEvictions(late, number);

    if (to >= 0) this.define(to, this.followingResult[i]!);
    if (second >= 0) this.define(second, this.followingSecond[i]!);
  }

  /** Make room for `wanted` operands that come into registers, and for a result that shares none with them. */
  private roomBefore(bank: number, number: number, i: number, wanted: number, isFresh: boolean): void {
    const { registers, facts } = this;
    const word = registers.base[bank]! >> 5;
    const busy = isFresh ? facts.around(word, number) : facts.before(word, number);
    const room = bitCount(registers.allowed[bank]! & ~busy) - wanted - (isFresh ? 1 : 0);
    if (this.inside[bank]!.length > room) this.limit(bank, room, i);
  }

  /** What outlives the instruction keeps off the registers that it takes, and leaves room for its results. */
  private roomAcross(bank: number, block: Block, one: Ins, i: number, defined: number): void {
    const { registers, facts } = this;
    const inside = this.inside[bank]!;
    const number = this.base + i;
    const word = registers.base[bank]! >> 5;
    const allowed = registers.allowed[bank]!;
    const taken = facts.taken(word, number);
    if ((taken & allowed) === 0) {
      if (inside.length + defined > bitCount(allowed)) this.limit(bank, bitCount(allowed) - defined, i);
      return;
    }
    const across = bitCount(allowed & ~taken & ~facts.before(word, number));
    const room = Math.min(across, bitCount(allowed & ~taken) - defined);
    if (inside.length > room) this.limit(bank, room, i);
    const wide = facts.wide(word, number);
    this.limitVectors(bank, allowed & ~taken, wide, i);
    // In a cold block a value moves aside instead of keeping off the register everywhere.
    if (block.isCold) return;
    const isFromTemp = one.op === Op.copy && (one.a & 7) === RefKind.temp;
    for (let k = 0; k < inside.length; k++) {
      const t = inside[k]!;
      let kept = this.fn.temps[t]!.cls === Cls.v ? taken | wide : taken;
      // The source of a copy may be in the very register.
      if (isFromTemp && one.a >>> 3 === t) kept &= ~facts.written(word, number);
      this.forbidden[t]! |= kept;
    }
  }

  /** Move evictions of operands that `limit` put before the instruction at the end of `out` behind it. */
  private delayEvictions(from: number, number: number): void {
    const { out, facts } = this;
    const one = out[out.length - 1]!;
    const delayed: Ins[] = [];
    let kept = from;
    for (let k = from; k < out.length - 1; k++) {
      const event = out[k]!;
      if (event.op === Event.evict && facts.indexOf(number, event.a >>> 3) >= 0) delayed.push(event);
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
  private needsFresh(one: Ins, shape: number, number: number): boolean {
    if ((shape & (Shape.early | Shape.tied)) === 0) return false;
    if ((shape & Shape.early) !== 0) return true;
    if ((one.a & 7) !== RefKind.temp) return (one.to & 7) === RefKind.temp;
    if (!this.isInside[one.a >>> 3]) return true;
    return !this.endsHere(one.a, number) && !((shape & Shape.commutes) !== 0 && this.endsHere(one.b, number));
  }

  private endsHere(ref: Ref, number: number): boolean {
    const k = (ref & 7) === RefKind.temp ? this.facts.indexOf(number, ref >>> 3) : -1;
    return k >= 0 && this.following[this.facts.firstRead[number]! - this.firstRead + k] === never;
  }

  /** A spilled operand is read from its slot when the instruction allows it and no other use is near. */
  private canFold(one: Ins, shape: number, t: number, i: number, next: number): boolean {
    const ref = temp(t);
    if (this.live.remat[t]) return false;
    // What reads a vector in memory reads more than the slot of a scalar holds.
    if (one.cls === Cls.v && this.fn.temps[t]!.cls !== Cls.v) return false;
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
    const isIn = (operand: Ref): boolean => {
      if ((operand & 7) !== RefKind.mem) return false;
      const mode = mems[operand >>> 3]!;
      return mode.base === ref || mode.index === ref;
    };
    return isIn(one.a) || isIn(one.b) || isIn(one.c);
  }

  private define(t: number, next: number): void {
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
      for (let k = 0; k < inside.length; k++) {
        const t = inside[k]!;
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
      const { phis } = successor;
      for (let i = 0; i < phis.length; i++) {
        const arg = phis[i]!.args[edgeIndex[edge]!]!;
        if ((arg & 7) !== RefKind.temp) continue;
        nextUse[arg >>> 3] = never;
        if (!isInside[arg >>> 3] && !live.remat[arg >>> 3]) this.hasSlot[arg >>> 3] = 1;
      }
    }
    if ((block.arg & 7) === RefKind.temp) nextUse[block.arg >>> 3] = never;
  }
}
