// Executable memory under macOS where plain pages may not become executable: MAP_JIT pages, which a thread either writes or
// executes. The switch (pthread_jit_write_protect_np) holds for all such pages of the calling thread, V8's code included, so
// neither JavaScript nor code in such pages may be what runs between the two switches. The only thread where nothing of
// that kind runs is one of libuv's pool: switch, copy and switch back are three calls of C functions there, one behind the
// other, which wants a pool of one thread. JavaScript works on a copy in ordinary memory.
//
// Tried against the recording fake only: no machine with such a policy was at hand.

import type { Address } from './host.ts';
import { HostError } from './host.ts';
import type { Koffi, KoffiLibrary } from './koffi-library.ts';

/** MAP_PRIVATE | MAP_ANON | MAP_JIT, and all three rights: what a thread may do is the switch's. */
const mapJit = 0x1802;
const readWriteExecute = 7;

/** Milliseconds after which the pool is not believed to answer any more. */
const patience = 5000;

interface Mapping {
  readonly size: number;
  /** The code as JavaScript reads and writes it. */
  readonly shadow: Address;
}

export class JitPages {
  private readonly koffi: Koffi;
  private readonly library: KoffiLibrary;
  private readonly map: (address: Address, size: number, protection: number, flags: number) => Address;
  private readonly unmap: (address: Address, size: number) => void;
  private readonly mappings: Map<Address, Mapping>;
  /** Two words that a copy on the pool makes equal when what was asked for before it is done. */
  private signal: Address;

  constructor(
    koffi: Koffi,
    library: KoffiLibrary,
    map: (address: Address, size: number, protection: number, flags: number) => Address,
    unmap: (address: Address, size: number) => void,
  ) {
    this.koffi = koffi;
    this.library = library;
    this.map = map;
    this.unmap = unmap;
    this.mappings = new Map();
    this.signal = 0;
  }

  /** Can the fallback be tried? Two threads of the pool would not share the switch. */
  static isPossible(): boolean {
    return process.env.UV_THREADPOOL_SIZE === '1';
  }

  get isUsed(): boolean {
    return this.mappings.size > 0;
  }

  has(address: Address): boolean {
    return this.mappings.has(address);
  }

  /** Ordinary memory in place of the pages at `address`. */
  shadowOf(address: Address): Address {
    return this.mappings.get(address)?.shadow ?? address;
  }

  /** Replace plain pages, which hold code, by MAP_JIT pages with the same code. */
  replace(address: Address, size: number, pageSize: number): void {
    const shadow = this.map(0, size, 3, 0x1002);
    new Uint8Array(this.koffi.view(shadow, size)).set(new Uint8Array(this.koffi.view(address, size)));
    this.unmap(address, size);
    // MAP_FIXED and MAP_JIT do not go together; the place is free, so that the hint is taken.
    const found = this.map(address, size, readWriteExecute, mapJit);
    if (found !== address) {
      this.unmap(found, size);
      this.unmap(shadow, size);
      throw new HostError('mmap', 0, 'the place for MAP_JIT pages was taken');
    }
    if (this.signal === 0) this.signal = this.map(0, pageSize, 3, 0x1002);
    this.mappings.set(address, { size, shadow });
    this.publish(address);
  }

  /** Copy the code as JavaScript has it to where it is executed. */
  publish(address: Address): void {
    const { size, shadow } = this.mappings.get(address)!;
    const { library, signal } = this;
    const protect = library.func('pthread_jit_write_protect_np', 'void', ['int']);
    const copy = library.func('memcpy', 'void *', ['uintptr_t', 'uintptr_t', 'size_t']);
    const words = new Int32Array(this.koffi.view(signal, 8));
    words[1] = words[0]! + 1;
    let failure: unknown = null;
    const done = (error: unknown): void => {
      failure ??= error;
    };
    protect.async!(0, done);
    copy.async!(address, shadow, size, done);
    protect.async!(1, done);
    copy.async!(signal, signal + 4, 4, done);
    // The event loop stands still while this waits, so the callbacks come later; the memory tells.
    const clock = new Int32Array(new SharedArrayBuffer(4));
    const end = performance.now() + patience;
    while (Atomics.load(words, 0) !== words[1]) {
      if (failure !== null || performance.now() > end) {
        throw new HostError('pthread_jit_write_protect_np', 0, 'the thread pool did not copy code');
      }
      Atomics.wait(clock, 0, 0, 1);
    }
  }

  /** The pages are unmapped; their copies go with them. */
  release(address: Address): void {
    const mapping = this.mappings.get(address);
    if (!mapping) return;
    this.mappings.delete(address);
    this.unmap(mapping.shadow, mapping.size);
  }
}
