' 5 INC evaluates subscripts once.
FUNCTION t(n)
  PRINT n;
  t = n
END FUNCTION
DIM a(3)
INC a(t(2)), t(5)
DEC a(t(2))
PRINT " "; a(2)
'> 252 4
