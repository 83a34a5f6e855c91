// How many bits of a value count: an upper bound of its unsigned and of its signed size, from loads, extensions,
// masks and comparisons on. Makes extensions and masks of what is narrow already redundant.

import type { Fn, Ins, Phi } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, type Ref, RefKind } from '../il/ref.ts';

export class Widths {
  private readonly fn: Fn;
  /** By temporary: 0 not known yet, else bits + 1 as an unsigned number of the class. */
  private unsignedBits: Uint8Array;
  /** By temporary: 0 not known yet, else bits + 1 as a signed number. */
  private signedBits: Uint8Array;

  constructor(fn: Fn) {
    this.fn = fn;
    this.unsignedBits = new Uint8Array(fn.temps.length + 64);
    this.signedBits = new Uint8Array(fn.temps.length + 64);
  }

  /** The value, read in class `cls`, is below 2 to this. */
  unsigned(ref: Ref, cls: number): number {
    const full = cls === Cls.w ? 32 : 64;
    if ((ref & 7) === RefKind.temp) {
      const known = this.unsignedBits[ref >>> 3]!;
      return known === 0 ? full : Math.min(known - 1, full);
    }
    const value = this.numberOf(ref);
    return value >= 0 ? Math.min(bitLength(value), full) : full;
  }

  /** The value, read in class `cls`, fits a signed number of so many bits. */
  signed(ref: Ref, cls: number): number {
    const full = cls === Cls.w ? 32 : 64;
    if ((ref & 7) === RefKind.temp) {
      const known = this.signedBits[ref >>> 3]!;
      return known === 0 ? full : Math.min(known - 1, full);
    }
    const value = this.numberOf(ref);
    return Number.isNaN(value) ? full : Math.min(bitLength(value < 0 ? -1 - value : value) + 1, full);
  }

  private numberOf(ref: Ref): number {
    const constant = (ref & 7) === RefKind.con ? this.fn.cons[ref >>> 3]! : null;
    return constant !== null && constant.kind === 0 ? constant.num : Number.NaN;
  }

  private set(to: Ref, cls: number, unsigned: number, signed: number): void {
    const t = to >>> 3;
    if (t >= this.unsignedBits.length) this.grow(t);
    const full = cls === Cls.w ? 32 : 64;
    const u = Math.min(unsigned, full);
    const s = Math.min(signed, full, u + 1);
    this.unsignedBits[t] = u + 1;
    this.signedBits[t] = s + 1;
  }

  private grow(needed: number): void {
    const size = needed * 2;
    const unsigned = new Uint8Array(size);
    const signed = new Uint8Array(size);
    unsigned.set(this.unsignedBits);
    signed.set(this.signedBits);
    this.unsignedBits = unsigned;
    this.signedBits = signed;
  }

  /** A phi whose arguments are not all known yet may be anything. */
  definePhi(phi: Phi): void {
    if (phi.cls > Cls.l) return;
    let u = 0;
    let s = 0;
    for (const arg of phi.args) {
      u = Math.max(u, this.unsigned(arg, phi.cls));
      s = Math.max(s, this.signed(arg, phi.cls));
    }
    this.set(phi.to, phi.cls, u, s);
  }

  define(ins: Ins): void {
    const { op, cls, a, b } = ins;
    if (cls > Cls.l || (ins.to & 7) !== RefKind.temp) return;
    const full = cls === Cls.w ? 32 : 64;
    if ((opFlags[op]! & Flag.compare) !== 0) return this.set(ins.to, cls, 1, 2);
    switch (op) {
      case Op.loadub:
        return this.set(ins.to, cls, 8, 9);
      case Op.loaduh:
        return this.set(ins.to, cls, 16, 17);
      case Op.loaduw:
        return this.set(ins.to, cls, 32, 33);
      case Op.loadsb:
        return this.set(ins.to, cls, full, 8);
      case Op.loadsh:
        return this.set(ins.to, cls, full, 16);
      case Op.loadsw:
        return this.set(ins.to, cls, full, 32);
      case Op.extub:
        return this.set(ins.to, cls, Math.min(8, this.unsigned(a, Cls.w)), full);
      case Op.extuh:
        return this.set(ins.to, cls, Math.min(16, this.unsigned(a, Cls.w)), full);
      case Op.extuw:
        return this.set(ins.to, cls, this.unsigned(a, Cls.w), full);
      case Op.extsb:
        return this.extend(ins, 8);
      case Op.extsh:
        return this.extend(ins, 16);
      case Op.extsw:
        return this.extend(ins, 32);
      case Op.and: {
        const u = Math.min(this.unsigned(a, cls), this.unsigned(b, cls));
        return this.set(ins.to, cls, u, Math.max(this.signed(a, cls), this.signed(b, cls)));
      }
      case Op.or:
      case Op.xor: {
        const u = Math.max(this.unsigned(a, cls), this.unsigned(b, cls));
        return this.set(ins.to, cls, u, Math.max(this.signed(a, cls), this.signed(b, cls)));
      }
      case Op.add: {
        const u = Math.max(this.unsigned(a, cls), this.unsigned(b, cls)) + 1;
        return this.set(ins.to, cls, u, Math.max(this.signed(a, cls), this.signed(b, cls)) + 1);
      }
      case Op.mul: {
        const u = this.unsigned(a, cls) + this.unsigned(b, cls);
        return this.set(ins.to, cls, u, this.signed(a, cls) + this.signed(b, cls));
      }
      case Op.neg: {
        const u = this.unsigned(a, cls);
        return this.set(ins.to, cls, full, u === 1 ? 1 : Math.min(u, this.signed(a, cls)) + 1);
      }
      case Op.shr: {
        const amount = this.numberOf(b) & (full - 1);
        return this.set(
          ins.to,
          cls,
          this.numberOf(b) >= 0 ? this.unsigned(a, cls) - Math.min(amount, this.unsigned(a, cls)) : full,
          full,
        );
      }
      case Op.sel: {
        const u = Math.max(this.unsigned(b, cls), this.unsigned(ins.c, cls));
        return this.set(ins.to, cls, u, Math.max(this.signed(b, cls), this.signed(ins.c, cls)));
      }
      case Op.clz:
      case Op.ctz:
        return this.set(ins.to, cls, 7, 8);
      case Op.urem:
        return this.set(ins.to, cls, this.unsigned(b, cls), full);
      case Op.udiv:
        return this.set(ins.to, cls, this.unsigned(a, cls), full);
    }
  }

  /** Sign extension from `bits`: what was below half the range stays as it is. */
  private extend(ins: Ins, bits: number): void {
    const u = this.unsigned(ins.a, Cls.w);
    this.set(ins.to, ins.cls, u < bits ? u : 64, Math.min(bits, this.signed(ins.a, Cls.w)));
  }
}

/** Bits that a non-negative number needs. */
function bitLength(value: number): number {
  return value < 0x1_0000_0000 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 0x1_0000_0000));
}
