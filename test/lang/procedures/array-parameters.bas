' 9.3 Arrays are passed by reference, as x() or bare x.
SUB fill(a() AS INTEGER, n)
  FOR i = LBOUND(a) TO UBOUND(a): a(i) = n * i: NEXT
END SUB
FUNCTION total(a%())
  FOR i = LBOUND(a%) TO UBOUND(a%): t = t + a%(i): NEXT
  total = t
END FUNCTION
DIM x(1 TO 3) AS INTEGER, y(4) AS INTEGER
fill x(), 2
fill y, 3
PRINT x(1); x(3); y(4); total(x()); total(y)
'> 26121230
