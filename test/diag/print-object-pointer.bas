TYPE R
  X AS INTEGER
END TYPE
DIM a(3) AS R
PRINT a
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
