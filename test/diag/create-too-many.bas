TYPE P
  X AS INTEGER
  Y AS INTEGER
END TYPE
DIM p AS P
p = CREATE P(1, 2, 3)
'                  ^ [CREATE-ARGS] P has 2 fields, but 3 values are given
