' report: a table of numbers on standard output. PRINT of integers, floats and strings.
DIM i AS INTEGER, x AS DOUBLE, n AS LONG
FOR i = 1 TO 1000000
  x = i / 10.0
  n = i
  n = n * i
  PRINT "row "; i; ": "; n; " "; x; ", ";
  IF i MOD 3 = 0 THEN PRINT "fizz" ELSE PRINT i * 7
NEXT
