' 13 Lines of input may end with CR LF.
'< one
'< two,5
'< three
LINE INPUT a$
INPUT b$, c
INPUT d$
PRINT LEN(a$); "["; b$; "]"; c; LEN(d$)
'> ? ? 3[two]55
