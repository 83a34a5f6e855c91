FOR s$ = 1 TO 3
'   ^^ [FOR-VAR] the variable of FOR must be a simple numeric variable, not a string
NEXT
DIM o AS OBJECT
FOR o = 1 TO 3
'   ^ [FOR-VAR] the variable of FOR must be a simple numeric variable, not OBJECT
NEXT
FOR i = "a" TO 3
'       ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
NEXT
