' 15.1 An error inside FINALLY replaces what was pending.
TRY
  TRY
    THROW 10
  FINALLY
    THROW 30
  END TRY
CATCH
  PRINT ERR
END TRY
TRY
  TRY
    PRINT "body"
  FINALLY
    x = 1 / 0
  END TRY
CATCH 11
  PRINT "eleven"
END TRY
'> 30
'> body
'> eleven
