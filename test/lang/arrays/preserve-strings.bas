REDIM a(2) AS INTEGER
FOR i = 0 TO 2: a(i) = i + 1: NEXT
REDIM PRESERVE a(4): PRINT a(0); a(2); a(4); UBOUND(a)
REDIM PRESERVE a(1): PRINT a(1); UBOUND(a)
REDIM PRESERVE a(1 TO 3): PRINT LBOUND(a); a(1); a(2)
REDIM m(1, 2) AS INTEGER
FOR i = 0 TO 1: FOR j = 0 TO 2: m(i, j) = 10 * i + j: NEXT: NEXT
REDIM PRESERVE m(2, 1): PRINT m(0, 0); m(0, 1); m(1, 0); m(1, 1); m(2, 1)
REDIM PRESERVE m(-1 TO 1, 4): PRINT m(-1, 0); m(0, 1); m(1, 1); m(1, 4)
REDIM s$(2)
s$(0) = "zero": s$(1) = "o" + "ne": s$(2) = "t" + "wo"
REDIM PRESERVE s$(1): REDIM PRESERVE s$(3): PRINT s$(0); s$(1); "["; s$(2); "]"
REDIM PRESERVE s$(1 TO 2): PRINT s$(1); "["; s$(2); "]"
REDIM s$(2): PRINT "["; s$(1); "]"
TRY: REDIM PRESERVE s$(-5): CATCH: PRINT ERR: END TRY
REDIM PRESERVE s$(-1): PRINT UBOUND(s$)
ERASE s$: PRINT LBOUND(s$); UBOUND(s$)
'> 1304
'> 21
'> 120
'> 0110110
'> 01110
'> zeroone[]
'> one[]
'> []
'> 9
'> -1
'> 0-1
