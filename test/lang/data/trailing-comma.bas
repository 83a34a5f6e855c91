' 10 A trailing comma is an empty item.
DATA a,
DATA ,b
READ a$, b$, c$, d$
PRINT "["; a$; "]["; b$; "]["; c$; "]["; d$; "]"
'> [a][][][b]
