const n = 300000;
const keys = new Int32Array(n);
function sink(heap, start, limit) {
  let root = start;
  for (;;) {
    let child = 2 * root + 1;
    if (child >= limit) return;
    if (child + 1 < limit && heap[child] < heap[child + 1]) child++;
    if (heap[root] >= heap[child]) return;
    const kept = heap[root];
    heap[root] = heap[child];
    heap[child] = kept;
    root = child;
  }
}
let seed = 7;
let wrong = 0;
let sum = 0;
for (let round = 1; round <= 16; round++) {
  for (let i = 0; i < n; i++) {
    seed = (seed * 1103 + 12345) % 1000003;
    keys[i] = seed;
  }
  for (let i = (n >> 1) - 1; i >= 0; i--) sink(keys, i, n);
  for (let i = n - 1; i >= 1; i--) {
    const kept = keys[0];
    keys[0] = keys[i];
    keys[i] = kept;
    sink(keys, 0, i);
  }
  for (let i = 1; i < n; i++) if (keys[i - 1] > keys[i]) wrong++;
  for (let i = 0; i < n; i += 1000) sum += keys[i];
}
console.log(`${wrong} ${sum}`);
