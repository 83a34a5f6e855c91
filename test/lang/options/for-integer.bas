' 16.1 OPTION FOR INTEGER is the default; literals with a point make the variable DOUBLE all the same.
OPTION FOR INTEGER
FOR i = 2.9 TO 3.9: PRINT i;: NEXT
FOR j = 1 TO 2: PRINT j / 2; " ";: NEXT
PRINT j%
'> 2.93.90.5 1 3
