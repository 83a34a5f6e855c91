// Sparse conditional constant propagation (Wegman, Zadeck 1991): values start as unknown-yet, blocks as unreached;
// constants flow along executable edges only, so a loop that never changes a constant keeps it. SSA form.

import { truncate } from '../base/truncate.ts';
import { fillCfg, jumpTo } from '../il/cfg.ts';
import { type Block, type Fn, Ins, Jump, Phi } from '../il/ir.ts';
import { isPinned, Op } from '../il/ops.ts';
import { noRef, type Ref, RefKind, temp } from '../il/ref.ts';
import { Uses } from '../il/uses.ts';
import { foldConstants, isBits, normalConstant } from './constants.ts';

/** Nothing known yet; any constant is the Ref of it. */
const top = 0;
const bottom = -1;

/** Propagate constants; returns how many temporaries became constants. */
export function propagateConstants(fn: Fn): number {
  return new Propagation(fn).run();
}

class Propagation {
  private readonly fn: Fn;
  private readonly uses: Uses;
  private readonly lattice: Int32Array;
  private readonly isReached: Uint8Array;
  private readonly blockWork: Block[];
  private readonly tempWork: number[];

  constructor(fn: Fn) {
    this.fn = fn;
    this.uses = new Uses(fn);
    this.lattice = new Int32Array(fn.temps.length);
    this.isReached = new Uint8Array(fn.blocks.length);
    this.blockWork = [];
    this.tempWork = [];
    for (let t = 0; t < fn.temps.length; t++) if (this.uses.def[t] === null) this.lattice[t] = bottom;
  }

  run(): number {
    this.reach(null, this.fn.blocks[0]!);
    while (this.blockWork.length > 0 || this.tempWork.length > 0) {
      while (this.tempWork.length > 0) this.visitUsers(this.tempWork.pop()!);
      const block = this.blockWork.pop();
      if (block) {
        for (const ins of block.ins) this.visitIns(ins);
        this.visitJump(block);
      }
    }
    return this.rewrite();
  }

  /** An edge became executable: its block is reached, and its phis see one more argument. */
  private reach(from: Block | null, block: Block): void {
    for (const phi of block.phis) this.visitPhi(phi, block, from, null);
    if (this.isReached[block.id] === 1) return;
    this.isReached[block.id] = 1;
    this.blockWork.push(block);
  }

  private visitUsers(t: number): void {
    const { uses } = this;
    for (let i = uses.start[t]!; i < uses.start[t + 1]!; i++) {
      const user = uses.users[i]!;
      if (user instanceof Phi) {
        const block = this.fn.blocks[uses.defBlock[user.to >>> 3]!]!;
        if (this.isReached[block.id] === 1) this.visitPhi(user, block, null, temp(t));
      } else if (this.isReached[uses.userBlock[i]!] === 1) {
        if (user instanceof Ins) this.visitIns(user);
        else this.visitJump(user);
      }
    }
  }

  private valueOf(ref: Ref): number {
    return (ref & 7) === RefKind.temp ? this.lattice[ref >>> 3]! : ref;
  }

  private lower(to: Ref, value: number): void {
    const t = to >>> 3;
    if (this.lattice[t] === value || this.lattice[t] === bottom) return;
    this.lattice[t] = value;
    this.tempWork.push(t);
  }

  /** The edge from a block became executable, or an argument changed: nothing else is looked at, as values only fall. */
  private visitPhi(phi: Phi, block: Block, from: Block | null, changed: Ref | null): void {
    const { args, blocks, to, cls } = phi;
    const t = to >>> 3;
    for (let i = 0; i < args.length && this.lattice[t] !== bottom; i++) {
      if (blocks[i] !== from && args[i] !== changed) continue;
      if (!this.isExecutable(blocks[i]!, block)) continue;
      let arg = this.valueOf(args[i]!);
      if (arg === top) continue;
      if ((arg & 7) === RefKind.con && arg > 0) arg = normalConstant(this.fn, arg as Ref, cls);
      this.lower(to, this.lattice[t] === top || this.lattice[t] === arg ? arg : bottom);
    }
  }

  private isExecutable(from: Block, to: Block): boolean {
    if (this.isReached[from.id] === 0) return false;
    if (from.jump !== Jump.jnz && from.jump !== Jump.switch) return true;
    const value = this.valueOf(from.arg);
    if (value === top) return false;
    return !this.isNumber(value) || this.chosen(from, value as Ref) === to;
  }

  private isNumber(value: number): boolean {
    return value > 0 && isBits(this.fn, value as Ref);
  }

  /** Where a branch on a constant goes. */
  private chosen(block: Block, value: Ref): Block {
    const { bits } = this.fn.cons[value >>> 3]!;
    if (block.jump === Jump.jnz) return BigInt.asIntN(32, bits) !== 0n ? block.s1! : block.s2!;
    return block.targets[Number(BigInt.asUintN(32, bits))] ?? block.s1!;
  }

  private visitIns(ins: Ins): void {
    if ((ins.to & 7) !== RefKind.temp || this.lattice[ins.to >>> 3] === bottom) return;
    if (isPinned(ins.op, ins.cls) && !isDivisionLike(ins)) return this.lower(ins.to, bottom);
    const a = this.valueOf(ins.a);
    const b = this.valueOf(ins.b);
    const c = this.valueOf(ins.c);
    if (ins.op === Op.sel && this.isNumber(a)) {
      const picked = BigInt.asIntN(32, this.fn.cons[a >>> 3]!.bits) !== 0n ? b : c;
      if (picked !== top) this.lower(ins.to, picked);
      return;
    }
    if (a === bottom || b === bottom || c === bottom) return this.lower(ins.to, bottom);
    if ((ins.a !== noRef && a === top) || (ins.b !== noRef && b === top) || (ins.c !== noRef && c === top)) return;
    if (ins.op === Op.copy) return this.lower(ins.to, a);
    const value = foldConstants(this.fn, ins.op, ins.cls, a as Ref, b as Ref, c as Ref);
    this.lower(ins.to, value === noRef ? bottom : value);
  }

  private visitJump(block: Block): void {
    if (block.jump === Jump.jnz || block.jump === Jump.switch) {
      const value = this.valueOf(block.arg);
      if (value === top) return;
      if (this.isNumber(value)) {
        this.reach(block, this.chosen(block, value as Ref));
        return;
      }
    }
    block.forEachSuccessor((next) => {
      this.reach(block, next);
    });
  }

  private rewrite(): number {
    const { fn } = this;
    const constant = (ref: Ref): Ref => {
      const value = this.valueOf(ref);
      return value > 0 ? (value as Ref) : ref;
    };
    let count = 0;
    for (const block of fn.blocks) {
      if (this.isReached[block.id] === 0) continue;
      if (block.phis.length > 0) block.phis = block.phis.filter((phi) => !(this.lattice[phi.to >>> 3]! > 0));
      let kept = 0;
      for (const ins of block.ins) {
        if ((ins.to & 7) === RefKind.temp && this.lattice[ins.to >>> 3]! > 0) {
          count++;
          continue;
        }
        ins.a = constant(ins.a);
        ins.b = constant(ins.b);
        ins.c = constant(ins.c);
        block.ins[kept++] = ins;
      }
      truncate(block.ins, kept);
      for (const phi of block.phis) for (let i = 0; i < phi.args.length; i++) phi.args[i] = constant(phi.args[i]!);
      if (block.jump === Jump.jnz || block.jump === Jump.switch) {
        const value = this.valueOf(block.arg);
        if (this.isNumber(value)) jumpTo(block, this.chosen(block, value as Ref));
      }
      block.arg = constant(block.arg);
    }
    fillCfg(fn);
    return count;
  }
}

/** Divisions are pinned because they may trap; on constants that is known. */
const isDivisionLike = (ins: Ins): boolean => ins.op >= Op.div && ins.op <= Op.urem;
