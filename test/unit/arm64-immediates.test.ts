// Immediates of A64: all logical immediates, all floating-point and vector ones, and sequences that load constants,
// checked by running them on a model of the five instructions they consist of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { addConstant, loadImmediate32, loadImmediate64, reachingOffset } from '../../src/target/arm64/choices.ts';
import {
  byteMask,
  decodeFloatImmediate,
  decodeLogicalImmediate,
  floatImmediate,
  logicalImmediate32,
  logicalImmediate64,
  vectorImmediate,
} from '../../src/target/arm64/immediates.ts';
import { A64, encode, type Instruction } from '../../src/target/arm64/instructions.ts';

const low = (value: bigint): number => Number(BigInt.asIntN(32, value));
const high = (value: bigint): number => Number(BigInt.asIntN(32, value >> 32n));

/** All masks of a width, made from runs of ones by definition and not by decoding fields. */
function masks(width: number): Set<bigint> {
  const found = new Set<bigint>();
  for (let size = 2; size <= width; size *= 2) {
    for (let ones = 1; ones < size; ones++) {
      const run = (1n << BigInt(ones)) - 1n;
      for (let turn = 0n; turn < size; turn++) {
        const element = BigInt.asUintN(size, (run << turn) | (run >> (BigInt(size) - turn)));
        let value = 0n;
        for (let at = 0; at < width; at += size) value |= element << BigInt(at);
        found.add(value);
      }
    }
  }
  return found;
}

test('all 5334 logical immediates of 64 bits', () => {
  const all = masks(64);
  assert.equal(all.size, 5334);
  for (const value of all) {
    const field = logicalImmediate64(low(value), high(value));
    assert.equal(decodeLogicalImmediate(field), value, value.toString(16));
  }
});

test('all 1302 logical immediates of 32 bits', () => {
  const all = masks(32);
  assert.equal(all.size, 1302);
  for (const value of all) {
    const field = logicalImmediate32(low(value));
    assert.equal(field & 0x1000, 0);
    assert.equal(BigInt.asUintN(32, decodeLogicalImmediate(field)!), value, value.toString(16));
  }
});

test('nothing else is a logical immediate', () => {
  const all64 = masks(64);
  const all32 = masks(32);
  const random = new Random(5);
  const near = [...all64];
  for (let tries = 0; tries < 20_000; tries++) {
    // Neighbours of masks: one or two bits changed.
    const value =
      random.pick(near) ^ (1n << BigInt(random.below(64))) ^ (BigInt(random.below(2)) << BigInt(random.below(64)));
    assert.equal(logicalImmediate64(low(value), high(value)) >= 0, all64.has(value), value.toString(16));
    const short = BigInt.asUintN(32, value);
    assert.equal(logicalImmediate32(low(short)) >= 0, all32.has(short), short.toString(16));
  }
  for (const value of [0n, 0xffff_ffff_ffff_ffffn]) assert.equal(logicalImmediate64(low(value), high(value)), -1);
});

test('logical immediates have the fields of the manual', () => {
  const words: readonly (readonly [number, number])[] = [
    [0xff, 0x007],
    [0xff00, 0x607],
    [0xf0, 0x703],
    [2, 0x7c0],
    [0x80000000, 0x040],
    [0x7ffffffe, 0x7dd],
    [0xfffffff0, 0x71b],
    [0xfffffffe, 0x7de],
    [0x0f0f0f0f, 0x033],
  ];
  for (const [value, field] of words) assert.equal(logicalImmediate32(value), field, value.toString(16));
  assert.equal(logicalImmediate64(0xff00, 0), 0x1e07);
  assert.equal(logicalImmediate64(6, 0), 0x1fc1);
  assert.equal(logicalImmediate64(1, 0x80000000), 0x1041);
  assert.equal(logicalImmediate64(0xffffff00, 0xffffffff), 0x1e37);
});

test('floating-point immediates', () => {
  const all = new Set<number>();
  for (let exponent = -3; exponent <= 4; exponent++) {
    for (let step = 16; step < 32; step++) all.add((step / 16) * 2 ** exponent).add((-step / 16) * 2 ** exponent);
  }
  assert.equal(all.size, 256);
  for (const value of all) assert.equal(decodeFloatImmediate(floatImmediate(value)), value);
  assert.equal(floatImmediate(1), 0x70);
  for (const value of [0, -0, 0.1, 33, 0.12, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY, 2 ** -4, 64, 1.03125]) {
    assert.equal(floatImmediate(value), -1, String(value));
  }
});

/** What MOVI and MVNI put into each 32-bit element, by the manual's AdvSIMDExpandImm. */
function expandVector(field: number): bigint {
  const [op, cmode, imm8] = [field >> 12, (field >> 8) & 15, BigInt(field & 255)];
  let word: bigint;
  if (cmode < 8) word = imm8 << BigInt(8 * (cmode >> 1));
  else if (cmode < 12) word = (imm8 << BigInt(8 * ((cmode >> 1) & 1))) * 0x10001n;
  else if (cmode < 14) word = cmode === 12 ? (imm8 << 8n) | 0xffn : (imm8 << 16n) | 0xffffn;
  else if (op === 0) return imm8 * 0x0101010101010101n;
  else {
    word = 0n;
    for (let at = 0n; at < 8n; at++) if ((imm8 >> at) & 1n) word |= 0xffn << (8n * at);
    return word;
  }
  return BigInt.asUintN(64, (op === 1 ? ~word & 0xffffffffn : word) * 0x1_0000_0001n);
}

test('vector immediates mean what was asked', () => {
  const random = new Random(9);
  let found = 0;
  for (let tries = 0; tries < 20_000; tries++) {
    const byte = BigInt(random.below(256));
    const word = random.pick([
      byte << BigInt(8 * random.below(4)),
      ~(byte << BigInt(8 * random.below(4))),
      (byte << 8n) | 0xffn,
      (byte << 16n) | 0xffffn,
      byte * 0x10001n,
      byte * 0x1000100n,
      byte * 0x1010101n,
      random.u64(),
    ]);
    for (const bits of [8, 16, 32] as const) {
      const value = BigInt.asUintN(bits, word);
      const field = vectorImmediate(Number(value), 0, bits);
      if (field < 0) continue;
      found++;
      assert.equal(BigInt.asUintN(bits, expandVector(field)), value, `${value.toString(16)} of ${bits}`);
      assert.equal(expandVector(field) >> BigInt(64 - bits), value, `${value.toString(16)} in every element`);
    }
  }
  assert.ok(found > 30_000);
  assert.equal(vectorImmediate(0x12345678, 0, 32), -1);
  assert.equal(vectorImmediate(0x1234, 0, 16), -1);
  assert.equal(vectorImmediate(0xff0000ff, 0x00ffff00, 64), (1 << 12) | 0xe00 | 0b01101001);
  assert.equal(vectorImmediate(1, 0, 64), -1);
  assert.equal(byteMask(0xffffffff, 0), 0x0f);
});

/** Runs what the load functions emit. */
class Model {
  value = 0xdead_beef_dead_beefn;
  steps = 0;
  readonly run = (instruction: Instruction, a: number, b: number, c: number, d: number, e = 0): void => {
    this.steps++;
    assert.equal(a, 7);
    assert.notEqual(encode(instruction, a, b, c, d, e), null, `${instruction.name} ${[a, b, c, d, e]}`);
    const is64 = instruction.variant.name === 'x';
    const mask = is64 ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn;
    const [row] = instruction.name.split('.');
    if (row === 'movz') this.value = BigInt(b) << BigInt(c);
    else if (row === 'movn') this.value = ~(BigInt(b) << BigInt(c)) & mask;
    else if (row === 'movk') this.value = ((this.value & ~(0xffffn << BigInt(c))) | (BigInt(b) << BigInt(c))) & mask;
    else if (row === 'orrImm') this.value = (BigInt(is64 ? d >>> 0 : 0) << 32n) | BigInt(c >>> 0);
    else if (row === 'orr') this.value = (this.value | (this.value << BigInt(e))) & mask;
    else assert.fail(`${instruction.name} was not expected`);
  };
}

function load64(value: bigint): number {
  const model = new Model();
  const steps = loadImmediate64(7, low(value), high(value), model.run);
  assert.equal(model.value, value, value.toString(16));
  assert.equal(model.steps, steps);
  const unsigned = new Model();
  loadImmediate64(7, low(value) >>> 0, high(value) >>> 0, unsigned.run);
  assert.equal(unsigned.value, value, `${value.toString(16)}, halves unsigned`);
  return steps;
}

test('constants of 64 bits load as themselves', () => {
  const parts = [0n, 1n, 0x7fffn, 0x8000n, 0xfffen, 0xffffn, 0x1234n];
  for (const a of parts) {
    for (const b of parts)
      for (const c of parts) for (const d of parts) load64((a << 48n) | (b << 32n) | (c << 16n) | d);
  }
  const random = new Random(11);
  for (let tries = 0; tries < 20_000; tries++) load64(random.u64() >> BigInt(random.below(64)));
  for (const value of masks(64)) assert.ok(load64(value) <= 2, value.toString(16));
});

test('constants load with the fewest instructions', () => {
  const steps = (value: bigint): number => load64(BigInt.asUintN(64, value));
  assert.equal(steps(0n), 1);
  assert.equal(steps(-1n), 1);
  assert.equal(steps(-2n), 1);
  assert.equal(steps(0xffff_fffen), 1);
  assert.equal(steps(0x1234_0000_0000_0000n), 1);
  assert.equal(steps(0x5555_5555_5555_5555n), 1);
  assert.equal(steps(0x1234_5678n), 2);
  assert.equal(steps(-0x1234_5678n), 2);
  assert.equal(steps(0x5555_5555_1234_5555n), 2);
  assert.equal(steps(0x1234_5678_1234_5678n), 3);
  assert.equal(steps(0x5555_1234_5678_5555n), 3);
  assert.equal(steps(0x1234_5678_9abc_0000n), 3);
  assert.equal(steps(0x1234_5678_9abc_def0n), 4);
});

test('a mask with one halfword changed takes two instructions, whatever the halfword hid', () => {
  const random = new Random(13);
  const all = [...masks(64)];
  for (let tries = 0; tries < 5_000; tries++) {
    const at = BigInt(16 * random.below(4));
    const value = (random.pick(all) & ~(0xffffn << at)) | (BigInt(random.below(65536)) << at);
    assert.ok(load64(BigInt.asUintN(64, value)) <= 2, value.toString(16));
  }
});

test('constants of 32 bits load as themselves', () => {
  const random = new Random(17);
  const values = [
    0, 1, -1, -2, 0xffff, 0x10000, 0xffff0000, 0xfffe0000, 0x7fffffff, 0x80000000, 0x12345678, 0x55555555,
  ];
  for (let tries = 0; tries < 5_000; tries++) values.push(random.u32() >>> random.below(32));
  for (const value of values) {
    const model = new Model();
    const steps = loadImmediate32(7, value, model.run);
    assert.equal(model.value, BigInt(value >>> 0), value.toString(16));
    assert.equal(model.steps, steps);
    assert.ok(steps <= 2);
  }
});

test('additions of constants choose ADD or SUB and the shift', () => {
  const made = (value: number, setsFlags = false): string | null => {
    let text: string | null = null;
    const emit = (instruction: Instruction, a: number, b: number, c: number, d: number): void => {
      text = `${instruction.name} ${a} ${b} ${c} ${d}`;
    };
    return addConstant(1, 2, value, { is64: true, setsFlags }, emit) ? text : null;
  };
  assert.equal(made(4095), 'addImm.x 1 2 4095 0');
  assert.equal(made(4096), 'addImm.x 1 2 1 12');
  assert.equal(made(-4095), 'subImm.x 1 2 4095 0');
  assert.equal(made(-0xfff000), 'subImm.x 1 2 4095 12');
  assert.equal(made(5, true), 'addsImm.x 1 2 5 0');
  assert.equal(made(-5, true), 'subsImm.x 1 2 5 0');
  assert.equal(made(0), 'addImm.x 1 2 0 0');
  for (const value of [4097, -4097, 0xffffff, 0x1000000, 0.5, Number.NaN])
    assert.equal(made(value), null, String(value));
});

test('loads and stores take the unscaled form where the scaled one does not reach', () => {
  assert.equal(reachingOffset(A64.ldr.x, 32760), A64.ldr.x);
  assert.equal(reachingOffset(A64.ldr.x, -8), A64.ldur.x);
  assert.equal(reachingOffset(A64.ldr.x, 255), A64.ldur.x);
  assert.equal(reachingOffset(A64.ldr.x, 257), null);
  assert.equal(reachingOffset(A64.ldr.x, 32768), null);
  assert.equal(reachingOffset(A64.strF.q, -256), A64.sturF.q);
  assert.equal(reachingOffset(A64.strF.q, -257), null);
  assert.equal(reachingOffset(A64.add.x, 0), null);
});
