// ARM64 as a native target: its stages in the shared pipeline, and the machine as the register allocator sees it.

import { ConKind, type Con, type Fn, type Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { type Cls, clsNames, intOf, isCon, kindOf, noRef, RefKind } from '../../il/ref.ts';
import { type Implicit, type Machine, type MachineFn, type RegSet, Shape } from '../../regalloc/machine.ts';
import { lowerCountdowns, lowerOperations, lowerSwitches } from '../lower.ts';
import type { Backend, ModuleContext, NativeOptions, NativeTarget } from '../native.ts';
import { Pool } from '../pool.ts';
import type { StreamTarget } from '../stream.ts';
import { aapcs64, type Abi, appleArm64, calleeSaved } from './abi.ts';
import { Collector } from './collect.ts';
import { arm64Stream } from './encode.ts';
import { Arm64Fn, firstVector, scratch } from './fn.ts';
import { Arm } from './kinds.ts';
import { lowerCalls } from './lower-calls.ts';
import { isMachineOp, kindOfOp, shapeOf } from './operations.ts';
import { generalName } from './registers.ts';
import { select } from './select.ts';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** What a call destroys comes first: x0 to x15 and x19 to x27; v0 to v7, v16 to v30, v8 to v15. */
const order: Machine['order'] = [
  [...range(0, 15), ...range(19, 27)],
  [...range(0, 7), ...range(16, 30), ...range(8, 15)].map((n) => firstVector + n),
];

const vectorLetters = ['s', 'd', 's', 'd', 'q'];

/** Addresses of slots are computed again instead of spilled; which modes are slots only the function knows. */
class Arm64Machine implements Machine {
  readonly order = order;
  readonly calleeSaved: RegSet = calleeSaved;
  readonly scratch: readonly [number, number] = [scratch.general, scratch.vector];
  readonly saveCost = 1;
  readonly jumpReadsSlot = false;
  /** The function at hand. */
  fn: Fn | null = null;

  regName(register: number, cls: Cls): string {
    if (register >= firstVector) return `${vectorLetters[cls]}${register - firstVector}`;
    return generalName(register, clsNames[cls] !== 'w', false);
  }

  shape(ins: Ins): number {
    return isMachineOp(ins.op) ? shapeOf(ins.op) : Shape.plain;
  }

  implicit(ins: Ins, machineFn: MachineFn): Implicit | null {
    return ins.op === Op.call ? machineFn.implicits[intOf(ins.c)]! : null;
  }

  isRemat(ins: Ins): boolean {
    if (ins.op === Op.copy) return isCon(ins.a);
    if (!isMachineOp(ins.op)) return false;
    const kind = kindOfOp(ins.op);
    if (kind === Arm.ADRP) return true;
    if (kind !== Arm.ADD_RRI || kindOf(ins.a) !== RefKind.mem) return false;
    const mode = this.fn!.mems[ins.a >>> 3]!;
    return kindOf(mode.base) === RefKind.slot && mode.index === noRef;
  }

  storesConstant(con: Con, cls: Cls): boolean {
    return con.kind === ConKind.bits && con.bits === 0n && clsNames[cls] !== 'v';
  }
}

class Arm64Backend implements Backend<Arm64Fn> {
  private readonly context: ModuleContext;
  private readonly abiRecord: Abi;
  private readonly pool: Pool;
  private readonly collector: Collector;
  private readonly alignments: ReadonlyMap<string, number>;
  private readonly shared: Arm64Machine;

  constructor(context: ModuleContext, abi: Abi) {
    this.context = context;
    this.abiRecord = abi;
    this.pool = new Pool();
    this.collector = new Collector(context, this.pool);
    this.shared = new Arm64Machine();
    this.alignments = new Map(context.module.data.map((data) => [data.name, data.align]));
  }

  begin(fn: Fn): Arm64Fn {
    return new Arm64Fn(fn, this.alignments);
  }

  abi(machineFn: Arm64Fn): void {
    lowerOperations(machineFn.fn);
    lowerCountdowns(machineFn.fn);
    lowerSwitches(machineFn.fn);
    lowerCalls(machineFn, this.context, this.abiRecord);
  }

  select(machineFn: Arm64Fn): void {
    select(machineFn, this.context);
  }

  machine(machineFn: Arm64Fn): Machine {
    this.shared.fn = machineFn.fn;
    return this.shared;
  }

  collect(machineFn: Arm64Fn, allocation: Parameters<Collector['collect']>[1]): void {
    this.collector.collect(machineFn, allocation);
  }

  finish(): void {
    this.collector.finish();
    this.pool.collect(this.context.out);
  }
}

class Arm64Target implements NativeTarget {
  readonly machine = 'arm64';
  readonly name: string;
  private readonly abi: Abi;

  constructor(abi: Abi) {
    this.name = abi.name;
    this.abi = abi;
  }

  backend(context: ModuleContext): Backend {
    return new Arm64Backend(context, this.abi) as Backend;
  }

  stream(options: NativeOptions): StreamTarget {
    return arm64Stream(options.tls);
  }
}

/** The targets of this machine, by platform: `arm64` is Linux, `arm64_apple` macOS. */
export const arm64Targets: readonly NativeTarget[] = [new Arm64Target(aapcs64), new Arm64Target(appleArm64)];
