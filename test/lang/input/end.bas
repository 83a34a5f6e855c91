' 13 At the end of input the remaining variables become 0 and "", without an error.
a = 9: b$ = "old": c = 8
INPUT a, b$, c
PRINT a; "["; b$; "]"; c
INPUT d$
LINE INPUT e$
PRINT "["; d$; e$; "]"
'< 5
'> ? 5[]0
'> ? []
