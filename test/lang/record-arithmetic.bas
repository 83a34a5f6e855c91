' Records as values: arithmetic field by field, comparison, arrays of them.
TYPE P
  X AS INTEGER
  Y AS INTEGER
END TYPE
TYPE Q
  A AS P
  D AS DOUBLE
  S AS SINGLE
  B AS BYTE
END TYPE
TYPE N
  T AS STRING
  L AS LIST OF INTEGER
  C AS INTEGER
END TYPE
DIM v AS P
v = CREATE P(7, -7) / CREATE P(2, 2) : PRINT v.X; " "; v.Y
v = v + CREATE P(1, 1) * 10 : PRINT v; -v; v - 1; 2 * v; v / 2
IF CREATE P(1, 2) = CREATE P(Y := 2, X := 1) THEN PRINT "same"
PRINT v = v; v <> v; v = CREATE P(1, 2)
TRY : v = v / CREATE P(1, 0) : CATCH : PRINT "error"; ERR; v : END TRY
TRY : v = v / 0 : CATCH : PRINT "error"; ERR : END TRY
DIM q AS Q = CREATE Q(CREATE P(1, 2), 1.5, 0.1, 100)
q = q + q : PRINT q
q = q * 1.5 : PRINT q
PRINT (q + q).D; (q * 2).A; (q * 2).A.X
DIM a(2) AS P, b(2) AS P, c(2) AS P
FOR i = 0 TO 2 : a(i) = CREATE P(i, i * 2) : b(i) = CREATE P(10, 10) : NEXT
a(1) = a(1) * b(2) + a(2) : PRINT a(1)
c() = a() + b() : PRINT c(0); c(1); c(2)
c() = c() * 2 : c() = -c() : PRINT c(0); c(1)
c() = a() : PRINT c(1) = a(1); c(0) = a(1)
c() = CREATE P(5, 6) : PRINT c(2)
DIM n1 AS N, n2 AS N
PRINT n1 = n1; n1 = n2
n1.T = "x" : n2 = n1 : PRINT n1 = n2 : n2.C = 1 : PRINT n1 = n2; n1.L.LENGTH
FUNCTION Mk(x AS INTEGER) AS P
  Mk.X = x : Mk.Y = -x
END FUNCTION
PRINT Mk(3); Mk(3) + Mk(4); Mk(5).Y
SUB Own(BYVAL p AS P, BYREF r AS P, d AS P)
  p.X = 100 : r.X = 200 : d.X = 300
END SUB
DIM p1 AS P, p2 AS P, p3 AS P
Own p1, p2, p3 : PRINT p1; p2; p3
SWAP p1, p2 : PRINT p1; p2
TYPE Inner
  Name AS STRING
  Tags(2) AS STRING
END TYPE
TYPE Outer
  I AS Inner
  Z(1) AS P
END TYPE
DIM o AS Outer, o2 AS Outer
o.I.Name = "in" : o.I.Tags(1) = "t" : o.Z(1).X = 4
o2 = o : o2.I.Tags(1) = "u" : PRINT o; o2; o = o2
DIM o AS Outer : PRINT o
FUNCTION GetO() AS Outer : GetO = o2 : END FUNCTION
PRINT GetO().I; GetO().I.Tags(1); GetO().Z(1)
'> 3 -3
'> {X: 13, Y: 7}{X: -13, Y: -7}{X: 12, Y: 6}{X: 26, Y: 14}{X: 6, Y: 3}
'> same
'> -100
'> error11{X: 13, Y: 7}
'> error11
'> {A: {X: 2, Y: 4}, D: 3, S: 0.2, B: -56}
'> {A: {X: 2, Y: 4}, D: 4.5, S: 0.3, B: -56}
'> 9{X: 4, Y: 8}4
'> {X: 12, Y: 24}
'> {X: 10, Y: 10}{X: 22, Y: 34}{X: 12, Y: 14}
'> {X: -20, Y: -20}{X: -44, Y: -68}
'> -10
'> {X: 5, Y: 6}
'> -10
'> -1
'> 00
'> {X: 3, Y: -3}{X: 7, Y: -7}-5
'> {X: 0, Y: 0}{X: 200, Y: 0}{X: 300, Y: 0}
'> {X: 200, Y: 0}{X: 0, Y: 0}
'> {I: {Name: in, Tags: [, t, ]}, Z: [{X: 0, Y: 0}, {X: 4, Y: 0}]}{I: {Name: in, Tags: [, u, ]}, Z: [{X: 0, Y: 0}, {X: 4, Y: 0}]}0
'> {I: {Name: , Tags: [, , ]}, Z: [{X: 0, Y: 0}, {X: 0, Y: 0}]}
'> {Name: in, Tags: [, u, ]}u{X: 4, Y: 0}
