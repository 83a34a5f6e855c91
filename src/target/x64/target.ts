// x86-64 as a native target: its stages in the shared pipeline, and the machine as the register allocator sees it.

import { ConKind, type Con, type Fn, type Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, clsSizes, intOf, isCon, isTemp, noRef, RefKind } from '../../il/ref.ts';
import { type Implicit, type Machine, type MachineFn, noRegs, RegSet, Shape } from '../../regalloc/machine.ts';
import { lowerCountdowns, lowerOperations, lowerSwitches } from '../lower.ts';
import type { Backend, ModuleContext, NativeOptions, NativeTarget } from '../native.ts';
import { Pool } from '../pool.ts';
import type { StreamTarget } from '../stream.ts';
import { systemV } from './abi.ts';
import { windows } from './abi-windows.ts';
import { Collector } from './collect.ts';
import type { Convention } from './convention.ts';
import { x64Stream } from './encode.ts';
import { firstVector, implicit, R, X64Fn } from './fn.ts';
import { lowerCalls } from './lower-calls.ts';
import { lowerLibrary } from './lower-library.ts';
import * as x from './operations.ts';
import { gprName, vecName } from './registers.ts';
import { select } from './select.ts';
import { isMachineOp, lastOp, shapeOf } from './traits.ts';

const productOfRax = implicit(RegSet.of(R.rax), RegSet.of(R.rdx), RegSet.of(R.rax));
const quotient = implicit(RegSet.of(R.rax, R.rdx), RegSet.of(R.rax, R.rdx), noRegs);
const signOfRax = implicit(RegSet.of(R.rax), RegSet.of(R.rdx), noRegs);

/** Registers that instructions touch unnamed, by operation number. */
const implicits: (Implicit | null)[] = new Array(lastOp + 1).fill(null);
for (const op of [...x.imulWide, ...x.mulWide]) implicits[op] = productOfRax;
for (const op of [...x.idiv, ...x.div]) implicits[op] = quotient;
for (const op of x.signRdx) implicits[op] = signOfRax;

/** The vector register that the allocator and the collector keep for themselves. */
export const vectorScratch = firstVector + 15;

class X64Machine implements Machine {
  readonly order: readonly [readonly number[], readonly number[]];
  readonly calleeSaved: RegSet;
  readonly scratch: readonly [number, number] = [-1, vectorScratch];
  readonly saveCost = 2;
  readonly jumpReadsSlot = true;
  /** The function at hand. */
  fn: Fn | null = null;

  constructor(convention: Convention) {
    // rsp, rbp and r15 have their duties.
    const general = [R.rax, R.rcx, R.rdx, R.rsi, R.rdi, R.r8, R.r9, R.r10, R.r11, R.rbx, R.r12, R.r13, R.r14];
    const vector = Array.from({ length: 15 }, (_, n) => firstVector + n);
    const last = (list: readonly number[]): number[] => [
      ...list.filter((register) => !convention.calleeSaved.has(register)),
      ...list.filter((register) => convention.calleeSaved.has(register)),
    ];
    this.order = [last(general), last(vector)];
    this.calleeSaved = convention.calleeSaved;
  }

  regName(register: number, cls: Cls): string {
    return register >= firstVector ? vecName(register - firstVector, 128) : gprName(register, cls === Cls.w ? 32 : 64);
  }

  shape(ins: Ins): number {
    if (isMachineOp(ins.op)) return shapeOf(ins.op, ins.cls);
    if (ins.op === Op.call) return isTemp(ins.a) ? Shape.slotA : Shape.plain;
    return ins.op === Op.alloc16 ? Shape.tied : Shape.plain;
  }

  implicit(ins: Ins, machineFn: MachineFn): Implicit | null {
    if (ins.op === Op.call) return machineFn.implicits[intOf(ins.c)]!;
    return implicits[ins.op]!;
  }

  isRemat(ins: Ins): boolean {
    if (ins.op === Op.copy) return isCon(ins.a);
    if (ins.op !== x.lea[1]) return false;
    // Addresses of slots are computed again instead of spilled.
    const mode = this.fn!.mems[ins.a >>> 3]!;
    return (mode.base & 7) === RefKind.slot && mode.index === noRef;
  }

  storesConstant(con: Con, cls: Cls): boolean {
    if (con.kind === ConKind.address || cls === Cls.v) return false;
    if (clsSizes[cls] === 4) return true;
    return con.bits >= -0x8000_0000n && con.bits < 0x8000_0000n;
  }
}

class X64Backend implements Backend<X64Fn> {
  private readonly context: ModuleContext;
  private readonly convention: Convention;
  private readonly pool: Pool;
  private readonly collector: Collector;
  private readonly shared: X64Machine;

  constructor(context: ModuleContext, convention: Convention) {
    this.context = context;
    this.convention = convention;
    this.pool = new Pool();
    this.collector = new Collector(context, convention, this.pool);
    this.shared = new X64Machine(convention);
  }

  begin(fn: Fn): X64Fn {
    return new X64Fn(fn);
  }

  abi(machineFn: X64Fn): void {
    const { fn } = machineFn;
    lowerLibrary(fn, this.context.options.features);
    lowerOperations(fn);
    lowerCountdowns(fn);
    lowerSwitches(fn);
    lowerCalls(machineFn, this.context, this.convention);
  }

  select(machineFn: X64Fn): void {
    select(machineFn, this.context, this.pool);
  }

  machine(machineFn: X64Fn): Machine {
    this.shared.fn = machineFn.fn;
    return this.shared;
  }

  collect(machineFn: X64Fn, allocation: Parameters<Collector['collect']>[1]): void {
    this.collector.collect(machineFn, allocation);
  }

  finish(): void {
    this.collector.finish();
    this.pool.collect(this.context.out);
  }
}

class X64Target implements NativeTarget {
  readonly machine = 'x64';
  readonly name: string;
  private readonly conventionOf: (context: ModuleContext) => Convention;

  constructor(name: string, conventionOf: (context: ModuleContext) => Convention) {
    this.name = name;
    this.conventionOf = conventionOf;
  }

  backend(context: ModuleContext): Backend {
    return new X64Backend(context, this.conventionOf(context)) as Backend;
  }

  stream(options: NativeOptions): StreamTarget {
    return x64Stream(options.tls);
  }
}

export const amd64SysV: NativeTarget = new X64Target('amd64_sysv', ({ module }) => systemV(module.types));
export const amd64Windows: NativeTarget = new X64Target('amd64_win', () => windows);
