' 3.3, 9.3 A local array is passed on by reference and freed at exit.
FUNCTION sum(a(), n)
  IF n < 0 THEN RETURN 0
  RETURN a(n) + sum(a(), n - 1)
END FUNCTION
SUB build(n)
  DIM l(n)
  FOR i = 0 TO n: l(i) = i: NEXT
  PRINT sum(l(), n); " ";
  IF n > 3 THEN build n - 1
END SUB
build 5
PRINT
'> 15 10 6
