// The machine code that stands between JavaScript and generated code: entering and leaving, signal handlers, callbacks.
// It lies in a region of its own, executable from the start and never written again; the words it needs to find follow
// it in the region's data part, at a fixed distance. How they work together:
//
//   entry     saves the C caller's registers in a frame on the native stack, links that frame into the context block
//             and calls a function on our stack. Nested entries (JavaScript called from generated code) form a chain.
//   recover   ends the innermost entry with `outcome` instead of a return: all roads out lead here.
//   exit      END: recover with an exit code.
//   fault     handler of synchronous signals. A fault of ours is recorded, and the interrupted thread made to go on at
//             `recover`; returning from the handler restores mask and stack, so that there is no longjmp. A breakpoint
//             parks the thread in read() until JavaScript writes a byte. Anything else goes to the previous handler.
//   interrupt handler of SIGINT and SIGALRM. Sets the stop flags; the second time it recovers like a fault.
//   current   finds the running context where the context register is lost: C code that calls back into generated code.
//   thread    start routine of a thread of ours: signal stack, entry, a byte on the pipe.

import { bug } from '../base/bug.ts';
import { contextLayoutKey } from '../base/context-layout.ts';
import type { Address, Host } from '../host/host.ts';
import type { ListedInstruction } from './assembler.ts';
import { signalLayout } from './signal-layout.ts';
import type { StubCode, Stubs, Thunks } from './stub-data.ts';
import { stubImages, stubLayoutKey } from './stub-image.ts';
import { assembleArm64Stubs, assembleArm64Thunks } from './stubs-arm64.ts';
import { assembleWindowsStubs, assembleWindowsThunks } from './stubs-windows.ts';
import { assembleX64Stubs, assembleX64Thunks } from './stubs-x64.ts';

/** The stubs for a host; their data lies `dataDistance` bytes after their first byte. */
export function assembleStubs(host: Pick<Host, 'os' | 'arch' | 'signals'>, dataDistance: number): Stubs {
  if (host.os === 'windows') {
    if (host.arch === 'arm64') bug('no stubs for Windows on ARM64');
    return assembleWindowsStubs(signalLayout(host), dataDistance);
  }
  const assemble = host.arch === 'x64' ? assembleX64Stubs : assembleArm64Stubs;
  return assemble(signalLayout(host), host.signals, dataDistance);
}

/** Distance from the stubs to their data: a multiple of every page size. */
export const stubDataDistance = 0x1_0000;

const imageNames = ['entry', 'recover', 'exit', 'fault', 'interrupt', 'thread', 'current'] as const;

/** The stubs as text for stub-image.ts: offsets of the stubs, then the bytes in base 64. */
export function stubsToImage(stubs: Stubs): string {
  return [...imageNames.map((name) => stubs[name]), btoa(String.fromCharCode(...stubs.bytes))].join(' ');
}

/** The stubs of a host, without assembling them where the stored image fits. */
export function loadStubs(host: Pick<Host, 'os' | 'arch' | 'signals'>): StubCode {
  const image = stubLayoutKey === contextLayoutKey ? stubImages[`${host.os} ${host.arch}`] : undefined;
  if (image === undefined) return assembleStubs(host, stubDataDistance);
  const parts = image.split(' ');
  // Buffer decodes fifty times faster than a loop that has not been compiled yet.
  const bytes = new Uint8Array(Buffer.from(parts[imageNames.length], 'base64'));
  const [entry, recover, exit, fault, interrupt, thread, current] = parts.map(Number);
  return { bytes, entry, recover, exit, fault, interrupt, thread, current };
}

export function assembleThunks(host: Pick<Host, 'os' | 'arch'>, count: number, dataDistance: number): Thunks {
  if (host.os === 'windows') return assembleWindowsThunks(count, dataDistance);
  const assemble = host.arch === 'x64' ? assembleX64Thunks : assembleArm64Thunks;
  return assemble(count, dataDistance);
}

/** The code as text, one instruction a line, with addresses from `base`. */
export function listStubs(code: { readonly listing: readonly ListedInstruction[] }, base: Address = 0): string {
  return code.listing
    .map(({ offset, text, target }) => {
      const to = target === undefined ? '' : ` 0x${(base + target.offset).toString(16)}`;
      return `${(base + offset).toString(16).padStart(8)}  ${text}${to}`;
    })
    .join('\n');
}
