' 5 SWAP evaluates subscripts once, left to right.
FUNCTION t(n)
  PRINT n;
  t = n
END FUNCTION
DIM a(3)
a(1) = 10: a(2) = 20
SWAP a(t(1)), a(t(2))
PRINT " "; a(1); a(2)
'> 12 2010
