static __attribute__((noinline)) double element(long i, long j) { return 1.0 / (double)((long)((unsigned long)((i + j) * (i + j + 1)) >> 1) + i + 1); }
long kernel(long n) {
  double total = 0;
  for (long i = 0; i < n; i++) {
    double s = 0;
    for (long j = 0; j < n; j++) s += element(i, j);
    total += s * s;
  }
  return (long)(total * 1000000);
}
