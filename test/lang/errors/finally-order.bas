' 15.2 FINALLY blocks of nested TRYs run from the inside out.
SUB s
  TRY
    TRY
      TRY
        THROW 1
      FINALLY
        PRINT "1";
      END TRY
    FINALLY
      PRINT "2";
    END TRY
  CATCH
    PRINT "c";
  FINALLY
    PRINT "3";
  END TRY
END SUB
CALL s
FUNCTION f
  TRY: TRY: RETURN 9: FINALLY: PRINT "a";: END TRY: FINALLY: PRINT "b";: END TRY
END FUNCTION
PRINT f
'> 12c3ab9
