' 1.3 A contextual keyword may be a label.
GOTO data
PRINT "skipped"
data: PRINT "data"
GOSUB input
GOTO error
PRINT "skipped"
error: PRINT "error"
END
input: PRINT "input": RETURN
'> data
'> input
'> error
