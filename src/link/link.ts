// From a module to an image: given the addresses where code, stubs and data will lie, resolve every symbol and compute
// the final bytes. Nothing is written to memory here; the caller copies the three pieces and makes the code executable.
//
// Order of resolution: the module's own symbols, then the caller's table (runtime image, session), then the dynamic
// linker. A call or address that cannot reach its target goes through a stub: a jump through an 8-byte address that
// lies in the stub itself, one stub for each symbol that needs one.

import { ByteBuffer } from '../base/byte-buffer.ts';
import { BranchClass, type CodeSymbol, type JitModule, type Machine, RelocForm, type Severity } from './code.ts';

/** Where the pieces of an image will lie. Addresses in bytes; code and stubs share one reservation. */
export interface Layout {
  readonly code: bigint;
  readonly stubs: bigint;
  /** Bytes available for stubs. */
  readonly stubCapacity: number;
  readonly data: bigint;
}

export type SymbolSource = 'internal' | 'table' | 'dlsym' | 'unresolved';

/** Finds a symbol outside of the module; null when nobody has it. Names come without quotes and platform prefix. */
export type Resolver = (name: string) => { readonly address: bigint; readonly source: 'table' | 'dlsym' } | null;

export interface LinkOptions {
  /** Unresolved symbols are errors (the default); otherwise warnings, and calling one traps. */
  readonly strict?: boolean;
}

export interface ResolvedSymbol {
  readonly name: string;
  readonly address: bigint;
  readonly source: SymbolSource;
}

export interface Stub {
  readonly name: string;
  /** From the beginning of the stubs. */
  readonly offset: number;
  readonly target: bigint;
  readonly isResolved: boolean;
}

/** A call site or address that was patched, for reports: the offset in the code and the word or field after it. */
export interface Patch {
  readonly codeOffset: number;
  readonly symbol: string;
  /** Number of the stub it goes through, or −1. */
  readonly stub: number;
}

export interface LinkDiagnostic {
  readonly severity: Severity;
  readonly message: string;
}

export class LinkStats {
  dataRelocsProcessed = 0;
  dataRelocsPatched = 0;
  trampolinesGenerated = 0;
  extCallsPatched = 0;
  extCallsDirect = 0;
  symbolsFromJumpTable = 0;
  symbolsFromDlsym = 0;
  symbolsInternal = 0;
  symbolsUnresolved = 0;
  errors = 0;
  warnings = 0;
}

export class LinkResult {
  readonly resolvedSymbols: ResolvedSymbol[] = [];
  readonly stubs: Stub[] = [];
  readonly addressPatches: Patch[] = [];
  readonly callPatches: Patch[] = [];
  readonly diagnostics: LinkDiagnostic[] = [];
  readonly stats = new LinkStats();

  /** True when the image may run. */
  get success(): boolean {
    return this.stats.errors === 0;
  }
}

/** The finished bytes of an image. */
export interface LinkedImage {
  readonly code: Uint8Array;
  readonly stubs: Uint8Array;
  readonly data: Uint8Array;
  readonly result: LinkResult;
}

/** Bytes of one stub on either machine. */
export const stubSize = 16;

/** What an unresolved stub jumps to and shows in a crash dump. */
const deadAddress = 0xdeadn;

const arm64Stub = [0x58000050, 0xd61f0200]; // ldr x16, #8; br x16
const arm64TrapStub = [0xd43e0020, 0xd61f0200]; // brk #0xf001; br x16
const x64Stub = [0xff, 0x25, 0x02, 0, 0, 0, 0x90, 0x90]; // jmp [rip+2]; nop; nop
const x64TrapStub = [0x0f, 0x0b, 0x0f, 0x0b, 0x0f, 0x0b, 0x0f, 0x0b]; // ud2

const pageMask = ~0xfffn;

/** The largest number of stub bytes that linking a module can need: one stub per symbol that it does not define. */
export function stubBytesNeeded(module: JitModule): number {
  const names = new Set<string>();
  for (const { symbol } of module.extCalls) if (!module.symbols.has(symbol)) names.add(symbol);
  for (const { symbol } of module.addressRelocs) if (!module.symbols.has(symbol)) names.add(symbol);
  return names.size * stubSize;
}

/** Compute the bytes of a module for a layout. Errors are counted in the result, never thrown. */
export function link(module: JitModule, layout: Layout, resolve: Resolver, options: LinkOptions = {}): LinkedImage {
  const linker = new Linker(module, layout, resolve, options.strict ?? true);
  linker.run();
  return {
    code: linker.code.toBytes(),
    stubs: linker.stubs.toBytes(),
    data: linker.data.toBytes(),
    result: linker.result,
  };
}

/** Offset of a symbol's function in the code that contains `codeOffset`, for messages. */
function functionAt(module: JitModule, codeOffset: number): CodeSymbol | undefined {
  for (const symbol of module.symbols.values()) {
    if (symbol.section !== 'text') continue;
    if (codeOffset >= symbol.offset && codeOffset < symbol.offset + symbol.size) return symbol;
  }
  return undefined;
}

class Linker {
  readonly code = new ByteBuffer();
  readonly data = new ByteBuffer();
  readonly stubs = new ByteBuffer();
  readonly result = new LinkResult();
  private readonly module: JitModule;
  private readonly layout: Layout;
  private readonly resolve: Resolver;
  private readonly strict: boolean;
  private readonly found = new Map<string, ResolvedSymbol>();
  private readonly stubIndexes = new Map<string, number>();

  constructor(module: JitModule, layout: Layout, resolve: Resolver, strict: boolean) {
    this.module = module;
    this.layout = layout;
    this.resolve = resolve;
    this.strict = strict;
  }

  run(): void {
    const { module, result } = this;
    this.code.append(module.code.slice());
    this.data.append(module.data.slice());
    if (!module.isSound) this.error('the module has encoding errors');
    for (const call of module.extCalls) this.patchCall(call.codeOffset, call.symbol);
    for (const reloc of module.addressRelocs) this.patchAddress(reloc);
    for (const { dataOffset, symbol, addend, size } of module.dataRelocs) {
      this.patchData(dataOffset, this.lookUp(symbol, -1).address + addend, size, symbol);
    }
    // Long jump tables: numbers, which are cheaper, hold every address.
    const start = Number(this.layout.code);
    for (const { dataOffset, targetId } of module.labelRelocs) {
      const label = module.labels.get(targetId);
      if (label === undefined) this.error(`jump table entry for unknown label .L${targetId}`);
      else this.patchJump(dataOffset, start + label);
    }
    const message = `linking complete: ${this.code.length} bytes code, ${this.data.length} bytes data, ${result.stubs.length} stubs`;
    result.diagnostics.push({ severity: 'info', message });
  }

  private error(message: string): void {
    this.result.diagnostics.push({ severity: 'error', message });
    this.result.stats.errors++;
  }

  private lookUp(name: string, codeOffset: number): ResolvedSymbol {
    let symbol = this.found.get(name);
    if (symbol === undefined) {
      symbol = this.search(name.replace(/^"(.*)"$/, '$1'), codeOffset);
      this.found.set(name, symbol);
      this.result.resolvedSymbols.push(symbol);
    }
    return symbol;
  }

  private search(name: string, codeOffset: number): ResolvedSymbol {
    const { stats } = this.result;
    // A quoted name is defined with its quotes, and known without them outside.
    const own = this.module.symbols.get(name) ?? this.module.symbols.get(`"${name}"`);
    if (own) {
      stats.symbolsInternal++;
      const base = own.section === 'text' ? this.layout.code : this.layout.data;
      return { name, address: base + BigInt(own.offset), source: 'internal' };
    }
    const outside = this.resolve(name);
    if (outside) {
      if (outside.source === 'table') stats.symbolsFromJumpTable++;
      else stats.symbolsFromDlsym++;
      return { name, address: outside.address, source: outside.source };
    }
    stats.symbolsUnresolved++;
    const caller = codeOffset < 0 ? undefined : functionAt(this.module, codeOffset);
    const message = `unresolved external: "${name}"${caller ? `, needed by ${caller.name}` : ''}`;
    if (this.strict) {
      this.error(message);
    } else {
      this.result.diagnostics.push({ severity: 'warning', message });
      stats.warnings++;
    }
    return { name, address: deadAddress, source: 'unresolved' };
  }

  /** The stub of a symbol, made when it is first needed; −1 when there is no room. */
  private stubFor(symbol: ResolvedSymbol): number {
    const known = this.stubIndexes.get(symbol.name);
    if (known !== undefined) return known;
    if (this.stubs.length + stubSize > this.layout.stubCapacity) {
      this.error(`no room for the stub of "${symbol.name}": ${this.layout.stubCapacity} bytes are reserved`);
      return -1;
    }
    const isResolved = symbol.source !== 'unresolved';
    const offset = this.stubs.length;
    if (this.module.machine === 'arm64') {
      for (const word of isResolved ? arm64Stub : arm64TrapStub) this.stubs.u32(word);
    } else {
      for (const byte of isResolved ? x64Stub : x64TrapStub) this.stubs.u8(byte);
    }
    this.stubs.u64(symbol.address);
    const index = this.result.stubs.length;
    this.result.stubs.push({ name: symbol.name, offset, target: symbol.address, isResolved });
    this.result.stats.trampolinesGenerated++;
    this.stubIndexes.set(symbol.name, index);
    return index;
  }

  private stubAddress(index: number): bigint {
    return this.layout.stubs + BigInt(index * stubSize);
  }

  private patchCall(codeOffset: number, name: string): void {
    const symbol = this.lookUp(name, codeOffset);
    const { stats } = this.result;
    const site = this.layout.code + BigInt(codeOffset);
    let stub = -1;
    if (symbol.source === 'unresolved' || !this.writeBranch(codeOffset, symbol.address - site)) {
      stub = this.stubFor(symbol);
      if (stub < 0) return;
      if (!this.writeBranch(codeOffset, this.stubAddress(stub) - site)) {
        this.error(`call of "${name}" cannot reach its stub`);
        return;
      }
    } else if (symbol.source !== 'internal') {
      stats.extCallsDirect++;
    }
    stats.extCallsPatched++;
    this.result.callPatches.push({ codeOffset, symbol: name, stub });
  }

  /** Patch a BL or B word, or a rel32 field; false when the distance does not fit. */
  private writeBranch(codeOffset: number, delta: bigint): boolean {
    if (this.module.machine === 'x64') {
      const rel = delta - 4n;
      if (rel !== BigInt.asIntN(32, rel)) return false;
      this.code.patch32(codeOffset, Number(BigInt.asUintN(32, rel)));
      return true;
    }
    if (delta < -0x800_0000n || delta >= 0x800_0000n || (delta & 3n) !== 0n) return false;
    const word = this.code.read32(codeOffset) & 0xfc00_0000;
    this.code.patch32(codeOffset, (word | Number((delta >> 2n) & 0x3ff_ffffn)) >>> 0);
    return true;
  }

  private patchAddress(reloc: JitModule['addressRelocs'][number]): void {
    const { codeOffset, symbol: name, addend, form } = reloc;
    const { stats } = this.result;
    stats.dataRelocsProcessed++;
    const symbol = this.lookUp(name, codeOffset);
    const place = this.layout.code + BigInt(codeOffset);
    const target = symbol.address + addend;
    if (form === RelocForm.abs64) {
      this.code.patch64(codeOffset, target);
    } else if (!this.writeAddress(reloc, place, target)) {
      // Too far: load the address from the symbol's stub instead of computing it.
      const stub = addend === 0n ? this.stubFor(symbol) : -1;
      if (stub < 0 || !this.writeLoad(reloc, place, this.stubAddress(stub) + 8n)) {
        this.error(`the address of "${name}" is out of reach at 0x${codeOffset.toString(16)}`);
        return;
      }
      this.result.addressPatches.push({ codeOffset, symbol: name, stub });
      stats.dataRelocsPatched++;
      return;
    }
    this.result.addressPatches.push({ codeOffset, symbol: name, stub: -1 });
    stats.dataRelocsPatched++;
  }

  private writeAddress(reloc: JitModule['addressRelocs'][number], place: bigint, target: bigint): boolean {
    const { codeOffset, form, size, tail } = reloc;
    const { code } = this;
    switch (form) {
      case RelocForm.rip32: {
        const delta = target - (place + 4n + BigInt(tail));
        if (delta !== BigInt.asIntN(32, delta)) return false;
        code.patch32(codeOffset, Number(BigInt.asUintN(32, delta)));
        return true;
      }
      case RelocForm.adr: {
        const delta = target - place;
        if (delta !== BigInt.asIntN(21, delta)) return false;
        code.patch32(codeOffset, withAdrOffset(code.read32(codeOffset), Number(delta)));
        return true;
      }
      case RelocForm.loadLo12: {
        const low = Number(target & 0xfffn);
        if (low % size !== 0) return false;
        patchImm12(code, codeOffset, low / size);
        return true;
      }
      case RelocForm.adrp:
      case RelocForm.adrpAdd: {
        const pages = ((target & pageMask) - (place & pageMask)) >> 12n;
        if (pages !== BigInt.asIntN(21, pages)) return false;
        code.patch32(codeOffset, withAdrOffset(code.read32(codeOffset), Number(pages)));
        if (form === RelocForm.adrpAdd) patchImm12(code, codeOffset + 4, Number(target & 0xfffn));
        return true;
      }
      default:
        return false;
    }
  }

  /** Turn "compute the address" into "load it from `slot`" in instructions of the same length. */
  private writeLoad(reloc: JitModule['addressRelocs'][number], place: bigint, slot: bigint): boolean {
    const { codeOffset, form, tail } = reloc;
    const { code } = this;
    if (form === RelocForm.rip32 && tail === 0 && code.slice()[codeOffset - 2] === 0x8d) {
      const delta = slot - (place + 4n);
      if (delta !== BigInt.asIntN(32, delta)) return false;
      code.patch8(codeOffset - 2, 0x8b); // lea r, [rip+d] becomes mov r, [rip+d]
      code.patch32(codeOffset, Number(BigInt.asUintN(32, delta)));
      return true;
    }
    if (form === RelocForm.adrpAdd) {
      const pages = ((slot & pageMask) - (place & pageMask)) >> 12n;
      if (pages !== BigInt.asIntN(21, pages)) return false;
      code.patch32(codeOffset, withAdrOffset(code.read32(codeOffset), Number(pages)));
      // add rd, rn, #lo12 becomes ldr rd, [rn, #lo12]
      const registers = code.read32(codeOffset + 4) & 0x3ff;
      code.patch32(codeOffset + 4, (0xf940_0000 | registers) >>> 0);
      patchImm12(code, codeOffset + 4, Number(slot & 0xfffn) / 8);
      return true;
    }
    return false;
  }

  private patchJump(dataOffset: number, address: number): void {
    this.data.patchAddress(dataOffset, address);
    this.result.stats.dataRelocsProcessed++;
    this.result.stats.dataRelocsPatched++;
  }

  private patchData(dataOffset: number, value: bigint, size: number, name: string): void {
    this.result.stats.dataRelocsProcessed++;
    if (size === 8) {
      this.data.patch64(dataOffset, value);
    } else if (value >= 0n && value === BigInt.asUintN(32, value)) {
      this.data.patch32(dataOffset, Number(value));
    } else {
      this.error(`the address of "${name}" does not fit a 32-bit data item`);
      return;
    }
    this.result.stats.dataRelocsPatched++;
  }
}

/** ADR and ADRP: immlo in bits 30:29, immhi in 23:5. */
function withAdrOffset(word: number, offset: number): number {
  return ((word & 0x9f00_001f) | ((offset & 3) << 29) | (((offset >> 2) & 0x7_ffff) << 5)) >>> 0;
}

function patchImm12(code: ByteBuffer, offset: number, value: number): void {
  code.patch32(offset, ((code.read32(offset) & 0xffc0_03ff) | (value << 10)) >>> 0);
}

/** How far the calls of an image lie from their targets: would direct calls reach? */
export class ReachAnalysis {
  totalExternal = 0;
  inRange = 0;
  outOfRange = 0;
  internalCalls = 0;
  unresolvedCalls = 0;
  private least = Number.POSITIVE_INFINITY;
  private most = 0;
  private sum = 0;
  readonly samples: {
    readonly site: bigint;
    readonly target: bigint;
    readonly delta: bigint;
    readonly name: string;
  }[] = [];

  /** Add the calls of one linked module; several can be added up over a batch. */
  add(module: JitModule, layout: Layout, result: LinkResult): void {
    const byName = new Map(result.resolvedSymbols.map((symbol) => [symbol.name, symbol]));
    const limit = reachOf(module.machine);
    for (const { codeOffset, symbol: name } of module.extCalls) {
      const symbol = byName.get(name);
      if (!symbol || symbol.source === 'unresolved') {
        this.unresolvedCalls++;
        continue;
      }
      if (symbol.source === 'internal') {
        this.internalCalls++;
        continue;
      }
      const site = layout.code + BigInt(codeOffset);
      const delta = symbol.address - site;
      const distance = Math.abs(Number(delta));
      this.totalExternal++;
      if (distance < limit) this.inRange++;
      else this.outOfRange++;
      this.least = Math.min(this.least, distance);
      this.most = Math.max(this.most, distance);
      this.sum += distance;
      if (this.samples.length < 8) this.samples.push({ site, target: symbol.address, delta, name });
    }
  }

  /** Distances in bytes; 0 when there was no external call. */
  get distances(): { readonly min: number; readonly max: number; readonly average: number } {
    if (this.totalExternal === 0) return { min: 0, max: 0, average: 0 };
    return { min: this.least, max: this.most, average: this.sum / this.totalExternal };
  }
}

/** Reach of a direct call in bytes. */
const reachOf = (machine: Machine): number => (machine === 'x64' ? 2 ** 31 : 2 ** 27);

/** Ranges of the displacement fields, in units of the field: words on ARM64, bytes on x86-64. */
export const branchRanges: Record<BranchClass, readonly [low: number, high: number]> = {
  [BranchClass.imm26]: [-(2 ** 25), 2 ** 25 - 1],
  [BranchClass.imm19]: [-(2 ** 18), 2 ** 18 - 1],
  [BranchClass.imm14]: [-(2 ** 13), 2 ** 13 - 1],
  [BranchClass.rel8]: [-128, 127],
  [BranchClass.rel32]: [-(2 ** 31), 2 ** 31 - 1],
};
