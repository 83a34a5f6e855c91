' 8.3 Float loops add the step repeatedly without tolerance.
n = 0
FOR x# = 0 TO 1 STEP 0.1: n = n + 1: last = x#: NEXT
PRINT n; " "; STR$(x#); last = 0.9999999999999999
n = 0
FOR y! = 0 TO 1 STEP 0.1: n = n + 1: NEXT
PRINT n
FOR x# = 1e16 TO 1e16 + 4 STEP 2: n = n + 1: NEXT
PRINT n
'> 11 1.1-1
'> 10
'> 13
