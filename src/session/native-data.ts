// Small pieces of native memory that a run needs: the argument vector of `$main`, and the stub that stands for abort().

import type { Address, Arch, Host } from '../host/host.ts';

export interface ArgumentBlock {
  readonly count: number;
  /** Address of argv: `count` pointers and a null. */
  readonly address: Address;
  release(): void;
}

/** The arguments as C strings in UTF-8. */
export function argumentBlock(host: Host, args: readonly string[]): ArgumentBlock {
  const encoder = new TextEncoder();
  const texts = args.map((arg) => encoder.encode(arg));
  const table = 8 * (texts.length + 1);
  const needed = texts.reduce((sum, text) => sum + text.length + 1, table);
  const size = Math.ceil(needed / host.pageSize) * host.pageSize;
  const address = host.reserve(size);
  host.commit(address, size);
  const view = new DataView(host.view(address, size));
  const bytes = new Uint8Array(view.buffer, view.byteOffset);
  let at = table;
  texts.forEach((text, index) => {
    view.setBigUint64(8 * index, BigInt(address + at), true);
    bytes.set(text, at);
    at += text.length + 1;
  });
  return { count: texts.length, address, release: () => host.release(address, size) };
}

/** What a process that aborts ends with: 128 + SIGABRT. */
const abortStatus = 134;

/** abort() for generated code: END with the status that an aborted process has. */
export const abortStub = {
  size: 32,
  bytes(arch: Arch, exit: Address): Uint8Array {
    const bytes = new Uint8Array(abortStub.size);
    const view = new DataView(bytes.buffer);
    if (arch === 'x64') {
      bytes.set([0xbf, abortStatus, 0, 0, 0], 0); // mov edi, 134
      bytes.set([0xb9, abortStatus, 0, 0, 0], 5); // mov ecx, 134: the first argument on Windows
      bytes.set([0xff, 0x25, 0, 0, 0, 0], 10); // jmp [rip]
      view.setBigUint64(16, BigInt(exit), true);
    } else {
      view.setUint32(0, (0x5280_0000 | (abortStatus << 5)) >>> 0, true); // mov w0, #134
      view.setUint32(4, 0x5800_0050, true); // ldr x16, #8
      view.setUint32(8, 0xd61f_0200, true); // br x16
      view.setBigUint64(12, BigInt(exit), true);
    }
    return bytes;
  },
} as const;
