' 2.1 Strings are values: assignment copies; they hold any code point, U+0000 included.
a$ = "one"
b$ = a$
a$ = a$ + "!"
PRINT a$; b$
MID$(b$, 1, 1) = "O"
PRINT a$; b$
c$ = CHR$(0) + "é" + CHR$(&H1F600) + CHR$(0)
PRINT LEN(c$); ASC(c$); ASC(MID$(c$, 3)); ASC(RIGHT$(c$, 1))
'> one!one
'> one!One
'> 401285120
