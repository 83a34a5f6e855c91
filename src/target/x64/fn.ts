// A function on its way through the x86-64 back end: what the stages tell each other beside the code, and the numbers
// of registers. General registers have their hardware numbers, xmm0 to xmm15 follow from 32 on.

import type { Block, Fn } from '../../il/ir.ts';
import { type Ref, reg } from '../../il/ref.ts';
import { type Implicit, MachineFn, noRegs, RegSet } from '../../regalloc/machine.ts';

export const firstVector = 32;
/** Vector register n as operand. */
export const xmm = (n: number): Ref => reg(firstVector + n);

export const R = {
  rax: 0,
  rcx: 1,
  rdx: 2,
  rbx: 3,
  rsp: 4,
  rbp: 5,
  rsi: 6,
  rdi: 7,
  r8: 8,
  r9: 9,
  r10: 10,
  r11: 11,
  r12: 12,
  r13: 13,
  r14: 14,
  r15: 15,
} as const;

/** The register that holds the address of the thread's context block. */
export const contextRegister = R.r15;

/** Parts of the frame that have no size of their own in `frame.slots`. */
export interface Places {
  /** Slot that stands for the arguments on the caller's stack, −1 when there are none. */
  incoming: number;
  /** Slot that stands for the arguments of calls, at the stack pointer. */
  outgoing: number;
  /** Slot that stands for the lowest byte above `outgoing`: where a dynamic block begins. */
  dynamic: number;
  /** Register save area of a variadic function, 176 bytes. */
  saveArea: number;
}

/** A jump table to be written: its symbol and the blocks. */
export interface JumpTable {
  readonly symbol: string;
  readonly targets: readonly Block[];
}

export class X64Fn extends MachineFn {
  readonly places: Places;
  /** Bytes that the arguments of the most demanding call take on the stack. */
  outgoingSize: number;
  hasCalls: boolean;
  hasDynamic: boolean;
  readonly tables: Map<Block, JumpTable>;

  constructor(fn: Fn) {
    super(fn);
    this.places = { incoming: -1, outgoing: -1, dynamic: -1, saveArea: -1 };
    this.outgoingSize = 0;
    this.hasCalls = false;
    this.hasDynamic = false;
    this.tables = new Map();
  }

  /** The number of a slot that stands for a place, made when first asked for. */
  place(name: 'incoming' | 'outgoing' | 'dynamic'): number {
    if (this.places[name] < 0) this.places[name] = this.frame.add(0, 1);
    return this.places[name];
  }

  addImplicit(uses: RegSet, defs: RegSet, clobbers: RegSet, wideClobbers = noRegs): number {
    this.implicits.push({ uses, defs, clobbers, wideClobbers });
    return this.implicits.length - 1;
  }
}

export const implicit = (uses: RegSet, defs: RegSet, clobbers: RegSet): Implicit => ({
  uses,
  defs,
  clobbers,
  wideClobbers: noRegs,
});

/** A set of vector registers by their hardware numbers. */
export const vectors = (...numbers: readonly number[]): RegSet => RegSet.of(...numbers.map((n) => firstVector + n));
