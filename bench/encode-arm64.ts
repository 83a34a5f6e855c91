// The ARM64 encoder's part of bench/encode.ts.

import { Random } from '../src/base/random.ts';
import { A64, encodeInto, type Instruction } from '../src/target/arm64/instructions.ts';
import type { EncodeBench } from './encode.ts';

type Draw = (random: Random) => readonly number[];

const register = (random: Random): number => random.below(29);

const three: Draw = (random) => [register(random), register(random), register(random)];
const two: Draw = (random) => [register(random), register(random)];
const memory = (scale: number): Draw => {
  return (random) => [register(random), register(random), scale * random.below(256)];
};

/** Weight, instruction, operands: roughly what compiled integer and floating-point loops consist of. */
const mix: readonly (readonly [number, Instruction, Draw])[] = [
  [8, A64.add.x, three],
  [5, A64.add.w, three],
  [8, A64.addImm.x, (random) => [...two(random), random.below(4096), 0]],
  [3, A64.subImm.w, (random) => [...two(random), random.below(4096), 0]],
  [4, A64.sub.x, three],
  [3, A64.mul.x, three],
  [1, A64.msub.w, (random) => [...three(random), register(random)]],
  [1, A64.sdiv.w, three],
  [3, A64.andImm.w, (random) => [...two(random), 2 ** random.between(1, 30) - 1]],
  [2, A64.andImm.x, (random) => [...two(random), 0, 2 ** random.between(1, 30) - 1]],
  [2, A64.lslImm.x, (random) => [...two(random), random.below(64)]],
  [2, A64.orr.x, three],
  [2, A64.sxtw, two],
  [12, A64.mov.x, two],
  [4, A64.mov.w, two],
  [6, A64.movz.x, (random) => [register(random), random.below(65536), 16 * random.below(4)]],
  [2, A64.movk.x, (random) => [register(random), random.below(65536), 16 * random.below(4)]],
  [10, A64.ldr.x, memory(8)],
  [4, A64.ldr.w, memory(4)],
  [2, A64.ldrb, memory(1)],
  [8, A64.str.x, memory(8)],
  [3, A64.str.w, memory(4)],
  [2, A64.ldrReg.x, (random) => [...three(random), 3, 3]],
  [2, A64.ldp.x, (random) => [3, 4, register(random), 8 * random.below(60)]],
  [2, A64.stp.x, (random) => [...three(random), 8 * random.below(60)]],
  [4, A64.ldrF.d, memory(8)],
  [3, A64.strF.d, memory(8)],
  [3, A64.fadd.d, three],
  [3, A64.fmul.d, three],
  [1, A64.fcmp.d, two],
  [1, A64.scvtfGen.wd, two],
  [5, A64.cmp.x, two],
  [4, A64.cmpImm.w, (random) => [register(random), random.below(4096)]],
  [2, A64.cset.w, (random) => [register(random), random.below(14)]],
  [2, A64.csel.x, (random) => [...three(random), random.below(14)]],
  [6, A64.bCond, (random) => [random.below(14), 4 * random.between(-1000, 1000)]],
  [4, A64.b, (random) => [4 * random.between(-1000, 1000)]],
  [4, A64.bl, (random) => [4 * random.between(-100000, 100000)]],
  [2, A64.cbz.w, (random) => [register(random), 4 * random.between(-1000, 1000)]],
  [1, A64.tbz.x, (random) => [register(random), random.below(64), 4 * random.between(-1000, 1000)]],
  [1, A64.ret, () => [30]],
];

/** An instruction and its operands, as a flat record such as a back end keeps. */
class EncodeRecord {
  readonly instruction: Instruction;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  constructor(instruction: Instruction, operands: readonly number[]) {
    this.instruction = instruction;
    this.a = operands[0] ?? 0;
    this.b = operands[1] ?? 0;
    this.c = operands[2] ?? 0;
    this.d = operands[3] ?? 0;
    this.e = operands[4] ?? 0;
  }
}

function prepare(count: number): () => number {
  const random = new Random(3);
  const weighted = mix.flatMap(([weight, instruction, draw]) =>
    Array.from({ length: weight }, () => ({ instruction, draw })),
  );
  const records = Array.from({ length: count }, () => {
    const { instruction, draw } = random.pick(weighted);
    return new EncodeRecord(instruction, draw(random));
  });
  const words = new Int32Array(count);
  return () => {
    for (let at = 0; at < records.length; at++) {
      const { instruction, a, b, c, d, e } = records[at]!;
      if (!encodeInto(words, at, instruction, a, b, c, d, e)) throw new Error(`${instruction.name} does not encode`);
    }
    return words[count - 1]!;
  };
}

export const bench: EncodeBench = { name: 'arm64', prepare };
