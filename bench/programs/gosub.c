#include "check.h"
static int code[21] = {1, 17, 1, 5, 2, 4, 3, 2, 5, 0, 0, 0}, stack[101];
static int pc, sp, x, n;
#define S(i) stack[AT(i, 101)]
#define C(i) code[AT(i, 21)]
static void push(void) { sp++; S(sp) = x; }
static void pop(void) { x = S(sp); sp--; }
int main(void) {
  long steps = 0;
  for (int round = 1; round <= 6000; round++) {
    int op;
    n = 20000;
    pc = sp = 0;
    do {
      op = C(pc);
      pc++;
      steps++;
      switch (op) {
        case 1: x = C(pc); pc++; push(); break;
        case 2: pop(); S(sp) = (S(sp) * 3 + x) % 1000003; break;
        case 3: n--; if (n > 0) pc = C(pc); else pc++; break;
        case 4: S(sp) ^= n; break;
      }
    } while (op < 5);
  }
  printf("%d %ld\n", stack[1], steps);
}
