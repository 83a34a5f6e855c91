' 1.3 Line numbers are optional, may repeat no order, and lines are never sorted.
30 PRINT "first"
10 PRINT "second"
PRINT "third"
2147483647 PRINT "fourth"
0 PRINT "fifth"
GOTO 20
5 PRINT "skipped"
20
PRINT "sixth"
'> first
'> second
'> third
'> fourth
'> fifth
'> sixth
