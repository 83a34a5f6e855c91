// Parallel moves: turn "all at once" copies between registers and slots into a sequence with the same effect.
// In: moves with distinct destinations; a source may be read many times, be a constant or an instruction to execute
// again. Out: copies and swaps. Moves whose destination nobody reads any more go first; what is left are cycles, broken
// with a scratch register, a swap or a slot. After Boissinot et al., "Revisiting Out-of-SSA Translation" (2009).

import { bug } from '../base/bug.ts';
import { copyOf, Ins } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, clsSizes, noRef, type Ref, RefKind, reg, slot } from '../il/ref.ts';
import {
  type AllocationCounts,
  Bank,
  bankOfCls,
  type Machine,
  type MachineFn,
  noRegs,
  type RegSet,
} from './machine.ts';

/** Locations by number: registers 0 … 63, then slots. */
const firstSlot = 64;

const isSlot = (ref: Ref): boolean => (ref & 7) === RefKind.slot;

/** Location number of a register or slot, −1 for what is not a place. */
function placeOf(ref: Ref): number {
  if ((ref & 7) === RefKind.reg) return ref >>> 3;
  return (ref & 7) === RefKind.slot ? firstSlot + (ref >>> 3) : -1;
}

/** Class of the vector registers that moves as many bytes. */
const vectorTwin = [Cls.s, Cls.d, Cls.s, Cls.d, Cls.v] as const;

const nothing = (): RegSet => noRegs;

export class ParallelMoves {
  private readonly machine: Machine;
  private machineFn: MachineFn;
  private counts: AllocationCounts;
  private to: Ref[];
  private from: Ref[];
  private cls: number[];
  private again: (Ins | null)[];
  /** How many waiting moves read a place. */
  private readers: Int32Array;
  /** Number + 1 of the waiting move that writes a place. */
  private writer: Int32Array;
  /** Tells which registers hold nothing before, during and after the moves. */
  private free: () => RegSet;
  private out: Ins[];

  constructor(machine: Machine, machineFn: MachineFn, counts: AllocationCounts) {
    this.machine = machine;
    this.machineFn = machineFn;
    this.counts = counts;
    this.to = [];
    this.from = [];
    this.cls = [];
    this.again = [];
    this.readers = new Int32Array(256);
    this.writer = new Int32Array(256);
    this.free = nothing;
    this.out = [];
  }

  /** Moves of this function come next. */
  begin(machineFn: MachineFn, counts: AllocationCounts): void {
    this.machineFn = machineFn;
    this.counts = counts;
  }

  /** Add `to ← from`: a register or slot from a register, slot or constant. */
  add(to: Ref, from: Ref, cls: number): void {
    if (to === from) return;
    this.push(to, from, cls, null);
  }

  /** Add `to ←` the value of an instruction that is executed again. */
  addAgain(to: Ref, ins: Ins): void {
    this.push(to, noRef, ins.cls, ins);
  }

  isEmpty(): boolean {
    return this.to.length === 0;
  }

  /** Append the sequence to `out` and forget the moves. Registers that `free` names, when it is asked, may be used on the way. */
  emit(out: Ins[], free: () => RegSet = nothing): void {
    const { to, from } = this;
    const count = to.length;
    if (count === 0) return;
    this.free = free;
    this.out = out;
    for (let i = 0; i < count; i++) this.reserve(i);
    for (let i = 0; i < count; i++) {
      const place = placeOf(from[i]!);
      if (place >= 0) this.readers[place]!++;
      const target = placeOf(to[i]!);
      if (this.writer[target] !== 0) bug(`two parallel moves write place ${target}`);
      this.writer[target] = i + 1;
    }
    for (let i = 0; i < count; i++) this.follow(i);
    for (let i = 0; i < count; i++) if (this.writer[placeOf(to[i]!)] === i + 1) this.breakCycle(i);
    for (let i = 0; i < count; i++) {
      const place = placeOf(from[i]!);
      if (place >= 0 && (this.readers[place] !== 0 || this.writer[place] !== 0)) bug('parallel moves left over');
    }
    to.length = 0;
    from.length = 0;
    this.cls.length = 0;
    this.again.length = 0;
  }

  private push(to: Ref, from: Ref, cls: number, again: Ins | null): void {
    this.to.push(to);
    this.from.push(from);
    this.cls.push(cls);
    this.again.push(again);
  }

  private reserve(i: number): void {
    const needed = Math.max(placeOf(this.to[i]!), placeOf(this.from[i]!)) + 1;
    if (needed <= this.readers.length) return;
    const size = Math.max(needed, this.readers.length * 2);
    for (const name of ['readers', 'writer'] as const) {
      const grown = new Int32Array(size);
      grown.set(this[name]);
      this[name] = grown;
    }
  }

  /** Do move i if nobody waits to read its destination, then the move that waited for its source, and so on. */
  private follow(i: number): void {
    for (;;) {
      const target = placeOf(this.to[i]!);
      if (this.writer[target] !== i + 1 || this.readers[target] !== 0) return;
      this.writer[target] = 0;
      this.move(i);
      const source = placeOf(this.from[i]!);
      if (source < 0 || --this.readers[source]! > 0) return;
      const next = this.writer[source]!;
      if (next === 0) return;
      i = next - 1;
    }
  }

  /** Every place of the cycle through move i is read once, by the next move. */
  private breakCycle(i: number): void {
    const cycle: number[] = [];
    for (let at = i; cycle.length === 0 || at !== i; at = this.writer[placeOf(this.from[at]!)]! - 1) cycle.push(at);
    const touchesSlot = cycle.some((at) => isSlot(this.to[at]!));
    const copiesSlot = cycle.some((at) => isSlot(this.to[at]!) && isSlot(this.from[at]!));
    // Start where a register is overwritten: saving it is one instruction.
    const start = cycle.findIndex((at) => !isSlot(this.to[at]!));
    const order = start < 0 ? cycle : [...cycle.slice(start), ...cycle.slice(0, start)];
    const first = order[0]!;
    // Whoever reads the first destination is the last move of the cycle, and carries that value's class.
    const last = order[order.length - 1]!;
    const cls = this.cls[last]!;
    const holder = copiesSlot ? -1 : this.scratchFor(bankOfCls(cls));
    if (holder < 0 && !touchesSlot) {
      this.rotate(order);
      return;
    }
    const saved = holder >= 0 ? reg(holder) : slot(this.machineFn.frame.add(clsSizes[cls]!, clsSizes[cls]!, true));
    this.copy(saved, this.to[first]!, cls);
    for (const at of order) {
      const source = placeOf(this.from[at]!);
      this.readers[source]!--;
      this.writer[placeOf(this.to[at]!)] = 0;
      this.copy(this.to[at]!, at === last ? saved : this.from[at]!, this.cls[at]!);
    }
  }

  /** A cycle of general registers without a scratch register: each swap puts one value in its place. */
  private rotate(order: readonly number[]): void {
    for (let k = 0; k < order.length; k++) {
      const at = order[k]!;
      this.readers[placeOf(this.from[at]!)]!--;
      this.writer[placeOf(this.to[at]!)] = 0;
      if (k === order.length - 1) break;
      const cls = order.some((other) => this.cls[other] === Cls.l) ? Cls.l : Cls.w;
      this.out.push(new Ins(Op.swap, cls, noRef, this.to[at]!, this.from[at]!, noRef));
      this.counts.swaps++;
    }
  }

  private move(i: number): void {
    const again = this.again[i];
    if (again) this.repeat(this.to[i]!, again);
    else this.copy(this.to[i]!, this.from[i]!, this.cls[i]!);
  }

  /** One copy between any two places. */
  private copy(to: Ref, from: Ref, cls: number): void {
    const isConstant = (from & 7) === RefKind.con;
    if (!isSlot(to)) {
      this.emitCopy(to, from, cls);
    } else if (isConstant) {
      const constant = this.machineFn.fn.cons[from >>> 3]!;
      if (this.machine.storesConstant(constant, cls as Cls)) this.emitCopy(to, from, cls);
      else this.repeat(to, copyOf(to, cls, from));
    } else if (!isSlot(from)) {
      this.emitCopy(to, from, cls);
    } else {
      const general = bankOfCls(cls) === Bank.general ? this.scratchFor(Bank.general) : -1;
      const through = general >= 0 ? general : this.machine.scratch[Bank.vector];
      const moved = general >= 0 ? cls : vectorTwin[cls]!;
      this.emitCopy(reg(through), from, moved);
      this.emitCopy(to, reg(through), moved);
    }
  }

  /** Execute an instruction again, its result to a register or slot. */
  private repeat(to: Ref, ins: Ins): void {
    this.counts.remats++;
    const { cls } = ins;
    if (!isSlot(to)) {
      this.out.push(new Ins(ins.op, cls, to, ins.a, ins.b, ins.c));
      return;
    }
    const bank = bankOfCls(cls);
    const through = this.scratchFor(bank);
    if (through >= 0) {
      this.out.push(new Ins(ins.op, cls, reg(through), ins.a, ins.b, ins.c));
      this.emitCopy(to, reg(through), cls);
      return;
    }
    // No register is free: borrow one.
    const borrowed = reg(this.machine.order[bank][0]!);
    const saved = slot(this.machineFn.frame.add(8, 8, true));
    this.emitCopy(saved, borrowed, Cls.l);
    this.out.push(new Ins(ins.op, cls, borrowed, ins.a, ins.b, ins.c));
    this.emitCopy(to, borrowed, cls);
    this.emitCopy(borrowed, saved, Cls.l);
  }

  private emitCopy(to: Ref, from: Ref, cls: number): void {
    if (isSlot(to)) this.counts.stores++;
    else if (isSlot(from)) this.counts.loads++;
    else this.counts.copies++;
    this.out.push(copyOf(to, cls, from));
  }

  /** The scratch register of a bank, or a free one; −1 when there is none. */
  private scratchFor(bank: number): number {
    const scratch = this.machine.scratch[bank]!;
    if (scratch >= 0) return scratch;
    const free = this.free();
    for (const register of this.machine.order[bank]!) if (free.has(register)) return register;
    return -1;
  }
}
