PRINT "before";
10 THROW 9
'>= before
'! Unhandled exception at line 10: Subscript out of range (error code 9)
'! exit 1
