// Calls as the conventions of x86-64 have them: what is special to these beside lower-calls.ts of all targets.

import { Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, noRef, slot } from '../../il/ref.ts';
import { noRegs, RegSet } from '../../regalloc/machine.ts';
import type { Assignment, CallEffect, Passed } from '../calls.ts';
import { CallLowering, type RegisterCopy } from '../lower-calls.ts';
import type { ModuleContext } from '../native.ts';
import type { Convention } from './convention.ts';
import { R, vectors, type X64Fn } from './fn.ts';

/** What records use on their own: large frames, exchanges of vectors, stubs on the way to a callee. */
const ownScratch = RegSet.of(R.r10, R.r11).union(vectors(15));

/** A callee built by clang takes it that the caller has extended sub-words. */
const subWords = { arePacked: false, areArgumentsExtended: true, areResultsExtended: false };

export function lowerCalls(machineFn: X64Fn, context: ModuleContext, convention: Convention): void {
  new X64Calls(machineFn, context, convention).run();
}

class X64Calls extends CallLowering<X64Fn> {
  protected override readonly returnedPointer = R.rax;
  private readonly convention: Convention;

  constructor(machineFn: X64Fn, context: ModuleContext, convention: Convention) {
    super(machineFn, context, subWords);
    this.convention = convention;
  }

  protected override assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment {
    return this.convention.assign(args, result, variadicFrom);
  }

  protected override effectOf(known: RegSet | null): CallEffect {
    const { clobbered } = this.convention;
    return { destroyed: known ? known.intersect(clobbered).union(ownScratch) : clobbered, narrowed: noRegs };
  }

  /** A variadic function of System V wants to know how many vector registers are in use. */
  protected override addCopies({ vectorCount }: Assignment, isVariadic: boolean, copies: RegisterCopy[]): void {
    if (!isVariadic || this.convention.variadic !== 'saveArea') return;
    copies.push({ register: R.rax, cls: Cls.w, value: this.machineFn.fn.int(vectorCount) });
  }

  // Variadic functions (System V: section 3.5.7)

  protected override vaStart({ a: list }: Ins): void {
    const { emit, machineFn, own } = this;
    const { fn, places } = machineFn;
    if (this.convention.variadic === 'homes') {
      // The register arguments were stored beside those on the stack: the list is a pointer.
      const named = own.places.length + (own.isResultInMemory ? 1 : 0);
      return emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', 8 * named), list);
    }
    if (places.saveArea < 0) places.saveArea = machineFn.frame.add(176, 16);
    emit.effect(Op.storew, Cls.w, fn.int(8 * own.generalCount), list);
    emit.effect(Op.storew, Cls.w, fn.int(48 + 16 * own.vectorCount), emit.address(list, 4));
    emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', own.stackSize), emit.address(list, 8));
    emit.effect(Op.storel, Cls.l, this.addressOf(slot(places.saveArea), 0), emit.address(list, 16));
  }

  /** The next argument, without a branch: both addresses are computed, one is chosen. */
  protected override vaArg({ to, cls, a: list }: Ins): void {
    const { emit } = this;
    const { fn } = this.machineFn;
    if (this.convention.variadic === 'homes') {
      const at = emit.ins(Op.load, Cls.l, list);
      emit.effect(Op.storel, Cls.l, emit.address(at, 8), list);
      emit.out.push(new Ins(Op.load, cls, to, at, noRef, noRef));
      return;
    }
    const isFloat = cls >= Cls.s;
    const step = isFloat ? 16 : 8;
    const place = isFloat ? emit.address(list, 4) : list;
    const offset = emit.ins(Op.loaduw, Cls.l, place);
    const isSaved = emit.ins(Op.cultl, Cls.w, offset, fn.int(isFloat ? 176 : 48));
    const saved = emit.ins(Op.add, Cls.l, emit.ins(Op.load, Cls.l, emit.address(list, 16)), offset);
    const overflow = emit.ins(Op.load, Cls.l, emit.address(list, 8));
    const address = emit.ins(Op.sel, Cls.l, isSaved, saved, overflow);
    const nextOffset = emit.ins(Op.sel, Cls.l, isSaved, emit.address(offset, step), offset);
    const nextOverflow = emit.ins(Op.sel, Cls.l, isSaved, overflow, emit.address(overflow, 8));
    emit.effect(Op.storew, Cls.w, nextOffset, place);
    emit.effect(Op.storel, Cls.l, nextOverflow, emit.address(list, 8));
    emit.out.push(new Ins(Op.load, cls, to, address, noRef, noRef));
  }
}
