' 1.2 REM starts a comment where a statement may start; colons inside belong to it.
REM PRINT 1 : PRINT 2
PRINT 3: REM PRINT 4 : PRINT 5
rem
IF 1 THEN REM a block: PRINT 6
  PRINT 7
END IF
IF 0 THEN PRINT 8: REM PRINT 9
IF 0 THEN PRINT 8 ELSE REM PRINT 9: PRINT 10
10 REM PRINT 11
label: REM PRINT 12
REM'PRINT 13
REM:PRINT 14
PRINT "end"
'> 3
'> 7
'> end
