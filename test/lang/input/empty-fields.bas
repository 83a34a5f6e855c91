' 13 Empty fields are 0 or "".
INPUT a, b$, c, d$
PRINT a; "["; b$; "]"; c; "["; d$; "]"
'< ,,7,
'> ? 0[]7[]
