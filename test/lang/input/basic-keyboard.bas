' INPUT and LINE INPUT.
INPUT a$
PRINT "["; a$; "]"
INPUT "two: "; x, y%
PRINT x; y%
INPUT s$, n, t$
PRINT s$; "|"; n; "|"; t$
LINE INPUT "line: "; l$
PRINT l$
DIM v(3) AS INTEGER
INPUT k, v(k)
PRINT v(2)
INPUT z$, q
PRINT "["; z$; "]"; q
'< whole, line "as is"
'< 1.5, 2.9
'< "a,b", abc
'< next
'<   keep, this
'< 2, 77
'> ? [whole, line "as is"]
'> two: 1.52
'> ? a,b|0|next
'> line:   keep, this
'> ? 77
'> ? []0
