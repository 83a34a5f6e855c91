// Runs IL as it stands: before SSA form, in it, optimised or not. The oracle that machine code is measured against,
// so it is plain, exact and suspicious: every access is checked, and what is undefined may not decide anything.

import { roundUp } from '../il/layout.ts';
import { type Block, type Fn, type Ins, Jump, machineBase, type Module } from '../il/ir.ts';
import { Op, opNames, type Value } from '../il/ops.ts';
import { globalText, printIns } from '../il/print.ts';
import {
  Cls,
  clsNames,
  clsSizes,
  Ext,
  extNames,
  intOf,
  isCon,
  kindOf,
  isFloating,
  noRef,
  type Ref,
  RefKind,
} from '../il/ref.ts';
import { builtins, type Surroundings } from './builtins.ts';
import { Exit, Fault } from './fault.ts';
import type { ForeignCalls, ForeignFn, ForeignType, ForeignValue } from './foreign.ts';
import { fullMasks, Passed } from './frames.ts';
import { copyBytes, handlers } from './handlers.ts';
import { Image } from './image.ts';
import { Activation, Machine, type VariadicList, variadicsAt } from './machine.ts';
import { Memory, RegionKind } from './memory.ts';

export interface InterpreterOptions {
  /** How C is called; without it only the built-in functions are known. */
  readonly foreign?: ForeignCalls | null;
  /** Instructions that may run before it is a fault; absent: without limit. */
  readonly fuel?: number;
  /** Calls that may be in progress at once. */
  readonly maxDepth?: number;
  /** Bytes for stack slots. */
  readonly stackSize?: number;
  /** Bytes of the context block that `context` gives the address of; it is all zero at the start. */
  readonly contextSize?: number;
}

/** How a run ended. The value is null for a function that returns nothing. */
export type RunResult =
  | { readonly kind: 'returned'; readonly value: Value | null }
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'fault'; readonly fault: Fault };

export class Interpreter {
  private readonly module: Module;
  private readonly foreign: ForeignCalls | null;
  private readonly machine: Machine;
  private readonly image: Image;
  private readonly maxDepth: number;
  private fuel: number;
  private readonly phiScratch: Passed[];
  /** Bytes of the aggregate that a function called from outside returned. */
  private lastAggregate: Uint8Array | null;
  private readonly surroundings: Surroundings;
  /** Results of threads that nobody has asked for yet, by the thread's number. */
  private readonly threads: Map<number, bigint>;
  private lastThread: number;

  constructor(module: Module, options: InterpreterOptions = {}) {
    this.module = module;
    this.foreign = options.foreign ?? null;
    this.fuel = options.fuel ?? Number.POSITIVE_INFINITY;
    this.maxDepth = options.maxDepth ?? 100_000;
    const memory = new Memory(this.foreign?.memory ?? null, options.stackSize ?? 8 * 2 ** 20);
    const context = memory.addFixed(options.contextSize ?? 4096, 64, RegionKind.data, 'context');
    this.machine = new Machine(module, memory, context.start);
    const isBuiltin = (symbol: string): boolean => Object.hasOwn(builtins, symbol);
    this.image = new Image(module, memory, this.foreign, isBuiltin, (fn) => this.callbackFor(fn));
    this.phiScratch = [];
    this.lastAggregate = null;
    this.threads = new Map();
    this.lastThread = 0;
    this.surroundings = {
      release: (address) => this.releaseForeign(address),
      startThread: (fn, argument) => this.startThread(fn, argument),
      joinThread: (thread) => this.joinThread(thread),
    };
  }

  /** Instructions left to run. */
  get fuelLeft(): number {
    return this.fuel;
  }

  /** The address of a symbol; null when nobody defines it. */
  addressOf(symbol: string): number | null {
    try {
      return this.image.addressOf(symbol);
    } catch {
      return null;
    }
  }

  /** Bytes of the program's memory; a fault when they are not there. */
  read(address: number, size: number): Uint8Array {
    const region = this.machine.memory.find(address, size, 'load');
    return region.bytes.slice(address - region.start, address - region.start + size);
  }

  /** Call a function by name. `args` match its parameters: numbers for w, s and d, bigints for l. */
  call(name: string, args: readonly Value[] = []): RunResult {
    return this.guarded(() => {
      const fn = this.image.fns.get(name);
      if (!fn) throw new Fault(`$${name} is not defined`);
      const passed = args.map((value, index) => passedOf(value, parameterCls(fn, index)));
      const result = this.enterAndRun(fn, passed, 0);
      return { kind: 'returned', value: result && this.checked(result) };
    });
  }

  /** Call `$main` with a program's arguments, the program's name first. Its status is the low byte of the result. */
  runMain(args: readonly string[]): RunResult {
    return this.guarded(() => {
      const main = this.image.fns.get('main');
      if (!main) throw new Fault('$main is not defined');
      const values = [passedOf(args.length, Cls.w), passedOf(BigInt(this.argumentVector(args)), Cls.l)];
      const count = main.blocks[0]!.ins.filter((ins) => ins.op === Op.par).length;
      const result = this.enterAndRun(main, values.slice(0, count), 0);
      return { kind: 'returned', value: result && this.checked(result) };
    });
  }

  private guarded(run: () => RunResult): RunResult {
    try {
      return run();
    } catch (error) {
      this.reset();
      if (error instanceof Exit) return { kind: 'exited', status: error.status };
      if (error instanceof Fault) return { kind: 'fault', fault: error };
      throw error;
    }
  }

  private reset(): void {
    const { machine } = this;
    machine.activations.length = 0;
    machine.current = null;
    machine.args = [];
    machine.memory.popTo(0);
  }

  private argumentVector(args: readonly string[]): number {
    const { memory } = this.machine;
    const vector = memory.addFixed(8 * (args.length + 1), 8, RegionKind.data, 'argv');
    const view = new DataView(vector.bytes.buffer, vector.bytes.byteOffset, vector.size);
    args.forEach((text, index) => {
      const bytes = new TextEncoder().encode(text);
      const region = memory.addFixed(bytes.length + 1, 1, RegionKind.data, `argv[${index}]`);
      region.bytes.set(bytes);
      view.setBigInt64(8 * index, BigInt(region.start), true);
    });
    return vector.start;
  }

  private checked(result: Passed): Value {
    const full = result.ext === Ext.none ? fullMasks[result.cls]! : extMasks[result.ext]!;
    if ((result.mask & full) !== full) throw new Fault('the result is not defined');
    return plainValue(result);
  }

  // The loop

  /** Call a function and run until it has returned. */
  private enterAndRun(
    fn: Fn,
    args: readonly Passed[],
    variadicFrom: number,
    list: VariadicList | null = null,
  ): Passed | null {
    const depth = this.machine.activations.length;
    let result: Passed | null = null;
    this.enter(fn, args, null, variadicFrom, null, list);
    const { machine } = this;
    try {
      while (machine.activations.length > depth) {
        const activation = machine.current!;
        const { ins } = activation.block;
        if (--this.fuel < 0) throw new Fault('out of fuel');
        if (activation.index < ins.length) this.step(ins[activation.index++]!);
        else result = this.jump(activation);
      }
    } catch (error) {
      if (error instanceof Fault && error.fn === '') this.locate(error);
      throw error;
    }
    return result;
  }

  private step(ins: Ins): void {
    if (ins.op === Op.call) return this.callInstruction(ins);
    const handler = ins.op < machineBase ? handlers[ins.op] : null;
    if (!handler) throw new Fault('an operation that only exists between passes');
    handler(this.machine, ins);
  }

  private locate(fault: Fault): void {
    const { current } = this.machine;
    if (!current) return;
    const { fn } = current.code;
    fault.fn = fn.name;
    fault.block = current.block.name;
    fault.line = current.line;
    const ins = current.block.ins[current.index - 1];
    const isJump = current.index > current.block.ins.length || fault.reason.startsWith('the jump');
    fault.instruction =
      ins && !isJump ? `instruction ${current.index} '${printIns(fn, this.module, ins)}'` : 'the jump';
  }

  /** Do the jump at the end of a block; the result when that returns from the outermost function. */
  private jump(activation: Activation): Passed | null {
    const { machine } = this;
    const { block } = activation;
    activation.index = block.ins.length + 1;
    switch (block.jump) {
      case Jump.jmp:
        this.go(activation, block.s1!);
        return null;
      case Jump.jnz:
        machine.demand(block.arg, Cls.w);
        this.go(activation, machine.word(block.arg) !== 0 ? block.s1! : block.s2!);
        return null;
      case Jump.switch: {
        machine.demand(block.arg, Cls.w);
        this.go(activation, block.targets[machine.word(block.arg) >>> 0] ?? block.s1!);
        return null;
      }
      case Jump.ret:
        return this.leave(activation);
      case Jump.hlt:
        throw new Fault('hlt');
      default:
        throw new Fault('the block has no jump');
    }
  }

  private go(activation: Activation, target: Block): void {
    const { phis } = target;
    const { machine, phiScratch } = this;
    // All phis of a block read before any writes.
    for (let i = 0; i < phis.length; i++) {
      const phi = phis[i]!;
      const from = phi.blocks.indexOf(activation.block);
      if (from < 0) throw new Fault(`a phi of @${target.name} has no operand for this block`);
      if (i === phiScratch.length) phiScratch.push(new Passed(Cls.w, Ext.none, -1));
      this.take(phi.args[from]!, phi.cls, phiScratch[i]!);
    }
    for (let i = 0; i < phis.length; i++) this.give(phis[i]!.to, phiScratch[i]!, 0xffff);
    activation.block = target;
    activation.index = 0;
    machine.args.length = 0;
  }

  /** Copy an operand's bits and definedness. */
  private take(ref: Ref, cls: number, into: Passed): void {
    const { machine } = this;
    into.cls = cls;
    into.w0 = machine.word(ref);
    into.w1 = machine.upperWord(ref);
    into.mask = machine.maskOf(ref) & fullMasks[cls]!;
    if (cls === Cls.v) {
      const at = machine.place(ref) * 4;
      into.w2 = machine.frames.i32[at + 2]!;
      into.w3 = machine.frames.i32[at + 3]!;
    }
  }

  private give(to: Ref, value: Passed, mask: number): void {
    const { machine } = this;
    machine.setBits(to, value.w0, value.w1, value.mask & mask);
    const at = machine.place(to) * 4;
    machine.frames.i32[at + 2] = value.w2;
    machine.frames.i32[at + 3] = value.w3;
  }

  // Calls

  /** Make the activation of a call: its parameters set, `current` moved on. */
  private enter(
    fn: Fn,
    args: readonly Passed[],
    env: Passed | null,
    variadicFrom: number,
    caller: Ins | null,
    list: VariadicList | null = null,
  ): void {
    const { machine } = this;
    if (machine.activations.length >= this.maxDepth) throw new Fault(`more than ${this.maxDepth} calls in progress`);
    const code = this.image.codeOf(fn);
    const previous = machine.current;
    const base = previous ? previous.base + previous.code.fn.temps.length : 0;
    machine.frames.reserve(base + fn.temps.length);
    machine.frames.masks.fill(0, base, base + fn.temps.length);
    const activation = new Activation(code, base, caller, machine.memory.stackHeight);
    // Copies of aggregates are taken before the callee is current: a fault here is the caller's.
    const params = fn.blocks[0]!.ins;
    let next = 0;
    machine.base = base;
    try {
      for (const param of params) {
        if (!isParam(param.op)) break;
        activation.index++;
        if (param.op === Op.pare) {
          if (env) this.give(param.to, env, 0xff);
          continue;
        }
        const arg = args[next++];
        if (!arg) throw new Fault(`too few arguments for $${fn.name}`);
        this.setParameter(param, arg, fn);
      }
      if (next < args.length && !fn.isVariadic) throw new Fault(`too many arguments for $${fn.name}`);
      if (fn.isVariadic) {
        activation.varargs = list ?? variadicsAt(this.spreadArguments(args.slice(Math.max(next, variadicFrom))));
      }
    } catch (error) {
      machine.base = previous?.base ?? 0;
      throw error;
    }
    machine.activations.push(activation);
    machine.current = activation;
  }

  private setParameter(param: Ins, arg: Passed, fn: Fn): void {
    if (param.op === Op.parc) {
      const type = this.module.types[param.a >>> 3]!;
      if (arg.type < 0) throw new Fault(`$${fn.name} takes an aggregate :${type.name} here`);
      const copy = this.machine.memory.pushSlot(type.size, Math.max(type.align, 8), `:${type.name}`);
      copyBytes(this.machine, arg.address, copy.start, type.size, 'copy of an aggregate');
      this.machine.setAddress(param.to, copy.start);
      return;
    }
    const isSame = arg.type < 0 && (arg.cls === param.cls || (arg.cls <= Cls.l && param.cls <= Cls.l));
    if (!isSame) throw new Fault(`$${fn.name} takes class ${clsNames[param.cls]} here, not ${describe(arg)}`);
    const ext = parameterExt(param.op);
    this.give(param.to, arg, (ext === Ext.none ? fullMasks[param.cls]! : extMasks[ext]!) & extMasks[arg.ext]!);
  }

  /** Lay variadic arguments out in memory, eight bytes each; the address of the first. */
  private spreadArguments(args: readonly Passed[]): number {
    const types = this.module.types;
    const sizes = args.map((arg) =>
      arg.type >= 0 ? roundUp(types[arg.type]!.size, 8) : roundUp(clsSizes[arg.cls]!, 8),
    );
    const size = sizes.reduce((sum, each) => sum + each, 0);
    const area = this.machine.memory.pushSlot(size, 16, '...');
    let at = 0;
    args.forEach((arg, index) => {
      if (arg.type >= 0) {
        copyBytes(this.machine, arg.address, area.start + at, types[arg.type]!.size, 'copy of an aggregate');
      } else {
        const view = new DataView(area.bytes.buffer, area.bytes.byteOffset + at, sizes[index]!);
        [arg.w0, arg.w1, arg.w2, arg.w3].slice(0, sizes[index]! / 4).forEach((word, part) => {
          view.setInt32(part * 4, word, true);
        });
        for (let i = 0; i < clsSizes[arg.cls]!; i++) area.shadow![at + i] = (arg.mask >>> i) & 1;
      }
      at += sizes[index]!;
    });
    return area.start;
  }

  private callInstruction(ins: Ins): void {
    const { machine } = this;
    const pending = machine.args;
    machine.args = [];
    const args: Passed[] = [];
    let env: Passed | null = null;
    let variadicFrom = -1;
    for (const arg of pending) {
      if (arg.op === Op.argv) variadicFrom = args.length;
      else if (arg.op === Op.arge) this.take(arg.a, Cls.l, (env = new Passed(Cls.l, Ext.none, -1)));
      else args.push(this.argument(arg));
    }
    const callee = this.callee(ins.a);
    if (typeof callee === 'string') {
      const fn = this.image.fns.get(callee);
      if (fn) return this.enter(fn, args, env, variadicFrom, ins);
      return this.callBuiltin(callee, args, ins);
    }
    this.callForeign(callee, args, variadicFrom, ins);
  }

  private argument(ins: Ins): Passed {
    const isAggregate = ins.op === Op.argc;
    const ext = argumentExt(ins.op);
    const passed = new Passed(ins.cls, ext, isAggregate ? ins.a >>> 3 : -1);
    if (isAggregate) this.machine.demand(ins.b, Cls.l);
    this.take(isAggregate ? ins.b : ins.a, isAggregate ? Cls.l : ins.cls, passed);
    return passed;
  }

  /** A function of ours or a built-in by its name, else a function of C. */
  private callee(ref: Ref): string | ForeignFn {
    const { machine } = this;
    if (isCon(ref)) {
      const con = machine.current!.code.fn.cons[ref >>> 3]!;
      if (con.symbol !== '' && con.bits === 0n) {
        if (this.image.fns.has(con.symbol) || Object.hasOwn(builtins, con.symbol)) return con.symbol;
        const found = this.foreign?.lookup(con.symbol.replace(/^"(.*)"$/, '$1'));
        if (!found) throw new Fault(`${globalText(con.symbol)} is not defined`);
        return found;
      }
    }
    const address = machine.address(ref);
    const symbol = this.image.symbolAt(address);
    if (symbol !== undefined && (this.image.fns.has(symbol) || Object.hasOwn(builtins, symbol))) return symbol;
    if (!this.foreign || address < 0x1_0000 || machine.memory.regionOf(address)) {
      throw new Fault(`call of 0x${address.toString(16)}, which is not a function`);
    }
    return this.foreign.at(address);
  }

  private callBuiltin(name: string, args: readonly Passed[], ins: Ins): void {
    const numbers = args.map((arg) => Number(this.checked(arg)));
    const result = builtins[name]!(this.machine, numbers, this.surroundings);
    if (ins.to === noRef) return;
    if (result === undefined) this.machine.undefine(ins.to);
    else this.machine.setAddress(ins.to, result);
  }

  private releaseForeign(address: number): void {
    const free = this.foreign?.lookup('free');
    if (!free) throw new Fault('free of what is not a heap block');
    free.call([{ type: { cls: Cls.l, ext: Ext.none, type: null }, value: BigInt(address) }], null, -1);
  }

  /** One way for threads to run: each to its end when it is made. */
  private startThread(address: number, argument: number): number {
    const fn = this.image.fns.get(this.image.symbolAt(address) ?? '');
    if (!fn) throw new Fault(`a thread of 0x${address.toString(16)}, which is not a function of the module`);
    const { machine } = this;
    const waiting = machine.args;
    machine.args = [];
    this.image.asThread(() => {
      const result = this.enterAndRun(fn, [passedOf(BigInt(argument), Cls.l)], 0);
      this.threads.set(++this.lastThread, result === null ? 0n : BigInt(this.checked(result)));
    });
    machine.args = waiting;
    return this.lastThread;
  }

  private joinThread(thread: number): bigint | undefined {
    const result = this.threads.get(thread);
    this.threads.delete(thread);
    return result;
  }

  /** Leave a function: hand the result to the caller's instruction, or out. */
  private leave(activation: Activation): Passed | null {
    const { machine } = this;
    const { returns } = activation.code.fn;
    const { arg } = activation.block;
    let result: Passed | null = null;
    let bytes: { bytes: Uint8Array; shadow: Uint8Array | null } | null = null;
    if (returns && arg !== noRef) {
      result = new Passed(returns.cls, returns.ext, returns.type);
      this.take(arg, returns.cls, result);
      if (returns.type >= 0) bytes = this.aggregateBytes(arg, this.module.types[returns.type]!.size);
    }
    machine.activations.pop();
    machine.memory.popTo(activation.stackHeight);
    machine.current = machine.activations.at(-1) ?? null;
    machine.base = machine.current?.base ?? 0;
    if (!activation.caller) {
      this.lastAggregate = bytes?.bytes ?? null;
      return result;
    }
    this.setResult(activation.caller, result, bytes);
    return null;
  }

  private aggregateBytes(ref: Ref, size: number): { bytes: Uint8Array; shadow: Uint8Array | null } {
    const address = this.machine.address(ref);
    if (size === 0) return { bytes: new Uint8Array(0), shadow: null };
    // What lies beyond the end of a region is undefined, as padding is: functions return less than the type says.
    const region = this.machine.memory.find(address, 1, 'copy of an aggregate');
    const from = address - region.start;
    const bytes = new Uint8Array(size);
    const shadow = new Uint8Array(size);
    bytes.set(region.bytes.subarray(from, from + size));
    if (region.shadow) shadow.set(region.shadow.subarray(from, from + size));
    else shadow.fill(1, 0, Math.min(size, region.size - from));
    return { bytes, shadow };
  }

  private setResult(
    ins: Ins,
    result: Passed | null,
    aggregate: { bytes: Uint8Array; shadow: Uint8Array | null } | null,
  ): void {
    const { machine } = this;
    if (ins.to === noRef) return;
    if (!result) return machine.undefine(ins.to);
    if (aggregate) {
      if (kindOf(ins.b) !== RefKind.type) throw new Fault('the function returns an aggregate');
      return this.setAggregate(ins, aggregate.bytes, aggregate.shadow);
    }
    if (kindOf(ins.b) === RefKind.type) throw new Fault('the function does not return an aggregate');
    const isSame = result.cls === ins.cls || (result.cls <= Cls.l && ins.cls <= Cls.l);
    if (!isSame) throw new Fault(`the function returns class ${clsNames[result.cls]}`);
    const wanted = kindOf(ins.b) === RefKind.int ? extMasks[intOf(ins.b)]! : fullMasks[ins.cls]!;
    this.give(ins.to, result, wanted & extMasks[result.ext]!);
  }

  private setAggregate(ins: Ins, bytes: Uint8Array, shadow: Uint8Array | null): void {
    const activation = this.machine.current!;
    const type = this.module.types[ins.b >>> 3]!;
    activation.results ??= new Map();
    let region = activation.results.get(ins);
    if (!region) {
      region = this.machine.memory.pushSlot(type.size, Math.max(type.align, 8), `:${type.name}`);
      activation.results.set(ins, region);
    }
    region.bytes.set(bytes);
    if (shadow) region.shadow!.set(shadow);
    else region.shadow!.fill(1);
    this.machine.setAddress(ins.to, region.start);
  }

  // C

  private callForeign(callee: ForeignFn, args: readonly Passed[], variadicFrom: number, ins: Ins): void {
    const { types } = this.module;
    const given = args.map((arg) => ({
      type: { cls: arg.cls, ext: arg.ext, type: types[arg.type] ?? null },
      value: this.foreignValue(arg),
    }));
    for (const arg of args) if (arg.type < 0 && arg.cls === Cls.l) this.share(arg.address);
    const hasResult = ins.to !== noRef;
    const ext = kindOf(ins.b) === RefKind.int ? intOf(ins.b) : Ext.none;
    const type = kindOf(ins.b) === RefKind.type ? types[ins.b >>> 3]! : null;
    const result = callee.call(given, hasResult ? { cls: ins.cls, ext, type } : null, variadicFrom);
    if (!hasResult) return;
    if (result === null) return this.machine.undefine(ins.to);
    if (result instanceof Uint8Array) return this.setAggregate(ins, result, null);
    this.give(ins.to, passedOf(result, ins.cls), extMasks[ext]!);
  }

  private foreignValue(arg: Passed): ForeignValue {
    if (arg.type < 0) return this.checked(arg);
    const { size } = this.module.types[arg.type]!;
    const region = this.machine.memory.find(arg.address, size, 'copy of an aggregate');
    return region.bytes.slice(arg.address - region.start, arg.address - region.start + size);
  }

  // C may write where it can reach, and we do not see it: count that as defined.
  private share(address: number): void {
    const seen = new Set<number>();
    const work = [address];
    for (let at = work.pop(); at !== undefined; at = work.pop()) {
      const region = this.machine.memory.regionOf(at);
      if (!region || seen.has(region.start)) continue;
      seen.add(region.start);
      region.shadow = null;
      const view = new DataView(region.bytes.buffer, region.bytes.byteOffset, region.size);
      for (let i = 0; i + 8 <= region.size; i += 8) {
        const [low, high] = [view.getUint32(i, true), view.getUint32(i + 4, true)];
        // No small number is an address, and none has more than 48 bits.
        if (high < 0x1_0000 && (high > 0 || low >= 0x1_0000)) work.push(high * 2 ** 32 + low);
      }
    }
  }

  /** Let C call a function of ours: for that, its types must be C's. */
  private callbackFor(fn: Fn): number | null {
    if (!this.foreign) return null;
    if (fn.isVariadic) return this.variadicCallback(fn);
    const params: ForeignType[] = [];
    for (const ins of fn.blocks[0]!.ins) {
      if (!isParam(ins.op)) break;
      if (ins.op === Op.pare) return null;
      const type = ins.op === Op.parc ? this.module.types[ins.a >>> 3]! : null;
      params.push({ cls: ins.cls, ext: parameterExt(ins.op), type });
    }
    const { returns } = fn;
    const result = returns && { cls: returns.cls, ext: returns.ext, type: this.module.types[returns.type] ?? null };
    return this.foreign.callback(params, result, (args) => this.calledByC(fn, args), this.module.types);
  }

  /**
   * C calls a variadic function of ours with arguments of which only C knows the number. On x86-64 all that can hold one
   * is taken: the registers, and some words of the stack. The named parameters are picked out, the list starts behind.
   */
  private variadicCallback(fn: Fn): number | null {
    const named = fn.blocks[0]!.ins.filter((ins) => isParam(ins.op));
    if (!this.foreign!.isSystemV || named.some((ins) => ins.op > Op.paruh || ins.cls === Cls.v)) return null;
    const type = (cls: number): ForeignType => ({ cls, ext: Ext.none, type: null });
    const types = [...integerRegisters.map(() => type(Cls.l)), ...floatRegisters.map(() => type(Cls.d))];
    for (let i = 0; i < stackWords; i++) types.push(type(Cls.l));
    const { returns } = fn;
    if (returns !== null && returns.type >= 0) return null;
    const result = returns && { cls: returns.cls, ext: returns.ext, type: null };
    return this.foreign!.callback(types, result, (all) => this.calledWithList(fn, named, all), this.module.types);
  }

  private calledWithList(fn: Fn, named: readonly Ins[], all: readonly ForeignValue[]): ForeignValue | null {
    const { memory } = this.machine;
    const height = memory.stackHeight;
    const floats = all.slice(integerRegisters.length, integerRegisters.length + floatRegisters.length);
    const stack = all.slice(integerRegisters.length + floatRegisters.length);
    const area = memory.pushSlot(176 + 8 * stackWords, 16, '...');
    area.shadow = null;
    const view = new DataView(area.bytes.buffer, area.bytes.byteOffset, area.size);
    for (const index of integerRegisters) view.setBigInt64(8 * index, all[index] as bigint, true);
    floats.forEach((value, index) => {
      view.setFloat64(48 + 16 * index, value as number, true);
    });
    stack.forEach((value, index) => {
      view.setBigInt64(176 + 8 * index, value as bigint, true);
    });
    const used = [0, 48, 176];
    const args = named.map(({ cls }) => {
      const kind = isFloating(cls) ? 1 : 0;
      const isInRegister = used[kind]! < [48, 176][kind]!;
      const at = used[isInRegister ? kind : 2]!;
      used[isInRegister ? kind : 2] = at + (isInRegister && kind === 1 ? 16 : 8);
      const passed = new Passed(cls, Ext.none, -1);
      passed.w0 = view.getInt32(at, true);
      passed.w1 = view.getInt32(at + 4, true);
      passed.mask = fullMasks[cls]!;
      return passed;
    });
    const [integersUsed, floatsUsed, overflow] = used as [number, number, number];
    const list = { integersUsed, floatsUsed, overflow: area.start + overflow, registers: area.start };
    const waiting = this.machine.args;
    this.machine.args = [];
    const result = this.enterAndRun(fn, args, 0, list);
    memory.popTo(height);
    this.machine.args = waiting;
    return result && this.checked(result);
  }

  private calledByC(fn: Fn, args: readonly ForeignValue[]): ForeignValue | null {
    const { memory } = this.machine;
    const height = memory.stackHeight;
    const waiting = this.machine.args;
    this.machine.args = [];
    const passed = args.map((value, index) => {
      if (!(value instanceof Uint8Array)) return passedOf(value, parameterCls(fn, index));
      const copy = memory.pushSlot(value.length, 16, 'argument');
      copy.bytes.set(value);
      copy.shadow = null;
      const aggregate = passedOf(BigInt(copy.start), Cls.l);
      aggregate.type = fn.blocks[0]!.ins[index]!.a >>> 3;
      return aggregate;
    });
    const result = this.enterAndRun(fn, passed, 0);
    memory.popTo(height);
    this.machine.args = waiting;
    if (result && result.type >= 0) return this.lastAggregate!;
    return result && this.checked(result);
  }
}

/** Registers for arguments on x86-64 (System V), and the words of the stack that a list may go on in. */
const integerRegisters = [0, 1, 2, 3, 4, 5];
const floatRegisters = [0, 1, 2, 3, 4, 5, 6, 7];
const stackWords = 16;

const isParam = (op: number): boolean => op >= Op.par && op <= Op.pare;

const extByName = (name: string): Ext => Math.max(0, extNames.indexOf(name as 'sb')) as Ext;
const parameterExt = (op: number): Ext => extByName(opNames[op]!.slice(3));
const argumentExt = parameterExt;

/** Bytes that are defined in a value of a sub-word kind. */
const extMasks = [0xffff, 1, 1, 3, 3] as const;

function parameterCls(fn: Fn, index: number): number {
  const params = fn.blocks[0]!.ins.filter((ins) => isParam(ins.op) && ins.op !== Op.pare);
  return params[index]?.cls ?? Cls.l;
}

function describe(arg: Passed): string {
  return arg.type >= 0 ? 'an aggregate' : `class ${clsNames[arg.cls]}`;
}

const scratch = new DataView(new ArrayBuffer(8));

function passedOf(value: Value, cls: number): Passed {
  const passed = new Passed(cls, Ext.none, -1);
  if (cls === Cls.w) scratch.setInt32(0, Number(value), true);
  else if (cls === Cls.l) scratch.setBigInt64(0, BigInt(value), true);
  else if (cls === Cls.s) scratch.setFloat32(0, Number(value), true);
  else scratch.setFloat64(0, Number(value), true);
  passed.w0 = scratch.getInt32(0, true);
  passed.w1 = clsSizes[cls] === 8 ? scratch.getInt32(4, true) : 0;
  passed.mask = fullMasks[cls]!;
  return passed;
}

function plainValue(passed: Passed): Value {
  scratch.setInt32(0, passed.w0, true);
  scratch.setInt32(4, passed.w1, true);
  if (passed.cls === Cls.w) return extended(passed.w0, passed.ext);
  if (passed.cls === Cls.l) return scratch.getBigInt64(0, true);
  return passed.cls === Cls.s ? scratch.getFloat32(0, true) : scratch.getFloat64(0, true);
}

function extended(word: number, ext: number): number {
  switch (ext) {
    case Ext.sb:
      return (word << 24) >> 24;
    case Ext.ub:
      return word & 0xff;
    case Ext.sh:
      return (word << 16) >> 16;
    case Ext.uh:
      return word & 0xffff;
    default:
      return word;
  }
}
