static double a[9216], b[9216], c[9216];
long kernel(long n) {
  for (long i = 0; i < 9216; i++) { a[i] = (double)i; b[i] = (double)i - 5; }
  do {
    for (long i = 0; i < 96; i++)
      for (long j = 0; j < 96; j++) {
        double s = 0;
        for (long k = 0; k < 96; k++) s += a[i * 96 + k] * b[k * 96 + j];
        c[i * 96 + j] = s;
      }
  } while ((int)--n);
  return (long)c[972];
}
