IF a = 1 PRINT "one"
'        ^^^^^ [SYNTAX] THEN is missing before 'PRINT'
IF a = 1
'       ^ [SYNTAX] THEN is missing before the end of the line
  PRINT 1
END IF
