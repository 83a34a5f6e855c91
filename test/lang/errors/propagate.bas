' 15.1 An error that no clause lists goes on after FINALLY, to the innermost TRY around, through calls and GOSUB.
SUB deep
  TRY
    THROW 50
  CATCH 51
    PRINT "no"
  FINALLY
    PRINT "inner finally"
  END TRY
  PRINT "no"
END SUB
TRY
  GOSUB g
  PRINT "no"
CATCH 50
  PRINT "outer"; ERR
FINALLY
  PRINT "outer finally"
END TRY
END
g: CALL deep
PRINT "no"
RETURN
'> inner finally
'> outer50
'> outer finally
