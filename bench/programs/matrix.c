#include "check.h"
#include <math.h>
enum { n = 300 };
static double a[n][n], b[n][n];
static void eliminate(double m[n][n]) {
  for (int k = 0; k <= n - 2; k++)
    for (int i = k + 1; i <= n - 1; i++) {
      double factor = m[AT(i, n)][AT(k, n)] / m[AT(k, n)][AT(k, n)];
      m[AT(i, n)][AT(k, n)] = factor;
      for (int j = k + 1; j <= n - 1; j++) m[AT(i, n)][AT(j, n)] -= factor * m[AT(k, n)][AT(j, n)];
    }
}
int main(void) {
  double sum = 0;
  for (int round = 1; round <= 120; round++) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[AT(i, n)][AT(j, n)] = (i * 7 + j * 3 + round) % 17;
        b[AT(i, n)][AT(j, n)] = a[AT(i, n)][AT(j, n)];
      }
      a[AT(i, n)][AT(i, n)] += 1000.0;
    }
    eliminate(a);
    for (int i = 0; i < n; i++) sum = sum + a[AT(i, n)][AT(i, n)] + b[AT(i, n)][AT(n - 1 - i, n)];
  }
  printf("%.0f\n", floor(sum));
}
