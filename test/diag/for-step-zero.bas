FOR i = 1 TO 3 STEP 0
'                   ^ warning [CONSTANT-CONDITION] this loop never runs: its STEP is 0
  PRINT i
NEXT
