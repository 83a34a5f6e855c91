#include "check.h"
int main(void) {
  enum { size = 3000 };
  int inside = 0;
  long steps = 0;
  for (int row = 0; row < size; row++)
    for (int column = 0; column < size; column++) {
      double x = 3.0 * column / size - 1.5, y = 2.5 * row / size - 1.25, xx = x * x, yy = y * y;
      int n = 0;
      while (n < 500 && xx + yy < 4.0) {
        y = 2.0 * x * y + 0.1889;
        x = xx - yy - 0.745;
        xx = x * x;
        yy = y * y;
        n++;
      }
      steps += n;
      if (n == 500) inside++;
    }
  printf("%d %ld\n", inside, steps);
}
