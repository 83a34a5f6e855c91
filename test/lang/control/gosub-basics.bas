' GOSUB, RETURN, ON, GOTO into and out of loops.
GOSUB one
PRINT "back"
FOR i = 1 TO 3
  ON i GOSUB one, two
NEXT
ON 5 GOTO one
PRINT "fell through"
FOR i = 1 TO 10
  IF i = 4 THEN GOTO out
NEXT
out:
PRINT "out at "; i
depth = 0
GOSUB deep
PRINT "depth "; depth
GOTO 100
one:
PRINT "one": RETURN
two:
PRINT "two": GOSUB one: RETURN
deep:
depth = depth + 1
IF depth < 1000 THEN GOSUB deep
RETURN
100 PRINT "line 100"
ON 2 GOTO 110, 120
110 PRINT "not here"
120 PRINT "120"
TRY
  RETURN
CATCH 3
  PRINT "no gosub"
END TRY
'> one
'> back
'> one
'> two
'> one
'> fell through
'> out at 4
'> depth 1000
'> line 100
'> 120
'> no gosub
