// From a type as written to a type.

import type * as Ast from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { nearest } from './lookup.ts';
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
  const diagnostic = c.report(ref, 'typeUnknown', ref.name.text);
  const near =
    diagnostic && nearest(ref.name.base, [...Object.keys(words), ...[...c.named.values()].map((type) => type.name)]);
  if (near) diagnostic?.fix(ref, near).note(ref, `did you mean '${near}'?`);
  return errorType;
}
