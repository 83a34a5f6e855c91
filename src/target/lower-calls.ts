// Parameters, calls, returns and variadic arguments, from IL to copies between temporaries and machine registers,
// loads and stores. In: SSA form with `par…`, `arg…` and `call`. Out: SSA form in which machine registers appear in
// copies beside calls, at the head of the entry and before returns; `call` carries its target and `int(implicit)`.
//
// What is common to all conventions stands here. A target says where arguments travel and what calls destroy, and how
// variadic functions find their arguments.

import { bug } from '../base/bug.ts';
import { type Block, copyOf, Ins, Jump, type TypeDef } from '../il/ir.ts';
import { roundUp } from '../il/layout.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, clsSizes, Ext, int, intOf, isCon, kindOf, noRef, type Ref, RefKind, reg, slot } from '../il/ref.ts';
import { type MachineFn, noRegs, RegSet } from '../regalloc/machine.ts';
import type { CallEffects } from './call-effects.ts';
import type { Assignment, CallEffect, Part, Passed, Place } from './calls.ts';
import { copyBytes, Emitter } from './lower.ts';
import type { ModuleContext } from './native.ts';

/** Copies longer than this call memcpy. */
const longestInline = 256;

/** Sub-word kind of `parsb`, `argub` and so on: rows stand in the order of Ext. */
const extOf = (op: number, first: number): number => (op > first && op <= first + 4 ? op - first : Ext.none);

const extOps = [Op.copy, Op.extsb, Op.extub, Op.extsh, Op.extuh];
const storeOps = [Op.storew, Op.storel, Op.stores, Op.stored, Op.storev];

/** The loads and stores of sub-words by their Ext. */
const subWordLoads = [Op.load, Op.loadsb, Op.loadub, Op.loadsh, Op.loaduh];
const subWordStores = [Op.storew, Op.storeb, Op.storeb, Op.storeh, Op.storeh];

/** Parts of the frame that calls need, by slots that stand for them. */
export interface CallingFn extends MachineFn {
  outgoingSize: number;
  hasCalls: boolean;
  place(name: 'incoming' | 'outgoing'): number;
  addImplicit(uses: RegSet, defs: RegSet, clobbers: RegSet, wideClobbers: RegSet): number;
}

/** How sub-words travel. */
export interface SubWords {
  /** Arguments on the stack take no more than their size. */
  readonly arePacked: boolean;
  /** Callers extend arguments in registers to 32 bits, or functions their results. */
  readonly areArgumentsExtended: boolean;
  readonly areResultsExtended: boolean;
}

/** A copy into a machine register, which waits until all values are there. */
export interface RegisterCopy {
  readonly register: number;
  readonly cls: number;
  readonly value: Ref;
}

export abstract class CallLowering<F extends CallingFn> {
  protected readonly machineFn: F;
  protected readonly types: readonly TypeDef[];
  protected emit: Emitter;
  private readonly effects: CallEffects;
  private readonly subWords: SubWords;
  /** Where the result goes when the caller gave its address. */
  private resultAddress: Ref;
  private assigned: Assignment | null;

  constructor(machineFn: F, { module, effects }: ModuleContext, subWords: SubWords) {
    this.machineFn = machineFn;
    this.types = module.types;
    this.effects = effects;
    this.subWords = subWords;
    this.emit = new Emitter(machineFn.fn, []);
    this.resultAddress = noRef;
    this.assigned = null;
  }

  /**
   * Places of arguments and result. `variadicFrom` is the number of the first variadic argument, or the number of
   * arguments.
   */
  protected abstract assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment;
  /** What a call destroys; `known` is what the callee writes, null where that is not known. */
  protected abstract effectOf(known: RegSet | null): CallEffect;
  protected abstract vaStart(ins: Ins): void;
  protected abstract vaArg(ins: Ins): void;
  /** A register that holds the address of a result in memory at the end, −1 for none. */
  protected abstract readonly returnedPointer: number;
  /** Copies beside those of the arguments. */
  protected addCopies(_where: Assignment, _isVariadic: boolean, _copies: RegisterCopy[]): void {}
  /** The function's own parameters have their places. */
  protected enter(_own: Assignment): void {}

  run(): void {
    const { fn } = this.machineFn;
    for (const block of fn.blocks) {
      this.emit = new Emitter(fn, []);
      let at = block.id === 0 ? this.parameters(block.ins) : 0;
      const { ins } = block;
      while (at < ins.length) {
        const each = ins[at]!;
        if ((opFlags[each.op]! & Flag.arg) !== 0) {
          const first = at;
          while ((opFlags[ins[at]!.op]! & Flag.arg) !== 0) at++;
          this.call(ins[at]!, ins.slice(first, at));
        } else if (each.op === Op.call) this.call(each, []);
        else if (each.op === Op.vastart) this.vaStart(each);
        else if (each.op === Op.vaarg) this.vaArg(each);
        else this.emit.out.push(each);
        at++;
      }
      if (block.jump === Jump.ret) this.result(block);
      block.ins = this.emit.out;
    }
  }

  /** Places of the function's own parameters. */
  protected get own(): Assignment {
    return this.assigned ?? bug('the entry block comes first');
  }

  // Places

  protected placeAddress(name: 'incoming' | 'outgoing', offset: number): Ref {
    return this.addressOf(slot(this.machineFn.place(name)), offset);
  }

  protected addressOf(home: Ref, offset: number): Ref {
    return this.emit.address(this.emit.ins(Op.addr, Cls.l, home), offset);
  }

  /** A slot with room for whole registers. */
  private aggregateSlot(type: TypeDef): Ref {
    return slot(this.machineFn.frame.add(Math.max(8, roundUp(type.size, 8)), Math.max(8, Math.min(16, type.align))));
  }

  private storeParts(parts: readonly Part[], values: readonly Ref[], home: Ref): void {
    parts.forEach(({ cls, offset }, i) => {
      this.emit.effect(storeOps[cls]!, cls, values[i]!, this.addressOf(home, offset));
    });
  }

  /** A part of an aggregate in memory; nothing behind the aggregate is touched. */
  private loadPart({ cls, offset }: Part, address: Ref, size: number): Ref {
    const { emit } = this;
    const left = size - offset;
    if (left >= clsSizes[cls]!) return emit.ins(Op.load, cls, emit.address(address, offset));
    let value: Ref = noRef;
    let at = 0;
    for (const [width, load] of [
      [4, Op.loaduw],
      [2, Op.loaduh],
      [1, Op.loadub],
    ] as const) {
      if (left - at < width) continue;
      let piece = emit.ins(load, Cls.l, emit.address(address, offset + at));
      if (at > 0) piece = emit.ins(Op.shl, Cls.l, piece, emit.fn.int(8 * at));
      value = value === noRef ? piece : emit.ins(Op.or, Cls.l, value, piece);
      at += width;
    }
    return value;
  }

  private copyAggregate(from: Ref, to: Ref, size: number): void {
    if (size <= longestInline) return copyBytes(this.emit, from, to, size);
    const { fn } = this.machineFn;
    const arg = (value: Ref): Ins => new Ins(Op.arg, Cls.l, noRef, value, noRef, noRef);
    this.call(new Ins(Op.call, Cls.l, noRef, fn.address('memcpy'), noRef, noRef), [
      arg(to),
      arg(from),
      arg(fn.int(size)),
    ]);
  }

  // Parameters

  /** Lower the parameters at the head of the entry block; how many instructions they were. */
  private parameters(ins: readonly Ins[]): number {
    const { machineFn } = this;
    const params: Ins[] = [];
    for (const each of ins) {
      if ((opFlags[each.op]! & Flag.param) === 0) break;
      params.push(each);
    }
    const passed = params.map((param): Passed => {
      const type = param.op === Op.parc ? this.types[param.a >>> 3]! : null;
      return { cls: param.cls, ext: extOf(param.op, Op.par), type, isEnv: param.op === Op.pare };
    });
    const { returns } = machineFn.fn;
    const result = returns
      ? { cls: returns.cls, ext: returns.ext, type: this.types[returns.type] ?? null, isEnv: false }
      : null;
    const own = this.assign(passed, result, passed.length);
    this.assigned = own;
    this.enter(own);
    let entry = noRegs;
    const take = (register: number, cls: number): Ref => {
      entry = entry.with(register);
      return this.emit.ins(Op.copy, cls, reg(register));
    };
    // All registers are copied before anything else happens.
    if (own.isResultInMemory) this.resultAddress = take(own.resultPointer, Cls.l);
    const values = own.places.map(({ parts }) => parts.map(({ register, cls }) => take(register, cls)));
    machineFn.entry = entry;
    params.forEach((param, index) => {
      this.parameter(param, passed[index]!, own.places[index]!, values[index]!);
    });
    return params.length;
  }

  /** Define a parameter from the registers it came in, or from the stack. */
  private parameter({ to }: Ins, { type, ext, cls }: Passed, place: Place, values: readonly Ref[]): void {
    const { emit } = this;
    const { stack, isReference, parts } = place;
    const { out } = emit;
    if (isReference) {
      const address = values[0] ?? emit.ins(Op.load, Cls.l, this.placeAddress('incoming', stack));
      // The address of an aggregate is its value, that of a scalar is not.
      out.push(type ? copyOf(to, Cls.l, address) : new Ins(Op.load, cls, to, address, noRef, noRef));
    } else if (!type) {
      if (stack >= 0)
        out.push(new Ins(subWordLoads[ext]!, cls, to, this.placeAddress('incoming', stack), noRef, noRef));
      else out.push(new Ins(extOps[ext]!, cls, to, values[0]!, noRef, noRef));
    } else if (stack >= 0) {
      const base = emit.ins(Op.addr, Cls.l, slot(this.machineFn.place('incoming')));
      out.push(new Ins(Op.add, Cls.l, to, base, emit.fn.int(stack), noRef));
    } else {
      const home = this.aggregateSlot(type);
      this.storeParts(parts, values, home);
      out.push(new Ins(Op.addr, Cls.l, to, home, noRef, noRef));
    }
  }

  // Calls

  private call(call: Ins, argIns: readonly Ins[]): void {
    const { machineFn, emit } = this;
    const args: Passed[] = [];
    const values: Ref[] = [];
    let variadicFrom = -1;
    for (const arg of argIns) {
      if (arg.op === Op.argv) {
        variadicFrom = args.length;
        continue;
      }
      const type = arg.op === Op.argc ? this.types[arg.a >>> 3]! : null;
      args.push({ cls: arg.cls, ext: extOf(arg.op, Op.arg), type, isEnv: arg.op === Op.arge });
      values.push(type ? arg.b : arg.a);
    }
    const resultType = kindOf(call.b) === RefKind.type ? this.types[call.b >>> 3]! : null;
    const result =
      call.to === noRef && !resultType ? null : { cls: call.cls, ext: Ext.none, type: resultType, isEnv: false };
    const where = this.assign(args, result, variadicFrom < 0 ? args.length : variadicFrom);
    machineFn.hasCalls = true;
    machineFn.outgoingSize = Math.max(machineFn.outgoingSize, where.stackSize);

    const copies: RegisterCopy[] = [];
    let resultHome: Ref = noRef;
    if (resultType) {
      resultHome = this.aggregateSlot(resultType);
      if (where.isResultInMemory) {
        copies.push({ register: where.resultPointer, cls: Cls.l, value: this.addressOf(resultHome, 0) });
      }
    }
    // Copies of aggregates may call memcpy, so they are made before anything is put on the stack.
    const passed = args.map((arg, index) => this.passedByReference(arg, values[index]!, where.places[index]!));
    args.forEach((arg, index) => {
      this.argument(arg, passed[index]!, where.places[index]!, copies);
    });
    this.addCopies(where, variadicFrom >= 0, copies);
    let uses = noRegs;
    for (const { register, cls, value } of copies) {
      uses = uses.with(register);
      emit.out.push(copyOf(reg(register), cls, value));
    }
    const { parts } = where.result;
    const defs = RegSet.of(...parts.map(({ register }) => register));
    const known = isCon(call.a) ? this.effects.of(machineFn.fn.cons[call.a >>> 3]!.symbol) : null;
    const { destroyed, narrowed } = this.effectOf(known);
    const implicit = machineFn.addImplicit(uses, defs, destroyed.without(defs), narrowed);
    emit.out.push(new Ins(Op.call, Cls.l, noRef, call.a, noRef, int(implicit)));

    if (resultType) {
      const results = parts.map(({ register, cls }) => emit.ins(Op.copy, cls, reg(register)));
      this.storeParts(parts, results, resultHome);
      if (call.to !== noRef) emit.out.push(new Ins(Op.addr, Cls.l, call.to, resultHome, noRef, noRef));
    } else if (call.to !== noRef) {
      const from = reg(parts[0]!.register);
      const ext = kindOf(call.b) === RefKind.int ? intOf(call.b) : Ext.none;
      if (ext === Ext.none) emit.out.push(copyOf(call.to, call.cls, from));
      else {
        const raw = emit.ins(Op.copy, Cls.w, from);
        emit.out.push(new Ins(extOps[ext]!, Cls.w, call.to, raw, noRef, noRef));
      }
    }
  }

  /** The address of the caller's copy, for what travels as such; the value itself otherwise. */
  private passedByReference({ type, cls }: Passed, value: Ref, { isReference }: Place): Ref {
    if (!isReference) return value;
    if (type) {
      const home = this.aggregateSlot(type);
      this.copyAggregate(value, this.addressOf(home, 0), type.size);
      return this.addressOf(home, 0);
    }
    const address = this.addressOf(slot(this.machineFn.frame.add(16, 16)), 0);
    this.emit.effect(storeOps[cls]!, cls, value, address);
    return address;
  }

  private argument({ type, cls, ext }: Passed, value: Ref, place: Place, copies: RegisterCopy[]): void {
    const { emit, subWords } = this;
    const { parts, stack, isReference, twin } = place;
    if (type && !isReference) {
      if (stack >= 0) return this.copyAggregate(value, this.placeAddress('outgoing', stack), type.size);
      for (const part of parts) {
        copies.push({ register: part.register, cls: part.cls, value: this.loadPart(part, value, type.size) });
      }
      return;
    }
    const isExtended = ext !== Ext.none && subWords.areArgumentsExtended;
    const travels = isReference ? Cls.l : cls;
    if (stack >= 0) {
      const isPacked = ext !== Ext.none && subWords.arePacked;
      const stored = isExtended && !isPacked ? emit.ins(extOps[ext]!, Cls.w, value) : value;
      const store = isPacked ? subWordStores[ext]! : storeOps[travels]!;
      return emit.effect(store, travels, stored, this.placeAddress('outgoing', stack));
    }
    const passed = isExtended ? emit.ins(extOps[ext]!, Cls.w, value) : value;
    copies.push({ register: parts[0]!.register, cls: travels, value: passed });
    if (twin >= 0) copies.push({ register: twin, cls: Cls.l, value: emit.ins(Op.cast, Cls.l, passed) });
  }

  // Results

  private result(block: Block): void {
    const { emit, own } = this;
    const { returns } = this.machineFn.fn;
    const value = block.arg;
    let uses = noRegs;
    const put = (register: number, cls: number, from: Ref): void => {
      uses = uses.with(register);
      emit.out.push(copyOf(reg(register), cls, from));
    };
    if (returns && value !== noRef) {
      const type = this.types[returns.type];
      if (type && own.isResultInMemory) {
        this.copyAggregate(value, this.resultAddress, type.size);
        if (this.returnedPointer >= 0) put(this.returnedPointer, Cls.l, this.resultAddress);
      } else {
        const { parts } = own.result;
        const isExtended = returns.ext !== Ext.none && this.subWords.areResultsExtended;
        const values = type
          ? parts.map((part) => this.loadPart(part, value, type.size))
          : [isExtended ? emit.ins(extOps[returns.ext]!, Cls.w, value) : value];
        parts.forEach(({ register, cls }, i) => {
          put(register, cls, values[i]!);
        });
      }
    }
    block.arg = int(this.machineFn.addImplicit(uses, noRegs, noRegs, noRegs));
  }
}
