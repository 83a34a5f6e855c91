// Register allocation of one function: liveness, spilling, slots, assignment, and the proof when asked for.
// In: SSA form over machine instructions as described in machine.ts, its graph filled. Out: the same without temporaries and phis.

import { fillCfg } from '../il/cfg.ts';
import type { Fn } from '../il/ir.ts';
import { findLoops } from '../il/loops.ts';
import { RefKind } from '../il/ref.ts';
import { Assigner } from './assign.ts';
import { demote, pairLimit } from './demote.ts';
import { checkAllocation, snapshot } from './check.ts';
import { findEnds } from './ends.ts';
import { Facts } from './facts.ts';
import { Hints } from './hints.ts';
import { Liveness, simplifyJumps } from './live.ts';
import {
  type AllocateOptions,
  type Allocation,
  type AllocationCounts,
  type Machine,
  type MachineFn,
  RegSet,
  Shape,
} from './machine.ts';
import { Pressure } from './pressure.ts';
import { Registers } from './registers.ts';
import { assignSlots } from './slots.ts';
import { Spiller, type SpillPlan } from './spill.ts';
import { noBytes, noInts, uint8 } from './tables.ts';

/** Give every temporary a register or slot at every point; rewrites `machineFn.fn`, adds spill slots to its frame. */
export function allocate(machineFn: MachineFn, machine: Machine, options: AllocateOptions = {}): Allocation {
  let allocator = allocators.get(machine);
  if (allocator === undefined) {
    allocator = new Allocator(machineFn, machine);
    allocators.set(machine, allocator);
  }
  return allocator.run(machineFn, options);
}

/** The side tables of one machine's functions, kept from one to the next. Nothing else passes between functions. */
const allocators = new WeakMap<Machine, Allocator>();

class Allocator {
  private readonly machine: Machine;
  private readonly facts: Facts;
  private readonly live: Liveness;
  private readonly pressure: Pressure;
  private readonly hints: Hints;
  private spiller: Spiller | null;
  private assigner: Assigner | null;
  private isLive: Uint8Array;
  private registers: Registers;
  private limit: number;

  constructor(machineFn: MachineFn, machine: Machine) {
    this.machine = machine;
    this.limit = 0;
    this.registers = new Registers(machine, 0);
    this.facts = new Facts(machine, machineFn);
    this.live = new Liveness(this.facts, machine, machineFn.fn);
    this.pressure = new Pressure(this.live, this.facts, this.registers);
    this.hints = new Hints(machine);
    this.spiller = null;
    this.assigner = null;
    this.isLive = noBytes;
  }

  run(machineFn: MachineFn, options: AllocateOptions): Allocation {
    const { machine, facts, live, pressure, hints } = this;
    const { fn } = machineFn;
    const limit = options.registers ?? 0;
    if (limit !== this.limit) {
      this.registers = new Registers(machine, limit);
      this.limit = limit;
    }
    const { registers } = this;
    if (simplifyJumps(fn)) fillCfg(fn);
    const loops = findLoops(fn);
    facts.scan(machineFn);
    if (!live.find(fn, pairLimit(fn.blocks.length))) {
      demote(machineFn, facts, live, loops);
      facts.scan(machineFn);
      live.find(fn);
    }
    const before = options.verify ? snapshot(machineFn, machine) : null;
    pressure.measure(registers);
    pressure.budget(machine.saveCost);
    hints.collect(fn, facts);
    let plan: SpillPlan;
    let slotOf: Int32Array = noInts;
    if (pressure.fits()) {
      plan = stay(live, pressure);
    } else {
      live.findDistances();
      this.spiller ??= new Spiller(live, facts, pressure, registers, loops);
      plan = this.spiller.run(registers, loops);
      slotOf = assignSlots(machineFn, plan);
      facts.scan(machineFn);
      this.isLive = uint8(this.isLive, fn.temps.length);
      findEnds(fn, live, facts, this.isLive);
    }
    const counts: AllocationCounts = { copies: 0, swaps: 0, loads: 0, stores: 0, remats: 0 };
    this.assigner ??= new Assigner(facts, live, hints, registers, machineFn, plan);
    this.assigner.run(machineFn, registers, plan, slotOf, pressure.banks, loops, counts);
    const allocation = summarize(machineFn, machine, counts);
    if (before) checkAllocation(before, machineFn, machine, allocation);
    return allocation;
  }
}

/** The plan when everything fits: whoever lives has a register. */
function stay(live: Liveness, pressure: Pressure): SpillPlan {
  return {
    spills: false,
    entryStart: live.start,
    entryTemp: live.temp,
    phiInReg: pressure.isPhiRead,
    isStored: noBytes,
    hasSlot: noBytes,
    isEarly: noBytes,
    forbidden: pressure.forbidden,
    firstPlace: noInts,
    lastPlace: noInts,
  };
}

/** Which registers the finished code touches. */
function summarize(machineFn: MachineFn, machine: Machine, counts: AllocationCounts): Allocation {
  const { fn } = machineFn;
  const written = new Words();
  const used = new Words();
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      written.addRef(ins.to, fn);
      used.addRef(ins.a, fn);
      used.addRef(ins.b, fn);
      used.addRef(ins.c, fn);
      if ((ins.c & 7) === RefKind.reg && (machine.shape(ins) & Shape.defC) !== 0) written.addRef(ins.c, fn);
      const implicit = machine.implicit(ins, machineFn);
      if (implicit) {
        written.addSet(implicit.defs);
        written.addSet(implicit.clobbers);
        used.addSet(implicit.uses);
      }
    }
  }
  // A swap is the one instruction that writes its operands: both hold values and were written before.
  used.low |= written.low;
  used.high |= written.high;
  const saved = new RegSet(written.low & machine.calleeSaved.low, written.high & machine.calleeSaved.high);
  return {
    saved,
    written: new RegSet(written.low, written.high),
    used: new RegSet(used.low, used.high),
    counts,
  };
}

/** A set of registers that grows. */
class Words {
  low: number;
  high: number;
  constructor() {
    this.low = 0;
    this.high = 0;
  }

  addRef(ref: number, fn: Fn): void {
    if ((ref & 7) === RefKind.reg) {
      if (ref >>> 3 < 32) this.low |= 1 << (ref >>> 3);
      else this.high |= 1 << ((ref >>> 3) & 31);
    } else if ((ref & 7) === RefKind.mem) {
      const mode = fn.mems[ref >>> 3]!;
      this.addRef(mode.base, fn);
      this.addRef(mode.index, fn);
    }
  }

  addSet(set: RegSet): void {
    this.low |= set.low;
    this.high |= set.high;
  }
}
