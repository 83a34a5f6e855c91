DIM total AS INTEGER
total = 0
GOSUB bump
GOSUB bump
GOSUB bump
PRINT "result: "; total
END
bump:
total = total + 10
RETURN
'> result: 30
