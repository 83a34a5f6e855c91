// koffi 3.3.4 on ARM64 starts reading a callback's stack arguments one word too low: the first comes out as garbage and
// the others shifted. Where a probe shows this, a dummy parameter stands before the first stack argument and is dropped.

import type { Arch, NativeFunction, NativeType } from './host.ts';

const isFloat = (type: NativeType): boolean => type === 'float' || type === 'double';

/** Index of the first parameter that is passed on the stack; −1 if all are in registers. */
export function firstOnStack(arch: Arch, params: readonly NativeType[]): number {
  let integers = arch === 'x64' ? 6 : 8;
  let floats = 8;
  return params.findIndex((type) => (isFloat(type) ? floats-- : integers--) <= 0);
}

/** The parameters to declare, and a function that takes them and calls `fn` without the dummy. */
export function withDummy(
  fn: NativeFunction,
  params: readonly NativeType[],
  at: number,
): { fn: NativeFunction; params: NativeType[] } {
  const dummy: NativeType = isFloat(params[at]) ? 'double' : 'int64';
  return {
    fn: (...args) => fn(...args.slice(0, at), ...args.slice(at + 1)),
    params: [...params.slice(0, at), dummy, ...params.slice(at)],
  };
}
