' 14.7 The total becomes the record length, or must fit the length that was given; errors 81 and 5.
f$ = "/tmp/fbc-test-f21.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR RANDOM 10 AS #1
TRY: FIELD #1, 6 AS a$, 5 AS b$: CATCH: PRINT ERR;: END TRY
FIELD #1, 6 AS a$, 4 AS b$: LSET a$ = "x": PUT #1, 1: PRINT LOF(1)
CLOSE
OPEN f$ FOR RANDOM AS #1
TRY: FIELD #1, 32000 AS a$, 769 AS b$: CATCH: PRINT ERR;: END TRY
n = 0
TRY: FIELD #1, n AS a$: CATCH: PRINT ERR;: END TRY
FIELD #1, 2 AS a$: PUT #1, 6: PRINT LOF(1)
CLOSE
OPEN f$ FOR RANDOM AS #1 LEN = 7: FIELD #1, 2 AS a$: PUT #1, 3: PRINT LOF(1)
'> 8110
'> 81512
'> 21
