' 10 Unquoted text may begin with a point; DATA.x without a blank is a member of a variable named data.
TYPE Pair: x AS INTEGER: y AS INTEGER: END TYPE
DIM data AS Pair
READ a$, b$, c, d$: PRINT a$; " "; b$; " "; c; " "; d$
DATA .#., ..#, .5, .hidden
data.x = 3: data.y = 4: PRINT data.x; data.y
'> .#. ..# 0.5 .hidden
'> 34
