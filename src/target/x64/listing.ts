// An instruction as text in Intel syntax, which `llvm-mc -x86-asm-syntax=intel` and GNU as (`.intel_syntax noprefix`)
// accept and turn into the same bytes.

import { immSigned, type X64Operands } from './forms.ts';
import { x64FormInfo } from './instructions.ts';
import { gprName, noRegister, ripBase, Segment, vecName } from './registers.ts';
import type { OperandSpec } from './row.ts';

const sizeNames = new Map([
  [8, 'byte ptr '],
  [16, 'word ptr '],
  [32, 'dword ptr '],
  [64, 'qword ptr '],
  [128, 'xmmword ptr '],
  [256, 'ymmword ptr '],
]);

/** `[rax + 8*rcx + 16]`; an index times one without a base is what the encoder makes of it, a base. */
function printAddress(x: X64Operands, target: string | undefined): string {
  if (x.base === ripBase && target !== undefined) return `[rip + ${target}]`;
  const terms: string[] = [];
  if (x.base === ripBase) terms.push('rip');
  else if (x.base !== noRegister) terms.push(gprName(x.base, 64));
  if (x.index !== noRegister) {
    const name = gprName(x.index, 64);
    terms.push(terms.length === 0 && x.scale === 1 ? name : `${x.scale}*${name}`);
  }
  let text = terms.join(' + ');
  if (text === '') text = String(x.disp);
  else if (x.disp !== 0) text += x.disp < 0 ? ` - ${-x.disp}` : ` + ${x.disp}`;
  const segment = x.segment === Segment.fs ? 'fs:' : x.segment === Segment.gs ? 'gs:' : '';
  return `${segment}[${text}]`;
}

function printOperand(operand: OperandSpec, register: number, x: X64Operands, target: string | undefined): string {
  switch (operand.kind) {
    case 'gpr':
      return gprName(register, operand.bits);
    case 'vec':
      return vecName(register, operand.bits);
    case 'mem':
      return (sizeNames.get(operand.bits) ?? '') + printAddress(x, target);
    case 'imm':
      return String(immSigned(operand.imm, x.imm));
    case 'wide':
      return String(BigInt.asIntN(64, x.wide));
    case 'rel':
      return target ?? '';
    case 'fixed':
      return operand.text;
  }
}

/** Length of the branches, whose distance counts from their end. */
function branchLength(mnemonic: string, bits: number): number {
  return bits === 8 ? 2 : mnemonic === 'jmp' || mnemonic === 'call' ? 5 : 6;
}

/**
 * The instruction as one line of assembly. `target` is the label, with its addend, that a branch or a rip-relative
 * operand means; without it the distance of a branch is printed relative to the instruction's own address.
 */
export function printX64(form: number, x: X64Operands, target?: string): string {
  const { mnemonic, operands } = x64FormInfo(form);
  if (operands.length === 0) return mnemonic;
  const registers = [x.a, x.b, x.c, x.d];
  const last = operands[operands.length - 1]!;
  if (last.kind === 'rel') {
    // An assembler chooses the short form when it can; the prefix keeps the long one where we chose it.
    const prefix = last.bits === 32 && x.imm >= -140 && x.imm <= 140 ? '{disp32} ' : '';
    const distance = x.imm + branchLength(mnemonic, last.bits);
    return `${prefix}${mnemonic} ${target ?? `. ${distance < 0 ? '-' : '+'} ${Math.abs(distance)}`}`;
  }
  return `${mnemonic} ${operands.map((operand, at) => printOperand(operand, registers[at]!, x, target)).join(', ')}`;
}
