' 6.1 Bounds are numeric expressions at run time, truncated.
n = 2.9
DIM a(n * 2), b(-n TO n), c(n, n + 1)
PRINT UBOUND(a); LBOUND(b); UBOUND(b); UBOUND(c, 1); UBOUND(c, 2)
'> 5-2223
