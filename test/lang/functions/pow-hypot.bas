' 18.1 POW as ^ with its errors; HYPOT without overflow.
PRINT POW(2, 10); POW(2, -1); " "; POW(0, 0); HYPOT(3, 4); " "; HYPOT(3e200, 4e200); " "; HYPOT(-5, 0)
z = 0: n = -8
TRY: PRINT POW(z, -1): CATCH: PRINT ERR;: END TRY
TRY: PRINT POW(n, 0.5): CATCH: PRINT ERR: END TRY
'> 10240.5 15 5e+200 5
'> 115
