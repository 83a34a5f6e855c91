DIM r AS DOUBLE
r = 3.14
PRINT r
PRINT r + r
PRINT r / 2
PRINT r * r
'> 3.14
'> 6.28
'> 1.57
'> 9.8596
