' 12.2 The rule for floats holds for elements, fields and results too.
TYPE P
  d AS DOUBLE
  s AS SINGLE
END TYPE
DIM a(1), b(1) AS SINGLE, p AS P
a(1) = 1 / 3: b(1) = 1 / 3: p.d = 1234567.25: p.s = 0.1
FUNCTION f!
  f = 2 / 3
END FUNCTION
PRINT a(1); " "; b(1); " "; p.d; " "; p.s; " "; f; " "; STR$(b(1)); " "; STR$(p.s); " "; STR$(f)
'> 0.333333 0.333333 1234567.25 0.1 0.666667 0.3333333 0.1 0.6666667
