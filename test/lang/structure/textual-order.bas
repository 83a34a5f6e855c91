' 7 Module statements run in textual order; procedure bodies, DATA, CONSTANT and TYPE are skipped; jumps cross bodies.
PRINT "one"
SUB s
  PRINT "in s"
END SUB
DATA 1
PRINT "two"
GOTO after
TYPE T
  x AS INTEGER
END TYPE
PRINT "skipped"
FUNCTION f
  f = 1
END FUNCTION
after: PRINT "three"
CALL s
'> one
'> two
'> three
'> in s
