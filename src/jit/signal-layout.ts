// Where a system puts the registers of an interrupted thread: what a handler gets as its third argument (ucontext_t), or
// through EXCEPTION_POINTERS on Windows. The handlers copy a range of it as it is; crash.ts names the words afterwards.
// Sources: glibc sys/ucontext.h, Linux asm/sigcontext.h, macOS mach/*/_structs.h, Windows winnt.h.

import { bug } from '../base/bug.ts';
import type { Arch, Host } from '../host/host.ts';

export interface SignalLayout {
  /** Offset of uc_stack.ss_sp; −1: find the header by rounding the handler's SP down to `signalStackBytes`. */
  readonly signalStack: number;
  /** Offset of a pointer to the registers; −1: they are part of the context itself. */
  readonly pointer: number;
  /** Range copied to the context block's `registers`. */
  readonly first: number;
  readonly words: number;
  /** Names of these words, in order; an empty name hides one. */
  readonly names: readonly string[];
  readonly sp: number;
  readonly pc: number;
  /** The context register: r15 or x28. */
  readonly contextRegister: number;
  /** Vector registers: behind a pointer, in a tagged record after the registers, or directly there. */
  readonly vectors: { readonly kind: 'pointer' | 'record' | 'direct'; readonly at: number; readonly words: number };
  /** Byte offset of vector register 0 in the copied area, and their number. */
  readonly vectorStart: number;
  readonly vectorCount: number;
  /** The signal of executing a page that forbids it. */
  readonly executeFault: 'SIGSEGV' | 'SIGBUS';
  /** Offset of ss_size in stack_t. */
  readonly stackSize: number;
  /** Offsets in siginfo_t. */
  readonly code: number;
  readonly address: number;
}

/** Size and alignment of the memory of a signal stack, header included. */
export const signalStackBytes = 0x2_0000;

/** The header at the lowest address of a signal stack. */
export const SignalStackField = {
  magic: 0,
  /** How many machines of this thread use it (JavaScript only). */
  users: 4,
  /** Context of the innermost entry of this thread; 0 outside of generated code. */
  current: 8,
  /** stack_t records for sigaltstack. */
  enable: 16,
  disable: 40,
  /** The reservation that this memory is part of. */
  reservation: 64,
  size: 128,
} as const;
export const signalStackMagic = 0x7367_6266;

const armNames = [...Array.from({ length: 31 }, (_, index) => `x${index}`), 'sp', 'pc', 'pstate'];

const linuxX64: SignalLayout = {
  signalStack: 16,
  pointer: -1,
  first: 40,
  words: 23,
  names: [
    ...['r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15', 'rdi', 'rsi', 'rbp', 'rbx', 'rdx', 'rax', 'rcx', 'rsp'],
    ...['rip', 'rflags', '', '', '', '', ''],
  ],
  sp: 160,
  pc: 168,
  contextRegister: 96,
  vectors: { kind: 'pointer', at: 224, words: 64 }, // the FXSAVE area
  vectorStart: 160,
  vectorCount: 16,
  executeFault: 'SIGSEGV',
  stackSize: 16,
  code: 8,
  address: 16,
};

const linuxArm64: SignalLayout = {
  signalStack: 16,
  pointer: -1,
  first: 184,
  words: 34,
  names: armNames,
  sp: 432,
  pc: 440,
  contextRegister: 184 + 28 * 8,
  vectors: { kind: 'record', at: 464, words: 65 }, // fpsr and fpcr, then 32 × 16 bytes
  vectorStart: 8,
  vectorCount: 32,
  executeFault: 'SIGSEGV',
  stackSize: 16,
  code: 8,
  address: 16,
};

const macosArm64: SignalLayout = {
  signalStack: -1,
  pointer: 48,
  first: 16,
  words: 34,
  names: armNames,
  sp: 264,
  pc: 272,
  contextRegister: 16 + 28 * 8,
  vectors: { kind: 'direct', at: 288, words: 65 },
  vectorStart: 0,
  vectorCount: 32,
  executeFault: 'SIGBUS',
  stackSize: 8,
  code: 8,
  address: 24,
};

const macosX64: SignalLayout = {
  signalStack: -1,
  pointer: 48,
  first: 16,
  words: 18,
  names: [
    ...['rax', 'rbx', 'rcx', 'rdx', 'rdi', 'rsi', 'rbp', 'rsp', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'],
    ...['rip', 'rflags'],
  ],
  sp: 72,
  pc: 144,
  contextRegister: 136,
  // The float state follows 21 words of thread state: the FXSAVE image after 8 bytes of padding.
  vectors: { kind: 'direct', at: 192, words: 64 },
  vectorStart: 160,
  vectorCount: 16,
  executeFault: 'SIGBUS',
  stackSize: 8,
  code: 8,
  address: 24,
};

/** CONTEXT of Windows x64: Rax at 0x78 to R15 at 0xF0, Rip at 0xF8, XMM in the FXSAVE area at 0x100. */
const windowsX64: SignalLayout = {
  signalStack: -1,
  pointer: -1,
  first: 0x78,
  words: 17,
  names: [
    ...['rax', 'rcx', 'rdx', 'rbx', 'rsp', 'rbp', 'rsi', 'rdi', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15'],
    'rip',
  ],
  sp: 0x98,
  pc: 0xf8,
  contextRegister: 0xf0,
  vectors: { kind: 'direct', at: 0x100, words: 64 },
  vectorStart: 160,
  vectorCount: 16,
  executeFault: 'SIGSEGV',
  stackSize: 0,
  code: 0,
  address: 16,
};

const layouts: Readonly<Record<string, SignalLayout>> = {
  'linux x64': linuxX64,
  'linux arm64': linuxArm64,
  'macos x64': macosX64,
  'macos arm64': macosArm64,
  'windows x64': windowsX64,
};

export function signalLayout(host: { readonly os: Host['os']; readonly arch: Arch }): SignalLayout {
  return layouts[`${host.os} ${host.arch}`] ?? bug(`no signal layout for ${host.os} on ${host.arch}`);
}
