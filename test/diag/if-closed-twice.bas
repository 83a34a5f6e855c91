IF a = 1 THEN
  PRINT 1
END IF
END IF
'^^^^^ [BLOCK] END IF without an open IF
