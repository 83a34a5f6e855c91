OPTION EXPLICIT
count = count + 1
'^^^^ [EXPLICIT] 'count' is not declared
count = count + 2
PRINT count
