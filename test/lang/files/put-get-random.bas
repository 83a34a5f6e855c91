' 14.7 PUT and GET with a value in RANDOM: the position is a record number; shorter data are zero-filled, longer error 81.
f$ = "/tmp/fbc-test-f25.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR RANDOM AS #1 LEN = 6
PUT #1, 2, "ab"
PRINT LOF(1)
TRY: PUT #1, 1, "1234567": CATCH: PRINT ERR: END TRY
d% = 77: PUT #1, , d%: PRINT LOF(1); LOC(1)
GET #1, 2, x$: PRINT LEN(x$); LEFT$(x$, 2); ASC(MID$(x$, 3))
GET #1, , e%: PRINT e%; LOC(1)
'> 12
'> 81
'> 183
'> 6ab0
'> 773
