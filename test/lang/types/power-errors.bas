' 2.4 0 ^ negative is error 11; a negative base with a fraction as exponent error 5.
z = 0: n = -8: t = 1 / 3
TRY: r = z ^ -1: CATCH: PRINT ERR;: END TRY
TRY: r = 0 ^ -0.5: CATCH: PRINT ERR;: END TRY
TRY: r = n ^ t: CATCH: PRINT ERR;: END TRY
TRY: r = (-8) ^ 0.5: CATCH: PRINT ERR;: END TRY
PRINT r; n ^ 3; " "; n ^ -1; " "; n ^ 0
'> 1111550-512 -0.125 1
