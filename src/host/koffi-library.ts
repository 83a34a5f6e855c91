// Loads koffi, the one dependency. Its JavaScript part costs more than the whole rest of starting a program (6 ms of
// searching and wrapping), so its binary is opened directly when it lies where npm puts it, and through
// require('koffi') otherwise: unusual layouts, musl, platforms we have not heard of.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A type, prototype or function of koffi's that we only pass back to it. */
export type KoffiType = { readonly koffiType?: never };

export interface KoffiFunction {
  // biome-ignore lint/suspicious/noExplicitAny: the types of a native function are given at run time
  (...args: any[]): any;
  /** The same on a thread of libuv's pool; the last argument is called from the event loop. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  async?(...args: any[]): void;
}

export interface KoffiLibrary {
  func(name: string, result: string, params: readonly string[]): KoffiFunction;
  symbol(name: string): bigint;
}

/** What we use of koffi. */
export interface Koffi {
  load(path: string | null, options?: { lazy?: boolean; global?: boolean }): KoffiLibrary;
  proto(result: string, params: readonly string[]): KoffiType;
  pointer(type: KoffiType): KoffiType;
  // biome-ignore lint/suspicious/noExplicitAny: the types of a native function are given at run time
  decode(address: number | bigint, type: KoffiType | string): any;
  // biome-ignore lint/suspicious/noExplicitAny: the types of a native function are given at run time
  register(fn: (...args: any[]) => any, type: KoffiType): bigint;
  unregister(address: bigint): void;
  view(address: number | bigint, size: number): ArrayBuffer;
  errno(): number;
}

/** The folder of this file, or of the bundle that it is part of. */
function ownFolder(): string {
  return typeof __dirname === 'string' ? __dirname : import.meta.dirname;
}

function findBinary(): string | undefined {
  const { platform, arch } = process;
  const inside = join('node_modules/@koromix', `koffi-${platform}-${arch}`, `${platform}_${arch}`, 'koffi.node');
  for (let folder = ownFolder(); ; folder = dirname(folder)) {
    const path = join(folder, inside);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Load koffi; throws when it is not installed or has no binary for this platform. */
export function loadKoffi(): Koffi {
  const path = findBinary();
  if (path !== undefined) {
    const module = { exports: {} };
    try {
      process.dlopen(module, path);
      return module.exports as Koffi;
    } catch {
      // Another C library than the binary was built for: koffi's own loader knows which one to take.
    }
  }
  const { createRequire } = process.getBuiltinModule('node:module');
  return createRequire(join(ownFolder(), 'koffi-library.js'))('koffi') as Koffi;
}
