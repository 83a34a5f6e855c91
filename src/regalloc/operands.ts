// The temporaries that an instruction reads, each once, whether named directly or inside an addressing mode.

import type { Fn, Ins, Mem } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { Shape } from './machine.ts';

/** An instruction reads at most three operands of two temporaries each. */
const mostTemps = 6;

export class Operands {
  readonly temps: Int32Array;
  count: number;
  private mems: readonly Mem[];

  constructor() {
    this.temps = new Int32Array(mostTemps);
    this.count = 0;
    this.mems = [];
  }

  /** Instructions of this function come next. */
  begin(fn: Fn): void {
    this.mems = fn.mems;
  }

  /** Collect what `ins` reads. */
  gather(ins: Ins, shape: number): void {
    this.count = 0;
    const { a, b, c } = ins;
    if (a !== 0) this.add(a);
    if (b !== 0) this.add(b);
    if (c !== 0 && (shape & Shape.defC) === 0) this.add(c);
  }

  add(ref: Ref): void {
    const kind = ref & 7;
    if (kind === RefKind.temp) this.addTemp(ref >>> 3);
    else if (kind === RefKind.mem) {
      const mode = this.mems[ref >>> 3]!;
      if ((mode.base & 7) === RefKind.temp) this.addTemp(mode.base >>> 3);
      if ((mode.index & 7) === RefKind.temp) this.addTemp(mode.index >>> 3);
    }
  }

  /** Position of a temporary among those collected, −1 when it is not read. */
  indexOf(t: number): number {
    for (let i = 0; i < this.count; i++) if (this.temps[i] === t) return i;
    return -1;
  }

  private addTemp(t: number): void {
    for (let i = 0; i < this.count; i++) if (this.temps[i] === t) return;
    this.temps[this.count++] = t;
  }
}
