// Bytes that grow, little-endian: machine code, data sections and object files are written here.

export class ByteBuffer {
  private bytes: Uint8Array;
  private view: DataView;
  /** How many bytes were written. */
  length = 0;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
  }

  u8(value: number): void {
    if (this.length >= this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  u16(value: number): void {
    if (this.length + 2 > this.bytes.length) this.grow(2);
    this.view.setUint16(this.length, value, true);
    this.length += 2;
  }

  u32(value: number): void {
    if (this.length + 4 > this.bytes.length) this.grow(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  /** The low `count` bytes (0 to 4) of `value`: instructions of varying length in one write. */
  low(value: number, count: number): void {
    if (this.length + 4 > this.bytes.length) this.grow(4);
    this.view.setUint32(this.length, value, true);
    this.length += count;
  }

  u64(value: bigint): void {
    if (this.length + 8 > this.bytes.length) this.grow(8);
    this.view.setBigUint64(this.length, BigInt.asUintN(64, value), true);
    this.length += 8;
  }

  append(source: Uint8Array): void {
    if (this.length + source.length > this.bytes.length) this.grow(source.length);
    this.bytes.set(source, this.length);
    this.length += source.length;
  }

  zeros(count: number): void {
    if (this.length + count > this.bytes.length) this.grow(count);
    this.bytes.fill(0, this.length, this.length + count);
    this.length += count;
  }

  /** Pad with `fill` until the length is a multiple of `alignment` (a power of two). */
  align(alignment: number, fill = 0): void {
    while ((this.length & (alignment - 1)) !== 0) this.u8(fill);
  }

  patch8(offset: number, value: number): void {
    this.bytes[offset] = value;
  }

  patch32(offset: number, value: number): void {
    this.view.setUint32(offset, value, true);
  }

  patch64(offset: number, value: bigint): void {
    this.view.setBigUint64(offset, BigInt.asUintN(64, value), true);
  }

  /** Eight bytes that hold a number from 0 to 2^53. */
  patchAddress(offset: number, value: number): void {
    this.view.setUint32(offset, value >>> 0, true);
    this.view.setUint32(offset + 4, Math.floor(value / 2 ** 32), true);
  }

  read32(offset: number): number {
    return this.view.getUint32(offset, true);
  }

  /** The bytes written so far, not a copy: valid until the next write. */
  slice(from = 0, to = this.length): Uint8Array {
    return this.bytes.subarray(from, to);
  }

  /** A copy of the bytes written so far. */
  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private grow(needed: number): void {
    let capacity = this.bytes.length * 2;
    while (capacity < this.length + needed) capacity *= 2;
    const bytes = new Uint8Array(capacity);
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }
}
