' 3.2 In a procedure DIM zeroes the local each time it executes.
SUB s
  FOR i = 1 TO 3
    DIM k AS INTEGER, t AS STRING
    DIM m AS INTEGER = 5
    k = k + 1: m = m + 1: t = t + "x"
    PRINT k; m; t;
  NEXT
  PRINT
END SUB
s
CALL s
'> 16x16x16x
'> 16x16x16x
