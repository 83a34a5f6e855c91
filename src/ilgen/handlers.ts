// The handler of an error where GOSUB and TRY meet. Code that a TRY block GOSUBs to stands outside of it and is yet under
// its protection, so a routine that has both keeps the number of the innermost TRY that is active in a variable, and errors
// outside of any TRY block look there.

import type { Label } from '../check/typed.ts';
import type { Block } from '../il/ir.ts';
import { Cls, type Ref } from '../il/ref.ts';
import type { RoutineGen } from './routine.ts';
import { handlerRung } from './unwind.ts';

interface Frame {
  readonly number: number;
  /** The number that was active before. */
  readonly saved: Ref;
  /** Enter its FINALLY, which goes on to `unwind`; null without FINALLY. */
  readonly finalize: (() => void) | null;
}

export class Handlers {
  private readonly g: RoutineGen;
  private readonly active: Ref;
  /** Where errors outside of TRY blocks go. */
  private readonly search: Block;
  /** Dispatch blocks by number; 0 is the exit of the routine. */
  private readonly targets: Block[];
  /** Runs the FINALLY of every TRY that is active, innermost first, and leaves the routine; null at module level. */
  readonly unwind: Block | null;
  private readonly all: Frame[];
  /** TRY blocks around the present statement, outermost first. */
  private readonly frames: Frame[];
  private readonly depths: ReadonlyMap<Label, number>;

  constructor(g: RoutineGen, depths: ReadonlyMap<Label, number>) {
    this.g = g;
    this.active = g.lasting('handler', Cls.w);
    this.search = g.b.newBlock('search');
    this.search.isCold = true;
    this.targets = [g.fail];
    this.unwind = g.routine.kind === 'main' ? null : g.b.newBlock('unwind');
    this.all = [];
    this.frames = [];
    this.depths = depths;
    g.ladder.top = handlerRung(this.search);
  }

  get depth(): number {
    return this.frames.length;
  }

  /** The block of a TRY begins; its errors go to `dispatch`. Returns what ends it. */
  enter(dispatch: Block, finalize: (() => void) | null): { readonly leave: () => void; readonly restore: () => void } {
    const { b } = this.g;
    const saved = this.g.lasting('outer', Cls.w);
    b.set(saved, this.active);
    const number = this.targets.push(dispatch) - 1;
    b.set(this.active, b.int(number));
    const frame = { number, saved, finalize };
    this.all.push(frame);
    this.frames.push(frame);
    return { leave: () => this.frames.pop(), restore: () => b.set(this.active, saved) };
  }

  /** A jump leads out to where only `depth` TRY blocks are around. */
  leaveTo(depth: number): void {
    const first = this.frames[depth];
    if (first) this.g.b.set(this.active, first.saved);
  }

  leaveToLabel(label: Label): void {
    this.leaveTo(this.depths.get(label) ?? 0);
  }

  /** Behind a GOSUB: inside of a TRY block that one is active again. */
  resume(): void {
    const innermost = this.frames.at(-1);
    if (innermost) this.g.b.set(this.active, this.g.b.int(innermost.number));
  }

  finish(): void {
    const { b } = this.g;
    b.place(this.search);
    b.switch(this.active, this.g.fail, this.targets);
    if (this.unwind) this.finishUnwind(this.unwind);
  }

  private finishUnwind(unwind: Block): void {
    const { b } = this.g;
    const steps = this.all.map(() => b.newBlock('step'));
    b.place(unwind);
    b.switch(this.active, this.g.leave, [this.g.leave, ...steps]);
    this.all.forEach(({ saved, finalize }, i) => {
      b.place(steps[i]!);
      b.set(this.active, saved);
      if (finalize) finalize();
      else b.jump(unwind);
    });
  }
}
