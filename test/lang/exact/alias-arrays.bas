' 9.3 One array passed twice is one array.
SUB s(a() AS INTEGER, b() AS INTEGER)
  FOR i = 1 TO 3: a(i) = b(i - 1) + 1: NEXT
  b(0) = 100
  PRINT a(0); a(1); a(2); a(3)
END SUB
DIM x(3) AS INTEGER
CALL s(x(), x())
SUB u(BYREF p AS INTEGER, a() AS INTEGER)
  p = 7: a(1) = 8: PRINT p: a(1) = p + a(1): PRINT p
END SUB
CALL u(x(1), x())
'> 100123
'> 8
'> 16
