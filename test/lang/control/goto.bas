' 8.6 GOTO and GO TO jump to lines and labels, forward and backward.
GOTO 100
50 PRINT "fifty": GO TO out
100 PRINT "hundred"
n = n + 1
IF n < 2 THEN GOTO 100
GO   TO 50
out: PRINT "out"
'> hundred
'> hundred
'> fifty
'> out
