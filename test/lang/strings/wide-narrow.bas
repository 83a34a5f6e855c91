' 11.1 Strings change between narrow and wide elements without being seen.
a$ = "abc"
b$ = a$ + "€": c$ = LEFT$(b$, 3)
PRINT c$ = a$; LEN(c$); b$; c$ + "ü"; LEN(c$ + "ü")
MID$(a$, 2, 1) = "€": PRINT a$; LEN(a$)
MID$(a$, 2, 1) = "x": PRINT a$; a$ = "axc"
d$ = STRING$(3, 255) + CHR$(256): PRINT LEN(d$); d$; LEFT$(d$, 3) = STRING$(3, 255)
d$(4 TO 4) = "": PRINT d$ = "ÿÿÿ"
e$ = "é": e$ = e$ + e$: PRINT e$; LEN(e$); e$ = "éé"; UCASE$(e$ + "a"); REVERSE$("aé€")
'> -13abc€abcü4
'> a€c3
'> axc-1
'> 4ÿÿÿĀ-1
'> -1
'> éé2-1ééA€éa
