CONST a = a
'         ^ [CONST-EXPR] the value of 'a' depends on itself
