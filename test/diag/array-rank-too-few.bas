DIM a(3, 3)
PRINT a(1)
'     ^ [ARRAY-RANK] 'a' has 2 dimensions, but 1 subscript is given
