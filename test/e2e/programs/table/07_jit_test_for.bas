DIM k AS INTEGER
FOR k = 1 TO 5
  PRINT k
NEXT k
'> 1
'> 2
'> 3
'> 4
'> 5
