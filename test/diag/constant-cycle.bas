CONST a = b + 1
CONST b = a + 1
'         ^ [CONST-EXPR] the value of 'a' depends on itself
