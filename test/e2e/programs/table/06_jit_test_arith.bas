DIM p AS INTEGER
DIM q AS INTEGER
p = 10
q = 3
PRINT p + q
PRINT p - q
PRINT p * q
'> 13
'> 7
'> 30
