' 18.1 With arguments computed at run time: SQR, SQRT, CBRT, SQUARE; SQR of a negative number is error 5.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT SQR(Num(16)); SQRT(Num(2)); " "; CBRT(Num(27)); CBRT(-Num(8)); " "; SQUARE(Num(3)); SQUARE(-Num(1.5)); " "; SQR(Num(0))
n = -1: inf = 1e308 * 10
TRY: PRINT SQR(n): CATCH: PRINT ERR;: END TRY
TRY: PRINT SQRT(-0.0001): CATCH: PRINT ERR;: END TRY
TRY: PRINT SQR(-inf): CATCH: PRINT ERR: END TRY
PRINT SQR(-Num(0.0)); SQR(inf); SQR(inf - inf)
'> 41.41421 3-2 92.25 0
'> 555
'> -0infnan
