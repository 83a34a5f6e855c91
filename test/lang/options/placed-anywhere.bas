' 16.1 OPTION applies to the whole program, wherever it stands at module level.
PRINT NOT 5; 2 AND 1
FOR i = 3000000000 TO 3000000000: PRINT i: NEXT
PRINT 1 / 3
OPTION LOGICAL
OPTION FOR LONG
OPTION DIGITS 3
'> 0-1
'> 3000000000
'> 0.333
