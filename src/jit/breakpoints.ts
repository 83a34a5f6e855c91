// Breakpoints at the level of patches: which code bytes are replaced by a breakpoint instruction. Sites are NOPs that
// debuggable code has at every statement, so that nothing is displaced and going on needs no single step.
// Lines, conditions and hit counts are the session's business.

import type { Address } from '../host/host.ts';
import type { Machine } from './machine.ts';
import type { Region } from './region.ts';

interface Site {
  readonly original: Uint8Array;
  /** How many breakpoints share the address. */
  users: number;
}

const instructions = {
  // 90 nop, CC int3
  x64: { nop: Uint8Array.of(0x90), stop: Uint8Array.of(0xcc) },
  // D503201F nop, D43E0000 brk #0xF000
  arm64: { nop: Uint8Array.of(0x1f, 0x20, 0x03, 0xd5), stop: Uint8Array.of(0x00, 0x00, 0x3e, 0xd4) },
} as const;

export class NotABreakpointSite extends Error {
  override name = 'NotABreakpointSite';
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.every((byte, index) => byte === b[index]);

/** The armed sites of one region. */
export class BreakpointSites {
  private readonly machine: Machine;
  private readonly region: Region;
  private readonly sites: Map<Address, Site>;

  constructor(machine: Machine, region: Region) {
    this.machine = machine;
    this.region = region;
    this.sites = new Map();
  }

  /** Does code have a NOP at `address`, or one that is armed already? */
  isSite(address: Address): boolean {
    if (this.sites.has(address)) return true;
    const { nop } = instructions[this.machine.host.arch];
    if (this.region.partOf(address) !== 'code') return false;
    return isSame(this.region.readCode(address - this.region.codeAddress, nop.length), nop);
  }

  isArmed(address: Address): boolean {
    return this.sites.has(address);
  }

  /** Arm addresses, all in one patch; threads may be running the code. Throws NotABreakpointSite, arming none. */
  arm(addresses: readonly Address[]): void {
    const bad = addresses.find((address) => !this.isSite(address));
    if (bad !== undefined) throw new NotABreakpointSite(`0x${bad.toString(16)} is not the start of a statement`);
    const { nop, stop } = instructions[this.machine.host.arch];
    const fresh: Address[] = [];
    for (const address of addresses) {
      const site = this.sites.get(address);
      if (site === undefined) {
        this.sites.set(address, { original: nop, users: 1 });
        fresh.push(address);
      } else {
        site.users++;
      }
    }
    this.write(fresh.map((address) => [address, stop]));
  }

  /** Take one breakpoint away from each address; the NOP comes back with the last. */
  disarm(addresses: readonly Address[]): void {
    const gone: [Address, Uint8Array][] = [];
    for (const address of addresses) {
      const site = this.sites.get(address);
      if (site === undefined || --site.users > 0) continue;
      this.sites.delete(address);
      gone.push([address, site.original]);
    }
    this.write(gone);
  }

  private write(patches: readonly (readonly [address: Address, bytes: Uint8Array])[]): void {
    if (patches.length === 0) return;
    this.machine.patch(this.region, () => {
      for (const [address, bytes] of patches) this.region.patchCode(address - this.region.codeAddress, bytes);
    });
  }

  /** Code as the compiler wrote it, without breakpoints: for disassembly. */
  readOriginal(address: Address, size: number): Uint8Array {
    const bytes = this.region.readCode(address - this.region.codeAddress, size);
    for (const [at, { original }] of this.sites) {
      for (let index = 0; index < original.length; index++) {
        const place = at + index - address;
        if (place >= 0 && place < size) bytes[place] = original[index];
      }
    }
    return bytes;
  }
}
