' 8.2 The selector is evaluated once; item expressions only when reached, left to right; no fall-through.
FUNCTION t(n)
  PRINT "t"; n; " ";
  t = n
END FUNCTION
SELECT CASE t(3)
  CASE t(1), t(2): PRINT "no"
  CASE t(3), t(4): PRINT "three"
  CASE t(3): PRINT "no"
END SELECT
SELECT CASE t(5)
  CASE t(6) TO t(9), t(4) TO t(7): PRINT "range"
END SELECT
'> t3 t1 t2 t3 three
'> t5 t6 t9 t4 t7 range
