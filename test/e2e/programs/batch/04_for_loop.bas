DIM k AS INTEGER
FOR k = 1 TO 3
  PRINT k
NEXT k
'> 1
'> 2
'> 3
