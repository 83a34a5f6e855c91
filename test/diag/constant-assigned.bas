CONST size = 10
size = 11
'^^^ [CONST-ASSIGN] 'size' is a constant and cannot be changed
LET size = 12
'   ^^^^ [CONST-ASSIGN] 'size' is a constant and cannot be changed
