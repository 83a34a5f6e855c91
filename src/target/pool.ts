// Constants of a module that instructions read from memory: floating-point values and masks, each once; and which
// symbols code may address directly.

import type { Con } from '../il/ir.ts';
import { collectConstant } from './data.ts';
import type { JitInst } from './jitinst.ts';
import type { ModuleContext } from './native.ts';

/** Names that begin like this are made by the back end: constants of the pool, jump tables. */
const localPrefix = '.L';

/** The module's own, so within reach of an address relative to the program counter. */
export function isNear({ symbol, isThread }: Con, context: ModuleContext): boolean {
  return !isThread && (context.defined.has(symbol) || symbol.startsWith(localPrefix));
}

interface Entry {
  readonly name: string;
  readonly size: 4 | 8 | 16;
  readonly words: readonly bigint[];
}

export class Pool {
  private readonly entries: Map<string, Entry>;
  constructor() {
    this.entries = new Map();
  }

  /** Symbol of a constant of `size` bytes; `words` are 64 bits each, lowest first. */
  symbol(size: 4 | 8 | 16, ...words: readonly bigint[]): string {
    const bits = words.map((word) => BigInt.asUintN(size === 4 ? 32 : 64, word));
    const key = `${size}:${bits.join()}`;
    let entry = this.entries.get(key);
    if (!entry) this.entries.set(key, (entry = { name: `.Lfp${this.entries.size}`, size, words: bits }));
    return entry.name;
  }

  collect(out: JitInst[]): void {
    // Widest first, so that alignment costs nothing.
    const sorted = [...this.entries.values()].sort((one, other) => other.size - one.size);
    for (const { name, size, words } of sorted) collectConstant(name, size, words, out);
  }
}
