static struct { double x, y, z, vx, vy, vz; } b[64];
long kernel(long n) {
  for (long i = 0; i < 64; i++) {
    b[i].x = (double)i; b[i].y = (double)i * 0.5; b[i].z = 1; b[i].vx = b[i].vy = b[i].vz = 0;
  }
  do {
    for (long i = 0; i < 64; i++) {
      long k = (i + 1) & 63;
      double dx = b[k].x - b[i].x, dy = b[k].y - b[i].y, dz = b[k].z - b[i].z;
      double f = 0.001 / (dx * dx + dy * dy + dz * dz + 0.01);
      b[i].vx += dx * f; b[i].x += b[i].vx * 0.01;
      b[i].vy += dy * f; b[i].y += b[i].vy * 0.01;
      b[i].vz += dz * f; b[i].z += b[i].vz * 0.01;
    }
  } while (--n > 0);
  return (long)(b[0].x * 1000000);
}
