// Side tables that serve one function after the other: they grow to the largest and are cleared as far as needed.
// A function has a few dozen of them, and most functions are so small that making tables would take longer than work.

const room = (size: number): number => 1 << Math.max(6, 32 - Math.clz32(size - 1));

/** A table of at least `size` entries: the given one if it is long enough. Entries hold anything. */
export const int32 = (table: Int32Array, size: number): Int32Array =>
  table.length >= size ? table : new Int32Array(room(size));
export const int8 = (table: Int8Array, size: number): Int8Array =>
  table.length >= size ? table : new Int8Array(room(size));
export const uint8 = (table: Uint8Array, size: number): Uint8Array =>
  table.length >= size ? table : new Uint8Array(room(size));
export const float64 = (table: Float64Array, size: number): Float64Array =>
  table.length >= size ? table : new Float64Array(room(size));

export const noInts = new Int32Array(0);
export const noBytes = new Uint8Array(0);
export const noSmall = new Int8Array(0);
export const noFloats = new Float64Array(0);
