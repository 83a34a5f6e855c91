' 9.4 Calls in tail position: locals, strings and BYREF to locals still belong to their activation.
FUNCTION count(n AS INTEGER, acc AS LONG) AS LONG
  IF n = 0 THEN RETURN acc
  RETURN count(n - 1, acc + n)
END FUNCTION
SUB add(BYREF r AS LONG, n AS INTEGER)
  DIM mine AS LONG
  mine = n
  IF n = 0 THEN EXIT SUB
  r = r + mine
  CALL add(r, n - 1)
END SUB
SUB outer(n AS INTEGER)
  DIM l AS LONG
  l = 1000
  CALL add(l, n)
  PRINT l;
END SUB
FUNCTION text$(n AS INTEGER, s$)
  IF n = 0 THEN RETURN s$
  RETURN text$(n - 1, s$ + STR$(n))
END FUNCTION
PRINT count(50000, 0); " ";: CALL outer(100): PRINT " "; text$(5, "x")
SUB chain(BYREF a AS INTEGER, k AS INTEGER)
  DIM b AS INTEGER
  b = a + 1
  IF k > 0 THEN CALL chain(b, k - 1)
  a = a + b
END SUB
DIM v AS INTEGER
v = 1: CALL chain(v, 3): PRINT v
'> 1250025000 6050 x54321
'> 15
