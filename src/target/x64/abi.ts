// System V AMD64: classification of arguments and results (System V ABI, AMD64 supplement, section 3.2.3).

import type { TypeDef } from '../../il/ir.ts';
import { fieldsOf, roundUp } from '../../il/layout.ts';
import { Cls, isFloating } from '../../il/ref.ts';
import { RegSet } from '../../regalloc/machine.ts';
import { type Assignment, inRegister, nowhere, onStack, type Part, type Passed, type Place } from '../calls.ts';
import type { Convention } from './convention.ts';
import { firstVector, R, vectors } from './fn.ts';

const argumentRegisters = [R.rdi, R.rsi, R.rdx, R.rcx, R.r8, R.r9];
const vectorArguments = 8;
const resultRegisters = [R.rax, R.rdx];

/** Per eightbyte true for class SSE, false for INTEGER; null for class MEMORY. */
export function eightbytes(type: TypeDef, types: readonly TypeDef[]): boolean[] | null {
  if (type.isOpaque || type.size > 16) return null;
  const isSse = new Array<boolean>(Math.ceil(type.size / 8)).fill(true);
  mark(type, 0, types, isSse);
  return isSse;
}

/** Note the eightbytes that hold an integer. */
function mark(type: TypeDef, base: number, types: readonly TypeDef[], isSse: boolean[]): void {
  for (const body of type.bodies) {
    for (const { member, offset, size } of fieldsOf(body, types)) {
      if (member.kind === 's' || member.kind === 'd') continue;
      for (let i = 0; i < member.count; i++) {
        const at = base + offset + i * size;
        if (member.kind === 'type') mark(types[member.type]!, at, types, isSse);
        else isSse[at >> 3] = false;
      }
    }
  }
}

/** System V for modules with these aggregate types. */
export function systemV(types: readonly TypeDef[]): Convention {
  const generals = RegSet.of(R.rax, R.rcx, R.rdx, R.rsi, R.rdi, R.r8, R.r9, R.r10, R.r11);
  return {
    name: 'amd64_sysv',
    calleeSaved: RegSet.of(R.rbx, R.rbp, R.r12, R.r13, R.r14, R.r15),
    clobbered: generals.union(vectors(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)),
    variadic: 'saveArea',
    assign: (args, result) => assign(args, result, types),
  };
}

function assign(args: readonly Passed[], result: Passed | null, types: readonly TypeDef[]): Assignment {
  const own = result ? resultPlace(result, types) : nowhere;
  let general = 0;
  let vector = 0;
  let stack = 0;
  const isResultInMemory = own === null;
  if (isResultInMemory) general++;
  const push = (size: number, align: number): Place => {
    const at = roundUp(stack, Math.max(8, align));
    stack = at + roundUp(size, 8);
    return onStack(at);
  };

  const places = args.map((arg): Place => {
    const { type, cls } = arg;
    if (arg.isEnv) return inRegister(R.rax, Cls.l);
    if (!type) {
      if (isFloating(cls)) {
        return vector < vectorArguments ? inRegister(firstVector + vector++, cls) : push(...sizeOf(cls));
      }
      return general < argumentRegisters.length ? inRegister(argumentRegisters[general++]!, cls) : push(8, 8);
    }
    if (type.size === 0 && !type.isOpaque) return nowhere;
    const classes = eightbytes(type, types);
    const wantedVectors = classes?.filter((isSse) => isSse).length ?? 0;
    const wantedGenerals = (classes?.length ?? 0) - wantedVectors;
    const fits =
      classes && vector + wantedVectors <= vectorArguments && general + wantedGenerals <= argumentRegisters.length;
    if (!fits) return push(type.size, type.align);
    return {
      ...nowhere,
      parts: partsOf(type, classes, (isSse) => (isSse ? firstVector + vector++ : argumentRegisters[general++]!)),
    };
  });
  return {
    places,
    result: own ?? nowhere,
    isResultInMemory,
    resultPointer: R.rdi,
    stackSize: stack,
    generalCount: general,
    vectorCount: vector,
  };
}

/** Size and alignment on the stack of a float or vector. */
const sizeOf = (cls: number): [number, number] => (cls === 4 ? [16, 16] : [8, 8]);

/** One part per eightbyte; a float alone in the last one is a single. */
function partsOf(type: TypeDef, classes: readonly boolean[], next: (isSse: boolean) => number): Part[] {
  return classes.map((isSse, i): Part => {
    const cls = !isSse ? Cls.l : type.size - 8 * i >= 8 ? Cls.d : Cls.s;
    return { register: next(isSse), cls, offset: 8 * i };
  });
}

/** Registers of a result, null when it goes to memory. */
function resultPlace(result: Passed, types: readonly TypeDef[]): Place | null {
  const { type, cls } = result;
  if (!type) return inRegister(isFloating(cls) ? firstVector : R.rax, cls);
  if (type.size === 0 && !type.isOpaque) return nowhere;
  const classes = eightbytes(type, types);
  if (!classes) return null;
  let general = 0;
  let vector = 0;
  const parts = partsOf(type, classes, (isSse) => (isSse ? firstVector + vector++ : resultRegisters[general++]!));
  return { ...nowhere, parts };
}
