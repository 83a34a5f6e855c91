' A module-level DIM with constant bounds has allocated its array before the first statement; DIM zeroes it.
a(3) = 5
b(2) = 6
big(200000) = 7
PRINT a(3); b(2); big(200000)
PRINT UBOUND(b); UBOUND(big)
DIM a(10) AS INTEGER
DIM b(5) AS INTEGER
DIM big(200000) AS DOUBLE
PRINT a(3); b(2); big(200000)
n = 7
REDIM PRESERVE b(n)
PRINT UBOUND(b)
SUB Look
  PRINT big(1); b(7)
END SUB
big(1) = 4: b(7) = 3
Look
'> 567
'> 5200000
'> 000
'> 7
'> 43
