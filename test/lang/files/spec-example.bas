' 14.9 The example of the specification.
OPEN "/tmp/fbc-test-inv.dat" FOR RANDOM AS #1
FIELD #1, 10 AS nm$, 8 AS pr$
LSET nm$ = "bolt" : LSET pr$ = MKD$(0.25)
PUT #1, 3
LSET nm$ = "" : GET #1, 3
PRINT RTRIM$(nm$); CVD(pr$); LOF(1)     ' bolt0.2554
CLOSE #1
'> bolt0.2554
