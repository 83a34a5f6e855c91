' 8.5 CONTINUE FOR inside another loop goes on with the FOR.
FOR i = 1 TO 3
  WHILE 1
    IF i < 3 THEN CONTINUE FOR
    EXIT WHILE
  WEND
  PRINT "only"; i
NEXT
'> only3
