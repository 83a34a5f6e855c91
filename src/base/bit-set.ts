// A set of small integers, 32 to a word. What data-flow passes keep per block.

export class BitSet {
  readonly words: Int32Array;

  constructor(size: number) {
    this.words = new Int32Array((size + 31) >>> 5);
  }

  has(index: number): boolean {
    return (this.words[index >>> 5]! & (1 << (index & 31))) !== 0;
  }

  add(index: number): void {
    this.words[index >>> 5]! |= 1 << (index & 31);
  }

  delete(index: number): void {
    this.words[index >>> 5]! &= ~(1 << (index & 31));
  }

  clear(): void {
    this.words.fill(0);
  }

  copyFrom(other: BitSet): void {
    this.words.set(other.words);
  }

  /** Add every member of `other`; true when something was new. */
  unionWith(other: BitSet): boolean {
    const { words } = this;
    let changed = 0;
    for (let i = 0; i < words.length; i++) {
      const before = words[i]!;
      const after = before | other.words[i]!;
      changed |= before ^ after;
      words[i] = after;
    }
    return changed !== 0;
  }

  intersectWith(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i]! &= other.words[i]!;
  }

  subtract(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i]! &= ~other.words[i]!;
  }

  equals(other: BitSet): boolean {
    const { words } = this;
    for (let i = 0; i < words.length; i++) if (words[i] !== other.words[i]) return false;
    return true;
  }

  isEmpty(): boolean {
    return this.words.every((word) => word === 0);
  }

  count(): number {
    let total = 0;
    for (let word of this.words) {
      for (; word !== 0; word &= word - 1) total++;
    }
    return total;
  }

  /** The members in ascending order, without an iterator's cost. */
  forEach(visit: (index: number) => void): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      for (let word = words[i]!; word !== 0; word &= word - 1) {
        visit((i << 5) + (31 - Math.clz32(word & -word)));
      }
    }
  }

  toArray(): number[] {
    const members: number[] = [];
    this.forEach((index) => {
      members.push(index);
    });
    return members;
  }
}
