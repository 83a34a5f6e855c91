FOR i = 10 TO 1
'       ^^^^^^^ warning [CONSTANT-CONDITION] this loop never runs: 10 TO 1 needs a negative STEP
  PRINT i
NEXT
