IF a = 1 THEN
'^ [BLOCK] this IF has no END IF
  PRINT 1
PRINT 2
