// The stack frame of one function. Offsets count from the canonical frame address (CFA): the value of rsp before the
// call pushed the return address, a multiple of 16.
//
//     CFA + k   arguments on the stack
//     CFA − 8   return address
//     CFA − 16  saved rbp, in functions with a frame
//               saved general registers, pushed
//               slots, and saved vector registers
//     rsp       arguments of calls
//
// Functions that call nobody and need little keep their slots below rsp, in the red zone (System V ABI, 3.2.2), and
// have no frame.

import { bug } from '../../base/bug.ts';
import { roundUp } from '../../il/layout.ts';
import type { Allocation } from '../../regalloc/machine.ts';
import type { Convention } from './convention.ts';
import { firstVector, R, type X64Fn } from './fn.ts';

const redZone = 128;

export class StackFrame {
  readonly hasFrame: boolean;
  /** General registers to push, in order. */
  readonly pushed: readonly number[];
  /** Vector registers (numbered as by the hardware) to store, with their CFA offsets. */
  readonly vectors: readonly { readonly register: number; readonly offset: number }[];
  /** How far the prologue moves rsp below the pushed registers. */
  readonly adjustment: number;
  /** Bytes from rsp to the CFA, without dynamic blocks. */
  readonly size: number;
  private readonly machineFn: X64Fn;
  private readonly offsets: Int32Array;

  constructor(machineFn: X64Fn, allocation: Allocation, convention: Convention) {
    const { frame, places } = machineFn;
    this.machineFn = machineFn;
    const saved = allocation.saved.toArray();
    this.pushed = saved.filter((register) => register < firstVector && register !== R.rbp);
    this.offsets = new Int32Array(frame.slots.length);
    const isSpecial = (index: number): boolean =>
      index === places.incoming || index === places.outgoing || index === places.dynamic;

    const place = (start: number): number => {
      let low = start;
      // Large alignments first, so that little is lost between slots.
      const order = frame.slots.map((_, index) => index).filter((index) => !isSpecial(index));
      order.sort((one, other) => frame.slots[other]!.align - frame.slots[one]!.align);
      for (const index of order) {
        const { size, align } = frame.slots[index]!;
        low = -roundUp(-low + size, Math.max(align, 1));
        this.offsets[index] = low;
      }
      return low;
    };
    const needsFrame = machineFn.hasCalls || machineFn.hasDynamic || convention.name !== 'amd64_sysv';
    const leafStart = -8 - 8 * this.pushed.length;
    const leafEnd = place(leafStart);
    this.hasFrame = needsFrame || leafStart - leafEnd > redZone || places.saveArea >= 0;
    if (!this.hasFrame) {
      this.vectors = [];
      this.adjustment = 0;
      this.size = -leafStart;
      return;
    }
    const start = -16 - 8 * this.pushed.length;
    let low = place(start);
    this.vectors = saved
      .filter((register) => register >= firstVector)
      .map((register) => {
        low = -roundUp(-low + 16, 16);
        return { register: register - firstVector, offset: low };
      });
    this.size = roundUp(-low + machineFn.outgoingSize, 16);
    this.adjustment = this.size + start;
  }

  /** Base register and displacement of `offset` bytes into a slot. */
  address(slot: number, offset: number): { readonly base: number; readonly disp: number } {
    const { places, outgoingSize } = this.machineFn;
    if (slot === places.outgoing) return { base: R.rsp, disp: offset };
    if (slot === places.dynamic) return { base: R.rsp, disp: outgoingSize + offset };
    const cfa = slot === places.incoming ? offset : this.offsets[slot]! + offset;
    return this.atCfa(cfa);
  }

  atCfa(cfa: number): { readonly base: number; readonly disp: number } {
    if ((cfa | 0) !== cfa) bug('the frame is larger than 2 GiB');
    return this.hasFrame ? { base: R.rbp, disp: cfa + 16 } : { base: R.rsp, disp: cfa + this.size };
  }
}
