' 4.4 The same judgement in ELSEIF, WHILE, UNTIL, LOOP, DO and IIF.
IF 0 THEN
ELSEIF NOT 5 THEN
  PRINT "wrong"
ELSEIF 4 = 4 AND 2 THEN
  PRINT "elseif"
END IF
n = 0
WHILE NOT (n AND 4): n = n + 1: WEND: PRINT n;
REPEAT: n = n - 1: UNTIL n < 2 AND 8: PRINT n;
DO: n = n + 1: LOOP WHILE n < 3 AND 4: PRINT n;
DO: n = n + 1: LOOP UNTIL n > 5 AND 4: PRINT n;
DO WHILE n < 8 AND 1: n = n + 1: LOOP: PRINT n;
DO UNTIL n > 9 AND 1: n = n + 1: LOOP: PRINT n;
PRINT IIF(NOT 5, "t", "f"); IIF(1 = 1 AND 2, "t", "f"); IIF(1 AND 2, "t", "f")
'> elseif
'> 4136810ftf
