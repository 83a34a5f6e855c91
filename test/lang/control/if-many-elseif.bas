' 8.1 A long chain of ELSEIF picks one branch.
FOR i = 0 TO 21 STEP 7
  IF i = 1 THEN
    PRINT "1";
  ELSEIF i = 2 THEN
    PRINT "2";
  ELSEIF i = 7 THEN
    PRINT "seven ";
  ELSEIF i > 6 AND i < 15 THEN
    PRINT "middle ";
  ELSEIF i THEN
    PRINT "rest ";
  ELSE
    PRINT "zero ";
  END IF
NEXT
PRINT
'> zero seven middle rest
