// Types as they are written behind AS, OF and in CAST.

import type { TypeRef, TypeWord } from './ast.ts';
import { Role } from './lexer.ts';
import type { Parser } from './parser.ts';
import { isWord, K, T, typeWords } from './tokens.ts';

// A type nests only by OF, PTR and HASHMAP(…); deeper than this is a slip or an attack.
const typeDepthLimit = 50;

export function parseType(p: Parser, depth = 0): TypeRef {
  let type = parseTarget(p, depth);
  for (let links = 0; p.kind === K.PTR; links++) {
    if (!p.isSystem) p.fail('needsSystem', 'PTR');
    if (links === typeDepthLimit) p.fail('typeDepth');
    p.next();
    type = { kind: 'pointerType', start: type.start, end: p.endOf(type.start), target: type };
  }
  if (p.kind === T.star && isText(type)) p.fail('fixedString');
  return type;
}

/** STRING, and what FreeBASIC has beside it. */
const isText = (type: TypeRef): boolean =>
  type.kind === 'wordType' ? type.word === 'STRING' : type.kind === 'namedType' && /^[WZ]STRING$/.test(type.name.key);

/** `AS type` if it is there. */
export function parseAs(p: Parser): TypeRef | null {
  return p.accept(K.AS) ? parseType(p) : null;
}

function parseTarget(p: Parser, depth: number): TypeRef {
  const { start, end, kind } = p;
  if (depth > typeDepthLimit) {
    p.fail('typeDepth');
    return wordType(start, end, 'ANY');
  }
  const word = typeWords[kind];
  if (word) {
    p.next();
    return wordType(start, end, word as TypeWord);
  }
  if (kind === K.LIST) {
    p.next();
    const element = p.accept(K.OF) ? parseType(p, depth + 1) : null;
    return { kind: 'listType', start, end: p.endOf(start), element };
  }
  if (kind === K.HASHMAP) return mapType(p, depth);
  if ((kind === K.SUB || kind === K.FUNCTION) && p.peek() === T.open) p.fail('procedureType');
  if (kind === T.name || isWord(kind)) {
    const ref = p.anyName('a type', Role.type);
    if (ref.name.suffix !== '') p.failAt(ref, 'suffixedType', ref.name.text);
    return { kind: 'namedType', start, end, name: ref.name };
  }
  p.fail('expectedType', p.found());
  return wordType(start, start, 'DOUBLE');
}

const wordType = (start: number, end: number, word: TypeWord): TypeRef => ({ kind: 'wordType', start, end, word });

function mapType(p: Parser, depth: number): TypeRef {
  const { start } = p;
  p.next();
  let key: TypeRef | null = null;
  let value: TypeRef | null = null;
  if (p.accept(K.OF)) value = parseType(p, depth + 1);
  else if (p.accept(T.open)) {
    key = parseType(p, depth + 1);
    p.expect(T.comma, 'between the types of HASHMAP');
    value = parseType(p, depth + 1);
    p.expect(T.close);
  }
  return { kind: 'mapType', start, end: p.endOf(start), key, value };
}
