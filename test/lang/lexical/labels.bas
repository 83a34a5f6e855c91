' 1.3 A label stands at the start of a line, after an optional line number; a statement may follow it.
GOTO one
PRINT "skipped"
one: PRINT 1: GOTO TWO
PRINT "skipped"
10 two : PRINT 2
GOTO three
PRINT "skipped"
three:
PRINT 3
n = n + 1: IF n = 1 THEN GOTO 10
'> 1
'> 2
'> 3
'> 2
'> 3
