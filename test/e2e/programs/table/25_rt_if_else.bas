DIM t AS INTEGER
t = -4
IF t >= 0 THEN
  PRINT "up"
ELSE
  PRINT "down"
END IF
'> down
