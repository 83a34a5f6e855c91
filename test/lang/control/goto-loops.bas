' GOTO into and out of loops.
GOTO inside
FOR i = 5 TO 8
inside:
  PRINT i;
NEXT
PRINT " end "; i
n = 0
again:
n = n + 1
IF n < 3 THEN GOTO again
PRINT n
WHILE n > 100 AND n < 200
body:
  PRINT "in body "; n
  n = n + 50
WEND
IF n < 100 THEN GOTO body
PRINT n
FOR j = 1 TO 3
  FOR k = 1 TO 3
    IF k = 2 THEN GOTO nextj
    PRINT j; k; " ";
  NEXT
nextj:
NEXT
PRINT
'> 0 end 1
'> 3
'> in body 3
'> in body 53
'> in body 103
'> in body 153
'> 203
'> 11 21 31
