' 8.3 After EXIT FOR or GOTO the variable keeps its value.
FOR i = 1 TO 5: IF i = 3 THEN EXIT FOR
NEXT
PRINT i
FOR i = 1 TO 5: IF i = 4 THEN GOTO out
NEXT
out: PRINT i
'> 3
'> 4
