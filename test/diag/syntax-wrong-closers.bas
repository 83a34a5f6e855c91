WHILE a
  b = 1
NEXT
'^^^ [BLOCK] WHILE is closed by WEND, not by NEXT
FOR i = 1 TO 3
  PRINT i
WEND
'^^^ [BLOCK] FOR is closed by NEXT, not by WEND
DO
  PRINT 1
UNTIL a = 3
'^^^^ [BLOCK] DO is closed by LOOP, not by UNTIL
REPEAT
LOOP
'^^^ [BLOCK] REPEAT is closed by UNTIL, not by LOOP
