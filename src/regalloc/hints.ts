// Which register a value would like: the one of the phi it flows into, of the fixed register it is copied to or from,
// of the values it is a copy of. Values connected by phis, copies and two-address ties form a web that prefers one
// register for all of its members.

import type { Fn } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import type { Facts } from './facts.ts';
import { bankOfCls, type Machine, Shape } from './machine.ts';
import { frequency } from './pressure.ts';
import { float64, int8, int32, noBytes, noFloats, noInts, noSmall, uint8 } from './tables.ts';

export class Hints {
  /** The phi that a temporary flows into, directly or through two-address instructions; the most frequent one, or −1. */
  phiOf: Int32Array;
  /** Fixed register (0 … 63) that a temporary is copied from or to, −1 for none. */
  fixed: Int8Array;
  private readonly isTracked: Uint8Array;
  private isPhi: Uint8Array;
  private leader: Int32Array;
  /** By leader: register that a member got last, and the fixed register of highest weight. */
  private recent: Int8Array;
  private webFixed: Int8Array;
  private fixedWeight: Float64Array;
  /** How often that edge is taken. */
  phiWeight: Float64Array;
  private best: Float64Array;

  constructor(machine: Machine) {
    this.phiOf = noInts;
    this.fixed = noSmall;
    this.isTracked = new Uint8Array(64);
    this.isPhi = noBytes;
    this.leader = noInts;
    this.recent = noSmall;
    this.webFixed = noSmall;
    this.fixedWeight = noFloats;
    this.phiWeight = noFloats;
    this.best = noFloats;
    for (const list of machine.order) for (const register of list) this.isTracked[register] = 1;
  }

  /** Register that the web of `t` prefers: where a member is, else a fixed one. */
  ofWeb(t: number): number {
    const root = this.rootOf(t);
    return this.recent[root]! >= 0 ? this.recent[root]! : this.webFixed[root]!;
  }

  /** `t` lives in this register now. */
  note(t: number, register: number): void {
    this.recent[this.rootOf(t)] = register;
  }

  /** Collect the wishes of a function whose facts are known. */
  collect(fn: Fn, facts: Facts): void {
    const { blocks, temps } = fn;
    const count = temps.length;
    const phiOf = (this.phiOf = int32(this.phiOf, count).fill(-1, 0, count));
    const leader = (this.leader = int32(this.leader, count));
    for (let t = 0; t < count; t++) leader[t] = t;
    this.fixed = int8(this.fixed, count).fill(-1, 0, count);
    this.recent = int8(this.recent, count).fill(-1, 0, count);
    this.webFixed = int8(this.webFixed, count).fill(-1, 0, count);
    this.fixedWeight = float64(this.fixedWeight, count).fill(0, 0, count);
    const isPhi = (this.isPhi = uint8(this.isPhi, count).fill(0, 0, count));
    const phiWeight = (this.phiWeight = float64(this.phiWeight, count).fill(0, 0, count));
    for (let id = 0; id < blocks.length; id++) {
      const block = blocks[id]!;
      const { phis, ins } = block;
      const weight = frequency(block);
      for (let i = 0; i < phis.length; i++) {
        const { to, args, blocks: from } = phis[i]!;
        isPhi[to >>> 3] = 1;
        for (let k = 0; k < args.length; k++) {
          const arg = args[k]!;
          if ((arg & 7) !== RefKind.temp) continue;
          this.join(to, arg);
          const edgeWeight = Math.min(weight, frequency(from[k]!));
          if (edgeWeight <= phiWeight[arg >>> 3]!) continue;
          phiWeight[arg >>> 3] = edgeWeight;
          phiOf[arg >>> 3] = to >>> 3;
        }
      }
      const base = facts.start[id]!;
      for (let i = 0; i < ins.length; i++) {
        const one = ins[i]!;
        const { to, a } = one;
        if (one.op === Op.copy) {
          const isFromTemp = (a & 7) === RefKind.temp;
          if ((to & 7) === RefKind.temp) {
            if (isFromTemp && isSameBank(fn, to, a)) this.join(to, a);
            else if ((a & 7) === RefKind.reg) this.wish(to >>> 3, a >>> 3, weight);
          } else if (isFromTemp && (to & 7) === RefKind.reg) this.wish(a >>> 3, to >>> 3, weight);
        } else if ((facts.shape[base + i]! & Shape.tied) !== 0) {
          if ((to & 7) === RefKind.temp && (a & 7) === RefKind.temp) this.join(to, a);
        }
      }
    }
    this.passOn(fn, facts);
    const best = (this.best = float64(this.best, count).fill(0, 0, count));
    for (let t = 0; t < count; t++) {
      if (this.fixed[t]! < 0) continue;
      const root = this.rootOf(t);
      if (this.fixedWeight[t]! <= best[root]!) continue;
      best[root] = this.fixedWeight[t]!;
      this.webFixed[root] = this.fixed[t]!;
    }
  }

  /** The operand that a two-address instruction overwrites flows where its result does. Needs `facts.ends`. */
  private passOn(fn: Fn, facts: Facts): void {
    const { phiOf, phiWeight } = this;
    const { blocks } = fn;
    for (let id = blocks.length - 1; id >= 0; id--) {
      const { ins } = blocks[id]!;
      const base = facts.start[id]!;
      for (let i = ins.length - 1; i >= 0; i--) {
        const { to, a, b, op } = ins[i]!;
        if ((to & 7) !== RefKind.temp || phiOf[to >>> 3]! < 0) continue;
        const shape = facts.shape[base + i]!;
        if ((shape & Shape.tied) === 0 && op !== Op.copy) continue;
        // Operands are numbered in their order, each once.
        const ends = facts.ends[base + i]!;
        let heir = -1;
        if ((a & 7) === RefKind.temp && (ends & 1) !== 0) heir = a >>> 3;
        const isSecondFree = (shape & Shape.commutes) !== 0 && (b & 7) === RefKind.temp && b !== a && (ends & 2) !== 0;
        if (isSecondFree && (heir < 0 || this.isPhi[heir] === 1)) heir = b >>> 3;
        if (heir < 0 || phiOf[heir]! >= 0 || this.isPhi[heir] === 1) continue;
        phiOf[heir] = phiOf[to >>> 3]!;
        phiWeight[heir] = phiWeight[to >>> 3]!;
      }
    }
  }

  private wish(t: number, register: number, weight: number): void {
    if (!this.isTracked[register] || weight <= this.fixedWeight[t]!) return;
    this.fixedWeight[t] = weight;
    this.fixed[t] = register;
  }

  private join(one: Ref, other: Ref): void {
    const root = this.rootOf(one >>> 3);
    const second = this.rootOf(other >>> 3);
    if (root !== second) this.leader[second] = root;
  }

  private rootOf(t: number): number {
    const { leader } = this;
    while (leader[t] !== t) {
      leader[t] = leader[leader[t]!]!;
      t = leader[t]!;
    }
    return t;
  }
}

const isSameBank = (fn: Fn, one: Ref, other: Ref): boolean =>
  bankOfCls(fn.temps[one >>> 3]!.cls) === bankOfCls(fn.temps[other >>> 3]!.cls);
