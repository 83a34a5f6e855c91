// A function on its way through the ARM64 back end: what the stages tell each other beside the code, and the numbers
// of registers. General registers have their hardware numbers, 31 being the zero register; v0 to v31 follow from 32 on.

import type { Block, Fn } from '../../il/ir.ts';
import { type Ref, reg } from '../../il/ref.ts';
import { MachineFn, RegSet } from '../../regalloc/machine.ts';

export const firstVector = 32;

/** The register that holds the address of the thread's context block. */
export const contextRegister = 28;

/**
 * Registers outside of the allocator's hands: x16 is for addresses and constants while records are made and encoded,
 * x17 and v31 break cycles of moves, x18 belongs to the platform.
 */
export const scratch = { address: 16, general: 17, vector: firstVector + 31 } as const;

/** The zero register as operand. The stack pointer, which shares its number, is reached through slots only. */
export const zeroReg: Ref = reg(31);

/** A set of vector registers by their hardware numbers. */
export const vectors = (...numbers: readonly number[]): RegSet => RegSet.of(...numbers.map((n) => firstVector + n));

/** Parts of the frame that have no size of their own in `frame.slots`; −1 for those a function does not have. */
export interface Places {
  /** Slot that stands for the arguments on the caller's stack. */
  incoming: number;
  /** Slot that stands for the arguments of calls, at the stack pointer. */
  outgoing: number;
  /** Slot that stands for the lowest byte above `outgoing`: where a dynamic block begins. */
  dynamic: number;
  /** Slot that stands for the register arguments of a variadic function, below those on the stack. */
  saveArea: number;
}

export type PlaceName = keyof Places;

/** A jump table to be written: its symbol and the blocks. */
export interface JumpTable {
  readonly symbol: string;
  readonly targets: readonly Block[];
}

export class Arm64Fn extends MachineFn {
  readonly places: Places;
  /** Bytes that the arguments of the most demanding call take on the stack. */
  outgoingSize: number;
  hasCalls: boolean;
  hasDynamic: boolean;
  /** General and vector registers that named parameters occupy, for the save area. */
  namedGeneral: number;
  namedVector: number;
  readonly tables: Map<Block, JumpTable>;
  /** Alignment of the module's data objects by name. */
  readonly alignments: ReadonlyMap<string, number>;

  constructor(fn: Fn, alignments: ReadonlyMap<string, number>) {
    super(fn);
    this.alignments = alignments;
    this.places = { incoming: -1, outgoing: -1, dynamic: -1, saveArea: -1 };
    this.outgoingSize = 0;
    this.hasCalls = false;
    this.hasDynamic = false;
    this.namedGeneral = 0;
    this.namedVector = 0;
    this.tables = new Map();
  }

  /** The number of a slot that stands for a place, made when first asked for. */
  place(name: PlaceName): number {
    if (this.places[name] < 0) this.places[name] = this.frame.add(0, 1);
    return this.places[name];
  }

  isPlace(slot: number): boolean {
    const { incoming, outgoing, dynamic, saveArea } = this.places;
    return slot === incoming || slot === outgoing || slot === dynamic || slot === saveArea;
  }

  addImplicit(uses: RegSet, defs: RegSet, clobbers: RegSet, wideClobbers: RegSet): number {
    this.implicits.push({ uses, defs, clobbers, wideClobbers });
    return this.implicits.length - 1;
  }
}
