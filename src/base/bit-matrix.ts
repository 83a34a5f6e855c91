// Sets of small integers, one to a row, all in one array: what data-flow passes keep per block.

export class BitMatrix {
  /** Words of one row. */
  readonly width: number;
  readonly words: Int32Array;

  constructor(rows: number, bits: number) {
    this.width = (bits + 31) >>> 5;
    this.words = new Int32Array(rows * this.width);
  }

  has(row: number, bit: number): boolean {
    return (this.words[row * this.width + (bit >>> 5)]! & (1 << (bit & 31))) !== 0;
  }

  add(row: number, bit: number): void {
    this.words[row * this.width + (bit >>> 5)]! |= 1 << (bit & 31);
  }

  delete(row: number, bit: number): void {
    this.words[row * this.width + (bit >>> 5)]! &= ~(1 << (bit & 31));
  }

  /** Make a row equal to one of another matrix of that width. */
  copyRow(row: number, from: BitMatrix, fromRow: number): void {
    const { width, words } = this;
    for (let i = 0; i < width; i++) words[row * width + i] = from.words[fromRow * width + i]!;
  }

  /** Add every member of a row of another matrix of that width. */
  addRow(row: number, from: BitMatrix, fromRow: number): void {
    const { width, words } = this;
    for (let i = 0; i < width; i++) words[row * width + i]! |= from.words[fromRow * width + i]!;
  }

  /** The members of a row in ascending order. */
  forEach(row: number, visit: (bit: number) => void): void {
    const { width, words } = this;
    for (let i = 0; i < width; i++) {
      for (let word = words[row * width + i]!; word !== 0; word &= word - 1) {
        visit((i << 5) + (31 - Math.clz32(word & -word)));
      }
    }
  }
}
