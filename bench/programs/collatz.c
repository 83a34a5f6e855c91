#include "check.h"
int main(void) {
  long best = 0, sum = 0;
  int longest = 0;
  for (long start = 1; start <= 3000000; start++) {
    long n = start;
    int steps = 0;
    while (n != 1) {
      if (n % 2 == 0) n = n / 2;
      else n = 3 * n + 1;
      steps++;
    }
    sum += steps;
    if (steps > longest) {
      longest = steps;
      best = start;
    }
  }
  printf("%ld %d %ld\n", best, longest, sum);
}
