#include "check.h"
enum { n = 300000 };
static int keys[n];
#define H(i) heap[AT(i, n)]
static void sink(int *heap, int start, int limit) {
  int root = start;
  for (;;) {
    int child = 2 * root + 1;
    if (child >= limit) return;
    if (child + 1 < limit && H(child) < H(child + 1)) child++;
    if (H(root) >= H(child)) return;
    int kept = H(root);
    H(root) = H(child);
    H(child) = kept;
    root = child;
  }
}
int main(void) {
  int seed = 7, wrong = 0, *heap = keys;
  long sum = 0;
  for (int round = 1; round <= 16; round++) {
    for (int i = 0; i < n; i++) {
      seed = (seed * 1103 + 12345) % 1000003;
      H(i) = seed;
    }
    for (int i = n / 2 - 1; i >= 0; i--) sink(keys, i, n);
    for (int i = n - 1; i >= 1; i--) {
      int kept = H(0);
      H(0) = H(i);
      H(i) = kept;
      sink(keys, 0, i);
    }
    for (int i = 1; i < n; i++) wrong += H(i - 1) > H(i);
    for (int i = 0; i < n; i += 1000) sum += H(i);
  }
  printf("%d %ld\n", wrong, sum);
}
