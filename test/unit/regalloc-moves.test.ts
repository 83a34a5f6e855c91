// Parallel moves, exhaustively: every map from a few places (registers of both banks, slots) to their sources.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fn, Ins } from '../../src/il/ir.ts';
import { Op } from '../../src/il/ops.ts';
import { Cls, noRef, type Ref, RefKind, reg, slot } from '../../src/il/ref.ts';
import { type Machine, MachineFn, noRegs, RegSet } from '../../src/regalloc/machine.ts';
import { ParallelMoves } from '../../src/regalloc/moves.ts';

function machine(scratch: readonly [number, number], stores: boolean): Machine {
  return {
    regName: (register) => `r${register}`,
    order: [
      [0, 1, 2, 3, 4, 5],
      [32, 33, 34, 35],
    ],
    calleeSaved: noRegs,
    scratch,
    saveCost: 2,
    jumpReadsSlot: false,
    shape: () => 0,
    implicit: () => null,
    isRemat: (ins) => (ins.a & 7) === RefKind.con,
    storesConstant: () => stores,
  };
}

const counts = () => ({ copies: 0, swaps: 0, loads: 0, stores: 0, remats: 0 });

/** Execute copies and swaps over named places; no instruction may copy from slot to slot. */
function execute(code: readonly Ins[], values: Map<Ref, string>): void {
  for (const ins of code) {
    if (ins.op === Op.swap) {
      assert.ok((ins.a & 7) === RefKind.reg && (ins.b & 7) === RefKind.reg);
      const a = values.get(ins.a)!;
      values.set(ins.a, values.get(ins.b)!);
      values.set(ins.b, a);
      continue;
    }
    assert.equal(ins.op, Op.copy);
    assert.ok((ins.to & 7) !== RefKind.slot || (ins.a & 7) !== RefKind.slot, 'slot to slot');
    values.set(ins.to, (ins.a & 7) === RefKind.con ? `con${ins.a}` : values.get(ins.a)!);
  }
}

const scratches: readonly (readonly [number, number])[] = [
  [16, 63],
  [-1, 63],
];

function tryAll(places: readonly Ref[], classes: readonly number[], withConstants: boolean): number {
  let cases = 0;
  for (const scratch of scratches) {
    for (const free of [noRegs, RegSet.of(5)]) {
      for (const stores of withConstants ? [false, true] : [false]) {
        const target = machine(scratch, stores);
        const fn = new Fn('f');
        const constant = fn.int(12345);
        // Source k < n is a place, n means no move, n + 1 a constant, n + 2 a repeated instruction.
        const choices = places.length + (withConstants ? 3 : 1);
        for (let code = 0; code < choices ** places.length; code++) {
          const machineFn = new MachineFn(fn);
          for (let i = 0; i < 8; i++) machineFn.frame.add(16, 16);
          const moves = new ParallelMoves(target, machineFn, counts());
          const expected = new Map<Ref, string>();
          let rest = code;
          let fits = true;
          places.forEach((to, index) => {
            const choice = rest % choices;
            rest = Math.floor(rest / choices);
            const source = places[choice];
            if (source === undefined) {
              expected.set(to, choice === places.length ? `${to}` : `con${constant}`);
              if (choice === places.length + 1) moves.add(to, constant, classes[index]!);
              if (choice === places.length + 2) {
                moves.addAgain(to, new Ins(Op.copy, classes[index]!, noRef, constant, noRef, noRef));
              }
              return;
            }
            if (classes[index]! <= Cls.l !== classes[choice]! <= Cls.l) fits = false;
            expected.set(to, `${source}`);
            moves.add(to, source, classes[choice]!);
          });
          if (!fits) continue;
          const out: Ins[] = [];
          moves.emit(out, () => free);
          const values = new Map<Ref, string>(places.map((place) => [place, `${place}`]));
          for (let register = 0; register < 64; register++) {
            if (!values.has(reg(register))) values.set(reg(register), `r${register}`);
          }
          execute(out, values);
          for (const place of places) assert.equal(values.get(place), expected.get(place));
          for (let register = 0; register < 64; register++) {
            const isScratch = scratch.includes(register) || free.has(register) || places.includes(reg(register));
            if (!isScratch) assert.equal(values.get(reg(register)), `r${register}`, 'a live register changed');
          }
          cases++;
        }
      }
    }
  }
  return cases;
}

test('five registers, every map', () => {
  assert.ok(tryAll([0, 1, 2, 3, 4].map(reg), [1, 1, 0, 1, 1], false) > 10_000);
});

test('five slots, every map', () => {
  assert.ok(tryAll([0, 1, 2, 3, 4].map(slot), [1, 1, 1, 1, 1], false) > 10_000);
});

test('registers and slots of one bank, every map', () => {
  assert.ok(tryAll([reg(0), reg(1), slot(0), slot(1), slot(2)], [1, 1, 1, 1, 1], false) > 10_000);
  assert.ok(tryAll([reg(32), reg(33), reg(34), slot(0), slot(1)], [3, 3, 3, 3, 3], false) > 10_000);
});

test('both banks, registers and slots', () => {
  assert.ok(tryAll([reg(0), reg(1), slot(0), reg(32), slot(1)], [1, 1, 1, 3, 3], false) > 1_000);
});

test('constants and repeated instructions', () => {
  assert.ok(tryAll([reg(0), slot(0), reg(1), slot(1)], [1, 1, 1, 1], true) > 5_000);
  assert.ok(tryAll([reg(32), slot(0), reg(33), slot(1)], [4, 4, 4, 4], true) > 5_000);
});

test('a move is one copy, a cycle of n registers n + 1 copies or n - 1 swaps', () => {
  for (const scratch of scratches) {
    const tally = counts();
    const moves = new ParallelMoves(machine(scratch, false), new MachineFn(new Fn('f')), tally);
    for (let i = 0; i < 4; i++) moves.add(reg(i), reg((i + 1) % 4), Cls.l);
    const out: Ins[] = [];
    moves.emit(out);
    assert.deepEqual([tally.copies, tally.swaps], scratch[0] < 0 ? [0, 3] : [5, 0]);
  }
});

test('slots with high numbers', () => {
  const machineFn = new MachineFn(new Fn('f'));
  const moves = new ParallelMoves(machine([-1, 63], false), machineFn, counts());
  for (const high of [300, 2000]) {
    moves.add(slot(high), reg(0), Cls.l);
    moves.add(reg(0), slot(high + 1), Cls.l);
    moves.add(slot(high + 1), slot(high), Cls.l);
    const out: Ins[] = [];
    moves.emit(out);
    const values = new Map<Ref, string>();
    for (const place of [reg(0), slot(high), slot(high + 1)]) values.set(place, `${place}`);
    execute(out, values);
    assert.equal(values.get(slot(high)), `${reg(0)}`);
    assert.equal(values.get(reg(0)), `${slot(high + 1)}`);
    assert.equal(values.get(slot(high + 1)), `${slot(high)}`);
  }
});
