#include "check.h"
int main(void) {
  long sum = 0, size = 0;
  for (int round = 1; round <= 300; round++)
    for (int i = 1; i <= 5000; i++) {
      char line[128], *parts[8], *again;
      int count = 0;
      sprintf(line, "id%d;%d; name%d ;%X;end", i, i * round, i % 100, i);
      for (char *p = line;;) {
        char *end = strchr(p, ';');
        size_t n = end ? (size_t)(end - p) : strlen(p);
        parts[count] = malloc(n + 1);
        memcpy(parts[count], p, n);
        parts[count++][n] = 0;
        if (!end) break;
        p = end + 1;
      }
      int from = 0, to = (int)strlen(parts[2]);
      while (from < to && parts[2][from] == ' ') from++;
      while (to > from && parts[2][to - 1] == ' ') to--;
      sum += (long)strtod(parts[1], NULL) + (to - from);
      size_t length = 0;
      for (int k = 0; k < count; k++) {
        if (strncmp(parts[k], "id", 2) == 0) memmove(parts[k], parts[k] + 2, strlen(parts[k]) - 1);
        length += strlen(parts[k]) + (k > 0);
      }
      again = malloc(length + 1);
      again[0] = 0;
      for (int k = 0; k < count; k++) {
        if (k > 0) strcat(again, ",");
        strcat(again, parts[k]);
        free(parts[k]);
      }
      size += (long)strlen(again);
      free(again);
    }
  printf("%ld %ld\n", sum, size);
}
