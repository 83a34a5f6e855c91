// Where arguments and results travel: the procedure call standard of the Arm 64-bit architecture (AAPCS64, IHI 0055,
// sections 6.8 and 6.9), and Apple's variant of it ("Writing ARM64 code for Apple platforms"), in which arguments on
// the stack take no more than their size and variadic ones are always there. lower-calls.ts turns this into code.

import type { TypeDef } from '../../il/ir.ts';
import { fieldsOf, roundUp } from '../../il/layout.ts';
import { Cls, clsSizes, Ext, isFloating } from '../../il/ref.ts';
import { RegSet } from '../../regalloc/machine.ts';
import { type Assignment, inRegister, nowhere, type Passed, type Place } from '../calls.ts';
import { firstVector, vectors } from './fn.ts';

/** What differs between the platforms. */
export interface Abi {
  readonly name: string;
  /** Stack arguments have their natural size and alignment instead of whole slots of 8 bytes. */
  readonly packsStack: boolean;
  /** Variadic arguments are always on the stack, and a list of them is a pointer there. */
  readonly variadicOnStack: boolean;
  /** The caller extends sub-words to 32 bits. */
  readonly callerExtends: boolean;
  /** Bytes below the stack pointer that no signal handler touches. */
  readonly redZone: number;
}

export const aapcs64: Abi = {
  name: 'arm64',
  packsStack: false,
  variadicOnStack: false,
  callerExtends: false,
  redZone: 0,
};

export const appleArm64: Abi = {
  name: 'arm64_apple',
  packsStack: true,
  variadicOnStack: true,
  callerExtends: true,
  redZone: 128,
};

/** Where the address of a result in memory is passed, and the environment pointer. */
const resultPointer = 8;
const environmentRegister = 9;
/** Argument registers of each bank. */
export const argumentCount = 8;

const preserved = [8, 9, 10, 11, 12, 13, 14, 15];
/** x29 is saved with the frame, x30 by whoever calls, x28 is the context. */
export const calleeSaved = RegSet.of(19, 20, 21, 22, 23, 24, 25, 26, 27).union(vectors(...preserved));

/** What a call destroys; of v8 to v15 only the upper halves. */
export const clobbered = RegSet.of(...Array.from({ length: 18 }, (_, n) => n)).union(
  vectors(...Array.from({ length: 32 }, (_, n) => n).filter((n) => !preserved.includes(n))),
);
export const wideClobbered = vectors(...preserved);

/** Members of a homogeneous floating-point aggregate: one to four singles or doubles. Null when it is none. */
export function homogeneous(type: TypeDef, types: readonly TypeDef[]): { cls: number; count: number } | null {
  if (type.isOpaque || type.size === 0) return null;
  const cls = elementCls(type, types);
  if (cls < 0) return null;
  const size = clsSizes[cls]!;
  const count = type.size / size;
  // Padding or a larger alignment would make it something else.
  return count <= 4 && Number.isInteger(count) ? { cls, count } : null;
}

/** Class of all scalars in an aggregate when it is s or d and there is no other; −1 otherwise. */
function elementCls(type: TypeDef, types: readonly TypeDef[]): number {
  let found = -1;
  if (type.isOpaque) return -1;
  for (const body of type.bodies) {
    for (const { member } of fieldsOf(body, types)) {
      const cls =
        member.kind === 's'
          ? Cls.s
          : member.kind === 'd'
            ? Cls.d
            : member.kind === 'type'
              ? elementCls(types[member.type]!, types)
              : -1;
      if (cls < 0 || (found >= 0 && found !== cls)) return -1;
      found = cls;
    }
  }
  return found;
}

/** Bytes that a scalar takes on the stack where arguments are packed. */
const packedSize = ({ cls, ext }: Passed): number =>
  ext === Ext.sb || ext === Ext.ub ? 1 : ext === Ext.sh || ext === Ext.uh ? 2 : clsSizes[cls]!;

/**
 * Places of arguments and result. `variadicFrom` is the number of the first variadic argument, or the number of
 * arguments.
 */
export function assign(
  args: readonly Passed[],
  result: Passed | null,
  variadicFrom: number,
  abi: Abi,
  types: readonly TypeDef[],
): Assignment {
  let general = 0;
  let vector = 0;
  let stack = 0;
  let isPacked = abi.packsStack;
  const push = (size: number, align: number, isReference = false): Place => {
    const at = roundUp(stack, isPacked ? align : Math.max(8, align));
    stack = at + (isPacked ? size : roundUp(size, 8));
    return { ...nowhere, stack: at, isReference };
  };
  const pointer = (): Place =>
    general < argumentCount ? { ...inRegister(general++, Cls.l), isReference: true } : push(8, 8, true);

  const scalar = (arg: Passed): Place => {
    const { cls } = arg;
    const size = packedSize(arg);
    if (isFloating(cls)) return vector < argumentCount ? inRegister(firstVector + vector++, cls) : push(size, size);
    return general < argumentCount ? inRegister(general++, cls) : push(size, size);
  };

  const aggregate = (type: TypeDef): Place => {
    if (type.size === 0 && !type.isOpaque) return nowhere;
    const floats = homogeneous(type, types);
    if (floats) {
      const { cls, count } = floats;
      if (vector + count > argumentCount) {
        vector = argumentCount;
        return push(type.size, type.align);
      }
      const first = firstVector + vector;
      vector += count;
      return floatParts(first, cls, count);
    }
    if (type.isOpaque || type.size > 16) return pointer();
    const count = Math.ceil(type.size / 8);
    let first = general;
    if (type.align === 16) first = roundUp(first, 2);
    if (first + count > argumentCount) {
      general = argumentCount;
      return push(type.size, Math.max(8, type.align));
    }
    general = first + count;
    return generalParts(first, count);
  };

  const places = args.map((arg, index): Place => {
    if (arg.isEnv) return inRegister(environmentRegister, Cls.l);
    if (index >= variadicFrom && abi.variadicOnStack) {
      // Whole slots from here on, whatever came before.
      if (isPacked) stack = roundUp(stack, 8);
      isPacked = false;
      general = argumentCount;
      vector = argumentCount;
    }
    return arg.type ? aggregate(arg.type) : scalar(arg);
  });
  const own = result ? resultPlace(result, types) : nowhere;
  return {
    places,
    result: own ?? nowhere,
    isResultInMemory: own === null,
    resultPointer,
    stackSize: stack,
    generalCount: general,
    vectorCount: vector,
  };
}

/** Registers of a result, null when it goes to memory. */
function resultPlace({ cls, type }: Passed, types: readonly TypeDef[]): Place | null {
  if (!type) {
    const register = isFloating(cls) ? firstVector : 0;
    return inRegister(register, cls);
  }
  if (type.size === 0 && !type.isOpaque) return nowhere;
  const floats = homogeneous(type, types);
  if (floats) return floatParts(firstVector, floats.cls, floats.count);
  if (type.isOpaque || type.size > 16) return null;
  return generalParts(0, Math.ceil(type.size / 8));
}

function floatParts(first: number, cls: number, count: number): Place {
  const size = clsSizes[cls]!;
  const parts = Array.from({ length: count }, (_, i) => ({ register: first + i, cls, offset: i * size }));
  return { ...nowhere, parts };
}

function generalParts(first: number, count: number): Place {
  const parts = Array.from({ length: count }, (_, i) => ({ register: first + i, cls: Cls.l, offset: 8 * i }));
  return { ...nowhere, parts };
}
