' 15.1 An error inside CATCH propagates outward after FINALLY, replacing the former.
TRY
  TRY
    THROW 10
  CATCH 10
    THROW 20
  CATCH 20
    PRINT "no"
  FINALLY
    PRINT "finally"
  END TRY
CATCH
  PRINT ERR
END TRY
'> finally
'> 20
