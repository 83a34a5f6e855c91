IF 1 THEN PRINT "yes"
'  ^ warning [CONSTANT-CONDITION] this condition is always true
IF 2 < 1 THEN PRINT "no"
'  ^^^^^ warning [CONSTANT-CONDITION] this condition is always false
CONST debug = 0
IF debug THEN PRINT "switch"
WHILE 1
  EXIT WHILE
WEND
