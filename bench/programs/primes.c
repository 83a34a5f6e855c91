#include "check.h"
enum { half = 500000 };
static signed char sieve[half + 1];
int main(void) {
  int count = 0;
  long total = 0;
  for (int round = 1; round <= 300; round++) {
    for (int i = 0; i <= half; i++) sieve[AT(i, half + 1)] = 1;
    count = 1;
    for (int i = 1; i <= half - 1; i++) {
      if (sieve[AT(i, half + 1)]) {
        int p = 2 * i + 1;
        count++;
        for (int k = i + p; k <= half; k += p) sieve[AT(k, half + 1)] = 0;
      }
    }
    total += count + round;
  }
  printf("%d %ld\n", count, total);
}
