' 8.5 CONTINUE: FOR goes to its increment, WHILE and DO to the test, REPEAT to UNTIL.
FOR i = 1 TO 4: IF i = 2 THEN CONTINUE
PRINT i;: NEXT: PRINT
n = 0: WHILE n < 4: n = n + 1: IF n = 2 THEN CONTINUE WHILE
PRINT n;: WEND: PRINT
n = 0: DO: n = n + 1: IF n = 2 THEN CONTINUE DO
PRINT n;: LOOP UNTIL n = 4: PRINT
n = 0: REPEAT: n = n + 1: IF n = 2 THEN CONTINUE REPEAT
PRINT n;: UNTIL n = 4: PRINT
n = 0: DO WHILE n < 4: n = n + 1: IF n = 2 THEN CONTINUE DO
PRINT n;: LOOP: PRINT
n = 0: REPEAT: n = n + 1: CONTINUE: UNTIL n = 3: PRINT n
'> 134
'> 134
'> 134
'> 134
'> 134
'> 3
