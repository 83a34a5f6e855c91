TYPE P
  X AS INTEGER
END TYPE
DIM a(3) AS P
a.X = 5
' [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
PRINT a(1).Y
'          ^ [FIELD-UNKNOWN] P has no field 'Y'
