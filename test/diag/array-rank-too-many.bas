DIM a(3)
a(1, 2) = 5
' [ARRAY-RANK] 'a' has 1 dimension, but 2 subscripts are given
PRINT a(1, 2)
'     ^ [ARRAY-RANK] 'a' has 1 dimension, but 2 subscripts are given
