' 15.1 TRY stands in loops, procedures, CATCH and FINALLY.
FOR i = 1 TO 3
  TRY
    IF i = 2 THEN THROW 5
    PRINT "ok";
  CATCH
    TRY: THROW 6: CATCH 6: PRINT "six";: FINALLY: PRINT "f";: END TRY
  FINALLY
    TRY: THROW 7: CATCH: PRINT "seven ";: END TRY
  END TRY
NEXT
PRINT i
'> okseven sixfseven okseven 4
