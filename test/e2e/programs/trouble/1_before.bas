PRINT "before"
