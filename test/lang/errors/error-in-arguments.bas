' 15.1 An error while arguments are evaluated: the call does not happen, earlier arguments were evaluated.
SUB s(a, b$, c)
  PRINT "no"
END SUB
FUNCTION t(n)
  PRINT "t";
  t = n
END FUNCTION
z = 0
TRY
  CALL s(t(1), STR$(t(2)) + "x", t(3) / z)
CATCH 11
  PRINT " caught"
END TRY
'> ttt caught
