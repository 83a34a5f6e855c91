DIM a AS INTEGER
DIM b AS INTEGER
a = 3
b = 8
IF a > 1 THEN
  IF b > 5 THEN
    PRINT "both"
  ELSE
    PRINT "only a"
  END IF
ELSE
  PRINT "none"
END IF
'> both
