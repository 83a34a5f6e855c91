DIM score AS INTEGER
INPUT "Score"; score
IF score > 90 THEN
'^ [BLOCK] this IF has no END IF
  PRINT "A"
ELSEIF score > 80 THEN
  PRINT "B"
FOR i = 1 TO 3
  PRINT i
NEXT i
PRINT "done"
