' 8.5 EXIT alone leaves the innermost loop of any kind.
FOR i = 1 TO 2
  WHILE 1: PRINT "w";: EXIT: WEND
  DO: PRINT "d";: EXIT: LOOP
  REPEAT: PRINT "r";: EXIT: UNTIL 0
  SELECT CASE i
    CASE 2: EXIT
  END SELECT
  PRINT "-";
NEXT
PRINT i
'> wdr-wdr2
