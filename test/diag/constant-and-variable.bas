DIM a AS INTEGER
CONST a = 1
'     ^ [CONST-DUP] 'a' is already declared in this scope
