CONST c = 1
INC c
'   ^ [CONST-ASSIGN] 'c' is a constant and cannot be changed
