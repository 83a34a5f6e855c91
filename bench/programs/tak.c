#include "check.h"
static int tak(int x, int y, int z) {
  if (y >= x) return z;
  return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}
int main(void) {
  long total = 0;
  for (int i = 1; i <= 80; i++) total += tak(26 + (i & 1), 17, 9);
  printf("%ld\n", total);
}
