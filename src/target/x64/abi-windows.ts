// Windows x64: classification of arguments and results ("x64 calling convention", Microsoft Learn). Argument i takes
// the i-th register of its kind and uses up the other; aggregates travel as an integer of their size or as the
// address of a copy.

import { Cls, isFloating } from '../../il/ref.ts';
import { RegSet } from '../../regalloc/machine.ts';
import { type Assignment, inRegister, nowhere, type Passed, type Place } from '../calls.ts';
import type { Convention } from './convention.ts';
import { firstVector, R, vectors } from './fn.ts';

const argumentRegisters = [R.rcx, R.rdx, R.r8, R.r9];
/** Space above the return address in which a function may save its register arguments. */
const shadowSize = 32;

/** True for aggregates that travel as an integer. */
const isIntegerSize = (size: number): boolean => size === 1 || size === 2 || size === 4 || size === 8;

export const windows: Convention = {
  name: 'amd64_win',
  calleeSaved: RegSet.of(R.rbx, R.rbp, R.rdi, R.rsi, R.r12, R.r13, R.r14, R.r15).union(
    vectors(6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
  ),
  clobbered: RegSet.of(R.rax, R.rcx, R.rdx, R.r8, R.r9, R.r10, R.r11).union(vectors(0, 1, 2, 3, 4, 5)),
  variadic: 'homes',
  assign,
};

function assign(args: readonly Passed[], result: Passed | null, variadicFrom: number): Assignment {
  const isResultInMemory = result?.type ? result.type.isOpaque || !isIntegerSize(result.type.size) : false;
  let position = isResultInMemory ? 1 : 0;
  const places = args.map((arg, index): Place => {
    if (arg.isEnv) return inRegister(R.rax, Cls.l);
    const at = position++;
    // Vectors go by reference like the aggregates that do not fit a register.
    const isReference = arg.type ? arg.type.isOpaque || !isIntegerSize(arg.type.size) : arg.cls === 4;
    if (at >= argumentRegisters.length) return { ...nowhere, stack: 8 * at, isReference };
    const general = argumentRegisters[at]!;
    if (arg.type || isReference || !isFloating(arg.cls)) {
      return { ...inRegister(general, arg.type || isReference ? Cls.l : arg.cls), isReference };
    }
    return { ...inRegister(firstVector + at, arg.cls), twin: index >= variadicFrom ? general : -1 };
  });
  const isFloat = result !== null && !result.type && isFloating(result.cls);
  const own =
    !result || isResultInMemory ? nowhere : inRegister(isFloat ? firstVector : R.rax, result.type ? Cls.l : result.cls);
  return {
    places,
    result: own,
    isResultInMemory,
    resultPointer: R.rcx,
    stackSize: Math.max(shadowSize, 8 * position),
    generalCount: Math.min(position, argumentRegisters.length),
    vectorCount: 0,
  };
}
