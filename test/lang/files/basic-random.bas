f$ = "/tmp/fbc-test-random.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE #1
OPEN f$ FOR RANDOM AS #1
FIELD #1, 10 AS nm$, 8 AS pr$
PRINT LEN(nm$); ASC(nm$); LEN(pr$)
LSET nm$ = "bolt": LSET pr$ = MKD$(0.25)
PUT #1, 3
PRINT LOC(1); LOF(1)
LSET nm$ = "": GET #1, 3
PRINT RTRIM$(nm$); CVD(pr$); LOF(1); LOC(1)
RSET nm$ = "nut": PUT #1: PRINT LOC(1); LOF(1)
GET #1, 4: PRINT "["; nm$; "]"
GET #1, 1: PRINT ASC(nm$); EOF(1)
GET #1, 9: PRINT ASC(nm$); EOF(1)
LSET nm$ = "much too long for it": PRINT "["; nm$; "]"
RSET nm$ = "much too long for it": PRINT "["; nm$; "]"
nm$ = "loose": LSET nm$ = "ab": PRINT "["; nm$; "]"
GET #1, 3: PRINT "["; nm$; "]"
FIELD #1, 4 AS a$, 6 AS b$: PRINT "["; a$; "|"; b$; "]"
TRY: FIELD #1, 40000 AS a$: CATCH: PRINT ERR: END TRY
TRY: FIELD #1, 0 AS a$: CATCH: PRINT ERR: END TRY
CLOSE #1
PRINT a$; b$
OPEN f$ FOR RANDOM AS #2 LEN = 6
TRY: FIELD #2, 4 AS a$, 3 AS b$: CATCH: PRINT ERR: END TRY
k% = 77: PUT #2, 2, k%: k% = 0: GET #2, 2, k%: PRINT k%; LOF(2)
TRY: s$ = "1234567": PUT #2, 2, s$: CATCH: PRINT ERR: END TRY
s$ = "hey": PUT #2, 1, s$: GET #2, 1, s$: PRINT LEN(s$); LEFT$(s$, 3); ASC(RIGHT$(s$, 1))
CLOSE
'> 1008
'> 354
'> bolt0.25543
'> 472
'> [       nut]
'> 00
'> 0-1
'> [much too l]
'> [much too l]
'> [ab   ]
'> [ab   ]
'> [bolt|      ]
'> 81
'> 5
'> bolt
'> 81
'> 7772
'> 81
'> 6hey0
