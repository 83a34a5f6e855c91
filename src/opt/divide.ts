// Division by constants becomes multiplication by a reciprocal and shifts (Granlund, Montgomery 1994; the magic numbers
// as in Warren, "Hacker's Delight", chapter 10). Remainders follow from quotients. In and out: SSA form.

import type { Block, Fn } from '../il/ir.ts';
import { Ins } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';
import { isSafeDivision } from './gvn.ts';

/** Replace divisions by constants other than 0, 1 and −1; returns how many. */
export function divideByConstants(fn: Fn): number {
  let count = 0;
  for (const block of fn.blocks) {
    if (!block.ins.some((ins) => isSafeDivision(fn, ins))) continue;
    const out: Ins[] = [];
    for (const ins of block.ins) {
      if (isSafeDivision(fn, ins) && new Division(fn, ins, out).expand()) count++;
      else out.push(ins);
    }
    block.ins = out;
  }
  return count;
}

/** A multiplier and what to do behind the multiplication. */
interface Magic {
  readonly factor: bigint;
  readonly shift: number;
}

/**
 * The least p from `bits` on with 2^p / d known well enough for all dividends up to `most`: then
 * factor = ⌈2^p / d⌉ and the quotient is the product's part from bit p on. `shift` is p − bits.
 */
function magicOf(divisor: bigint, bits: number, most: bigint): Magic {
  const critical = most - ((most + 1n) % divisor);
  for (let p = bits; ; p++) {
    const power = 1n << BigInt(p);
    const missing = divisor - 1n - ((power - 1n) % divisor);
    if (power > critical * missing) return { factor: (power + missing) / divisor, shift: p - bits };
  }
}

class Division {
  private readonly fn: Fn;
  private readonly ins: Ins;
  private readonly out: Ins[];
  private readonly cls: number;
  private readonly bits: number;

  constructor(fn: Fn, ins: Ins, out: Block['ins']) {
    this.fn = fn;
    this.ins = ins;
    this.out = out;
    this.cls = ins.cls;
    this.bits = ins.cls === Cls.w ? 32 : 64;
  }

  /** False when the division is left as it is. */
  expand(): boolean {
    const { ins, fn, bits } = this;
    const isSigned = ins.op === Op.div || ins.op === Op.rem;
    const pattern = fn.cons[ins.b >>> 3]!.bits;
    const divisor = isSigned ? BigInt.asIntN(bits, pattern) : BigInt.asUintN(bits, pattern);
    if (divisor === 1n) return false;
    const quotient = isSigned ? this.signed(divisor) : this.unsigned(divisor);
    if (ins.op === Op.div || ins.op === Op.udiv) {
      this.finish(Op.copy, quotient, noRef);
    } else {
      const product = this.emit(Op.mul, this.cls, quotient, ins.b);
      this.finish(Op.sub, ins.a, product);
    }
    return true;
  }

  private emit(op: number, cls: number, a: Ref, b: Ref): Ref {
    const to = this.fn.newTemp('q', cls);
    this.out.push(new Ins(op, cls, to, a, b, noRef));
    return to;
  }

  private finish(op: number, a: Ref, b: Ref): void {
    this.out.push(new Ins(op, this.cls, this.ins.to, a, b, noRef));
  }

  private shift(op: number, value: Ref, amount: number, cls = this.cls): Ref {
    return amount === 0 ? value : this.emit(op, cls, value, this.fn.int(amount));
  }

  private signed(divisor: bigint): Ref {
    const size = divisor < 0n ? -divisor : divisor;
    const value = (size & (size - 1n)) === 0n ? this.signedPower(size) : this.signedMagic(size);
    return divisor < 0n ? this.emit(Op.neg, this.cls, value, noRef) : value;
  }

  /** Shifting rounds down; negative dividends get divisor − 1 added so that it rounds toward zero. */
  private signedPower(size: bigint): Ref {
    const { ins, cls, bits } = this;
    const exponent = size.toString(2).length - 1;
    const sign = this.shift(Op.sar, ins.a, exponent === 1 ? 0 : bits - 1);
    const correction = this.shift(Op.shr, sign, bits - exponent);
    return this.shift(Op.sar, this.emit(Op.add, cls, ins.a, correction), exponent);
  }

  private signedMagic(size: bigint): Ref {
    const { ins, fn, cls, bits } = this;
    const { factor, shift } = magicOf(size, bits, (1n << BigInt(bits - 1)) - 1n);
    let high: Ref;
    if (cls === Cls.w) {
      const wide = this.emit(Op.extsw, Cls.l, ins.a, noRef);
      const product = this.emit(Op.mul, Cls.l, wide, fn.bits(factor));
      high = this.emit(Op.copy, Cls.w, this.shift(Op.sar, product, 32 + shift, Cls.l), noRef);
    } else {
      high = this.emit(Op.mulh, Cls.l, ins.a, fn.bits(BigInt.asIntN(64, factor)));
      // A factor from 2^63 on was read as factor − 2^64.
      if (factor >= 1n << 63n) high = this.emit(Op.add, Cls.l, high, ins.a);
      high = this.shift(Op.sar, high, shift);
    }
    return this.emit(Op.add, cls, high, this.shift(Op.shr, ins.a, bits - 1));
  }

  private unsigned(divisor: bigint): Ref {
    const { ins, fn, bits } = this;
    if ((divisor & (divisor - 1n)) === 0n) return this.shift(Op.shr, ins.a, divisor.toString(2).length - 1);
    if (this.cls === Cls.w) {
      // With 64 bits of reciprocal every word divides exactly.
      const wide = this.emit(Op.extuw, Cls.l, ins.a, noRef);
      const factor = (1n << 64n) / divisor + 1n;
      return this.emit(Op.copy, Cls.w, this.emit(Op.umulh, Cls.l, wide, fn.bits(factor)), noRef);
    }
    const { factor, shift } = magicOf(divisor, bits, (1n << BigInt(bits)) - 1n);
    const high = this.emit(Op.umulh, Cls.l, ins.a, fn.bits(factor));
    if (factor < 1n << 64n) return this.shift(Op.shr, high, shift);
    // A factor of 65 bits: (x · 2^64 + x · rest) >> (64 + shift) without losing the carry.
    const half = this.emit(Op.shr, Cls.l, this.emit(Op.sub, Cls.l, ins.a, high), fn.int(1));
    return this.shift(Op.shr, this.emit(Op.add, Cls.l, half, high), shift - 1);
  }
}
