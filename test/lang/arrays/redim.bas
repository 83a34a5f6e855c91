' 6.3 REDIM releases and allocates zeroed; it may be the first declaration.
REDIM a(3) AS INTEGER
a(1) = 5
REDIM a(1 TO 5)
PRINT a(1); LBOUND(a); UBOUND(a)
REDIM s$(2), m(1, 1)
s$(2) = "x"
REDIM s$(2): PRINT "["; s$(2); "]"
SUB local
  REDIM l(4)
  l(4) = 1
  REDIM l(6)
  PRINT l(4); UBOUND(l)
END SUB
CALL local
'> 015
'> []
'> 06
