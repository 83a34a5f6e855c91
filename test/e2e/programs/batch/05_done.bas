PRINT "batch complete"
END
PRINT "never"
'> batch complete
