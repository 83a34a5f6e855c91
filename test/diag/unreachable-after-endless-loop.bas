DO
  PRINT 1
LOOP
PRINT 2
'^^^^^^ warning [UNREACHABLE] this is never reached
