// Parameters, calls, returns and variadic arguments, from IL to copies between temporaries and machine registers,
// loads and stores. In: SSA form with `par…`, `arg…` and `call`. Out: SSA form in which machine registers appear in
// copies beside calls, at the head of the entry and before returns; `call` carries its target and `int(implicit)`.

import { bug } from '../../base/bug.ts';
import { type Block, copyOf, Ins, Jump, type TypeDef } from '../../il/ir.ts';
import { roundUp } from '../../il/layout.ts';
import { Flag, Op, opFlags } from '../../il/ops.ts';
import { Cls, Ext, int, intOf, isCon, kindOf, noRef, type Ref, RefKind, reg, slot } from '../../il/ref.ts';
import { noRegs, RegSet } from '../../regalloc/machine.ts';
import type { CallEffects } from '../call-effects.ts';
import { copyBytes, Emitter } from '../lower.ts';
import type { ModuleContext } from '../native.ts';
import type { Assignment, Convention, Passed, Place } from './convention.ts';
import { firstVector, R, vectors, type X64Fn } from './fn.ts';

/** Copies longer than this call memcpy. */
const longestInline = 256;

/** What records use on their own: large frames, exchanges of vectors, stubs on the way to a callee. */
const ownScratch = RegSet.of(R.r10, R.r11).union(vectors(15));

const plain = (cls: number): Passed => ({ cls, ext: Ext.none, type: null, isEnv: false });

/** Sub-word kind of `parsb`, `argub` and so on: rows stand in the order of Ext. */
const extOf = (op: number, first: number): number => (op > first && op <= first + 4 ? op - first : Ext.none);

const extOps = [Op.copy, Op.extsb, Op.extub, Op.extsh, Op.extuh];

export function lowerCalls(machineFn: X64Fn, context: ModuleContext, convention: Convention): void {
  new CallLowering(machineFn, context, convention).run();
}

class CallLowering {
  private readonly machineFn: X64Fn;
  private readonly types: readonly TypeDef[];
  private readonly convention: Convention;
  private readonly effects: CallEffects;
  private emit: Emitter;
  /** Where the result goes when the caller gave its address. */
  private resultPointer: Ref;
  private own: Assignment | null;

  constructor(machineFn: X64Fn, { module, effects }: ModuleContext, convention: Convention) {
    this.machineFn = machineFn;
    this.types = module.types;
    this.convention = convention;
    this.effects = effects;
    this.emit = new Emitter(machineFn.fn, []);
    this.resultPointer = noRef;
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

  // Parameters

  /** Lower the parameters at the head of the entry block; how many instructions they were. */
  private parameters(ins: readonly Ins[]): number {
    const { fn } = this.machineFn;
    const params: Ins[] = [];
    for (const each of ins) {
      if ((opFlags[each.op]! & Flag.param) === 0) break;
      params.push(each);
    }
    const passed = params.map((param): Passed => {
      const type = param.op === Op.parc ? this.types[param.a >>> 3]! : null;
      return { cls: param.cls, ext: extOf(param.op, Op.par), type, isEnv: param.op === Op.pare };
    });
    const { returns } = fn;
    const result = returns
      ? { cls: returns.cls, ext: returns.ext, type: this.types[returns.type] ?? null, isEnv: false }
      : null;
    const own = this.convention.assign(passed, result, passed.length);
    this.own = own;
    let entry = noRegs;
    const take = (register: number, cls: number): Ref => {
      entry = entry.with(register);
      return this.emit.ins(Op.copy, cls, reg(register));
    };
    if (own.isResultInMemory) this.resultPointer = take(own.resultPointer, Cls.l);
    // All registers are copied before anything else happens.
    const values = own.places.map(({ registers }, index) =>
      registers.map((register) => take(register, this.registerCls(register, passed[index]!))),
    );
    this.machineFn.entry = entry;
    params.forEach((param, index) => {
      this.parameter(param, passed[index]!, own.places[index]!, values[index]!);
    });
    return params.length;
  }

  /** Define a parameter from the registers it came in, or from the stack. */
  private parameter({ to }: Ins, { type, ext, cls }: Passed, place: Place, values: readonly Ref[]): void {
    const { emit, machineFn } = this;
    const { stack, isReference } = place;
    if (!type || isReference) {
      let value = values[0];
      if (value === undefined) {
        value =
          stack < 0 ? machineFn.fn.int(0) : emit.ins(Op.load, isReference ? Cls.l : cls, this.incomingAddress(stack));
      }
      if (isReference && !type) value = emit.ins(Op.load, cls, value);
      emit.out.push(new Ins(extOps[ext]!, cls, to, value, noRef, noRef));
    } else if (stack >= 0) {
      this.incoming(to, stack);
    } else {
      const home = this.aggregateSlot(type);
      values.forEach((value, i) => {
        this.storeEightbyte(value, home, 8 * i);
      });
      emit.out.push(new Ins(Op.addr, Cls.l, to, home, noRef, noRef));
    }
  }

  /** Class in which a register carries (a part of) a value. */
  private registerCls(register: number, { cls, type }: Passed): number {
    if (register < firstVector) return type ? Cls.l : cls <= Cls.l ? cls : Cls.l;
    return type ? Cls.d : cls;
  }

  private incomingAddress(offset: number): Ref {
    const base = this.emit.ins(Op.addr, Cls.l, slot(this.machineFn.place('incoming')));
    return this.emit.address(base, offset);
  }

  private incoming(to: Ref, offset: number): void {
    const { emit } = this;
    const base = emit.ins(Op.addr, Cls.l, slot(this.machineFn.place('incoming')));
    emit.out.push(new Ins(Op.add, Cls.l, to, base, this.machineFn.fn.int(offset), noRef));
  }

  /** A slot with room for whole eightbytes. */
  private aggregateSlot(type: TypeDef): Ref {
    return slot(this.machineFn.frame.add(Math.max(8, roundUp(type.size, 8)), Math.max(8, Math.min(16, type.align))));
  }

  private storeEightbyte(value: Ref, home: Ref, offset: number): void {
    const base = this.emit.ins(Op.addr, Cls.l, home);
    const { cls } = this.machineFn.fn.temps[value >>> 3]!;
    this.emit.effect(cls === Cls.d ? Op.stored : Op.storel, cls, value, this.emit.address(base, offset));
  }

  // Calls

  private call(call: Ins, argIns: readonly Ins[]): void {
    const { machineFn, emit } = this;
    const { fn } = machineFn;
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
    const result = call.to === noRef && !resultType ? null : { ...plain(call.cls), type: resultType };
    const where = this.convention.assign(args, result, variadicFrom < 0 ? args.length : variadicFrom);
    machineFn.hasCalls = true;
    machineFn.outgoingSize = Math.max(machineFn.outgoingSize, where.stackSize);

    const copies: [register: number, cls: number, value: Ref][] = [];
    let resultHome: Ref = noRef;
    if (resultType) {
      resultHome = this.aggregateSlot(resultType);
      if (where.isResultInMemory) copies.push([where.resultPointer, Cls.l, emit.ins(Op.addr, Cls.l, resultHome)]);
    }
    args.forEach((arg, index) => {
      this.argument(arg, values[index]!, where, index, copies);
    });
    if (variadicFrom >= 0 && this.convention.variadic === 'saveArea') {
      copies.push([R.rax, Cls.w, fn.int(where.vectorCount)]);
    }
    let uses = noRegs;
    for (const [register, cls, value] of copies) {
      uses = uses.with(register);
      emit.out.push(copyOf(reg(register), cls, value));
    }
    const defs = RegSet.of(...where.results);
    const implicit = machineFn.addImplicit(uses, defs, this.destroyedBy(call.a).without(defs));
    emit.out.push(new Ins(Op.call, Cls.l, noRef, call.a, noRef, int(implicit)));

    if (resultType) {
      const parts = where.results.map((register) =>
        emit.ins(Op.copy, register < firstVector ? Cls.l : Cls.d, reg(register)),
      );
      parts.forEach((part, i) => {
        this.storeEightbyte(part, resultHome, 8 * i);
      });
      if (call.to !== noRef) emit.out.push(new Ins(Op.addr, Cls.l, call.to, resultHome, noRef, noRef));
    } else if (call.to !== noRef) {
      const from = reg(where.results[0]!);
      const ext = kindOf(call.b) === RefKind.int ? intOf(call.b) : Ext.none;
      if (ext === Ext.none) emit.out.push(copyOf(call.to, call.cls, from));
      else {
        const raw = emit.ins(Op.copy, Cls.w, from);
        emit.out.push(new Ins(extOps[ext]!, Cls.w, call.to, raw, noRef, noRef));
      }
    }
  }

  /** What the convention lets the callee destroy, or what it is known to destroy. */
  private destroyedBy(callee: Ref): RegSet {
    const { clobbered } = this.convention;
    const known = isCon(callee) ? this.effects.of(this.machineFn.fn.cons[callee >>> 3]!.symbol) : null;
    return known ? known.intersect(clobbered).union(ownScratch) : clobbered;
  }

  private argument(
    arg: Passed,
    value: Ref,
    where: Assignment,
    index: number,
    copies: [register: number, cls: number, value: Ref][],
  ): void {
    const { emit } = this;
    const { registers, stack, isReference, twin } = where.places[index]!;
    const { type, cls, ext } = arg;
    if (type && !isReference) {
      if (stack >= 0) return this.copyAggregate(value, this.outgoingAddress(stack), type.size);
      registers.forEach((register, i) => {
        const left = type.size - 8 * i;
        copies.push([
          register,
          register < firstVector ? Cls.l : Cls.d,
          this.loadEightbyte(value, 8 * i, left, register),
        ]);
      });
      return;
    }
    let passed = value;
    // A callee built by clang takes it that the caller has extended sub-words.
    if (ext !== Ext.none) passed = emit.ins(extOps[ext]!, Cls.w, value);
    if (isReference) {
      const home = slot(this.machineFn.frame.add(type ? roundUp(type.size, 8) : 16, 16));
      passed = emit.ins(Op.addr, Cls.l, home);
      if (type) this.copyAggregate(value, passed, type.size);
      else emit.effect(Op.storev, cls, value, passed);
    }
    const cls2 = isReference ? Cls.l : cls;
    if (stack >= 0) return this.storeArgument(passed, cls2, this.outgoingAddress(stack));
    if (registers.length === 0) return;
    copies.push([registers[0]!, cls2, passed]);
    if (twin >= 0) copies.push([twin, Cls.l, emit.ins(Op.cast, Cls.l, passed)]);
  }

  private outgoingAddress(offset: number): Ref {
    const base = this.emit.ins(Op.addr, Cls.l, slot(this.machineFn.place('outgoing')));
    return this.emit.address(base, offset);
  }

  private storeArgument(value: Ref, cls: number, address: Ref): void {
    const store = [Op.storew, Op.storel, Op.stores, Op.stored, Op.storev][cls]!;
    this.emit.effect(store, cls, value, address);
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

  /** The eightbyte at `offset`, of which `left` bytes belong to the aggregate: nothing behind it is touched. */
  private loadEightbyte(base: Ref, offset: number, left: number, register: number): Ref {
    const { emit } = this;
    const { fn } = this.machineFn;
    if (register >= firstVector) {
      if (left >= 8) return emit.ins(Op.load, Cls.d, emit.address(base, offset));
      // The upper half of the register is unspecified: a single in a register of class d.
      const bits = emit.ins(Op.loaduw, Cls.l, emit.address(base, offset));
      return emit.ins(Op.cast, Cls.d, bits);
    }
    if (left >= 8) return emit.ins(Op.load, Cls.l, emit.address(base, offset));
    let value: Ref = noRef;
    let at = 0;
    for (const [size, load] of [
      [4, Op.loaduw],
      [2, Op.loaduh],
      [1, Op.loadub],
    ] as const) {
      if (left - at < size) continue;
      let part = emit.ins(load, Cls.l, emit.address(base, offset + at));
      if (at > 0) part = emit.ins(Op.shl, Cls.l, part, fn.int(8 * at));
      value = value === noRef ? part : emit.ins(Op.or, Cls.l, value, part);
      at += size;
    }
    return value;
  }

  // Results

  private result(block: Block): void {
    const { fn } = this.machineFn;
    const { emit } = this;
    const own = this.own ?? bug('the entry block comes first');
    const value = block.arg;
    let uses = noRegs;
    const put = (register: number, cls: number, from: Ref): void => {
      uses = uses.with(register);
      emit.out.push(copyOf(reg(register), cls, from));
    };
    const { returns } = fn;
    if (returns && value !== noRef) {
      const type = this.types[returns.type];
      if (type && own.isResultInMemory) {
        this.copyAggregate(value, this.resultPointer, type.size);
        put(R.rax, Cls.l, this.resultPointer);
      } else if (type) {
        const parts = own.results.map((register, i) => this.loadEightbyte(value, 8 * i, type.size - 8 * i, register));
        parts.forEach((part, i) => {
          const register = own.results[i]!;
          put(register, register < firstVector ? Cls.l : Cls.d, part);
        });
      } else {
        put(own.results[0]!, returns.cls, value);
      }
    }
    block.arg = int(this.machineFn.addImplicit(uses, noRegs, noRegs));
  }

  // Variadic functions (System V: section 3.5.7)

  private vaStart({ a: list }: Ins): void {
    const { emit, machineFn } = this;
    const own = this.own ?? bug('the entry block comes first');
    const { fn } = machineFn;
    if (this.convention.variadic === 'homes') {
      // The register arguments were stored beside those on the stack: the list is a pointer.
      const named = fn.blocks[0] ? own.places.length + (own.isResultInMemory ? 1 : 0) : 0;
      return emit.effect(Op.storel, Cls.l, this.incomingAddress(8 * named), list);
    }
    const { places } = machineFn;
    if (places.saveArea < 0) places.saveArea = machineFn.frame.add(176, 16);
    emit.effect(Op.storew, Cls.w, fn.int(8 * own.generalCount), list);
    emit.effect(Op.storew, Cls.w, fn.int(48 + 16 * own.vectorCount), emit.address(list, 4));
    emit.effect(Op.storel, Cls.l, this.incomingAddress(own.stackSize), emit.address(list, 8));
    const area = emit.ins(Op.addr, Cls.l, slot(places.saveArea));
    emit.effect(Op.storel, Cls.l, area, emit.address(list, 16));
  }

  /** The next argument, without a branch: both addresses are computed, one is chosen. */
  private vaArg({ to, cls, a: list }: Ins): void {
    const { emit } = this;
    const { fn } = this.machineFn;
    if (this.convention.variadic === 'homes') {
      const at = emit.ins(Op.load, Cls.l, list);
      emit.effect(Op.storel, Cls.l, emit.address(at, 8), list);
      emit.out.push(new Ins(Op.load, cls, to, at, noRef, noRef));
      return;
    }
    const isFloat = cls >= Cls.s;
    const step = isFloat ? 16 : 8;
    const place = isFloat ? emit.address(list, 4) : list;
    const offset = emit.ins(Op.loaduw, Cls.l, place);
    const isSaved = emit.ins(Op.cultl, Cls.w, offset, fn.int(isFloat ? 176 : 48));
    const saved = emit.ins(Op.add, Cls.l, emit.ins(Op.load, Cls.l, emit.address(list, 16)), offset);
    const overflow = emit.ins(Op.load, Cls.l, emit.address(list, 8));
    const address = emit.ins(Op.sel, Cls.l, isSaved, saved, overflow);
    const nextOffset = emit.ins(Op.sel, Cls.l, isSaved, emit.address(offset, step), offset);
    const nextOverflow = emit.ins(Op.sel, Cls.l, isSaved, overflow, emit.address(overflow, 8));
    emit.effect(Op.storew, Cls.w, nextOffset, place);
    emit.effect(Op.storel, Cls.l, nextOverflow, emit.address(list, 8));
    emit.out.push(new Ins(Op.load, cls, to, address, noRef, noRef));
  }
}
