long kernel(long n) {
  long count = 0;
  for (long y = 0; y < n; y++)
    for (long x = 0; x < n; x++) {
      double cr = (double)x * 2 / n - 1.5, ci = (double)y * 2 / n - 1, zr = 0, zi = 0;
      int i = 0;
      do {
        double rr = zr * zr, ii = zi * zi;
        if (rr + ii > 4) goto out;
        double ri = zr * zi;
        zi = (ri + ri) + ci;
        zr = (rr - ii) + cr;
      } while (++i < 50);
      count++;
    out:;
    }
  return count;
}
