' 15.2 FINALLY runs once after a CATCH, also when the CATCH leaves by a jump or RETURN.
FUNCTION f(n)
  TRY
    THROW 1
  CATCH
    IF n THEN RETURN 1
    f = 2
  FINALLY
    PRINT "f";
  END TRY
END FUNCTION
PRINT f(0); f(1)
FOR i = 1 TO 2
  TRY: THROW 3: CATCH: CONTINUE: FINALLY: PRINT "c";: END TRY
NEXT
PRINT
'> f2f1
'> cc
