' Within an element-wise statement, calls that take arrays as such are numbers, computed once.
FUNCTION First(v() AS INTEGER) AS INTEGER
  RETURN v(LBOUND(v))
END FUNCTION
DIM a(1 TO 3) AS INTEGER, b(1 TO 3) AS INTEGER
DIM t$(1)
a() = 5
a(2) = 1
b() = a() + UBOUND(a)
PRINT b(1); " "; b(2); " "; b(3)
b() = LBOUND(a, 1) - a()
PRINT b(1); " "; b(2); " "; b(3)
b() = a() * First(a()) + First(b())
PRINT b(1); " "; b(2); " "; b(3)
b() = MIN(a(), 2) + MAX(a(), b()) * MAX(a())
PRINT b(1); " "; b(2); " "; b(3)
b() = a() + LEN(JOIN$(t$(), "--"))
PRINT b(1)
'> 8 4 8
'> -4 0 -4
'> 21 1 21
'> 107 6 107
'> 7
