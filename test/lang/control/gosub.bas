' 8.6 GOSUB and GO SUB push, RETURN pops; they nest.
GOSUB one: PRINT "back"
GO SUB 200
PRINT "end"
END
one: PRINT "one": GOSUB two: PRINT "one again": RETURN
two: PRINT "two"
RETURN
200 PRINT "200": RETURN
'> one
'> two
'> one again
'> back
'> 200
'> end
