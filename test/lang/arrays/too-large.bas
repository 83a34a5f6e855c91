' 6.1 A size beyond memory is error 7.
n = 2000000000
TRY: DIM a(n, n) AS DOUBLE: CATCH: PRINT ERR: END TRY
TRY: DIM b(n, n, n) AS BYTE: CATCH: PRINT ERR: END TRY
TRY: REDIM c(n, n, n, n) AS LONG: CATCH: PRINT ERR: END TRY
'> 7
'> 7
'> 7
