// A calling convention of x86-64: where arguments and results travel. System V is in abi.ts, Windows in
// abi-windows.ts; lower-calls.ts turns either into copies, loads and stores.

import type { RegSet } from '../../regalloc/machine.ts';
import type { Assignment, Passed } from '../calls.ts';

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
