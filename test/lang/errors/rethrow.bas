' 15.3 Bare THROW inside CATCH raises the caught error again, with its ERL.
TRY
  TRY
    10 THROW 42
  CATCH
    PRINT "first"; ERL
    TRY: THROW 43: CATCH: END TRY
    THROW
  END TRY
CATCH 42
  PRINT "again"; ERR; ERL
END TRY
'> first10
'> again4210
