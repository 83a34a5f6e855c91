PRINT "before"
GOSUB helper
PRINT "after"
END
helper:
PRINT "inside"
RETURN
'> before
'> inside
'> after
