// Register allocation of one function: liveness, spilling, slots, assignment, and the proof when asked for.
// In: SSA form over machine instructions as described in machine.ts. Out: the same without temporaries and phis.

import { fillCfg } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import type { Fn } from '../il/ir.ts';
import { fillLoops } from '../il/loops.ts';
import { RefKind } from '../il/ref.ts';
import { assign } from './assign.ts';
import { checkAllocation, snapshot } from './check.ts';
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
import { FixedRegs, Registers } from './registers.ts';
import { assignSlots } from './slots.ts';
import { spill } from './spill.ts';

/** Give every temporary a register or slot at every point; rewrites `machineFn.fn`, adds spill slots to its frame. */
export function allocate(machineFn: MachineFn, machine: Machine, options: AllocateOptions = {}): Allocation {
  const { fn } = machineFn;
  simplifyJumps(fn);
  fillCfg(fn);
  const before = options.verify ? snapshot(machineFn, machine) : null;
  const loops = fillLoops(fn, new Dominators(fn));
  const registers = new Registers(machine, options.registers ?? 0);
  const fixed = new FixedRegs(machine, machineFn);
  const live = new Liveness(fn, machine);
  const pressure = new Pressure(live, registers, fixed);
  pressure.budget(machine.saveCost);
  const hints = new Hints(fn, machine);
  const plan = spill(live, registers, fixed, pressure, loops);
  const slotOf = assignSlots(machineFn, plan);
  const counts: AllocationCounts = { copies: 0, swaps: 0, loads: 0, stores: 0, remats: 0 };
  assign(machineFn, live, registers, fixed, plan, slotOf, hints, counts);
  const allocation = summarize(machineFn, machine, counts);
  if (before) checkAllocation(before, machineFn, machine, allocation);
  return allocation;
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
      if ((machine.shape(ins) & Shape.defC) !== 0) written.addRef(ins.c, fn);
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
  return { saved, used: new RegSet(used.low, used.high), counts };
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
