PRINT "after"
