' 6.3 REDIM and ERASE with lists; REDIM AS.
REDIM a(2) AS INTEGER, b$(1 TO 3), c(1, 1) AS LONG
a(1) = 1: b$(3) = "three": c(1, 1) = 5000000000
REDIM PRESERVE a(3) AS INTEGER, b$(2 TO 4)
PRINT a(1); UBOUND(a); b$(3); LBOUND(b$); c(1, 1)
ERASE a, b$, c
PRINT UBOUND(a); UBOUND(b$); UBOUND(c)
'> 13three25000000000
'> -1-1-1
