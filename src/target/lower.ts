// Lowerings that every native target needs, from IL to IL in SSA form, before parameters and calls meet machine
// registers: copies of memory as loads and stores, division by constants as multiplication, switches as comparisons
// or as a bounds check in front of a jump table.

import { fillCfg } from '../il/cfg.ts';
import { type Block, ConKind, type Fn, Ins, Jump, type Phi } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, int, intOf, isCon, isTemp, noRef, type Ref, RefKind } from '../il/ref.ts';

/** Instructions being made, with temporaries for their results. */
export class Emitter {
  readonly fn: Fn;
  readonly out: Ins[];
  constructor(fn: Fn, out: Ins[]) {
    this.fn = fn;
    this.out = out;
  }

  /** Append `to =cls op a, b, c` with a new temporary, which is returned. */
  ins(op: number, cls: number, a: Ref, b: Ref = noRef, c: Ref = noRef): Ref {
    const to = this.fn.newTemp('', cls);
    this.out.push(new Ins(op, cls, to, a, b, c));
    return to;
  }

  /** Append an instruction without result. */
  effect(op: number, cls: number, a: Ref, b: Ref = noRef, c: Ref = noRef): void {
    this.out.push(new Ins(op, cls, noRef, a, b, c));
  }

  /** `base + offset`, without an instruction when the offset is 0. */
  address(base: Ref, offset: number): Ref {
    return offset === 0 ? base : this.ins(Op.add, Cls.l, base, this.fn.int(offset));
  }
}

/** The longest copy that becomes loads and stores, in bytes; longer ones call memcpy. */
const longestInline = 256;

/** Widths of the pieces of a copy, widest first, with the load and store of each. */
const pieces = [
  { size: 16, cls: Cls.v, load: Op.load, store: Op.storev },
  { size: 8, cls: Cls.l, load: Op.load, store: Op.storel },
  { size: 4, cls: Cls.w, load: Op.load, store: Op.storew },
  { size: 2, cls: Cls.w, load: Op.loaduh, store: Op.storeh },
  { size: 1, cls: Cls.w, load: Op.loadub, store: Op.storeb },
] as const;

/** Copy `size` bytes between addresses; equal or disjoint. No longer than is sensible inline. */
export function copyBytes(emit: Emitter, from: Ref, to: Ref, size: number): void {
  let at = 0;
  for (const { size: width, cls, load, store } of pieces) {
    while (size - at >= width) {
      const value = emit.ins(load, cls, emit.address(from, at));
      emit.effect(store, cls, value, emit.address(to, at));
      at += width;
    }
  }
}

function lowerBlit(emit: Emitter, { a, b, c }: Ins): void {
  const size = Math.abs((c & 7) === RefKind.int ? intOf(c) : emit.fn.cons[c >>> 3]!.num);
  if (size <= longestInline) return copyBytes(emit, a, b, size);
  emit.effect(Op.arg, Cls.l, b);
  emit.effect(Op.arg, Cls.l, a);
  emit.effect(Op.arg, Cls.l, emit.fn.int(size));
  emit.effect(Op.call, Cls.l, emit.fn.address('memcpy'));
}

// Division by constants: Warren, Hacker's Delight, 2nd edition, chapter 10; Granlund and Montgomery, "Division by
// Invariant Integers using Multiplication" (1994).

/** Multiplier and shift of a signed division by `divisor`, |divisor| ≥ 2 (Hacker's Delight, 10-1). */
export function signedMagic(divisor: bigint, bits: 32 | 64): { multiplier: bigint; shift: number } {
  const half = 1n << BigInt(bits - 1);
  const magnitude = divisor < 0n ? -divisor : divisor;
  const limit = half + (divisor < 0n ? 1n : 0n);
  const greatest = limit - 1n - (limit % magnitude);
  let power = BigInt(bits);
  while (1n << power <= greatest * (magnitude - ((1n << power) % magnitude))) power++;
  const multiplier = ((1n << power) + magnitude - ((1n << power) % magnitude)) / magnitude;
  return { multiplier: BigInt.asIntN(bits, divisor < 0n ? -multiplier : multiplier), shift: Number(power) - bits };
}

/**
 * Multiplier and shift of an unsigned division by `divisor` ≥ 2, no power of two. With `isLong` the multiplier has one
 * bit more than fits, and the quotient is (((n − h) >> 1) + h) >> (shift − 1).
 */
export function unsignedMagic(divisor: bigint, bits: 32 | 64): { multiplier: bigint; shift: number; isLong: boolean } {
  const range = 1n << BigInt(bits);
  const greatest = range - 1n - (range % divisor);
  let power = BigInt(bits);
  while (1n << power <= greatest * (divisor - 1n - (((1n << power) - 1n) % divisor))) power++;
  const multiplier = ((1n << power) + divisor - 1n - (((1n << power) - 1n) % divisor)) / divisor;
  return { multiplier: BigInt.asIntN(bits, multiplier), shift: Number(power) - bits, isLong: multiplier >= range };
}

const log2 = (value: bigint): number => value.toString(2).length - 1;
const isPower = (value: bigint): boolean => value > 0n && (value & (value - 1n)) === 0n;

function signedQuotient(emit: Emitter, cls: number, n: Ref, divisor: bigint, bits: 32 | 64): Ref {
  const { fn } = emit;
  const magnitude = divisor < 0n ? -divisor : divisor;
  if (magnitude === 1n) return emit.ins(divisor < 0n ? Op.neg : Op.copy, cls, n);
  if (isPower(magnitude)) {
    const k = log2(magnitude);
    const biased = emit.ins(Op.add, cls, n, signBias(emit, cls, n, k, bits));
    const quotient = emit.ins(Op.sar, cls, biased, fn.int(k));
    return divisor < 0n ? emit.ins(Op.neg, cls, quotient) : quotient;
  }
  const { multiplier, shift } = signedMagic(divisor, bits);
  let high = emit.ins(Op.mulh, cls, n, fn.bits(multiplier));
  if (divisor > 0n && multiplier < 0n) high = emit.ins(Op.add, cls, high, n);
  else if (divisor < 0n && multiplier > 0n) high = emit.ins(Op.sub, cls, high, n);
  if (shift > 0) high = emit.ins(Op.sar, cls, high, fn.int(shift));
  return emit.ins(Op.add, cls, high, emit.ins(Op.shr, cls, high, fn.int(bits - 1)));
}

/** 2^k − 1 for negative n, else 0: what makes a shift round toward zero. */
function signBias(emit: Emitter, cls: number, n: Ref, k: number, bits: number): Ref {
  const sign = k === 1 ? n : emit.ins(Op.sar, cls, n, emit.fn.int(bits - 1));
  return emit.ins(Op.shr, cls, sign, emit.fn.int(bits - k));
}

function unsignedQuotient(emit: Emitter, cls: number, n: Ref, divisor: bigint, bits: 32 | 64): Ref {
  const { fn } = emit;
  if (isPower(divisor)) return emit.ins(Op.shr, cls, n, fn.int(log2(divisor)));
  if (divisor >= 1n << BigInt(bits - 1)) {
    const compare = cls === Cls.w ? Op.cugew : Op.cugel;
    return emit.ins(compare, cls, n, fn.bits(BigInt.asIntN(bits, divisor)));
  }
  let { multiplier, shift, isLong } = unsignedMagic(divisor, bits);
  let dividend = n;
  if (isLong && (divisor & 1n) === 0n) {
    // An even divisor: shift both first, and the multiplier fits.
    const twos = log2(divisor & -divisor);
    dividend = emit.ins(Op.shr, cls, n, fn.int(twos));
    ({ multiplier, shift, isLong } = evenMagic(divisor >> BigInt(twos), twos, bits));
  }
  const high = emit.ins(Op.umulh, cls, dividend, fn.bits(multiplier));
  if (!isLong) return shift === 0 ? high : emit.ins(Op.shr, cls, high, fn.int(shift));
  const rest = emit.ins(Op.shr, cls, emit.ins(Op.sub, cls, dividend, high), fn.int(1));
  return emit.ins(Op.shr, cls, emit.ins(Op.add, cls, rest, high), fn.int(shift - 1));
}

/** The magic numbers of an odd divisor for dividends below 2^(bits − twos). */
function evenMagic(odd: bigint, twos: number, bits: 32 | 64): { multiplier: bigint; shift: number; isLong: boolean } {
  // With l = ceil(log2 odd), 2^(bits + l − twos) / odd rounded up is exact enough for the shorter dividends.
  const size = odd === 1n ? 0 : log2(odd - 1n) + 1;
  const shift = Math.max(0, size - twos);
  const multiplier = ((1n << BigInt(bits + shift)) + odd - 1n) / odd;
  if (multiplier >= 1n << BigInt(bits)) return unsignedMagic(odd, bits);
  return { multiplier: BigInt.asIntN(bits, multiplier), shift, isLong: false };
}

/** Replace a division or remainder by a constant; false when it must stay a division. `known` are the block's quotients. */
function lowerDivision(emit: Emitter, ins: Ins, known: Map<string, Ref>): boolean {
  const { op, cls, to, a: n, b } = ins;
  const { fn } = emit;
  const bits = cls === Cls.w ? 32 : 64;
  const constant = fn.cons[b >>> 3]!;
  if (!isTemp(n) || constant.symbol !== '') return false;
  const isSigned = op === Op.div || op === Op.rem;
  const divisor = isSigned ? BigInt.asIntN(bits, constant.bits) : BigInt.asUintN(bits, constant.bits);
  if (divisor === 0n) return false;
  const isRemainder = op === Op.rem || op === Op.urem;
  const magnitude = divisor < 0n ? -divisor : divisor;
  if (op === Op.urem && isPower(divisor)) {
    emit.out.push(new Ins(Op.and, cls, to, n, fn.bits(divisor - 1n), noRef));
    return true;
  }
  if (op === Op.rem && isPower(magnitude)) {
    if (magnitude === 1n) {
      emit.out.push(new Ins(Op.copy, cls, to, fn.int(0), noRef, noRef));
      return true;
    }
    const bias = signBias(emit, cls, n, log2(magnitude), bits);
    const masked = emit.ins(Op.and, cls, emit.ins(Op.add, cls, n, bias), fn.bits(magnitude - 1n));
    emit.out.push(new Ins(Op.sub, cls, to, masked, bias, noRef));
    return true;
  }
  const key = `${isSigned} ${cls} ${n} ${divisor}`;
  let quotient = known.get(key);
  if (quotient === undefined) {
    if (isSigned) quotient = signedQuotient(emit, cls, n, divisor, bits);
    else quotient = divisor === 1n ? n : unsignedQuotient(emit, cls, n, divisor, bits);
    known.set(key, quotient);
  }
  if (!isRemainder) {
    emit.out.push(new Ins(Op.copy, cls, to, quotient, noRef, noRef));
    return true;
  }
  const product = emit.ins(Op.mul, cls, quotient, fn.bits(BigInt.asIntN(bits, divisor)));
  emit.out.push(new Ins(Op.sub, cls, to, n, product, noRef));
  return true;
}

const isDivision = (op: number): boolean => op === Op.div || op === Op.rem || op === Op.udiv || op === Op.urem;

/** Replace blits and divisions by constants throughout the function. Leaves SSA form and graph intact. */
export function lowerOperations(fn: Fn): void {
  for (const block of fn.blocks) {
    const { ins } = block;
    const quotients = new Map<string, Ref>();
    let emit: Emitter | null = null;
    for (let i = 0; i < ins.length; i++) {
      const each = ins[i]!;
      const isBlit = each.op === Op.blit;
      const isCandidate = isBlit || (isDivision(each.op) && each.cls <= Cls.l && isCon(each.b));
      if (isCandidate && !emit) emit = new Emitter(fn, ins.slice(0, i));
      if (!emit) continue;
      if (isBlit) lowerBlit(emit, each);
      else if (!isCandidate || !lowerDivision(emit, each, quotients)) emit.out.push(each);
    }
    if (emit) block.ins = emit.out;
  }
}

// Countdowns

const equalities: ReadonlySet<number> = new Set([Op.ceqw, Op.cnew, Op.ceql, Op.cnel]);

/**
 * `y = x + k` and a branch on `x == -k` become a branch on `y == 0`: the addition leaves the flags, and x need not live
 * beside y. The optimiser writes it the other way round, where x is known to be one thing.
 */
export function lowerCountdowns(fn: Fn): void {
  for (const { jump, arg, ins } of fn.blocks) {
    if (jump !== Jump.jnz || !isTemp(arg)) continue;
    let at = ins.length - 1;
    while (at >= 0 && ins[at]!.to !== arg) at--;
    if (at < 0 || !equalities.has(ins[at]!.op)) continue;
    const { op, cls, to, a, b } = ins[at]!;
    if (!isTemp(a) || !isBitsConstant(fn, b) || fn.cons[b >>> 3]!.bits === 0n) continue;
    const width = fn.clsOf(a) === Cls.w ? 32 : 64;
    const sum = ins.findLast(
      (each, index) =>
        index < at &&
        each.op === Op.add &&
        each.a === a &&
        isBitsConstant(fn, each.b) &&
        BigInt.asUintN(width, fn.cons[each.b >>> 3]!.bits + fn.cons[b >>> 3]!.bits) === 0n,
    );
    if (sum && fn.clsOf(sum.to) === fn.clsOf(a)) ins[at] = new Ins(op, cls, to, sum.to, fn.int(0), noRef);
  }
}

const isBitsConstant = (fn: Fn, ref: Ref): boolean => isCon(ref) && fn.cons[ref >>> 3]!.kind === ConKind.bits;

// Switches

/** A run of case numbers with one target: from `first` up to the next run's first. */
interface Run {
  readonly first: number;
  readonly target: Block;
}

/** Up to so many runs are found by comparisons alone. */
const mostRuns = 4;

/**
 * Replace each switch with few runs of equal targets by a tree of comparisons, every other one by a bounds check
 * before a block that ends in the switch; that switch need not look at its default. Refills the graph when needed.
 */
export function lowerSwitches(fn: Fn): void {
  const found = fn.blocks.filter((block) => block.jump === Jump.switch);
  if (found.length === 0) return;
  for (const block of found) lowerSwitch(fn, block);
  fillCfg(fn);
}

function lowerSwitch(fn: Fn, block: Block): void {
  const { targets, arg } = block;
  const otherwise = block.s1!;
  const runs: Run[] = [];
  targets.forEach((target, first) => {
    if (runs.at(-1)?.target !== target) runs.push({ first, target });
  });
  if (runs.at(-1)?.target !== otherwise) runs.push({ first: targets.length, target: otherwise });
  const edges = new Edges(block, [...targets, otherwise]);
  block.targets = [];
  if (runs.length <= mostRuns) {
    compareRuns(fn, block, arg, runs, 0, runs.length, edges);
  } else {
    const table = fn.newBlock(`${block.name}.table`);
    table.depth = block.depth;
    below(fn, block, arg, targets.length, table, otherwise);
    edges.add(block, otherwise);
    table.jump = Jump.switch;
    table.arg = arg;
    table.targets = targets;
    table.s1 = targets[0]!;
    for (const target of new Set(targets)) edges.add(table, target);
  }
  edges.finish();
}

/** End a block with: `arg` below `limit`, unsigned, to `yes`, else to `no`. */
function below(fn: Fn, block: Block, arg: Ref, limit: number, yes: Block, no: Block): void {
  const test = fn.newTemp('', Cls.w);
  block.ins.push(new Ins(Op.cultw, Cls.w, test, arg, fn.int(limit), noRef));
  block.jump = Jump.jnz;
  block.arg = test;
  block.s1 = yes;
  block.s2 = no;
}

function compareRuns(
  fn: Fn,
  block: Block,
  arg: Ref,
  runs: readonly Run[],
  from: number,
  to: number,
  edges: Edges,
): void {
  if (to - from === 1) {
    const { target } = runs[from]!;
    block.jump = Jump.jmp;
    block.arg = noRef;
    block.s1 = target;
    block.s2 = null;
    edges.add(block, target);
    return;
  }
  const middle = (from + to) >> 1;
  const side = (low: number, high: number): Block => {
    if (high - low === 1) {
      edges.add(block, runs[low]!.target);
      return runs[low]!.target;
    }
    const next = fn.newBlock(`${block.name}.${runs[low]!.first}`);
    next.depth = block.depth;
    compareRuns(fn, next, arg, runs, low, high, edges);
    return next;
  };
  const yes = side(from, middle);
  below(fn, block, arg, runs[middle]!.first, yes, side(middle, to));
}

/** Phi arguments along the edges of a block that is replaced by several. */
class Edges {
  private readonly phis: Map<Phi, Ref>;
  private readonly added: Map<Block, Block[]>;

  constructor(from: Block, targets: readonly Block[]) {
    this.phis = new Map();
    this.added = new Map();
    for (const target of new Set(targets)) {
      for (const phi of target.phis) {
        const at = phi.blocks.indexOf(from);
        this.phis.set(phi, phi.args[at]!);
        phi.blocks.splice(at, 1);
        phi.args.splice(at, 1);
      }
    }
  }

  add(from: Block, to: Block): void {
    const list = this.added.get(to);
    if (!list) this.added.set(to, [from]);
    else if (!list.includes(from)) list.push(from);
  }

  finish(): void {
    for (const [to, sources] of this.added) {
      for (const phi of to.phis) {
        for (const from of sources) {
          phi.blocks.push(from);
          phi.args.push(this.phis.get(phi)!);
        }
      }
    }
  }
}

/** An `int` operand's value or a constant's number; NaN for anything else. */
export function numberOf(fn: Fn, ref: Ref): number {
  if ((ref & 7) === RefKind.int) return intOf(ref);
  if (!isCon(ref)) return Number.NaN;
  const constant = fn.cons[ref >>> 3]!;
  return constant.symbol === '' ? constant.num : Number.NaN;
}

/** `int(value)` when it fits there, else a constant of the function. */
export function smallOrCon(fn: Fn, value: number): Ref {
  return value >= -0x400_0000 && value < 0x400_0000 ? int(value) : fn.int(value);
}
