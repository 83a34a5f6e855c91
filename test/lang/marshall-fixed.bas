' Arrays inside of records as targets and sources keep their bounds.
TYPE R
  A(2) AS STRING
  N(1) AS INTEGER
END TYPE
DIM r AS R, s(2) AS STRING, b AS MARSHALLED
s(1) = "x" + STR$(1)
b = MARSHALL(s())
UNMARSHALL r.A, b : PRINT r
b = MARSHALL(r.A) : UNMARSHALL s, b : PRINT s(1); UBOUND(s)
DIM t(5) AS STRING
b = MARSHALL(t()) : TRY : UNMARSHALL r.A, b : CATCH : PRINT "error"; ERR; r : END TRY
b = MARSHALL(t()) : TRY : UNMARSHALL r.N, b : CATCH : PRINT "error"; ERR : END TRY
'> {A: [, x1, ], N: [0, 0]}
'> x12
'> error9{A: [, x1, ], N: [0, 0]}
'> error13
