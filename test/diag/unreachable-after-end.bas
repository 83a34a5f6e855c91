END
PRINT 1
'^^^^^^ warning [UNREACHABLE] this is never reached
