10 GOTO 10
PRINT 1
'^^^^^^ warning [UNREACHABLE] this is never reached
