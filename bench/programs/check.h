/* With -DCHECKED every subscript is tested, as BASIC does. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef CHECKED
static int outside(void) { fputs("subscript out of range\n", stderr); exit(1); }
#define AT(i, n) ((unsigned long)(long)(i) < (unsigned long)(n) ? (i) : outside())
#else
#define AT(i, n) (i)
#endif
