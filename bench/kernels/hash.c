static unsigned char text[4096];
long kernel(long n) {
  for (long j = 0; j < 4096; j++) text[j] = (unsigned char)(j * 31);
  unsigned long h = 14695981039346656037ul;
  do {
    for (long j = 0; j < 4096; j++) h = (h ^ text[j]) * 1099511628211ul;
  } while (--n > 0);
  return h;
}
