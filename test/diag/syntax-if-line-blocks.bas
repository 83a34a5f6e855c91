IF a THEN FOR i = 1 TO 3
'         ^^^ [BLOCK] this FOR stands in a single-line IF and needs its NEXT on the same line
  PRINT i
NEXT i
FOR j = 1 TO 3: IF a THEN NEXT j
'                         ^^^^ [BLOCK] NEXT in a single-line IF closes nothing: the IF ends with its line
PRINT "after"
