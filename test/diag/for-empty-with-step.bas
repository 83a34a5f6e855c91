FOR i = 1 TO 10 STEP -1
'       ^^^^^^^ warning [CONSTANT-CONDITION] this loop never runs: 1 TO 10
NEXT
FOR x = 0.5 TO 0.25
'       ^^^^^^^^^^^ warning [CONSTANT-CONDITION] this loop never runs: 0.5 TO 0.25 needs a negative STEP
NEXT
