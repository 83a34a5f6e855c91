CONST c = 1
SWAP a, c
'       ^ [CONST-ASSIGN] 'c' is a constant and cannot be changed
