' 14.7 Record numbers below 1: error 82; without FIELD error 5.
f$ = "/tmp/fbc-test-f22.dat"
OPEN f$ FOR RANDOM AS #1
TRY: PUT #1, 1: CATCH: PRINT ERR;: END TRY
TRY: GET #1: CATCH: PRINT ERR;: END TRY
FIELD #1, 4 AS a$
n = 0
TRY: PUT #1, n: CATCH: PRINT ERR;: END TRY
TRY: GET #1, -1: CATCH: PRINT ERR;: END TRY
TRY: PUT #1, n, "x": CATCH: PRINT ERR: END TRY
'> 55828282
