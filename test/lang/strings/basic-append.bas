' Appending in place must not show in other variables.
a$ = "ab"
b$ = a$
a$ = a$ + "cd"
PRINT a$; " "; b$
c$ = a$
c$ = c$ + c$
PRINT a$; " "; c$
FOR i = 1 TO 1000
  d$ = d$ + CHR$(65 + i MOD 26)
NEXT
PRINT LEN(d$); LEFT$(d$, 5); RIGHT$(d$, 3)
d$ = d$ + "€": PRINT LEN(d$); RIGHT$(d$, 2)
d$ = d$ + "z": PRINT LEN(d$); RIGHT$(d$, 3); LEFT$(d$, 3)
e$ = ""
e$ = e$ + "": PRINT LEN(e$)
e$ = e$ + a$: e$ = e$ + "!": PRINT e$; " "; a$
'> abcd ab
'> abcd abcdabcd
'> 1000BCDEFKLM
'> 1001M€
'> 1002M€zBCD
'> 0
'> abcd! abcd
