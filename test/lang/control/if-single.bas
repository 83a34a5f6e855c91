' 8.1 Single-line IF: all statements up to ELSE or the end of the line belong to the branch.
FOR i = 0 TO 1
  IF i = 1 THEN PRINT "a";: PRINT "b";: x = 1 ELSE PRINT "c";: PRINT "d";: x = 2
  PRINT x
NEXT
IF 0 THEN PRINT "no": PRINT "no"
IF 1 THEN ELSE PRINT "no"
IF 0 THEN ELSE PRINT "yes"
IF 1 THEN PRINT "t" ELSE
IF 0 THEN ELSE
PRINT "end"
'> cd2
'> ab1
'> yes
'> t
'> end
