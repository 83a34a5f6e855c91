// What a target tells the register allocator, and what it gets back.
//
// Input is a function in SSA form over machine instructions, phis included. Values are temporaries; a machine
// register appears only where the machine or the calling convention demands it: as an operand next to the
// instruction that wants it, or in an `Implicit`. Output is the same function without temporaries and phis.
//
// Rules for the code that a target hands over:
//  - Every `to` that is a temporary defines it, every `a b c` that is one (or a Mem holding some) reads it. The
//    exceptions are the bits of `Shape`.
//  - A demand for a fixed register is a copy: `%rcx =w copy t` before, `t =w copy %rax` behind. The allocator makes
//    such a copy vanish when the value can live there. Copies into fixed registers may read any temporary, spilled
//    or not; between the first of them and the instruction that reads the registers stand only copies, so all
//    computing is done before.
//  - A fixed register is written and read in one block. It is live from its definition (a `to`, or `Implicit.defs`)
//    to its last use (an operand, or `Implicit.uses`) before the next definition. One never read is a clobber.
//    The entry block may read the registers of `MachineFn.entry`; they are copied to temporaries at its head.
//  - `Jump.ret` carries `int(i)`: the registers in `implicits[i].uses` hold the results. `Jump.jnz` and `Jump.switch`
//    may read a temporary (in a register, or in a slot if `Machine.jumpReadsSlot`); `Jump.cond` reads flags.
//  - The result of a two-address instruction is a temporary, or the same fixed register as its first operand.
//  - `shape` and `implicit` are asked of every instruction, also copy, swap, nop and dbgloc (plain and null for these).
//  - A `copy` stays within a bank; from one bank to another is an instruction of the target.
//  - A Mem belongs to one operand of one instruction: it is rewritten in place.
//  - Phi arguments are temporaries or constants.
//  - Reserved registers (stack pointer, context, …) are not tracked: any instruction may name them anywhere.
//  - Inserted instructions are `copy` (register, slot or constant to register; register to slot), `swap` and clones
//    of what `isRemat` accepts. They may stand between an instruction that sets the flags and one that reads them,
//    so their encoding must leave the flags alone there.
//  - Only the bytes of its class survive in a temporary: 4 of a w or s, 8 of an l or d, 16 of a v.

import type { Block, Con, Fn, Ins } from '../il/ir.ts';
import type { Cls } from '../il/ref.ts';

/**
 * Registers by number, 0 … 63, as two words. Each bank lies within one word: general registers in `low`, vector
 * registers in either.
 */
export class RegSet {
  readonly low: number;
  readonly high: number;
  constructor(low: number, high: number) {
    this.low = low | 0;
    this.high = high | 0;
  }

  static of(...registers: readonly number[]): RegSet {
    let low = 0;
    let high = 0;
    for (const register of registers) {
      if (register < 32) low |= 1 << register;
      else high |= 1 << (register - 32);
    }
    return new RegSet(low, high);
  }

  has(register: number): boolean {
    return ((register < 32 ? this.low : this.high) & (1 << (register & 31))) !== 0;
  }

  with(register: number): RegSet {
    return register < 32
      ? new RegSet(this.low | (1 << register), this.high)
      : new RegSet(this.low, this.high | (1 << (register - 32)));
  }

  union(other: RegSet): RegSet {
    return new RegSet(this.low | other.low, this.high | other.high);
  }

  intersect(other: RegSet): RegSet {
    return new RegSet(this.low & other.low, this.high & other.high);
  }

  without(other: RegSet): RegSet {
    return new RegSet(this.low & ~other.low, this.high & ~other.high);
  }

  toArray(): number[] {
    const members: number[] = [];
    for (let register = 0; register < 64; register++) if (this.has(register)) members.push(register);
    return members;
  }
}

export const noRegs = new RegSet(0, 0);

/** The two files of registers: integers and addresses; floats and vectors. */
export const Bank = { general: 0, vector: 1 } as const;

/** Bank of a value, by class: w l in general, s d v in vector registers. */
export const bankOfCls = (cls: number): number => (cls <= 1 ? Bank.general : Bank.vector);

/** What an instruction asks of its operands, beyond `to` written and `a b c` read: a sum of bits. */
export const Shape = {
  /** Nothing: three-address, all operands in registers. */
  plain: 0,
  /** Two-address: `to` is the register of `a`. The allocator puts a copy before it where `a` lives on. */
  tied: 1,
  /** With `tied`: `a` and `b` may be exchanged. */
  commutes: 2,
  /** `to` is written before all operands are read, so it shares no register with `a b c`. */
  early: 4,
  /** The operand may be a slot (a memory operand) when its value is spilled. At most one per instruction will be. */
  slotA: 8,
  slotB: 16,
  slotC: 32,
  /** `c` is a second result, not an operand. */
  defC: 64,
} as const;

/** Registers that an instruction touches without naming them. */
export interface Implicit {
  /** Read: arguments of a call, results at a return. */
  readonly uses: RegSet;
  /** Written with something that is read later: results of a call. */
  readonly defs: RegSet;
  /** Destroyed; need not list `defs`. */
  readonly clobbers: RegSet;
  /**
   * Registers that keep a scalar but lose a 16-byte vector (v8–v15 at an AAPCS64 call). Per bank either no surviving
   * register is among them, or all are.
   */
  readonly wideClobbers: RegSet;
}

/** One object in the frame. */
export interface FrameSlot {
  /** Bytes. */
  readonly size: number;
  /** A power of two, 4 … 16 (more only for fixed objects the target makes). */
  readonly align: number;
  /** Made by the allocator. */
  readonly isSpill: boolean;
}

/** The stack frame: `slot(i)` refers to `slots[i]`. The target decides the order and the offsets. */
export class Frame {
  readonly slots: FrameSlot[];
  constructor() {
    this.slots = [];
  }

  /** A new slot; the index for `slot(…)`. */
  add(size: number, align: number, isSpill = false): number {
    this.slots.push({ size, align, isSpill });
    return this.slots.length - 1;
  }
}

/** A function on its way through a native back end. */
export class MachineFn {
  readonly fn: Fn;
  /** Implicit registers of calls, returns and other instructions, named by `int(index)`. */
  readonly implicits: Implicit[];
  readonly frame: Frame;
  /** Registers that hold parameters at the entry. */
  entry: RegSet;
  /** Blocks at the entry that should do without registers to be saved: then they can run without a frame. */
  unframed: ReadonlySet<Block>;
  constructor(fn: Fn) {
    this.fn = fn;
    this.implicits = [];
    this.frame = new Frame();
    this.entry = noRegs;
    this.unframed = new Set();
  }
}

/** A target as the allocator sees it. */
export interface Machine {
  /** Name of a register for values of a class, for dumps and messages. */
  regName(register: number, cls: Cls): string;
  /**
   * Registers that may hold values, by bank, in order of preference: those a call destroys first, those to be
   * saved last. Reserved registers and scratch registers are not among them.
   */
  readonly order: readonly [general: readonly number[], vector: readonly number[]];
  /** Registers that this function must save before it uses them. */
  readonly calleeSaved: RegSet;
  /**
   * A register per bank that the allocator alone uses, for moves between slots and to break cycles of moves; −1 for
   * none. A vector scratch is required; without a general one, cycles of general registers become `swap`s and slots
   * are copied through a free register or the vector scratch.
   */
  readonly scratch: readonly [general: number, vector: number];
  /** Memory accesses to save and restore one register (2, or 1 where pairs are stored). */
  readonly saveCost: number;
  /** True when jnz and switch can test a slot. */
  readonly jumpReadsSlot: boolean;
  /** The `Shape` bits of an instruction; `copy` is asked too and must answer `Shape.plain`. */
  shape(ins: Ins): number;
  /** Implicit registers of an instruction, or null. Must be cheap. */
  implicit(ins: Ins, machineFn: MachineFn): Implicit | null;
  /**
   * The instruction gives the same value wherever it stands, reads no temporary and no flags, and costs no more than
   * a load: constants, addresses of symbols and slots. It is executed again instead of spilled and reloaded.
   */
  isRemat(ins: Ins): boolean;
  /** A copy of this constant to a slot is one instruction. */
  storesConstant(con: Con, cls: Cls): boolean;
}

/** What came out beside the rewritten function. */
export interface Allocation {
  /** Callee-saved registers that the code writes. */
  readonly saved: RegSet;
  /** Every register that the code writes, or destroys by a call. */
  readonly written: RegSet;
  /** Every register that the code writes or reads, scratch registers included. */
  readonly used: RegSet;
  /** Instructions the allocator added, by kind. */
  readonly counts: AllocationCounts;
}

export interface AllocationCounts {
  copies: number;
  swaps: number;
  loads: number;
  stores: number;
  remats: number;
}

export interface AllocateOptions {
  /** Use at most so many registers per bank (half of them callee-saved where there are enough); 0 is all. */
  readonly registers?: number;
  /** Prove the result right with the checker; stops with `bug` when it is not. */
  readonly verify?: boolean;
}

/** Names every register of a set, for messages. */
export const regSetText = (set: RegSet, machine: Machine): string =>
  set
    .toArray()
    .map((register) => machine.regName(register, 1))
    .join(' ');
