// What a JavaScript thread needs once before generated code may run: the stubs in executable memory, the handlers that
// catch faults, and a signal stack for them. Sessions share a machine, or have one each; machines of one thread share
// the signal stack, which is how a handler finds the running context whichever machine installed it.

import { contextSize } from '../base/context-layout.ts';
import type { Address, Host, SavedSignal, SignalName } from '../host/host.ts';
import { Region } from './region.ts';
import {
  type SignalLayout,
  SignalStackField,
  signalLayout,
  signalStackBytes,
  signalStackMagic,
} from './signal-layout.ts';
import { alarmEvent, maxContexts, StubData, stubImports, type Thunks, ThunkSlot } from './stub-data.ts';
import { assembleThunks, loadStubs, stubDataDistance } from './stubs.ts';

/** Signals that the processor raises for what the running code did. */
const faultSignals: readonly SignalName[] = ['SIGILL', 'SIGTRAP', 'SIGBUS', 'SIGFPE', 'SIGSEGV'];

const thunksPerBlock = 64;

/** Milliseconds from a request to stop until force. */
export const defaultGrace = 200;

/** Signals from outside that ask running code to stop. */
export type InterruptName = 'SIGINT' | 'SIGALRM';

interface InterruptState {
  users: number;
  readonly saved: Map<number, SavedSignal>;
}

interface ThunkBlock {
  readonly region: Region;
  readonly thunks: Thunks;
  readonly free: number[];
}

export class Machine {
  readonly host: Host;
  readonly layout: SignalLayout;
  /** Addresses of the stubs. */
  readonly entry: Address;
  readonly recover: Address;
  readonly exit: Address;
  readonly thread: Address;
  readonly current: Address;
  /** Calls `entry`: (context) → Outcome. */
  readonly enter: (context: Address) => number;
  /** Header of this thread's signal stack. */
  readonly signalStack: Address;
  private readonly interrupt: Address;
  private readonly fault: Address;
  private readonly region: Region;
  private readonly saved: Map<number, SavedSignal>;
  private readonly interrupts: Readonly<Record<InterruptName, InterruptState>>;
  private readonly thunkBlocks: ThunkBlock[];
  /** Windows: handle of the exception handler. */
  private filter: Address;
  private isDisposed: boolean;

  constructor(host: Host) {
    this.host = host;
    this.layout = signalLayout(host);
    // Some 2 KiB of code; the rest of the distance is address space that nobody touches.
    this.region = new Region(host, { code: stubDataDistance, data: StubData.size });
    const stubs = loadStubs(host);
    this.region.appendCode(stubs.bytes);
    this.region.makeExecutable();
    const code = this.region.codeAddress;
    this.entry = code + stubs.entry;
    this.recover = code + stubs.recover;
    this.exit = code + stubs.exit;
    this.thread = code + stubs.thread;
    this.current = code + stubs.current;
    this.fault = code + stubs.fault;
    this.interrupt = code + stubs.interrupt;
    this.enter = host.nativeFunction(this.entry, 'int32', ['address']) as (context: Address) => number;
    this.saved = new Map();
    this.interrupts = { SIGINT: { users: 0, saved: new Map() }, SIGALRM: { users: 0, saved: new Map() } };
    this.thunkBlocks = [];
    this.filter = 0;
    this.isDisposed = false;
    const data = this.region.data();
    if (host.os === 'windows') {
      data.setBigUint64(StubData.threadSlot, BigInt(host.claimThreadSlot()), true);
      this.signalStack = 0;
      this.filter = host.addFilter(this.fault);
      return;
    }
    for (const [name, offset] of stubImports) data.setBigUint64(offset, BigInt(host.symbol(name) ?? 0), true);
    // Two times: when it rings again, and when first; seconds and microseconds.
    for (const at of [0, 16]) data.setUint32(StubData.graceTimer + at + 8, 1000 * defaultGrace, true);
    data.setUint8(StubData.noticeDone, 1);
    data.setUint8(StubData.noticeStopped, 2);
    this.signalStack = shareSignalStack(host);
    for (const name of faultSignals) this.install(host.signals[name], this.fault, this.saved);
  }

  private install(signal: number, code: Address, saved: Map<number, SavedSignal>): void {
    const previous = this.host.handleSignal(signal, code);
    saved.set(signal, previous);
    // Between the two lines a foreign fault of this signal would meet default action: only our own thread could cause it.
    this.region.data().setBigUint64(StubData.previous + 8 * signal, BigInt(previous.code), true);
  }

  /** Put the old handlers back; false if another handler has been put on top of ours in the meantime. */
  private uninstall(code: Address, saved: Map<number, SavedSignal>): boolean {
    let isClean = true;
    for (const [signal, previous] of saved) {
      const now = this.host.handleSignal(signal, code);
      const isOurs = now.code === code;
      this.host.restoreSignal(signal, isOurs ? previous : now);
      isClean &&= isOurs;
    }
    saved.clear();
    return isClean;
  }

  /** From now until `releaseInterrupt`, the signal sets the stop flags of the contexts that asked for it. */
  acquireInterrupt(name: InterruptName): void {
    const state = this.interrupts[name];
    if (state.users++ > 0) return;
    if (this.host.os === 'windows') {
      if (name === 'SIGINT') this.host.addConsoleHandler(this.interrupt);
      else this.host.handleAlarm(this.interrupt, alarmEvent);
      return;
    }
    this.install(this.host.signals[name], this.interrupt, state.saved);
  }

  releaseInterrupt(name: InterruptName): void {
    const state = this.interrupts[name];
    if (--state.users > 0) return;
    if (this.host.os === 'windows') {
      if (name === 'SIGINT') this.host.removeConsoleHandler(this.interrupt);
      return;
    }
    this.uninstall(this.interrupt, state.saved);
  }

  /** Let Ctrl-C and the alarm stop what runs in `context`. Returns false when 64 contexts have asked already. */
  addInterruptible(context: Address): boolean {
    const data = this.region.data();
    for (let index = 0; index < maxContexts; index++) {
      const at = StubData.contexts + 8 * index;
      if (data.getBigUint64(at, true) !== 0n) continue;
      data.setBigUint64(at, BigInt(context), true);
      const count = data.getUint32(StubData.contextCount, true);
      data.setUint32(StubData.contextCount, Math.max(count, index + 1), true);
      return true;
    }
    return false;
  }

  removeInterruptible(context: Address): void {
    const data = this.region.data();
    for (let index = 0; index < maxContexts; index++) {
      const at = StubData.contexts + 8 * index;
      if (data.getBigUint64(at, true) === BigInt(context)) data.setBigUint64(at, 0n, true);
    }
  }

  /**
   * Change code that other threads may be executing. While its pages are writable such a thread faults, and the handler
   * sends it back to try again until the patch is done.
   */
  patch(region: Region, work: () => void): void {
    const data = this.region.data();
    const generation = data.getUint32(StubData.generation, true) | 1;
    data.setUint32(StubData.generation, generation, true);
    region.makeWritable();
    try {
      work();
    } finally {
      region.makeExecutable();
      data.setUint32(StubData.generation, (generation + 1) >>> 0, true);
    }
  }

  /** A thunk through which generated code may call the C function `target`, leaving our stack for the native one. */
  makeThunk(target: Address, stackWords: number): Address {
    let block = this.thunkBlocks.find(({ free }) => free.length > 0);
    if (block === undefined) {
      block = this.makeThunkBlock();
      this.thunkBlocks.push(block);
    }
    const index = block.free.pop()!;
    const data = block.region.data();
    data.setBigUint64(index * ThunkSlot.size + ThunkSlot.target, BigInt(target), true);
    data.setBigUint64(index * ThunkSlot.size + ThunkSlot.stackWords, BigInt(stackWords), true);
    return block.region.codeAddress + block.thunks.offsets[index];
  }

  releaseThunk(address: Address): void {
    for (const { region, thunks, free } of this.thunkBlocks) {
      const index = thunks.offsets.indexOf(address - region.codeAddress);
      if (index >= 0) free.push(index);
    }
  }

  private makeThunkBlock(): ThunkBlock {
    const region = new Region(this.host, { code: 8192, data: thunksPerBlock * ThunkSlot.size });
    const thunks = assembleThunks(this.host, thunksPerBlock, region.dataDistance);
    region.appendCode(thunks.bytes);
    region.makeExecutable();
    return { region, thunks, free: Array.from({ length: thunksPerBlock }, (_, index) => thunksPerBlock - 1 - index) };
  }

  /** Is `address` in the stubs or thunks? */
  isStub(address: Address): boolean {
    const regions = [this.region, ...this.thunkBlocks.map((block) => block.region)];
    return regions.some((region) => address >= region.codeAddress && address < region.dataAddress);
  }

  /** Take handlers and memory back. No context of this machine may be in use. A second call does nothing. */
  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    if (this.host.os === 'windows') {
      this.host.removeFilter(this.filter);
      this.host.releaseThreadSlot(Number(this.region.data().getBigUint64(StubData.threadSlot, true)));
    }
    const isClean = this.uninstall(this.fault, this.saved);
    for (const { region } of this.thunkBlocks) region.free();
    // Whoever installed a handler after us chains to ours: then the stubs have to stay.
    if (isClean) this.region.free();
    if (this.signalStack !== 0) dropSignalStack(this.host, this.signalStack);
  }
}

/** Memory for a signal stack, aligned to its size, with its header filled in. */
export function makeSignalStack(host: Host): Address {
  const reservation = host.reserve(2 * signalStackBytes);
  const address = Math.ceil(reservation / signalStackBytes) * signalStackBytes;
  host.commit(address, signalStackBytes);
  const header = new DataView(host.view(address, SignalStackField.size));
  header.setUint32(SignalStackField.magic, signalStackMagic, true);
  header.setBigUint64(SignalStackField.reservation, BigInt(reservation), true);
  writeStackRecord(host, header, SignalStackField.enable, address, signalStackBytes);
  writeStackRecord(host, header, SignalStackField.disable, 0, 0);
  return address;
}

/** stack_t for sigaltstack: Linux has {sp, flags, size}, macOS {sp, size, flags}. */
function writeStackRecord(host: Host, header: DataView, at: number, address: Address, size: number): void {
  const isMac = host.os === 'macos';
  const disable = isMac ? 4 : 2; // SS_DISABLE
  header.setBigUint64(at, BigInt(address), true);
  header.setBigUint64(at + (isMac ? 8 : 16), BigInt(size), true);
  header.setInt32(at + (isMac ? 16 : 8), size === 0 ? disable : 0, true);
}

export function releaseSignalStack(host: Host, address: Address): void {
  const header = new DataView(host.view(address, SignalStackField.size));
  host.release(Number(header.getBigUint64(SignalStackField.reservation, true)), 2 * signalStackBytes);
}

/** The signal stack of this thread: the one that another machine made, or a new one. */
function shareSignalStack(host: Host): Address {
  const { address, size } = host.signalStack();
  const isOurs =
    size === signalStackBytes &&
    new DataView(host.view(address, SignalStackField.size)).getUint32(SignalStackField.magic, true) ===
      signalStackMagic;
  const stack = isOurs ? address : makeSignalStack(host);
  if (!isOurs) host.setSignalStack(stack, signalStackBytes);
  const header = new DataView(host.view(stack, SignalStackField.size));
  header.setUint32(SignalStackField.users, header.getUint32(SignalStackField.users, true) + 1, true);
  return stack;
}

function dropSignalStack(host: Host, address: Address): void {
  const header = new DataView(host.view(address, SignalStackField.size));
  const users = header.getUint32(SignalStackField.users, true) - 1;
  header.setUint32(SignalStackField.users, users, true);
  if (users > 0) return;
  if (host.signalStack().address === address) host.setSignalStack(0, 0);
  releaseSignalStack(host, address);
}

/** Bytes to map for a context block. */
export const contextBytes = (host: Host): number => Math.ceil(contextSize / host.pageSize) * host.pageSize;
