' 15.3 A bare THROW raises what the CATCH around it has caught, with its line, whatever was caught in the meantime.
TRY
  TRY
    THROW 70, 700
  CATCH 71
    PRINT "no"
  END TRY
CATCH
  TRY: THROW 80, 800
  CATCH
    TRY: THROW: CATCH: PRINT ERR; " "; ERL: END TRY
  END TRY
  PRINT ERR
  TRY: THROW: CATCH: PRINT ERR; " "; ERL: END TRY
END TRY
'> 80 800
'> 80
'> 70 700
