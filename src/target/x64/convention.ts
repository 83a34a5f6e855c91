// A calling convention of x86-64: where arguments and results travel. System V is in abi.ts, Windows in
// abi-windows.ts; lower-calls.ts turns either into copies, loads and stores.

import type { TypeDef } from '../../il/ir.ts';
import type { RegSet } from '../../regalloc/machine.ts';

/** An argument or result as the IL has it. */
export interface Passed {
  readonly cls: number;
  /** Ext of a sub-word. */
  readonly ext: number;
  /** The aggregate, or null for a scalar; then cls is `l`. */
  readonly type: TypeDef | null;
  /** The environment pointer, which has a register of its own. */
  readonly isEnv: boolean;
}

/** Where one argument goes. */
export interface Place {
  /**
   * Registers in allocator numbering: one for a scalar, one per eightbyte for an aggregate. Empty: on the stack, or
   * nowhere when `stack` is −1.
   */
  readonly registers: readonly number[];
  /** Offset from the first byte of stack arguments, −1 when in registers. */
  readonly stack: number;
  /** The argument is the address of a copy that the caller makes. */
  readonly isReference: boolean;
  /** A general register that receives the bits of a floating argument as well, −1 for none. */
  readonly twin: number;
}

export interface Assignment {
  readonly places: readonly Place[];
  /** Registers of the result, like those of an argument; empty when there is none or it goes to memory. */
  readonly results: readonly number[];
  /** The result is written to an address that is passed in `resultPointer`. */
  readonly isResultInMemory: boolean;
  readonly resultPointer: number;
  /** Bytes on the stack, space the callee may use included. */
  readonly stackSize: number;
  /** General and vector registers that arguments occupy. */
  readonly generalCount: number;
  readonly vectorCount: number;
}

export interface Convention {
  readonly name: string;
  /** Registers that a function must save. */
  readonly calleeSaved: RegSet;
  /** Registers that a call destroys. */
  readonly clobbered: RegSet;
  /** How a variadic function finds its arguments. */
  readonly variadic: 'saveArea' | 'homes';
  /**
   * Places of arguments and result. `variadicFrom` is the number of the first variadic argument, or the number of
   * arguments.
   */
  assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment;
}

export const nowhere: Place = { registers: [], stack: -1, isReference: false, twin: -1 };

export const inRegisters = (...registers: readonly number[]): Place => ({ ...nowhere, registers });
export const onStack = (stack: number): Place => ({ ...nowhere, stack });
