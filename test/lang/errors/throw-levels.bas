' 15.1 Which of three nested TRYs catches, for every code.
FOR k = 101 TO 105
  TRY
    TRY
      TRY
        THROW k
      CATCH 101
        PRINT "1";
      CATCH 102
        PRINT "2";: THROW 104
      FINALLY
        PRINT "f";
      END TRY
    CATCH 103, 104
      PRINT "3";
    FINALLY
      PRINT "g";
    END TRY
    PRINT "n";
  CATCH
    PRINT "r"; ERR;
  END TRY
  PRINT " ";
NEXT
PRINT
'> 1fgn 2f3gn f3gn f3gn fgr105
