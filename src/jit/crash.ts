// What a signal handler recorded, as data: which signal, where, and all registers of that moment.

import { contextOffset } from '../base/context-layout.ts';
import type { Address } from '../host/host.ts';
import type { Context } from './context.ts';

/** One vector register as two 64-bit halves. */
export interface VectorValue {
  readonly low: bigint;
  readonly high: bigint;
}

export interface Crash {
  /** Signal number and name (`SIGSEGV`). */
  readonly signal: number;
  readonly name: string;
  /** si_code: 1 unmapped, 2 protection for SIGSEGV; 128 for a fault whose address the processor does not tell. */
  readonly code: number;
  /** The address whose access failed, or of the instruction; any 64 bits. */
  readonly faultAddress: bigint;
  /** The instruction that failed: of the breakpoint itself, on x86-64 too, where the processor reports the next one. */
  readonly pc: Address;
  readonly sp: Address;
  /** General registers, stack pointer, program counter and flags by name, in the order in which dumps show them. */
  readonly registers: ReadonlyMap<string, bigint>;
  readonly vectors: readonly VectorValue[];
  /** The fault was an access to the guard below the stack: too deep a recursion. */
  readonly isStackOverflow: boolean;
  /** On the stack of generated code, or elsewhere (a wild stack pointer)? */
  readonly isOnStack: boolean;
}

const signalNames = ['SIGINT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGALRM'] as const;

const x64Order = 'rax rbx rcx rdx rsi rdi rbp rsp r8 r9 r10 r11 r12 r13 r14 r15 rip rflags'.split(' ');

/** An address kept as a number; a wild one that does not fit is as good as any other wild one. */
function toAddress(value: bigint): Address {
  return Number(value & 0x1f_ffff_ffff_ffffn);
}

/** The recorded general registers by name. */
export function readRegisters(context: Context): Map<string, bigint> {
  const { names } = context.machine.layout;
  const found = new Map<string, bigint>();
  names.forEach((name, index) => {
    if (name !== '') found.set(name, context.block.getBigUint64(contextOffset.registers + 8 * index, true));
  });
  if (context.machine.host.arch === 'arm64') return found;
  return new Map(x64Order.filter((name) => found.has(name)).map((name) => [name, found.get(name)!]));
}

/** Change a recorded register: a thread that waits at a breakpoint goes on with it. */
export function writeRegister(context: Context, name: string, value: bigint): void {
  const index = context.machine.layout.names.indexOf(name);
  if (index < 0) throw new RangeError(`no register ${name}`);
  context.block.setBigUint64(contextOffset.registers + 8 * index, BigInt.asUintN(64, value), true);
}

function vectorOffset(context: Context, index: number): number {
  const { vectorStart, vectorCount } = context.machine.layout;
  if (index < 0 || index >= vectorCount) throw new RangeError(`no vector register ${index}`);
  return contextOffset.vectors + vectorStart + 16 * index;
}

export function readVectors(context: Context): VectorValue[] {
  return Array.from({ length: context.machine.layout.vectorCount }, (_, index) => {
    const at = vectorOffset(context, index);
    return { low: context.block.getBigUint64(at, true), high: context.block.getBigUint64(at + 8, true) };
  });
}

export function writeVector(context: Context, index: number, value: VectorValue): void {
  const at = vectorOffset(context, index);
  context.block.setBigUint64(at, BigInt.asUintN(64, value.low), true);
  context.block.setBigUint64(at + 8, BigInt.asUintN(64, value.high), true);
}

/** Decode the context's record of the last fault. */
export function readCrash(context: Context): Crash {
  const { host } = context.machine;
  const signal = context.get('faultSignal');
  const code = context.get('faultCode');
  const registers = readRegisters(context);
  const isX64 = host.arch === 'x64';
  const name = signalNames.find((candidate) => host.signals[candidate] === signal) ?? `signal ${signal}`;
  const reported = toAddress(registers.get(isX64 ? 'rip' : 'pc')!);
  const sp = toAddress(registers.get(isX64 ? 'rsp' : 'sp')!);
  const faultAddress = context.block.getBigUint64(contextOffset.faultAddress, true);
  const isOnStack = sp >= context.stackLow && sp <= context.stackHigh;
  const guardEnd = context.stackGuardEnd;
  const isAccess = name === 'SIGSEGV' || name === 'SIGBUS';
  return {
    signal,
    name,
    code,
    faultAddress,
    pc: name === 'SIGTRAP' && isX64 && host.os !== 'windows' ? reported - 1 : reported,
    sp,
    registers,
    vectors: readVectors(context),
    isStackOverflow: isAccess && faultAddress >= BigInt(context.stackLow) && faultAddress < BigInt(guardEnd),
    isOnStack,
  };
}
