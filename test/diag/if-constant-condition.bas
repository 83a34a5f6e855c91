IF 1 THEN PRINT 1
'  ^ warning [CONSTANT-CONDITION] this condition is always true
IF 2 < 1 THEN PRINT 2
'  ^^^^^ warning [CONSTANT-CONDITION] this condition is always false
WHILE 0
'     ^ warning [CONSTANT-CONDITION] this condition is always false
WEND
DO UNTIL 1 = 1
'        ^^^^^ warning [CONSTANT-CONDITION] this condition is always true
LOOP
