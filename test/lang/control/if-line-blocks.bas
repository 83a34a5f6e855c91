' 8.1 Blocks opened in a single-line branch close in it.
IF 1 THEN FOR i = 1 TO 3: PRINT i;: NEXT: PRINT "done" ELSE PRINT "no"
IF 0 THEN PRINT "no" ELSE WHILE n < 2: n = n + 1: PRINT n;: WEND: PRINT
'> 123done
'> 12
