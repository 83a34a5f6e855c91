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

  constructor(text: string, base: string, key: string, id: number, suffix: Suffix, word: number) {
    this.text = text;
    this.base = base;
    this.key = key;
    this.id = id;
    this.suffix = suffix;
    this.word = word;
  }
}

const suffixes = '%&!#$@^';

/** All names of one program. */
export class Names {
  readonly all: Name[];
  private readonly bySpelling: Map<string, Name>;
  private readonly ids: Map<string, number>;
  private readonly words: ReadonlyMap<string, number>;

  /** `words` gives the token kind of each keyword in upper case. */
  constructor(words: ReadonlyMap<string, number>) {
    this.all = [];
    this.bySpelling = new Map();
    this.ids = new Map();
    this.words = words;
  }

  /** How many different keys there are; ids are below this. */
  get idCount(): number {
    return this.ids.size;
  }

  /** The name of a spelling, which may end in a suffix. */
  intern(text: string): Name {
    return this.bySpelling.get(text) ?? this.add(text);
  }

  private add(text: string): Name {
    const last = text.charAt(text.length - 1);
    const suffix = (suffixes.includes(last) ? last : '') as Suffix;
    const base = suffix === '' ? text : text.slice(0, -1);
    const key = base.toUpperCase();
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
    }
    const name = new Name(text, base, key, id, suffix, suffix === '' ? (this.words.get(key) ?? 0) : 0);
    this.bySpelling.set(text, name);
    this.all.push(name);
    return name;
  }
}
