// Calls as AAPCS64 and Apple's variant have them: what is special to these beside lower-calls.ts of all targets.

import { Ins } from '../../il/ir.ts';
import { roundUp } from '../../il/layout.ts';
import { Op } from '../../il/ops.ts';
import { Cls, noRef, type Ref, slot } from '../../il/ref.ts';
import { noRegs, RegSet } from '../../regalloc/machine.ts';
import type { Assignment, CallEffect, Passed } from '../calls.ts';
import { CallLowering } from '../lower-calls.ts';
import type { ModuleContext } from '../native.ts';
import { type Abi, argumentCount, assign, clobbered, wideClobbered } from './abi.ts';
import { type Arm64Fn, scratch, vectors } from './fn.ts';

/** What records use on their own, and stubs on the way to a callee. */
const ownScratch = RegSet.of(scratch.address, scratch.general, scratch.vector);
const clobberedVectors = clobbered.intersect(vectors(...Array.from({ length: 32 }, (_, n) => n)));

export function lowerCalls(machineFn: Arm64Fn, context: ModuleContext, abi: Abi): void {
  new Arm64Calls(machineFn, context, abi).run();
}

class Arm64Calls extends CallLowering<Arm64Fn> {
  protected override readonly returnedPointer = -1;
  private readonly abi: Abi;

  constructor(machineFn: Arm64Fn, context: ModuleContext, abi: Abi) {
    const { packsStack, callerExtends } = abi;
    super(machineFn, context, {
      arePacked: packsStack,
      areArgumentsExtended: callerExtends,
      areResultsExtended: callerExtends,
    });
    this.abi = abi;
  }

  protected override assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment {
    return assign(args, result, variadicFrom, this.abi, this.types);
  }

  protected override effectOf(known: RegSet | null): CallEffect {
    if (!known) return { destroyed: clobbered, narrowed: wideClobbered };
    const destroyed = known.intersect(clobbered).union(ownScratch);
    const { low, high } = known.intersect(wideClobbered);
    if ((low | high) === 0) return { destroyed, narrowed: noRegs };
    // Either all vectors that survive lose their upper halves or none: the others do not survive.
    return { destroyed: destroyed.union(clobberedVectors), narrowed: wideClobbered };
  }

  protected override enter({ generalCount, vectorCount }: Assignment): void {
    this.machineFn.namedGeneral = generalCount;
    this.machineFn.namedVector = vectorCount;
  }

  // Variadic functions (AAPCS64, section 10.1.5 and appendix B)

  protected override vaStart({ a: list }: Ins): void {
    const { emit, own } = this;
    const { fn } = this.machineFn;
    if (this.abi.variadicOnStack) {
      return emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', roundUp(own.stackSize, 8)), list);
    }
    const area = slot(this.machineFn.place('saveArea'));
    emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', own.stackSize), list);
    emit.effect(Op.storel, Cls.l, this.addressOf(area, 64), emit.address(list, 8));
    emit.effect(Op.storel, Cls.l, this.addressOf(area, 192), emit.address(list, 16));
    emit.effect(Op.storew, Cls.w, fn.int(-8 * (argumentCount - own.generalCount)), emit.address(list, 24));
    emit.effect(Op.storew, Cls.w, fn.int(-16 * (argumentCount - own.vectorCount)), emit.address(list, 28));
  }

  /** The next argument, without a branch: both addresses are computed, one is chosen. */
  protected override vaArg({ to, cls, a: list }: Ins): void {
    const { emit } = this;
    const { fn } = this.machineFn;
    const load = (address: Ref): void => {
      emit.out.push(new Ins(Op.load, cls, to, address, noRef, noRef));
    };
    const next = emit.ins(Op.load, Cls.l, list);
    const behind = emit.address(next, 8);
    if (this.abi.variadicOnStack) {
      emit.effect(Op.storel, Cls.l, behind, list);
      return load(next);
    }
    const isFloat = cls >= Cls.s;
    const place = emit.address(list, isFloat ? 28 : 24);
    const offset = emit.ins(Op.load, Cls.w, place);
    const isSaved = emit.ins(Op.csltw, Cls.w, offset, fn.int(0));
    const top = emit.ins(Op.load, Cls.l, emit.address(list, isFloat ? 16 : 8));
    const saved = emit.ins(Op.add, Cls.l, top, emit.ins(Op.extsw, Cls.l, offset));
    const stepped = emit.ins(Op.add, Cls.w, offset, fn.int(isFloat ? 16 : 8));
    emit.effect(Op.storew, Cls.w, emit.ins(Op.sel, Cls.w, isSaved, stepped, offset), place);
    emit.effect(Op.storel, Cls.l, emit.ins(Op.sel, Cls.l, isSaved, next, behind), list);
    load(emit.ins(Op.sel, Cls.l, isSaved, saved, next));
  }
}
