TYPE P
  Width AS INTEGER
END TYPE
DIM p AS P
p = CREATE P(Widht := 1)
'            ^^^^^ [CREATE-FIELD] P has no field 'Widht'; did you mean 'Width'?
