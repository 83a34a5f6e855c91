' 8.3 With step 0 the body never runs.
z = 0
FOR i = 1 TO 5 STEP 0: PRINT "no": NEXT: PRINT i;
FOR i = 1 TO 5 STEP z: PRINT "no": NEXT: PRINT i;
FOR x# = 5 TO 1 STEP z: PRINT "no": NEXT: PRINT x#;
FOR i = 1 TO 5 STEP 0.5: PRINT "x";: NEXT: PRINT i
'> 115xxxxxxxxx5.5
