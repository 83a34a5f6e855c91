// The native targets, each loaded when it is first wanted: the tables of a processor that code is not made for would
// cost every start of the program milliseconds.

import { bug } from '../base/bug.ts';
import type { Arch, Os } from '../host/host.ts';
import type { Machine } from '../link/code.ts';
import type { RecordText } from '../target/dump.ts';
import type { NativeTarget } from '../target/native.ts';
import type { OperandCheck } from '../target/validate.ts';

export const targetNames = ['amd64_sysv', 'amd64_win', 'arm64', 'arm64_apple'] as const;

export type TargetName = (typeof targetNames)[number];

/** A target with everything that sessions and reports ask of it. */
export interface SessionTarget {
  readonly native: NativeTarget;
  readonly text: RecordText;
  readonly checkOperands: OperandCheck;
  /** The instructions of one record as they stand in memory, in assembler syntax. */
  readonly disassemble: Disassemble;
}

export interface AssemblyLine {
  /** From the record's first byte. */
  readonly offset: number;
  readonly size: number;
  readonly text: string;
}

/** `bytes` are the record's, `address` is where they lie; `symbol` what a RIP-relative operand means. */
export type Disassemble = (
  inst: import('../target/jitinst.ts').JitInst,
  bytes: Uint8Array,
  address: number,
) => AssemblyLine[];

/** The target that code for this machine is made for. */
export function hostTarget(os: Os, arch: Arch): TargetName {
  if (arch === 'x64') return os === 'windows' ? 'amd64_win' : 'amd64_sysv';
  return os === 'macos' ? 'arm64_apple' : 'arm64';
}

export const machineOf = (name: TargetName): Machine => (name.startsWith('amd64') ? 'x64' : 'arm64');

export async function loadTarget(name: TargetName): Promise<SessionTarget> {
  if (machineOf(name) === 'x64') {
    const { amd64SysV, amd64Windows, checkX64Operands, disassembleX64, x64Text } = await import('./target-x64.ts');
    const native = name === 'amd64_win' ? amd64Windows : amd64SysV;
    return { native, text: x64Text, checkOperands: checkX64Operands, disassemble: disassembleX64 };
  }
  const { arm64Targets, arm64Text, checkArm64Operands, disassembleArm64 } = await import('./target-arm64.ts');
  const native = arm64Targets.find((target) => target.name === name) ?? bug(`no target ${name}`);
  return { native, text: arm64Text, checkOperands: checkArm64Operands, disassemble: disassembleArm64 };
}
