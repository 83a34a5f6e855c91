' 8.6 A jump into a WHILE or DO body acts as if the test had passed.
n = 5
GOTO w
WHILE n < 3
w: PRINT "w"; n
  n = IIF(n = 5, 2, 9)
WEND
GOTO d
DO WHILE n < 0
  PRINT "no"
d: PRINT "d"
LOOP
GOTO r
REPEAT
  PRINT "no"
r: PRINT "r"
UNTIL 1
IF n > 99 THEN
  PRINT "no"
inside: PRINT "inside"
  n = 100
ELSE
  PRINT "else": GOTO inside
END IF
'> w5
'> w2
'> d
'> r
'> else
'> inside
