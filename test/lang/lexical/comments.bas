' 1.2 An apostrophe starts a comment anywhere outside a string.
PRINT 1 ' two: PRINT 2
PRINT "it's"; 'x'
PRINT 3'4
' : PRINT 5
IF 1 THEN ' block
  PRINT 6 ' six
ELSE ' never
  PRINT 7
END IF ' done
'> 1
'> it's3
'> 6
