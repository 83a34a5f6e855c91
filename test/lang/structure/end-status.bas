' END in a procedure leaves with its status; FINALLY does not run.
SUB Leave
  DIM s$ = "x" + STR$(5)
  TRY
    END 3 + 256
  FINALLY
    PRINT "never"
  END TRY
END SUB
TRY
  PRINT "before"
  Leave
CATCH
  PRINT "never"
END TRY
'> before
'! exit 3
