static long v[4096];
long kernel(long n) {
  long s = 0;
  for (long i = 0; i < 4096; i++) v[i] = i * 2654435761L;
  do {
    for (long i = 0; i < 4096; i++) { long x = v[i]; if (x & 1) s += x * x; }
  } while (--n > 0);
  return s;
}
