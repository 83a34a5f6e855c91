// The x86-64 encoder's part of bench/encode.ts.

import { ByteBuffer } from '../src/base/byte-buffer.ts';
import { Random } from '../src/base/random.ts';
import { X64Operands } from '../src/target/x64/forms.ts';
import { encodeX64, type X64FormName, x64Form, x64FormInfo } from '../src/target/x64/instructions.ts';
import { noRegister, ripBase } from '../src/target/x64/registers.ts';
import type { EncodeBench } from './encode.ts';

/** Weight and form: roughly what compiled integer and floating-point loops consist of. */
const mix: readonly (readonly [number, X64FormName])[] = [
  [12, 'mov r64, r64'],
  [4, 'mov r32, r32'],
  [6, 'mov r32, i'],
  [2, 'mov r64, i'],
  [1, 'movabs r64, i64'],
  [10, 'mov r64, m64'],
  [4, 'mov r32, m32'],
  [8, 'mov m64, r64'],
  [3, 'mov m32, r32'],
  [1, 'mov m32, i'],
  [2, 'movzx r32, m8'],
  [3, 'movsxd r64, r32'],
  [4, 'lea r64, mem'],
  [8, 'add r64, r64'],
  [5, 'add r32, r32'],
  [8, 'add r64, i'],
  [2, 'add r64, m64'],
  [4, 'sub r64, r64'],
  [3, 'sub r32, i'],
  [3, 'and r32, i'],
  [2, 'or r64, r64'],
  [3, 'xor r32, r32'],
  [3, 'imul r64, r64'],
  [1, 'imul r64, r64, i'],
  [1, 'idiv r32'],
  [1, 'cqo'],
  [2, 'shl r64, u8'],
  [1, 'sar r64, cl'],
  [5, 'cmp r64, r64'],
  [4, 'cmp r32, i'],
  [3, 'test r32, r32'],
  [1, 'setl r8'],
  [2, 'cmovl r64, r64'],
  [4, 'movsd x, m64'],
  [3, 'movsd m64, x'],
  [2, 'movaps x, x'],
  [3, 'addsd x, x'],
  [3, 'mulsd x, m64'],
  [1, 'ucomisd x, x'],
  [1, 'cvtsi2sd x, r32'],
  [1, 'vfmadd231sd x, x, x'],
  [3, 'je rel8'],
  [3, 'jl rel32'],
  [4, 'jmp rel32'],
  [4, 'call rel32'],
  [1, 'push r64'],
  [1, 'pop r64'],
  [1, 'ret'],
];

/** An instruction and its operands, as a flat record such as a back end keeps. */
class EncodeRecord {
  readonly form: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly base: number;
  readonly index: number;
  readonly disp: number;
  readonly imm: number;
  constructor(form: number, random: Random) {
    this.form = form;
    this.a = random.below(16);
    this.b = random.below(16);
    this.c = random.below(16);
    const isGlobal = random.chance(8);
    this.base = isGlobal ? ripBase : random.below(16);
    this.index = isGlobal || !random.chance(4) ? noRegister : random.below(4);
    this.disp = isGlobal ? random.below(1 << 20) : 8 * random.between(-20, 20);
    // Within reach of every immediate and short branch of the mix.
    this.imm = random.below(128);
  }
}

function prepare(count: number): () => number {
  const random = new Random(3);
  const weighted = mix.flatMap(([weight, name]) => Array.from({ length: weight }, () => x64Form(name)));
  const records = Array.from({ length: count }, () => new EncodeRecord(random.pick(weighted), random));
  const out = new ByteBuffer(1 << 16);
  const operands = new X64Operands();
  return () => {
    out.length = 0;
    for (let at = 0; at < records.length; at++) {
      const record = records[at]!;
      operands.a = record.a;
      operands.b = record.b;
      operands.c = record.c;
      operands.base = record.base;
      operands.index = record.index;
      operands.scale = 8;
      operands.disp = record.disp;
      operands.imm = record.imm;
      if (encodeX64(out, record.form, operands) === null) {
        throw new Error(`${x64FormInfo(record.form).name} does not encode`);
      }
    }
    return out.length;
  };
}

export const bench: EncodeBench = { name: 'x64', prepare };
