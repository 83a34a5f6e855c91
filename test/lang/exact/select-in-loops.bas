' 8.2 A dense SELECT as a state machine.
state = 1: out$ = ""
FOR i = 1 TO 12
  SELECT CASE state
    CASE 0: out$ = out$ + "z": state = 3
    CASE 1: out$ = out$ + "a": state = 2
    CASE 2: out$ = out$ + "b": state = IIF(i MOD 2 = 0, 4, 5)
    CASE 3: out$ = out$ + "c": state = 1
    CASE 4: out$ = out$ + "d": state = 0
    CASE 5: out$ = out$ + "e": state = -1
    CASE ELSE: out$ = out$ + "?": state = 1
  END SELECT
NEXT
PRINT out$
'> abdzcabe?abe
