' 8.1 END in a single-line IF is the statement.
IF 0 THEN PRINT "no": END ELSE PRINT "else"
IF 1 THEN PRINT "last": END ELSE PRINT "no"
PRINT "never"
'> else
'> last
