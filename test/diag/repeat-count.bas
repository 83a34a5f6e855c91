REPEAT 5
'      ^ [SYNTAX] unexpected '5'
  PRINT 1
UNTIL a = 1
