' 8.6 ON n GOSUB returns to the statement after it.
FOR i = 0 TO 3
  ON i GOSUB one, 200: PRINT "-";
NEXT
PRINT: END
one: PRINT "one";: RETURN
200 PRINT "two";: RETURN
'> -one-two--
