// Functions of C that the interpreter offers itself: the heap, so that its blocks are checked, and the copying of
// memory, so that what is defined stays known.

import { Exit, Fault } from './fault.ts';
import { copyBytes } from './handlers.ts';
import type { Machine } from './machine.ts';

/** Arguments as safe integers; the result likewise, or nothing. `release` is C's own `free`, for blocks of C. */
export type Builtin = (
  machine: Machine,
  args: readonly number[],
  release: (address: number) => void,
) => number | undefined;

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
  free: (machine, [address], release) => {
    if (address !== 0 && !machine.memory.release(address!)) release(address!);
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
  exit: (_, [status]) => {
    throw new Exit(status! & 0xff);
  },
  abort: () => {
    throw new Fault('abort was called');
  },
};
