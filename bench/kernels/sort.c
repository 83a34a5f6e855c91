static int v[4096];
static __attribute__((noinline)) void sort(int *low, int *high) {
  if (low >= high) return;
  int pivot = low[(high - low) / 2], *i = low, *j = high;
  do {
    while (*i < pivot) i++;
    while (*j > pivot) j--;
    if (i <= j) { int x = *i; *i++ = *j; *j-- = x; }
  } while (i <= j);
  sort(low, j);
  sort(i, high);
}
long kernel(long n) {
  do {
    unsigned x = 12345;
    for (int i = 0; i < 4096; i++) { x = x * 1103515245u + 12345; v[i] = x >> 8; }
    sort(v, v + 4095);
  } while (--n > 0);
  return (unsigned)v[2048];
}
