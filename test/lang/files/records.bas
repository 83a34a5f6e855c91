' RANDOM files: FIELD, LSET, RSET, GET, PUT; BINARY files.
f$ = "/tmp/fbc-test-records.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE #1
OPEN f$ FOR RANDOM AS #1
FIELD #1, 10 AS nm$, 8 AS pr$
LSET nm$ = "bolt" : LSET pr$ = MKD$(0.25)
PUT #1, 3
LSET nm$ = "" : GET #1, 3
PRINT RTRIM$(nm$); CVD(pr$); LOF(1)
RSET nm$ = "nut": PRINT "["; nm$; "]"
PRINT LOC(1)
nm$ = "broken": GET #1, 3: PRINT nm$
CLOSE #1
OPEN f$ FOR OUTPUT AS #1: CLOSE #1
OPEN f$ FOR BINARY AS #1
x% = 1234567: PUT #1, , x%
s$ = "abc": PUT #1, , s$
y# = 2.5: PUT #1, , y#
x% = 0: GET #1, 1, x%: PRINT x%
t$ = "...": GET #1, , t$: PRINT t$
y# = 0: GET #1, , y#: PRINT y#
PRINT LOF(1); SEEK(1)
SEEK #1, 5: GET #1, , t$: PRINT t$
CLOSE
l$ = "12345"
LSET l$ = "ab": PRINT "["; l$; "]"
RSET l$ = "abcdefg": PRINT "["; l$; "]"
'> bolt0.2554
'> [       nut]
'> 3
'> broken
'> 1234567
'> abc
'> 2.5
'> 1516
'> abc
'> [ab   ]
'> [abcde]
