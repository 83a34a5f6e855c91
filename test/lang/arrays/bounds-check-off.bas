' 6.2 OPTION BOUNDS_CHECK OFF keeps programs without errors as they are.
OPTION BOUNDS_CHECK OFF
DIM a(3) AS INTEGER
FOR i = 0 TO 3: a(i) = i * i: NEXT
PRINT a(0); a(1); a(2); a(3)
'> 0149
