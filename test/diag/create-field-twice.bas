TYPE P
  X AS INTEGER
END TYPE
DIM p AS P
p = CREATE P(X := 1, x := 2)
'                    ^ [CREATE-FIELD] the field 'X' is given twice
