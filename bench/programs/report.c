#include "check.h"
int main(void) {
  for (int i = 1; i <= 1000000; i++) {
    double x = i / 10.0;
    printf("row %d: %ld %.6g, ", i, (long)i * i, x);
    if (i % 3 == 0) puts("fizz");
    else printf("%d\n", i * 7);
  }
}
