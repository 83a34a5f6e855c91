// From a type as written to a type.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { foreignHint } from '../syntax/foreign.ts';
import { closestName } from '../syntax/misspelling.ts';
import type { Name } from '../syntax/names.ts';
import type { Context } from './context.ts';
import {
  anyPointer,
  anyType,
  byteType,
  doubleType,
  errorType,
  integerType,
  listOfAny,
  longType,
  mapOfString,
  marshalledType,
  objectType,
  shortType,
  singleType,
  stringType,
  type Type,
  typeName,
  ubyteType,
  uintegerType,
  ulongType,
  ushortType,
} from './types.ts';

const words: Record<Ast.TypeWord, Type> = {
  BYTE: byteType,
  UBYTE: ubyteType,
  SHORT: shortType,
  USHORT: ushortType,
  INTEGER: integerType,
  UINTEGER: uintegerType,
  LONG: longType,
  ULONG: ulongType,
  SINGLE: singleType,
  DOUBLE: doubleType,
  STRING: stringType,
  ANY: anyType,
  OBJECT: objectType,
  MARSHALLED: marshalledType,
  // A worker's handle is a number and must survive being kept in any variable that holds one.
  FUTURE: longType,
};

export const wordType = (word: Ast.TypeWord): Type => words[word];

export function resolveType(c: Context, ref: Ast.TypeRef): Type {
  switch (ref.kind) {
    case 'wordType':
      return words[ref.word];
    case 'namedType':
      return resolveNamed(c, ref);
    case 'listType':
      return ref.element ? c.types.listOf(resolveType(c, ref.element)) : listOfAny;
    case 'mapType': {
      if (ref.key) {
        const key = resolveType(c, ref.key);
        if (key.kind !== 'string' && key.kind !== 'error') c.report(ref.key, 'mapKey', typeName(key));
      }
      return ref.value ? c.types.mapOf(resolveType(c, ref.value)) : mapOfString;
    }
    case 'pointerType':
      if (ref.target.kind === 'wordType' && ref.target.word === 'ANY') return anyPointer;
      return c.types.pointerTo(resolveType(c, ref.target));
  }
}

function resolveNamed(c: Context, ref: Ast.NamedType): Type {
  const found = c.named.get(ref.name.key);
  if (found) {
    c.use(ref, { what: 'type', type: found, start: found.start });
    return found;
  }
  reportTypeUnknown(c, ref, ref.name);
  return errorType;
}

/** There is no type of that name; `of` says which types could have been meant. */
export function reportTypeUnknown(c: Context, span: Span, name: Name, of?: 'record' | 'class'): void {
  const diagnostic = c.report(span, of === 'class' ? 'classUnknown' : 'typeUnknown', name.text);
  if (!diagnostic) return;
  const hint = foreignHint(name.key, 'type');
  if (hint !== null) return void diagnostic.hint(hint);
  const named = [...c.named.values()].filter((type) => of === undefined || type.kind === of).map((type) => type.name);
  const near = closestName(name.base, of === undefined ? [...Object.keys(words), ...named] : named);
  if (near !== null) diagnostic.suggest(span, near);
}
