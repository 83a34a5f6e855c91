// Parameters, calls, returns and variadic arguments, from IL to copies between temporaries and machine registers,
// loads and stores. In: SSA form with `par…`, `arg…` and `call`. Out: SSA form in which machine registers appear in
// copies beside calls, at the head of the entry and before returns; `call` carries its target and `int(implicit)`.

import { bug } from '../../base/bug.ts';
import { type Block, copyOf, Ins, Jump, type TypeDef } from '../../il/ir.ts';
import { roundUp } from '../../il/layout.ts';
import { Flag, Op, opFlags } from '../../il/ops.ts';
import { Cls, clsSizes, Ext, int, intOf, isCon, kindOf, noRef, type Ref, RefKind, reg, slot } from '../../il/ref.ts';
import { noRegs, RegSet } from '../../regalloc/machine.ts';
import type { CallEffects } from '../call-effects.ts';
import { copyBytes, Emitter } from '../lower.ts';
import type { ModuleContext } from '../native.ts';
import {
  type Abi,
  argumentCount,
  assign,
  type Assignment,
  clobbered,
  type Part,
  type Passed,
  type Place,
  resultPointer,
  wideClobbered,
} from './abi.ts';
import { type Arm64Fn, type PlaceName, scratch, vectors } from './fn.ts';

/** Copies longer than this call memcpy. */
const longestInline = 256;

/** What records use on their own, and stubs on the way to a callee. */
const ownScratch = RegSet.of(scratch.address, scratch.general, scratch.vector);
const clobberedVectors = clobbered.intersect(vectors(...Array.from({ length: 32 }, (_, n) => n)));

/** Sub-word kind of `parsb`, `argub` and so on: rows stand in the order of Ext. */
const extOf = (op: number, first: number): number => (op > first && op <= first + 4 ? op - first : Ext.none);

const extOps = [Op.copy, Op.extsb, Op.extub, Op.extsh, Op.extuh];
const storeOps = [Op.storew, Op.storel, Op.stores, Op.stored, Op.storev];

/** The loads and stores of sub-words by their Ext, for packed stack arguments. */
const subWordLoads = [Op.load, Op.loadsb, Op.loadub, Op.loadsh, Op.loaduh];
const subWordStores = [Op.storew, Op.storeb, Op.storeb, Op.storeh, Op.storeh];

export function lowerCalls(machineFn: Arm64Fn, context: ModuleContext, abi: Abi): void {
  new CallLowering(machineFn, context, abi).run();
}

/** A copy into a machine register, which waits until all values are there. */
interface RegisterCopy {
  readonly register: number;
  readonly cls: number;
  readonly value: Ref;
}

class CallLowering {
  private readonly machineFn: Arm64Fn;
  private readonly types: readonly TypeDef[];
  private readonly abi: Abi;
  private readonly effects: CallEffects;
  private emit: Emitter;
  /** Where the result goes when the caller gave its address. */
  private resultAddress: Ref;
  private own: Assignment | null;

  constructor(machineFn: Arm64Fn, { module, effects }: ModuleContext, abi: Abi) {
    this.machineFn = machineFn;
    this.types = module.types;
    this.abi = abi;
    this.effects = effects;
    this.emit = new Emitter(machineFn.fn, []);
    this.resultAddress = noRef;
    this.own = null;
  }

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

  private assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment {
    return assign(args, result, variadicFrom, this.abi, this.types);
  }

  // Places

  private placeAddress(name: PlaceName, offset: number): Ref {
    const base = this.emit.ins(Op.addr, Cls.l, slot(this.machineFn.place(name)));
    return this.emit.address(base, offset);
  }

  /** A slot with room for whole registers. */
  private aggregateSlot(type: TypeDef): Ref {
    return slot(this.machineFn.frame.add(Math.max(8, roundUp(type.size, 8)), Math.max(8, Math.min(16, type.align))));
  }

  private addressOf(home: Ref, offset: number): Ref {
    return this.emit.address(this.emit.ins(Op.addr, Cls.l, home), offset);
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
    this.own = own;
    machineFn.namedGeneral = own.generalCount;
    machineFn.namedVector = own.vectorCount;
    let entry = noRegs;
    const take = (register: number, cls: number): Ref => {
      entry = entry.with(register);
      return this.emit.ins(Op.copy, cls, reg(register));
    };
    // All registers are copied before anything else happens.
    if (own.isResultInMemory) this.resultAddress = take(resultPointer, Cls.l);
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
      out.push(copyOf(to, Cls.l, address));
    } else if (!type) {
      if (stack >= 0) {
        const load = this.abi.packsStack || ext !== Ext.none ? subWordLoads[ext]! : Op.load;
        out.push(new Ins(load, cls, to, this.placeAddress('incoming', stack), noRef, noRef));
      } else out.push(new Ins(extOps[ext]!, cls, to, values[0]!, noRef, noRef));
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
        copies.push({ register: resultPointer, cls: Cls.l, value: emit.ins(Op.addr, Cls.l, resultHome) });
      }
    }
    // Copies of aggregates may call memcpy, so they are made before anything is put on the stack.
    const passed = args.map((arg, index) => this.passedByReference(arg, values[index]!, where.places[index]!));
    args.forEach((arg, index) => {
      this.argument(arg, passed[index]!, where.places[index]!, copies);
    });
    let uses = noRegs;
    for (const { register, cls, value } of copies) {
      uses = uses.with(register);
      emit.out.push(copyOf(reg(register), cls, value));
    }
    const { parts } = where.result;
    const defs = RegSet.of(...parts.map(({ register }) => register));
    const { destroyed, narrowed } = this.effectOf(call.a);
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

  /** What the convention lets the callee destroy, or what it is known to destroy. */
  private effectOf(callee: Ref): { readonly destroyed: RegSet; readonly narrowed: RegSet } {
    const known = isCon(callee) ? this.effects.of(this.machineFn.fn.cons[callee >>> 3]!.symbol) : null;
    if (!known) return { destroyed: clobbered, narrowed: wideClobbered };
    const destroyed = known.intersect(clobbered).union(ownScratch);
    const { low, high } = known.intersect(wideClobbered);
    if ((low | high) === 0) return { destroyed, narrowed: noRegs };
    // Either all vectors that survive lose their upper halves or none: the others do not survive.
    return { destroyed: destroyed.union(clobberedVectors), narrowed: wideClobbered };
  }

  /** The address of the caller's copy, for an aggregate that travels as such; the value itself otherwise. */
  private passedByReference({ type }: Passed, value: Ref, { isReference }: Place): Ref {
    if (!isReference || !type) return value;
    const home = slot(
      this.machineFn.frame.add(Math.max(8, roundUp(type.size, 8)), Math.max(8, Math.min(16, type.align))),
    );
    this.copyAggregate(value, this.emit.ins(Op.addr, Cls.l, home), type.size);
    return this.emit.ins(Op.addr, Cls.l, home);
  }

  private argument({ type, cls, ext }: Passed, value: Ref, place: Place, copies: RegisterCopy[]): void {
    const { emit, abi } = this;
    const { parts, stack, isReference } = place;
    if (type && !isReference) {
      if (stack >= 0) return this.copyAggregate(value, this.placeAddress('outgoing', stack), type.size);
      for (const part of parts) {
        copies.push({ register: part.register, cls: part.cls, value: this.loadPart(part, value, type.size) });
      }
      return;
    }
    if (stack >= 0) {
      const store = abi.packsStack && ext !== Ext.none ? subWordStores[ext]! : storeOps[cls]!;
      return emit.effect(store, cls, value, this.placeAddress('outgoing', stack));
    }
    const passed = ext !== Ext.none && abi.callerExtends ? emit.ins(extOps[ext]!, Cls.w, value) : value;
    copies.push({ register: parts[0]!.register, cls, value: passed });
  }

  // Results

  private result(block: Block): void {
    const { fn } = this.machineFn;
    const { emit } = this;
    const own = this.own ?? bug('the entry block comes first');
    const value = block.arg;
    let uses = noRegs;
    const { returns } = fn;
    if (returns && value !== noRef) {
      const type = this.types[returns.type];
      if (type && own.isResultInMemory) {
        this.copyAggregate(value, this.resultAddress, type.size);
      } else {
        const { parts } = own.result;
        let values: Ref[];
        if (type) values = parts.map((part) => this.loadPart(part, value, type.size));
        else if (this.abi.callerExtends && returns.ext !== Ext.none) {
          values = [emit.ins(extOps[returns.ext]!, Cls.w, value)];
        } else values = [value];
        parts.forEach(({ register, cls }, i) => {
          uses = uses.with(register);
          emit.out.push(copyOf(reg(register), cls, values[i]!));
        });
      }
    }
    block.arg = int(this.machineFn.addImplicit(uses, noRegs, noRegs, noRegs));
  }

  // Variadic functions (AAPCS64, section 10.1.5 and appendix B)

  private vaStart({ a: list }: Ins): void {
    const { emit, machineFn } = this;
    const { fn } = machineFn;
    const own = this.own ?? bug('the entry block comes first');
    if (this.abi.variadicOnStack) {
      return emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', roundUp(own.stackSize, 8)), list);
    }
    emit.effect(Op.storel, Cls.l, this.placeAddress('incoming', own.stackSize), list);
    emit.effect(Op.storel, Cls.l, this.placeAddress('saveArea', 64), emit.address(list, 8));
    emit.effect(Op.storel, Cls.l, this.placeAddress('saveArea', 192), emit.address(list, 16));
    emit.effect(Op.storew, Cls.w, fn.int(-8 * (argumentCount - own.generalCount)), emit.address(list, 24));
    emit.effect(Op.storew, Cls.w, fn.int(-16 * (argumentCount - own.vectorCount)), emit.address(list, 28));
  }

  /** The next argument, without a branch: both addresses are computed, one is chosen. */
  private vaArg({ to, cls, a: list }: Ins): void {
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
