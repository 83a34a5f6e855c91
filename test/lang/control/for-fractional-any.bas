' 8.3 One fractional FOR over an undeclared variable makes it DOUBLE in the whole scope.
FOR x = 1 TO 2: x = x + 0.25: PRINT x; " ";: NEXT: PRINT x
FOR x = 0.5 TO 1: PRINT x: NEXT
x# = 7: PRINT x
'> 1.25 2.25
'> 0.5
'> 7
