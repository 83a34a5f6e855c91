// Values of temporaries: 16 bytes each in one growing buffer, seen through typed arrays, so that every bit of a NaN
// survives. A mask beside each tells which of its bytes are defined.

/** Mask of the bytes that a class has, by class. */
export const fullMasks: readonly number[] = [0xf, 0xff, 0xf, 0xff, 0xffff];

export class Frames {
  i32: Int32Array;
  i64: BigInt64Array;
  f32: Float32Array;
  f64: Float64Array;
  u8: Uint8Array;
  masks: Uint16Array;

  constructor(capacity: number) {
    const buffer = new ArrayBuffer(capacity * 16);
    this.i32 = new Int32Array(buffer);
    this.i64 = new BigInt64Array(buffer);
    this.f32 = new Float32Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.u8 = new Uint8Array(buffer);
    this.masks = new Uint16Array(capacity);
  }

  /** Make room for temporaries up to `count`. */
  reserve(count: number): void {
    if (count <= this.masks.length) return;
    const larger = new Frames(Math.max(count, this.masks.length * 2));
    larger.u8.set(this.u8);
    larger.masks.set(this.masks);
    Object.assign(this, larger);
  }
}

/** A value on its way between frames, or from outside: its bits and which of its bytes are defined. */
export class Passed {
  cls: number;
  /** Sub-word kind of Ext. */
  ext: number;
  /** Number of the aggregate type, −1 for none; the bits are then the address of the bytes. */
  type: number;
  w0: number;
  w1: number;
  w2: number;
  w3: number;
  mask: number;

  constructor(cls: number, ext: number, type: number) {
    this.cls = cls;
    this.ext = ext;
    this.type = type;
    this.w0 = 0;
    this.w1 = 0;
    this.w2 = 0;
    this.w3 = 0;
    this.mask = 0;
  }

  /** The 64 low bits as an address. */
  get address(): number {
    return (this.w1 >>> 0) * 0x1_0000_0000 + (this.w0 >>> 0);
  }

  set address(value: number) {
    this.w0 = value | 0;
    this.w1 = Math.floor(value / 0x1_0000_0000) | 0;
    this.mask = 0xff;
  }
}
