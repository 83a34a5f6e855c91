// Functions of C that the interpreter offers itself: the heap, so that its blocks are checked, the copying of memory, so
// that what is defined stays known, and threads, which run to their end when they are made.

import { Exit, Fault } from './fault.ts';
import { copyBytes } from './handlers.ts';
import type { Machine } from './machine.ts';

/** What a built-in function needs of its surroundings. */
export interface Surroundings {
  /** C's own `free`, for blocks of C. */
  release(address: number): void;
  /** Run a function of ours in a thread of its own; its number. */
  startThread(fn: number, argument: number): number;
  /** The result of a thread that nobody has asked for yet, else undefined. */
  joinThread(thread: number): bigint | undefined;
}

/** Arguments as safe integers; the result likewise, or nothing. */
export type Builtin = (machine: Machine, args: readonly number[], around: Surroundings) => number | undefined;

/** What `pthread_join` says of a thread that there is not: ESRCH. */
const noSuchThread = 3;

function storeLong(machine: Machine, address: number, value: bigint): void {
  const region = machine.memory.find(address, 8, 'store');
  const offset = address - region.start;
  new DataView(region.bytes.buffer, region.bytes.byteOffset + offset, 8).setBigInt64(0, value, true);
  region.shadow?.fill(1, offset, offset + 8);
  machine.memory.written(region);
}

function allocate(machine: Machine, size: number, isZeroed: boolean): number {
  if (size < 0 || size > 2 ** 31) return 0;
  return machine.memory.allocate(size, isZeroed);
}

const copyMemory: Builtin = (machine, [to, from, size]) => {
  copyBytes(machine, from!, to!, size!, 'copy');
  return to!;
};

export const builtins: Readonly<Record<string, Builtin>> = {
  malloc: (machine, [size]) => allocate(machine, size!, false),
  calloc: (machine, [count, size]) => allocate(machine, count! * size!, true),
  realloc: (machine, [address, size]) => {
    if (address === 0) return allocate(machine, size!, false);
    const old = machine.memory.heapBlock(address!);
    if (!old) throw new Fault('realloc of what is not a heap block');
    const fresh = allocate(machine, size!, false);
    copyBytes(machine, address!, fresh, Math.min(old.size, size!), 'copy');
    machine.memory.release(address!);
    return fresh;
  },
  free: (machine, [address], around) => {
    if (address !== 0 && !machine.memory.release(address!)) around.release(address!);
    return undefined;
  },
  memcpy: copyMemory,
  memmove: copyMemory,
  memset: (machine, [to, byte, size]) => {
    if (size === 0) return to!;
    const region = machine.memory.find(to!, size!, 'store');
    const offset = to! - region.start;
    region.bytes.fill(byte!, offset, offset + size!);
    region.shadow?.fill(1, offset, offset + size!);
    machine.memory.written(region);
    return to!;
  },
  pthread_create: (machine, [place, , fn, argument], around) => {
    storeLong(machine, place!, BigInt(around.startThread(fn!, argument!)));
    return 0;
  },
  pthread_join: (machine, [thread, place], around) => {
    const result = around.joinThread(thread!);
    if (result === undefined) return noSuchThread;
    if (place !== 0) storeLong(machine, place!, result);
    return 0;
  },
  exit: (_, [status]) => {
    throw new Exit(status! & 0xff);
  },
  abort: () => {
    throw new Fault('abort was called');
  },
};
