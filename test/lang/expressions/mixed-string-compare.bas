' 4.3 Comparisons of computed strings, of slices and of wide with narrow ones.
a$ = "abc": b$ = "ab"
PRINT a$ = b$ + "c"; a$(1 TO 2) = b$; LEFT$(a$, 2) < a$; a$ + "€" > a$ + "z"; "é" + "" = CHR$(233); b$ & 1 = "ab1"; UCASE$(a$) < a$
w$ = "€abc": PRINT w$(2 TO 4) = a$; MID$(w$, 2) = "abc"; w$ <> "€abd"; RIGHT$(w$, 3) + "€" > "abc"
'> -1-1-1-1-1-1-1
'> -1-1-1-1
