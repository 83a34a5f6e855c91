' 15.7 Uncaught errors of the runtime have the same form; L is ERL.
DIM a(3)
PRINT "x"
500 n = 4: a(n) = 1
'> x
'! Unhandled exception at line 500: Subscript out of range (error code 9)
'! exit 1
