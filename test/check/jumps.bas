' GOTO into and out of loops, FINALLY blocks that are crossed, GOSUB.
10 x = 1
GOTO inside
FOR i = 1 TO 10
inside:
  IF x THEN GOTO 10
NEXT
FOR j = 10 TO 1 STEP -2
  TRY
    IF x THEN EXIT FOR
    GOSUB helper
    GOTO outside
  CATCH 9
    CONTINUE FOR
  FINALLY
    x = x + 1
  END TRY
NEXT
outside:
ON x GOTO 10, outside
END
helper:
RETURN
SUB s
  TRY
    RETURN
  FINALLY
    PRINT "out"
  END TRY
END SUB
s
'--- typed
' module i INTEGER
' module j INTEGER
' module x DOUBLE
' main main: can fail, gosub
'   temporary .limit INTEGER
'   temporary .step INTEGER
'   2/10 label 10
'   2/10 assign x 1.0
'   3 goto inside
'   4 for for#0 entered i 1 10 1 up .limit .step
'     body:
'       5 label inside
'       6 if
'         branches (test x):
'           6 goto 10
'   8 for for#1 j 10 1 -2 down
'     body:
'       9 try with finally
'         body:
'           10 if
'             branches (test x):
'               10 leave for#1 exit crosses[with finally]
'           11 gosub helper
'           12 goto outside crosses[with finally]
'         catches codes[=9]:
'           14 leave for#1 continue crosses[with finally]
'         finalizer:
'           16 assign x (arithmetic DOUBLE add x 1.0)
'   19 label outside
'   20 onGoto (truncate LONG x) targets[{10}, {outside}]
'   21 end
'   22 label helper
'   23 return error
'   31 evaluate (call s)
' sub b.s: cannot fail
'   25 try with finally
'     body:
'       26 exitRoutine crosses[with finally]
'     finalizer:
'       28 print items[(value "out")] endsLine
