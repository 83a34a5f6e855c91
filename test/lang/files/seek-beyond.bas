' 14.6 SEEK beyond the end is allowed, a later write fills with zero bytes; p < 1 is error 5.
f$ = "/tmp/fbc-test-f16.bin"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR BINARY AS #1
PUT #1, 1, "ab"
SEEK #1, 5: PRINT LOF(1); SEEK(1)
PUT #1, , "c"
x$ = SPACE$(5): GET #1, 1, x$
PRINT LOF(1); ASC(MID$(x$, 3)); ASC(MID$(x$, 4)); MID$(x$, 5)
z = 0
TRY: SEEK #1, z: CATCH: PRINT ERR;: END TRY
TRY: SEEK #1, -5: CATCH: PRINT ERR: END TRY
'> 25
'> 500c
'> 55
