// Where arguments and results travel, as every native target says it; lower-calls.ts turns it into code.

import type { TypeDef } from '../il/ir.ts';
import type { RegSet } from '../regalloc/machine.ts';

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

/** A scalar, or a part of an aggregate, that travels in one register. */
export interface Part {
  /** In allocator numbering. */
  readonly register: number;
  readonly cls: number;
  /** Offset in the aggregate. */
  readonly offset: number;
}

/** Where one argument or result goes. */
export interface Place {
  /** One for a scalar. Empty: on the stack, or nowhere when `stack` is −1. */
  readonly parts: readonly Part[];
  /** Offset from the first byte of stack arguments, −1 when in registers. */
  readonly stack: number;
  /** The argument is the address of a copy that the caller makes. */
  readonly isReference: boolean;
  /** A general register that receives the bits of a floating argument as well, −1 for none. */
  readonly twin: number;
}

export interface Assignment {
  readonly places: readonly Place[];
  readonly result: Place;
  /** The result is written to an address that is passed in `resultPointer`. */
  readonly isResultInMemory: boolean;
  readonly resultPointer: number;
  /** Bytes on the stack, space the callee may use included. */
  readonly stackSize: number;
  /** Registers of each bank that the arguments occupy. */
  readonly generalCount: number;
  readonly vectorCount: number;
}

/** What a call does to registers. */
export interface CallEffect {
  /** Destroyed; need not leave out the results. */
  readonly destroyed: RegSet;
  /** Registers that keep a scalar but lose a vector (see `Implicit.wideClobbers`). */
  readonly narrowed: RegSet;
}

export const nowhere: Place = { parts: [], stack: -1, isReference: false, twin: -1 };

export const inRegister = (register: number, cls: number): Place => ({
  ...nowhere,
  parts: [{ register, cls, offset: 0 }],
});

export const onStack = (stack: number): Place => ({ ...nowhere, stack });
