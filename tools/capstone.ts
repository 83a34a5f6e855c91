// The independent disassembler of our tests: Capstone compiled to WebAssembly, with types.
// It reads the bytes our encoders made and says what a stranger sees in them.

import { createRequire } from 'node:module';

export interface Disassembled {
  readonly address: bigint;
  readonly size: number;
  readonly mnemonic: string;
  /** The operands as Capstone prints them; empty for an instruction without any. */
  readonly op_str: string;
}

interface Engine {
  disasm(bytes: Uint8Array, address: number, max?: number): Disassembled[];
  option(option: number, value: number): void;
  close(): void;
}

interface CapstoneModule {
  readonly ARCH_ARM64: number;
  readonly ARCH_X86: number;
  readonly MODE_ARM: number;
  readonly MODE_64: number;
  readonly OPT_SYNTAX: number;
  readonly OPT_SYNTAX_INTEL: number;
  readonly OPT_SYNTAX_ATT: number;
  readonly Capstone: new (arch: number, mode: number) => Engine;
}

export type Machine = 'arm64' | 'x64';

/** Reads instructions one at a time. */
export interface Disassembler {
  /** The first instruction of `bytes` as text (`add x0, x1, x2`), or null if it is not one. */
  one(bytes: Uint8Array, address?: number): { readonly text: string; readonly size: number } | null;
}

/** Load Capstone for a machine. x64 text comes in Intel syntax unless `syntax` says otherwise. */
export async function loadDisassembler(machine: Machine, syntax: 'intel' | 'att' = 'intel'): Promise<Disassembler> {
  const load = createRequire(import.meta.url)('@alexaltea/capstone-js') as () => Promise<CapstoneModule>;
  const capstone = await load();
  const engine =
    machine === 'arm64'
      ? new capstone.Capstone(capstone.ARCH_ARM64, capstone.MODE_ARM)
      : new capstone.Capstone(capstone.ARCH_X86, capstone.MODE_64);
  if (machine === 'x64' && syntax === 'att') engine.option(capstone.OPT_SYNTAX, capstone.OPT_SYNTAX_ATT);
  return {
    one(bytes, address = 0) {
      let found: Disassembled | undefined;
      try {
        found = engine.disasm(bytes, address, 1)[0];
      } catch {
        return null; // Capstone throws when the very first bytes are no instruction
      }
      if (!found) return null;
      return { text: found.op_str === '' ? found.mnemonic : `${found.mnemonic} ${found.op_str}`, size: found.size };
    },
  };
}
