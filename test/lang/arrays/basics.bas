' Arrays: bounds, several dimensions, REDIM, ERASE.
DIM a(10) AS INTEGER
FOR i = 0 TO 10: a(i) = i * i: NEXT
PRINT a(0); a(5); a(10)
DIM m(2, 1 TO 3) AS DOUBLE
FOR i = 0 TO 2: FOR j = 1 TO 3: m(i, j) = i * 10 + j: NEXT: NEXT
PRINT m(0, 1); " "; m(2, 3); " "; m(1, 2)
PRINT LBOUND(m, 1); UBOUND(m, 1); LBOUND(m, 2); UBOUND(m, 2)
n = 3
DIM d(n) AS STRING
d(0) = "zero": d(3) = "three"
REDIM PRESERVE d(5)
PRINT d(0); d(3); "["; d(5); "]"; UBOUND(d)
REDIM d(1)
PRINT "["; d(0); "]"
ERASE d
PRINT LBOUND(d); UBOUND(d)
TRY
  d(0) = "x"
CATCH 9
  PRINT "erased"
END TRY
TRY
  PRINT a(n + 8)
CATCH
  PRINT ERR; ERL
END TRY
DIM cube(1, 1, 1) AS LONG
cube(1, 0, 1) = 5
PRINT cube(1, 0, 1); cube(1, 1, 1)
DIM neg(-2 TO 2) AS BYTE
neg(-2) = -7: neg(2) = 200
PRINT neg(-2); neg(2)
x = 2.9: a(x) = 77: PRINT a(2)
'> 025100
'> 1 23 12
'> 0213
'> zerothree[]5
'> []
'> 0-1
'> erased
'> 924
'> 50
'> -7-56
'> 77
