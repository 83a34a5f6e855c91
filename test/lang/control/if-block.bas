' 8.1 Block IF: conditions are tried in order, at most one branch runs; ELSE IF is ELSEIF.
FOR i = 1 TO 5
  IF i = 1 THEN ' comment after THEN
    PRINT "one"
  ELSEIF i = 2 THEN
    PRINT "two"
  ELSE IF i < 4 THEN
    PRINT "three"
  ELSEIF i < 5 THEN PRINT "four";
    PRINT "!"
  ELSE PRINT "more";
    PRINT "?"
  END IF
NEXT
'> one
'> two
'> three
'> four!
'> more?
