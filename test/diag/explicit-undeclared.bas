OPTION EXPLICIT
count = 1
'^^^^ [EXPLICIT] 'count' is not declared
PRINT total
'     ^^^^^ [EXPLICIT] 'total' is not declared
