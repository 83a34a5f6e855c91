' 7 Blocks may stand on one line; lines inside may carry numbers and labels.
FOR i = 1 TO 3: PRINT i;: NEXT: PRINT
WHILE n < 2: n = n + 1: PRINT n;: WEND: PRINT
REPEAT: n = n - 1: UNTIL n = 0: PRINT n
DO: n = n + 1: LOOP UNTIL n = 4: PRINT n
10 IF n = 4 THEN
20 PRINT "four"
30 ELSE
40 PRINT "other"
lab: END IF
50 SELECT CASE n
60 CASE 4
70 PRINT "case"
80 END SELECT
90 TRY
100 THROW 5
110 CATCH
120 PRINT ERL
130 END TRY
140 FOR i = 1 TO 2
150 NEXT
TRY: PRINT "t": FINALLY: PRINT "f": END TRY
'> 123
'> 12
'> 0
'> 4
'> four
'> case
'> 100
'> t
'> f
