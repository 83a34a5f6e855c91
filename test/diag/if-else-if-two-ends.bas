IF a = 1 THEN
  PRINT 1
ELSE IF a = 2 THEN
  PRINT 2
END IF
END IF
'^^^^^ [BLOCK] END IF without an open IF
