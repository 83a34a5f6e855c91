' TRY, CATCH, FINALLY, THROW, ERR and ERL.
TRY
  THROW 100
CATCH 9, 100
  PRINT "caught "; ERR; " at "; ERL
FINALLY
  PRINT "finally"
END TRY
SUB Inner
  DIM s$ = "local " + STR$(1)
  THROW 42, 777
END SUB
TRY
  Inner
  PRINT "not here"
CATCH 42
  PRINT ERR; ERL
END TRY
TRY
  TRY
    x = 1 / zero
  FINALLY
    PRINT "inner finally"
  END TRY
CATCH
  PRINT "outer "; ERR
END TRY
FUNCTION f()
  TRY
    f = 5
    RETURN 7
  FINALLY
    PRINT "leaving f"
  END TRY
END FUNCTION
PRINT f()
TRY
  TRY
    THROW 5
  CATCH 5
    THROW 6
  FINALLY
    PRINT "between"
  END TRY
CATCH
  PRINT ERR
END TRY
TRY
  TRY
    THROW 8
  CATCH
    THROW
  END TRY
CATCH 8
  PRINT "again "; ERR; " "; ERL
END TRY
FOR i = 1 TO 3
  TRY
    IF i = 2 THEN CONTINUE FOR
    PRINT i;
  FINALLY
    PRINT "f";
  END TRY
NEXT
PRINT
TRY
  THROW -1
CATCH
  PRINT ERR
END TRY
PRINT 1 \ zero
PRINT "never"
'> caught 100 at 3
'> finally
'> 42777
'> inner finally
'> outer 11
'> leaving f
'> 7
'> between
'> 6
'> again 8 50
'> 1ff3f
'> 5
'! Unhandled exception at line 71: Division by zero (error code 11)
'! exit 1
