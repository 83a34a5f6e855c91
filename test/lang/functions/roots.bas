' 18.1 SQR, SQRT, CBRT, SQUARE; SQR of a negative number is error 5.
PRINT SQR(16); SQRT(2); " "; CBRT(27); CBRT(-8); " "; SQUARE(3); SQUARE(-1.5); " "; SQR(0)
n = -1: inf = 1e308 * 10
TRY: PRINT SQR(n): CATCH: PRINT ERR;: END TRY
TRY: PRINT SQRT(-0.0001): CATCH: PRINT ERR;: END TRY
TRY: PRINT SQR(-inf): CATCH: PRINT ERR: END TRY
PRINT SQR(-0.0); SQR(inf); SQR(inf - inf)
'> 41.41421 3-2 92.25 0
'> 555
'> -0infnan
