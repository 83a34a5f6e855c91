// Calls of routines of the program and of C functions. Strings are lent to the callee; what others could release meanwhile is
// kept by the caller. Records come back in storage of the caller, whose address is the first argument.

import type { Argument, CallExpr, ForeignCall, ForeignParameter, Place, PointerCall, Routine } from '../check/typed.ts';
import { type Type, longType } from '../check/types.ts';
import { type Argument as Passed, abiOf, abiOfType } from '../il/build.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { arrayData, wholeArray } from './arrays.ts';
import { reloadExposed } from './array-homes.ts';
import { containerOr, isContainer } from './cells.ts';
import { clsOf, foreignAbi, narrow } from './classes.ts';
import { evaluate, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { callConstructor } from './objects.ts';
import { addressOf, dropHeld, type Held, prepare } from './places.ts';
import { hasPlainResult, type RoutineGen } from './routine.ts';
import { hold, plain, type Value } from './values.ts';

export interface Given {
  readonly value: Ref;
  readonly held: Held | null;
  /** The address of an element whose array may be reshaped during the call. */
  readonly isElement?: boolean;
}

export function call(g: RoutineGen, e: CallExpr): Value {
  const { routine } = e;
  if (e.me) return callConstructor(g, e, e.me);
  const given = argumentList(g, e.args);
  const passed = given.map(({ value }, i): Passed => ({ abi: abiOf(parameterCls(routine, i)), value }));
  return finishCall(g, e.type, passed, given, g.b.address(routine.symbol), e.canFail);
}

/** The call itself; then arrays, the error, the arguments, and last the result are looked after. */
export function finishCall(
  g: RoutineGen,
  type: Type,
  passed: Passed[],
  given: readonly Given[],
  callee: Ref,
  canFail: boolean,
): Value {
  const { b } = g;
  const isPlain = hasPlainResult(type);
  let result: Ref | null = null;
  if (!isPlain && type.kind !== 'void') {
    result = stackSlot(g, type, 'result');
    passed.unshift({ abi: abiOf(Cls.l), value: result });
  }
  const isHolding = given.some(({ isElement }) => isElement);
  if (isHolding) g.runtime('array_hold', []);
  const returned = b.call(callee, passed, isPlain ? abiOf(clsOf(type)) : null);
  if (isHolding) g.runtime('array_let_go', []);
  reloadExposed(g);
  if (canFail) g.testError();
  for (let i = given.length - 1; i >= 0; i--) {
    const { held } = given[i]!;
    if (held) dropHeld(g, held);
  }
  if (type.kind === 'void') return plain(returned);
  if (isContainer(type)) return hold(g, type, containerOr(g, type, returned));
  return hold(g, type, result ?? returned);
}

export function parameterCls(routine: Routine, index: number): Cls {
  const param = routine.params[index]!;
  return param.array || param.storage === 'reference' ? Cls.l : clsOf(param.type);
}

/**
 * All arguments of a call, from left to right. Where an element's array may be reshaped by the program, its address is
 * taken when nothing but the call itself comes after, and `finishCall` sees to it that the storage stays.
 */
export function argumentList(g: RoutineGen, args: readonly Argument[]): Given[] {
  const given: Given[] = [];
  const elements: (() => void)[] = [];
  args.forEach((arg, i) => {
    if (arg.kind !== 'reference' || !isInMovable(g, arg.place)) {
      given[i] = argument(g, arg);
      return;
    }
    const prepared = prepare(g, arg.place, true);
    elements.push(() => {
      given[i] = { value: addressOf(prepared.settle()), held: prepared.held, isElement: true };
    });
  });
  for (const settle of elements) settle();
  return given;
}

/** Is the place in an element of an array that a routine that is called may reshape? */
function isInMovable(g: RoutineGen, place: Place): boolean {
  if (place.kind === 'field') return isInMovable(g, place.object);
  if (place.kind !== 'element') return false;
  const { array } = place;
  return array.kind === 'arrayVariable' ? g.homes.array(array.variable).isExposed : isInMovable(g, array.place);
}

function argument(g: RoutineGen, arg: Argument): Given {
  switch (arg.kind) {
    case 'value': {
      const value = operand(g, arg.value, true);
      return { value: value.ref, held: value.rung ? { type: arg.value.type, value, address: null } : null };
    }
    case 'reference': {
      const prepared = prepare(g, arg.place);
      return { value: addressOf(prepared.settle()), held: prepared.held };
    }
    case 'array':
      return { value: wholeArray(g, arg.array), held: null };
  }
}

// ---- C

export function foreignCall(g: RoutineGen, e: ForeignCall): Value {
  const { b } = g;
  const { foreign } = e;
  if (foreign.library !== null) g.module.libraries.add(foreign.library);
  const texts: Ref[] = [];
  const held: Held[] = [];
  const passed = e.args.map((arg, i) => foreignArgument(g, arg, foreign.params[i] ?? null, texts, held));
  const { resultType } = foreign;
  const returns =
    resultType.kind === 'void'
      ? null
      : resultType.kind === 'record'
        ? abiOfType(g.module.aggregate(resultType))
        : foreignAbi(resultType);
  const options = foreign.isVariadic ? { variadicFrom: foreign.params.length } : {};
  const returned = b.call(b.address(foreign.symbol), passed, returns, options);
  for (const text of texts) g.runtime('cstring_free', [text]);
  for (let i = held.length - 1; i >= 0; i--) dropHeld(g, held[i]!);
  if (resultType.kind === 'void' || resultType.kind === 'record') return plain(returned);
  return plain(narrow(b, resultType, returned));
}

function foreignArgument(
  g: RoutineGen,
  arg: Argument,
  param: ForeignParameter | null,
  texts: Ref[],
  held: Held[],
): Passed {
  const address = (value: Ref): Passed => ({ abi: abiOf(Cls.l), value });
  switch (arg.kind) {
    case 'array':
      return address(arrayData(g, arg.array));
    case 'reference': {
      const prepared = prepare(g, arg.place);
      if (prepared.held) held.push(prepared.held);
      return address(addressOf(prepared.settle()));
    }
    case 'value': {
      const { type } = arg.value;
      const value = operand(g, arg.value, true);
      if (value.rung) held.push({ type, value, address: null });
      if (type.kind === 'string' && (param === null || param.passing === 'text')) {
        const text = g.runtime('cstring_make', [value.ref]);
        texts.push(text);
        return address(text);
      }
      if (type.kind === 'record') return { abi: abiOfType(g.module.aggregate(type)), value: value.ref };
      return { abi: foreignAbi(type), value: value.ref };
    }
  }
}

/** CALLPTR: arguments by their types, the result a LONG. */
export function pointerCall(g: RoutineGen, e: PointerCall): Value {
  const callee = evaluate(g, e.address).ref;
  const given = e.args.map((arg) => argument(g, { kind: 'value', value: arg }));
  const passed = e.args.map((arg, i): Passed => ({ abi: abiOf(clsOf(arg.type)), value: given[i]!.value }));
  return finishCall(g, longType, passed, given, callee, false);
}
