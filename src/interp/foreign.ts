// What the interpreter needs of the outside to call C: addresses of symbols, calls through them, and memory that both
// sides see. src/host/foreign-calls.ts offers it on Node; without it only the built-in functions can be called.

import type { TypeDef } from '../il/ir.ts';
import type { Value } from '../il/ops.ts';

/** The type of an argument or result at the border to C. */
export interface ForeignType {
  /** A class of Cls (w l s d). */
  readonly cls: number;
  /** A sub-word kind of Ext. */
  readonly ext: number;
  /** An aggregate passed by value, else null. */
  readonly type: TypeDef | null;
}

/** A value there: a number for w (signed), s and d, a bigint for l, the bytes of an aggregate. */
export type ForeignValue = Value | Uint8Array;

export interface ForeignArgument {
  readonly type: ForeignType;
  readonly value: ForeignValue;
}

export interface ForeignFn {
  readonly address: number;
  /** `variadicFrom`: number of the first variadic argument, −1 when the call is not variadic. */
  call(args: readonly ForeignArgument[], result: ForeignType | null, variadicFrom: number): ForeignValue | null;
}

export interface Chunk {
  readonly address: number;
  readonly bytes: Uint8Array;
}

/** Memory that C can see: an address here is the machine's address. */
export interface NativeMemory {
  allocate(size: number): Chunk;
  release(address: number): void;
  /** Memory that C owns: a copy of the bytes, or null when there is none at that address. */
  read(address: number, size: number): Uint8Array | null;
  write(address: number, bytes: Uint8Array): boolean;
}

export interface ForeignCalls {
  readonly memory: NativeMemory;
  /** Set where C's calls follow the System V ABI for x86-64. */
  readonly isSystemV?: boolean;
  /** A C function or variable, or null. */
  lookup(symbol: string): ForeignFn | null;
  /** The function at an address that C gave us. */
  at(address: number): ForeignFn;
  /** An address under which C can call a function of ours; null when its types cannot be expressed. */
  callback(
    params: readonly ForeignType[],
    result: ForeignType | null,
    invoke: (args: readonly ForeignValue[]) => ForeignValue | null,
    types: readonly TypeDef[],
  ): number | null;
  /** Write out what C has buffered. */
  flush(): void;
}
