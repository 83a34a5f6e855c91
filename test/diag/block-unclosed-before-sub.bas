' The END IF is missing, and the procedures behind it are what they are.
FOR i = 1 TO 3
'^^ [BLOCK] this FOR has no NEXT
  IF i = 2 THEN
' ^^ [BLOCK] this IF has no END IF
    PRINT "two"
SUB Show(n AS INTEGER)
  IF n > 1 THEN
    PRINT n
  END IF
END SUB
FUNCTION Twice(n AS INTEGER) AS INTEGER
  FOR k = 1 TO 2
    Twice = Twice + n
  NEXT
END FUNCTION
IF i > 3 THEN
  Show Twice("x")
'            ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END IF
