FOR i = 1 TO 3
  IF a = 1 THEN
' ^^ [BLOCK] this IF has no END IF
    PRINT 1
NEXT i
IF b THEN
'^ [BLOCK] this IF has no END IF
  PRINT 2
