' MARSHALL and UNMARSHALL: deep copies of every kind, consumed once.
TYPE P
  X AS INTEGER
  S AS STRING
  L AS LIST OF STRING
END TYPE
CLASS N
  V AS INTEGER
  T AS STRING
  Other AS N
END CLASS
CLASS M EXTENDS N
  Extra AS HASHMAP
END CLASS
DIM src(2) AS STRING, dst(0) AS STRING
src(1) = "mid"
DIM blob AS MARSHALLED
blob = MARSHALL(src)
src(1) = "changed"
UNMARSHALL dst, blob
PRINT dst(1); " "; UBOUND(dst)
TRY : UNMARSHALL dst, blob : CATCH : PRINT "error"; ERR : END TRY
DIM p AS P, q AS P
p.X = 5 : p.S = "a" + STR$(1) : p.L.APPEND("l")
blob = MARSHALL(p) : p.S = "new" : p.L.APPEND("m")
UNMARSHALL q, blob : PRINT q; p
DIM a AS N, b AS N
a = NEW N() : a.V = 1 : a.T = "t" + STR$(2) : a.Other = NEW M() : a.Other.Other = a
blob = MARSHALL(a) : a.V = 9
UNMARSHALL b, blob
PRINT b.V; b.T; b.Other IS M; b.Other.Other = b; b = a
DIM alias_ AS N
alias_ = b : blob = MARSHALL(a)
UNMARSHALL b, blob : PRINT alias_.V; alias_ = b
b = NEW M() : blob = MARSHALL(a) : UNMARSHALL b, blob : PRINT b IS M; b.V
DIM l AS LIST OF ANY = LIST(1, "x", LIST(2)), l2 AS LIST OF ANY
l.APPEND(a) : l.APPEND(CREATE P(7)) : l.APPEND(l)
blob = MARSHALL(l) : l.CLEAR()
UNMARSHALL l2, blob : PRINT l2.LENGTH; l2(3); l2(5)
DIM m AS HASHMAP OF LIST OF INTEGER, m2 AS HASHMAP OF LIST OF INTEGER
m("a") = LIST(1, 2) : blob = MARSHALL(m) : m("a").APPEND(3) : UNMARSHALL m2, blob : PRINT m; m2
DIM s AS STRING, n AS INTEGER
blob = MARSHALL("text" + STR$(1)) : UNMARSHALL s, blob : PRINT s
blob = MARSHALL(42) : n = blob : PRINT n : UNMARSHALL n, blob : PRINT n
TRY : UNMARSHALL n, blob : CATCH : PRINT "error"; ERR : END TRY
blob = MARSHALL("no") : TRY : UNMARSHALL n, blob : CATCH : PRINT "error"; ERR : END TRY
blob = MARSHALL(p) : TRY : UNMARSHALL b, blob : CATCH : PRINT "error"; ERR : END TRY
DIM other AS MARSHALLED
blob = MARSHALL(1) : other = blob : UNMARSHALL n, other
TRY : UNMARSHALL n, blob : CATCH : PRINT "error"; ERR; blob : END TRY
DIM never AS MARSHALLED, cyc AS MARSHALLED
never = MARSHALL(p) : cyc = MARSHALL(a)
DIM ints(3) AS INTEGER, dbl(1) AS DOUBLE, recs(1 TO 2) AS P, recs2() AS P
ints(2) = 7 : blob = MARSHALL(ints())
TRY : UNMARSHALL dbl, blob : CATCH : PRINT "error"; ERR : END TRY
recs(2).S = "r" + STR$(2) : recs(2).L.APPEND("in") : blob = MARSHALL(recs) : recs(2).L.CLEAR()
UNMARSHALL recs2, blob : PRINT recs2(2); LBOUND(recs2); UBOUND(recs2)
a = NOTHING : blob = MARSHALL(a) : UNMARSHALL b, blob : PRINT b IS NOTHING
CLASS D
  DESTRUCTOR : PRINT "~D "; : END DESTRUCTOR
END CLASS
SUB Copies
  DIM d AS D = NEW D(), e AS D, k AS MARSHALLED, unused AS MARSHALLED
  k = MARSHALL(d) : unused = MARSHALL(d)
  UNMARSHALL e, k
  PRINT "copied ";
END SUB
Copies
PRINT
'> mid 2
'> error5
'> {X: 5, S: a1, L: [l]}{X: 5, S: new, L: [l, m]}
'> 1t21-10
'> 9-1
'> 09
'> 6[2]{X: 7, S: , L: []}
'> {a: [1, 2, 3]}{a: [1, 2]}
'> text1
'> 42
'> 42
'> error5
'> error13
'> error13
'> error5[Marshalled]
'> error13
'> {X: 0, S: r2, L: [in]}12
'> 1
'> copied ~D ~D
