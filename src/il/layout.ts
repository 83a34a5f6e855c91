// Sizes and offsets of aggregate types, as C lays them out: members at their natural alignment, the size a multiple
// of the alignment.

import type { Member, TypeDef } from './ir.ts';

const sizes = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 } as const;

/** A member with its place: `count` elements of `size` bytes each from `offset` on. */
export interface Field {
  readonly member: Member;
  readonly offset: number;
  readonly size: number;
}

export interface Layout {
  readonly size: number;
  readonly align: number;
}

/** Round up to a multiple of `align`, a power of two. Values up to 2^53. */
export const roundUp = (value: number, align: number): number => Math.ceil(value / align) * align;

/** Size and alignment of one element of a member. Nested types must have been laid out before. */
export function elementLayout(member: Member, types: readonly TypeDef[]): Layout {
  if (member.kind === 'type') return types[member.type]!;
  const size = sizes[member.kind];
  return { size, align: size };
}

/** The members of one body with their offsets, in order. */
export function fieldsOf(body: readonly Member[], types: readonly TypeDef[]): Field[] {
  let end = 0;
  return body.map((member) => {
    const { size, align } = elementLayout(member, types);
    const offset = roundUp(end, align);
    end = offset + size * member.count;
    return { member, offset, size };
  });
}

/** Compute `size` and `align` (unless written out) of a type from its bodies. An opaque type keeps what it has. */
export function layoutType(type: TypeDef, types: readonly TypeDef[]): void {
  if (type.isOpaque) return;
  let size = 0;
  let natural = 1;
  for (const body of type.bodies) {
    for (const member of body) natural = Math.max(natural, elementLayout(member, types).align);
    const last = fieldsOf(body, types).at(-1);
    if (last) size = Math.max(size, last.offset + last.size * last.member.count);
  }
  if (!type.hasAlign) type.align = natural;
  type.size = roundUp(size, type.align);
}
