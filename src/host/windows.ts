// Windows x64 (and ARM64 as far as the calls are the same). Memory comes from VirtualAlloc, faults from a vectored
// exception handler, threads from CreateThread. There are no signals and no signal stacks: a handler runs on the
// faulting stack, so that a stack keeps a guard page which the system turns into ordinary memory for the handler.

import { closeSync, writeSync } from 'node:fs';
import type {
  Address,
  Arch,
  Host,
  NativeFunction,
  NativeThread,
  NativeType,
  Pipe,
  Protection,
  SavedSignal,
  SignalName,
  ThreadPlace,
  Watch,
} from './host.ts';
import { HostError } from './host.ts';
import type { Koffi, KoffiLibrary } from './koffi-library.ts';
import { Prototypes } from './posix.ts';

const reserveOnly = 0x2000; // MEM_RESERVE
const commitPages = 0x1000; // MEM_COMMIT
const resetPages = 0x8_0000; // MEM_RESET
const releaseAll = 0x8000; // MEM_RELEASE
const noAccess = 0x01;
const readWriteGuard = 0x104; // PAGE_READWRITE | PAGE_GUARD

/** TlsSlots of the thread environment block (winternl.h). */
const firstSlot = 0x1480;
const directSlots = 64;

/** WT_EXECUTEINTIMERTHREAD: the handler is short. */
const executeInTimerThread = 0x20;

/** Fields of an x64 CONTEXT (winnt.h), and CONTEXT_CONTROL | CONTEXT_INTEGER. */
const Context = { flags: 0x30, rsp: 0x98, r15: 0xf0, rip: 0xf8 } as const;
const controlAndIntegers = 0x10_0003;

const protections: Readonly<Record<Protection, number>> = { none: noAccess, read: 0x02, write: 0x04, execute: 0x20 };

/** The names under which crash records speak of exceptions; the numbers are Linux's. */
const signals: Readonly<Record<SignalName, number>> = {
  SIGINT: 2,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGABRT: 6,
  SIGBUS: 7,
  SIGFPE: 8,
  SIGSEGV: 11,
  SIGALRM: 0,
};

/** IsProcessorFeaturePresent numbers (winnt.h) and the names that Linux gives to the same features. */
const features: Readonly<Record<Arch, readonly (readonly [number: number, name: string])[]>> = {
  x64: [
    [38, 'sse4_2'],
    [39, 'avx'],
    [40, 'avx2'],
  ],
  arm64: [
    [34, 'atomics'],
    [43, 'asimddp'],
    [44, 'jscvt'],
  ],
};

export class WindowsHost implements Host {
  readonly os = 'windows';
  readonly codePages = 'plain';
  readonly arch: Arch;
  readonly pageSize: number;
  readonly signals: Readonly<Record<SignalName, number>>;
  private readonly koffi: Koffi;
  private readonly kernel: KoffiLibrary;
  private readonly libraries: KoffiLibrary[];
  private readonly prototypes: Prototypes;
  private alarm: { readonly code: Address; readonly event: number } | null;
  /** Handle of the timer that is the alarm; 0 without. */
  private timer: Address;
  // biome-ignore lint/suspicious/noExplicitAny: the types of a native function are given where it is asked for
  private readonly functions: Map<string, (...args: any[]) => any>;

  constructor(koffi: Koffi, arch: Arch) {
    this.arch = arch;
    this.signals = signals;
    this.koffi = koffi;
    this.kernel = koffi.load('kernel32.dll');
    this.libraries = [this.kernel];
    this.prototypes = new Prototypes(koffi);
    this.alarm = null;
    this.timer = 0;
    this.functions = new Map();
    for (const name of ['ucrtbase.dll', 'ntdll.dll', 'kernelbase.dll']) this.openLibrary(name);
    const info = new Uint32Array(12);
    this.call('GetSystemInfo', 'void', ['void *'])(info);
    this.pageSize = info[1];
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  private call(name: string, result: string, params: readonly string[]): (...args: any[]) => any {
    let found = this.functions.get(name);
    if (found === undefined) {
      found = this.kernel.func(name, result, params);
      this.functions.set(name, found);
    }
    return found;
  }

  private fail(call: string): never {
    throw new HostError(call, this.call('GetLastError', 'uint32_t', [])());
  }

  private allocate(address: Address, size: number, type: number, protection: number): Address {
    const found = this.call('VirtualAlloc', 'uintptr_t', ['uintptr_t', 'size_t', 'uint32_t', 'uint32_t'])(
      address,
      size,
      type,
      protection,
    );
    return found || this.fail('VirtualAlloc');
  }

  private setProtection(address: Address, size: number, protection: number): void {
    const change = this.call('VirtualProtect', 'int', ['uintptr_t', 'size_t', 'uint32_t', 'void *']);
    if (change(address, size, protection, new Uint32Array(1)) === 0) this.fail('VirtualProtect');
  }

  exitNow(status: number): void {
    this.call('TerminateProcess', 'int', ['intptr_t', 'uint32_t'])(-1, status); // −1 is the calling process
  }

  reserve(size: number): Address {
    return this.allocate(0, size, reserveOnly, noAccess);
  }

  commit(address: Address, size: number): void {
    this.allocate(address, size, commitPages, protections.write);
  }

  protect(address: Address, size: number, mode: Protection): void {
    this.setProtection(address, size, protections[mode]);
  }

  discard(address: Address, size: number): void {
    this.allocate(address, size, resetPages, protections.write);
  }

  release(address: Address, _size: number): void {
    if (this.call('VirtualFree', 'int', ['uintptr_t', 'size_t', 'uint32_t'])(address, 0, releaseAll) === 0) {
      this.fail('VirtualFree');
    }
  }

  allocateStack(size: number, guard: number): Address {
    const address = this.allocate(0, size, reserveOnly | commitPages, protections.write);
    this.restoreGuard(address, guard);
    return address;
  }

  restoreGuard(address: Address, guard: number): void {
    // The first touch raises STATUS_STACK_OVERFLOW and turns the page into ordinary memory.
    this.setProtection(address, guard, readWriteGuard);
  }

  view(address: Address, size: number): ArrayBuffer {
    return this.koffi.view(address, size);
  }

  flushInstructions(address: Address, size: number): void {
    const self = this.call('GetCurrentProcess', 'uintptr_t', [])();
    if (this.call('FlushInstructionCache', 'int', ['uintptr_t', 'uintptr_t', 'size_t'])(self, address, size) === 0) {
      this.fail('FlushInstructionCache');
    }
  }

  symbol(name: string): Address | undefined {
    for (const library of this.libraries) {
      try {
        return Number(library.symbol(name));
      } catch {
        // Not in this one.
      }
    }
    return undefined;
  }

  openLibrary(name: string): boolean {
    try {
      this.libraries.push(this.koffi.load(name));
      return true;
    } catch {
      return false;
    }
  }

  nativeFunction(address: Address, result: NativeType, params: readonly NativeType[]): NativeFunction {
    return this.koffi.decode(address, this.prototypes.of(result, params).proto) as NativeFunction;
  }

  callback(fn: NativeFunction, result: NativeType, params: readonly NativeType[]): Address {
    return Number(this.koffi.register(fn, this.prototypes.of(result, params).pointer));
  }

  releaseCallback(address: Address): void {
    this.koffi.unregister(BigInt(address));
  }

  private unsupported(call: string): never {
    throw new HostError(call, 0, 'Windows has no signals');
  }

  handleSignal(): SavedSignal {
    return this.unsupported('handleSignal');
  }

  restoreSignal(): void {
    this.unsupported('restoreSignal');
  }

  addFilter(code: Address): Address {
    const handle = this.call('AddVectoredExceptionHandler', 'uintptr_t', ['uint32_t', 'uintptr_t'])(1, code);
    return handle || this.fail('AddVectoredExceptionHandler');
  }

  removeFilter(handle: Address): void {
    if (this.call('RemoveVectoredExceptionHandler', 'uint32_t', ['uintptr_t'])(handle) === 0) {
      this.fail('RemoveVectoredExceptionHandler');
    }
  }

  addConsoleHandler(code: Address): void {
    this.setConsoleHandler(code, 1);
  }

  removeConsoleHandler(code: Address): void {
    this.setConsoleHandler(code, 0);
  }

  private setConsoleHandler(code: Address, add: number): void {
    if (this.call('SetConsoleCtrlHandler', 'int', ['uintptr_t', 'int'])(code, add) === 0) {
      this.fail('SetConsoleCtrlHandler');
    }
  }

  claimThreadSlot(): number {
    const index: number = this.call('TlsAlloc', 'uint32_t', [])();
    if (index >= directSlots) throw new HostError('TlsAlloc', 0, 'no thread-local slot within direct reach');
    return firstSlot + 8 * index;
  }

  releaseThreadSlot(offset: number): void {
    this.call('TlsFree', 'int', ['uint32_t'])((offset - firstSlot) / 8);
  }

  signalStack(): { address: Address; size: number } {
    return { address: 0, size: 0 };
  }

  setSignalStack(): void {}

  handleAlarm(code: Address, event: number): void {
    this.alarm = { code, event };
  }

  /** A timer of the system's calls the handler, on a thread of its own. */
  setAlarm(milliseconds: number, again: number): void {
    if (this.timer !== 0) {
      // The handler has returned when this does.
      this.call('DeleteTimerQueueTimer', 'int', ['uintptr_t', 'uintptr_t', 'intptr_t'])(0, this.timer, -1);
      this.timer = 0;
    }
    if (milliseconds === 0) return;
    if (this.alarm === null) throw new HostError('setAlarm', 0, 'nobody handles the alarm');
    const made = new BigUint64Array(1);
    const make = this.call('CreateTimerQueueTimer', 'int', [
      ...['void *', 'uintptr_t', 'uintptr_t', 'uintptr_t'],
      ...['uint32_t', 'uint32_t', 'uint32_t'],
    ]);
    const { code, event } = this.alarm;
    if (make(made, 0, code, event, milliseconds, again, executeInTimerThread) === 0) this.fail('CreateTimerQueueTimer');
    this.timer = Number(made[0]);
  }

  hasThreadEnded(thread: NativeThread): boolean {
    return this.call('WaitForSingleObject', 'uint32_t', ['uintptr_t', 'uint32_t'])(thread.id, 0) === 0;
  }

  divertThread({ id }: NativeThread, low: Address, high: Address, to: ThreadPlace): boolean {
    if (this.arch !== 'x64') throw new HostError('divertThread', 0, 'not on this processor');
    if (this.call('SuspendThread', 'uint32_t', ['uintptr_t'])(id) === 0xffff_ffff) this.fail('SuspendThread');
    // CONTEXT wants an address that is a multiple of 16.
    const memory = this.allocate(0, this.pageSize, reserveOnly | commitPages, protections.write);
    try {
      const view = new DataView(this.view(memory, this.pageSize));
      view.setUint32(Context.flags, controlAndIntegers, true);
      if (this.call('GetThreadContext', 'int', ['uintptr_t', 'uintptr_t'])(id, memory) === 0) {
        this.fail('GetThreadContext');
      }
      const pc = view.getBigUint64(Context.rip, true);
      if (pc < BigInt(low) || pc >= BigInt(high)) return false;
      view.setBigUint64(Context.rip, BigInt(to.pc), true);
      view.setBigUint64(Context.rsp, BigInt(to.sp), true);
      view.setBigUint64(Context.r15, BigInt(to.context), true);
      if (this.call('SetThreadContext', 'int', ['uintptr_t', 'uintptr_t'])(id, memory) === 0) {
        this.fail('SetThreadContext');
      }
      return true;
    } finally {
      this.release(memory, this.pageSize);
      this.call('ResumeThread', 'uint32_t', ['uintptr_t'])(id);
    }
  }

  signalThread(): void {
    this.unsupported('signalThread');
  }

  currentThread(): Address {
    return this.call('GetCurrentThreadId', 'uint32_t', [])();
  }

  startThread(code: Address, argument: Address): NativeThread {
    const id: Address = this.call('CreateThread', 'uintptr_t', [
      'uintptr_t',
      'size_t',
      'uintptr_t',
      'uintptr_t',
      'uint32_t',
      'uintptr_t',
    ])(0, 0, code, argument, 0, 0);
    return id === 0 ? this.fail('CreateThread') : { id };
  }

  joinThread(thread: NativeThread): void {
    this.call('WaitForSingleObject', 'uint32_t', ['uintptr_t', 'uint32_t'])(thread.id, 0xffff_ffff);
    this.call('CloseHandle', 'int', ['uintptr_t'])(thread.id);
  }

  pipe(): Pipe {
    throw new HostError('pipe', 0, 'file descriptors are not shared with the C library that Node links');
  }

  writeByte(fd: number, byte: number): void {
    writeSync(fd, Uint8Array.of(byte));
  }

  watch(): Watch {
    this.pipe();
    return { close: () => {} };
  }

  closeFile(fd: number): void {
    closeSync(fd);
  }

  terminalState(): Uint8Array | undefined {
    const input = this.call('GetStdHandle', 'uintptr_t', ['uint32_t'])(0xffff_fff6);
    const mode = new Uint32Array(1);
    const isConsole = this.call('GetConsoleMode', 'int', ['uintptr_t', 'void *'])(input, mode) !== 0;
    return isConsole ? new Uint8Array(mode.buffer) : undefined;
  }

  restoreTerminal(state: Uint8Array): void {
    const input = this.call('GetStdHandle', 'uintptr_t', ['uint32_t'])(0xffff_fff6);
    this.call('SetConsoleMode', 'int', ['uintptr_t', 'uint32_t'])(input, new Uint32Array(state.buffer)[0]);
  }

  readMemory(address: Address, size: number): Uint8Array {
    const self = this.call('GetCurrentProcess', 'uintptr_t', [])();
    const read = this.call('ReadProcessMemory', 'int', ['uintptr_t', 'uintptr_t', 'void *', 'size_t', 'void *']);
    const bytes = new Uint8Array(size);
    let done = 0;
    while (done < size) {
      const from = address + done;
      const part = new Uint8Array(Math.min(size - done, this.pageSize - (from % this.pageSize)));
      if (read(self, from, part, part.length, new BigUint64Array(1)) === 0) break;
      bytes.set(part, done);
      done += part.length;
    }
    return bytes.subarray(0, done);
  }

  now(): number {
    return Number(process.hrtime.bigint());
  }

  cpuFeatures(): ReadonlySet<string> {
    const has = this.call('IsProcessorFeaturePresent', 'int', ['uint32_t']);
    return new Set(features[this.arch].filter(([number]) => has(number) !== 0).map(([, name]) => name));
  }
}
