// Code at the beginning of a routine of which it only shows later that it is wanted.

import { type Fn, Ins } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';

export class EntryCode {
  private readonly fn: Fn;
  private readonly list: Ins[];

  constructor(fn: Fn) {
    this.fn = fn;
    this.list = [];
  }

  step(op: number, cls: Cls, a: Ref, b: Ref): Ref {
    const to = this.fn.newTemp('entry', cls);
    this.list.push(new Ins(op, cls, to, a, b, noRef));
    return to;
  }

  /** A condition that holds whenever the routine is entered. */
  assume(condition: Ref): void {
    this.list.push(new Ins(Op.assume, Cls.w, noRef, condition, noRef, noRef));
  }

  /** Put it behind parameters and slots, or behind another place of the first block. */
  insert(at = this.fn.headLength()): void {
    this.fn.blocks[0]!.ins.splice(at, 0, ...this.list);
  }
}
