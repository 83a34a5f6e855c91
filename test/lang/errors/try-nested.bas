' FINALLY on every way out, in the right order.
FUNCTION F$(how)
  FOR i = 1 TO 2
    TRY
      TRY
        IF how = 1 THEN RETURN "return" + STR$(i)
        IF how = 2 THEN EXIT FOR
        IF how = 3 THEN GOTO away
        IF how = 4 THEN THROW 40
        IF how = 5 THEN EXIT FUNCTION
        F$ = F$ + "b" + STR$(i)
      FINALLY
        PRINT "1";
      END TRY
    CATCH 40
      F$ = "caught"
      IF i = 2 THEN THROW 41
    FINALLY
      PRINT "2";
    END TRY
  NEXT
  F$ = F$ + ".end"
  EXIT FUNCTION
away:
  F$ = "away"
END FUNCTION
FOR how = 0 TO 5
  TRY
    PRINT " "; F$(how)
  CATCH
    PRINT " error"; ERR
  END TRY
NEXT
TRY
  TRY
    THROW 1
  FINALLY
    THROW 2
  END TRY
CATCH
  PRINT ERR
END TRY
n = 0
again:
n = n + 1
TRY
  THROW 3
FINALLY
  IF n < 3 THEN GOTO again
  PRINT n
  GOTO out
END TRY
out:
PRINT "out"
'>  1212b1b2.end
'>  12return1
'>  12.end
'>  12away
'>  1212 error41
'>  12
'> 2
'> 3
'> out
