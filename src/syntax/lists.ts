// Lists without room to spare. An array that grows by `push` gets room for seventeen at its first element, and most lists
// of a program have one or two: made whole, the tree is a third smaller, which is what reading large programs is slowed by.

import type { Parser } from './parser.ts';
import { T } from './tokens.ts';

/** One item or more with commas between. */
export function commaList<Item>(p: Parser, item: (p: Parser) => Item): Item[] {
  return commaListFrom(p, item(p), item);
}

/** The same when the first item has been read. */
export function commaListFrom<Item>(p: Parser, first: Item, item: (p: Parser) => Item): Item[] {
  if (!p.accept(T.comma)) return [first];
  const second = item(p);
  if (!p.accept(T.comma)) return [first, second];
  const items = [first, second, item(p)];
  while (p.accept(T.comma)) items.push(item(p));
  return items;
}

/** A list that has been gathered by `push`, cut to its size. */
export const compact = <Item>(items: Item[]): Item[] => (items.length < 17 ? items.slice() : items);
