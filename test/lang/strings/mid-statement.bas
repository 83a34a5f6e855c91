' 11.3 MID$ overwrites in place; the length never changes.
v$ = "abcdef"
MID$(v$, 2) = "XY": PRINT v$
MID$(v$, 5, 1) = "123": PRINT v$
MID$(v$, 5) = "12345": PRINT v$
MID$(v$, 1, 0) = "Q": MID$(v$, 1) = "": PRINT v$
MID(v$, 1, 99) = "ü€": PRINT v$; LEN(v$)
DIM a$(1): a$(1) = "xyz": MID$(a$(1), 2, 1) = "-": PRINT a$(1)
w$ = v$: MID$(w$, 1, 1) = "w": PRINT w$; v$
'> aXYdef
'> aXYd1f
'> aXYd12
'> aXYd12
'> ü€Yd126
'> x-z
'> w€Yd12ü€Yd12
