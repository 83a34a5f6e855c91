// What a signal handler recorded, as data: which signal, where, and all registers of that moment.

import { contextOffset, contextRows } from '../base/context-layout.ts';
import type { Address, Arch } from '../host/host.ts';
import type { Context } from './context.ts';
import type { SignalLayout } from './signal-layout.ts';

/** One vector register as two 64-bit halves. */
export interface VectorValue {
  readonly low: bigint;
  readonly high: bigint;
}

/** A fault. What the handler recorded is copied at once; registers are decoded when somebody looks. */
export class Crash {
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
  /** The fault was an access to the guard below the stack: too deep a recursion. */
  readonly isStackOverflow: boolean;
  /** On the stack of generated code, or elsewhere (a wild stack pointer)? */
  readonly isOnStack: boolean;
  private readonly state: MachineState;

  constructor(context: Context) {
    const { host, layout } = context.machine;
    const isX64 = host.arch === 'x64';
    this.state = new MachineState(layout, host.arch, copyState(context));
    const isWindows = host.os === 'windows';
    this.code = context.block.getInt32(faultCodeAt, true);
    this.signal = isWindows ? windowsSignal(this.code >>> 0) : context.block.getInt32(faultSignalAt, true);
    this.name = signalNames.find((candidate) => host.signals[candidate] === this.signal) ?? `signal ${this.signal}`;
    this.faultAddress = context.block.getBigUint64(faultAddressAt, true);
    const reported = toAddress(this.state.register(isX64 ? 'rip' : 'pc'));
    this.pc = this.name === 'SIGTRAP' && isX64 && host.os !== 'windows' ? reported - 1 : reported;
    this.sp = toAddress(this.state.register(isX64 ? 'rsp' : 'sp'));
    const isAccess = this.name === 'SIGSEGV' || this.name === 'SIGBUS';
    const { stackLow, stackGuardEnd, stackHigh } = context;
    this.isStackOverflow =
      this.code >>> 0 === windowsStackOverflow ||
      (isAccess && this.faultAddress >= BigInt(stackLow) && this.faultAddress < BigInt(stackGuardEnd));
    this.isOnStack = this.sp >= stackLow && this.sp <= stackHigh;
  }

  /** General registers, stack pointer, program counter and flags by name, in the order in which dumps show them. */
  get registers(): ReadonlyMap<string, bigint> {
    return this.state.registers();
  }

  get vectors(): readonly VectorValue[] {
    return this.state.vectors();
  }
}

const faultSignalAt = contextOffset.faultSignal;
const faultCodeAt = contextOffset.faultCode;
const faultAddressAt = contextOffset.faultAddress;

const signalNames = ['SIGINT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGALRM'] as const;

const windowsStackOverflow = 0xc000_00fd;

/** Exception codes of Windows (ntstatus.h) as the signals that mean the same elsewhere. */
function windowsSignal(code: number): number {
  if (code === 0x8000_0003) return 5; // breakpoint: SIGTRAP
  if (code === 0xc000_001d || code === 0xc000_0096) return 4; // illegal, privileged instruction: SIGILL
  if (code === 0xc000_0006) return 7; // error while paging in: SIGBUS
  if (code >= 0xc000_008d && code <= 0xc000_0095) return 8; // integer and floating-point errors: SIGFPE
  return 11; // SIGSEGV
}

const x64Order = 'rax rbx rcx rdx rsi rdi rbp rsp r8 r9 r10 r11 r12 r13 r14 r15 rip rflags'.split(' ');

/** An address kept as a number; a wild one that does not fit is as good as any other wild one. */
export function toAddress(value: bigint): Address {
  return Number(value & 0x1f_ffff_ffff_ffffn);
}

const stateStart = contextOffset.registers;
const stateSize = contextOffset.vectors + contextRows.vectors.size - stateStart;

function copyState(context: Context): DataView {
  const { buffer, byteOffset } = context.block;
  return new DataView(buffer.slice(byteOffset + stateStart, byteOffset + stateStart + stateSize));
}

/** The registers of a thread: a copy after a fault, the live record of a thread that waits at a breakpoint. */
export class MachineState {
  private readonly layout: SignalLayout;
  private readonly arch: Arch;
  private readonly view: DataView;

  constructor(layout: SignalLayout, arch: Arch, view: DataView) {
    this.layout = layout;
    this.arch = arch;
    this.view = view;
  }

  /** The record in the context block itself: what is set here the thread goes on with. */
  static live(context: Context): MachineState {
    const { buffer, byteOffset } = context.block;
    const { layout, host } = context.machine;
    return new MachineState(layout, host.arch, new DataView(buffer, byteOffset + stateStart, stateSize));
  }

  private generalOffset(name: string): number {
    const index = this.layout.names.indexOf(name);
    if (index < 0) throw new RangeError(`no register ${name}`);
    return 8 * index;
  }

  private vectorOffset(index: number): number {
    const { vectorStart, vectorCount } = this.layout;
    if (index < 0 || index >= vectorCount) throw new RangeError(`no vector register ${index}`);
    return contextOffset.vectors - stateStart + vectorStart + 16 * index;
  }

  register(name: string): bigint {
    return this.view.getBigUint64(this.generalOffset(name), true);
  }

  setRegister(name: string, value: bigint): void {
    this.view.setBigUint64(this.generalOffset(name), BigInt.asUintN(64, value), true);
  }

  vector(index: number): VectorValue {
    const at = this.vectorOffset(index);
    return { low: this.view.getBigUint64(at, true), high: this.view.getBigUint64(at + 8, true) };
  }

  setVector(index: number, value: VectorValue): void {
    const at = this.vectorOffset(index);
    this.view.setBigUint64(at, BigInt.asUintN(64, value.low), true);
    this.view.setBigUint64(at + 8, BigInt.asUintN(64, value.high), true);
  }

  registers(): Map<string, bigint> {
    const names = this.arch === 'arm64' ? this.layout.names : x64Order;
    const known = names.filter((name) => this.layout.names.includes(name));
    return new Map(known.map((name) => [name, this.register(name)]));
  }

  vectors(): VectorValue[] {
    return Array.from({ length: this.layout.vectorCount }, (_, index) => this.vector(index));
  }
}
