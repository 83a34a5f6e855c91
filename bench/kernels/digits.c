long kernel(long n) {
  long s = 0;
  for (long i = 1; i <= n; i++) {
    unsigned long x = i;
    do { s += x % 10; x /= 10; } while (x);
  }
  return s;
}
