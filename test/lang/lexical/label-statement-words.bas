' 1.3 A word that is a complete statement alone stays that statement before a colon.
DATA 1, 2
READ a
RESTORE: READ b
PRINT a; b
RANDOMIZE: PRINT "r"
CLOSE: PRINT "c"
SLEEP: PRINT "s"
FOR i = 1 TO 3
  IF i = 2 THEN CONTINUE
  PRINT i;
NEXT
CONSOLE: PRINT "d"
STOP: PRINT "never"
'> 11
'> r
'> c
'> s
'> 13
'> d
