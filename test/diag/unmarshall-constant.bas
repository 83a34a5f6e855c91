CONST c = 1
DIM m AS MARSHALLED
UNMARSHALL c, m
'          ^ [CONST-ASSIGN] 'c' is a constant and cannot be changed
