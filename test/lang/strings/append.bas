' 11.4 Repeated appending, also of itself and of wide text.
FOR i = 1 TO 2000: s$ = s$ + "x": NEXT
PRINT LEN(s$)
t$ = "ab": t$ = t$ + t$: t$ = t$ + t$: PRINT t$
u$ = t$: t$ = t$ + "€": PRINT u$; LEN(t$); t$
v$ = "x": v$ = v$ + "y" + v$ + STR$(1): PRINT v$
'> 2000
'> abababab
'> abababab9abababab€
'> xyx1
