' 6.1 DIM a(n) has indices 0 to n inclusive; lo TO hi sets both.
DIM a(10) AS INTEGER, b(-3 TO 3) AS INTEGER, c(5 TO 5) AS STRING, d(0)
a(0) = 1: a(10) = 2: b(-3) = 3: b(3) = 4: c(5) = "c": d(0) = 5
PRINT a(0); a(10); b(-3); b(3); c(5); d(0)
PRINT LBOUND(a); UBOUND(a); LBOUND(b); UBOUND(b); LBOUND(c); UBOUND(c); UBOUND(d)
'> 1234c5
'> 010-33550
