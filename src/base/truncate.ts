// Shortening arrays. Setting `length` is a call into the engine even when nothing changes (about 100 ns, measured);
// a pass that filters every block in place would spend more on it than on the blocks.

/** Elements to drop from which on setting the length is cheaper than popping. */
const manyElements = 16;

/** Drop the elements from index `length` on; `length` is at most the present one. */
export function truncate(list: unknown[], length: number): void {
  if (list.length - length > manyElements) list.length = length;
  else while (list.length > length) list.pop();
}
