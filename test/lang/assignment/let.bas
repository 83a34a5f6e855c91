' 5 LET is optional.
LET a = 1
LET b$ = "b": c = 2
DIM d(2)
LET d(1) = 3
PRINT a; b$; c; d(1)
'> 1b23
