TYPE P
  A(3) AS INTEGER
END TYPE
DIM p AS P
PRINT p.A(1, 2)
'     ^^^^^^^^^ [ARRAY-RANK] 'A' has 1 dimension, but 2 subscripts are given
PRINT p.A
'     ^^^ [ARRAY-CONTEXT] the whole array 'p.A' cannot be used here; an element needs its subscripts
p.A(5) = 1
'^^^^^ warning [SUBSCRIPT] subscript 5 is outside of the bounds 0 TO 3
