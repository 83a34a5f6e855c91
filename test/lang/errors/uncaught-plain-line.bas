PRINT 1
x = 0

PRINT 1 / x
'> 1
'! Unhandled exception at line 4: Division by zero (error code 11)
'! exit 1
