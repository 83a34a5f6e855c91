// Methods of lists and maps: calls of the library. Elements travel as the bits of their slot, ANY by address (items.ts).

import type { BuiltinCall } from '../check/typed.ts';
import { isManaged, type ListType, type MapType, stringType, type Type } from '../check/types.ts';
import { type Argument, abiOf } from '../il/build.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { clsOf } from './classes.ts';
import { mayRunCode, operand } from './expressions.ts';
import { stackSlot } from './homes.ts';
import { fromBits, infoOf, slotBits } from './items.ts';
import { dropHeld, type Held } from './places.ts';
import type { RoutineGen } from './routine.ts';
import { hold, plain, type Value } from './values.ts';

export const isMethod = (e: BuiltinCall): boolean => /^(list|map)_/.test(e.builtin.implementation);

export function method(g: RoutineGen, e: BuiltinCall): Value {
  const { builtin, args } = e;
  const receiver = args[0]!.type as ListType | MapType;
  const element = receiver.kind === 'list' ? receiver.element : receiver.value;
  const isElement = builtin.params.map(({ letter }) => letter === 'e');
  const givesElement = builtin.result === null && !givesContainer.test(builtin.implementation);
  const isAny = element.kind === 'any' && (isElement.includes(true) || givesElement);

  const passed: Argument[] = [];
  const heldValues: Held[] = [];
  const target = givesElement && isAny ? stackSlot(g, element, 'element') : null;
  if (target) passed.push({ abi: abiOf(Cls.l), value: target });
  args.forEach((arg, i) => {
    const value = operand(g, arg, args.slice(i + 1).some(mayRunCode));
    const { ref, held } = isElement[i] ? slotBits(g, element, value) : plainArgument(arg.type, value);
    if (held) heldValues.push(held);
    passed.push({ abi: abiOf(isElement[i] ? Cls.l : clsOf(arg.type)), value: ref });
  });
  if (builtin.implementation === 'map_keys') passed.push({ abi: abiOf(Cls.l), value: infoOf(g, stringType) });

  const name = isAny ? `${builtin.implementation}_any` : builtin.implementation;
  const isVoid = e.type.kind === 'void';
  const cls = givesElement ? Cls.l : isVoid ? Cls.w : clsOf(e.type);
  const result = g.b.call(g.b.address(name), passed, isVoid || target ? null : abiOf(cls));
  if (e.canFail) g.testError();
  const value = isVoid ? plain(result) : made(g, e.type, target, result, givesElement);
  return dropAllBut(g, e.type, value, heldValues);
}

/** Methods without a fixed result give an element, or these a container. */
const givesContainer = /_(keys|values|copy|reverse|rest)$/;

const plainArgument = (type: Type, value: Value): { ref: Ref; held: Held | null } => ({
  ref: value.ref,
  held: value.rung ? { type, value, address: null } : null,
});

function made(g: RoutineGen, type: Type, target: Ref | null, result: Ref, isElement: boolean): Value {
  if (target) return hold(g, type, target);
  if (isElement) return fromBits(g, type, result);
  return isManaged(type) ? hold(g, type, result) : plain(result);
}

function dropAllBut(g: RoutineGen, type: Type, value: Value, held: readonly Held[]): Value {
  let kept = value;
  if (kept.rung && held.length > 0) g.ladder.pop(kept.rung);
  for (let i = held.length - 1; i >= 0; i--) dropHeld(g, held[i]!);
  if (kept.rung && held.length > 0) kept = hold(g, type, kept.ref);
  return kept;
}
