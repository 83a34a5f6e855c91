' 15.5 Strings and arrays beyond memory are error 7.
n& = 1000000000000000
TRY: a$ = STRING$(n&, "x"): CATCH: PRINT ERR;: END TRY
TRY: a$ = SPACE$(n&): CATCH: PRINT ERR;: END TRY
TRY: a$ = LPAD$("x", n&): CATCH: PRINT ERR;: END TRY
TRY: a$ = REPEAT$("xy", n&): CATCH: PRINT ERR;: END TRY
TRY: DIM b(n&) AS LONG: CATCH: PRINT ERR;: END TRY
TRY: DIM s(n&) AS STRING: CATCH: PRINT ERR: END TRY
PRINT LEN(a$)
'> 777777
'> 0
