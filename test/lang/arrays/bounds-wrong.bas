' 6.1 An upper bound below the lower is error 9, except for an empty array (upper = lower - 1).
n = -2
TRY: DIM a(n): CATCH: PRINT ERR;: END TRY
TRY: DIM b(5 TO n): CATCH: PRINT ERR;: END TRY
n = -1
DIM c(n), d(4 TO n + 4)
PRINT LBOUND(c); UBOUND(c); LBOUND(d); UBOUND(d)
TRY: c(0) = 1: CATCH: PRINT ERR;: END TRY
TRY: d(4) = 1: CATCH: PRINT ERR: END TRY
'> 990-143
'> 99
