DIM a AS INTEGER
a = 12
PRINT a * 2 + 6
'> 30
