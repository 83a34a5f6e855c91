WHILE 1
  PRINT 1
WEND
PRINT 2
'^^^^^^ warning [UNREACHABLE] this is never reached
