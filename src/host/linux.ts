// Linux with glibc (or musl), x86-64 and ARM64. Numbers are those of the kernel's and glibc's headers; they are the same
// on both machines except for the register layouts, which only the machine code stubs know (jit/signal-layout.ts).

import { closeSync, openSync, readSync } from 'node:fs';
import type { Address, Arch } from './host.ts';
import type { Koffi } from './koffi-library.ts';
import { PosixHost, type PosixNumbers } from './posix.ts';

export const linuxNumbers: PosixNumbers = {
  os: 'linux',
  signals: { SIGINT: 2, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGSEGV: 11, SIGALRM: 14 },
  mapPrivate: 0x22,
  mapStack: 0x2_4000, // MAP_NORESERVE | MAP_STACK
  madviseFree: 4, // MADV_DONTNEED
  sysconfPageSize: 30,
  sigaction: { size: 152, handler: 0, flags: 136 },
  handlerFlags: 0x0800_0004,
  stackSize: 16,
  stackFlags: 8,
  stackDisable: 2,
};

export class LinuxHost extends PosixHost {
  private clearCache: ((from: Address, to: Address) => void) | undefined;

  constructor(koffi: Koffi, arch: Arch) {
    super(koffi, arch, linuxNumbers);
    this.clearCache = undefined;
  }

  flushInstructions(address: Address, size: number): void {
    if (this.arch === 'x64') return; // instruction caches are coherent (Intel SDM vol. 3A, 11.6)
    this.clearCache ??= this.koffi.load('libgcc_s.so.1').func('__clear_cache', 'void', ['uintptr_t', 'uintptr_t']);
    this.clearCache(address, address + size);
  }

  cpuFeatures(): ReadonlySet<string> {
    if (this.arch === 'arm64') {
      const bits = Number(this.library.func('getauxval', 'ulong', ['ulong'])(16)); // AT_HWCAP
      return new Set(armFeatures.filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1));
    }
    const line = /^flags\s*:(.*)$/m.exec(firstPart('/proc/cpuinfo'));
    return new Set(line === null ? [] : line[1].trim().split(/\s+/));
  }
}

/** A file's first bytes: the first of all processors stands in them, and the system need not describe the others. */
function firstPart(path: string): string {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.toString('latin1', 0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}

/** The bits of AT_HWCAP from bit 0 (Linux asm/hwcap.h), as far as a compiler may care. */
const armFeatures = [
  ...['fp', 'asimd', 'evtstrm', 'aes', 'pmull', 'sha1', 'sha2', 'crc32', 'atomics', 'fphp', 'asimdhp', 'cpuid'],
  ...['asimdrdm', 'jscvt', 'fcma', 'lrcpc', 'dcpop', 'sha3', 'sm3', 'sm4', 'asimddp', 'sha512', 'sve'],
];
