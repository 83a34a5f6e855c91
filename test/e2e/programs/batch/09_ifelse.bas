DIM amount AS INTEGER
amount = 12
IF amount > 20 THEN
  PRINT "large"
ELSE IF amount > 10 THEN
  PRINT "medium"
ELSE
  PRINT "small"
END IF
PRINT "done"
'> medium
'> done
