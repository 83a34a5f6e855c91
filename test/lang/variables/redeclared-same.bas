' 3.2 The same name declared twice with the same type is one variable.
DIM a AS INTEGER
a = 4
DIM a AS INTEGER
DIM a%
PRINT a
'> 4
