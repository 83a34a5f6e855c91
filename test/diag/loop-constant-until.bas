REPEAT
  PRINT 1
UNTIL 1
'     ^ warning [CONSTANT-CONDITION] this condition is always true
DO
LOOP WHILE 0
'          ^ warning [CONSTANT-CONDITION] this condition is always false
