// The pipeline that native targets share: optimised IL in, records out, one function at a time and in the module's
// order. A target gives one object per module with a function per stage; everything else (data objects, labels,
// allocation, dumps, times) is here.
//
//     abi       calls, parameters and returns in machine registers; no aggregates, no vaarg
//     select    machine instructions in SSA form, every operand legal
//     allocate  registers and slots (regalloc/)
//     collect   records: frame, prologue, block layout, branches
//     encode    bytes (stream.ts)

import { bug } from '../base/bug.ts';
import { fillCfg } from '../il/cfg.ts';
import type { Data, Fn, Module } from '../il/ir.ts';
import { findLoops } from '../il/loops.ts';
import type { JitModule, Machine as MachineName } from '../link/code.ts';
import { allocate } from '../regalloc/allocate.ts';
import type { Allocation, Machine, MachineFn } from '../regalloc/machine.ts';
import { CallEffects, calleesFirst } from './call-effects.ts';
import { collectData } from './data.ts';
import { splitFarAddresses } from './far-addresses.ts';
import { JitInst, Kind } from './jitinst.ts';
import { useThreadContext } from './object-context.ts';
import { findUnframed } from './shrink-wrap.ts';
import { encodeStream, type StreamTarget } from './stream.ts';

/** The stages of a native back end in order, as `--dump`, `--stop` and `--time` name them. */
export const nativeStages = ['abi', 'select', 'allocate', 'collect', 'encode'] as const;
export type NativeStage = (typeof nativeStages)[number];

/** Fusions of the collectors, each with a switch of its own. All are on unless switched off. */
export interface Fusions {
  /** Multiply-add and multiply-subtract. */
  readonly madd: boolean;
  /** Shifted and extended operands. */
  readonly shift: boolean;
  /** Indexed and scaled addresses. */
  readonly indexed: boolean;
  /** Loads and stores of pairs. */
  readonly pairs: boolean;
  /** Compare or test and branch in one instruction; chains of conditional compares. */
  readonly branches: boolean;
}

/** Names of processor extensions that code may use beyond the target's base (SSE2; Armv8.0-A). */
export type Feature = 'sse41' | 'popcnt' | 'lzcnt' | 'bmi1' | 'bmi2' | 'fma';

export interface NativeOptions {
  /** Use at most so many registers per bank; 0 is all. */
  readonly registers: number;
  /** Prove every allocation. */
  readonly verify: boolean;
  /** A multiplication and an addition of floats may become one instruction that rounds once. */
  readonly fpContract: boolean;
  readonly fusions: Fusions;
  /** What a function does at its entry and often nothing else runs without a frame. */
  readonly shrinkWrap: boolean;
  /** Heads of hot loops are aligned to 16 bytes; on x86-64 short ones to cache lines. */
  readonly alignLoops: boolean;
  /** Comment records: blocks, frames, fusions. */
  readonly comments: boolean;
  /**
   * Addresses of symbols that the module does not define come from the global offset table. For object files; code in
   * memory leaves it to the linker, which knows how far away they are.
   */
  readonly useGot: boolean;
  /** Thread-local symbols are data of the module, or found through the thread pointer (object files). */
  readonly tls: 'data' | 'localExec';
  /** What the processor offers beyond the base. */
  readonly features: ReadonlySet<Feature>;
  /** Functions begin with a landing pad (ENDBR64, BTI c). */
  readonly landingPads: boolean;
}

export const defaultFusions: Fusions = { madd: true, shift: true, indexed: true, pairs: true, branches: true };

export const defaultOptions: NativeOptions = {
  registers: 0,
  verify: false,
  fpContract: false,
  fusions: defaultFusions,
  shrinkWrap: true,
  alignLoops: true,
  comments: false,
  useGot: false,
  tls: 'data',
  features: new Set<Feature>(),
  landingPads: true,
};

/** What an object file wants: position-independent, linked with C. */
export const objectOptions: NativeOptions = { ...defaultOptions, useGot: true, tls: 'localExec' };

/** What is known while a module is compiled: shared by all of its functions. */
export class ModuleContext {
  readonly module: Module;
  readonly options: NativeOptions;
  /** The records so far. */
  readonly out: JitInst[];
  /** Names that the module defines: near, and free of the global offset table. */
  readonly defined: ReadonlySet<string>;
  readonly effects: CallEffects;
  private labels: number;

  constructor(module: Module, options: NativeOptions) {
    this.module = module;
    this.options = options;
    this.out = [];
    this.defined = new Set(module.items.map((item) => item.name));
    this.effects = new CallEffects((fn) => options.useGot && fn.linkage.isExport);
    this.labels = 0;
  }

  /** A label id that no other place of the stream has. */
  newLabel(): number {
    return this.labels++;
  }

  /** `count` label ids in a row; the first one. */
  newLabels(count: number): number {
    const first = this.labels;
    this.labels += count;
    return first;
  }

  comment(text: string): void {
    if (!this.options.comments) return;
    const inst = new JitInst(Kind.comment, 0, -1, -1, -1, 0);
    inst.symbol = text;
    this.out.push(inst);
  }
}

/** A back end at work on one module. `F` is the target's own kind of MachineFn, with what its stages pass on. */
export interface Backend<F extends MachineFn = MachineFn> {
  /** Takes a function in SSA form whose control-flow graph is filled; it is rewritten in place. */
  begin(fn: Fn): F;
  abi(machineFn: F): void;
  select(machineFn: F): void;
  /** The machine as the allocator sees it while it works on this function. */
  machine(machineFn: F): Machine;
  /** Append the function's records, from funcBegin to funcEnd, to `context.out`. */
  collect(machineFn: F, allocation: Allocation): void;
  /** Append what belongs to the module as a whole: pools of constants, jump tables. */
  finish(): void;
}

/** A native target. */
export interface NativeTarget {
  /** As `-t` names it: amd64_sysv, amd64_win, arm64, arm64_apple. */
  readonly name: string;
  readonly machine: MachineName;
  backend(context: ModuleContext): Backend;
  stream(options: NativeOptions): StreamTarget;
}

/** What the driver tells its caller. Everything is optional. */
export interface NativeHooks {
  /** Called behind each stage of each function; `machineFn` is its state then. Not called for `encode`. */
  readonly after?: (stage: NativeStage, machineFn: MachineFn, target: Machine) => void;
  /** Told of each allocation. */
  readonly allocated?: (machineFn: MachineFn, allocation: Allocation) => void;
  /** A clock in milliseconds: with it `time` is told what each stage of each function took. */
  readonly now?: () => number;
  readonly time?: (stage: NativeStage, milliseconds: number) => void;
}

/** The records of a module. Its functions are consumed: they are machine code afterwards. */
export function compileModule(
  module: Module,
  target: NativeTarget,
  options: NativeOptions = defaultOptions,
  hooks: NativeHooks = {},
): JitInst[] {
  if (options.tls === 'localExec') useThreadContext(module);
  const context = new ModuleContext(module, options);
  const backend = target.backend(context);
  const { out } = context;
  const order = calleesFirst(module);
  const ends = order.map((item) => {
    if (item.kind === 'data') collectData(item as Data, out);
    else compileFn(item as Fn, backend, context, hooks);
    return out.length;
  });
  const end = out.length;
  backend.finish();
  if (order.every((item, at) => item === module.items[at])) return out;
  // Records stand in the order of the source, whatever the order of compilation.
  const places = new Map(order.map((item, at) => [item, at]));
  const sorted: JitInst[] = [];
  for (const item of module.items) {
    const at = places.get(item)!;
    for (let i = at === 0 ? 0 : ends[at - 1]!; i < ends[at]!; i++) sorted.push(out[i]!);
  }
  for (let i = end; i < out.length; i++) sorted.push(out[i]!);
  return sorted;
}

function compileFn(fn: Fn, backend: Backend, context: ModuleContext, hooks: NativeHooks): void {
  const { options } = context;
  if (fn.blocks.length === 0) bug(`$${fn.name} has no blocks`);
  let clock = hooks.now?.() ?? 0;
  const done = (stage: NativeStage): void => {
    if (hooks.now && hooks.time) {
      const now = hooks.now();
      hooks.time(stage, now - clock);
      clock = now;
    }
    hooks.after?.(stage, machineFn, backend.machine(machineFn));
    if (hooks.after && hooks.now) clock = hooks.now();
  };
  fillCfg(fn);
  const loops = findLoops(fn);
  // The order of blocks depends on the depths, which not every level of the optimiser fills in.
  if (loops.headers.length > 0) fillCfg(fn);
  splitFarAddresses(fn);
  const machineFn = backend.begin(fn);
  backend.abi(machineFn);
  done('abi');
  backend.select(machineFn);
  if (options.shrinkWrap) findUnframed(machineFn);
  done('select');
  const { registers, verify } = options;
  const allocation = allocate(machineFn, backend.machine(machineFn), { registers, verify });
  context.effects.learn(fn, allocation.written);
  hooks.allocated?.(machineFn, allocation);
  done('allocate');
  backend.collect(machineFn, allocation);
  done('collect');
}

/** Records to bytes and tables. Errors are among the module's diagnostics. */
export function encodeModule(
  insts: readonly JitInst[],
  target: NativeTarget,
  options: NativeOptions = defaultOptions,
  hooks: NativeHooks = {},
): JitModule {
  const start = hooks.now?.() ?? 0;
  const module = encodeStream(insts, target.stream(options));
  if (hooks.now) hooks.time?.('encode', hooks.now() - start);
  return module;
}
