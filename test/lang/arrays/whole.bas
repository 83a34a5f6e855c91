' Whole arrays: assignment, expressions, reductions, SPLIT$ and JOIN$, FOR EACH.
DIM a(3) AS DOUBLE, b(3) AS DOUBLE, c(3) AS DOUBLE
FOR i = 0 TO 3: a(i) = i: b(i) = 10: NEXT
c() = a() * 2 + b()
PRINT c(0); c(3)
c() = c() / 2
PRINT c(3)
PRINT SUM(a()); MAX(c()); MIN(a()); AVG(b()); DOT(a(), b())
DIM s$()
s$() = SPLIT$("one,two,,four", ",")
PRINT UBOUND(s$); s$(0); s$(3); "["; s$(2); "]"
PRINT JOIN$(s$(), "-")
FOR EACH w$ IN s$(): PRINT "<"; w$; ">";: NEXT
PRINT
FOR EACH ch$ IN "aß€": PRINT ch$; ".";: NEXT
PRINT
DIM d(3) AS DOUBLE
d() = a()
d(1) = 99
PRINT a(1); d(1)
FOR EACH v, p IN d(): PRINT p; "="; v; " ";: NEXT
PRINT
'> 1016
'> 8
'> 6801060
'> 3onefour[]
'> one-two--four
'> <one><two><><four>
'> a.ß.€.
'> 199
'> 0=0 1=99 2=2 3=3
