' 8.1 A line number after THEN or ELSE is a GOTO; IF c GOTO target.
n = 0
10 n = n + 1
IF n < 3 THEN 10 ELSE 20
PRINT "skipped"
20 PRINT n
IF n = 3 GOTO out
PRINT "skipped"
out: n = n + 1
IF n = 5 THEN 40
IF n = 4 GOTO 30 ELSE PRINT "else"
PRINT "skipped"
30 n = 9: IF n = 4 GOTO 10 ELSE PRINT "fell"
40 PRINT n
'> 3
'> fell
'> 9
