' Errors in ToString, in methods and constructors while things are held, and in destructors.
CLASS T
  N AS INTEGER
  CONSTRUCTOR(n AS INTEGER) : ME.N = n : END CONSTRUCTOR
  METHOD ToString() AS STRING
    IF ME.N < 0 THEN THROW 71
    RETURN "T" + STR$(ME.N)
  END METHOD
  METHOD Add(s AS STRING, l AS LIST OF INTEGER) AS STRING
    IF ME.N < 0 THEN THROW 72
    RETURN s + STR$(l.LENGTH)
  END METHOD
END CLASS
CLASS Pair
  A AS T
  B AS T
  CONSTRUCTOR(a AS INTEGER, b AS INTEGER)
    ME.A = NEW T(a)
    IF a = b THEN THROW 73
    ME.B = NEW T(b)
  END CONSTRUCTOR
END CLASS
DIM l AS LIST OF T
l.APPEND(NEW T(1)) : l.APPEND(NEW T(-1)) : l.APPEND(NEW T(2))
TRY : PRINT "["; l; "]" : CATCH : PRINT "error"; ERR : END TRY
TRY : PRINT NEW T(-5) : CATCH : PRINT "error"; ERR : END TRY
PRINT NEW T(5); l(1)
TRY : PRINT (NEW T(-1)).Add("x" + STR$(1), LIST(1, 2)) : CATCH : PRINT "error"; ERR : END TRY
PRINT (NEW T(1)).Add("x" + STR$(1), LIST(1, 2))
TRY : PRINT (NEW Pair(1, 1)).A : CATCH : PRINT "error"; ERR : END TRY
PRINT (NEW Pair(1, 2)).B
DIM p AS Pair
TRY : p.A.N = l(2).N + VAL("3") : CATCH : PRINT "error"; ERR : END TRY
p = NEW Pair(3, 4) : p.A = NOTHING
TRY : PRINT p.B.N; p.A.N : CATCH : PRINT "error"; ERR : END TRY
DIM m AS HASHMAP OF T
TRY : PRINT m("none").N : CATCH : PRINT "error"; ERR : END TRY
m("t") = NEW T(8) : m("t").N = 9 : PRINT m("t").N; m
DIM v AS ANY
v = NEW T(3) : PRINT v; v IS T; v IS NOTHING
TRY : DIM q AS Pair = v : CATCH : PRINT "error"; ERR : END TRY
DIM t AS T = v : PRINT t.N
v = LIST(1) : TRY : t = v : CATCH : PRINT "error"; ERR; t.N : END TRY
TRY : v = v + 1 : CATCH : PRINT "error"; ERR : END TRY
FUNCTION Boom(n AS INTEGER) AS LIST OF INTEGER
  Boom.APPEND(n) : IF n = 0 THEN THROW 74
END FUNCTION
TRY : PRINT Boom(1); Boom(0) : CATCH : PRINT "error"; ERR : END TRY
TRY
  FOR EACH x IN Boom(2)
    FOR EACH y IN Boom(x - 2) : NEXT
  NEXT
CATCH : PRINT "error"; ERR : END TRY
DIM lst AS LIST OF STRING = LIST("a" + STR$(1), "b" + STR$(2))
TRY : lst(5) = "c" + STR$(lst.LENGTH) : CATCH : PRINT "error"; ERR; lst : END TRY
TRY : lst.APPEND(STR$(Boom(0).LENGTH)) : CATCH : PRINT "error"; ERR; lst : END TRY
'> [error71
'> error71
'> T5T1
'> error72
'> x12
'> error73
'> T2
'> error91
'> 4error91
'> error91
'> 9{t: T9}
'> T310
'> error13
'> 3
'> error133
'> error13
'> [1]error74
'> error74
'> error9[a1, b2]
'> error74[a1, b2]
