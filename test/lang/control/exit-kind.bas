' 8.5 EXIT FOR, WHILE, DO, REPEAT leave the innermost loop of that kind.
FOR i = 1 TO 3
  WHILE 1
    REPEAT
      DO
        IF i = 1 THEN EXIT REPEAT
        IF i = 2 THEN EXIT WHILE
        EXIT FOR
      LOOP
    UNTIL 0
    PRINT "repeat left"
    EXIT WHILE
  WEND
  PRINT "while left"
NEXT
PRINT "for left"; i
'> repeat left
'> while left
'> while left
'> for left3
