IF a = 1 THEN FOR i = 1 TO 3
'             ^^^ [BLOCK] this FOR stands in a single-line IF and needs its NEXT on the same line
  PRINT i
NEXT
