// Which register a value would like: the one of the phi it flows into, of the fixed register it is copied to or from,
// of the values it is a copy of. Values connected by phis, copies and two-address ties form a web that prefers one
// register for all of its members.

import type { Fn } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { bankOfCls, type Machine, Shape } from './machine.ts';
import { frequency } from './pressure.ts';

export class Hints {
  /** The phi that a temporary flows into, the most frequent one; −1 for none. */
  readonly phiOf: Int32Array;
  /** Fixed register (0 … 63) that a temporary is copied from or to, −1 for none. */
  readonly fixed: Int8Array;
  private readonly leader: Int32Array;
  /** By leader: register that a member got last, and the fixed register of highest weight. */
  private readonly recent: Int8Array;
  private readonly webFixed: Int8Array;

  constructor(fn: Fn, machine: Machine) {
    const count = fn.temps.length;
    this.phiOf = new Int32Array(count).fill(-1);
    this.fixed = new Int8Array(count).fill(-1);
    this.leader = Int32Array.from(fn.temps, (_, index) => index);
    this.recent = new Int8Array(count).fill(-1);
    this.webFixed = new Int8Array(count).fill(-1);
    this.collect(fn, machine);
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

  private collect(fn: Fn, machine: Machine): void {
    const fixedWeight = new Float64Array(fn.temps.length);
    const phiWeight = new Float64Array(fn.temps.length);
    const isTracked = new Uint8Array(64);
    for (const list of machine.order) for (const register of list) isTracked[register] = 1;
    const wish = (t: number, register: number, weight: number): void => {
      if (!isTracked[register] || weight <= fixedWeight[t]!) return;
      fixedWeight[t] = weight;
      this.fixed[t] = register;
    };
    for (const block of fn.blocks) {
      const weight = frequency(block);
      for (const phi of block.phis) {
        phi.args.forEach((arg, i) => {
          if ((arg & 7) !== RefKind.temp) return;
          this.join(phi.to, arg);
          const edgeWeight = Math.min(weight, frequency(phi.blocks[i]!));
          if (edgeWeight <= phiWeight[arg >>> 3]!) return;
          phiWeight[arg >>> 3] = edgeWeight;
          this.phiOf[arg >>> 3] = phi.to >>> 3;
        });
      }
      for (const ins of block.ins) {
        const { to, a } = ins;
        if (ins.op === Op.copy) {
          const isFromTemp = (a & 7) === RefKind.temp;
          if ((to & 7) === RefKind.temp) {
            if (isFromTemp && isSameBank(fn, to, a)) this.join(to, a);
            else if ((a & 7) === RefKind.reg) wish(to >>> 3, a >>> 3, weight);
          } else if (isFromTemp && (to & 7) === RefKind.reg) wish(a >>> 3, to >>> 3, weight);
        } else if ((to & 7) === RefKind.temp && (a & 7) === RefKind.temp) {
          if ((machine.shape(ins) & Shape.tied) !== 0) this.join(to, a);
        }
      }
    }
    const best = new Float64Array(fn.temps.length);
    for (let t = 0; t < fn.temps.length; t++) {
      if (this.fixed[t]! < 0) continue;
      const root = this.rootOf(t);
      if (fixedWeight[t]! <= best[root]!) continue;
      best[root] = fixedWeight[t]!;
      this.webFixed[root] = this.fixed[t]!;
    }
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
