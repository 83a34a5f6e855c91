' 7 END terminates from anywhere with exit status 0; FINALLY blocks do not run; output is written.
SUB s
  TRY
    PRINT "before";
    GOSUB g
  FINALLY
    PRINT "finally"
  END TRY
  EXIT SUB
g: END
END SUB
CALL s
PRINT "never"
'>= before
