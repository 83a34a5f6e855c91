INPUT a, b$, c%
PRINT a; "["; b$; "]"; c%
INPUT n
PRINT n
INPUT x, y, z
PRINT x; y; z
INPUT p$, q$
PRINT "["; p$; "]["; q$; "]"
INPUT r$, s$
PRINT "["; r$; "]["; s$; "]"
INPUT h, i
PRINT h; i
DIM t(2) AS LONG
INPUT t(1), t(2)
PRINT t(1); t(2)
INPUT u, v$
PRINT u; "["; v$; "]"
'< 1.5 ,  hello  , 42.9
'< abc
'< 1
'< 2,3
'< "a,b" , say ""hi""
'< "say ""hi""",x,surplus
'< &HFF, -1e2
'< 5000000000 , 7
'> ? 1.5[hello]42
'> ? 0
'> ? 123
'> ? [a,b][say ""hi""]
'> ? [say "hi"][x]
'> ? 255-100
'> ? 50000000007
'> ? 0[]
