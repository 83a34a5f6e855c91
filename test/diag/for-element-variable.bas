DIM a(3)
FOR a(1) = 1 TO 3
'    ^ [FOR-VAR] FOR needs a plain variable, not an element or field
NEXT
