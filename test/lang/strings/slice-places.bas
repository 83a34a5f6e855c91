' 11.2 Slices of elements, fields, results and parenthesised expressions.
TYPE P
  s AS STRING
END TYPE
DIM p AS P, a$(2)
p.s = "field": a$(1) = "element"
PRINT p.s(2 TO 3); a$(1)(3 TO 5); STR$(12345)(2 TO 3); ("ab" + "cd")(2 TO 3)
'> ieeme23bc
