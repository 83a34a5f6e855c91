' 8.5, 15.2 EXIT and CONTINUE out of nested blocks with FINALLY, in order.
FOR i = 1 TO 3
  TRY
    SELECT CASE i
      CASE 1: CONTINUE FOR
      CASE 2
        TRY
          EXIT SELECT
        FINALLY
          PRINT "in ";
        END TRY
      CASE 3: EXIT FOR
    END SELECT
    PRINT "body ";
  FINALLY
    PRINT "out"; i; " ";
  END TRY
NEXT
PRINT i
'> out1 in body out2 out3 3
