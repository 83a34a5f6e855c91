FOR i AS STRING = 1 TO 3
'   ^ [FOR-VAR] the variable of FOR must be a simple numeric variable, not a string
NEXT
