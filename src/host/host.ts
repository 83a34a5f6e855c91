// What we need of the operating system to run machine code: memory, symbols, calls, signals, threads, a clock.
// Everything platform-specific lies behind this interface; linux.ts, macos.ts and windows.ts implement it through koffi,
// fake.ts records what an implementation asks of koffi. Nothing here is called while machine code runs: what must
// happen then is machine code itself (jit/stubs*.ts) and gets the addresses of C functions it needs from `symbol`.

/**
 * An address as a number: user space ends below 2^48 on every system we run on (2^47 on x86-64), far below 2^53.
 * Registers of a crashed program are not addresses but 64 arbitrary bits, and are BigInt.
 */
export type Address = number;

export type Os = 'linux' | 'macos' | 'windows';
export type Arch = 'x64' | 'arm64';

/** What may be done with pages. There is deliberately no way to ask for writing and executing at once. */
export type Protection = 'none' | 'read' | 'write' | 'execute';

/** C types of native calls. Pointers are `address`; 64-bit integers come back as a number while they fit 2^53. */
export type NativeType =
  | 'void'
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float'
  | 'double'
  | 'address';

export type NativeValue = number | bigint | undefined;
export type NativeFunction = (...args: NativeValue[]) => NativeValue;

/** Signals by name; a system lacks those that are 0 in its table. */
export type SignalName = 'SIGINT' | 'SIGILL' | 'SIGTRAP' | 'SIGABRT' | 'SIGBUS' | 'SIGFPE' | 'SIGSEGV' | 'SIGALRM';

/** A handler that was replaced: opaque, for `restoreSignal`; `code` is its address, 0 for default, 1 for ignore. */
export interface SavedSignal {
  readonly code: Address;
  readonly bytes: Uint8Array;
}

/** An operating system call that failed. */
export class HostError extends Error {
  override name = 'HostError';
  readonly call: string;
  /** errno, or GetLastError() on Windows; 0 when unknown. */
  readonly code: number;
  constructor(call: string, code: number, detail = '') {
    super(`${call} failed${code === 0 ? '' : ` with error ${code}`}${detail === '' ? '' : `: ${detail}`}`);
    this.call = call;
    this.code = code;
  }
}

/** A running native thread. */
export interface NativeThread {
  /** pthread_t, or a HANDLE on Windows. */
  readonly id: Address;
}

/** Where `divertThread` sends a thread. */
export interface ThreadPlace {
  readonly pc: Address;
  readonly sp: Address;
  readonly context: Address;
}

/** Both ends of a pipe, as file descriptors. */
export interface Pipe {
  readonly read: number;
  readonly write: number;
}

/** Something that was asked to tell about events, and can be told to stop. */
export interface Watch {
  close(): void;
}

export interface Host {
  readonly os: Os;
  readonly arch: Arch;
  /** Bytes per page as the system says: 4096, 16384 on Apple silicon, up to 65536 on some ARM64 Linux. */
  readonly pageSize: number;
  readonly signals: Readonly<Record<SignalName, number>>;

  /** Address space without memory: nothing may be done with it. `size` is a multiple of the page size. */
  reserve(size: number): Address;
  /** Make reserved pages usable for reading and writing; they are zero. */
  commit(address: Address, size: number): void;
  protect(address: Address, size: number, mode: Protection): void;
  /** Give the physical memory of committed pages back; they read as zero (Linux) or as anything (elsewhere). */
  discard(address: Address, size: number): void;
  /** Unmap. `address` and `size` must be those of `reserve`. */
  release(address: Address, size: number): void;
  /** A stack of `size` bytes whose lowest `guard` bytes fault; to be released like a reservation. */
  allocateStack(size: number, guard: number): Address;
  /** Make the guard of a stack fault again after a hit; only Windows takes it away. */
  restoreGuard(address: Address, guard: number): void;
  /**
   * Memory as an ArrayBuffer without copying. It stays an alias: touching it after `release` kills the process, and so
   * does writing while the pages are executable.
   */
  view(address: Address, size: number): ArrayBuffer;
  /** What code lies in: plain pages that are written or executed, or macOS's MAP_JIT pages (see macos-jit.ts). */
  readonly codePages: 'plain' | 'MAP_JIT';
  /** Make instructions written to [address, address + size) visible to instruction fetch on every processor. */
  flushInstructions(address: Address, size: number): void;

  /** Address of a symbol in the process or a library opened with `openLibrary`; undefined when nobody has it. */
  symbol(name: string): Address | undefined;
  /** Open a shared library by file name; its symbols are found by `symbol` from then on. False when there is none. */
  openLibrary(name: string): boolean;
  /** A C function at `address` as a JavaScript function. The call switches to koffi's stack. */
  nativeFunction(address: Address, result: NativeType, params: readonly NativeType[]): NativeFunction;
  /** A C function pointer that calls `fn`. May only be called on koffi's stack; a throw returns 0 to the caller. */
  callback(fn: NativeFunction, result: NativeType, params: readonly NativeType[]): Address;
  releaseCallback(address: Address): void;

  /** Let `code` handle a signal, on the signal stack, with siginfo and context, without restarting system calls. */
  handleSignal(signal: number, code: Address): SavedSignal;
  restoreSignal(signal: number, saved: SavedSignal): void;
  /** Windows: put `code` before all vectored exception handlers; returns the handle for `removeFilter`. */
  addFilter(code: Address): Address;
  removeFilter(handle: Address): void;
  /** Windows: let `code` handle Ctrl-C of the console, until it is removed. */
  addConsoleHandler(code: Address): void;
  removeConsoleHandler(code: Address): void;
  /** Windows: claim a thread-local word; returns its offset in the thread's environment block. */
  claimThreadSlot(): number;
  releaseThreadSlot(offset: number): void;
  /** The calling thread's signal stack: address and size, 0 when it has none. */
  signalStack(): { address: Address; size: number };
  /** Give the calling thread a signal stack; size 0 takes it away. */
  setSignalStack(address: Address, size: number): void;
  /** Windows: `code` is called with `event` whenever the alarm rings, on a thread of the system's. */
  handleAlarm(code: Address, event: number): void;
  /** Send SIGALRM to the process after `milliseconds`, then again every `again` milliseconds; 0 stops it. */
  setAlarm(milliseconds: number, again: number): void;
  /** Send a signal to one thread. */
  signalThread(thread: Address, signal: number): void;

  /** The calling thread, as `signalThread` and the machine code stubs know it. */
  currentThread(): Address;
  /** Start a thread at `code` with one argument. It must be joined. */
  startThread(code: Address, argument: Address): NativeThread;
  /** Windows, where no signal tells: has the thread ended? */
  hasThreadEnded(thread: NativeThread): boolean;
  /**
   * Windows: make a thread go on elsewhere if it is in [low, high) now: at `pc`, with `sp`, and `context` in the context
   * register. False when it was not there. Elsewhere `signalThread` and a handler do this.
   */
  divertThread(thread: NativeThread, low: Address, high: Address, to: ThreadPlace): boolean;
  /** Wait for a thread's end; call it when the thread has said that it is done. */
  joinThread(thread: NativeThread): void;
  pipe(): Pipe;
  /** Write one byte: wakes a thread that waits in read(). */
  writeByte(fd: number, byte: number): void;
  /** Call `onByte` from the event loop for each byte; owns `fd` from then on. The watch keeps the process alive. */
  watch(fd: number, onByte: (byte: number) => void): Watch;
  closeFile(fd: number): void;

  /** Settings of the terminal on standard input; undefined when it is none. */
  terminalState(): Uint8Array | undefined;
  restoreTerminal(state: Uint8Array): void;
  /** Bytes read before the first unreadable address, without ever faulting. */
  readMemory(address: Address, size: number): Uint8Array;
  /** End the process now: nothing that anybody has left to do at its end is done. */
  exitNow(status: number): void;
  /** A clock that only goes forward, in nanoseconds. */
  now(): number;
  /** Instruction set extensions by the names of the system (`avx2`, `bmi2`, `lse`…), lower case. */
  cpuFeatures(): ReadonlySet<string>;
}
