TYPE P
  X AS INTEGER
END TYPE
DIM p AS P
FOR p.X = 1 TO 3
'    ^ [FOR-VAR] FOR needs a plain variable, not an element or field
NEXT
