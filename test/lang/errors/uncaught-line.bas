' 15.7 THROW with a line.
THROW 77, 4000
'! Unhandled exception at line 4000: Unknown error (error code 77)
'! exit 1
