// x86-64 by hand, for entry stubs, signal handlers and tests: one method for each mnemonic of the tables, which picks
// the form by its operands. Types come from the rows, so a mnemonic that does not exist does not compile.
//
//   const out = new ByteBuffer();
//   const asm = x64Into(out);
//   asm.mov(rax, qword(rdi, 8));
//   asm.lockXadd(dword(rdx, { index: rcx, scale: 4 }), eax);
//   asm.ret();
//   x64.add(rax, 42);                       // the bytes alone: 48 83 c0 2a

import { ByteBuffer } from '../../base/byte-buffer.ts';
import { immFits, X64Operands } from './forms.ts';
import { encodeX64, type X64Form, x64FormsOf, type X64Mnemonic, x64Mnemonics } from './instructions.ts';
import { Gpr, gprName, noRegister, ripBase, Segment, Vec, vecName } from './registers.ts';
import type { OperandSpec } from './row.ts';

/** A memory operand. `bits` 0 takes its size from the other operands. */
export class Mem {
  readonly bits: number;
  readonly base: number;
  readonly index: number;
  readonly scale: number;
  readonly disp: number;
  readonly segment: number;

  constructor(bits: number, base: number, index: number, scale: number, disp: number, segment: number) {
    this.bits = bits;
    this.base = base;
    this.index = index;
    this.scale = scale;
    this.disp = disp;
    this.segment = segment;
  }
}

export interface AddressParts {
  readonly index?: Gpr;
  readonly scale?: 1 | 2 | 4 | 8;
  readonly disp?: number;
  readonly segment?: 'fs' | 'gs';
}

type MakeMem = (base: Gpr | 'rip' | null, rest?: number | AddressParts) => Mem;

/** Only 64-bit registers form an address here. */
function addressRegister(register: Gpr): number {
  if (register.bits !== 64) throw new TypeError(`${gprName(register.number, register.bits)} in an address`);
  return register.number;
}

const memOf =
  (bits: number): MakeMem =>
  (base, rest = 0) => {
    const parts = typeof rest === 'number' ? { disp: rest } : rest;
    const baseNumber = base === 'rip' ? ripBase : base === null ? noRegister : addressRegister(base);
    const index = parts.index ? addressRegister(parts.index) : noRegister;
    const segment = parts.segment ? Segment[parts.segment] : Segment.none;
    return new Mem(bits, baseNumber, index, parts.scale ?? 1, parts.disp ?? 0, segment);
  };

/** Memory whose size the other operands tell, and memory of a given size: `qword(rbp, -8)`, `mem('rip', 64)`. */
export const mem = memOf(0);
export const byte = memOf(8);
export const word = memOf(16);
export const dword = memOf(32);
export const qword = memOf(64);
export const xmmword = memOf(128);
export const ymmword = memOf(256);

export type X64Operand = Gpr | Vec | Mem | number | bigint;

function matches(spec: OperandSpec, operand: X64Operand): boolean {
  switch (spec.kind) {
    case 'gpr':
      return operand instanceof Gpr && operand.bits === spec.bits;
    case 'vec':
      return operand instanceof Vec && operand.bits === spec.bits;
    case 'mem':
      return operand instanceof Mem && (operand.bits === spec.bits || operand.bits === 0 || spec.bits === 0);
    case 'imm':
      return typeof operand === 'number' && immFits(spec.imm, operand);
    case 'wide':
      return typeof operand === 'bigint';
    case 'rel':
      return typeof operand === 'number' && (spec.bits === 32 || (operand >= -128 && operand <= 127));
    case 'fixed':
      return operand === Number(spec.text) || describe(operand) === spec.text;
  }
}

function describe(operand: X64Operand): string {
  if (operand instanceof Gpr) return gprName(operand.number, operand.bits);
  if (operand instanceof Vec) return vecName(operand.number, operand.bits);
  if (operand instanceof Mem) return `m${operand.bits || ''}`;
  return String(operand);
}

const registerFields = ['a', 'b', 'c', 'd'] as const;

function fill(x: X64Operands, operands: readonly X64Operand[]): void {
  operands.forEach((operand, position) => {
    if (operand instanceof Gpr || operand instanceof Vec) {
      x[registerFields[position]!] = operand.number;
    } else if (operand instanceof Mem) {
      x.base = operand.base;
      x.index = operand.index;
      x.scale = operand.scale;
      x.disp = operand.disp;
      x.segment = operand.segment;
    } else if (typeof operand === 'number') {
      x.imm = operand;
    } else {
      x.wide = operand;
    }
  });
}

/** Forms that differ in the size of their memory alone cannot be told apart without that size. */
function checkMemorySize(mnemonic: string, candidates: readonly X64Form[], operands: readonly X64Operand[]): void {
  const at = operands.findIndex((operand) => operand instanceof Mem && operand.bits === 0);
  if (at < 0) return;
  const sizes = new Set(candidates.map((form) => form.operands[at]!.bits));
  if (sizes.size > 1) throw new TypeError(`${mnemonic}: say the size of the memory operand`);
}

function assemble(out: ByteBuffer, mnemonic: string, operands: readonly X64Operand[]): number | null {
  const candidates = x64FormsOf(mnemonic).filter(
    (form) =>
      form.operands.length === operands.length &&
      form.operands.every((spec, position) => matches(spec, operands[position]!)),
  );
  checkMemorySize(mnemonic, candidates, operands);
  const x = new X64Operands();
  fill(x, operands);
  for (const form of candidates) {
    const length = encodeX64(out, form.number, x);
    if (length !== null) return length;
  }
  return null;
}

/** The method of a mnemonic: `lock xadd` is `lockXadd`. */
type MethodName<M extends string> = M extends `${infer Prefix} ${infer Rest}` ? `${Prefix}${Capitalize<Rest>}` : M;

const methodName = (mnemonic: string): string => mnemonic.replace(/ (.)/, (_, first: string) => first.toUpperCase());

/** One method for each mnemonic; null where the operands have no encoding. */
export type X64Builder<Result> = Readonly<
  Record<MethodName<X64Mnemonic>, (...operands: readonly X64Operand[]) => Result | null>
>;

function builder<Result>(
  make: (mnemonic: string, operands: readonly X64Operand[]) => Result | null,
): X64Builder<Result> {
  const methods = x64Mnemonics().map((mnemonic) => [
    methodName(mnemonic),
    (...operands: readonly X64Operand[]) => make(mnemonic, operands),
  ]);
  return Object.fromEntries(methods) as X64Builder<Result>;
}

/** Methods that append to `out` and return the length of the instruction in bytes. */
export function x64Into(out: ByteBuffer): X64Builder<number> {
  return builder((mnemonic, operands) => assemble(out, mnemonic, operands));
}

/** Methods that return the instruction's bytes. */
export const x64: X64Builder<Uint8Array> = builder((mnemonic, operands) => {
  const out = new ByteBuffer(16);
  return assemble(out, mnemonic, operands) === null ? null : out.toBytes();
});
