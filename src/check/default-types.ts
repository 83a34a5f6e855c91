// The types of names that say nothing of their type.

import type { NameRef } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { wordType } from './type-refs.ts';
import { doubleType, type Type } from './types.ts';

/** The type that DEFINT or its like gives to a name without suffix in its place; null where none does. */
export function typeByLetter(c: Context, ref: NameRef): Type | null {
  return ref.name.suffix === '' ? typeOfLetter(c, ref.name.key, ref.start) : null;
}

export function typeOfLetter(c: Context, key: string, start: number): Type | null {
  const { defaultTypes } = c.program;
  const word = defaultTypes.isEmpty ? null : defaultTypes.typeOf(key, start);
  return word && wordType(word);
}

export const defaultType = (c: Context, ref: NameRef): Type => typeByLetter(c, ref) ?? doubleType;
