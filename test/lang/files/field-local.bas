' FIELD of a procedure's own variables: they are let go when it is left.
f$ = "/tmp/fbc-test-field.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE #1
OPEN f$ FOR RANDOM AS #1 LEN = 8
SUB Save(n, t$)
  DIM part$
  FIELD #1, 8 AS part$
  LSET part$ = t$
  PUT #1, n
END SUB
Save 1, "one"
Save 2, "two"
FIELD #1, 8 AS whole$
GET #1, 1
PRINT RTRIM$(whole$)
GET #1, 2
PRINT RTRIM$(whole$)
CLOSE
'> one
'> two
