#include "check.h"
#include <ctype.h>
enum { slots = 8191 };
static char *keys[slots + 1];
static int counts[slots + 1], used;
static int slot(const char *word, size_t n) {
  int h = 0;
  for (size_t i = 0; i < n; i++) h = (h * 31 + word[i]) & 16777215;
  h &= slots;
  while (counts[h] > 0 && (strlen(keys[h]) != n || memcmp(keys[h], word, n) != 0)) h = (h + 1) & slots;
  return h;
}
static void count(const char *word, size_t n) {
  if (n == 0) return;
  int at = slot(word, n);
  if (counts[at] == 0) {
    keys[at] = malloc(n + 1);
    memcpy(keys[at], word, n);
    keys[at][n] = 0;
    used++;
  }
  counts[at]++;
}
int main(int argc, char **argv) {
  FILE *file = fopen(argv[argc - 1], "w");
  int seed = 1, most = 0;
  char row[1024];
  for (int i = 1; i <= 240000; i++) {
    for (int k = 1; k <= 8; k++) {
      seed = (seed * 1103 + 12345) % 1000003;
      fprintf(file, "Word%d ", seed % 3000);
    }
    fputs("the end\n", file);
  }
  fclose(file);
  file = fopen(argv[argc - 1], "r");
  while (fgets(row, sizeof row, file)) {
    row[strcspn(row, "\n")] = 0;
    for (char *p = row; *p; p++) *p = (char)tolower(*p);
    char *from = row, *to = strchr(row, ' ');
    while (to) {
      count(from, (size_t)(to - from));
      from = to + 1;
      to = strchr(from, ' ');
    }
    count(from, strlen(from));
  }
  fclose(file);
  for (int i = 0; i <= slots; i++)
    if (counts[i] > counts[most]) most = i;
  printf("%d %s %d %d\n", used, keys[most], counts[most], counts[slot("word77", 6)]);
}
