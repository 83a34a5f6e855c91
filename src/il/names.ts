// A hash table from stretches of a text to small numbers: what the parser knows names by. Looking a name up makes no
// string; one is made when a name is new.

export class NameTable {
  /** All names, by number; beyond `count` those of earlier uses of the table. */
  readonly names: string[];
  private count: number;
  private readonly hashes: number[];
  /** Number + 1 of the name in each place, 0 where there is none. */
  private slots: Int32Array;

  constructor(names: readonly string[] = []) {
    this.names = [];
    this.count = 0;
    this.hashes = [];
    this.slots = new Int32Array(64);
    for (const name of names) this.add(name, hashOf(name, 0, name.length));
  }

  /** The number of `text.slice(start, end)`, or −1. */
  find(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes, names } = this;
    const mask = slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const number = slots[at]! - 1;
      if (number < 0) return -1;
      if (hashes[number] !== hash) continue;
      if (isAt(names[number]!, text, start, end)) return number;
    }
  }

  /** Enter a name that is not there yet; its number is the count of names before. */
  add(name: string, hash: number): number {
    const number = this.count++;
    this.names[number] = name;
    this.hashes[number] = hash;
    if (this.count * 2 > this.slots.length) this.grow();
    else this.place(this.count);
    return number;
  }

  /** Forget all names, keeping the room: a parser needs a table per function, and functions are many. */
  reset(): void {
    this.count = 0;
    if (this.slots.length <= 4096) this.slots.fill(0);
    else this.slots = new Int32Array(64);
  }

  private place(mark: number): void {
    const mask = this.slots.length - 1;
    let at = this.hashes[mark - 1]! & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = mark;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let mark = 1; mark <= this.count; mark++) this.place(mark);
  }
}

function isAt(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== name.charCodeAt(i - start)) return false;
  return true;
}

export const hashSeed = 0x811c;

/** One step of the hash that `NameTable` is looked up with. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export function hashOf(text: string, start: number, end: number): number {
  let hash = hashSeed;
  for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
  return hash;
}
