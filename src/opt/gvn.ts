// Global value numbering: each value is computed once. One walk over the dominator tree with a table of what was seen:
// constants are folded, the algebra (rules.ts) applied, extensions of narrow values dropped, comparisons decided
// by dominating branches. An equal computation beside (not above) is moved up to the branch in front of both.
// In: SSA form. Out: SSA form; branches on constants are jumps.

import { truncate } from '../base/truncate.ts';
import { edgePlaces, fillCfg, jumpTo, sortPhis } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, type Fn, Ins, Jump, type Phi } from '../il/ir.ts';
import { fillLoops } from '../il/loops.ts';
import { Flag, isPinned, Op, opFlags } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { foldConstants, isBits, normalConstant, operandClass } from './constants.ts';
import { dropNops } from './nops.ts';
import { Relations } from './relations.ts';
import { Algebra } from './rules.ts';
import { Widths } from './widths.ts';

/** Number the values; returns how many instructions were replaced or rewritten. */
export function numberValues(fn: Fn): number {
  return new Numbering(fn).run();
}

const isDivision = (op: number): boolean => op === Op.div || op === Op.rem || op === Op.udiv || op === Op.urem;

/** A division that may run anywhere: by a constant that is neither 0 nor −1. */
export function isSafeDivision(fn: Fn, ins: Ins): boolean {
  if (!isDivision(ins.op) || ins.cls > Cls.l || !isBits(fn, ins.b)) return false;
  const bits = BigInt.asIntN(ins.cls === Cls.w ? 32 : 64, fn.cons[ins.b >>> 3]!.bits);
  return bits !== 0n && bits !== -1n;
}

/** Equal instructions in other branches that a search tries; thousands of cases may compute the same. */
const mostTwins = 32;

/** True when an instruction is a plain value: it may be computed anywhere its operands are there. */
export function isFloatingValue(fn: Fn, ins: Ins): boolean {
  if ((opFlags[ins.op]! & Flag.hasResult) === 0) return false;
  return !isPinned(ins.op, ins.cls) || isSafeDivision(fn, ins);
}

const noCase = -1;
const severalCases = -2;

class Numbering {
  private readonly fn: Fn;
  private readonly dom: Dominators;
  private readonly def: (Ins | Phi | null)[];
  /** Block of each definition, by temporary; grows with the rewrites. */
  private readonly defBlock: number[];
  /** What each temporary was found equal to; 0 for itself. */
  private readonly instead: number[];
  /** What it is equal to below the branches passed; 0 for nothing known. Taken back when the walk leaves. */
  private readonly scoped: number[];
  private readonly scopeLog: number[];
  /** Of a block that one switch leads to: the only case that does, or negative. */
  private readonly caseOf: Int32Array;
  private readonly relations: Relations;
  private readonly widths: Widths;
  private readonly algebra: Algebra;
  // The table of values: chains of entries by hash.
  private heads: Int32Array;
  private readonly next: number[];
  private readonly entryIns: Ins[];
  private readonly entryBlock: number[];
  /** Made before the instruction that is being visited. */
  private readonly added: Ins[];
  private changes: number;

  constructor(fn: Fn) {
    this.fn = fn;
    this.dom = new Dominators(fn);
    fillLoops(fn, this.dom);
    const count = fn.temps.length;
    this.def = new Array<Ins | Phi | null>(count).fill(null);
    this.defBlock = new Array<number>(count).fill(0);
    this.instead = new Array<number>(count).fill(0);
    this.scoped = new Array<number>(count).fill(0);
    this.scopeLog = [];
    this.caseOf = new Int32Array(fn.blocks.length).fill(noCase);
    for (const block of fn.blocks) if (block.jump === Jump.switch) this.findCases(block);
    this.relations = new Relations();
    this.widths = new Widths(fn);
    this.algebra = new Algebra(fn, this.def);
    this.heads = new Int32Array(1024).fill(-1);
    this.next = [];
    this.entryIns = [];
    this.entryBlock = [];
    this.added = [];
    this.changes = 0;
  }

  run(): number {
    const { fn, dom } = this;
    sortPhis(fn);
    const { start, to, place } = edgePlaces(fn);
    const open: number[] = [];
    const scopes: number[] = [];
    const marks: number[] = [];
    for (const id of dom.preorder) {
      const parent = dom.idom[id]!;
      while (open.length > 0 && open[open.length - 1] !== parent) {
        open.pop();
        this.leave(scopes.pop()!, marks.pop()!);
      }
      open.push(id);
      scopes.push(this.scopeLog.length);
      marks.push(this.relations.mark);
      const block = fn.blocks[id]!;
      this.enter(block);
      this.visit(block);
      // Arguments leave with what is known at the end of their block.
      for (let i = start[id]!; i < start[id + 1]!; i++) {
        for (const phi of fn.blocks[to[i]!]!.phis) {
          const at = place[i]!;
          phi.args[at] = this.resolve(phi.args[at]!);
        }
      }
    }
    this.leave(0, 0);
    this.finish();
    return this.changes;
  }

  private resolve(ref: Ref): Ref {
    if ((ref & 7) !== RefKind.temp) return ref;
    let at: number = ref;
    while ((at & 7) === RefKind.temp) {
      const next = this.instead[at >>> 3] || this.scoped[at >>> 3];
      if (!next) break;
      at = next;
    }
    return at as Ref;
  }

  private define(to: Ref, by: Ins | Phi, block: number): void {
    const t = to >>> 3;
    while (this.def.length <= t) {
      this.def.push(null);
      this.defBlock.push(0);
      this.instead.push(0);
      this.scoped.push(0);
    }
    this.def[t] = by;
    this.defBlock[t] = block;
  }

  // Facts of branches

  private leave(scope: number, mark: number): void {
    while (this.scopeLog.length > scope) this.scoped[this.scopeLog.pop()!] = 0;
    this.relations.undo(mark);
  }

  /** From here on in the tree, temporary `ref` equals a constant. */
  private learn(ref: Ref, constant: Ref): void {
    if ((ref & 7) !== RefKind.temp || this.instead[ref >>> 3] !== 0 || this.scoped[ref >>> 3] !== 0) return;
    this.scoped[ref >>> 3] = constant;
    this.scopeLog.push(ref >>> 3);
  }

  private enter(block: Block): void {
    const pred = block.preds.length === 1 ? block.preds[0]! : null;
    if (pred === null || block.id === 0) return;
    if (pred.jump === Jump.jnz && pred.s1 !== pred.s2) this.learnCondition(pred.arg, pred.s1 === block);
    if (pred.jump === Jump.switch && block !== pred.s1) {
      const value = this.caseOf[block.id]!;
      if (value >= 0 && this.isWord(pred.arg)) this.learn(pred.arg, this.fn.int(value));
    }
  }

  private findCases({ targets }: Block): void {
    const { caseOf } = this;
    targets.forEach(({ id }, index) => {
      caseOf[id] = caseOf[id] === noCase ? index : severalCases;
    });
  }

  private isWord(ref: Ref): boolean {
    return (ref & 7) === RefKind.temp && this.fn.temps[ref >>> 3]!.cls === Cls.w;
  }

  /** The condition was found to be not zero, or zero. */
  private learnCondition(ref: Ref, isTrue: boolean): void {
    if ((ref & 7) !== RefKind.temp) return;
    const def = this.def[ref >>> 3];
    const isNarrow = this.widths.unsigned(ref, Cls.w) <= 1 && this.widths.unsigned(ref, this.fn.clsOf(ref)) <= 1;
    if (!isTrue && (this.isWord(ref) || isNarrow)) this.learn(ref, this.fn.int(0));
    else if (isTrue && isNarrow) this.learn(ref, this.fn.int(1));
    if (!def || 'args' in def) {
      this.relations.assume(Op.cnew, ref, this.fn.int(0), isTrue);
      return;
    }
    if ((opFlags[def.op]! & Flag.compare) === 0) {
      this.relations.assume(Op.cnew, ref, this.fn.int(0), isTrue);
      return;
    }
    this.relations.assume(def.op, def.a, def.b, isTrue);
    const isEquality = isTrue ? def.op === Op.ceqw || def.op === Op.ceql : def.op === Op.cnew || def.op === Op.cnel;
    if (isEquality && isBits(this.fn, def.b) && (def.op === Op.ceql || def.op === Op.cnel || this.isWord(def.a))) {
      this.learn(def.a, def.b);
    }
  }

  // Blocks

  private visit(block: Block): void {
    this.visitPhis(block);
    // In place: `added` holds what a rewriting put before the instruction, which is rare.
    const { ins: list } = block;
    const { added } = this;
    let kept = 0;
    for (let i = 0; i < list.length; i++) {
      const ins = list[i]!;
      ins.a = this.resolve(ins.a);
      ins.b = this.resolve(ins.b);
      ins.c = this.resolve(ins.c);
      const stays = this.visitIns(ins, block);
      if (added.length > 0) {
        // Room that earlier instructions left is taken first.
        const missing = added.length - (i - kept);
        if (missing > 0) {
          list.splice(i, 0, ...added.slice(0, missing));
          i += missing;
        }
        for (const one of added) list[kept++] = one;
        added.length = 0;
      }
      if (stays) list[kept++] = ins;
    }
    truncate(list, kept);
    this.visitJump(block);
  }

  private visitPhis(block: Block): void {
    const { phis } = block;
    for (let i = 0; i < phis.length; i++) {
      const phi = phis[i]!;
      this.define(phi.to, phi, block.id);
      this.widths.definePhi(phi);
      // The same merge twice. Many phis in one block are many variables: only neighbours are compared then.
      for (let j = Math.max(0, i - 8); j < i; j++) {
        const other = phis[j]!;
        if (other.cls !== phi.cls || this.instead[other.to >>> 3] !== 0) continue;
        if (!phi.args.every((arg, at) => arg === other.args[at])) continue;
        this.replace(phi.to, other.to);
        break;
      }
    }
  }

  private replace(to: Ref, by: Ref): void {
    this.instead[to >>> 3] = by;
    this.changes++;
  }

  /** False when the instruction goes, its result being known. */
  private visitIns(ins: Ins, block: Block): boolean {
    const { op, to } = ins;
    if (op === Op.assume) this.learnCondition(ins.a, true);
    if (op === Op.copy) {
      this.define(to, ins, block.id);
      this.replace(to, ins.a);
      return false;
    }
    const isFloating = isFloatingValue(this.fn, ins);
    if (!isFloating && !isDivision(op)) {
      if (to !== noRef) {
        this.define(to, ins, block.id);
        this.widths.define(ins);
      }
      return true;
    }
    const known = this.simplify(ins, block);
    this.define(to, ins, block.id);
    if (known !== noRef) {
      this.replace(to, known);
      return false;
    }
    const same = this.lookUp(ins, block);
    if (same !== noRef) {
      this.replace(to, same);
      return false;
    }
    this.widths.define(ins);
    return true;
  }

  /** Fold and rewrite; returns the value that the instruction equals or `noRef`. */
  private simplify(ins: Ins, block: Block): Ref {
    const { fn } = this;
    for (let round = 0; round < 8; round++) {
      this.normalise(ins);
      const { op, cls, a, b } = ins;
      const folded = foldConstants(fn, op, cls, a, b, ins.c);
      if (folded !== noRef) return folded;
      if (a === b && (opFlags[op]! & Flag.idempotent) !== 0) return a;
      const decided = this.relations.decide(op, a, b);
      if (decided >= 0) return fn.int(decided);
      const narrow = this.narrow(ins);
      if (narrow !== noRef) return narrow;
      const result = this.algebra.apply(ins);
      if (result === -1) return noRef;
      this.changes++;
      for (const added of this.algebra.added) {
        this.define(added.to, added, block.id);
        this.widths.define(added);
        this.added.push(added);
      }
      if (this.algebra.added.length > 0) this.algebra.added.length = 0;
      if (result !== noRef) return this.resolve(result);
    }
    return noRef;
  }

  /** Constants in one spelling, to the right where the order is free. */
  private normalise(ins: Ins): void {
    const { fn } = this;
    const { op, cls } = ins;
    if ((ins.a & 7) === RefKind.con) ins.a = this.normalOperand(op, cls, 0, ins.a);
    if ((ins.b & 7) === RefKind.con) ins.b = this.normalOperand(op, cls, 1, ins.b);
    if ((ins.c & 7) === RefKind.con) ins.c = this.normalOperand(op, cls, 2, ins.c);
    if ((opFlags[op]! & Flag.commutes) === 0) return;
    const { a, b } = ins;
    const isSwapped =
      (a & 7) === RefKind.con ? (b & 7) !== RefKind.con || isBits(fn, a) : (b & 7) !== RefKind.con && b < a;
    if (isSwapped) {
      ins.a = b;
      ins.b = a;
    }
  }

  private normalOperand(op: number, cls: number, position: number, ref: Ref): Ref {
    const operand = operandClass(op, cls, position);
    return operand < 0 ? ref : normalConstant(this.fn, ref, operand);
  }

  /** Extensions and masks that change nothing, tests of what is 0 or 1 already. */
  private narrow(ins: Ins): Ref {
    const { op, cls, a, b } = ins;
    if ((a & 7) !== RefKind.temp) return noRef;
    const { widths, fn } = this;
    // A long as a word is fine; the other way the upper half is missing.
    const isWideEnough = cls === Cls.w || fn.clsOf(a) === cls;
    switch (op) {
      case Op.extub:
        return isWideEnough && widths.unsigned(a, fn.clsOf(a)) <= 8 ? a : noRef;
      case Op.extuh:
        return isWideEnough && widths.unsigned(a, fn.clsOf(a)) <= 16 ? a : noRef;
      case Op.extuw:
        return isWideEnough && widths.unsigned(a, fn.clsOf(a)) <= 32 ? a : noRef;
      case Op.extsb:
        return isWideEnough && widths.signed(a, fn.clsOf(a)) <= 8 ? a : noRef;
      case Op.extsh:
        return isWideEnough && widths.signed(a, fn.clsOf(a)) <= 16 ? a : noRef;
      case Op.extsw:
        return isWideEnough && widths.signed(a, fn.clsOf(a)) <= 32 ? a : noRef;
      case Op.and: {
        const mask = isBits(fn, b) ? fn.cons[b >>> 3]!.num : Number.NaN;
        if (!(mask >= 0)) return noRef;
        // A mask of ones from bit 0 on that covers the value.
        const isOnes = 2 ** Math.round(Math.log2(mask + 1)) === mask + 1;
        return isOnes && isWideEnough && 2 ** widths.unsigned(a, cls) <= mask + 1 ? a : noRef;
      }
      case Op.cnew:
        return isWideEnough && fn.clsOf(a) === cls && this.isZero(b) && widths.unsigned(a, cls) <= 1 ? a : noRef;
      default:
        return noRef;
    }
  }

  // The table

  /** An equal value that is there already or can be had, else `noRef` after entering this one. */
  private lookUp(ins: Ins, block: Block): Ref {
    let tries = mostTwins;
    if (this.entryIns.length >= this.heads.length) this.rehash();
    const bucket = hash(ins) & (this.heads.length - 1);
    for (let entry = this.heads[bucket]!; entry >= 0; entry = this.next[entry]!) {
      const other = this.entryIns[entry]!;
      if (other.op !== ins.op || other.cls !== ins.cls) continue;
      if (other.a !== ins.a || other.b !== ins.b || other.c !== ins.c) continue;
      const from = this.entryBlock[entry]!;
      if (this.dom.dominates(from, block.id)) return other.to;
      if (this.hoist(entry, block)) return this.entryIns[entry]!.to;
      if (--tries === 0) break;
    }
    this.next.push(this.heads[bucket]!);
    this.heads[bucket] = this.entryIns.length;
    this.entryIns.push(ins);
    this.entryBlock.push(block.id);
    return noRef;
  }

  private rehash(): void {
    this.heads = new Int32Array(this.heads.length * 4).fill(-1);
    for (let entry = 0; entry < this.entryIns.length; entry++) {
      const bucket = hash(this.entryIns[entry]!) & (this.heads.length - 1);
      this.next[entry] = this.heads[bucket]!;
      this.heads[bucket] = entry;
    }
  }

  /** Move the entry's instruction to the end of the block in front of both, if that is near and no rarer place. */
  private hoist(entry: number, block: Block): boolean {
    const { dom, fn } = this;
    const ins = this.entryIns[entry]!;
    const from = fn.blocks[this.entryBlock[entry]!]!;
    if (!isFloatingValue(fn, ins) || from.isCold || block.isCold) return false;
    // The nearest block in front of both, when it is right above one of them.
    let common = dom.idom[block.id]!;
    if (common < 0 || !dom.dominates(common, from.id)) common = dom.idom[from.id]!;
    if (common < 0 || !dom.dominates(common, block.id)) return false;
    const target = fn.blocks[common]!;
    if (target.depth > from.depth || target.depth > block.depth) return false;
    if (!this.isThere(ins.a, common) || !this.isThere(ins.b, common) || !this.isThere(ins.c, common)) return false;
    const moved = new Ins(ins.op, ins.cls, ins.to, ins.a, ins.b, ins.c);
    target.ins.push(moved);
    ins.op = Op.nop;
    ins.to = noRef;
    this.entryIns[entry] = moved;
    this.entryBlock[entry] = common;
    this.define(moved.to, moved, common);
    return true;
  }

  private isThere(ref: Ref, block: number): boolean {
    return (ref & 7) !== RefKind.temp || this.dom.dominates(this.defBlock[ref >>> 3]!, block);
  }

  // Jumps

  private visitJump(block: Block): void {
    block.arg = this.resolve(block.arg);
    if (block.jump === Jump.jnz) this.visitBranch(block);
    else if (block.jump === Jump.switch && isBits(this.fn, block.arg)) {
      const index = Number(BigInt.asUintN(32, this.fn.cons[block.arg >>> 3]!.bits));
      jumpTo(block, block.targets[index] ?? block.s1!);
      this.changes++;
    }
  }

  private visitBranch(block: Block): void {
    for (;;) {
      if (isBits(this.fn, block.arg)) {
        const isTrue = BigInt.asIntN(32, this.fn.cons[block.arg >>> 3]!.bits) !== 0n;
        jumpTo(block, isTrue ? block.s1! : block.s2!);
        this.changes++;
        return;
      }
      const def = (block.arg & 7) === RefKind.temp ? this.def[block.arg >>> 3] : null;
      if (!def || 'args' in def) break;
      // Tests of tests: `x <> 0` is `x`, `x = 0` swaps the ways, a negated or widened word is zero when the word is.
      const isZeroTest = (def.op === Op.cnew || def.op === Op.ceqw) && this.isZero(def.b);
      const isSameZero = (def.op === Op.neg && def.cls === Cls.w) || def.op === Op.extsw || def.op === Op.extuw;
      if (!isZeroTest && !isSameZero) break;
      if (def.op === Op.ceqw) {
        const { s1, s2 } = block;
        block.s1 = s2;
        block.s2 = s1;
      }
      block.arg = this.resolve(def.a);
      this.changes++;
    }
    const decided = (block.arg & 7) === RefKind.temp ? this.relations.decide(Op.cnew, block.arg, this.fn.int(0)) : -1;
    if (decided >= 0) {
      jumpTo(block, decided === 1 ? block.s1! : block.s2!);
      this.changes++;
    }
  }

  private isZero(ref: Ref): boolean {
    return isBits(this.fn, ref) && this.fn.cons[ref >>> 3]!.num === 0;
  }

  /** What was found later than a use was visited: loop arguments. Moved instructions leave their old places. */
  private finish(): void {
    const { fn } = this;
    for (const block of fn.blocks) {
      let kept = 0;
      for (const phi of block.phis) {
        if (this.instead[phi.to >>> 3] !== 0) continue;
        for (let i = 0; i < phi.args.length; i++) phi.args[i] = this.resolve(phi.args[i]!);
        block.phis[kept++] = phi;
      }
      truncate(block.phis, kept);
      dropNops(block.ins);
    }
    fillCfg(fn);
  }
}

function hash(ins: Ins): number {
  let mixed = Math.imul(ins.op, 0x9e37_79b1) ^ ins.cls;
  mixed = Math.imul(mixed ^ ins.a, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ ins.b, 0xc2b2_ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ ins.c, 0x27d4_eb2f);
  return mixed ^ (mixed >>> 16);
}
