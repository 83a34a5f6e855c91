' The probes of the specification of composed types, lists, maps, classes, arrays.
TYPE P
  X AS INTEGER
  Y AS INTEGER
END TYPE
DIM a AS P, b AS P
a.X = 1 : b = a : b.X = 2 : PRINT a.X; b.X
SUB Bump(q AS P) : q.X = q.X + 1 : END SUB
a = CREATE P(4, 5) : Bump(a) : PRINT a.X
IF CREATE P(1, 2) = CREATE P(Y := 2, X := 1) THEN PRINT "same"
DIM v AS P : v = CREATE P(7, -7) / CREATE P(2, 2) : PRINT v.X; " "; v.Y
CLASS A1
  METHOD N() AS STRING : RETURN "a" : END METHOD
  METHOD Twice() AS STRING : RETURN ME.N() + ME.N() : END METHOD
END CLASS
CLASS B1 EXTENDS A1
  METHOD N() AS STRING : RETURN "b" : END METHOD
END CLASS
DIM x AS A1 = NEW B1() : PRINT x.Twice()
CLASS D
  DESTRUCTOR : PRINT "bye" : END DESTRUCTOR
END CLASS
DIM keep AS D
SUB S : DIM t AS D = NEW D() : PRINT "in" : END SUB
SUB S2 : DIM t AS D = NEW D() : keep = t : PRINT "in" : END SUB
CALL S : PRINT "out"
CALL S2 : PRINT "out"
DIM o AS A1 : PRINT o IS NOTHING; : o = NEW B1() : PRINT o IS A1; o IS B1; NOTHING IS A1
DIM o2 AS A1 : TRY : PRINT o2.N() : CATCH : PRINT ERR : END TRY
DIM l AS LIST OF INTEGER = LIST(5, 6) : PRINT l.GET(9); l(0); l.INDEXOF(7); l.POP(); l.POP(); l.POP()
DIM la AS LIST OF INTEGER, lb AS LIST OF INTEGER : lb = la : lb.APPEND(1) : PRINT la.LENGTH()
FOR EACH t, e IN LIST(1, "s", 2.5) : PRINT t; : NEXT
PRINT
DIM m AS HASHMAP : m("k") = "v" : PRINT m.HASKEY("K"); m.HASKEY("k"); m.REMOVE("k"); m.SIZE(); "["; m("k"); "]"
DIM ar(2) AS INTEGER : ar() = 7 : ar() = ar() / 2 + ar() : PRINT ar(2); " "; SUM(ar()); " "; AVG(ar())
DIM bag AS LIST OF ANY : bag.APPEND(NEW A1()) : bag.APPEND(NEW B1())
FOR EACH q IN bag
  MATCH TYPE q
    CASE A1 y : PRINT "base"; y.N();
    CASE B1 z : PRINT "derived";
  END MATCH
NEXT
PRINT
DIM s(1) AS SINGLE : s() = 0.1 : PRINT SUM(s()) = s(0) + s(1)
DIM da(3) AS DOUBLE, db(3) AS DOUBLE, dc(3) AS DOUBLE
da() = 2 : db(0) = 1 : db(3) = 4
dc() = db() * 10 - da()
PRINT dc(0); " "; dc(1); " "; SUM(dc()); " "; DOT(da(), db())
dc() = ABS(dc()) : dc() = SQR(dc() + 2 * da()) : PRINT dc(1); MAX(dc()); MIN(dc())
DIM pa(1) AS P, pb(1) AS P
pa() = CREATE P(3, 4) : pb() = pa() * pa() - 1 : PRINT pb(0); pb(1)
DIM sa(1) AS STRING, sb(1) AS STRING, oa(1) AS A1, ob(1) AS A1, lla(1) AS LIST OF INTEGER, llb(1) AS LIST OF INTEGER
sa() = "fill" : sb() = sa() : PRINT sb(1)
oa() = x : ob() = oa() : PRINT ob(1) = x
lla() = LIST(1, 2) : llb() = lla() : llb(0).APPEND(3) : PRINT lla(1)
PRINT "end"
'> 12
'> 5
'> same
'> 3 -3
'> bb
'> in
'> bye
'> out
'> in
'> out
'> 1110
'> 91
'> 000650
'> 1
'> 132
'> 0110[]
'> 10 30 10
'> baseabaseb
'> -1
'> 8 -2 42 10
'> 2.449496.480742.44949
'> {X: 8, Y: 15}{X: 8, Y: 15}
'> fill
'> -1
'> [1, 2, 3]
'> end
'> bye
