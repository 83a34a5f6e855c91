#include "check.h"
enum { most = 200000 };
typedef struct { int key, left, right, count; } Node;
static Node nodes[most + 1];
static int used;
#define N(i) nodes[AT(i, most + 1)]
static int insert(int *root, int key) {
  int at = *root;
  if (at == 0) {
    used++;
    N(used).key = key;
    N(used).left = 0;
    N(used).right = 0;
    N(used).count = 1;
    *root = used;
    return used;
  }
  for (;;) {
    if (key == N(at).key) {
      N(at).count++;
      return at;
    } else if (key < N(at).key) {
      if (N(at).left == 0) return insert(&N(at).left, key);
      at = N(at).left;
    } else {
      if (N(at).right == 0) return insert(&N(at).right, key);
      at = N(at).right;
    }
  }
}
static long weight(int at, int depth) {
  if (at == 0) return 0;
  return weight(N(at).left, depth + 1) + (long)N(at).count * depth + weight(N(at).right, depth + 1);
}
int main(void) {
  long total = 0;
  for (int round = 1; round <= 10; round++) {
    int top = 0, seed = round;
    used = 0;
    for (int i = 1; i <= most; i++) {
      seed = (seed * 1103 + 12345) % 1000003;
      insert(&top, seed % 150000);
    }
    total += weight(top, 1);
  }
  printf("%d %ld\n", used, total);
}
