' The parts of the target are evaluated once, before the value.
TYPE Vec
  x AS INTEGER
  y AS DOUBLE
END TYPE
TYPE Line_
  p(2) AS Vec
  name AS STRING
END TYPE
CLASS Box
  Items AS LIST OF INTEGER
  Count AS INTEGER
END CLASS
FUNCTION T(n AS INTEGER) AS INTEGER
  PRINT n; " ";
  T = n
END FUNCTION
DIM a(3) AS INTEGER, g(2, 2) AS STRING, v(3) AS Vec, w AS Line_, m AS HASHMAP OF INTEGER
a(T(2)) += T(5): a(T(2)) *= T(10): PRINT a(2)
g(T(1), T(2)) += "x": g(T(1), T(2)) &= T(7): PRINT g(1, 2)
v(T(3)).x -= T(4): v(T(3)).y /= T(2): PRINT v(3).x; v(3).y
w.p(T(1)).y += T(1): w.name += "abc": w.name += w.name: PRINT w.p(1).y; w.name
m(STR$(T(8))) += T(1): m("8") += 4: m("9") -= 1: PRINT m("8"); m("9")
DIM l AS LIST OF INTEGER = LIST(1, 2, 3), z AS LIST OF ANY = LIST(1, "a")
l(T(2)) *= T(20): PRINT l
z(T(1)) += T(1): z(2) += "b": PRINT z
DIM o AS Box = NEW Box()
Find(o).Count += 2: Find(o).Items.APPEND(5): Find(o).Items(1) += 3: PRINT o.Count; o.Items
FUNCTION Find(o AS Box) AS Box
  PRINT "find ";
  RETURN o
END FUNCTION
' Whole arrays and records.
a() += 1: PRINT a(0); a(2)
v(1).x = 3: v(0) += v(1): v(0) *= 2: PRINT v(0).x
'> 2 5 2 10 50
'> 1 2 1 2 7 x7
'> 3 4 3 2 -40
'> 1 1 1abcabc
'> 8 1 5-1
'> 2 20 [1, 40, 3]
'> 1 1 [2, ab]
'> find find find 2[8]
'> 151
'> 6
