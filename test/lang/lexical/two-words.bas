' 1.8 Two-word keywords may have any blanks between the words.
SUB s
  PRINT "s"
END    SUB
FUNCTION f
  f = 2
END	FUNCTION
IF 0 THEN
ELSE   IF 1 THEN
  PRINT "else if"
END   IF
SELECT   CASE 3
  CASE   ELSE
    PRINT "case else"
END   SELECT
SELECT CASE 1
  CASE 1: PRINT "end case"
END CASE
TRY
  THROW 5
CATCH
  PRINT "caught"
END   TRY
FOR i = 1 TO 9
  EXIT   FOR
NEXT
WHILE 1
  EXIT WHILE
END   WHILE
s
PRINT f; i
'> else if
'> case else
'> end case
'> caught
'> s
'> 21
