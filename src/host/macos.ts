// macOS on Apple silicon and Intel. Numbers are from the SDK's headers (sys/mman.h, sys/signal.h).
//
// Executable memory is a plain mapping: written while RW, flushed, then made RX. MAP_JIT with
// pthread_jit_write_protect_np is not used first: the switch is per thread and covers all MAP_JIT pages, V8's included, so
// that turning it from JavaScript would take the execution right from the code that is running. Official Node binaries
// carry the entitlement allow-unsigned-executable-memory, which permits the plain way under the hardened runtime;
// unhardened ones need none. Where it is refused, MAP_JIT pages are tried if the environment allows it (macos-jit.ts);
// otherwise `protect` throws a HostError that names the entitlement.

import type { Address, Arch, Protection } from './host.ts';
import { HostError } from './host.ts';
import type { Koffi } from './koffi-library.ts';
import { JitPages } from './macos-jit.ts';
import { PosixHost, type PosixNumbers } from './posix.ts';

export const macosNumbers: PosixNumbers = {
  os: 'macos',
  signals: { SIGINT: 2, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 10, SIGFPE: 8, SIGSEGV: 11, SIGALRM: 14 },
  mapPrivate: 0x1002,
  mapStack: 0x40, // MAP_NORESERVE
  madviseFree: 5, // MADV_FREE
  sysconfPageSize: 29,
  sigaction: { size: 16, handler: 0, flags: 12 },
  handlerFlags: 0x41,
  stackSize: 8,
  stackFlags: 16,
  stackDisable: 4,
};

/** dlsym's RTLD_DEFAULT: every image of the process. */
const everywhere = -2n;

export class MacosHost extends PosixHost {
  private invalidate: ((address: Address, size: number) => void) | undefined;

  private readonly jitPages: JitPages;

  constructor(koffi: Koffi, arch: Arch) {
    super(koffi, arch, macosNumbers);
    this.invalidate = undefined;
    this.jitPages = new JitPages(
      koffi,
      this.library,
      (address, size, protection, flags) => this.mapAt(address, size, protection, flags),
      (address, size) => super.release(address, size),
    );
  }

  override get codePages(): 'plain' | 'MAP_JIT' {
    return this.jitPages.isUsed ? 'MAP_JIT' : 'plain';
  }

  override protect(address: Address, size: number, mode: Protection): void {
    if (this.jitPages.has(address)) {
      // Threads that execute the pages go on with the old code until the new one is published.
      if (mode === 'execute') this.jitPages.publish(address);
      return;
    }
    try {
      super.protect(address, size, mode);
    } catch (error) {
      if (mode !== 'execute' || !(error instanceof HostError)) throw error;
      if (JitPages.isPossible()) return this.jitPages.replace(address, size, this.pageSize);
      const reason =
        'this process may not execute memory it wrote (com.apple.security.cs.allow-unsigned-executable-memory); ' +
        'with UV_THREADPOOL_SIZE=1 in the environment MAP_JIT pages are tried';
      throw new HostError(error.call, error.code, reason);
    }
  }

  override view(address: Address, size: number): ArrayBuffer {
    return super.view(this.jitPages.shadowOf(address), size);
  }

  override release(address: Address, size: number): void {
    this.jitPages.release(address);
    super.release(address, size);
  }

  flushInstructions(address: Address, size: number): void {
    this.invalidate ??= this.library.func('sys_icache_invalidate', 'void', ['uintptr_t', 'size_t']);
    this.invalidate(address, size);
  }

  override symbol(name: string): Address | undefined {
    return this.libc.dlsym(everywhere as unknown as number, name) || undefined;
  }

  cpuFeatures(): ReadonlySet<string> {
    const names = this.arch === 'arm64' ? appleFeatures : intelFeatures;
    const query = this.library.func('sysctlbyname', 'int', ['str', 'void *', 'void *', 'void *', 'size_t']);
    const found = Object.entries(names).filter(([key]) => {
      const value = new Int32Array(1);
      return query(key, value, new BigUint64Array([4n]), null, 0) === 0 && value[0] !== 0;
    });
    return new Set(found.map(([, name]) => name));
  }
}

/** sysctl keys and the names that Linux gives to the same features. */
const appleFeatures: Readonly<Record<string, string>> = {
  'hw.optional.arm.FEAT_LSE': 'atomics',
  'hw.optional.arm.FEAT_FP16': 'fphp',
  'hw.optional.arm.FEAT_DotProd': 'asimddp',
  'hw.optional.arm.FEAT_JSCVT': 'jscvt',
};
const intelFeatures: Readonly<Record<string, string>> = {
  'hw.optional.sse4_2': 'sse4_2',
  'hw.optional.avx1_0': 'avx',
  'hw.optional.avx2_0': 'avx2',
  'hw.optional.bmi1': 'bmi1',
  'hw.optional.bmi2': 'bmi2',
  'hw.optional.fma': 'fma',
};
