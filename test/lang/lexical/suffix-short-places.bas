' 1.4 The SHORT suffix in DIM, LOCAL, GLOBAL, parameters, procedure names, FOR, READ and CONSTANT.
GLOBAL g^
CONSTANT k^ = 40000
DIM arr^(2)
DATA 65537
READ r^
FUNCTION f^(p^)
  LOCAL l^
  l = p + 32767
  f = l
END FUNCTION
g = 32768
arr(1) = 65535
FOR i^ = 1 TO 2: PRINT i;: NEXT
PRINT g; " "; k; " "; arr(1); " "; f(1)
DIM r AS SHORT
PRINT r
'> 12-32768 -25536 -1 -32768
'> 1
