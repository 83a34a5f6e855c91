static unsigned table[256];
static unsigned char text[4096];
long kernel(long n) {
  unsigned crc;
  for (unsigned i = 0; i < 256; i++) {
    unsigned c = i;
    for (int k = 8; k; k--) c = (c >> 1) ^ (-(c & 1) & 0xedb88320u);
    table[i] = c;
  }
  for (long j = 0; j < 4096; j++) text[j] = (unsigned char)(j * 7);
  do {
    crc = 0xffffffffu;
    for (long j = 0; j < 4096; j++) crc = (crc >> 8) ^ table[(crc ^ text[j]) & 255];
  } while (--n > 0);
  return crc;
}
