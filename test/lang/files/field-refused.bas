' 14.7 A FIELD that is refused at its first width binds nothing: GET and PUT of the buffer are still error 5, PRINT # works.
f$ = "/tmp/fbc-test-f90.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR RANDOM 4 AS #1
TRY: FIELD #1, 5 AS a$: CATCH: PRINT ERR;: END TRY
TRY: GET #1, 1: CATCH: PRINT ERR;: END TRY
TRY: FIELD #1, 0 AS a$: CATCH: PRINT ERR;: END TRY
TRY: PUT #1: CATCH: PRINT ERR;: END TRY
PRINT #1, "ab": PRINT LOF(1)
FIELD #1, 2 AS a$, 2 AS b$: LSET a$ = "x"
TRY: FIELD #1, 5 AS c$: CATCH: PRINT ERR;: END TRY
PUT #1, 1: GET #1, 1: PRINT "["; a$; "]"; LEN(b$)
'> 815553
'> 81[x ]2
