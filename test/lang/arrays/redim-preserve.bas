' 6.3 REDIM PRESERVE keeps the elements whose indices are valid before and after, in every dimension.
DIM a(3) AS INTEGER, s(1) AS STRING
FOR i = 0 TO 3: a(i) = i + 1: NEXT
REDIM PRESERVE a(5): PRINT a(0); a(3); a(4); a(5)
REDIM PRESERVE a(1): PRINT a(0); a(1); UBOUND(a)
REDIM PRESERVE a(1 TO 3): PRINT a(1); a(2)
s(0) = "zero": s(1) = "one"
REDIM PRESERVE s(1 TO 2): PRINT s(1); "["; s(2); "]"
REDIM m(1, 2)
FOR i = 0 TO 1: FOR j = 0 TO 2: m(i, j) = i * 3 + j: NEXT: NEXT
REDIM PRESERVE m(2, 1)
FOR i = 0 TO 2: FOR j = 0 TO 1: PRINT m(i, j);: NEXT: NEXT: PRINT
REDIM PRESERVE fresh(2): PRINT fresh(2)
'> 1400
'> 121
'> 20
'> one[]
'> 013400
'> 0
