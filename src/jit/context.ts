// A context: the block of memory that generated code finds through its context register, and the stack it runs on.
// The block's layout is base/context-layout.ts; this is JavaScript's hand on one block.

import { bug } from '../base/bug.ts';
import {
  type ContextField,
  contextMagic,
  contextOffset,
  contextRows,
  contextVersion,
  Outcome,
  slotOffset,
} from '../base/context-layout.ts';
import type { Address, Host, NativeFunction, NativeType } from '../host/host.ts';
import { contextBytes, type Machine } from './machine.ts';

export interface ContextOptions {
  /** Bytes of address space for the stack, guard included; memory is used as it is touched. Default 64 MiB. */
  readonly stackSize?: number;
  /** Bytes at its low end that fault when touched. Default 64 KiB; frames larger than this must be probed. */
  readonly guardSize?: number;
}

const defaultStack = 64 * 1024 * 1024;
const defaultGuard = 64 * 1024;
/** What prologue checks leave free above the guard, for C functions that check nothing. */
const stackMargin = 64 * 1024;
const smallestStack = 256 * 1024;

const depthAt = contextOffset.depth;

interface Callback {
  readonly thunk: Address;
  readonly native: Address;
}

export class Context {
  readonly machine: Machine;
  readonly address: Address;
  readonly stackLow: Address;
  readonly stackHigh: Address;
  /** Above the guard: the lowest address that may be touched. */
  readonly stackGuardEnd: Address;
  /** The block as memory; touching it after `dispose` kills the process. */
  readonly block: DataView;
  /** An exception thrown by a JavaScript callback, on its way to the call that entered generated code. */
  pendingError: { readonly error: unknown } | undefined;
  /** The stack was used up, and keeps its memory until `trimStack`. */
  isStackDeep: boolean;
  /** A thread of its own has been started for it and not been waited for yet. */
  hasThread: boolean;
  private readonly stackSize: number;
  private readonly callbacks: Callback[];
  private isDisposed: boolean;

  constructor(machine: Machine, options: ContextOptions = {}) {
    const { host } = machine;
    const up = (size: number): number => Math.ceil(size / host.pageSize) * host.pageSize;
    const guard = up(options.guardSize ?? defaultGuard);
    this.stackSize = up(Math.max(options.stackSize ?? defaultStack, guard + smallestStack));
    this.machine = machine;
    this.stackLow = host.allocateStack(this.stackSize, guard);
    this.stackHigh = this.stackLow + this.stackSize;
    this.stackGuardEnd = this.stackLow + guard;
    try {
      this.address = host.reserve(contextBytes(host));
      host.commit(this.address, contextBytes(host));
    } catch (error) {
      host.release(this.stackLow, this.stackSize);
      throw error;
    }
    this.block = new DataView(host.view(this.address, contextBytes(host)));
    this.pendingError = undefined;
    this.isStackDeep = false;
    this.hasThread = false;
    this.callbacks = [];
    this.isDisposed = false;
    this.set('magic', contextMagic);
    this.set('version', contextVersion);
    this.set('self', this.address);
    this.set('stackLow', this.stackLow);
    this.set('stackHigh', this.stackHigh);
    this.set('stackTop', this.stackHigh);
    this.set('stackLimit', this.stackGuardEnd + stackMargin);
    this.set('signalStack', machine.signalStack);
    this.set('recovery', machine.recover);
    this.set('exit', machine.exit);
    this.set('entry', machine.entry);
    this.set('threadStart', machine.thread);
    this.set('current', machine.current);
    this.set('thread', host.currentThread());
    this.set('outFd', 1);
    this.set('notifyFd', -1);
    this.set('resumeFd', -1);
  }

  /** A field of 4 bytes (signed) or 8 bytes (0 to 2^53) as a number. */
  get(field: ContextField): number {
    const at = contextOffset[field];
    const { size } = contextRows[field];
    if (size === 4) return this.block.getInt32(at, true);
    if (size === 8) return this.block.getUint32(at, true) + this.block.getUint32(at + 4, true) * 2 ** 32;
    return bug(`${field} is no single number`);
  }

  set(field: ContextField, value: number): void {
    const at = contextOffset[field];
    const { size } = contextRows[field];
    if (size === 4) this.block.setInt32(at, value, true);
    else if (size === 8) {
      this.block.setUint32(at, value >>> 0, true);
      this.block.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
    } else bug(`${field} is no single number`);
  }

  /** One of the words that belong to the runtime. */
  getSlot(index: number): bigint {
    return this.block.getBigUint64(slotOffset(index), true);
  }

  setSlot(index: number, value: bigint): void {
    this.block.setBigUint64(slotOffset(index), BigInt.asUintN(64, value), true);
  }

  /** Is an entry active, or about to be on a thread, so that `dispose` would pull the ground away from under it? */
  get isRunning(): boolean {
    return this.hasThread || this.block.getInt32(depthAt, true) > 0;
  }

  /**
   * Say where generated code lies: a fault there is the program's even if its stack pointer is lost, and a time limit
   * may stop it at once. Faults on our stack are the program's in any case.
   */
  coverCode(low: Address, high: Address): void {
    const isFirst = this.get('codeHigh') === 0;
    this.set('codeLow', isFirst ? low : Math.min(low, this.get('codeLow')));
    this.set('codeHigh', Math.max(high, this.get('codeHigh')));
  }

  /**
   * Say which code a signal may leave between any two instructions once a stop was asked for, and the routine to leave it by, which
   * takes no arguments. Code of a library that keeps state in order does not belong there.
   */
  stopBy(routine: Address, low: Address, high: Address): void {
    this.set('stopRoutine', routine);
    this.set('stopLow', low);
    this.set('stopHigh', high);
  }

  /**
   * The address of a C function, to be called from generated code of this context, that calls `fn`. When `fn` throws,
   * the machine frames above it are dropped and the exception arrives at the call that entered generated code.
   */
  callback(fn: NativeFunction, result: NativeType, params: readonly NativeType[]): Address {
    const { host } = this.machine;
    const guarded: NativeFunction = (...args) => {
      try {
        return fn(...args);
      } catch (error) {
        this.pendingError = { error };
        this.set('unwind', Outcome.abandoned);
        return result === 'void' ? undefined : 0;
      }
    };
    const native = host.callback(guarded, result, params);
    const thunk = this.machine.makeThunk(native, stackWords(host, params));
    this.callbacks.push({ thunk, native });
    return thunk;
  }

  /** Give the memory of the stack back to the system, as after a deep recursion. Not while running. */
  trimStack(): void {
    this.isStackDeep = false;
    const { host } = this.machine;
    host.restoreGuard(this.stackLow, this.stackGuardEnd - this.stackLow);
    const end = Math.floor((this.get('stackTop') - stackMargin) / host.pageSize) * host.pageSize;
    if (end > this.stackGuardEnd) host.discard(this.stackGuardEnd, end - this.stackGuardEnd);
  }

  /** Unmap stack and block, release the callbacks. A second call does nothing. */
  dispose(): void {
    if (this.isDisposed) return;
    if (this.isRunning) bug('a context is disposed of while it runs');
    this.isDisposed = true;
    const { host } = this.machine;
    for (const { thunk, native } of this.callbacks) {
      this.machine.releaseThunk(thunk);
      host.releaseCallback(native);
    }
    host.release(this.stackLow, this.stackSize);
    host.release(this.address, contextBytes(host));
  }
}

/** How many argument words a C function takes on the stack. */
function stackWords({ os, arch }: Host, params: readonly NativeType[]): number {
  if (os === 'windows') return Math.max(0, params.length - 4);
  const integerRegisters = arch === 'x64' ? 6 : 8;
  const floats = params.filter((type) => type === 'float' || type === 'double').length;
  return Math.max(0, floats - 8) + Math.max(0, params.length - floats - integerRegisters);
}
