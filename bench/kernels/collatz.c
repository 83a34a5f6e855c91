long kernel(long n) {
  long total = 0;
  for (long i = 1; i <= n; i++)
    for (unsigned long x = i; x != 1; total++) x = x & 1 ? x * 3 + 1 : x >> 1;
  return total;
}
