a$ = "abcdef"
LSET a$ = "xy": PRINT "["; a$; "]"
RSET a$ = "€": PRINT "["; a$; "]"
LSET a$ = "much too long": PRINT "["; a$; "]"
RSET a$ = "much too long": PRINT "["; a$; "]"
b$ = "": LSET b$ = "x": PRINT LEN(b$)
c$ = a$: LSET c$ = c$: PRINT c$
DIM t$(1): t$(1) = "1234": RSET t$(1) = "z": PRINT "["; t$(1); "]"
'> [xy    ]
'> [     €]
'> [much t]
'> [much t]
'> 0
'> much t
'> [   z]
