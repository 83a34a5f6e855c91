' 3.2 A module DIM executed again does not reset a scalar; an initialiser assigns each time.
FOR i = 1 TO 3
  DIM k AS INTEGER
  DIM m AS INTEGER = 5
  k = k + 1: m = m + 1
  PRINT k; m;
NEXT
PRINT
'> 162636
