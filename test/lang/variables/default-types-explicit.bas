' OPTION EXPLICIT asks for declarations, DEFINT gives those without type theirs; both go together.
OPTION EXPLICIT
DEFINT A-Z
DIM a, b(2), c AS DOUBLE, d$
a = 7 / 2: b(1) = 9.9: c = 2.5: d$ = "d"
PRINT a; b(1); c; d$; Half(9)
FUNCTION Half(n)
  DIM t
  t = n / 2
  Half = t
END FUNCTION
'> 392.5d4
