' 15.1 Searching is dynamic, across procedure activations; the innermost active TRY is first.
SUB thrower(n)
  IF n = 0 THEN THROW 77
  TRY
    CALL thrower(n - 1)
  CATCH 78
    PRINT "no"
  FINALLY
    PRINT n;
  END TRY
END SUB
TRY
  CALL thrower(3)
CATCH
  PRINT " caught"; ERR
END TRY
'> 123 caught77
