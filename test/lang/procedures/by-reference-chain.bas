' 9.3 A BYREF parameter is passed on by reference.
SUB inner(BYREF n AS INTEGER)
  n = n + 1
END SUB
SUB outer(BYREF n AS INTEGER)
  CALL inner(n)
  CALL inner((n))
  FOR n = n TO n + 1: NEXT
END SUB
DIM v AS INTEGER
v = 10
CALL outer(v)
PRINT v
FUNCTION f(BYREF n AS INTEGER)
  n = n * 2
  f = n
END FUNCTION
PRINT f(v) + f(v); v
'> 13
'> 7852
