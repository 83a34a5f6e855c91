#include "check.h"
enum { n = 10 };
static int columns[n + 1], rising[2 * n + 1], falling[2 * n + 1], solutions;
#define C(i) columns[AT(i, n + 1)]
#define R(i) rising[AT(i, 2 * n + 1)]
#define F(i) falling[AT(i, 2 * n + 1)]
static void place(int row) {
  if (row > n) {
    solutions++;
    return;
  }
  for (int c = 1; c <= n; c++)
    if (C(c) == 0 && R(row + c) == 0 && F(row - c + n) == 0) {
      C(c) = R(row + c) = F(row - c + n) = 1;
      place(row + 1);
      C(c) = R(row + c) = F(row - c + n) = 0;
    }
}
int main(void) {
  for (int round = 1; round <= 300; round++) place(1);
  printf("%d\n", solutions);
}
