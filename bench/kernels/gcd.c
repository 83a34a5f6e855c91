long kernel(long n) {
  long s = 0;
  int m = (int)n;
  for (int i = 1; i <= m; i++)
    for (int j = 1; j <= m; j++) {
      unsigned a = i, b = j;
      do { unsigned r = a % b; a = b; b = r; } while (b);
      s += a;
    }
  return s;
}
