' 8.3 The start is stored before the limit is evaluated.
i = 10
FOR i = 2 TO i + 1: PRINT i;: NEXT
PRINT " "; i
'> 23 4
