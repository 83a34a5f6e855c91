// Random functions of a toy target: the allocated function computes the same, and the checker agrees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { Op } from '../../src/il/ops.ts';
import { RefKind } from '../../src/il/ref.ts';
import { allocate } from '../../src/regalloc/allocate.ts';
import { checkAllocation, snapshot } from '../../src/regalloc/check.ts';
import { execute, ToyGenerator, type ToyMachine, toyMachine } from './regalloc-toy.ts';

const seeds = Number(process.env.SEEDS ?? 50);
const firstSeed = Number(process.env.SEED ?? 1);

function machineOf(random: Random): ToyMachine {
  const general = random.between(3, 14);
  const vector = random.between(3, 14);
  return toyMachine({
    general,
    vector,
    saved: random.below(Math.min(general, vector) - 2),
    hasGeneralScratch: random.chance(2),
    isWide: random.chance(2),
    jumpReadsSlot: random.chance(2),
  });
}

const inputs = [5, -3, 1000, 77, 12];

test('random functions compute the same after allocation', () => {
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const random = new Random(seed);
    const machine = machineOf(random);
    const size = random.pick([10, 40, 150, 400]);
    const { machineFn } = new ToyGenerator(seed, machine, size, random.between(3, 20));
    try {
      const wanted = execute(machineFn, machine, inputs, 20_000);
      allocate(machineFn, machine, { verify: true });
      for (const block of machineFn.fn.blocks) {
        assert.equal(block.phis.length, 0);
        for (const ins of block.ins) {
          for (const ref of [ins.to, ins.a, ins.b, ins.c]) assert.notEqual(ref & 7, RefKind.temp);
        }
      }
      assert.equal(execute(machineFn, machine, inputs, 20_000), wanted);
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
    }
  }
});

test('a restriction to few registers is kept', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const machine = toyMachine({
      general: 14,
      vector: 14,
      saved: 6,
      hasGeneralScratch: false,
      isWide: true,
      jumpReadsSlot: true,
    });
    const { machineFn } = new ToyGenerator(seed, machine, 200, 12);
    const wanted = execute(machineFn, machine, inputs, 20_000);
    allocate(machineFn, machine, { verify: true, registers: 6 });
    assert.equal(execute(machineFn, machine, inputs, 20_000), wanted);
    const used = new Set<number>();
    for (const { ins } of machineFn.fn.blocks) {
      for (const one of ins) {
        for (const ref of [one.to, one.a, one.b, one.c]) if ((ref & 7) === RefKind.reg) used.add(ref >>> 3);
      }
    }
    // Three that need no saving and three that do, by bank, and the scratch.
    const allowed = [0, 1, 2, 8, 9, 10, 32, 33, 34, 40, 41, 42, 47];
    // Arguments and fixed operands stay what they are.
    for (const register of used) assert.ok(allowed.includes(register) || register < 5, `register ${register}`);
  }
});

test('the checker notices a wrong register, a lost store and a missing move', () => {
  let caught = 0;
  let tried = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const random = new Random(seed);
    const machine = machineOf(random);
    const { machineFn } = new ToyGenerator(seed, machine, 60, 8);
    const wanted = execute(machineFn, machine, inputs, 20_000);
    const before = snapshot(machineFn, machine);
    const allocation = allocate(machineFn, machine);
    // Damage one inserted copy, then see whether the result differs and whether the checker knows.
    const places = machineFn.fn.blocks.flatMap((block) =>
      block.ins.map((ins, i) => ({ block, i, ins })).filter(({ ins }) => ins.op === Op.copy && !before.known.has(ins)),
    );
    if (places.length === 0) continue;
    const { block, i } = random.pick(places);
    block.ins.splice(i, 1);
    let differs = false;
    try {
      differs = execute(machineFn, machine, inputs, 20_000) !== wanted;
    } catch {
      // It reads a register never written: possible where the value does not matter.
    }
    if (!differs) continue;
    tried++;
    try {
      checkAllocation(before, machineFn, machine, allocation);
    } catch {
      caught++;
    }
  }
  assert.ok(tried >= 10, `${tried} damaged functions`);
  assert.equal(caught, tried);
});
