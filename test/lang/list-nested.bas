' Lists of lists, records, maps; what is shared and what is copied.
TYPE P
  X AS INTEGER
  S AS STRING
END TYPE
DIM m AS LIST OF LIST OF INTEGER
m.APPEND(LIST(1, 2)) : m.APPEND(LIST(3))
PRINT m; m(1)(2); m(2).LENGTH; m(9).LENGTH; m(9)
m(1)(2) = 22 : m(2).APPEND(4)
PRINT m; m.COPY(); m.LENGTH
DIM c AS LIST OF LIST OF INTEGER
c = m.COPY() : c(1).APPEND(99) : PRINT m(1); c(1)
c.EXTEND(m) : c(3).APPEND(7) : PRINT m; c
PRINT m.JOIN(",")
DIM r AS LIST OF P
r.APPEND(CREATE P(1, "one")) : r.APPEND(CREATE P(2, "two"))
DIM p AS P
p = r(1) : p.X = 50
PRINT r; p; r(1).S; r(2).X; r(9).X; "["; r(9).S; "]"
r(1).X = 11 : r(1).S = r(1).S + "+" : r(2) = p
PRINT r
TRY : r(3).X = 1 : CATCH : PRINT "error"; ERR : END TRY
DIM r2 AS LIST OF P
r2 = r.COPY() : r2(1).X = 77 : PRINT r(1).X; r2(1).X
PRINT r.CONTAINS(CREATE P(11, "one+")); r.INDEXOF(CREATE P(50, "one")); r.INDEXOF(CREATE P(50, "One"))
p = r.POP() : PRINT p; r.LENGTH; r.HEAD(); r.SHIFT(); r.SHIFT(); r
SUB Bump(q AS P) : q.X = q.X + 1 : END SUB
Bump r2(1) : PRINT r2(1).X
DIM h AS LIST OF HASHMAP
DIM one AS HASHMAP
one("k") = "v" : h.APPEND(one) : one("j") = "w"
PRINT h; h(1)("j"); h(2).SIZE()
TYPE Box
  Items AS LIST OF STRING
  Tags AS HASHMAP
END TYPE
DIM b AS Box, b2 AS Box
b2 = b : b2.Items.APPEND("shared") : b2.Tags("t") = "1"
PRINT b; b2.Items(1)
DIM ba(2) AS Box
ba(1).Items.APPEND("x") : PRINT ba(1).Items; ba(2).Items
DIM la(2) AS LIST OF INTEGER
la(0).APPEND(5) : PRINT la(0); la(1); la(2).LENGTH
FUNCTION Make(n AS INTEGER) AS LIST OF INTEGER
  FOR i = 1 TO n : Make.APPEND(i) : NEXT
END FUNCTION
PRINT Make(4); Make(2).LENGTH(); Make(3)(2); Make(0)
FUNCTION Same(l AS LIST OF INTEGER) AS LIST OF INTEGER
  l.APPEND(100) : RETURN l
END FUNCTION
SUB Renew(BYREF l AS LIST OF INTEGER, l2 AS LIST OF INTEGER)
  l = LIST(9, 9) : l2 = LIST(8)
END SUB
DIM z AS LIST OF INTEGER
PRINT Same(z); z; Same(Make(1))
DIM keep AS LIST OF INTEGER
keep = z : Renew z, keep : PRINT z; keep
'> [[1, 2], [3]]210[]
'> [[1, 22], [3, 4]][[1, 22], [3, 4]]2
'> [1, 22][1, 22, 99]
'> [[1, 22], [3, 4]][[1, 22, 99], [3, 4], [1, 22, 7], [3, 4]]
'> [List],[List]
'> [{X: 1, S: one}, {X: 2, S: two}]{X: 50, S: one}one20[]
'> [{X: 11, S: one+}, {X: 50, S: one}]
'> error9
'> 1177
'> 120
'> {X: 50, S: one}1{X: 11, S: one+}{X: 11, S: one+}{X: 0, S: }[]
'> 78
'> [{k: v, j: w}]w0
'> {Items: [shared], Tags: {t: 1}}shared
'> [x][]
'> [5][]0
'> [1, 2, 3, 4]22[]
'> [100][100][1, 100]
'> [9, 9][100]
