' 8.1 Conditions after the one that holds are not evaluated.
FUNCTION t(n)
  PRINT "t"; n; " ";
  t = n > 1
END FUNCTION
IF t(1) THEN
ELSEIF t(2) THEN
  PRINT "here"
ELSEIF t(3) THEN
  PRINT "never"
END IF
'> t1 t2 here
