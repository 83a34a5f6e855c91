' 8.3 Start, limit and step are evaluated once, in that order; later changes have no effect.
FUNCTION t(n)
  PRINT "t"; n; " ";
  t = n
END FUNCTION
FOR i = t(1) TO t(5) STEP t(2): PRINT i; " ";: NEXT
PRINT
n = 3: s = 1
FOR i = 1 TO n STEP s: n = 100: s = 50: PRINT i;: NEXT
PRINT
'> t1 t5 t2 1 3 5
'> 123
