// The interpreter's memory: regions (a data object, a stack slot, a heap block) that every access must lie within.
// Addresses are plain numbers below 2^53. With native memory they are the machine's own, so that C sees the same
// bytes; without it they are invented, above 2^32 so that a pointer cut to 32 bits is found out.
// A shadow byte per byte tells whether it was ever written.

import { Fault } from './fault.ts';
import type { Chunk, NativeMemory } from './foreign.ts';

export const RegionKind = { data: 0, stack: 1, heap: 2, code: 3, foreign: 4 } as const;
const kindNames = ['data', 'stack slot', 'heap block', 'code', 'memory'] as const;

export class Region {
  readonly start: number;
  readonly size: number;
  readonly kind: number;
  readonly name: string;
  /** What the address of the region is a multiple of, as far as the program may rely on it. */
  readonly align: number;
  readonly bytes: Uint8Array;
  /** 1 per byte that was written; null when all are. */
  shadow: Uint8Array | null;
  isLive: boolean;

  constructor(start: number, kind: number, name: string, align: number, bytes: Uint8Array, isDefined: boolean) {
    this.start = start;
    this.size = bytes.length;
    this.kind = kind;
    this.name = name;
    this.align = align;
    this.bytes = bytes;
    this.shadow = isDefined ? null : new Uint8Array(bytes.length);
    this.isLive = true;
  }

  get title(): string {
    return `${kindNames[this.kind]}${this.name === '' ? '' : ` ${this.name}`} of ${this.size} bytes`;
  }
}

/** Invented addresses over ordinary arrays, for hosts without native memory. */
class InventedMemory implements NativeMemory {
  private next = 0x10_0000_0000;

  allocate(size: number): Chunk {
    const address = this.next;
    this.next += Math.ceil((size + 64) / 64) * 64;
    return { address, bytes: new Uint8Array(size) };
  }

  release(): void {}

  read(): null {
    return null;
  }

  write(): boolean {
    return false;
  }
}

/** Bytes between two regions of one chunk, so that running over an end is seen. */
const gap = 32;

export class Memory {
  private readonly native: NativeMemory;
  /** Data, heap and code, ascending by start. */
  private readonly fixed: Region[];
  /** Stack slots, ascending as well: the newest is the last. */
  private readonly stack: Region[];
  private readonly stackChunk: Chunk;
  private stackUsed: number;
  private last: Region | null;

  constructor(native: NativeMemory | null, stackSize: number) {
    this.native = native ?? new InventedMemory();
    this.fixed = [];
    this.stack = [];
    this.stackChunk = this.native.allocate(stackSize);
    this.stackUsed = 0;
    this.last = null;
  }

  /** The live region holding [address, address + size); a fault when there is none. `verb` is for the message. */
  find(address: number, size: number, verb: string): Region {
    const { last } = this;
    if (last?.isLive && address >= last.start && address + size <= last.start + last.size) return last;
    const region = this.regionAt(address);
    if (!region) return this.outside(address, size, verb);
    const offset = address - region.start;
    // Only what lies in it: memory of C may follow a block that is long gone.
    if (!region.isLive && offset >= region.size + gap) return this.outside(address, size, verb);
    if (!region.isLive) throw new Fault(`${verb} of ${size} bytes in freed ${region.title}`);
    if (offset + size > region.size) {
      if (offset - region.size > gap) return this.outside(address, size, verb);
      throw new Fault(`${verb} of ${size} bytes at offset ${offset} of ${region.title}`);
    }
    if (region.kind === RegionKind.code) throw new Fault(`${verb} in ${region.title}`);
    this.last = region;
    return region;
  }

  private outside(address: number, size: number, verb: string): Region {
    const { address: from, bytes } = this.stackChunk;
    const isStack = address >= from && address < from + bytes.length;
    if (isStack) throw new Fault(`${verb} of ${size} bytes in the stack, outside of every slot`);
    const found = address < 0x1_0000 ? null : this.native.read(address, size);
    if (found) return new Region(address, RegionKind.foreign, '', 1, found, true);
    const what = address < 0x1000 ? 'a null pointer' : `0x${address.toString(16)}, outside of everything`;
    throw new Fault(`${verb} of ${size} bytes at ${what}`);
  }

  /** The region with the greatest start not above the address, dead or alive. */
  private regionAt(address: number): Region | null {
    const { address: from, bytes } = this.stackChunk;
    const list = address >= from && address < from + bytes.length ? this.stack : this.fixed;
    return list[place(list, address)] ?? null;
  }

  /** The live region that an address lies in or just behind, for following pointers. */
  regionOf(address: number): Region | null {
    const region = this.regionAt(address);
    return region?.isLive && address <= region.start + region.size ? region : null;
  }

  /** Carry a store into memory of C, whose region is a copy. */
  written(region: Region): void {
    if (region.kind === RegionKind.foreign) this.native.write(region.start, region.bytes);
  }

  /** A region for good, all zero. `align` up to 64. */
  addFixed(size: number, align: number, kind: number, name: string): Region {
    const chunk = this.native.allocate(size + align);
    const start = Math.ceil(chunk.address / align) * align;
    const offset = start - chunk.address;
    return this.insert(new Region(start, kind, name, align, chunk.bytes.subarray(offset, offset + size).fill(0), true));
  }

  /** A place without bytes, for the address of a function. `address`: where C thinks that it is, or null. */
  addCode(name: string, address: number | null): number {
    const start = address ?? this.native.allocate(16).address;
    this.insert(new Region(start, RegionKind.code, `$${name}`, 16, new Uint8Array(0), true));
    return start;
  }

  private insert(region: Region): Region {
    const { fixed } = this;
    const at = place(fixed, region.start) + 1;
    // A block given out again by the allocator replaces the dead ones that lay where it lies.
    const isAgain = at > 0 && !fixed[at - 1]!.isLive && fixed[at - 1]!.start === region.start;
    const from = isAgain ? at - 1 : at;
    let end = at;
    while (end < fixed.length && !fixed[end]!.isLive && fixed[end]!.start < region.start + region.size) end++;
    fixed.splice(from, end - from, region);
    return region;
  }

  // Heap

  allocate(size: number, isZeroed: boolean): number {
    const { address, bytes } = this.native.allocate(Math.max(size, 1));
    const region = new Region(address, RegionKind.heap, '', 16, bytes.subarray(0, size), isZeroed);
    if (isZeroed) region.bytes.fill(0);
    this.insert(region);
    return address;
  }

  /** Give a heap block back; false when it is none of ours (C may know it). */
  release(address: number): boolean {
    const region = this.fixed[place(this.fixed, address)];
    if (!region || region.kind !== RegionKind.heap || region.start !== address) return false;
    if (!region.isLive) throw new Fault(`second free of ${region.title}`);
    region.isLive = false;
    this.native.release(address);
    return true;
  }

  /** The heap block that starts at an address. */
  heapBlock(address: number): Region | null {
    const region = this.fixed[place(this.fixed, address)];
    return region?.isLive && region.kind === RegionKind.heap && region.start === address ? region : null;
  }

  // Stack

  /** A mark to give back to `popTo`. */
  get stackHeight(): number {
    return this.stack.length;
  }

  pushSlot(size: number, align: number, name: string): Region {
    const { address, bytes } = this.stackChunk;
    const offset = Math.ceil((address + this.stackUsed) / 16) * 16 - address;
    if (offset + size + gap > bytes.length) throw new Fault('stack overflow');
    const slot = bytes.subarray(offset, offset + size);
    const region = new Region(address + offset, RegionKind.stack, name, align, slot, false);
    this.stackUsed = offset + size + gap;
    this.stack.push(region);
    return region;
  }

  popTo(height: number): void {
    const { stack } = this;
    while (stack.length > height) stack.pop()!.isLive = false;
    const top = stack.at(-1);
    this.stackUsed = top ? top.start - this.stackChunk.address + top.size + gap : 0;
  }
}

/** Index of the last region that starts at or below the address, −1 when none does. */
function place(regions: readonly Region[], address: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (regions[middle]!.start <= address) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
