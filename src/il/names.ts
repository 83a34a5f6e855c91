// A hash table from stretches of a text to small numbers: what the parser knows names by. Looking a name up makes no
// string; one is made when a name is new.

export class NameTable {
  /** All names, by number; beyond `count` those of earlier uses of the table. */
  readonly names: string[];
  private count: number;
  /** Per place two words side by side: number + 1 of the name there, 0 for none, and its hash. */
  private slots: Int32Array;

  constructor(names: readonly string[] = []) {
    this.names = [];
    this.count = 0;
    this.slots = new Int32Array(2 * smallSize);
    for (const name of names) this.add(name, hashOf(name, 0, name.length));
  }

  /** The number of `text.slice(start, end)`, or −1. */
  find(text: string, start: number, end: number, hash: number): number {
    const { slots, names } = this;
    const mask = slots.length - 2;
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const number = slots[at]! - 1;
      if (number < 0) return -1;
      if (slots[at + 1] === hash && isAt(names[number]!, text, start, end)) return number;
    }
  }

  /** Enter a name that is not there yet; its number is the count of names before. */
  add(name: string, hash: number): number {
    const number = this.count++;
    this.names[number] = name;
    if (this.count * 4 > this.slots.length) this.grow();
    this.place(number + 1, hash);
    return number;
  }

  /** Forget all names, keeping the room: a parser needs a table per function, and functions are many. */
  reset(): void {
    this.count = 0;
    if (this.slots.length <= largeSize) this.slots.fill(0);
    else this.slots = new Int32Array(2 * smallSize);
  }

  private place(mark: number, hash: number): void {
    const { slots } = this;
    const mask = slots.length - 2;
    let at = (hash << 1) & mask;
    while (slots[at] !== 0) at = (at + 2) & mask;
    slots[at] = mark;
    slots[at + 1] = hash;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 4);
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0) this.place(old[at]!, old[at + 1]!);
  }
}

/** Places of a fresh table, and words up to which a table is kept for the next function. */
const smallSize = 64;
const largeSize = 8192;

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
