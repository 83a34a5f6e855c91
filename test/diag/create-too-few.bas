TYPE P
  X AS INTEGER
  Y AS INTEGER
END TYPE
DIM p AS P = CREATE P(1)
'                   ^ warning [ARG-COUNT] P has 2 fields, but only 1 value is given; the others are zero
