' 8.5 EXIT SUB and EXIT FUNCTION; a function gives back its current result.
SUB s
  FOR i = 1 TO 5
    IF i = 3 THEN EXIT SUB
    PRINT i;
  NEXT
  PRINT "no"
END SUB
FUNCTION f(n)
  f = n
  WHILE 1
    f = f + 1
    IF f > 5 THEN EXIT FUNCTION
  WEND
END FUNCTION
CALL s
PRINT f(3)
'> 126
