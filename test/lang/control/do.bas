' 8.4 DO with WHILE or UNTIL before, after, at both ends, or endless.
DO WHILE n < 2: n = n + 1: PRINT n;: LOOP: PRINT
DO UNTIL n = 4: n = n + 1: PRINT n;: LOOP: PRINT
DO: n = n + 1: PRINT n;: LOOP WHILE n < 6: PRINT
DO: n = n + 1: PRINT n;: LOOP UNTIL n >= 8: PRINT
DO: n = n + 1: IF n > 10 THEN EXIT DO
LOOP: PRINT n
DO WHILE n < 15: n = n + 1: PRINT n; " ";: LOOP UNTIL n = 13: PRINT
DO UNTIL n = 15: n = n + 1: PRINT n; " ";: LOOP WHILE n < 99: PRINT
DO WHILE 0: PRINT "no": LOOP UNTIL 1
'> 12
'> 34
'> 56
'> 78
'> 11
'> 12 13
'> 14 15
