DIM k AS INTEGER
DIM s AS INTEGER
s = 0
FOR k = 1 TO 10
  s = s + k
NEXT k
PRINT s
'> 55
