#include "check.h"
#include <math.h>
enum { n = 1500 };
static double entry(int i, int j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }
static void times(double *x, double *y) {
  for (int i = 0; i < n; i++) {
    double sum = 0;
    for (int j = 0; j < n; j++) sum += entry(i, j) * x[AT(j, n)];
    y[AT(i, n)] = sum;
  }
}
static void times_transposed(double *x, double *y) {
  for (int i = 0; i < n; i++) {
    double sum = 0;
    for (int j = 0; j < n; j++) sum += entry(j, i) * x[AT(j, n)];
    y[AT(i, n)] = sum;
  }
}
int main(void) {
  static double u[n], v[n], w[n];
  double uv = 0, vv = 0;
  for (int i = 0; i < n; i++) u[i] = 1;
  for (int round = 1; round <= 40; round++) {
    times(u, w);
    times_transposed(w, v);
    times(v, w);
    times_transposed(w, u);
  }
  for (int i = 0; i < n; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  printf("%.0f\n", floor(sqrt(uv / vv) * 1000000000.0));
}
