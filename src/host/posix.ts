// What Linux and macOS share: both are driven through the same C functions, and differ in numbers and struct layouts,
// which their files supply as a table.

import { closeSync, readSync, writeSync } from 'node:fs';
import type { Socket } from 'node:net';
import type {
  Address,
  Arch,
  Host,
  NativeFunction,
  NativeThread,
  NativeType,
  Os,
  Pipe,
  Protection,
  SavedSignal,
  SignalName,
  Watch,
} from './host.ts';
import { HostError } from './host.ts';
import type { Koffi, KoffiLibrary, KoffiType } from './koffi-library.ts';
import { firstOnStack, withDummy } from './stack-arguments.ts';

/** The numbers in which one system differs from another. */
export interface PosixNumbers {
  readonly os: Os;
  readonly signals: Readonly<Record<SignalName, number>>;
  /** MAP_PRIVATE | MAP_ANONYMOUS. */
  readonly mapPrivate: number;
  /** Added for a stack: memory is only promised, not counted. */
  readonly mapStack: number;
  readonly madviseFree: number;
  readonly sysconfPageSize: number;
  /** struct sigaction: where handler, mask and flags lie. */
  readonly sigaction: { readonly size: number; readonly handler: number; readonly flags: number };
  /** SA_SIGINFO | SA_ONSTACK. */
  readonly handlerFlags: number;
  /** stack_t: ss_sp is at 0 everywhere. */
  readonly stackSize: number;
  readonly stackFlags: number;
  readonly stackDisable: number;
}

const protections: Readonly<Record<Protection, number>> = { none: 0, read: 1, write: 3, execute: 5 };

const koffiTypes: Readonly<Record<NativeType, string>> = {
  void: 'void',
  int8: 'int8_t',
  uint8: 'uint8_t',
  int16: 'int16_t',
  uint16: 'uint16_t',
  int32: 'int32_t',
  uint32: 'uint32_t',
  int64: 'int64_t',
  uint64: 'uint64_t',
  float: 'float',
  double: 'double',
  address: 'uintptr_t',
};

/** koffi's types of C functions. It never forgets a type, so each signature is made once. */
export class Prototypes {
  private readonly koffi: Koffi;
  private readonly known: Map<string, { readonly proto: KoffiType; readonly pointer: KoffiType }>;

  constructor(koffi: Koffi) {
    this.koffi = koffi;
    this.known = new Map();
  }

  /** The function type, and the type of a pointer to such a function. */
  of(result: NativeType, params: readonly NativeType[]): { readonly proto: KoffiType; readonly pointer: KoffiType } {
    const key = `${result} ${params.join(' ')}`;
    let types = this.known.get(key);
    if (types === undefined) {
      const names = params.map((type) => koffiTypes[type]);
      const proto = this.koffi.proto(koffiTypes[result], names);
      types = { proto, pointer: this.koffi.pointer(proto) };
      this.known.set(key, types);
    }
    return types;
  }
}

/** C functions, looked up and wrapped when they are first called: starting a program needs few of them. */
function lazyFunctions(
  library: KoffiLibrary,
): <A extends unknown[], R>(name: string, result: string, params: readonly string[]) => (...args: A) => R {
  return <A extends unknown[], R>(name: string, result: string, params: readonly string[]) => {
    let call: ((...args: A) => R) | undefined;
    return (...args: A): R => {
      call ??= library.func(name, result, params) as (...args: A) => R;
      return call(...args);
    };
  };
}

/** The C functions that both systems have. */
export function posixFunctions(library: KoffiLibrary) {
  const fn = lazyFunctions(library);
  return {
    mmap: fn<[Address, number, number, number, number, number], Address>('mmap', 'uintptr_t', [
      'uintptr_t',
      'size_t',
      'int',
      'int',
      'int',
      'int64_t',
    ]),
    munmap: fn<[Address, number], number>('munmap', 'int', ['uintptr_t', 'size_t']),
    mprotect: fn<[Address, number, number], number>('mprotect', 'int', ['uintptr_t', 'size_t', 'int']),
    madvise: fn<[Address, number, number], number>('madvise', 'int', ['uintptr_t', 'size_t', 'int']),
    sysconf: fn<[number], number>('sysconf', 'long', ['int']),
    dlsym: fn<[Address, string], Address>('dlsym', 'uintptr_t', ['uintptr_t', 'str']),
    sigaction: fn<[number, Uint8Array | null, Uint8Array | null], number>('sigaction', 'int', [
      'int',
      'void *',
      'void *',
    ]),
    sigaltstack: fn<[Uint8Array | null, Uint8Array | null], number>('sigaltstack', 'int', ['void *', 'void *']),
    setitimer: fn<[number, BigInt64Array, null], number>('setitimer', 'int', ['int', 'void *', 'void *']),
    pthreadSelf: fn<[], Address>('pthread_self', 'uintptr_t', []),
    pthreadKill: fn<[Address, number], number>('pthread_kill', 'int', ['uintptr_t', 'int']),
    pthreadCreate: fn<[BigUint64Array, null, Address, Address], number>('pthread_create', 'int', [
      'void *',
      'void *',
      'uintptr_t',
      'uintptr_t',
    ]),
    pthreadJoin: fn<[Address, null], number>('pthread_join', 'int', ['uintptr_t', 'void *']),
    write: fn<[number, Address, number], number>('write', 'int64_t', ['int', 'uintptr_t', 'size_t']),
    pipe: fn<[Int32Array], number>('pipe', 'int', ['void *']),
    exit: fn<[number], void>('_exit', 'void', ['int']),
    isatty: fn<[number], number>('isatty', 'int', ['int']),
    tcgetattr: fn<[number, Uint8Array], number>('tcgetattr', 'int', ['int', 'void *']),
    tcsetattr: fn<[number, number, Uint8Array], number>('tcsetattr', 'int', ['int', 'int', 'void *']),
  };
}

/** Room for struct termios on every system (60 bytes on Linux, 72 on macOS). */
const termiosSize = 128;

/** How much memory is probed at once: no more than the smallest page, and than a pipe takes without blocking. */
const probeSize = 4096;

export abstract class PosixHost implements Host {
  readonly os: Os;
  readonly arch: Arch;
  readonly pageSize: number;
  readonly signals: Readonly<Record<SignalName, number>>;
  protected readonly koffi: Koffi;
  protected readonly library: KoffiLibrary;
  protected readonly libc: ReturnType<typeof posixFunctions>;
  protected readonly numbers: PosixNumbers;
  private readonly prototypes: Prototypes;
  private probe: Pipe | undefined;
  private stackArguments: boolean | undefined;

  constructor(koffi: Koffi, arch: Arch, numbers: PosixNumbers) {
    this.os = numbers.os;
    this.arch = arch;
    this.signals = numbers.signals;
    this.koffi = koffi;
    this.library = koffi.load(null);
    this.libc = posixFunctions(this.library);
    this.numbers = numbers;
    this.prototypes = new Prototypes(koffi);
    this.probe = undefined;
    this.stackArguments = undefined;
    this.pageSize = this.libc.sysconf(numbers.sysconfPageSize);
  }

  /** Turn the C convention "0 or −1 and errno" into an exception. */
  protected check(call: string, result: number): void {
    if (result !== 0) throw new HostError(call, this.koffi.errno());
  }

  protected map(size: number, protection: number, flags: number): Address {
    return this.mapAt(0, size, protection, flags);
  }

  protected mapAt(hint: Address, size: number, protection: number, flags: number): Address {
    const address = this.libc.mmap(hint, size, protection, flags, -1, 0);
    // MAP_FAILED is −1, which comes back as 2^64 − 1: a BigInt, and never a multiple of the page size.
    if (typeof address !== 'number') throw new HostError('mmap', this.koffi.errno(), `${size} bytes`);
    return address;
  }

  reserve(size: number): Address {
    return this.map(size, protections.none, this.numbers.mapPrivate);
  }

  commit(address: Address, size: number): void {
    this.protect(address, size, 'write');
  }

  protect(address: Address, size: number, mode: Protection): void {
    this.check('mprotect', this.libc.mprotect(address, size, protections[mode]));
  }

  discard(address: Address, size: number): void {
    this.check('madvise', this.libc.madvise(address, size, this.numbers.madviseFree));
  }

  release(address: Address, size: number): void {
    this.check('munmap', this.libc.munmap(address, size));
  }

  allocateStack(size: number, guard: number): Address {
    const address = this.map(size, protections.write, this.numbers.mapPrivate | this.numbers.mapStack);
    this.protect(address, guard, 'none');
    return address;
  }

  private windowsOnly(call: string): never {
    throw new HostError(call, 0, 'only Windows has this');
  }

  handleAlarm(): void {
    this.windowsOnly('handleAlarm');
  }

  hasThreadEnded(): boolean {
    return this.windowsOnly('hasThreadEnded');
  }

  divertThread(): boolean {
    return this.windowsOnly('divertThread');
  }

  exitNow(status: number): void {
    this.libc.exit(status);
  }

  restoreGuard(): void {}

  view(address: Address, size: number): ArrayBuffer {
    return this.koffi.view(address, size);
  }

  get codePages(): 'plain' | 'MAP_JIT' {
    return 'plain';
  }

  abstract flushInstructions(address: Address, size: number): void;

  symbol(name: string): Address | undefined {
    return this.libc.dlsym(0, name) || undefined;
  }

  openLibrary(name: string): boolean {
    try {
      this.koffi.load(name, { global: true });
      return true;
    } catch {
      return false;
    }
  }

  nativeFunction(address: Address, result: NativeType, params: readonly NativeType[]): NativeFunction {
    return this.koffi.decode(address, this.prototypes.of(result, params).proto) as NativeFunction;
  }

  callback(fn: NativeFunction, result: NativeType, params: readonly NativeType[]): Address {
    const onStack = this.arch === 'arm64' ? firstOnStack(this.arch, params) : -1;
    if (onStack < 0 || this.readsStackArguments()) return this.register(fn, result, params);
    const padded = withDummy(fn, params, onStack);
    return this.register(padded.fn, result, padded.params);
  }

  private register(fn: NativeFunction, result: NativeType, params: readonly NativeType[]): Address {
    return Number(this.koffi.register(fn, this.prototypes.of(result, params).pointer));
  }

  /** Does a callback get its ninth argument right? */
  private readsStackArguments(): boolean {
    if (this.stackArguments === undefined) {
      const params: NativeType[] = Array.from({ length: 9 }, () => 'int64');
      const probe = this.register((...args) => args[8], 'int64', params);
      this.stackArguments = this.nativeFunction(probe, 'int64', params)(1, 2, 3, 4, 5, 6, 7, 8, 9) === 9;
      this.releaseCallback(probe);
    }
    return this.stackArguments;
  }

  releaseCallback(address: Address): void {
    this.koffi.unregister(BigInt(address));
  }

  handleSignal(signal: number, code: Address): SavedSignal {
    const { size, handler, flags } = this.numbers.sigaction;
    const action = new Uint8Array(size);
    const fields = new DataView(action.buffer);
    fields.setBigUint64(handler, BigInt(code), true);
    fields.setInt32(flags, this.numbers.handlerFlags, true);
    const bytes = new Uint8Array(size);
    this.check('sigaction', this.libc.sigaction(signal, action, bytes));
    return { code: Number(new DataView(bytes.buffer).getBigUint64(handler, true)), bytes };
  }

  restoreSignal(signal: number, saved: SavedSignal): void {
    this.check('sigaction', this.libc.sigaction(signal, saved.bytes, null));
  }

  addFilter(): Address {
    throw new HostError('addFilter', 0, `${this.os} has signals instead`);
  }

  removeFilter(): void {
    this.addFilter();
  }

  addConsoleHandler(): void {
    this.addFilter();
  }

  removeConsoleHandler(): void {
    this.addFilter();
  }

  claimThreadSlot(): number {
    return this.addFilter();
  }

  releaseThreadSlot(): void {
    this.addFilter();
  }

  signalStack(): { address: Address; size: number } {
    const old = new Uint8Array(24);
    this.check('sigaltstack', this.libc.sigaltstack(null, old));
    const fields = new DataView(old.buffer);
    if ((fields.getInt32(this.numbers.stackFlags, true) & this.numbers.stackDisable) !== 0)
      return { address: 0, size: 0 };
    return {
      address: Number(fields.getBigUint64(0, true)),
      size: Number(fields.getBigUint64(this.numbers.stackSize, true)),
    };
  }

  setSignalStack(address: Address, size: number): void {
    const stack = new Uint8Array(24);
    const fields = new DataView(stack.buffer);
    fields.setBigUint64(0, BigInt(address), true);
    fields.setInt32(this.numbers.stackFlags, size === 0 ? this.numbers.stackDisable : 0, true);
    fields.setBigUint64(this.numbers.stackSize, BigInt(size), true);
    this.check('sigaltstack', this.libc.sigaltstack(stack, null));
  }

  setAlarm(milliseconds: number, again: number): void {
    const split = (time: number): bigint[] => [
      BigInt(Math.floor(time / 1000)),
      BigInt(Math.round((time % 1000) * 1000)),
    ];
    this.check('setitimer', this.libc.setitimer(0, new BigInt64Array([...split(again), ...split(milliseconds)]), null));
  }

  signalThread(thread: Address, signal: number): void {
    const error = this.libc.pthreadKill(thread, signal);
    if (error !== 0) throw new HostError('pthread_kill', error);
  }

  currentThread(): Address {
    return this.libc.pthreadSelf();
  }

  startThread(code: Address, argument: Address): NativeThread {
    const id = new BigUint64Array(1);
    const error = this.libc.pthreadCreate(id, null, code, argument);
    if (error !== 0) throw new HostError('pthread_create', error);
    return { id: Number(id[0]) };
  }

  joinThread(thread: NativeThread): void {
    const error = this.libc.pthreadJoin(thread.id, null);
    if (error !== 0) throw new HostError('pthread_join', error);
  }

  pipe(): Pipe {
    const ends = new Int32Array(2);
    this.check('pipe', this.libc.pipe(ends));
    return { read: ends[0], write: ends[1] };
  }

  writeByte(fd: number, byte: number): void {
    writeSync(fd, Uint8Array.of(byte));
  }

  watch(fd: number, onByte: (byte: number) => void): Watch {
    // Asked for late: most programs run on the main thread and never need it.
    const { Socket: Pipe } = process.getBuiltinModule('node:net') as { Socket: typeof Socket };
    const socket = new Pipe({ fd, readable: true, writable: false });
    socket.on('data', (bytes) => {
      for (const byte of bytes) onByte(byte);
    });
    socket.on('error', () => socket.destroy());
    return { close: () => socket.destroy() };
  }

  closeFile(fd: number): void {
    closeSync(fd);
  }

  terminalState(): Uint8Array | undefined {
    if (this.libc.isatty(0) === 0) return undefined;
    const state = new Uint8Array(termiosSize);
    return this.libc.tcgetattr(0, state) === 0 ? state : undefined;
  }

  restoreTerminal(state: Uint8Array): void {
    this.libc.tcsetattr(0, 0, state);
  }

  readMemory(address: Address, size: number): Uint8Array {
    // The kernel copies into a pipe what it can read, and says EFAULT where we would fault.
    this.probe ??= this.pipe();
    const bytes = new Uint8Array(size);
    let done = 0;
    while (done < size) {
      const from = address + done;
      const wanted = Math.min(size - done, probeSize - (from % probeSize));
      const copied = this.libc.write(this.probe.write, from, wanted);
      if (copied <= 0) break;
      done += readSync(this.probe.read, bytes, done, copied, null);
    }
    return bytes.subarray(0, done);
  }

  now(): number {
    return Number(process.hrtime.bigint());
  }

  abstract cpuFeatures(): ReadonlySet<string>;
}
