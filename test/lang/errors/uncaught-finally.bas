' 15.7 FINALLY blocks run before an uncaught error ends the program.
TRY
  THROW 5
FINALLY
  PRINT "finally"
END TRY
'> finally
'! Unhandled exception at line 3: Illegal function call (error code 5)
'! exit 1
