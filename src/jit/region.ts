// Memory for generated code: [ code | trampolines ][ data ] in one reservation, so that code reaches its data and its
// stubs by short distances. Code and trampolines share pages and protection; data starts on a page of its own and is
// always writable, never executable. A region is Writable or Executable, never both, and at last Freed.

import type { Address, Host } from '../host/host.ts';
import { HostError } from '../host/host.ts';

export type RegionState = 'writable' | 'executable' | 'freed';

export type RegionErrorKind =
  | 'ReserveFailed'
  | 'CodeCommitFailed'
  | 'DataCommitFailed'
  | 'ProtectFailed'
  | 'CodeOverflow'
  | 'DataOverflow'
  | 'TrampolineOverflow'
  | 'NotWritable'
  | 'NotExecutable'
  | 'InvalidAlignment'
  | 'AlreadyFreed'
  | 'OutOfRange';

/** A region was asked for what it cannot give, or the system refused memory. */
export class RegionError extends Error {
  override name = 'RegionError';
  readonly kind: RegionErrorKind;
  constructor(kind: RegionErrorKind, detail: string) {
    super(`${kind}: ${detail}`);
    this.kind = kind;
  }
}

export interface RegionSizes {
  /** Bytes; rounded up to pages together with the trampolines. */
  readonly code: number;
  readonly trampolines?: number;
  readonly data: number;
}

export interface RegionLayout {
  readonly base: Address;
  readonly codeAddress: Address;
  readonly trampolineAddress: Address;
  readonly dataAddress: Address;
  readonly totalSize: number;
  readonly codeCapacity: number;
  readonly codeUsed: number;
  readonly trampolineCapacity: number;
  readonly trampolineUsed: number;
  readonly dataCapacity: number;
  readonly dataUsed: number;
  readonly state: RegionState;
}

/** Keeps every branch of ARM64's BL (±128 MiB) inside its reach with room to spare. */
const maxCode = 96 * 1024 * 1024;
const maxData = 2 ** 31;

const roundUp = (size: number, unit: number): number => Math.ceil(size / unit) * unit;

export class Region {
  readonly host: Host;
  readonly codeAddress: Address;
  readonly trampolineAddress: Address;
  readonly dataAddress: Address;
  readonly codeCapacity: number;
  readonly trampolineCapacity: number;
  readonly dataCapacity: number;
  /** Bytes in use; grow with the append functions. */
  codeUsed: number;
  trampolineUsed: number;
  dataUsed: number;
  private current: RegionState;
  private readonly totalSize: number;
  private codeView: DataView | undefined;
  private dataView: DataView | undefined;

  /** Reserve and commit a writable region. On any failure nothing stays mapped. */
  constructor(host: Host, sizes: RegionSizes) {
    this.host = host;
    const page = host.pageSize;
    // The island starts right after the code, 16-aligned; what the last page has left is the island's.
    this.codeCapacity = roundUp(sizes.code, 16);
    const executable = roundUp(Math.max(this.codeCapacity + (sizes.trampolines ?? 0), 1), page);
    this.trampolineCapacity = executable - this.codeCapacity;
    this.dataCapacity = roundUp(sizes.data, page);
    if (executable > maxCode) throw new RegionError('CodeOverflow', `${executable} bytes of code, at most ${maxCode}`);
    if (this.dataCapacity > maxData) throw new RegionError('DataOverflow', `${this.dataCapacity} bytes of data`);
    this.totalSize = executable + this.dataCapacity;
    this.codeAddress = attempt('ReserveFailed', () => host.reserve(this.totalSize));
    this.trampolineAddress = this.codeAddress + this.codeCapacity;
    this.dataAddress = this.codeAddress + executable;
    this.codeUsed = 0;
    this.trampolineUsed = 0;
    this.dataUsed = 0;
    this.current = 'writable';
    this.codeView = undefined;
    this.dataView = undefined;
    try {
      attempt('CodeCommitFailed', () => host.commit(this.codeAddress, executable));
      if (this.dataCapacity > 0) attempt('DataCommitFailed', () => host.commit(this.dataAddress, this.dataCapacity));
    } catch (error) {
      host.release(this.codeAddress, this.totalSize);
      throw error;
    }
  }

  get state(): RegionState {
    return this.current;
  }

  /** Distance from the first code byte to the first data byte. */
  get dataDistance(): number {
    return this.dataAddress - this.codeAddress;
  }

  private alive(): void {
    if (this.current === 'freed') throw new RegionError('AlreadyFreed', 'the region is gone');
  }

  private writable(): DataView {
    this.alive();
    if (this.current !== 'writable') throw new RegionError('NotWritable', 'the code is executable');
    this.codeView ??= new DataView(this.host.view(this.codeAddress, this.dataDistance));
    return this.codeView;
  }

  /**
   * Code and trampolines as memory, for the linker. Valid only until `makeExecutable`: a write after it is a fault of
   * this very process, so do not keep it.
   */
  code(): DataView {
    return this.writable();
  }

  /** Data as memory; valid until `free`. */
  data(): DataView {
    this.alive();
    this.dataView ??= new DataView(
      this.dataCapacity === 0 ? new ArrayBuffer(0) : this.host.view(this.dataAddress, this.dataCapacity),
    );
    return this.dataView;
  }

  /** Copy code behind what is there; returns its offset from `codeAddress`. */
  appendCode(bytes: Uint8Array, alignment = 16): number {
    const view = this.writable();
    const offset = roundUp(this.codeUsed, checkAlignment(alignment));
    if (offset + bytes.length > this.codeCapacity) {
      throw new RegionError('CodeOverflow', `${offset} + ${bytes.length} of ${this.codeCapacity} bytes`);
    }
    new Uint8Array(view.buffer, view.byteOffset).set(bytes, offset);
    this.codeUsed = offset + bytes.length;
    return offset;
  }

  /** Copy a stub into the island; returns its offset from `codeAddress`. */
  appendTrampoline(bytes: Uint8Array): number {
    const view = this.writable();
    const offset = roundUp(this.trampolineUsed, 16);
    if (offset + bytes.length > this.trampolineCapacity) {
      throw new RegionError('TrampolineOverflow', `${offset} + ${bytes.length} of ${this.trampolineCapacity} bytes`);
    }
    new Uint8Array(view.buffer, view.byteOffset).set(bytes, this.codeCapacity + offset);
    this.trampolineUsed = offset + bytes.length;
    return this.codeCapacity + offset;
  }

  /** Copy data, or make room for `size` zero bytes; returns its offset from `dataAddress`. */
  appendData(bytes: Uint8Array, alignment = 8, size = bytes.length): number {
    const view = this.data();
    const offset = roundUp(this.dataUsed, checkAlignment(alignment));
    if (offset + size > this.dataCapacity) {
      throw new RegionError('DataOverflow', `${offset} + ${size} of ${this.dataCapacity} bytes`);
    }
    new Uint8Array(view.buffer, view.byteOffset).set(bytes, offset);
    this.dataUsed = offset + size;
    return offset;
  }

  /** Overwrite code bytes (relocations, breakpoints); `offset` counts from `codeAddress`, trampolines included. */
  patchCode(offset: number, bytes: Uint8Array): void {
    const view = this.writable();
    this.checkCodeRange(offset, bytes.length);
    new Uint8Array(view.buffer, view.byteOffset).set(bytes, offset);
  }

  /** A copy of `size` bytes of code or trampolines. */
  readCode(offset: number, size: number): Uint8Array {
    this.alive();
    this.checkCodeRange(offset, size);
    this.codeView ??= new DataView(this.host.view(this.codeAddress, this.dataDistance));
    return new Uint8Array(this.codeView.buffer, this.codeView.byteOffset).slice(offset, offset + size);
  }

  private checkCodeRange(offset: number, size: number): void {
    if (offset < 0 || offset + size > this.dataDistance) {
      throw new RegionError('OutOfRange', `${offset} + ${size} of ${this.dataDistance} bytes`);
    }
  }

  /** Forbid writing, allow executing, and make processors see the new instructions. */
  makeExecutable(): void {
    this.alive();
    if (this.current === 'executable') return;
    attempt('ProtectFailed', () => this.host.protect(this.codeAddress, this.dataDistance, 'execute'));
    this.current = 'executable';
    this.codeView = undefined; // the host may show other memory now
    this.host.flushInstructions(this.codeAddress, this.dataDistance);
  }

  /** Forbid executing, allow writing. No thread may run this code, unless it is patched through a Machine. */
  makeWritable(): void {
    this.alive();
    if (this.current === 'writable') return;
    attempt('ProtectFailed', () => this.host.protect(this.codeAddress, this.dataDistance, 'write'));
    this.current = 'writable';
    this.codeView = undefined;
  }

  /** Address of the function at `offset`, once the region is executable. */
  functionAddress(offset: number): Address {
    this.alive();
    if (this.current !== 'executable') throw new RegionError('NotExecutable', 'the code is still writable');
    this.checkCodeRange(offset, 1);
    return this.codeAddress + offset;
  }

  /** Does `address` lie in used code or in a used trampoline? */
  partOf(address: Address): 'code' | 'trampoline' | undefined {
    if (this.current === 'freed') return undefined;
    if (address >= this.codeAddress && address < this.codeAddress + this.codeUsed) return 'code';
    if (address >= this.trampolineAddress && address < this.trampolineAddress + this.trampolineUsed)
      return 'trampoline';
    return undefined;
  }

  layout(): RegionLayout {
    const { codeAddress, trampolineAddress, dataAddress, totalSize } = this;
    const { codeCapacity, codeUsed, trampolineCapacity, trampolineUsed, dataCapacity, dataUsed } = this;
    const used = { codeCapacity, codeUsed, trampolineCapacity, trampolineUsed, dataCapacity, dataUsed };
    return { base: codeAddress, codeAddress, trampolineAddress, dataAddress, totalSize, ...used, state: this.current };
  }

  /** Unmap everything; views of it must not be touched again. A second call does nothing. */
  free(): void {
    if (this.current === 'freed') return;
    this.current = 'freed';
    this.codeView = undefined;
    this.dataView = undefined;
    this.host.release(this.codeAddress, this.totalSize);
  }
}

function checkAlignment(alignment: number): number {
  if (alignment < 1 || alignment > 4096 || (alignment & (alignment - 1)) !== 0) {
    throw new RegionError('InvalidAlignment', `${alignment} is no power of two up to 4096`);
  }
  return alignment;
}

function attempt<T>(kind: RegionErrorKind, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) throw new RegionError(kind, error.message);
    throw error;
  }
}
