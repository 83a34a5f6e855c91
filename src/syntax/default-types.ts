// DEFINT and its kin: the types of names that have neither suffix nor AS, by their first letter. A statement holds for the
// text behind it, included files among it, up to the next one; since files lie elsewhere in the space of offsets, the
// text is cut into stretches.

import type { ScalarWord } from './ast.ts';

/** From A to Z; null where the language's own default holds. */
type TypesByLetter = readonly (ScalarWord | null)[];

interface Stretch {
  readonly start: number;
  readonly types: TypesByLetter;
}

const firstLetter = 65;
const none: TypesByLetter = new Array<null>(26).fill(null);

export class DefaultTypes {
  private types: TypesByLetter;
  private readonly stretches: Stretch[];

  constructor() {
    this.types = none;
    this.stretches = [];
  }

  /** No name has a type by its letter. */
  get isEmpty(): boolean {
    return this.stretches.length === 0;
  }

  /** From here on, until another statement changes it. */
  set(from: string, to: string, type: ScalarWord): void {
    const [low, high] = [from.charCodeAt(0) - firstLetter, to.charCodeAt(0) - firstLetter];
    this.types = this.types.map((before, letter) => (letter >= low && letter <= high ? type : before));
  }

  /** What holds now holds for the text at an offset and behind it. */
  mark(start: number): void {
    if (this.types === none && this.isEmpty) return;
    const { stretches, types } = this;
    let at = stretches.length;
    while (at > 0 && stretches[at - 1]!.start > start) at--;
    stretches.splice(at, 0, { start, types });
  }

  /** The type of a name, given in capitals, at an offset. */
  typeOf(key: string, offset: number): ScalarWord | null {
    const { stretches } = this;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stretches[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return null;
    return stretches[low - 1]!.types[key.charCodeAt(0) - firstLetter] ?? null;
  }
}
