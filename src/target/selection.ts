// What instruction selection is made of on any target: a walk backwards over the function, in which an instruction
// that its users have taken in (as part of an address, an operand, a condition) is not emitted at all.
//
// Blocks are visited in descending order and so every use, phis apart, before its definition. `uses` counts what
// still reads a temporary; taking in a definition hands its operands' uses on.

import { bug } from '../base/bug.ts';
import { Dominators, idomOf } from '../il/dom.ts';
import { type Block, copyOf, type Fn, Ins } from '../il/ir.ts';
import { Flag, Op, opFlags, opNames } from '../il/ops.ts';
import { Cls, isCon, isTemp, noRef, type Ref, slot } from '../il/ref.ts';
import type { MachineFn } from '../regalloc/machine.ts';
import type { ModuleContext } from './native.ts';

/** A handler for every operation; one that a target does not know of has been replaced by earlier stages. */
export function handlerTable<S>(
  known: Readonly<Record<string, (s: S, ins: Ins) => void>>,
): readonly ((s: S, ins: Ins) => void)[] {
  const gone = (_: S, ins: Ins): void => bug(`${opNames[ins.op]} reached instruction selection`);
  return opNames.map((name) => known[name] ?? gone);
}

/** Stack blocks of a known size in the entry block become slots of the frame. */
export function placeBlocks({ fn, frame }: MachineFn): void {
  for (const ins of fn.blocks[0]!.ins) {
    if (ins.op !== Op.alloc4 && ins.op !== Op.alloc8 && ins.op !== Op.alloc16) continue;
    if (!isCon(ins.a)) continue;
    const size = fn.cons[ins.a >>> 3]!.num;
    const align = ins.op === Op.alloc4 ? 4 : ins.op === Op.alloc8 ? 8 : 16;
    if (!(size < 0x4000_0000)) bug(`$${fn.name}: a stack block of ${size} bytes`);
    ins.op = Op.addr;
    ins.a = slot(frame.add(Math.max(size, 0), align));
  }
}

export class Selection {
  readonly fn: Fn;
  readonly context: ModuleContext;
  /** Reads of each temporary of the input that are still to be served. */
  readonly uses: Int32Array;
  /** The same before anything was selected. */
  readonly allUses: Int32Array;
  /** The definition of each temporary of the input; null for phis. */
  readonly def: (Ins | null)[];
  readonly defBlock: Int32Array;
  /** 1 for definitions whose operands' uses were handed on to the only user. */
  private readonly isAbsorbed: Uint8Array;
  /** The block being selected. */
  block: Block;
  /** Instructions for the one being selected, in order. */
  private group: Ins[];
  private dominators: Dominators | null;
  /** Values computed before loops, by block, operation and operand; and by block what goes to its end. */
  private readonly hoisted: Map<string, Ref>;
  private readonly atEnd: Map<number, Ins[]>;

  constructor(fn: Fn, context: ModuleContext) {
    const count = fn.temps.length;
    this.fn = fn;
    this.context = context;
    this.uses = new Int32Array(count);
    this.def = new Array<Ins | null>(count).fill(null);
    this.defBlock = new Int32Array(count).fill(-1);
    this.isAbsorbed = new Uint8Array(count);
    this.block = fn.blocks[0]!;
    this.group = [];
    this.dominators = null;
    this.hoisted = new Map();
    this.atEnd = new Map();
    this.survey();
    this.allUses = this.uses.slice();
  }

  private survey(): void {
    const { fn, uses, def, defBlock } = this;
    const use = (ref: Ref): void => {
      if (isTemp(ref)) uses[ref >>> 3]!++;
    };
    for (const block of fn.blocks) {
      for (const phi of block.phis) {
        defBlock[phi.to >>> 3] = block.id;
        for (const arg of phi.args) use(arg);
      }
      for (const ins of block.ins) {
        use(ins.a);
        use(ins.b);
        use(ins.c);
        if (!isTemp(ins.to)) continue;
        def[ins.to >>> 3] = ins;
        defBlock[ins.to >>> 3] = block.id;
      }
      use(block.arg);
    }
  }

  /** Select the whole function. `one` emits for an instruction, `jump` for the end of a block. */
  run(one: (ins: Ins) => void, jump: (block: Block) => void): void {
    const { blocks } = this.fn;
    for (let id = blocks.length - 1; id >= 0; id--) {
      const block = blocks[id]!;
      const { ins } = block;
      const reversed: Ins[] = [];
      this.block = block;
      jump(block);
      this.flush(reversed);
      this.group.push(...(this.atEnd.get(block.id) ?? []));
      this.flush(reversed);
      for (let i = ins.length - 1; i >= 0; i--) {
        const each = ins[i]!;
        if (this.isDead(each)) continue;
        one(each);
        this.flush(reversed);
      }
      block.ins = reversed.reverse();
    }
  }

  private flush(reversed: Ins[]): void {
    const { group } = this;
    for (let i = group.length - 1; i >= 0; i--) reversed.push(group[i]!);
    group.length = 0;
  }

  private isDead(ins: Ins): boolean {
    if (!isTemp(ins.to) || this.uses[ins.to >>> 3] !== 0) return false;
    const flags = opFlags[ins.op]!;
    const isAlloc = ins.op === Op.alloc4 || ins.op === Op.alloc8 || ins.op === Op.alloc16;
    if ((flags & Flag.load) === 0 && !isAlloc) {
      if ((flags & Flag.pinned) !== 0) return false;
      if ((flags & Flag.pinnedInteger) !== 0 && ins.cls <= Cls.l) return false;
    }
    if (this.isAbsorbed[ins.to >>> 3] === 0) {
      this.release(ins.a);
      this.release(ins.b);
      this.release(ins.c);
    }
    return true;
  }

  /** One reader less. */
  release(ref: Ref): void {
    if (isTemp(ref)) this.uses[ref >>> 3]!--;
  }

  // Emitting

  emit(op: number, cls: number, to: Ref, a: Ref = noRef, b: Ref = noRef, c: Ref = noRef): void {
    this.group.push(new Ins(op, cls, to, a, b, c));
  }

  /** The same with a new temporary of that class as result. */
  value(op: number, cls: number, a: Ref = noRef, b: Ref = noRef, c: Ref = noRef): Ref {
    const to = this.fn.newTemp('', cls);
    this.group.push(new Ins(op, cls, to, a, b, c));
    return to;
  }

  copy(to: Ref, cls: number, from: Ref): void {
    this.group.push(copyOf(to, cls, from));
  }

  /**
   * A value that depends on no temporary, computed before the loops around this block, once for all of its uses in
   * them; here and now when there is no loop. Where registers are short the allocator computes it again instead.
   */
  outsideOfLoops(op: number, cls: number, a: Ref): Ref {
    if (this.block.depth === 0) return this.value(op, cls, a);
    this.dominators ??= new Dominators(this.fn);
    let at = this.block;
    while (at.depth > 0) {
      const above = idomOf(this.dominators, at);
      // The entry block itself is in a loop: nothing lies before it.
      if (!above) return this.value(op, cls, a);
      at = above;
    }
    const key = `${at.id} ${op} ${cls} ${a}`;
    let known = this.hoisted.get(key);
    if (known === undefined) {
      known = this.fn.newTemp('', cls);
      this.hoisted.set(key, known);
      const ins = new Ins(op, cls, known, a, noRef, noRef);
      const list = this.atEnd.get(at.id);
      if (list) list.push(ins);
      else this.atEnd.set(at.id, [ins]);
    }
    return known;
  }

  // Taking in definitions

  defOf(ref: Ref): Ins | null {
    return isTemp(ref) && ref >>> 3 < this.def.length ? this.def[ref >>> 3]! : null;
  }

  /** The definition if this is its only use, else null. */
  soleDef(ref: Ref): Ins | null {
    const ins = this.defOf(ref);
    return ins && this.uses[ref >>> 3] === 1 ? ins : null;
  }

  isHere(ins: Ins): boolean {
    return this.defBlock[ins.to >>> 3] === this.block.id;
  }

  /** The only use, in the block of the definition: taking it in lengthens no life across blocks. */
  localDef(ref: Ref): Ins | null {
    const ins = this.soleDef(ref);
    return ins && this.isHere(ins) ? ins : null;
  }

  /** One user has taken in the definition: its operands are read here instead. */
  absorb(ins: Ins): void {
    const t = ins.to >>> 3;
    this.uses[t]!--;
    if (this.uses[t] === 0) {
      this.isAbsorbed[t] = 1;
      return;
    }
    for (const ref of [ins.a, ins.b, ins.c]) if (isTemp(ref)) this.uses[ref >>> 3]!++;
  }
}
