' 11.1 No normalisation: a letter and a combining mark are two elements.
a$ = "é": b$ = "e" + CHR$(&H301)
PRINT LEN(a$); LEN(b$); a$ = b$
'> 120
