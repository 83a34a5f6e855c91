' Lists: every method, at the ends and outside.
DIM q AS LIST OF INTEGER = LIST(3, 1)
q.APPEND(4)
q.INSERT(2, 9)
PRINT q.JOIN("-"); " "; q(2); " "; q.INDEXOF(4); " "; q.POP(); " "; q.LENGTH
DIM l AS LIST OF INTEGER = LIST(5, 6)
PRINT l.GET(9); l(0); l.INDEXOF(7); l.POP(); l.POP(); l.POP()
l.PREPEND 1 : l.PREPEND 2 : l.APPEND 3
PRINT l; l.LENGTH(); l.SIZE(); LEN(l); l.EMPTY(); l.HEAD(); l.TAIL(); l.GET(2); l(-1); l(4)
l.INSERT(-5, 10) : l.INSERT(99, 20) : l.INSERT(3, 30)
PRINT l
l.REMOVE(1) : l.REMOVE(99) : l.REMOVE(0) : l.REMOVE(l.LENGTH)
PRINT l; l.SHIFT(); l.SHIFT(); l
l(1) = 100 : l.SET(2, 200) : INC l(1)
PRINT l; l.CONTAINS(101); l.CONTAINS(5); l.INDEXOF(200)
TRY : l(3) = 1 : CATCH : PRINT "error"; ERR : END TRY
TRY : l(0) = 1 : CATCH : PRINT "error"; ERR : END TRY
TRY : l.SET(3, 1) : CATCH : PRINT "error"; ERR : END TRY
l.EXTEND(l) : l.EXTEND(LIST(7, 8))
PRINT l; l.REVERSE(); l.REST(); l
PRINT l.REVERSE().HEAD(); LIST(1, 2, 3).LENGTH; LIST().LENGTH
l.CLEAR() : PRINT l; l.SHIFT(); l.HEAD(); l.REST(); l.REVERSE(); l.JOIN(","); "."; l.EMPTY
DIM s AS LIST OF STRING = LIST("a", "b")
s.APPEND("c") : s.PREPEND("") : s(2) = s(2) + "!"
PRINT s.JOIN("|"); s; s.CONTAINS("a!"); s.CONTAINS("A!"); s.INDEXOF("c"); s.POP(); s(99); s.SHIFT(); s
DIM d AS LIST OF DOUBLE = LIST(1, 2.5)
d.APPEND(3) : d.APPEND(1 / 3)
PRINT d; d.CONTAINS(3); d.INDEXOF(2.5); d(4)
DIM f AS LIST OF SINGLE, b AS LIST OF BYTE, u AS LIST OF ULONG, g AS LIST OF LONG
f.APPEND(0.1) : b.APPEND(-5) : u.APPEND(18446744073709551615) : g.APPEND(-9000000000)
PRINT f; b; u; g; f(1); b(1); u(1); g(1)
b(1) = 100 : b(1) = b(1) + 27 : PRINT b(1)
DIM a AS LIST OF INTEGER, c AS LIST OF INTEGER
c = a : c.APPEND(1) : PRINT a.LENGTH(); a = c
c = a.COPY() : c.APPEND(2) : PRINT a; c; a = c
ERASE a : PRINT a; a.EMPTY
FOR i = 1 TO 3
  DIM w AS LIST OF INTEGER
  w.APPEND(i) : PRINT w;
NEXT
PRINT
DIM big AS LIST OF INTEGER
FOR i = 1 TO 2000 : big.APPEND(i) : NEXT
FOR i = 1 TO 1000 : t = t + big.SHIFT() : big.PREPEND(0) : x = big.SHIFT() : NEXT
PRINT t; big.LENGTH; big(1); big.TAIL
'> 3-9-1-4 9 4 4 3
'> 000650
'> [2, 1, 3]333023100
'> [10, 2, 30, 1, 3, 20]
'> [2, 30, 1, 3]230[1, 3]
'> [101, 200]102
'> error9
'> error9
'> error9
'> [101, 200, 101, 200, 7, 8][8, 7, 200, 101, 200, 101][200, 101, 200, 7, 8][101, 200, 101, 200, 7, 8]
'> 830
'> []00[][].1
'> |a!|b|c[, a!, b, c]104c[a!, b]
'> [1, 2.5, 3, 0.333333]120.333333
'> [0.1][-5][18446744073709551615][-9000000000]0.1-518446744073709551615-9000000000
'> 127
'> 1-1
'> [1][1, 2]0
'> []1
'> [1][2][3]
'> 500500100010012000
