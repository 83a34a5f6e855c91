CONST a = 1
CONST a = 2
'     ^ [CONST-DUP] 'a' is already declared in this scope
