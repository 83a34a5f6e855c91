static unsigned char flags[65536];
long kernel(long n) {
  long count = 0;
  for (; n > 0; n--) {
    for (long i = 0; i < 65536; i++) flags[i] = 1;
    count = 0;
    for (long i = 2; i < 65536; i++) {
      if (!flags[i]) continue;
      count++;
      for (long j = i + i; j < 65536; j += i) flags[j] = 0;
    }
  }
  return count;
}
