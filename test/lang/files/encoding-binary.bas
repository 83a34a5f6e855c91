' 14.3 BINARY and RANDOM: one byte per code point, above 255 `?`; bytes read become code points 0-255.
f$ = "/tmp/fbc-test-f8.bin"
OPEN f$ FOR BINARY AS #1
PUT #1, 1, "é€" + CHR$(0) + CHR$(255)
x$ = SPACE$(4): GET #1, 1, x$
PRINT LOF(1); ASC(x$); MID$(x$, 2, 1); ASC(MID$(x$, 3)); ASC(MID$(x$, 4))
CLOSE
'> 4233?0255
