' 9.1 Labels, lines, DIMs and GOSUBs inside belong to the procedure.
SUB s
  DIM v AS STRING
  v = "s"
  GOSUB here
  EXIT SUB
here: PRINT v; " here": RETURN
10 PRINT "no"
END SUB
v = 1
GOSUB here
CALL s
GOTO 10
here: PRINT v; "module": RETURN
PRINT "no"
10 PRINT "ten"
'> 1module
'> s here
'> ten
