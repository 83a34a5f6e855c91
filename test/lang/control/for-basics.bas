' 8.3 The body may run zero times; the variable ends at the first value that fails.
FOR i = 1 TO 5: NEXT: PRINT i;
FOR i = 5 TO 1: PRINT "no": NEXT: PRINT i;
FOR i = 5 TO 1 STEP -2: PRINT "x";: NEXT: PRINT i;
FOR i = 1 TO 10 STEP 4: PRINT "y";: NEXT: PRINT i;
FOR i = 1 TO 5 STEP -1: PRINT "no": NEXT: PRINT i;
FOR i = 3 TO 3: PRINT "z";: NEXT: PRINT i
'> 65xxx-1yyy131z4
