#include "check.h"
int main(void) {
  static char text[10001], turned[10001];
  int vowels = 0, check = 0, same = 0;
  for (int round = 1; round <= 2000; round++) {
    int n = 0, m = 0;
    for (int i = 0; i <= 9999; i++) text[n++] = 97 + (i * 7 + round) % 26;
    for (int i = n - 1; i >= 0; i--) {
      char c = text[i];
      if (memchr("aeiou", c, 5)) {
        vowels++;
        turned[m++] = c - 32;
      } else if (c < 'n') turned[m++] = c;
      else turned[m++] = '.';
    }
    for (int i = 0; i < m; i++) {
      check = (check * 31 + turned[i]) % 1000003;
      if (turned[i] == text[i]) same++;
    }
  }
  printf("%d %d %d\n", vowels, check, same);
}
