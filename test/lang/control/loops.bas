' WHILE, REPEAT, DO in their forms; EXIT and CONTINUE by kind.
n = 3
WHILE n > 0
  PRINT n;
  n = n - 1
WEND
PRINT
REPEAT
  n = n + 1
UNTIL n >= 3
PRINT n
DO WHILE n < 6: n = n + 1: LOOP
PRINT n
DO UNTIL n = 0: n = n - 1: LOOP
PRINT n
DO
  n = n + 1
  IF n = 2 THEN CONTINUE DO
  IF n = 5 THEN EXIT DO
  PRINT n;
LOOP
PRINT
DO: n = n + 1: LOOP WHILE n < 10
PRINT n
DO: n = n + 1: LOOP UNTIL n > 12
PRINT n
FOR i = 1 TO 3
  WHILE 1
    IF i = 2 THEN EXIT FOR
    EXIT WHILE
  WEND
  PRINT i;
NEXT
PRINT
'> 321
'> 3
'> 6
'> 0
'> 134
'> 10
'> 13
'> 1
