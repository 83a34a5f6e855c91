// The state of a run, and how operands are read and results written. Handlers (handlers.ts) work on this; the loop and
// calls are in interpreter.ts.

import { bug } from '../base/bug.ts';
import { fromBits } from '../il/fold.ts';
import type { Block, Fn, Ins, Module } from '../il/ir.ts';
import type { Value } from '../il/ops.ts';
import { Cls, intOf, isTemp, kindOf, type Ref, RefKind } from '../il/ref.ts';
import { Fault } from './fault.ts';
import { Frames, fullMasks } from './frames.ts';
import type { Memory, Region } from './memory.ts';

/** Constants of a function as 64-bit patterns; addresses of symbols are already in place. */
export interface FnCode {
  readonly fn: Fn;
  readonly cons: BigInt64Array;
  readonly words: Int32Array;
}

/** One call in progress. */
/** Start of a list of variadic arguments, as the System V ABI for x86-64 has it. */
export interface VariadicList {
  /** Bytes of the register area that are used up: integers end at 48, floats at 176. */
  readonly integersUsed: number;
  readonly floatsUsed: number;
  /** Address of the arguments that are not in registers. */
  readonly overflow: number;
  /** Address of the register area. */
  readonly registers: number;
}

/** All arguments lie at an address, none in registers. */
export const variadicsAt = (overflow: number): VariadicList => ({
  integersUsed: 48,
  floatsUsed: 304,
  overflow,
  registers: 0,
});

const noVariadics = variadicsAt(0);

export class Activation {
  readonly code: FnCode;
  /** First temporary's place in `frames`. */
  readonly base: number;
  block: Block;
  index: number;
  /** The instruction that waits for our result; null for a call from outside. */
  readonly caller: Ins | null;
  readonly stackHeight: number;
  /** Where the variadic arguments are. */
  varargs: VariadicList;
  line: number;
  /** Where calls of this activation put aggregate results: each call has one place, as in a machine frame. */
  results: Map<Ins, Region> | null;

  constructor(code: FnCode, base: number, caller: Ins | null, stackHeight: number) {
    this.code = code;
    this.base = base;
    this.block = code.fn.blocks[0]!;
    this.index = 0;
    this.caller = caller;
    this.stackHeight = stackHeight;
    this.varargs = noVariadics;
    this.line = 0;
    this.results = null;
  }
}

export class Machine {
  readonly module: Module;
  readonly memory: Memory;
  readonly frames: Frames;
  /** Address of the thread's context block. */
  readonly context: number;
  readonly activations: Activation[];
  /** The running activation and its base, kept at hand for the handlers. */
  current: Activation | null;
  base: number;
  /** Argument instructions waiting for their call. */
  args: Ins[];

  constructor(module: Module, memory: Memory, context: number) {
    this.module = module;
    this.memory = memory;
    this.frames = new Frames(1024);
    this.context = context;
    this.activations = [];
    this.current = null;
    this.base = 0;
    this.args = [];
  }

  /** Which bytes of an operand are defined. */
  maskOf(ref: Ref): number {
    return isTemp(ref) ? this.frames.masks[this.base + (ref >>> 3)]! : 0xffff;
  }

  /** Fault unless the bytes of an operand that a class has are defined. */
  demand(ref: Ref, cls: number): void {
    const full = fullMasks[cls]!;
    if ((this.maskOf(ref) & full) === full) return;
    const { name } = this.current!.code.fn.temps[ref >>> 3]!;
    throw new Fault(`%${name} is not defined here`);
  }

  word(ref: Ref): number {
    if (isTemp(ref)) return this.frames.i32[(this.base + (ref >>> 3)) * 4]!;
    return kindOf(ref) === RefKind.con ? this.current!.code.words[(ref >>> 3) * 2]! : intOf(ref);
  }

  upperWord(ref: Ref): number {
    if (isTemp(ref)) return this.frames.i32[(this.base + (ref >>> 3)) * 4 + 1]!;
    return kindOf(ref) === RefKind.con ? this.current!.code.words[(ref >>> 3) * 2 + 1]! : intOf(ref) >> 31;
  }

  value(ref: Ref, cls: number): Value {
    if (cls === Cls.w) return this.word(ref);
    if (isTemp(ref)) {
      const place = this.base + (ref >>> 3);
      if (cls === Cls.l) return this.frames.i64[place * 2]!;
      return cls === Cls.d ? this.frames.f64[place * 2]! : this.frames.f32[place * 4]!;
    }
    if (kindOf(ref) === RefKind.int) return cls === Cls.l ? BigInt(intOf(ref)) : intOf(ref);
    if (kindOf(ref) !== RefKind.con) bug('an operand without value');
    return fromBits(this.current!.code.cons[ref >>> 3]!, cls);
  }

  /** An operand as an address; it must be defined. */
  address(ref: Ref): number {
    this.demand(ref, Cls.l);
    return (this.upperWord(ref) >>> 0) * 0x1_0000_0000 + (this.word(ref) >>> 0);
  }

  /** Place of a result in units of 16 bytes. */
  place(to: Ref): number {
    return this.base + (to >>> 3);
  }

  setValue(to: Ref, cls: number, value: Value, mask: number): void {
    const { frames } = this;
    const place = this.base + (to >>> 3);
    frames.masks[place] = mask;
    if (cls === Cls.w) frames.i32[place * 4] = Number(value);
    else if (cls === Cls.l) frames.i64[place * 2] = BigInt(value);
    else if (cls === Cls.d) frames.f64[place * 2] = value as number;
    else frames.f32[place * 4] = value as number;
  }

  setBits(to: Ref, low: number, high: number, mask: number): void {
    const { frames } = this;
    const place = this.base + (to >>> 3);
    frames.masks[place] = mask;
    frames.i32[place * 4] = low;
    frames.i32[place * 4 + 1] = high;
  }

  setAddress(to: Ref, address: number): void {
    this.setBits(to, address | 0, Math.floor(address / 0x1_0000_0000) | 0, 0xff);
  }

  undefine(to: Ref): void {
    this.frames.masks[this.base + (to >>> 3)] = 0;
  }
}
