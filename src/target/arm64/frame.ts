// The stack frame of one function. Offsets count from the base: x29, or the stack pointer in functions that call nobody.
//
//     base + size        arguments on the stack
//     base + size − 192  register arguments of a variadic function
//                        slots: large ones above, spilled values within reach
//                        saved registers, in pairs
//     base               x29 and x30, in functions that call
//     sp                 arguments of calls
//
// Saved registers lie next to the frame record rather than at the top, so that pairs reach them in frames of any size.

import { bug } from '../../base/bug.ts';
import { roundUp } from '../../il/layout.ts';
import type { Allocation } from '../../regalloc/machine.ts';
import { Reg } from '../jitinst.ts';
import { type Arm64Fn, firstVector } from './fn.ts';

/** x0 to x7, then q0 to q7. */
export const saveAreaSize = 192;
export const savedVectorsAt = 64;

/** A place in the frame: a register of records, and an offset from it in bytes. */
export interface FrameAddress {
  readonly base: number;
  readonly offset: number;
}

/** Slots of at least so many bytes go above the others. */
const largeSlot = 256;

export class StackFrame {
  /** x29 and x30 are saved, and x29 points there. */
  readonly hasRecord: boolean;
  /** Registers to save, by bank, in allocator numbering; their offsets follow each other from `savedAt` on. */
  readonly general: readonly number[];
  readonly vector: readonly number[];
  readonly savedAt: number;
  /** Bytes from the base to the caller's frame, a multiple of 16. */
  readonly size: number;
  /** Bytes for arguments of calls, a multiple of 16. */
  readonly outgoing: number;
  private readonly machineFn: Arm64Fn;
  private readonly offsets: Float64Array;

  constructor(machineFn: Arm64Fn, allocation: Allocation) {
    const { frame, places } = machineFn;
    const saved = allocation.saved.toArray();
    this.machineFn = machineFn;
    this.general = saved.filter((register) => register < firstVector);
    this.vector = saved.filter((register) => register >= firstVector);
    this.hasRecord = machineFn.hasCalls || machineFn.hasDynamic;
    this.savedAt = this.hasRecord ? 16 : 0;
    this.outgoing = roundUp(machineFn.outgoingSize, 16);
    this.offsets = new Float64Array(frame.slots.length);
    let end = this.savedAt + 8 * saved.length;
    const order = frame.slots.map((_, index) => index).filter((index) => !machineFn.isPlace(index));
    const weight = (index: number): number => (frame.slots[index]!.size >= largeSlot ? 1 : 0);
    // Among equals large alignments go first, so that little is lost between slots.
    order.sort(
      (one, other) => weight(one) - weight(other) || frame.slots[other]!.align - frame.slots[one]!.align || one - other,
    );
    for (const index of order) {
      const { size, align } = frame.slots[index]!;
      end = roundUp(end, Math.max(align, 1));
      this.offsets[index] = end;
      end += size;
    }
    if (places.saveArea >= 0) end = roundUp(end, 16) + saveAreaSize;
    this.size = roundUp(end, 16);
    if (this.size + this.outgoing > 0x7fff_ffff) bug(`$${machineFn.fn.name}: the frame is larger than 2 GiB`);
  }

  get base(): number {
    return this.hasRecord ? Reg.fp : Reg.sp;
  }

  /** Where `offset` bytes into a slot are. */
  address(slot: number, offset: number): FrameAddress {
    const { places } = this.machineFn;
    switch (slot) {
      case places.outgoing:
        return { base: Reg.sp, offset };
      case places.dynamic:
        return { base: Reg.sp, offset: this.outgoing + offset };
      case places.incoming:
        return { base: this.base, offset: this.size + offset };
      case places.saveArea:
        return { base: this.base, offset: this.size - saveAreaSize + offset };
      default:
        return { base: this.base, offset: this.offsets[slot]! + offset };
    }
  }
}
