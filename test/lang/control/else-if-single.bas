' 8.1 ELSE IF c THEN with a statement after it is an ELSE branch that begins with a single-line IF.
FOR i = 1 TO 3
  IF i = 1 THEN
    PRINT "one"
  ELSE IF i = 2 THEN PRINT "two"
    PRINT "else"
  END IF
NEXT
'> one
'> two
'> else
'> else
