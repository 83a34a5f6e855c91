' 11.3 p < 1, p > LEN or k < 0 is error 5.
v$ = "abc": z = 0
TRY: MID$(v$, z) = "x": CATCH: PRINT ERR;: END TRY
TRY: MID$(v$, 4) = "x": CATCH: PRINT ERR;: END TRY
TRY: MID$(v$, 1, -1) = "x": CATCH: PRINT ERR;: END TRY
TRY: MID$(v$, -3, 2) = "": CATCH: PRINT ERR;: END TRY
e$ = ""
TRY: MID$(e$, 1) = "x": CATCH: PRINT ERR;: END TRY
PRINT v$
'> 55555abc
