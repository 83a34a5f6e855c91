' 17 Exit status 1 after an uncaught error.
x = SQR(-1)
'! Unhandled exception at line 2: Illegal function call (error code 5)
'! exit 1
