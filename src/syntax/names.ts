// Names, interned once per program. Two spellings of one name (`Total`, `TOTAL%`) share `key` and `id`;
// the object itself is one per exact spelling, so that messages and the printer can show what was written.

/** A type suffix: % INTEGER, & LONG, ! SINGLE, # DOUBLE, $ STRING, @ BYTE, ^ SHORT. */
export type Suffix = '' | '%' | '&' | '!' | '#' | '$' | '@' | '^';

export class Name {
  /** As written, with the suffix. */
  readonly text: string;
  /** As written, without the suffix. */
  readonly base: string;
  /** Upper case, without the suffix: what decides whether two names are the same. */
  readonly key: string;
  /** A small number for the key, counting from 0 in its table: equal ids, equal keys. */
  readonly id: number;
  readonly suffix: Suffix;
  /** Token kind of the keyword with this spelling; 0 for other names and for every name with a suffix. */
  readonly word: number;
  /** Place in `Names.all`. */
  readonly index: number;
  readonly hash: number;

  constructor(text: string, suffix: Suffix, key: string, id: number, word: number, index: number, hash: number) {
    this.text = text;
    this.base = suffix === '' ? text : text.slice(0, -1);
    this.key = key;
    this.id = id;
    this.suffix = suffix;
    this.word = word;
    this.index = index;
    this.hash = hash;
  }
}

const suffixes = '%&!#$@^';

/** The hash of a spelling is built one UTF-16 unit at a time, starting from 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** All names of one program: an open hash table by exact spelling, so that the lexer need not cut strings. */
export class Names {
  readonly all: Name[];
  private slots: Int32Array;
  private readonly ids: Map<string, number>;
  private readonly words: ReadonlyMap<string, number>;

  /** `words` gives the token kind of each keyword in upper case. */
  constructor(words: ReadonlyMap<string, number>) {
    this.all = [];
    this.slots = new Int32Array(512).fill(-1);
    this.ids = new Map();
    this.words = words;
  }

  /** How many different keys there are; ids are below this. */
  get idCount(): number {
    return this.ids.size;
  }

  /** The name of a spelling, which may end in a suffix. */
  intern(text: string): Name {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
    return this.internRange(text, 0, text.length, hash);
  }

  /** The name spelled text[start, end), whose hash the caller has computed while scanning. */
  internRange(text: string, start: number, end: number, hash: number): Name {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = this.slots[slot]!;
      if (index < 0) return this.add(text.slice(start, end), hash, slot);
      const name = this.all[index]!;
      if (name.hash === hash && isSpelled(name.text, text, start, end)) return name;
      slot = (slot + 1) & mask;
    }
  }

  private add(text: string, hash: number, slot: number): Name {
    const last = text.charAt(text.length - 1);
    const suffix = (suffixes.includes(last) ? last : '') as Suffix;
    const key = (suffix === '' ? text : text.slice(0, -1)).toUpperCase();
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
    }
    const word = suffix === '' ? (this.words.get(key) ?? 0) : 0;
    const name = new Name(text, suffix, key, id, word, this.all.length, hash);
    this.all.push(name);
    this.slots[slot] = name.index;
    if (this.all.length * 2 > this.slots.length) this.grow();
    return name;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (const name of this.all) {
      let slot = (name.hash ^ (name.hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = name.index;
    }
    this.slots = slots;
  }
}

function isSpelled(spelling: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (spelling.length !== length) return false;
  for (let i = 0; i < length; i++) {
    if (spelling.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}
