// Making functions and data piece by piece, without text in between. A FnBuilder stands at the end of one block;
// what is said goes there. After a jump it stands nowhere until `place` is called: what is said then is unreachable and goes
// into a block that nobody jumps to, so that a front end need not know.

import { bug } from '../base/bug.ts';
import { Block, Data, type DataItem, Fn, Ins, Jump, type Linkage, type Module, Phi, type ReturnType } from './ir.ts';
import { Op } from './ops.ts';
import { type Cls, Cls as ClsOf, Ext, int, isTemp, noRef, type Ref, typeRef } from './ref.ts';

/** The class and kind of an argument, parameter or result: a class, a sub-word class, or an aggregate type. */
export interface Abi {
  readonly cls: Cls;
  readonly ext: Ext;
  /** Index of the aggregate type, or −1. */
  readonly type: number;
}

/** Abi of a plain class. */
export const abiOf = (cls: Cls): Abi => plainAbis[cls];
/** Abi of a word of which the low 8 or 16 bits count. */
export const abiOfExt = (ext: Ext): Abi => ({ cls: ClsOf.w, ext, type: -1 });
/** Abi of an aggregate, passed as the address of its bytes. */
export const abiOfType = (type: number): Abi => ({ cls: ClsOf.l, ext: Ext.none, type });

const plainAbis: readonly Abi[] = Object.values(ClsOf).map((cls) => ({ cls, ext: Ext.none, type: -1 }));
const parOps = [Op.par, Op.parsb, Op.parub, Op.parsh, Op.paruh] as const;
const argOps = [Op.arg, Op.argsb, Op.argub, Op.argsh, Op.arguh] as const;

export interface Argument {
  readonly abi: Abi;
  readonly value: Ref;
}

export interface CallOptions {
  /** Arguments from this number on are variadic; absent for a call of a function that is not. */
  readonly variadicFrom?: number;
  readonly env?: Ref;
}

export class FnBuilder {
  readonly fn: Fn;
  /** Where instructions go; read-only for users. */
  block: Block;
  /** What the entry begins with, behind the parameters: stack blocks, and variables that are set from the start. */
  private readonly slots: Ins[];
  private readonly presets: Ins[];
  private line: number;
  private column: number;
  /** Number of the file in the function's table; 0 is its own. */
  private file: number;
  /** The location that the end of `block` has already. */
  private writtenLine: number;
  private writtenColumn: number;
  private writtenFile: number;

  /** Begins a function with its entry block. It joins `module` by `finish`. */
  constructor(name: string, returns: ReturnType | null, linkage: Partial<Linkage> = {}) {
    this.fn = new Fn(name);
    this.fn.returns = returns;
    Object.assign(this.fn.linkage, linkage);
    this.block = this.fn.newBlock('start');
    this.slots = [];
    this.presets = [];
    this.line = 0;
    this.column = 0;
    this.file = 0;
    this.writtenLine = 0;
    this.writtenColumn = 0;
    this.writtenFile = 0;
  }

  /** The next parameter. Parameters come before anything else. */
  param(abi: Abi, name: string): Ref {
    if (abi.type >= 0) return this.parameter(Op.parc, ClsOf.l, name, typeRef(abi.type));
    return this.parameter(parOps[abi.ext]!, abi.cls, name, noRef);
  }

  /** The environment parameter. */
  envParam(name: string): Ref {
    return this.parameter(Op.pare, ClsOf.l, name, noRef);
  }

  private parameter(op: number, cls: number, name: string, type: Ref): Ref {
    const to = this.fn.newTemp(name, cls);
    this.fn.blocks[0]!.ins.push(new Ins(op, cls, to, type, noRef, noRef));
    return to;
  }

  // Blocks

  /** A block for later: jump to it at will, `place` it once. */
  newBlock(name: string): Block {
    return new Block(-1, name);
  }

  /** Go on in `block`; the block before falls into it unless it has a jump already. */
  place(block: Block): Block {
    if (block.id >= 0) bug(`@${block.name} is placed twice`);
    if (this.block.jump === Jump.none) this.end(Jump.jmp, noRef, block, null);
    return this.begin(block);
  }

  private begin(block: Block): Block {
    block.id = this.fn.blocks.length;
    this.fn.blocks.push(block);
    this.block = block;
    this.writtenLine = 0;
    this.writtenColumn = 0;
    return block;
  }

  /** True after a jump: what is said now cannot be reached. */
  get isEnded(): boolean {
    return this.block.jump !== Jump.none;
  }

  private end(jump: Jump, arg: Ref, s1: Block | null, s2: Block | null): void {
    this.open();
    this.block.jump = jump;
    this.block.arg = arg;
    this.block.s1 = s1;
    this.block.s2 = s2;
  }

  private open(): void {
    if (this.block.jump !== Jump.none) this.begin(new Block(-1, 'dead'));
    const { line, column, file } = this;
    if (line !== this.writtenLine || column !== this.writtenColumn || file !== this.writtenFile) {
      this.writtenLine = line;
      this.writtenColumn = column;
      this.writtenFile = file;
      const named = file === 0 ? noRef : int(file);
      this.block.ins.push(new Ins(Op.dbgloc, ClsOf.w, noRef, int(line), int(column), named));
    }
  }

  jump(to: Block): void {
    this.end(Jump.jmp, noRef, to, null);
  }

  /** To `whenTrue` if the low 32 bits of `condition` are not zero. */
  branch(condition: Ref, whenTrue: Block, whenFalse: Block): void {
    this.end(Jump.jnz, condition, whenTrue, whenFalse);
  }

  /** To targets[value], or to `otherwise` when the unsigned word is not below their number. */
  switch(value: Ref, otherwise: Block, targets: readonly Block[]): void {
    this.end(Jump.switch, value, otherwise, null);
    this.block.targets = [...targets];
  }

  ret(value: Ref = noRef): void {
    this.end(Jump.ret, value, null, null);
  }

  halt(): void {
    this.end(Jump.hlt, noRef, null, null);
  }

  // Instructions

  /**
   * What follows belongs to this place in the source, whose file is a number in the function's table. Costs nothing when
   * nothing follows or the place is the same.
   */
  at(line: number, column = 0, file = 0): void {
    this.line = line;
    this.column = column;
    this.file = file;
  }

  /** A fresh temporary that may be assigned many times: a variable before SSA form. */
  variable(name: string, cls: Cls): Ref {
    return this.fn.newTemp(name, cls);
  }

  /** An operation into a fresh temporary. */
  ins(op: number, cls: Cls, a: Ref = noRef, b: Ref = noRef, c: Ref = noRef, name = 't'): Ref {
    const to = this.fn.newTemp(name, cls);
    this.assign(to, op, cls, a, b, c);
    return to;
  }

  /** An operation into a given temporary. */
  assign(to: Ref, op: number, cls: Cls, a: Ref = noRef, b: Ref = noRef, c: Ref = noRef): void {
    this.open();
    this.block.ins.push(new Ins(op, cls, to, a, b, c));
  }

  /** An operation without a result: stores, blit, assume, vastart. */
  effect(op: number, a: Ref = noRef, b: Ref = noRef, c: Ref = noRef): void {
    this.assign(noRef, op, ClsOf.w, a, b, c);
  }

  /** `variable = value`. */
  set(variable: Ref, value: Ref): void {
    this.assign(variable, Op.copy, this.fn.clsOf(variable) as Cls, value);
  }

  /** A stack block made in the entry block, whatever block is current. `align` is 4, 8 or 16. */
  alloc(size: number, align: 4 | 8 | 16, name = 'slot'): Ref {
    const to = this.fn.newTemp(name, ClsOf.l);
    const op = align === 4 ? Op.alloc4 : align === 8 ? Op.alloc8 : Op.alloc16;
    this.slots.push(new Ins(op, ClsOf.l, to, this.fn.int(size), noRef, noRef));
    return to;
  }

  /** A variable that has `value`, a constant, when the function is entered. */
  preset(name: string, cls: Cls, value: Ref): Ref {
    const to = this.variable(name, cls);
    this.presets.push(new Ins(Op.copy, cls, to, value, noRef, noRef));
    return to;
  }

  /** Values by predecessor, at the head of the current block. */
  phi(cls: Cls, from: readonly (readonly [Block, Ref])[], name = 'phi'): Ref {
    const to = this.fn.newTemp(name, cls);
    const args = from.map(([, value]) => value);
    const blocks = from.map(([block]) => block);
    this.block.phis.push(new Phi(to, cls, args, blocks));
    return to;
  }

  /** A call; its result in a fresh temporary, or `noRef` when `returns` is null. */
  call(callee: Ref, args: readonly Argument[], returns: Abi | null, options: CallOptions = {}): Ref {
    this.open();
    const out = this.block.ins;
    if (options.env !== undefined) out.push(new Ins(Op.arge, ClsOf.l, noRef, options.env, noRef, noRef));
    args.forEach(({ abi, value }, index) => {
      if (index === options.variadicFrom) out.push(new Ins(Op.argv, ClsOf.w, noRef, noRef, noRef, noRef));
      if (abi.type >= 0) out.push(new Ins(Op.argc, ClsOf.l, noRef, typeRef(abi.type), value, noRef));
      else out.push(new Ins(argOps[abi.ext]!, abi.cls, noRef, value, noRef, noRef));
    });
    if (options.variadicFrom === args.length) out.push(new Ins(Op.argv, ClsOf.w, noRef, noRef, noRef, noRef));
    const to = returns ? this.fn.newTemp('r', returns.cls) : noRef;
    let result = noRef;
    if (returns && returns.type >= 0) result = typeRef(returns.type);
    else if (returns && returns.ext !== Ext.none) result = int(returns.ext);
    out.push(new Ins(Op.call, returns?.cls ?? ClsOf.w, to, callee, result, noRef));
    return to;
  }

  // Constants

  int(value: number): Ref {
    return this.fn.int(value);
  }

  bits(value: bigint): Ref {
    return this.fn.bits(value);
  }

  single(value: number): Ref {
    return this.fn.single(value);
  }

  double(value: number): Ref {
    return this.fn.double(value);
  }

  address(symbol: string, offset = 0n): Ref {
    return this.fn.address(symbol, offset);
  }

  /** The class of a temporary; constants have none of their own. */
  clsOf(ref: Ref): number {
    return isTemp(ref) ? this.fn.clsOf(ref) : bug('a constant has no class');
  }

  /** Close the function: every block that was jumped to must have been placed, the last one must have ended. */
  finish(module: Module): Fn {
    const { fn } = this;
    if (!this.isEnded) bug(`the last block of $${fn.name} has no jump`);
    for (const block of fn.blocks) {
      block.forEachSuccessor((target) => {
        if (target.id < 0) bug(`@${target.name} in $${fn.name} was never placed`);
      });
    }
    const entry = fn.blocks[0]!;
    const params = entry.ins.findIndex(({ op }) => op < Op.par || op > Op.pare);
    const head = params < 0 ? entry.ins.length : params;
    entry.ins = [...entry.ins.slice(0, head), ...this.slots, ...this.presets, ...entry.ins.slice(head)];
    return module.addFn(fn);
  }
}

/** A data object item by item; neighbouring zeros are joined. */
export class DataBuilder {
  readonly data: Data;
  /** Bytes so far. */
  size: number;

  constructor(name: string, linkage: Partial<Linkage> = {}, align = 8) {
    this.data = new Data(name);
    Object.assign(this.data.linkage, linkage);
    this.data.align = align;
    this.data.hasAlign = align !== 8;
    this.size = 0;
  }

  private add(item: DataItem, size: number): this {
    this.data.items.push(item);
    this.size += size;
    return this;
  }

  /** An integer of 1, 2, 4 or 8 bytes. */
  int(size: 1 | 2 | 4 | 8, value: number | bigint): this {
    return this.add({ kind: 'int', size, bits: BigInt.asIntN(size * 8, BigInt(value)) }, size);
  }

  /** A single or a double by its pattern (`singleBits`, `doubleBits`). */
  float(size: 4 | 8, bits: bigint): this {
    return this.add({ kind: 'float', size, bits: BigInt.asIntN(size * 8, bits) }, size);
  }

  /** The address of a symbol, 8 bytes. */
  symbol(symbol: string, offset = 0n): this {
    return this.add({ kind: 'symbol', size: 8, symbol, offset }, 8);
  }

  bytes(bytes: Uint8Array): this {
    return bytes.length === 0 ? this : this.add({ kind: 'bytes', bytes }, bytes.length);
  }

  zeros(count: number): this {
    const last = this.data.items.at(-1);
    if (last?.kind === 'zero') {
      this.data.items.pop();
      this.size -= last.count;
      return this.add({ kind: 'zero', count: last.count + count }, last.count + count);
    }
    return count === 0 ? this : this.add({ kind: 'zero', count }, count);
  }

  /** Zeros up to a multiple of `align`. */
  align(align: number): this {
    return this.zeros((align - (this.size % align)) % align);
  }

  finish(module: Module): Data {
    return module.addData(this.data);
  }
}
