#include "check.h"
#include <math.h>
enum { last = 5 };
typedef struct { double x, y, u, v, mass; } Body;
static Body bodies[last + 1];
#define B(i) bodies[AT(i, last + 1)]
static void move(double dt) {
  for (int i = 0; i <= last; i++)
    for (int j = i + 1; j <= last; j++) {
      double dx = B(j).x - B(i).x, dy = B(j).y - B(i).y;
      double square = dx * dx + dy * dy + 0.01, pull = dt / (square * sqrt(square));
      B(i).u = B(i).u + dx * pull * B(j).mass;
      B(i).v = B(i).v + dy * pull * B(j).mass;
      B(j).u = B(j).u - dx * pull * B(i).mass;
      B(j).v = B(j).v - dy * pull * B(i).mass;
    }
  for (int i = 0; i <= last; i++) {
    B(i).x = B(i).x + dt * B(i).u;
    B(i).y = B(i).y + dt * B(i).v;
  }
}
int main(void) {
  long sum = 0;
  for (int i = 0; i <= last; i++) {
    B(i).x = i * 1.5 - 3.0;
    B(i).y = (i * i % 4) - 1.0;
    B(i).u = 0.125 * (i % 3);
    B(i).v = 0.25 - 0.0625 * i;
    B(i).mass = 1.0 + 0.5 * i;
  }
  for (int n = 1; n <= 5000000; n++) move(0.001);
  for (int i = 0; i <= last; i++) sum = (long)((double)sum + B(i).x * 1000.0 + B(i).y * 100.0);
  printf("%ld\n", sum);
}
