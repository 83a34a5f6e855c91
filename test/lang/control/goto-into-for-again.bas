' 8.6 Limit and step of the last run serve a later jump into the loop.
FOR i = 1 TO 9 STEP 4
in: PRINT i;
NEXT
PRINT " "; i
n = n + 1
IF n = 1 THEN i = 2: GOTO in
'> 159 13
'> 26 10
