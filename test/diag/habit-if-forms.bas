IF x = 1
'       ^ [SYNTAX] THEN is missing before the end of the line
  PRINT "one"
END IF
IF x = 1 THEN PRINT "one"
ELSE
'^^^ [BLOCK] ELSE without an open IF: the IF of line 4 ends with its line, because something follows its THEN
  PRINT "two"
END IF
IF x = 1 THEN
  PRINT "a"
ELSE IF x = 2 THEN
  PRINT "b"
END IF
IF (x > 1 AND < 5) THEN PRINT "m"
'             ^ [SYNTAX] a value expected, not '<'
IF x = 1 OR 2 THEN PRINT "z"
IF x => 5 THEN PRINT "w"
