FOR i = 1 TO 10
'^^ [BLOCK] this FOR has no NEXT
  FOR j = 1 TO 10
    PRINT i * j;
  NEXT j
PRINT
WHILE 1 = 1
'^^^^ [BLOCK] this WHILE has no WEND
  PRINT "x"
DO
'^ [BLOCK] this DO has no LOOP
  PRINT "y"
