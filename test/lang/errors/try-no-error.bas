' 15.1 Without an error no clause runs but FINALLY.
TRY
  PRINT "body"
CATCH
  PRINT "no"
FINALLY
  PRINT "finally"
END TRY
TRY
  PRINT "second"
FINALLY
  PRINT "finally 2"
ENDTRY
'> body
'> finally
'> second
'> finally 2
